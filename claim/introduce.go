package claim

import (
	"sort"

	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// An Introduction is the words by which a report says who somebody is, without a verb:
// "Ada Moor, the harbour master", "her lawyer, Rolf Kern", "Jo Lund, 30, from Tolva". No
// claim tells it, or one that is about something else.
type Introduction struct {
	report.Span
	Sent   int // index of its sentence
	Member int // index in the cast: a person
}

// introduce finds the introductions of the people named, in text order.
func (j *joiner) introduce() {
	if j.Cast == nil {
		return
	}
	var out []Introduction
	for i := range j.Cast.Mentions {
		m := &j.Cast.Mentions[i]
		if m.Type != name.Person || m.Core.Empty() || m.Member < 0 {
			continue
		}
		switch j.d.Blocks[j.d.Sents[m.Sent].Block].Kind {
		case text.Furniture, text.Byline, text.Credit, text.Signature, text.Headline, text.Subhead:
			continue
		}
		if first, last, ok := j.introduction(m); ok {
			out = append(out, Introduction{j.d.Span(first, last), m.Sent, m.Member})
		}
	}
	j.Introductions = fit(out)
}

// introduction returns the tokens of the noun phrase that names somebody, with what stands
// beside the name in it; false where nothing does.
func (j *joiner) introduction(m *name.Mention) (first, last int, ok bool) {
	d := j.d
	a, b := d.TokensIn(m.Core)
	if a >= b {
		return 0, 0, false
	}
	head := a
	for k := a; k < b; k++ { // the token of the name from which the others hang
		if h := d.Tokens[k].Head; h == k || h < a || h >= b {
			head = k
		}
	}
	if h := d.Tokens[head].Head; d.Tokens[head].Label == "appos" && h < a {
		if prep := d.Tokens[h].Head; d.Tokens[h].POS == "PROPN" && d.Tokens[h].Label == "pobj" {
			h = d.Tokens[prep].Head // "the mayor of Tolva, Ada Moor"
		}
		if d.Tokens[h].POS == "NOUN" {
			head = h
		}
	}
	s := &d.Sents[m.Sent]
	first, last = d.Subtree(head)
	first, last = max(min(first, a), s.First, a-nearName), min(max(last, b), s.Last, b+nearName)
	last = j.phraseEnd(a, b, last)
	for k := first; k < a; k++ { // "shouted that the mayor, Ada Moor": from the last verb on
		if d.Tokens[k].Kind == text.Quote || isVerb(d, k) && d.Tokens[k].Label != "amod" {
			first = k + 1
		}
	}
	first, last = j.trim(first, last)
	if first > a || last < b {
		first, last = min(first, a), max(last, b)
	}
	for k := first; k < last; k++ {
		if (k < a || k >= b) && j.tellsWho(k, b, m) {
			return first, last, true
		}
	}
	return 0, 0, false
}

// nearName is how many words before and behind a name may tell who it is. Ours.
const nearName = 16

// phraseEnd returns where the noun phrase of a name, of tokens [a, b), ends that holds
// nothing behind last: before a verb, a quotation, a bracket, somebody else, or when or
// where something was.
func (j *joiner) phraseEnd(a, b, last int) int {
	d := j.d
	ofName := func(t *text.Token) bool { return t.Head >= a && t.Head < b }
	for i := b; i < last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind == text.Quote, t.Lower == ";" || t.Lower == "(" || t.Lower == "—" || t.Lower == "–",
			isVerb(d, i), t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WRB",
			(t.Label == "cc" || t.Label == "conj") && ofName(t),
			t.Label == "prep" && (ofName(t) && !j.lang.words.Origin.Has(t.Lower) || i+1 < last && j.dated(i+1)):
			return i
		}
	}
	return last
}

// dated reports whether token i begins a date.
func (j *joiner) dated(i int) bool {
	at := j.d.Tokens[i].Start
	k := sort.Search(len(j.Dates), func(k int) bool { return j.Dates[k].Start >= at })
	return k < len(j.Dates) && j.Dates[k].Start == at
}

// tellsWho reports whether token k beside a name that ends at token b says who somebody
// is: a noun, a title, a number, a name behind it, but not "Mr".
func (j *joiner) tellsWho(k, b int, m *name.Mention) bool {
	t := &j.d.Tokens[k]
	switch {
	case j.lang.names.Courtesy(t.Lower):
		return false
	case t.POS == "NOUN", t.POS == "NUM":
		return true
	}
	return t.POS == "PROPN" && (k >= b || m.Title.Contains(t.Span))
}
