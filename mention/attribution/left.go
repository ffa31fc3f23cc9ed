package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// leftOver gives quotations that no cue holds to whom their place tells of, where it
// leaves no doubt: another of a list of fragments; "“We left,” Ama Rell can be heard
// saying", whatever the verb; "Ama Rell opposed the plan. “It is too dear.”"
func (r *reader) leftOver() {
	by := speakers(r.out, len(r.quotes))
	for q := range r.quotes {
		if by[q] >= 0 || r.quotes[q].Form != quote.Direct {
			continue
		}
		first, last := r.d.TokensIn(r.quotes[q].Outer)
		if first >= last {
			continue
		}
		if q > 0 && by[q-1] >= 0 && r.listed(q) {
			a := &r.out[by[q-1]]
			a.Segments = append(a.Segments, r.d.Segments(r.quotes[q].Outer)...)
			a.By = a.By.Then(byList)
			r.settle(a)
			by[q] = by[q-1]
			continue
		}
		a, ok := r.signedBelow(q, last)
		if !ok {
			a, ok = r.ledTo(q, first)
		}
		if !ok {
			a, ok = r.subjectBehind(q, first, last)
		}
		if !ok && q > 0 && by[q-1] >= 0 && r.goesOnBelow(q, first, last, &r.out[by[q-1]]) {
			a, ok = r.out[by[q-1]], true
			a.Segments, a.By = r.d.Segments(r.quotes[q].Outer), byRunning.Then(a.By)
			r.settle(&a)
		}
		if !ok {
			a, ok = r.toldBefore(q, first)
		}
		if ok {
			by[q] = len(r.out)
			r.out = append(r.out, a)
		}
	}
}

// listed reports whether nothing but "and" or a comma stands between quote q and the
// one before it in its sentence: “rude”, “a bit odd” and “silent”.
func (r *reader) listed(q int) bool {
	_, from := r.d.TokensIn(r.quotes[q-1].Outer)
	to, _ := r.d.TokensIn(r.quotes[q].Outer)
	if from >= to || to-from > 3 || r.d.Tokens[from-1].Sent != r.d.Tokens[to].Sent {
		return false
	}
	for i := from; i < to; i++ {
		if t := &r.d.Tokens[i]; t.Lower != "," && t.Tag != "CC" {
			return false
		}
	}
	return !r.opensSentence(q)
}

// opensSentence reports whether quote q begins as a sentence does.
func (r *reader) opensSentence(q int) bool {
	c, _ := utf8.DecodeRuneInString(r.quotes[q].Of(r.d.Text))
	return unicode.IsUpper(c)
}

// subjectBehind reads the quote q, tokens [first, last), that begins its sentence and
// ends in a comma: the subject of the verb right behind says it.
func (r *reader) subjectBehind(q, first, last int) (saying, bool) {
	d := r.d
	s := &d.Sents[d.Tokens[first].Sent]
	if first != s.First || last >= s.Last || !r.opensSentence(q) || !strings.HasSuffix(r.quotes[q].Of(d.Text), ",") || !r.holdsClause(q) {
		return saying{}, false
	}
	for h := last; h < s.Last && h < last+reachBehind; h++ {
		t := &d.Tokens[h]
		if t.Label != "nsubj" && t.Label != "nsubjpass" || t.Head <= h {
			continue
		}
		if from, _ := r.view.nounPhrase(h); from != last {
			return saying{}, false
		}
		return r.said(q, h, d.Tokens[t.Head].Span, bySubject)
	}
	return saying{}, false
}

// goesOnBelow reports whether quote q, tokens [first, last), is all of the paragraph
// behind the one in which a, which subjectBehind has found, stands.
func (r *reader) goesOnBelow(q, first, last int, a *saying) bool {
	d := r.d
	if !strings.HasSuffix(string(a.By), string(bySubject)) {
		return false
	}
	block := d.Sents[d.Tokens[first].Sent].Block
	return block == d.Sents[a.Sent].Block+1 && (first == 0 || d.Sents[d.Tokens[first-1].Sent].Block < block) &&
		(last == len(d.Tokens) || d.Sents[d.Tokens[last].Sent].Block > block) && d.Blocks[block].Kind == text.Paragraph
}

// reachBehind is how many tokens behind a quote its subject may end, longTold how many
// the sentence before it may have. Ours.
const reachBehind, longTold = 8, 20

// toldBefore reads the quote q that is a sentence of its own, whose first token is
// first: the sentence before, of its paragraph, tells of one person and quotes nobody.
func (r *reader) toldBefore(q, first int) (saying, bool) {
	d := r.d
	n := d.Tokens[first].Sent
	if n == 0 || d.Sents[n].First != first || !r.opensSentence(q) || !r.holdsClause(q) {
		return saying{}, false
	}
	s, block := &d.Sents[n-1], d.Blocks[d.Sents[n].Block].Kind
	if s.Block != d.Sents[n].Block || s.Last-s.First > longTold || block != text.Paragraph {
		return saying{}, false
	}
	if end := d.Sents[n].Last; end > first {
		if _, last := d.TokensIn(r.quotes[q].Outer); last < end && d.Tokens[last].Kind != text.Punct {
			return saying{}, false // the sentence goes on behind the quote
		}
	}
	subject := -1
	for h := s.First; h < s.Last; h++ {
		if r.view.in[h] >= 0 {
			return saying{}, false
		}
		if t := &d.Tokens[h]; t.Label == "nsubj" && d.Tokens[t.Head].Label == "ROOT" && subject < 0 && r.lang.Views.Has(d.Tokens[t.Head].Lemma) {
			subject = h
		}
	}
	if subject < 0 {
		return saying{}, false
	}
	return r.said(q, subject, d.Tokens[d.Tokens[subject].Head].Span, byView)
}

// said makes a saying of quote q by the noun phrase about token h, if it is somebody.
func (r *reader) said(q, h int, cue report.Span, by report.By) (saying, bool) {
	src := r.sourceAt(h)
	t := &r.d.Tokens[h]
	person := src.Member >= 0 && r.cast.Members[src.Member].Type == name.Person
	if !person && !r.lang.Gender.Has(t.Lower) && t.Lower != "they" && !r.lang.isRole(t.Lower) {
		return saying{}, false
	}
	return r.silently(q, src, cue, t.Sent, by)
}
