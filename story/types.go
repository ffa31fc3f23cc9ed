// Package story tells which reports tell the same event, whatever the order in
// which they came. A report in a story is a Witness with a siglum.
package story

import (
	"cmp"
	"math"
	"slices"
	"time"

	"stemma/report"
)

// A Story is a set of reports of one developing event, in (time, ref, id) order. It
// names them and holds nothing of them, so it can be kept when the readings are gone.
type Story struct {
	ID       string      // the first twelve characters of the smallest member's ID
	Reports  []report.ID // of the members
	Episodes []Episode
	Joins    []Join           // the pairs that hold it together: the spanning tree of the strongest
	Possible []Join           // the strongest pair with every report that may belong to it: shown, not counted
	Copies   [][]report.ID    // reports that have most of their words in one order: a wire and those that ran it
	Passages []report.Passage // paragraphs of digests that tell of it; of Gather only
	Digest   bool             // a single report that spans several stories, and so belongs to none
	From, To time.Time        // first and last day told of or published; zero if unknown
}

// An Episode is one happening of a story, days long.
type Episode struct {
	ID      string
	Members []report.ID
}

// A Join explains why two reports stand in one story.
type Join struct {
	A, B    report.ID
	Score   float64 // of the pair function and, in a story, of company: joined from 0
	For     []Reason
	Against []Reason
}

// Outsider is the end of a possible pair that is no member of the story, and member
// the end that is.
func (s *Story) Outsider(j Join) (outsider, member report.ID) {
	for _, id := range s.Reports {
		if id == j.A {
			return j.B, j.A
		}
	}
	return j.A, j.B
}

// Strongest lists the n reasons that weigh most; all where n is 0.
func Strongest(rs []Reason, n int) []Reason {
	out := slices.Clone(rs)
	slices.SortStableFunc(out, func(a, b Reason) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	if n > 0 && len(out) > n {
		out = out[:n]
	}
	return out
}

// A Reason is one feature of the pair function with its share of the score.
type Reason struct {
	Feature string // one of FeatureNames, or Company
	Weight  float64
}

// Company is the reason that two reports are alike to the same others.
const Company = "company"

// smallest returns the smallest ID of the members, from which a story takes its
// name.
func (s *Story) smallest() string {
	id := ""
	for _, m := range s.Reports {
		if x := string(m); id == "" || x < id {
			id = x
		}
	}
	return id
}
