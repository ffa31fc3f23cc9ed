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

	"stemma"
	"stemma/claim"
	"stemma/report"
)

var english = program{
	version: stemma.Version, rules: stemma.Rules, editRules: stemma.EditRules, editor: stemma.Edit,
	reader:  func(r *report.Report) *claim.Reading { return stemma.Read(stemma.English(), r) },
	skimmer: func(r *report.Report) *claim.Reading { return stemma.Skim(stemma.English(), r) },
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
