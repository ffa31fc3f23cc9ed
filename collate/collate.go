package collate

import (
	"stemma/claim"
	"stemma/collate/clash"
	"stemma/collate/fact"
	"stemma/collate/lane"
	"stemma/collate/series"
	"stemma/collate/side"
	"stemma/collate/twins"
	"stemma/collate/utter"
	"stemma/collate/who"
	"stemma/story"
)

// Collate lays the witnesses of a story side by side.
func Collate(s *story.Story, readings []*claim.Reading) *Collation {
	return begin(s, readings).collate()
}

func (c *Collation) collate() *Collation {
	al := c.compare()
	c.Twins, c.sayings = twins.Find(c.Witnesses)
	c.Loci, c.Further = c.loci(al), c.furtherLoci(al)
	c.Extras = c.wholes()
	c.people.Introduce(c.Cast)
	c.name()
	return c
}

// compare aligns the claims and makes the series and the clashes.
func (c *Collation) compare() *fact.Alignment {
	var known *fact.Alignment
	if c.known != nil {
		known = c.known.al
	}
	al := c.matter().Align(known)
	c.al = al
	beside, sides := side.Find(c.Witnesses, c.laned)
	c.Sides = sides
	if c.known != nil {
		c.Series = c.known.base.Join(c.Witnesses, c.laned, al, beside)
	} else {
		c.base = series.Make(c.Witnesses, c.laned, al, beside)
		c.Series = c.base.Series
	}
	c.seriesAt = map[FigRef]int{}
	for i := range c.Series {
		for _, p := range c.Series[i].Points {
			c.seriesAt[p.FigRef] = i
		}
	}
	from := 0
	if c.known != nil { // of a text beside a story only its own claims are
		from = len(c.Witnesses) - 1
	}
	c.Clashes = clash.Find(c.Witnesses, c.laned, al, from)
	return al
}

// begin finds what claims are compared by: who is who, which quotations are one, and
// what every figure measures.
func begin(s *story.Story, readings []*claim.Reading) *Collation {
	return beginOf(s.Witnesses(readings))
}

func beginOf(ws []story.Witness) *Collation {
	c := &Collation{Witnesses: ws}
	c.Cast, c.people = who.Gather(c.Witnesses)
	c.Utterances = utter.Find(c.Witnesses, c.people)
	c.laned = lane.Find(c.Witnesses, c.Cast, c.people)
	c.laneAt = map[FigRef]int{}
	for i := range c.laned {
		c.laneAt[c.laned[i].FigRef] = i
	}
	return c
}

// Similarity is how alike two claims of one locus are, on a scale where 1 is
// the same words and figures; 0 where they were not compared.
func (c *Collation) Similarity(a, b Ref) float64 {
	if c.al == nil {
		return 0
	}
	return c.al.Similarity(a, b)
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

// matter returns what the claims are compared by.
func (c *Collation) matter() *fact.Matter {
	return &fact.Matter{Witnesses: c.Witnesses, People: c.people, Lanes: c.laned, Quotes: utter.Index(c.Utterances)}
}
