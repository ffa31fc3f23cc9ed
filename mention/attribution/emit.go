package attribution

import (
	"sort"

	"stemma/mention"
	"stemma/mention/quote"
)

// emit turns a cue into an attribution.
func (f *finder) emit(u *unit, c *cue, cs []cue) {
	d := f.d
	a := saying{Attribution: Attribution{
		Cue: u.items[c.at].Cover(u.items[c.end-1].Span), Lemma: c.verb.lemma,
		Firmness: c.verb.source, Author: c.verb.author, Sent: u.sent, By: c.by,
	}, inUnit: f.units - 1}
	if k := d.TokenAt(a.Cue.Start); k < len(d.Tokens) {
		a.Sent = d.Tokens[k].Sent
	}
	if c.negated {
		a.Firmness, a.Author = mention.Negated, mention.Negated
		if c.verb.source == mention.Denied {
			return // "did not deny": nothing is known of what is said
		}
	}
	for _, s := range c.content {
		a.Segments = append(a.Segments, d.Segments(s)...)
	}
	if len(a.Segments) == 0 {
		return
	}
	if !c.subject.empty() {
		s := f.resolve(u, c.subject)
		if !c.who.empty() {
			s.Span = u.items[c.who.from].Span
		}
		a.Chain = []Source{s}
	}
	if !c.inner.empty() {
		a.Chain = append(a.Chain, f.resolve(u, c.inner))
	}
	a.own = a.Chain
	f.settle(&a)
	f.out = append(f.out, a)
}

// settle sets what follows from the segments: content, quotes, form.
func (f *finder) settle(a *saying) {
	sort.Slice(a.Segments, func(i, j int) bool { return a.Segments[i].Start < a.Segments[j].Start })
	a.Content = a.Segments[0]
	a.Quotes = nil
	free, held := 0, 0
	for _, s := range a.Segments {
		a.Content = a.Content.Cover(s)
		k := sort.Search(len(f.quotes), func(i int) bool { return f.quotes[i].Outer.End > s.Start })
		in := 0
		for ; k < len(f.quotes) && f.quotes[k].Start < s.End; k++ {
			if f.quotes[k].Form != quote.Direct || f.quotes[k].Start < s.Start {
				continue
			}
			a.Quotes = append(a.Quotes, k)
			in += min(f.quotes[k].Outer.End, s.End) - max(f.quotes[k].Outer.Start, s.Start)
		}
		free += s.Len() - in
		held += in
	}
	// Four bytes of what is left over are marks and spaces between quotes.
	switch {
	case held == 0:
		a.Form = Indirect
	case free <= 4:
		a.Form = Direct
	default:
		a.Form = Mixed
	}
}
