package check

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/relation"
	"stemma/collate/utter"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/story"
)

// quotes holds what the draft has between quotation marks against the quotations of the
// witnesses, word by word.
func (k *checker) quotes() {
	of := k.readings()
	spoken := newSpoken(k.witnesses)
	for i := range k.d.Quotes {
		q := &k.d.Quotes[i]
		words := k.d.QuoteWords(i)
		if len(words) == 0 || q.Form == quote.Term && len(words) < 2 || k.sentOf(q.Span) < 0 {
			continue // a nickname, a title
		}
		it := Item{Kind: Quote, By: byQuote}
		for _, at := range spoken.find(words) {
			it.Traced = append(it.Traced, Trace{k.of(at.Witness, at.Span), string(relation.Same)})
		}
		if len(it.Traced) == 0 {
			k.altered(i, of[i], &it)
		}
		if len(it.Traced)+len(it.Differs) == 0 && len(words) < 2 {
			continue
		}
		k.add(it, q.Span)
	}
}

// readings returns of every quotation of the draft the other readings of its saying.
func (k *checker) readings() map[int][]collate.QuoteRef {
	if k.sayingOf != nil {
		return k.sayingOf
	}
	k.sayingOf = map[int][]collate.QuoteRef{}
	for _, u := range k.c.Utterances {
		var others []collate.QuoteRef
		for _, r := range u.Readings {
			if r.Witness != k.draft && len(others) < mostReadings {
				others = append(others, r)
			}
		}
		for _, r := range u.Readings {
			if r.Witness == k.draft {
				k.sayingOf[r.Quote] = others
			}
		}
	}
	return k.sayingOf
}

// mostReadings is how many readings of a saying a quotation is compared with. Ours: far
// above what news has.
const mostReadings = 60

// altered compares a quotation of the draft with the readings of its saying: it is traced
// where one has its words but for their form or for where it stops, and else it differs
// from the one that it has most words of.
func (k *checker) altered(i int, readings []collate.QuoteRef, it *Item) {
	mine := collate.QuoteRef{Witness: k.draft, Quote: i}
	best, least := -1, 0
	var change []utter.Op
	for x, r := range readings {
		var changes []utter.Op
		n := 0
		ops := k.c.Words(r, mine)
		if 5*k.shared(ops, i) < 2*min(k.words(r.Witness, k.witnesses[r.Witness].Quotes[r.Quote].Span), k.words(k.draft, k.d.Quotes[i].Span)) {
			continue // another part of the saying
		}
		for _, op := range ops {
			if op.Kind == utter.Replaced || op.Kind == utter.Added || op.Kind == utter.Omitted {
				changes = append(changes, op)
				n += max(k.words(r.Witness, op.A), k.words(k.draft, op.B))
			}
		}
		if best < 0 || n < least {
			best, least, change = x, n, changes
		}
	}
	if best < 0 {
		return
	}
	r := readings[best]
	at := k.witnesses[r.Witness].Quotes[r.Quote].Span
	theirs, ours := k.words(r.Witness, at), k.words(k.draft, k.d.Quotes[i].Span)
	switch {
	case 10*least > 3*min(theirs, ours), k.longest(r.Witness, change) > longChange:
		return // another saying
	case k.light(r.Witness, change):
		it.Traced = append(it.Traced, Trace{k.of(r.Witness, at), string(relation.Rewording)})
		return
	}
	d := Difference{How: OtherWords, Draft: k.of(k.draft, k.d.Quotes[i].Span), Against: k.of(r.Witness, at)}
	for _, op := range change {
		o := Op{Kind: op.Kind}
		if !op.A.Empty() {
			p := k.of(r.Witness, op.A)
			o.Against = &p
		}
		if !op.B.Empty() {
			p := k.of(k.draft, op.B)
			o.Draft = &p
		}
		d.Ops = append(d.Ops, o)
	}
	it.Differs = append(it.Differs, d)
}

