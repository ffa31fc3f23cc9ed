// Package batch makes tables of an archive: all reports in many files, read, gathered into
// stories and edited, as Parquet.
//
// It does so in steps, each of which writes files that the next reads, and that can be
// looked at:
//
//	work/plan.json                   what is to be read, and by which rules
//	work/read/3-of-7/000012-….segment  what shard 3 has of a stretch of the inputs: readings and sketches
//	work/read/3-of-7/done.json       written when the shard is read to its end
//	work/reports.parquet             the reports in the order of time, with their sketches
//	work/keys.parquet                their block keys: who may be compared
//	work/pairs.parquet               who was compared and is joined, or possibly
//	work/components.parquet          whom the pairs tie together
//	work/stories.jsonl               the stories, in the order of their components
//	figures/00000.parquet …          the tables, some thousand reports a file
//	groups/00000.parquet …           which report is in which story, where they are grouped by tokens
//	errors.jsonl                     what could not be read
//	manifest.json                    what was read and written, with all hashes; written last
//
// A file is written whole or not at all: under another name, made durable, then renamed. A
// batch that was ended at any moment goes on where it was, and what it then writes is byte
// for byte what it would have written. The tables, errors and manifest are functions of the
// inputs and of the program: neither the order of the inputs nor the number of shards nor
// that of processors changes them.
//
// A report belongs to the shard that its ID chooses, so that all shards together read each
// report once, and all that is known of a report stands in one. One process may read all
// shards, or one, of several on machines with a folder in common: each then unpacks all
// inputs, and reads its share of them.
package batch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"stemma"
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

var english = program{
	version: stemma.Version, rules: stemma.Rules, editRules: stemma.EditRules, editor: stemma.Edit,
	reader:  func(r *report.Report) *claim.Reading { return stemma.Read(stemma.English(), r) },
	skimmer: func(r *report.Report) *claim.Reading { return stemma.Skim(stemma.English(), r) },
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

// Ours: a minute of work.
var usual = sizes{segment: 512, entries: 8192, part: 2048}

// Run makes the tables, or goes on making them. What it finds in the output folder must be
// of the same inputs, format, number of shards and program.
func Run(ctx context.Context, opt Options) (Result, error) {
	return (&batch{Options: opt, program: english, folder: folder{root: opt.Out}, size: usual}).run(ctx)
}

func (b *batch) run(ctx context.Context) (res Result, err error) {
	if err := b.settle(); err != nil {
		return res, err
	}
	if b.Shards <= 0 {
		b.Shards = 1
	}
	if b.Shard != nil && (*b.Shard < 0 || *b.Shard >= b.Shards) {
		return res, fmt.Errorf("there is no shard %d of %d: they count from 0", *b.Shard, b.Shards)
	}
	if b.Shards > mostShards {
		return res, fmt.Errorf("%d shards: at most %d", b.Shards, mostShards)
	}
	if b.Progress == nil {
		b.Progress = func(string, int, int) {}
	}
	if b.plan, err = b.planned(ctx); err != nil {
		return res, err
	}
	if done, err := b.finished(ctx); err != nil || done != nil {
		if done != nil {
			res.Counts = done.Counts
		}
		return res, err
	}
	if err := b.read(ctx); err != nil {
		return res, err
	}
	if res.Missing, err = b.missing(); err != nil || len(res.Missing) > 0 {
		if err == nil && b.Shard != nil {
			var s shardDone
			err = b.load(b.shardFile(*b.Shard, doneFile), &s)
			res.Counts = s.Counts
		}
		return res, err
	}
	if err := b.group(ctx); err != nil {
		return res, err
	}
	parts, err := b.edit(ctx)
	if err != nil {
		return res, err
	}
	m, err := b.finish(parts)
	if err != nil {
		return res, err
	}
	res.Counts = m.Counts
	return res, nil
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
