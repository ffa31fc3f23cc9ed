package web

import (
	"html/template"
	"strings"
	"unicode"

	"stemma/edition"
)

// A quoteBlock compares two readings of an utterance. Words that both have are shown
// once, those that differ one above the other.
type quoteBlock struct {
	Base, Other []string // the sigla of each reading
	Pieces      []quotePiece
	Ops         []opCount
}

// A quotePiece is a run of shared words, or a difference between two readings, of which
// one may be nil.
type quotePiece struct {
	Shared *edition.Passage
	Kind   string
	A, B   *edition.Passage
}

// Slight reports whether the difference does not change what was said.
func (p quotePiece) Slight() bool { return p.Kind == "same_word_form" || p.Kind == "truncated" }

// An opCount is the number of differences of a kind.
type opCount struct {
	Kind string
	N    int
}

// An utterance is one quotation as the page shows it.
type utterance struct {
	Speakers []edition.Passage
	Sigla    []string
	Same     *edition.Passage // the words, if all readings are the same
	Blocks   []quoteBlock
}

// Shared returns the utterances that two reports or more have.
func (s *story) Shared() (out []utterance) {
	for _, u := range s.Quotes {
		if len(u.Readings) > 1 {
			out = append(out, s.utterance(u))
		}
	}
	return flat(s, "quotes", out, 0)
}

// Alone returns the utterances that only one report has.
func (s *story) Alone() (out []edition.QuoteReading) {
	for _, u := range s.Quotes {
		if len(u.Readings) == 1 {
			out = append(out, u.Readings[0])
		}
	}
	return out
}

// utterance prepares an utterance for the page: it groups equal readings and compares
// each group with the first.
func (s *story) utterance(u edition.Utterance) utterance {
	var out utterance
	named := map[string]bool{}
	for _, r := range u.Readings {
		out.Sigla = append(out.Sigla, r.Siglum)
		if r.Speaker != nil && !r.Speaker.None() && !named[r.Actor] {
			named[r.Actor] = r.Actor != ""
			out.Speakers = append(out.Speakers, *r.Speaker)
		}
	}
	type group struct {
		first int
		sigla []string
	}
	var groups []group
	groupOf := map[string]int{} // by words
	for i, r := range u.Readings {
		words := strings.ToLower(bare(folded(r.Passage.Exact)))
		g, ok := groupOf[words]
		if !ok {
			g = len(groups)
			groupOf[words] = g
			groups = append(groups, group{first: i})
		}
		groups[g].sigla = append(groups[g].sigla, r.Siglum)
	}
	for _, g := range groups[1:] {
		base := groups[0].first
		var ops []edition.Op
		for _, op := range u.Ops {
			if op.From == base && op.To == g.first {
				ops = append(ops, op)
			}
		}
		b := quoteBlock{Base: groups[0].sigla, Other: g.sigla}
		b.Pieces = s.interline(u.Readings[base].Passage, u.Readings[g.first].Passage, ops)
		b.Ops = countOps(ops)
		out.Blocks = append(out.Blocks, b)
	}
	if len(groups) == 1 {
		p := u.Readings[0].Passage
		out.Same = &p
	}
	return out
}

// countOps returns the number of differences of each kind.
func countOps(ops []edition.Op) (out []opCount) {
next:
	for _, op := range ops {
		for i := range out {
			if out[i].Kind == op.Kind {
				out[i].N++
				continue next
			}
		}
		out = append(out, opCount{op.Kind, 1})
	}
	return out
}

// interline returns the pieces of two readings, given the differences between them in
// order. The position in a of a difference without words in a is found by counting the
// shared words before it in b.
func (s *story) interline(a, b edition.Passage, ops []edition.Op) []quotePiece {
	wa, wb := s.bySiglum[a.Siglum], s.bySiglum[b.Siglum]
	if wa == nil || wb == nil || a.End > len(wa.Text) || b.End > len(wb.Text) || len(ops) == 0 {
		return []quotePiece{{Kind: "replaced", A: &a, B: &b}}
	}
	var out []quotePiece
	pa, pb := a.Start, b.Start
	share := func(to int) {
		if p, ok := s.part(a, pa, to); ok && countWords(p.Exact) > 0 {
			out = append(out, quotePiece{Shared: &p})
		}
	}
	for _, op := range ops {
		to := pa
		switch {
		case op.A != nil && !op.A.None():
			to = op.A.Start
		case op.B != nil && !op.B.None():
			if op.B.Start > pb {
				to = pa + skipWords(wa.Text[pa:a.End], countWords(wb.Text[pb:op.B.Start]))
			}
		default:
			continue
		}
		if to < pa || to > a.End { // out of order: show the rest as shared
			break
		}
		before := countWords(wa.Text[pa:to])
		share(to)
		pa = to
		out = append(out, quotePiece{Kind: op.Kind, A: op.A, B: op.B})
		if op.A != nil && !op.A.None() {
			pa = op.A.End
		}
		if op.B != nil && !op.B.None() {
			pb = op.B.End
		} else {
			pb += skipWords(wb.Text[pb:b.End], before)
		}
	}
	share(a.End)
	return out
}

// part returns the part of p between two offsets, without leading and trailing white
// space. It returns false if nothing is left.
func (s *story) part(p edition.Passage, from, to int) (edition.Passage, bool) {
	text := s.bySiglum[p.Siglum].Text
	segs := p.Segments
	if len(segs) == 0 {
		segs = [][2]int{{p.Start, p.End}}
	}
	out := edition.Passage{Siglum: p.Siglum, Report: p.Report}
	var words []string
	for _, g := range segs {
		lo, hi := max(g[0], from), min(g[1], to, len(text))
		if lo >= hi {
			continue
		}
		for lo < hi && space(text[lo]) {
			lo++
		}
		for hi > lo && space(text[hi-1]) {
			hi--
		}
		if lo < hi {
			out.Segments = append(out.Segments, [2]int{lo, hi})
			words = append(words, text[lo:hi])
		}
	}
	if len(words) == 0 {
		return out, false
	}
	out.Start, out.End = out.Segments[0][0], out.Segments[len(out.Segments)-1][1]
	out.Exact = strings.Join(words, " ")
	if len(out.Segments) == 1 {
		out.Segments = nil
	}
	return out, true
}

// space reports whether c is white space.
func space(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// wordRune reports whether r may be part of a word.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || r == '-'
}

// countWords returns the number of words in s.
func countWords(s string) (n int) {
	return len(strings.FieldsFunc(s, func(r rune) bool { return !wordRune(r) }))
}

// skipWords returns the offset after the first n words of s and the punctuation after
// them.
func skipWords(s string, n int) int {
	in := false
	for i, r := range s {
		w := wordRune(r)
		if in && !w {
			n--
		}
		in = w
		if !w && n <= 0 && unicode.IsSpace(r) {
			return i
		}
	}
	return len(s)
}

// bare returns s without punctuation at its beginning and end.
func bare(s string) string { return strings.TrimFunc(s, func(r rune) bool { return !wordRune(r) }) }

// Op returns the label of a kind of difference.
func (s *story) Op(kind string) template.HTML { return s.Enum("op", kind) }
