// Package witness makes stories whose descent is known, and scores what stemma
// says of them.
//
// A story begins with one to three accounts of an event that were written
// independently: each in sentences of its own, from the tellings of a scene file.
// Further reports are made from these, and from each other, by edits that are
// logged: copying, cutting, reordering, rewording, rounding, dropping a hedge and
// so on. So it is known of every report what it was made from, of every fact how
// many independent accounts of it there are, and of every change where it was made.
// The same seed gives the same story. README.md describes the edits, the form of the
// stories and the scores.
package witness

import (
	"time"

	"stemma/report"
)

// A Story is a generated story with its truth.
type Story struct {
	Seed    uint64   `json:"seed"`
	Scene   string   `json:"scene"`
	Reports []Report `json:"reports"`
	Facts   []Fact   `json:"facts"`
}

// A Report is a generated report, and how it was made.
type Report struct {
	Outlet    string    `json:"outlet"`
	Title     string    `json:"title"`
	Published time.Time `json:"published,omitzero"` // zero if the report does not say
	DayOnly   bool      `json:"day_only,omitempty"`
	Text      string    `json:"text"`

	How     string   `json:"how"`               // account, or the way it was made: copy, local_lead, light, heavy, translation, summary, digest, update
	Parents []int    `json:"parents,omitempty"` // reports it was made from
	Lost    int      `json:"lost,omitempty"`    // number of the account, itself not among the reports, that it was made from; 0 if there is none
	Roots   []int    `json:"roots"`             // numbers of the accounts it goes back to
	Edits   []Change `json:"edits,omitempty"`   // changes of content against its parents
}

// A Change is a logged edit of content: Words of the report against the parent's.
type Change struct {
	Kind   string `json:"kind"` // a finding's kind, or rounded, converted, quote_cut, detail_added, which are no faults
	Words  string `json:"words"`
	Start  int    `json:"start"` // byte offsets in the report's text; empty for what was cut
	End    int    `json:"end"`
	Parent int    `json:"parent"`
}

// A Fact is one fact of the story, with the reports that tell it.
type Fact struct {
	ID     string `json:"id"`
	Told   []Tell `json:"told"`
	Lines  int    `json:"lines"`            // independent accounts of it among the reports
	Source string `json:"source,omitempty"` // the person all who tell it name, in every form
}

// A Tell is a report's telling of a fact.
type Tell struct {
	Report int  `json:"report"`
	Start  int  `json:"start"` // byte offsets in the report's text
	End    int  `json:"end"`
	Root   int  `json:"root"` // number of the account it goes back to
	Named  bool `json:"named"`
}

// Report returns report i as stemma reads it.
func (s *Story) Report(i int) *report.Report {
	w := &s.Reports[i]
	r := &report.Report{Ref: w.Outlet, Title: w.Title, Outlet: w.Outlet, Text: w.Text}
	if !w.Published.IsZero() {
		r.Published = report.Stamp{Time: w.Published, Day: w.DayOnly}
	}
	r.Seal()
	return r
}

// Tied reports whether one of two reports was made from the other, or both directly
// from a text that is not among the reports.
func (s *Story) Tied(a, b int) bool {
	x, y := &s.Reports[a], &s.Reports[b]
	return s.Made(a, b) || s.Made(b, a) || x.Lost != 0 && x.Lost == y.Lost
}

// Made reports whether a report was made directly from parent.
func (s *Story) Made(child, parent int) bool {
	for _, p := range s.Reports[child].Parents {
		if p == parent {
			return true
		}
	}
	return false
}

// Independent reports whether two reports have no account in common.
func (s *Story) Independent(a, b int) bool {
	for _, x := range s.Reports[a].Roots {
		for _, y := range s.Reports[b].Roots {
			if x == y {
				return false
			}
		}
	}
	return true
}

// Share returns the number of facts that two reports tell from one account.
func (s *Story) Share(a, b int) int {
	n := 0
	for _, f := range s.Facts {
		roots := map[int]bool{}
		for _, t := range f.Told {
			if t.Report == a {
				roots[t.Root] = true
			}
		}
		for _, t := range f.Told {
			if t.Report == b && roots[t.Root] {
				n++
			}
		}
	}
	return n
}
