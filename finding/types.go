// Package finding says what deserves a reader's attention, each with its
// evidence: what a finding is, and the ground that all who look for findings stand on.
// Who looks for what stands in the rooms below; package find asks them all.
package finding

import (
	"stemma/report"
)

// A Finding is one distortion or difference. Suspect is the passage at issue,
// Against the one it is held against.
type Finding struct {
	ID       string // see collate.NameAll: its kind and the suspect passage
	Kind     string // of the table in kinds.go
	Severity string // note, differs, serious
	Suspect  report.Passage
	Against  report.Passage // empty for unsupported
	Locus    int            // index in Collation.Loci, or -1
	Tie      string         // made_from (a directed edge of the stemma joins them), compared
	By       report.By
}
