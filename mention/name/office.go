package name

import (
	"strings"

	"stemma/report"
)

// offices returns what the sentence says a person is beside the title before his
// name: after it between commas ("Ada Moor, 54, the party's deputy leader,"),
// before it ("the mayor of Tolva, Ada Moor,"), by a copula ("Ada Moor is the
// mayor", "was named mayor", "who is mayor") or by what he heads.
func (c *caster) offices(cd cand) []report.Span {
	var out []report.Span
	note := func(t report.Span) {
		if !t.Empty() {
			out = append(out, t)
		}
	}
	note(c.apposition(cd))
	d := c.s.d
	h := head(d, cd.core0, cd.core1)
	t := &d.Tokens[h]
	if n := t.Head; t.Label == "appos" && n < cd.first && d.Tokens[n].Sent == t.Sent {
		o := c.officeAt(n)
		if p := d.Tokens[n].Head; o.Empty() && d.Tokens[n].Label == "pobj" && d.Tokens[p].Label == "prep" {
			o = c.officeAt(d.Tokens[p].Head) // "the mayor of Tolva, Ada Moor", hung on Tolva
		}
		note(o)
	}
	if (t.Label == "nsubj" || t.Label == "nsubjpass") && t.Head > h {
		note(c.copula(t.Head))
	}
	for k := range d.Kids(h) {
		if d.Tokens[k].Label != "relcl" || k < cd.last {
			continue
		}
		who := d.Kid(k, "nsubj", "nsubjpass")
		if who < 0 || d.Tokens[who].Lower != "who" || d.Kid(k, "conj") >= 0 {
			continue
		}
		note(c.copula(k))
		note(c.heads(k))
	}
	return out
}

// copula returns the office that verb v says its subject has. What may be,
// might have been or is not says nothing.
func (c *caster) copula(v int) report.Span {
	d := c.s.d
	n := d.Kid(v, "attr", "oprd")
	switch {
	case n < v:
		return report.Span{}
	case c.s.lang.grammar.Be.Has(d.Tokens[v].Lemma) && d.Tokens[n].Label == "attr":
	case c.s.lang.grammar.Named.Has(d.Tokens[v].Lemma) && d.Kid(v, "auxpass") >= 0:
	default:
		return report.Span{}
	}
	if d.Kid(v, "neg", "mark") >= 0 {
		return report.Span{}
	}
	for k := range d.Kids(v) {
		switch {
		case d.Tokens[k].Tag == "MD", d.Tokens[k].Label == "advmod" && c.s.lang.grammar.NotYet.Has(d.Tokens[k].Lower):
			return report.Span{}
		}
	}
	return c.officeAt(n)
}

// heads returns the words of a clause "who heads the port guard".
func (c *caster) heads(v int) report.Span {
	d := c.s.d
	o := d.Kid(v, "dobj")
	if d.Tokens[v].Tag != "VBZ" || !c.s.lang.grammar.Heads.Has(d.Tokens[v].Lemma) || o < v {
		return report.Span{}
	}
	first, last := d.Subtree(o)
	// Eight tokens: what is longer tells a tale.
	if first != v+1 || last-first > 8 || d.Kid(o, "relcl") >= 0 || !c.bodily(first, last) {
		return report.Span{}
	}
	return c.s.span(v, last)
}

// bodily reports whether a word such as "Guard" stands in tokens [a, b).
func (c *caster) bodily(a, b int) bool {
	for i := a; i < b; i++ {
		if w := c.s.d.Tokens[i].Lower; c.s.lang.bodyLast.Get(w) != "" || c.s.lang.bodyOf.Get(w) != "" {
			return true
		}
	}
	return false
}

// officeAt returns the longest title that ends at token n, with "former" before it.
func (c *caster) officeAt(n int) report.Span {
	s := c.s
	sent := s.d.Sents[s.d.Tokens[n].Sent]
	if s.d.Tokens[n].Tag == "NNS" || s.d.Tokens[n].Tag == "NNPS" {
		return report.Span{}
	}
	// Six tokens: no title of the list is longer.
	for i := max(sent.First, n-5); i <= n; i++ {
		t, to := s.titleAt(i, n+1)
		if t == nil || to != n+1 || t.class == classAddress || t.class == classPlural {
			continue
		}
		return c.whole(i, n+1)
	}
	return report.Span{}
}

// whole returns the title at tokens [a, b) with the nouns before it that are part
// of it and what makes it another office: "project manager", "vice director",
// "former army official".
func (c *caster) whole(a, b int) report.Span {
	d := c.s.d
	sent := d.Sents[d.Tokens[a].Sent]
	for a > sent.First && (d.Tokens[a-1].Label == "compound" && d.Tokens[a-1].Head == b-1 && !c.s.cap(a-1) && c.s.word(a-1) || c.s.lang.grammar.Under.Has(d.Tokens[a-1].Lower) || c.s.lang.past(d.Tokens[a-1].Lower)) {
		a--
	}
	for k := range d.Kids(b - 1) {
		// Six tokens: "former South Korean army official" has five.
		if k < a && a-k < 6 && d.Tokens[k].Label == "amod" && c.s.lang.past(d.Tokens[k].Lower) {
			a = k
		}
	}
	return c.s.span(a, b)
}

// past reports whether a word says of an office that it is held no more.
func (l *Language) past(w string) bool { return l.grammar.Former.Has(w) }

// shorter calls f with what an office is called for short: "vice foreign
// minister" is also "the minister".
func (l *Language) shorter(title string, f func(string)) {
	below := false
	for {
		w, rest, ok := strings.Cut(title, " ")
		if !ok || l.past(w) {
			return
		}
		last := !strings.Contains(rest, " ")
		switch {
		case l.grammar.Under.Has(w) && last:
			return // "deputy leader" is no "leader"
		case l.grammar.Under.Has(w):
			below = true
		}
		title = rest
		if l.titles.Get(rest) != nil && (!below || last) {
			f(rest)
		}
	}
}

// apposition returns the title that follows a person's name between commas:
// "Ada Moor, the party's deputy leader,".
func (c *caster) apposition(cd cand) report.Span {
	s := c.s
	sent := s.d.Sents[s.d.Tokens[cd.first].Sent]
	i := cd.last
	if s.lower(i, sent.Last) != "," {
		return report.Span{}
	}
	if s.aged(i, sent.Last) && s.lower(i+2, sent.Last) == "," {
		i += 2
	}
	// Twelve tokens: longer appositions hold other people's titles as well.
	for j := i + 1; j < sent.Last && j < i+12; {
		if t, to := s.titleAt(j, sent.Last); t != nil && t.class != classAddress {
			if s.cap(j) && s.opens(to, sent.Last) {
				return report.Span{} // the next person's
			}
			if s.is(&s.lang.grammar.TitleEnd, to, sent.Last) {
				return c.whole(j, to)
			}
			j = to
			continue
		}
		if s.is(&s.lang.grammar.AppositionEnd, j, sent.Last) {
			return report.Span{}
		}
		j++
	}
	return report.Span{}
}
