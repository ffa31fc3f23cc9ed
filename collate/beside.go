package collate

import (
	"stemma/claim"
	"stemma/story"
)

// Beside collates the witnesses of a story with a text that is none of them, such as a
// draft. It stands last in Witnesses, under the given siglum.
func Beside(s *story.Story, readings []*claim.Reading, siglum string, text *claim.Reading) *Collation {
	return beginOf(append(s.Witnesses(readings), story.Witness{Siglum: siglum, Reading: text})).collate()
}

// Stand says how two witnesses stand to each other in a series, and by which of their
// figures. It is Single where one of them has no figure there, and Rounding where one has
// only words for an order of size.
func (c *Collation) Stand(series, a, b int) (Relation, FigRef, FigRef) {
	var mine, theirs []FigRef
	in := map[FigRef]bool{}
	for _, p := range c.Series[series].Points {
		switch p.Witness {
		case a:
			mine, in[p.FigRef] = append(mine, p.FigRef), true
		case b:
			theirs, in[p.FigRef] = append(theirs, p.FigRef), true
		}
	}
	if len(mine) == 0 || len(theirs) == 0 {
		return Single, FigRef{}, FigRef{}
	}
	var all []int
	for i := range c.laned {
		if in[c.laned[i].FigRef] {
			all = append(all, i)
		}
	}
	ss := standings(c.Witnesses, c.laned, all)
	if len(ss) < 2 {
		return Rounding, mine[0], theirs[0]
	}
	t := &timeline{standings: ss, periods: map[string]period{}}
	if c.relating == nil {
		c.relating = newRelating(c.Witnesses, c.al, c.laned)
	}
	s, o := &ss[0], &ss[1]
	if s.witness != a {
		s, o = o, s
	}
	rel, x, y := c.relating.pair(t, s, o)
	return rel, x.FigRef, y.FigRef
}

// Together reports whether two claims are of one fact, as far as their words tell.
func (c *Collation) Together(a, b Ref) bool { return c.al.together(a, b) }

// Group returns a number that is equal for claims that stand in one locus, be it one that
// Loci leaves out because one witness alone has it; -1 where there is no such claim.
func (c *Collation) Group(r Ref) int {
	if i, ok := c.al.at[r]; ok {
		return c.al.group[i]
	}
	return -1
}

// Words lists the differences between two quotations, word by word. From is 0 and To is 1
// in all of them.
func (c *Collation) Words(from, to QuoteRef) []Op {
	read := func(r QuoteRef) []claim.QuoteWord { return c.Witnesses[r.Witness].QuoteWords(r.Quote) }
	return ops(0, 1, read(from), read(to))
}
