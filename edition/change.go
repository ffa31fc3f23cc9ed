package edition

import "slices"

// A Change is one thing that a new edition says and the old did not, or no longer
// says. It holds no text of its own: what it says stands in passages.
//
// Was and Now name what changed: the IDs of series or loci where a figure or claim
// changed, of findings, of reports and of stories; empty where the old or the new
// edition has none. They hold several where the editions group what the reports
// say in other ways, which by itself is no change.
type Change struct {
	Kind  ChangeKind `json:"kind" enum:"kind_of_change"`
	Story string     `json:"story"` // ID in the new edition, in the old where it is gone
	Was   []string   `json:"was"`
	Now   []string   `json:"now"`
	// Of says what a figure now is in its series, or on which end the firmness of a
	// claim changed.
	Of      []Extreme `json:"of,omitempty" enum:"extreme"`
	Finding string    `json:"finding,omitempty" enum:"finding"` // the kind of a finding
	Old     *Passage  `json:"old"`                              // what stood: of the old edition, or what a report of it says that it did not show
	New     *Passage  `json:"new"`                              // what stands now, of the new edition
	Against *Passage  `json:"against,omitempty"`                // the other side of a dispute or finding, of the edition that has it
}

// ChangeKind is the kind of a Change. The catalogue is a contract: programs read it.
type ChangeKind string

// The kinds of change, in the order in which Diff lists them.
const (
	StoryMerged ChangeKind = "story_merged" // reports of several old stories stand in one; of DiffAll only, as the other three
	StorySplit  ChangeKind = "story_split"  // reports of one old story stand in several
	StoryNew    ChangeKind = "story_new"    // no report of it stood in an old story
	StoryGone   ChangeKind = "story_gone"   // no report of it stands in a new one

	FigureMoved ChangeKind = "figure_moved" // a value that no report had is the latest, highest or lowest; or one that was told before is the latest
	FigureNew   ChangeKind = "figure_new"   // a quantity that no report had, or a value between known ones
	FigureGone  ChangeKind = "figure_gone"  // a value that no report has any more
	FigureBound ChangeKind = "figure_bound" // a known value with another bound: "up to 6,500", then "6,500"

	DenialNew       ChangeKind = "denial_new"       // somebody denies a claim, and nobody did
	DenialGone      ChangeKind = "denial_gone"      // no report has a denial of it any more
	DisputeNew      ChangeKind = "dispute_new"      // one side denies what another asserts
	DisputeGone     ChangeKind = "dispute_gone"     // that is no longer so
	FirmnessChanged ChangeKind = "firmness_changed" // the firmest or the weakest words for a claim are on another rung
	SourceNew       ChangeKind = "source_new"       // a claim that was known has another origin
	SourceGone      ChangeKind = "source_gone"      // no report names that origin any more

	FindingNew  ChangeKind = "finding_new"
	FindingGone ChangeKind = "finding_gone"

	ReportAdded     ChangeKind = "report_added"
	ReportWithdrawn ChangeKind = "report_withdrawn"
)

// ChangeKinds lists the catalogue in order.
var ChangeKinds = []ChangeKind{
	StoryMerged, StorySplit, StoryNew, StoryGone,
	FigureMoved, FigureNew, FigureGone, FigureBound,
	DenialNew, DenialGone, DisputeNew, DisputeGone, FirmnessChanged, SourceNew, SourceGone,
	FindingNew, FindingGone, ReportAdded, ReportWithdrawn,
}

// byWeight lists the catalogue by how much a change matters to who looks again: what became
// of whole stories, what moved, differs or is denied, then what was added, and last what is
// gone. Ours.
var byWeight = []ChangeKind{
	StoryMerged, StorySplit, StoryGone, StoryNew,
	FigureMoved, DisputeNew, DenialNew, FirmnessChanged, FigureBound,
	FindingNew, FigureNew, SourceNew,
	FigureGone, DisputeGone, DenialGone, SourceGone, FindingGone, ReportWithdrawn, ReportAdded,
}

// Rank returns the place of a kind when changes are listed by how much they matter, 0 for the
// weightiest; what is not in the catalogue comes last.
func (k ChangeKind) Rank() int {
	if i := slices.Index(byWeight, k); i >= 0 {
		return i
	}
	return len(byWeight)
}

// An Extreme is the end of a series or of a ladder at which something stands.
type Extreme string

// The extremes of a series, then those of a claim.
const (
	Latest    Extreme = "latest"
	Highest   Extreme = "highest"
	Lowest    Extreme = "lowest"
	Strongest Extreme = "strongest"
	Weakest   Extreme = "weakest"
)

// Extremes lists them in order.
var Extremes = []Extreme{Latest, Highest, Lowest, Strongest, Weakest}
