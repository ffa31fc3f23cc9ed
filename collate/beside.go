package collate

import (
	"slices"

	"stemma/claim"
	"stemma/collate/relation"
	"stemma/collate/stand"
	"stemma/collate/usage"
	"stemma/collate/utter"
	"stemma/story"
)

// Beside collates a text that is no witness of a story, such as a draft, with its
// witnesses, of which c is the collation. It stands last in Witnesses, under the given
// siglum. How the witnesses stand to each other the text does not change: their claims are
// aligned as in c, and their figures stand together as in c. There are no Loci and no Twins,
// nothing has an ID, and Clashes are those of the days and hours that the text names.
func (c *Collation) Beside(siglum string, text *claim.Reading) *Collation {
	b := beginOf(append(slices.Clip(c.Witnesses), story.NewWitness(siglum, text)))
	b.known = c
	b.al = b.compare()
	return b
}

// Stand says how a figure stands to those that another witness has in its series, and by
// which of them. It is Single where that has none there, and Rounding where one has only
// words for an order of size.
func (c *Collation) Stand(a FigRef, witness int) (relation.Relation, FigRef) {
	series := c.SeriesOf(a)
	if series < 0 || witness == a.Witness {
		return relation.Single, FigRef{}
	}
	all := []int{c.laneAt[a]}
	other := FigRef{Witness: -1}
	for _, p := range c.Series[series].Points {
		if p.Witness == witness {
			all = append(all, c.laneAt[p.FigRef])
			if other.Witness < 0 {
				other = p.FigRef
			}
		}
	}
	if other.Witness < 0 {
		return relation.Single, FigRef{}
	}
	slices.Sort(all)
	if c.relating == nil {
		c.relating = stand.New(c.Witnesses, c.al, c.laned)
	}
	if rel, by, ok := c.relating.Between(all, a.Witness); ok {
		return rel, by
	}
	return relation.Rounding, other
}

// Together reports whether two claims are of one fact, as far as their words tell.
func (c *Collation) Together(a, b Ref) bool { return c.al.Together(a, b) }

// Group returns a number that is equal for claims that stand in one locus, be it one that
// Loci leaves out because one witness alone has it; -1 where there is no such claim.
func (c *Collation) Group(r Ref) int {
	return c.al.GroupOf(r)
}

// Words lists the differences between two quotations, word by word. From is 0 and To is 1
// in all of them.
func (c *Collation) Words(from, to QuoteRef) []utter.Op {
	read := func(r QuoteRef) []claim.QuoteWord { return c.Witnesses[r.Witness].QuoteWords(r.Quote) }
	return utter.Ops(0, 1, read(from), read(to))
}

// CourseAt returns the course of what a figure counts or measures, as far as its words
// tell.
func (c *Collation) CourseAt(r FigRef) usage.Course {
	at := &c.Witnesses[r.Witness].Slots[r.Figure]
	if x := usage.CourseOf(at.Aspect); x != usage.Fixed {
		return x
	}
	return usage.CourseOf(at.Measure)
}
