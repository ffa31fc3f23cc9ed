package edition

import (
	"stemma/collate"
	"stemma/lineage"
	"stemma/story"
)

// A Counter says who stands behind claims of a collation, as the edition of its story
// says it.
type Counter struct{ m *maker }

// NewCounter returns the counter of a collation and its stemma.
func NewCounter(c *collate.Collation, st *lineage.Stemma) *Counter {
	return &Counter{&maker{c: c, st: st, counter: st.Counter(), offices: lineage.Offices(c)}}
}

// Count says who stands behind claims, each a witness's.
func (c *Counter) Count(refs []collate.Ref) Count {
	out, _ := c.m.count(refs)
	return out
}

// Lines returns the least and the most lines of transmission that witnesses come down, by
// their indexes.
func (c *Counter) Lines(witnesses []int) [2]int {
	ind := c.m.counter.Count(witnesses, make([]string, len(witnesses)))
	return [2]int{ind.Low, ind.High}
}

// UnreadOf lists what was not read of a report, and why.
func UnreadOf(r *story.Witness) []Unread { return unread(r.Partial) }
