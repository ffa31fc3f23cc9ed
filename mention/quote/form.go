package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
)

// few is the number of words up to which marks hold a term unless a word of
// saying stands near: scare quotes of four words and more are rare in news.
const few = 3

// reach bounds how many tokens are looked at on each side of a quote, which
// keeps the work linear. News sentences longer than 60 tokens are rare.
const reach = 60

// forms decides of each quote whether it holds an utterance or a term.
func forms(l *Language, d *text.Doc, qs []Quote) *view {
	v := view{lang: l, d: d, qs: qs, ends: make([][2]int, len(qs))}
	if len(qs) > 0 {
		v.says = make([]bool, len(d.Tokens))
		for k := range d.Tokens {
			v.says[k] = d.Tokens[k].Kind == text.Word && l.say(d, k)
		}
	}
	for i := range qs {
		v.ends[i] = [2]int{tokenAt(d, qs[i].Outer.Start), tokenAt(d, qs[i].Outer.End)}
	}
	for i := range qs {
		if qs[i].By != bySetOff {
			qs[i].Form = v.form(i)
		}
	}
	return &v
}

// A view is a Doc with its quotes and, for each, its first token and the one
// after its last.
type view struct {
	lang *Language
	d    *text.Doc
	qs   []Quote
	ends [][2]int
	says []bool // of each token, whether it is a word of saying
}

func (v *view) form(i int) Form {
	d, q := v.d, &v.qs[i]
	first, last := v.ends[i][0], v.ends[i][1]
	n, title, verbless := v.lang.shape(d, q)
	if n == 0 {
		return Direct // nothing to judge by: "…"
	}
	if v.lang.named(d, first) && n <= 12 {
		return Term
	}
	before, after := v.said(i)
	led := ledIn(d, first)
	spoken := before == 1 || after == 1 || after == 2 || ends(d.Text, q.Span) && !comma(d.Text, q.Span)
	if title && n >= 2 && n <= 10 && !led && !spoken {
		return Term
	}
	if n <= few && whole(d, q, first) {
		return Direct // “We do.”
	}
	if n <= few {
		if before > 0 || after > 0 || led && n > 1 {
			if between(d, first, last) && before != 1 {
				return Term // Ama “Red” Rell
			}
			if n == 1 && before > 2 && !led && !v.content(first, last) {
				return Term
			}
			return Direct
		}
		return Term
	}
	if verbless && n <= 5 && before == 0 && after == 0 && attributive(d, first, last) {
		return Term
	}
	return Direct
}

// content reports whether a single word in marks, with a word of saying some
// words before it, can be what is said. It is not where it stands before a noun as its
// adjective (“called the walkout a ‘flat’ refusal”), nor where it is the object of another
// verb with an auxiliary (“said the firm had offered ‘help’”): there marks show
// the writer's distance as often as a speaker's word.
func (v *view) content(first, last int) bool {
	d := v.d
	k := first - 1
	for k >= 0 && d.Tokens[k].Kind == text.Quote {
		k--
	}
	for last < len(d.Tokens) && d.Tokens[last].Kind == text.Quote {
		last++
	}
	if k < 1 || d.Tokens[k].Kind != text.Word {
		return true
	}
	if last < len(d.Tokens) && d.Tokens[last].Kind == text.Word && sentOf(d, last) == sentOf(d, k) && !v.lang.links(&d.Tokens[last]) {
		return false
	}
	if v.lang.Small.Has(d.Tokens[k].Lower) || helps(&d.Tokens[k]) {
		return true
	}
	return !helps(&d.Tokens[k-1]) || v.says[k] || d.Tokens[k].Tag == "RB"
}

// links reports whether t may follow a noun or predicate, so that a word in marks
// before it is no adjective.
func (l *Language) links(t *text.Token) bool {
	switch t.POS {
	case "DET", "ADP", "CCONJ", "SCONJ", "AUX", "ADV", "PART":
		return true
	case "PRON":
		return t.Tag != "NN" // something
	}
	return l.Linking.Has(t.Lower)
}

// helps reports whether t is an auxiliary or a form of "be" or "have".
func helps(t *text.Token) bool { return t.Tag == "MD" || t.Lemma == "be" || t.Lemma == "have" }

// whole reports whether the quote is a sentence of its own outside any other: it
// begins with a capital where a sentence may begin or after a comma, and ends
// with a stop.
func whole(d *text.Doc, q *Quote, first int) bool {
	r, _ := utf8.DecodeRuneInString(q.Of(d.Text))
	e, _ := utf8.DecodeLastRuneInString(q.Of(d.Text))
	if !unicode.IsUpper(r) || e != '.' && e != '!' && e != '?' {
		return false
	}
	k := first - 1
	for k >= 0 && d.Tokens[k].Kind == text.Quote {
		k--
	}
	return k < 0 || block(d, k) != block(d, min(first, len(d.Tokens)-1)) || stop(&d.Tokens[k]) || d.Tokens[k].Lower == ","
}

// tokenAt returns the index of the first token that begins at or after pos.
func tokenAt(d *text.Doc, pos int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].Start >= pos })
}

