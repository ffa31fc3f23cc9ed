// Package check holds a draft against the reports of a story: which of its figures,
// quotes, speakers, names, dates and claims a report has, which a report has otherwise,
// and which none has; and what the reports have that the draft leaves out.
//
// The draft is read and collated like one more report, but it is no witness: it never
// counts. That a draft differs accuses somebody, so it is said only of what is known to
// be the same thing told otherwise. What the draft rewords, rounds, converts or tells in
// part is traced.
package check

import (
	"stemma/edition"
	"stemma/report"
)

// Schema is the version of the JSON contract of a Proof; it grows when a field changes
// its meaning or goes.
const Schema = 1

// Siglum stands for the draft where a passage names its witness. No witness has it.
const Siglum = "draft"

// A Proof is a draft held against the reports of a story. It holds no free text: every
// string is an ID, an enum of package edition/label, or the exact words of a passage.
type Proof struct {
	Schema    int       `json:"schema"`
	Draft     Text      `json:"draft"`
	Witnesses []Witness `json:"witnesses"`
	Lines     int       `json:"lines"` // of transmission, of all witnesses
	Count     Count     `json:"count"`
	Items     []Item    `json:"items"`    // by place in the draft
	LeftOut   []Missing `json:"left_out"` // what most witnesses have and the draft has not; the most told first
}

// A Text is the draft that was checked.
type Text struct {
	Ref       string           `json:"ref"`
	SHA256    string           `json:"sha256"`    // of the text that offsets are bytes of
	Bytes     int              `json:"bytes"`     // of that text
	Sentences [][2]int         `json:"sentences"` // that were checked; of furniture there are none
	Partial   []edition.Unread `json:"partial,omitempty"`
	Text      string           `json:"-"`
}

// A Witness is a report that the draft is held against.
type Witness struct {
	Siglum    string `json:"siglum"`
	Report    string `json:"report"` // ID
	Ref       string `json:"ref"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"` // as stated by metadata; "" if not
	Line      int    `json:"line"`      // of transmission: equal for reports of one line, from 0
	Text      string `json:"-"`
}

// Count counts the items of each status.
type Count struct {
	Traced   int `json:"traced"`
	Differs  int `json:"differs"`
	NotFound int `json:"not_found"`
}

// An Item is one thing that the draft says, and what the reports have of it.
type Item struct {
	Kind     string          `json:"kind" enum:"item"`
	Status   string          `json:"status" enum:"status"`
	Passage  edition.Passage `json:"passage"`  // of the draft
	Sentence int             `json:"sentence"` // index in Draft.Sentences
	// Differs says how witnesses have it otherwise, one difference each. An item is
	// traced where any witness has it as the draft has it; then Differs may tell that
	// others have not.
	Differs []Difference `json:"differs"`
	// Traced lists where witnesses have it, one passage a witness, the nearest first.
	Traced []Trace       `json:"traced"`
	Count  edition.Count `json:"count"` // who stands behind what is traced
	By     report.By     `json:"by"`
}

// The kinds of Item.
const (
	Figure   = "figure"
	Quote    = "quote"
	Speaker  = "speaker"  // who is said to say something
	Firmness = "firmness" // how firmly something is said
	Name     = "name"
	Date     = "date"
	Claim    = "claim" // a sentence or what it adds; its figures, names and so on have items of their own
)

// The statuses of an Item.
const (
	Traced   = "traced"    // a witness has it, be it in other words, rounded, in another unit or in part
	Differs  = "differs"   // no witness has it, and one has the same thing otherwise at one time
	NotFound = "not_found" // no witness has it
)

// A Trace is a passage of a witness that has what the draft has.
type Trace struct {
	Passage edition.Passage `json:"passage"`
	// Relation is same, rounding or rewording.
	Relation string `json:"relation" enum:"relation"`
}

// A Difference is how a witness has what the draft has otherwise.
type Difference struct {
	How     string          `json:"how" enum:"difference"`
	Draft   edition.Passage `json:"draft"`   // the words at issue, within the item's sentence
	Against edition.Passage `json:"against"` // the witness's
	Ops     []Op            `json:"ops,omitempty"`
}

// How a witness may have otherwise what the draft has.
const (
	OtherNumber  = "number"
	BoundLost    = "bound_lost"  // "up to 400", "400"
	OtherBound   = "other_bound" // "at least 400", "at most 400"
	OtherUnit    = "unit"        // one number in two units that are not the same quantity
	OtherSpeaker = "speaker"     // what one says is given to another
	Firmer       = "firmness"    // what the witnesses hold possible, alleged or to come is told flat
	OtherSign    = "negation"    // it is so, it is not so
	OtherWords   = "quote"       // other words between quotation marks
	OtherDate    = "date"        // another day, hour or year
	OtherName    = "name"        // another name in one place of one sentence
	Misspelt     = "spelling"    // nearly the same name
	MovedSince   = "moved"       // another number of another time; it makes no item differ
)

// An Op is one difference between the words of the draft's quotation and the witness's.
// Draft or Against is null where there is nothing.
type Op struct {
	Kind    string           `json:"kind" enum:"op"`
	Draft   *edition.Passage `json:"draft"`
	Against *edition.Passage `json:"against"`
}

// Missing is a claim that most witnesses have and the draft has not.
type Missing struct {
	Locus    string            `json:"locus"`    // its ID in the edition of the reports
	Passages []edition.Passage `json:"passages"` // one a witness
	Figure   *edition.Number   `json:"figure"`   // that the first passage gives; null where it gives none
	Count    edition.Count     `json:"count"`
}
