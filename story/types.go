// Package story tells which reports tell the same event, whatever the order in
// which they came. A report in a story is a Witness with a siglum.
package story

import (
	"time"

	"stemma/claim"
	"stemma/report"
)

// A Story is a set of reports of one developing event, in (time, ref, id) order.
type Story struct {
	ID       string           // the first twelve characters of the smallest member's ID
	Reports  []report.ID      // of the members
	Members  []*claim.Reading // as long as Reports where readings were given, else nil
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
	Score   float64 // of the pair function: joined from 0
	For     []Reason
	Against []Reason
}

// A Reason is one feature of the pair function with its share of the score.
type Reason struct {
	Feature string // one of FeatureNames
	Weight  float64
}

// A Witness is a report in a story.
type Witness struct {
	Siglum string // A … Z, Aa, Ab …
	*claim.Reading
}