// shape counts the words of a quote, and reports whether each begins with a
// capital, small words aside, and whether the quote begins in lower case.
func (l *Language) shape(d *text.Doc, q *Quote) (n int, title, lower bool) {
	title = true
	capitals := 0
	for _, s := range q.Segments {
		for k := tokenAt(d, s.Start); k < len(d.Tokens) && d.Tokens[k].Start < s.End; k++ {
			t := &d.Tokens[k]
			if t.Kind != text.Word && t.Kind != text.Number && t.Kind != text.Mixed {
				continue
			}
			r, _ := utf8.DecodeRuneInString(d.Text[t.Start:])
			if n == 0 {
				lower = unicode.IsLower(r)
			}
			n++
			if unicode.IsUpper(r) && t.Lower != "i" {
				capitals++
			} else if n == 1 || !l.Small.Has(t.Lower) && t.Kind == text.Word {
				title = false
			}
			if n > 40 {
				return n, false, lower
			}
		}
	}
	return n, title && capitals > 1, lower
}

// named reports whether a word of naming.en.lex stands right before the marks.
func (l *Language) named(d *text.Doc, first int) bool {
	k := first - 1
	for k >= 0 && (d.Tokens[k].Kind == text.Quote || d.Tokens[k].Lower == ",") {
		k--
	}
	if k < 0 || d.Tokens[k].Sent != sentOf(d, first) {
		return false
	}
	e, _ := lex.LongestUpto(&l.namings, tokens{d}, k)
	return e != nil
}

// tokens are the tokens of a text as a lexicon reads them.
type tokens struct{ *text.Doc }

func (t tokens) Len() int          { return len(t.Tokens) }
func (t tokens) Word(i int) string { return t.Tokens[i].Lower }

func sentOf(d *text.Doc, k int) int {
	if k < 0 || k >= len(d.Tokens) {
		return -1
	}
	return d.Tokens[k].Sent
}

// said looks for a word of saying outside all marks, from the quote's first
// mark back to the beginning of its sentence and from its last to the end of
// the sentence, and returns how many words away it stands, 0 for none.
func (v *view) said(i int) (before, after int) {
	d, qs := v.d, v.qs
	first, last := v.ends[i][0], v.ends[i][1]
	j, n := i-1, 0
	for k := first - 1; k >= 0 && n < reach; k-- {
		t := &d.Tokens[k]
		if t.Kind == text.Quote {
			continue
		}
		for j >= 0 && qs[j].Outer.Start > t.Start {
			j--
		}
		if j >= 0 && qs[j].Outer.Contains(t.Span) {
			if ends(d.Text, qs[j].Span) && !comma(d.Text, qs[j].Span) {
				break
			}
			k, n = min(k, v.ends[j][0]), n+1
			continue
		}
		if stop(t) || block(d, k) != block(d, first) {
			break
		}
		n++
		if v.says[k] {
			before = n
			break
		}
	}
	j, n = i+1, 0
	for k := last; k < len(d.Tokens) && n < reach; k++ {
		t := &d.Tokens[k]
		if t.Kind == text.Quote {
			continue
		}
		for j < len(qs) && qs[j].Outer.End <= t.Start {
			j++
		}
		if j < len(qs) && qs[j].Outer.Contains(t.Span) {
			k, n = max(k, v.ends[j][1]-1), n+1
			continue
		}
		if stop(t) || block(d, k) != block(d, min(first, len(d.Tokens)-1)) {
			break
		}
		n++
		if v.says[k] {
			after = n
			break
		}
	}
	return before, after
}

func stop(t *text.Token) bool { return t.Lower == "." || t.Lower == "!" || t.Lower == "?" }

func block(d *text.Doc, k int) int {
	if s := sentOf(d, k); s >= 0 && s < len(d.Sents) {
		return d.Sents[s].Block
	}
	return -1
}

// say reports whether a word or a phrase of saying begins with token k: "said",
// "according to".
func (l *Language) say(d *text.Doc, k int) bool {
	e, _ := lex.LongestFrom(&l.sayings, tokens{d}, k)
	return e != nil
}

// ends reports whether the quote ends like a sentence or a clause of one.
func ends(t string, s report.Span) bool {
	r, _ := utf8.DecodeLastRuneInString(s.Of(t))
	return r == '.' || r == '!' || r == '?' || r == ',' || r == '…'
}

func comma(t string, s report.Span) bool { return t[s.End-1] == ',' }

// ledIn reports whether a colon stands right before the marks.
func ledIn(d *text.Doc, first int) bool {
	k := first - 1
	for k >= 0 && d.Tokens[k].Kind == text.Quote {
		k--
	}
	return k >= 0 && d.Tokens[k].Lower == ":"
}

// between reports whether the marks stand between two capitalised words, as a
// nickname does.
func between(d *text.Doc, first, last int) bool {
	k := first - 1
	if k < 0 || last >= len(d.Tokens) || d.Tokens[k].Sent != d.Tokens[last].Sent {
		return false
	}
	return capital(d, k) && capital(d, last)
}

func capital(d *text.Doc, k int) bool {
	r, _ := utf8.DecodeRuneInString(d.Text[d.Tokens[k].Start:])
	return unicode.IsUpper(r)
}

// attributive reports whether the marks stand between a determiner, possessive
// or adjective and a word, as in: his “no rain, no grain” speech.
func attributive(d *text.Doc, first, last int) bool {
	k := first - 1
	if k < 0 || last >= len(d.Tokens) || d.Tokens[k].Kind != text.Word || d.Tokens[last].Kind != text.Word {
		return false
	}
	return d.Tokens[k].Tag == "DT" || strings.HasPrefix(d.Tokens[k].Tag, "PRP")
}
