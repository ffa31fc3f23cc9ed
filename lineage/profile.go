package lineage

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// A profile is what lineage sees of a witness: its own words in order, without
// quotations. What is quoted was said to everybody; two reports that share a
// quote share an event, not a text.
type profile struct {
	words  []int32 // interned lower-case words
	spans  []report.Span
	plain  []bool // a content word that is neither a name nor a number
	breaks []bool // a run of shared words may not go on across this word: quote or sentence before it
	bigram []feature
	figs   map[figKey]report.Span
	names  map[string]report.Span // people and bodies of the cast outside quotations
	sents  []sentence
	own    int // words that are not under pictures

	stems []int32   // of its sentences, each once
	in    [][]int32 // of each stem the sentences that have it
	norms []float64 // of every sentence, by the balance of the story
}

// A sentence is the stems of its content words, sorted and unique.
type sentence struct {
	stems []int32
	plain []int32 // those that are neither names nor numbers
	at    report.Span
	index int // in the witness's Sents
}

// A feature is an ordered pair of stems of content words at most window words
// apart in one sentence.
type feature struct {
	a, b int32
	at   report.Span
}

// window is the reach of a skip-bigram in content words: measured on a story of
// five, 3 to 5 separate rewrites from strangers alike.
const window = 4

type figKey struct {
	value, unit, counted, per string
}

// An interner numbers words.
type interner map[string]int32

func (in interner) of(s string) int32 {
	i, ok := in[s]
	if !ok {
		i = int32(len(in))
		in[s] = i
	}
	return i
}

// stems numbers the stems of words.
type stems struct {
	interner
	weight []float64 // rarity
	word   []int32   // of every word, by its number, 1 more than that of its stem; 0 where it was not asked for
}

// stemOf is of the stem of a word, which is found once.
func (in *stems) stemOf(word string, number int32) int32 {
	for int(number) >= len(in.word) {
		in.word = append(in.word, 0)
	}
	if in.word[number] == 0 {
		s := text.Stem(word)
		i := in.of(s)
		if int(i) == len(in.weight) {
			in.weight = append(in.weight, text.Rarity(s))
		}
		in.word[number] = i + 1
	}
	return in.word[number] - 1
}

func profiles(c *collate.Collation) ([]*profile, *stems) {
	words, stems := interner{}, &stems{interner: interner{}}
	out := make([]*profile, len(c.Witnesses))
	for i := range c.Witnesses {
		out[i] = profileOf(&c.Witnesses[i], words, stems)
	}
	return out, stems
}

func profileOf(w *story.Witness, words interner, stems *stems) *profile {
	n := len(w.Words)
	p := &profile{figs: map[figKey]report.Span{}, names: map[string]report.Span{}, words: make([]int32, 0, n),
		spans: make([]report.Span, 0, n), plain: make([]bool, 0, n), breaks: make([]bool, 0, n)}
	for i := range w.Words {
		if !w.Words[i].Is(claim.ContentWord) {
			n--
		}
	}
	p.bigram = make([]feature, 0, (window-1)*n)
	quoted := masks(w)
	for i := range w.Sents {
		switch w.Blocks[w.Sents[i].Block].Kind {
		case claim.Byline, claim.Credit, claim.Signature:
		case claim.Caption:
			p.caption(&w.Sents[i], w, words)
		default:
			before := len(p.words)
			p.sentence(w, i, quoted, words, stems)
			p.own += len(p.words) - before
		}
	}
	for _, m := range w.Cast.Mentions {
		if m.Member < 0 || inQuote(w, m.Span) || m.Type != name.Person && m.Type != name.Body {
			continue
		}
		k := w.Cast.Members[m.Member].Key
		if _, seen := p.names[k]; !seen && k != "" && !creditLine(w, m.Span) {
			p.names[k] = m.Span
		}
	}
	for i := range w.Figures {
		f := &w.Figures[i]
		if k, ok := keyOf(f); ok && !inQuote(w, f.Number) {
			if _, seen := p.figs[k]; !seen {
				p.figs[k] = f.Span
			}
		}
	}
	return p
}

// caption adds the words of a sentence under a picture, which come with the picture: they make a
// report longer, and two that print it have them, whoever wrote them.
func (p *profile) caption(s *claim.Sent, w *story.Witness, words interner) {
	for i := s.First; i < s.Last; i++ {
		if k := w.Words[i].Kind; k == claim.Letters || k == claim.Number || k == claim.Mixed {
			p.words, p.spans = append(p.words, words.of(w.Lower(i))), append(p.spans, w.Words[i].Span())
			p.plain, p.breaks = append(p.plain, false), append(p.breaks, true)
		}
	}
}

// ofOwn returns the share of the words that are not under pictures which a share of all words is.
func (p *profile) ofOwn(share float64) float64 {
	return share * float64(len(p.words)) / float64(max(1, p.own))
}

// sentence adds the words of a sentence outside quotation marks.
func (p *profile) sentence(w *story.Witness, index int, quoted []bool, words interner, stems *stems) {
	s := &w.Sents[index]
	first := true
	type content struct {
		stem  int32
		at    report.Span
		given bool // a name or a number, which the event gives everybody
	}
	recent := make([]content, 0, window-1)
	n := 0
	for i := s.First; i < s.Last; i++ {
		n += one(w.Words[i].Is(claim.ContentWord))
	}
	room := make([]int32, 2*n)
	sent := sentence{at: s.Span, index: index, stems: room[:0:n], plain: room[n:n]}
	for i := s.First; i < s.Last; i++ {
		t := w.Words[i]
		if quoted[i] {
			first = true
			continue
		}
		if t.Kind != claim.Letters && t.Kind != claim.Number && t.Kind != claim.Mixed {
			continue
		}
		lower, at := w.Lower(i), t.Span()
		word := words.of(lower)
		p.words = append(p.words, word)
		p.spans = append(p.spans, at)
		p.breaks = append(p.breaks, first)
		first = false
		given := t.Is(claim.ProperNoun) || t.Kind == claim.Number
		p.plain = append(p.plain, t.Is(claim.ContentWord) && !given)
		if !t.Is(claim.ContentWord) {
			continue
		}
		b := stems.stemOf(lower, word)
		sent.stems = append(sent.stems, b)
		if !given {
			sent.plain = append(sent.plain, b)
		}
		for _, a := range recent {
			if a.stem != b && !(a.given && given) {
				p.bigram = append(p.bigram, feature{a.stem, b, a.at.Cover(at)})
			}
		}
		if len(recent) == window-1 {
			recent = recent[:copy(recent, recent[1:])]
		}
		recent = append(recent, content{b, at, given})
	}
	slices.Sort(sent.plain)
	sent.plain = slices.Compact(sent.plain)
	slices.Sort(sent.stems)
	if sent.stems = slices.Compact(sent.stems); len(sent.stems) >= leastStems {
		p.sents = append(p.sents, sent)
	}
}

// leastStems is the number of stems below which a sentence is like others by chance.
const leastStems = 4

// keyOf names a figure as written; ok is false where the number is too common
// to tell texts apart.
func keyOf(f *figure.Figure) (figKey, bool) {
	if f.Value == nil {
		return figKey{}, false
	}
	v := quantity.String(f.Value)
	if len(v) < 2 && f.Dimension == quantity.Count {
		return figKey{}, false
	}
	return figKey{v, f.Unit, f.Counted.Head, f.Per}, true
}

// one returns 1 for true.
func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
