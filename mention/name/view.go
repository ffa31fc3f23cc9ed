package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
)

// A cand is a name as it stands, before it is joined to others. All ranges are
// half-open ranges of tokens.
type cand struct {
	first, last    int
	core0, core1   int
	title0, title1 int
	typ            Type
	k              *known // from a list; nil otherwise
	sure           bool   // stands by itself, without what else the report holds
	actor          bool
	gender         string
	by             report.By
}

// A vain is what does not begin at a token, whatever the report holds.
type vain uint8

const (
	noName  vain = 1 << iota
	noKnown      // no name of the lists
	noTitle
)

// A scan reads one Doc.
type scan struct {
	lang  *Language
	d     *text.Doc
	facts *facts          // what the first reading was sure of; nil during it
	mid   map[string]bool // words that have a capital inside a sentence
	low   map[string]bool // words with a capital somewhere: whether they stand without one, too
	quiet []bool          // by sentence: capitals say nothing here
	start []bool          // by token: the first word of a sentence or quotation
	ends  []int           // memory for runs; see runFrom
	none  []vain          // by token: what the first reading has looked for in vain
	out   []cand

	voices []voice           // the pipeline's names, in text order
	tally  map[string][4]int // by the last word of such a name: all, PERSON, ORG, GPE or LOC
}

// lowerWords fills in low.
func (s *scan) lowerWords() {
	for i := range s.d.Tokens {
		if s.word(i) && s.cap(i) {
			s.low[s.d.Tokens[i].Lower] = false
		}
	}
	for si, sent := range s.d.Sents {
		for i := sent.First; i < sent.Last && !s.quiet[si]; i++ {
			if s.word(i) && !s.cap(i) {
				if low, ok := s.low[s.d.Tokens[i].Lower]; ok && !low {
					s.low[s.d.Tokens[i].Lower] = true
				}
			}
		}
	}
}

// unended reports whether a sentence is a line of its own without a mark at its end.
func (s *scan) unended(sent text.Sent) bool {
	if sent.Last <= sent.First || sent.Block >= len(s.d.Blocks) {
		return false
	}
	b := s.d.Blocks[sent.Block].Sents
	if b[1]-b[0] != 1 {
		return false
	}
	for i := sent.First; i < sent.Last; i++ {
		switch s.d.Tokens[i].Lower {
		case ",", ";":
			return false
		}
	}
	return s.word(sent.Last - 1)
}

// tokensPerName is how many tokens of news there are to a name, or fewer; ours.
const tokensPerName = 16

func (s *scan) word(i int) bool {
	k := s.d.Tokens[i].Kind
	return k == text.Word || k == text.Mixed
}

// cap reports whether token i begins with a capital.
func (s *scan) cap(i int) bool {
	t := &s.d.Tokens[i]
	if c := s.d.Text[t.Start]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z' && s.word(i)
	}
	r, _ := utf8.DecodeRuneInString(s.d.Text[t.Start:t.End])
	return unicode.IsUpper(r) && s.word(i)
}

