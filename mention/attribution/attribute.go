package attribution

import (
	"slices"
	"strings"

	"stemma/mention"
	"stemma/report"
)

// attribute makes an attribution of the cue at token i; ok is false where
// nothing is said.
func (r *reader) attribute(i int) (a saying, ok bool) {
	v, d := r.view, r.d
	t := &d.Tokens[i]
	if r.lang.Hears.Has(t.Lemma) {
		return a, false // who is told something is not its source
	}
	if t.Tag == "VB" && t.Label == "ROOT" && d.Sents[t.Sent].First == i && v.in[i] < 0 {
		return a, false // "Consider the case": the reader is asked to
	}
	all := v.contentChoices(i)
	k, _ := choose(r.m.Content, len(all), contentFrom, &r.s, func(k int) { v.weighContent(i, k, all, &r.s) })
	if k < 0 {
		return a, false
	}
	a = saying{Attribution: Attribution{Cue: t.Span, Lemma: t.Lemma, Sent: t.Sent, Unlisted: true}, inUnit: int(r.unitOf[i])}
	a.Segments = r.segments(all[k].Spans)
	if len(a.Segments) == 0 {
		return a, false
	}
	a.By = byContent.With(pathOf(all[k].How))
	if p := d.Kid(i, "prt"); p == i+1 {
		a.Cue = a.Cue.Cover(d.Tokens[p].Span)
		a.Lemma += " " + d.Tokens[p].Lower
		if r.lang.saysNothing(a.Lemma) {
			return a, false // "called off the march": another verb
		}
	}
	if t.Lemma == accord && i+1 < len(d.Tokens) && d.Tokens[i+1].Lower == "to" {
		a.Cue, a.Lemma = a.Cue.Cover(d.Tokens[i+1].Span), accordingTo
	}
	who := r.tellers(v.sourceChoices(i), a.Segments)
	if k, _ := choose(r.m.Source, len(who), sourceFrom, &r.s, func(k int) { v.weighSource(i, k, who, &r.s) }); k >= 0 {
		if s := r.sourceAt(who[k].head); len(a.Segments) > 1 || s.Span != a.Segments[0] { // nobody says himself
			a.own = []Source{s}
			a.By = a.By.Then(bySource.With(pathOf(who[k].How)))
		}
	}
	if len(a.own) == 0 && all[k].How == waySubjectRest && !r.lang.TakesBack.Has(t.Lemma) {
		return a, false // "162 are known to have died": nobody is named, and the clause says it flatly
	}
	a.Firmness, a.Author = r.lang.commitment(t, a.Lemma)
	switch mood := v.mood(i); {
	case mood == mention.Negated && a.Firmness == mention.Denied:
		return a, false
	case mood == mention.Negated:
		a.Firmness, a.Author = mood, mood
	case mood != "":
		if mention.Weaker(mood, a.Firmness) || a.Firmness == mention.Denied {
			a.Firmness = mood
		}
		if mention.Weaker(mood, a.Author) || a.Author == mention.Denied {
			a.Author = mood
		}
	}
	if a.Lemma == "" {
		a.Lemma = t.Lower
	}
	r.settle(&a)
	return a, true
}

// tellers leaves out of the choices of a source, but for the rules' own, those
// whom a direct quotation in the content names: people seldom speak of themselves by name.
func (r *reader) tellers(who []Choice, content []report.Span) []Choice {
	d := r.d
	named := map[string]bool{}
	for _, s := range content {
		first, last := d.TokensIn(s)
		for t := first; t < last; t++ {
			if r.view.in[t] >= 0 && d.Tokens[t].POS == "PROPN" {
				named[d.Tokens[t].Lower] = true
			}
		}
	}
	if len(named) == 0 {
		return who
	}
	return slices.DeleteFunc(who, func(c Choice) bool {
		t := &d.Tokens[c.head]
		return c.How != byRules && t.POS == "PROPN" && named[t.Lower]
	})
}

// sourceAt makes a source of the noun phrase about token h.
func (r *reader) sourceAt(h int) Source {
	f, l := r.view.nounPhrase(h)
	u := r.unitAt(r.d.Tokens[h].Sent)
	first := r.d.Sents[r.d.Tokens[h].Sent].First
	s := r.resolve(u, np{f - first, l - first, h - first})
	if t := &r.d.Tokens[h]; t.Tag == "WDT" || r.lang.Relative.Has(t.Lower) {
		// Whom a relative clause tells of.
		for k, n := h, 0; n < 6; n++ {
			t := &r.d.Tokens[k]
			if t.Label == "relcl" && t.Head != k {
				f, l := r.view.nounPhrase(t.Head)
				o := r.resolve(u, np{f - first, l - first, t.Head - first})
				o.Span = s.Span
				return o
			}
			if t.Head == k {
				break
			}
			k = t.Head
		}
		if n := u.antecedent(h - first); r.d.Tokens[h].Tag == "WP" && !n.empty() {
			o := r.resolve(u, n)
			o.Span = s.Span
			return o
		}
	}
	return s
}

// segments are the spans without furniture and without the "that" that begins
// them.
func (r *reader) segments(spans []report.Span) []report.Span {
	var out []report.Span
	for _, s := range spans {
		if k := r.d.TokenAt(s.Start); k+1 < len(r.d.Tokens) {
			if t := &r.d.Tokens[k]; t.Start == s.Start && t.Lower == "that" && (t.Label == "mark" || t.Tag == "IN") && r.d.Tokens[k+1].Start < s.End {
				s.Start = r.d.Tokens[k+1].Start
			}
		}
		out = append(out, r.d.Segments(s)...)
	}
	return out
}

// pathOf is how a choice was reached in the words of its arcs.
func pathOf(how string) string {
	return strings.Join(strings.FieldsFunc(how, func(r rune) bool { return strings.ContainsRune("/+<> ", r) }), " ")
}

// unitAt is the sentence as a unit, each of its tokens one item.
func (r *reader) unitAt(sent int) *unit {
	if r.plain.items != nil && r.lastU == sent {
		return &r.plain
	}
	s := &r.d.Sents[sent]
	u := unit{lang: r.lang, block: s.Block, sent: sent, start: s.Start, items: r.plain.items[:0], clock: r.plain.clock[:0]}
	for k := s.First; k < s.Last; k++ {
		t := &r.d.Tokens[k]
		c := r.lang.classify(r.d, k)
		u.items = append(u.items, item{Span: t.Span, lower: t.Lower, class: c, q: -1})
		u.clock = append(u.clock, r.clockOf[k])
	}
	r.plain, r.lastU = u, sent
	return &r.plain
}