// shared counts the words of quotation i of the draft that no difference from another
// touches.
func (k *checker) shared(ops []utter.Op, i int) int {
	n := k.words(k.draft, k.d.Quotes[i].Span)
	if len(ops) == 0 {
		return n
	}
	for _, op := range ops {
		if op.Kind != utter.SameWordForm {
			n -= k.words(k.draft, op.B)
		}
	}
	return n
}

// longChange is the longest run of words that counts as changed within a quotation: longer
// ones are left out, or translated anew. Ours, as in package finding.
const longChange = 6

func (k *checker) longest(w int, ops []utter.Op) (n int) {
	for _, op := range ops {
		n = max(n, k.words(w, op.A), k.words(k.draft, op.B))
	}
	return n
}

// words counts the words of a span, without marks.
func (k *checker) words(w int, s report.Span) int {
	if s.Empty() {
		return 0
	}
	wit := &k.c.Witnesses[w]
	first, last := wit.WordsIn(s)
	return len(wordsOf(wit, first, last))
}

// light reports whether changes touch none but function words that decide nothing: what is
// heard is written down with an article more or less.
func (k *checker) light(w int, ops []utter.Op) bool {
	heavy := func(wit *story.Witness, s report.Span) bool {
		if s.Empty() {
			return false
		}
		first, last := wit.WordsIn(s)
		return slices.ContainsFunc(wit.Words[first:last], func(x claim.Word) bool {
			return x.Is(claim.ContentWord) || x.Is(claim.Deciding) || x.Kind == claim.Symbol
		})
	}
	for _, op := range ops {
		if heavy(&k.c.Witnesses[w], op.A) || heavy(k.d, op.B) {
			return false
		}
	}
	return true
}

// A spoken finds words in the quotations of the witnesses.
type spoken struct {
	quotes []uttered
	post   map[string][]int // of a word the indexes of the quotations that have it
}

type uttered struct {
	witness int
	words   []claim.QuoteWord
}

func newSpoken(ws []story.Witness) *spoken {
	s := &spoken{post: map[string][]int{}}
	for w := range ws {
		for i := range ws[w].Quotes {
			words := ws[w].QuoteWords(i)
			n := len(s.quotes)
			s.quotes = append(s.quotes, uttered{w, words})
			for _, x := range words {
				if l := s.post[x.Full]; len(l) == 0 || l[len(l)-1] != n {
					s.post[x.Full] = append(l, n)
				}
			}
		}
	}
	return s
}

// A spot is a passage of a witness.
type spot struct {
	Witness int
	report.Span
}

// find returns where witnesses have the words one after another between quotation marks,
// whatever stands before and behind them, once a witness. Asides of a writer in the
// witness's quotation are passed over.
func (s *spoken) find(words []claim.QuoteWord) []spot {
	words = spokenOnly(words)
	if len(words) == 0 {
		return nil
	}
	rare := words[0].Full
	for _, x := range words {
		if len(s.post[x.Full]) < len(s.post[rare]) {
			rare = x.Full
		}
	}
	var out []spot
	for _, n := range s.post[rare] {
		u := &s.quotes[n]
		if len(out) > 0 && out[len(out)-1].Witness == u.witness {
			continue
		}
		theirs := spokenOnly(u.words)
		for i := 0; i+len(words) <= len(theirs); i++ {
			if k := sameRun(words, theirs[i:]); k == len(words) {
				out = append(out, spot{u.witness, theirs[i].Span.Cover(theirs[i+k-1].Span)})
				break
			}
		}
	}
	return out
}

func sameRun(a, b []claim.QuoteWord) int {
	n := 0
	for n < len(a) && n < len(b) && sameWord(a[n].Full, b[n].Full) {
		n++
	}
	return n
}

// sameWord reports whether two words are one but for hyphens.
func sameWord(a, b string) bool {
	return a == b || strings.ReplaceAll(a, "-", "") == strings.ReplaceAll(b, "-", "")
}

func spokenOnly(ws []claim.QuoteWord) []claim.QuoteWord {
	out := make([]claim.QuoteWord, 0, len(ws))
	for _, w := range ws {
		if w.Word != claim.Aside {
			out = append(out, w)
		}
	}
	return out
}
