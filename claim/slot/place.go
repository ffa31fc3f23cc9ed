package slot

import (
	"sort"
	"strings"

	"stemma/mention/figure"
	"stemma/report"
)

// place returns the index of the place that a figure is about, or -1: by the arcs
// of its clause, else the first place named after it in its claim, before the next
// figure. A part ("8,000 of the 10,000 believed to be in X have reached Y") takes
// the place after its whole's.
func (r *reader) place(c *Claim, fi int, own clause) int {
	f := &r.Figures[fi]
	if f.Of < 0 && f.Dimension == counts {
		if p := r.placeByArcs(c, fi, own); p >= 0 {
			return p
		}
	}
	if p := r.placeBefore(f); p >= 0 {
		return p
	}
	stop := c.End
	for _, i := range c.Figures {
		g := &r.Figures[i]
		if i != fi && i != f.Of && g.Of != fi && g.Start > f.Start && g.Dimension == f.Dimension && g.Start < stop {
			stop = g.Start
		}
	}
	first, last := -1, -1
	for i := r.placeFrom(f.End); i < len(r.Places) && r.Places[i].Start < stop; i++ {
		if p := &r.Places[i]; p.Precision != vague && r.located(p.Span) && p.End <= stop {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if f.Of >= 0 {
		return last
	}
	return first
}

// placeByArcs returns the place that the arcs give a figure of a claim: the nearest
// by level, of those on one level the first behind the figure, else the first; or -1.
func (r *reader) placeByArcs(c *Claim, fi int, own clause) int {
	f := &r.Figures[fi]
	var others []clause
	for _, i := range c.Figures {
		g := &r.Figures[i]
		if g.Of == fi {
			own.preps = 2 // the whole of a part: 8,000 of the 10,000
		}
		if i != fi && g.Same != fi && f.Same != i {
			others = append(others, clauseOf(r.d, g))
		}
	}
	best, level, behind := -1, apart, false
	sent := r.d.Sents[c.Sent].Span
	for i := r.placeFrom(sent.Start); i < len(r.Places) && r.Places[i].Start < sent.End; i++ {
		p := &r.Places[i]
		if p.Precision == vague {
			continue
		}
		l := own.level(r.d, p.Span, others)
		if l >= above || !r.located(p.Span) && !(l == onNoun && own.relative(r.d)) {
			continue
		}
		if after := p.Start >= f.End; l < level || l == level && after && !behind {
			best, level, behind = i, l, after
		}
	}
	return best
}

// placeBefore returns the place of a figure whose subject names it before: "the number
// of soldiers in X has gone up by about 1,500", "may now be 9,000"; or -1. No other
// figure and no second place may stand between.
func (r *reader) placeBefore(f *figure.Figure) int {
	moved := f.Change == figure.Up || f.Change == figure.Down || f.Change == figure.By
	if !moved && (f.Counted.Empty() || f.Counted.End > f.Start) {
		return -1
	}
	first, last := r.d.TokensIn(f.Span)
	if first >= last {
		return -1
	}
	start := r.d.Sents[r.d.Tokens[first].Sent].Start
	if !moved {
		start = max(start, f.Counted.Start)
	}
	for i := sort.Search(len(r.Figures), func(i int) bool { return r.Figures[i].Start >= start }); i < len(r.Figures) && r.Figures[i].Start < f.Start; i++ {
		if g := &r.Figures[i]; g.End <= f.Start {
			start = max(start, g.End)
		}
	}
	found := -1
	for i := r.placeFrom(start); i < len(r.Places) && r.Places[i].Start < f.Start; i++ {
		if p := &r.Places[i]; p.Precision != vague && r.located(p.Span) {
			if found >= 0 && !strings.EqualFold(r.Places[found].Name, p.Name) {
				return -1
			}
			found = i
		}
	}
	return found
}

// placeFrom returns the index of the first place that starts at byte b or later.
func (r *reader) placeFrom(b int) int {
	return sort.Search(len(r.Places), func(i int) bool { return r.Places[i].Start >= b })
}

// vague is the precision of a place of which only the direction is known.
const vague = "vague"

// locatingReach is how many tokens before a place the word may stand that says that
// something is there. Ours: "in the centre of the old town of X" needs six.
const locatingReach = 6

// located reports whether a place is where something is, and not whose it is or
// whom it borders: a word of place stands before it, with no other relation
// between, and no genitive after it.
func (r *reader) located(s report.Span) bool {
	ts := r.d.Tokens
	first, last := r.d.TokensIn(s)
	if last < len(ts) && r.lang.words.Possessed.Has(ts[last].Lower) {
		return false
	}
	for i := first - 1; i >= 0 && i >= first-locatingReach; i-- {
		switch w := ts[i].Lower; {
		case r.lang.words.Locating.Has(w):
			return true
		case r.lang.words.Relating.Has(w):
			return false
		}
	}
	return false
}
