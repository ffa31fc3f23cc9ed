package collate

import (
	"stemma/claim"
	"stemma/story"
)

// Collate lays the witnesses of a story side by side.
func Collate(s *story.Story, readings []*claim.Reading) *Collation {
	return begin(s, readings).collate()
}

func (c *Collation) collate() *Collation {
	al := c.compare()
	c.Twins = c.twins()
	c.Loci, c.Further = c.loci(al), c.furtherLoci(al)
	c.Extras = c.wholes()
	c.introduce()
	c.name()
	return c
}

// compare aligns the claims and makes the series and the clashes.
func (c *Collation) compare() *alignment {
	al := c.align()
	c.al = al
	beside, sides := besides(c.Witnesses, c.laned)
	c.Sides = sides
	if c.known != nil {
		c.Series = c.joined(al, beside)
	} else {
		c.Series, c.held = series(c.Witnesses, c.laned, al, beside)
		derive(c.Witnesses, c.laned, c.Series)
	}
	c.seriesAt = map[FigRef]int{}
	for i := range c.Series {
		for _, p := range c.Series[i].Points {
			c.seriesAt[p.FigRef] = i
		}
	}
	c.alike, c.copyOf = al.alike, al.copyOf
	c.Clashes = c.clashes(al)
	return al
}

// begin finds what claims are compared by: who is who, which quotations are one, and
// what every figure measures.
func begin(s *story.Story, readings []*claim.Reading) *Collation {
	return beginOf(s.Witnesses(readings))
}

func beginOf(ws []story.Witness) *Collation {
	c := &Collation{Witnesses: ws}
	c.ids = identities(c.Witnesses)
	c.Cast = cast(c.Witnesses, c.ids)
	c.who = map[MemberRef]int{}
	for a := range c.Cast {
		for _, m := range c.Cast[a].Members {
			c.who[m] = a
		}
	}
	c.Utterances = c.utterances()
	c.laned = lanesOf(c.Witnesses)
	c.agesOf(c.laned)
	c.rival = map[rivalKey]int{}
	c.lanes, c.laneAt = map[FigRef]*lane{}, map[FigRef]int{}
	for i := range c.laned {
		c.lanes[c.laned[i].FigRef], c.laneAt[c.laned[i].FigRef] = &c.laned[i], i
	}
	return c
}

// Similarity is how alike two claims of one locus are, on a scale where 1 is
// the same words and figures; 0 where they were not compared.
func (c *Collation) Similarity(a, b Ref) float64 {
	i, ok := c.copyOf[a]
	j, ok2 := c.copyOf[b]
	switch {
	case !ok || !ok2:
		return 0
	case i == j:
		return 1
	}
	return c.alike[[2]int{min(i, j), max(i, j)}]
}

// SeriesOf returns the index of the series that holds a figure, or -1.
func (c *Collation) SeriesOf(f FigRef) int {
	if c.seriesAt == nil { // made by hand, as tests do
		for i := range c.Series {
			for _, p := range c.Series[i].Points {
				if p.FigRef == f {
					return i
				}
			}
		}
		return -1
	}
	if i, ok := c.seriesAt[f]; ok {
		return i
	}
	return -1
}
