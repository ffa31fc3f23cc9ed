package edition

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/claim"
	"stemma/internal/lex"
	"stemma/mention/quote"
	"stemma/report"
)

//go:embed head.en.lex
var headSource string

// headWords are the lists of head.en.lex.
type headWords struct{ Leans, Pronoun, Relative, Speaks, Tag, Picture, Page lex.Set }

var headLexicon = sync.OnceValue(func() *headWords {
	w := new(headWords)
	lex.Fill(w, lex.Read("head.en.lex", headSource, 2))
	return w
})

// The lengths of a head in bytes. The values are ours: a headline has some 60, three
// rows of a terminal have less than 300.
const (
	leastHead = 24
	mostHead  = 240
)

// plainSentence returns the words of sentence i of a report that can stand alone at the
// head of an edition, without the dateline, live-page tag and full stop around them; the
// span is empty if the sentence cannot. Such a sentence begins with a capital or a
// number, has a verb, no pronoun for its subject, no quotation and no question, and does
// not speak to the reader.
//
// Where no sentence of a story can, its quotations and pronouns are put up with: leaning
// is true.
func plainSentence(r *claim.Reading, i int, leaning bool) report.Span {
	none := report.Span{}
	s := r.Sents[i]
	b := r.Blocks[s.Block]
	if b.Kind != claim.Headline && b.Kind != claim.Paragraph {
		return none
	}
	first, last := r.WordsIn(report.Span{Start: max(s.Start, b.Dateline.End), End: s.End})
	begin := first
	first = afterTag(r, first, last)
	first = afterPlace(r, first, last)
	for last > first && r.Words[last-1].Kind == claim.Punct && strings.Trim(word(r, last-1), ".") == "" {
		last--
	}
	if last <= first || !opensPlainly(r, first, leaning) {
		return none
	}
	out := report.Span{Start: int(r.Words[first].Start), End: r.Words[last-1].End()}
	if first > begin {
		out.Start += slug(word(r, first)) // of a headline whose tag was taken off: "UPDATE 2-Tarn"
	}
	if clear, ok := verbOf(r, i, out); !ok || !clear && !leaning {
		return none
	}
	lx := headLexicon()
	for k := first; k < last; k++ {
		w := word(r, k)
		switch {
		case w == "?" || lx.Page.Has(r.Lower(k)):
			return none
		case lx.Speaks.Has(r.Lower(k)) && !capitals(w) && !leaning: // "US" is a country
			return none
		case lx.Picture.Has(r.Lower(k)) && (k == first || bracketed(r, k) || lx.Picture.Has(r.Lower(k-1))):
			return none
		}
	}
	for _, q := range r.Quotes {
		if q.Form == quote.Direct && q.Overlaps(out) && (!leaning || 2*q.Len() > out.Len()) {
			return none
		}
	}
	if out.Len() > mostHead && !leaning {
		out = clauseAt(r, i, out)
	}
	if out.Len() < leastHead {
		return none
	}
	return out
}

func word(r *claim.Reading, k int) string { return r.Words[k].Span().Of(r.Report.Text) }

// opensPlainly reports whether the sentence that begins with word k needs no sentence
// before it.
func opensPlainly(r *claim.Reading, k int, leaning bool) bool {
	w := word(r, k)
	switch c := w[0]; {
	case c >= '0' && c <= '9':
		if _, minutes, ok := strings.Cut(strings.Replace(w, ":", ".", 1), "."); ok && len(minutes) == 2 {
			return false // "06.30" of a live page
		}
	case c >= 'A' && c <= 'Z', c >= 0x80:
	default:
		return false
	}
	return leaning || !headLexicon().Leans.Has(r.Lower(k))
}

// bracketed reports whether word k, or the words that it begins, stand in brackets.
func bracketed(r *claim.Reading, k int) bool {
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		switch word(r, j) {
		case "(", "[":
			return true
		case ")", "]":
			return false
		}
	}
	return false
}

// afterTag returns the first word after a tag of a live page, as in "LIVE: …"; first if
// there is none.
func afterTag(r *claim.Reading, first, last int) int {
	if first >= last || !headLexicon().Tag.Has(r.Lower(first)) {
		return first
	}
	for k := first + 1; k < min(first+4, last); k++ {
		if w := word(r, k); w == ":" || w == "|" || dash(w) {
			return k + 1
		}
	}
	if k := first + 1; k < last && slug(word(r, k)) > 0 {
		return k
	}
	return first
}

// slug returns the length of a number and a hyphen that a capital follows: 2 of "2-Tarn".
func slug(w string) int {
	digits, title, ok := strings.Cut(w, "-")
	if !ok || digits == "" || strings.Trim(digits, "0123456789") != "" || title == "" || title[0] < 'A' || title[0] > 'Z' {
		return 0
	}
	return len(digits) + 1
}

// afterPlace returns the first word after a dateline that package page did not take for
// one, as in "(CNN) …", "TARN (AP) - …", "TARN — …"; first if there is none.
func afterPlace(r *claim.Reading, first, last int) int {
	if first >= last || word(r, first) != "(" && !capitals(word(r, first)) {
		return first
	}
	for k := first + 1; k < min(first+placeWords, last); k++ {
		switch w := word(r, k); {
		case dash(w):
			return k + 1
		case w == ")" && word(r, first) == "(" && (k+1 == last || !dash(word(r, k+1))):
			return k + 1
		}
	}
	return first
}

// placeWords is how many words a dateline has at most. Ours.
const placeWords = 9

func dash(w string) bool { return strings.Trim(w, "-–—") == "" }

// capitals reports whether w is two letters or more, all of them capitals.
func capitals(w string) bool {
	return len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// verbOf reports whether a claim of sentence i within s has a verb, and whether the first
// subject in the text, whatever the order of the claims, is no pronoun, which stands for a
// name elsewhere.
func verbOf(r *claim.Reading, i int, s report.Span) (clear, verb bool) {
	clear = true
	subject := -1
	for _, c := range r.Claims {
		if c.Sent != i || !s.Overlaps(c.Span) {
			continue
		}
		verb = verb || !c.Predicate.Empty()
		if !c.Subject.Empty() && (subject < 0 || int(c.Subject.Start) < subject) {
			subject = int(c.Subject.Start)
			clear = !headLexicon().Pronoun.Has(strings.ToLower(c.Subject.Span().Of(r.Report.Text)))
		}
	}
	return clear, verb
}

// clauseAt returns the claim with which sentence i begins at s, if it is short enough for
// a head and the rest of the sentence is told apart from it; else an empty span.
func clauseAt(r *claim.Reading, i int, s report.Span) report.Span {
	best := report.Span{}
	for _, c := range r.Claims {
		if c.Sent == i && c.Start <= s.Start+1 && c.End > s.Start && c.End-s.Start <= mostHead && c.End > best.End && !c.Predicate.Empty() {
			best = report.Span{Start: s.Start, End: c.End}
		}
	}
	return best
}
