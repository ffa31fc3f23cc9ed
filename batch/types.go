package batch

import (
	"os"
	"path/filepath"

	"stemma/claim"
	"stemma/edition"
	"stemma/intake/file"
	"stemma/report"
	"stemma/story"
)

// Options say what a batch reads and writes.
type Options struct {
	In     []string // files and folders
	Input  string   // their format, as in file.Options
	Out    string   // the folder that is written
	Group  string   // by what reports are grouped: one of Groups; "" means ByParse
	Read   string   // which reports are read: one of Reads; "" means all, or none where they are grouped by tokens
	Shards int      // into how many shards the reports are dealt; 0 means 1
	// Shard, if it is not nil, is the only shard to be read, from 0. The steps after the
	// reading are done when no shard is missing.
	Shard *int
	// Progress is told how far a step is, in reports; of is 0 where their number is not
	// known. It may be nil.
	Progress func(step string, done, of int)
}

// A Result is what a batch did.
type Result struct {
	Counts
	Missing []int // shards that are not read yet; the tables are made when there are none
}

// Counts says what was found in the inputs.
type Counts struct {
	Records int `json:"records"`    // reports and faults that the inputs gave
	Reports int `json:"reports"`    // different reports
	Again   int `json:"seen_again"` // reports that had been given before
	Bad     int `json:"bad"`        // what could not be read, or not whole: a line each in errors.jsonl
	LeftOut int `json:"left_out"`   // files that are no reports: a line each in errors.jsonl
}

func (c *Counts) add(d Counts) {
	c.Records += d.Records
	c.Reports += d.Reports
	c.Again += d.Again
	c.Bad += d.Bad
	c.LeftOut += d.LeftOut
}

// A program is what reads and edits, with what names it.
type program struct {
	version, rules, editRules string
	reader                    func(*report.Report) *claim.Reading
	skimmer                   func(*report.Report) *claim.Reading // what groups a report, without parsing it
	editor                    func(*story.Story, []*claim.Reading) *edition.Edition
}

// A batch is a run.
type batch struct {
	Options
	program
	folder
	size sizes
	plan *plan
	// fresh reports whether the hashes of the inputs were worked out by this run.
	fresh bool
}

// sizes say how much a run that is ended has to do again at most.
type sizes struct {
	segment int // reports in a segment, with which it is closed
	entries int // entries in it
	part    int // reports in a file of a table, with which it is closed after a story
}

// mostShards bounds the files that are open at once. Ours.
const mostShards = 256

// options are those with which inputs are read.
func (b *batch) options() file.Options { return file.Options{Input: b.Input} }

// exists reports whether a file of the batch is there.
func (b *batch) exists(name string) bool {
	_, err := os.Stat(filepath.Join(b.root, filepath.FromSlash(name)))
	return err == nil
}

// A plan says what is read, and by what. It is made before anything is read, and every
// run on the folder must have the same.
type plan struct {
	Schema    int     `json:"schema"`
	Stemma    string  `json:"stemma"` // version of the program
	Rules     string  `json:"rules"`
	EditRules string  `json:"edit_rules"`
	Group     string  `json:"group,omitempty"` // tokens, where the sketches are of those; the rules say so, too
	Read      string  `json:"read,omitempty"`  // which reports are read then
	Input     string  `json:"input"`
	Shards    int     `json:"shards,omitempty"`
	Inputs    []input `json:"inputs"`      // by path
	Passed    []fault `json:"passed_over"` // what was found and is no input
}

// An input is a file that is read.
type input struct {
	Path    string   `json:"path"`
	Bytes   int64    `json:"bytes"`
	SHA256  string   `json:"sha256"`
	Named   bool     `json:"named,omitempty"`
	Sidecar *sidecar `json:"sidecar,omitempty"`
}

// source returns the input as intake reads it.
func (in input) source() file.Source {
	s := file.Source{Path: in.Path, Bytes: in.Bytes, Named: in.Named}
	if in.Sidecar != nil {
		s.Sidecar = in.Sidecar.Path
	}
	return s
}

// A position is a place in the inputs: an input of the plan, and the number of what it
// yields, a report or a fault.
type position struct{ Input, Item int }

func (p position) before(q position) bool {
	return p.Input < q.Input || p.Input == q.Input && p.Item < q.Item
}

// A part is what one file of each table holds.
type part struct {
	Number  int       `json:"number"`
	Stories int       `json:"stories"`
	Reports int       `json:"reports"`
	Files   []Written `json:"files"`
	Faults  []fault   `json:"faults,omitempty"` // stories of which no edition was made, and reports that were not read
}

// broken counts the stories of which no edition was made.
func (p *part) broken() (n int) {
	for _, f := range p.Faults {
		if f.Story != "" {
			n++
		}
	}
	return n
}

// A known is a report as the segments have it.
type known struct {
	place
	sketch *story.Sketch
	first  sighting
	more   []sighting // all of them, where there are several
}

// A sighting is one of the times that a report was given.
type sighting struct {
	digest
	place  // of its page, if it has one
	head   []byte
	report *report.Report // without its text; of merge
	sketch *story.Sketch
}

// A manifest says what was read and written. It is written last.
type manifest struct {
	plan
	Counts
	Stories int       `json:"stories"`
	Files   []Written `json:"files"`
}

const errorsFile = "errors.jsonl"

// shardDone says that a shard was read to its end, and of what it is made.
type shardDone struct {
	Segments []string `json:"segments"`
	Counts
}

const doneFile = "done.json"