// upper reports whether token i is in capitals, two letters or more.
func (s *scan) upper(i int) bool {
	t := &s.d.Tokens[i]
	n := 0
	if t.Len() > 64 {
		return false
	}
	for _, r := range s.d.Text[t.Start:t.End] {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// lower returns the lower-case form of token i, or "" outside [0, end).
func (s *scan) lower(i, end int) string {
	if i < 0 || i >= end {
		return ""
	}
	return s.d.Tokens[i].Lower
}

// glued reports whether token i stands at token i-1 without space.
func (s *scan) glued(i int) bool {
	return i > 0 && i < len(s.d.Tokens) && s.d.Tokens[i-1].End == s.d.Tokens[i].Start
}

// is reports whether token i is in the list; no token outside [0, end) is.
func (s *scan) is(list *lex.Set, i, end int) bool { return list.Has(s.lower(i, end)) }

// lookup returns the longest name of the lists that begins at token i, and the
// token after it. The first word of a sentence must not be an ordinary one.
func (s *scan) lookup(i, end int) (*known, int) {
	if i >= end {
		return nil, i
	}
	if s.upper(i) && (s.d.Tokens[i].Len() > 3 || i+1 < end && s.upper(i+1)) && !s.quiet[s.d.Tokens[i].Sent] {
		// "OSLO (Reuters)": the capitals of a dateline.
		for j := min(end, i+3); j > i; j-- {
			if k := s.lang.knowns.Get(capitals(s.form(i, j))); k != nil && k.typ == Place && s.upper(j-1) {
				return k, j
			}
		}
	}
	most := s.mostFrom(i, end)
	if most == 0 {
		return nil, i
	}
	var (
		buf  [64]byte
		b    = buf[:0]
		best *known
		to   = i
	)
	for j := i; j < end && j < i+12; j++ {
		t := &s.d.Tokens[j]
		if len(b)+t.Len() > most+8 {
			break
		}
		if j > i && !s.glued(j) {
			b = append(b, ' ')
		}
		b = append(b, s.straight(j)...)
		if k := s.lang.knowns.GetBytes(b); k != nil && !(j+1 < end && s.glued(j+1) && s.word(j+1) && s.d.Tokens[j+1].Lower[0] != '\'') {
			best, to = k, j+1
		}
	}
	if best != nil && s.start[i] {
		if to == i+1 && commonWord(s.d.Tokens[i].Lower) && !s.mid[s.d.Tokens[i].Lower] {
			return nil, i
		}
		if to == i+2 && s.d.Tokens[i].Lower == "the" && commonWord(s.d.Tokens[i+1].Lower) {
			return nil, i
		}
	}
	return best, to
}

// mostFrom returns the length in bytes beyond which no name of the lists that
// begins at token i goes; 0 where none begins.
func (s *scan) mostFrom(i, end int) int {
	w := s.straight(i)
	lens := s.lang.openerLens[w[0]]
	if lens == 0 {
		return 0
	}
	o := opener(w)
	if lens&(1<<min(len(o), 63)|1<<min(len(w), 63)) == 0 {
		return 0
	}
	most := s.lang.openers.Get(o)
	if len(o) < len(w) {
		most = max(most, s.lang.openers.Get(w))
	}
	if most == 0 {
		return 0
	}
	// The first token of a form may hold more than this one.
	if parts(w[0]) || i+1 < end && s.glued(i+1) && !parts(s.straight(i + 1)[0]) {
		return s.lang.longest
	}
	return most
}

// straight returns token i as written, with straight apostrophes.
func (s *scan) straight(i int) string {
	t := &s.d.Tokens[i]
	w := s.d.Text[t.Start:t.End]
	if strings.IndexByte(w, "’"[0]) >= 0 {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return w
}

// titleAt returns the longest title that begins at token i and the token after it.
func (s *scan) titleAt(i, end int) (*title, int) {
	var (
		buf  [64]byte
		b    = buf[:0]
		best *title
		to   = i
	)
	if !s.lang.titleTop.Has(s.lower(i, end)) {
		return nil, i
	}
	for j := i; j < end && j < i+7; j++ {
		t := &s.d.Tokens[j]
		if t.Len() > 24 {
			break
		}
		if j > i && !s.glued(j) {
			b = append(b, ' ')
		}
		b = append(b, t.Lower...)
		if k := s.lang.titles.GetBytes(b); k != nil {
			best, to = k, j+1
		}
	}
	if best != nil && best.class == classPlural {
		return nil, i
	}
	if best != nil && best.class == classAddress && !s.cap(i) {
		return nil, i
	}
	return best, to
}

// part returns the token after the name word at i: one word with what hyphens
// tie to it. inRun tells that a name word stands before it, so that a small
// letter after the hyphen may belong to it: "Min-ho".
func (s *scan) part(i, end int, inRun bool) int {
	j := i + 1
	for n := 0; n < 4 && j+1 < end && s.d.Tokens[j].Lower == "-" && s.glued(j) && s.glued(j+1) && s.word(j+1); n++ {
		if s.is(&s.lang.words.Tail, j+1, end) {
			break
		}
		if s.cap(j + 1) {
			if k := s.lang.knowns.Get(s.straight(i)); n == 0 && k != nil && (k.typ == Place || k.typ == People) {
				break // "Oslo-Bergen", "U.S.-South Korean"
			}
		} else if !inRun || s.d.Tokens[j+1].Len() > 6 || s.lang.knowns.Get(s.straight(i)) != nil {
			break
		}
		j += 2
	}
	return j
}

// opens reports whether a name word begins at i: a capital, or "al-" before one.
func (s *scan) opens(i, end int) bool {
	if i >= end || !s.word(i) {
		return false
	}
	if s.cap(i) {
		return !s.is(&s.lang.words.Time, i, end) || s.is(&s.lang.words.Time, i, end) && s.lang.given.Get(s.lower(i, end)) != "" && i+1 < end && s.cap(i+1)
	}
	return s.article(i, end)
}

// article reports whether token i is the "al" of "al-Morad".
func (s *scan) article(i, end int) bool {
	if s.is(&s.lang.grammar.Article, i, end) {
		return i+2 < end && s.d.Tokens[i+1].Lower == "-" && s.glued(i+1) && s.glued(i+2) && s.cap(i+2)
	}
	return false
}

// wordEnd is part for a word that may begin with an article.
func (s *scan) wordEnd(i, end int, inRun bool) int {
	if !s.cap(i) && s.article(i, end) {
		return s.part(i+2, end, true)
	}
	return s.part(i, end, inRun)
}

func (s *scan) bodyWord(i, end int) bool {
	return i < end && s.cap(i) && s.lang.bodyLast.Get(s.d.Tokens[i].Lower) != ""
}

func (s *scan) emit(c cand) int {
	if c.core1 == 0 {
		c.core0, c.core1 = c.first, c.last
	}
	s.out = append(s.out, c)
	return c.last
}

func (s *scan) span(a, b int) report.Span {
	if a >= b {
		return report.Span{}
	}
	return report.Span{Start: s.d.Tokens[a].Start, End: s.d.Tokens[b-1].End}
}

// A voice is a name that the pipeline reads: half-open range of tokens, its
// label in OntoNotes' scheme, and the token that heads it.
type voice struct {
	first, last, head int
	label             string
}

// form returns tokens [a, b) in lower case, one space between words.
func (s *scan) form(a, b int) string {
	if a+1 == b && s.d.Tokens[a].Len() <= 128 {
		return s.d.Tokens[a].Lower
	}
	var sb strings.Builder
	if a < b {
		sb.Grow(min(s.d.Tokens[b-1].End-s.d.Tokens[a].Start, 384))
	}
	for i := a; i < b && sb.Len() < 256; i++ {
		if i > a && !s.glued(i) {
			sb.WriteByte(' ')
		}
		if s.d.Tokens[i].Len() <= 128 {
			sb.WriteString(s.d.Tokens[i].Lower)
		}
	}
	return sb.String()
}

// parts returns the words of a person's name without initials in the middle
// and what follows the family name.
func (s *scan) parts(c cand) []string {
	var out []string
	for i := c.core0; i < c.core1; i++ {
		if !s.word(i) || len(out) >= 8 {
			continue
		}
		w := s.d.Tokens[i].Lower
		if len(out) == 0 && s.lang.grammar.Article.Has(w) && s.article(i, c.core1) {
			continue // "Al-Morad" is Morad
		}
		if len(out) > 0 && s.is(&s.lang.words.Suffix, i, c.core1) {
			continue
		}
		out = append(out, w)
	}
	return out
}

// commonWord reports whether a word is an ordinary one, not a name by itself.
func commonWord(lower string) bool {
	if text.IsStop(lower) {
		return true
	}
	_, rarity := text.StemRarity(lower)
	return rarity < 7
}
