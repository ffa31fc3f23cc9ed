package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"stemma/batch"
)

// batchCmd makes tables of an archive.
type batchCmd struct {
	In     []string `required:"" sep:"none" placeholder:"PATTERN" help:"Files and folders to read, or a pattern such as 'warc/*.warc.gz'; may be given several times."`
	Out    string   `required:"" placeholder:"DIR" help:"The folder to write."`
	Shards int      `default:"1" placeholder:"N" help:"Deal the reports to N shards."`
	Shard  *int     `placeholder:"I" help:"Read only shard I, from 0 to N-1."`
	Group  string   `enum:"parse,tokens" default:"parse" help:"By what reports are grouped: parse, or tokens, which does not read them and is several times as fast."`
	Read   string   `enum:",none,grouped,all" default:"" help:"With --group tokens, which reports are read once they are grouped: none, those of stories of two reports and more (grouped), or all." placeholder:"none|grouped|all"`
	Input  string   `enum:"${inputs}" default:"auto" help:"How to read the files: ${inputs_or}."`
}

func (c *batchCmd) Help() string {
	return `It reads any number of files (web archives, feeds, JSON Lines, folders of pages: all that stemma reads), groups the reports into stories by their sketches, edits one story at a time, and writes the tables of docs/tables.md as Apache Parquet: stories, reports, claims, figures, quotes, attributions, edges and findings, each a folder of files.

  stemma batch --in 'warc/*.warc.gz' --out parquet/
  duckdb -c "select kind, count(*) from 'parquet/findings/*.parquet' group by kind"

It may be ended at any moment and run again: it goes on where it was, and what it writes is byte for byte the same, whatever the order of the files and the number of shards. Another version of stemma, other rules or other files need another folder. errors.jsonl has a line for each record that could not be read, with file and byte; manifest.json, written last, all files with their hashes. The folder work/ holds the steps between, to be looked at, and may be removed then.

With --group tokens nothing is parsed to group: the table groups says which report is in which story, some seven times sooner. --read grouped then reads those that have company, and writes the other tables of them; --read all reads all.

  stemma batch --in 'warc/*.warc.gz' --out groups/ --group tokens --read grouped

Several machines with a folder in common read a shard each; the last to end groups and edits. A report belongs to the shard that its hash chooses, so each machine unpacks all files and reads its share of the reports.

  stemma batch --in 'warc/*.warc.gz' --out /shared/parquet --shards 8 --shard 3`
}

func (c *batchCmd) Run(w *world) error {
	in, err := expand(c.In)
	if err != nil {
		return err
	}
	ctx, cancel := w.stoppable()
	defer cancel()
	p := newProgress(w)
	defer p.clear()
	res, err := batch.Run(ctx, batch.Options{In: in, Input: c.Input, Out: c.Out, Group: c.Group, Read: c.Read, Shards: c.Shards, Shard: c.Shard, Progress: func(step string, done, of int) {
		p.say(strings.TrimSpace(step + " " + part(done, of)))
	}})
	p.clear()
	switch {
	case err != nil:
		return err
	case res.Reports == 0 && len(res.Missing) == 0:
		return fmt.Errorf("nothing could be read; see %s", filepath.Join(c.Out, "errors.jsonl"))
	}
	if err := c.tell(w, res); err != nil {
		return err
	}
	if res.Bad > 0 {
		return partialError{res.Bad}
	}
	return nil
}

// tell prints what was done.
func (c *batchCmd) tell(w *world, res batch.Result) error {
	line := counted(res.Reports, "report")
	if res.Again > 0 {
		line += fmt.Sprintf(", %d given again", res.Again)
	}
	if res.Bad > 0 {
		line += fmt.Sprintf(", %d could not be read", res.Bad)
		if len(res.Missing) == 0 {
			line += " (errors.jsonl)"
		}
	}
	if len(res.Missing) > 0 {
		var shards []string
		for _, n := range res.Missing {
			shards = append(shards, strconv.Itoa(n))
		}
		line = fmt.Sprintf("shard %d of %d: %s; the tables wait for %s", *c.Shard, c.Shards, line, either(shards, "and"))
	}
	_, err := fmt.Fprintln(w.stdout, line)
	return err
}

// part says how far a step is.
func part(done, of int) string {
	switch {
	case of > 0:
		return fmt.Sprintf("%d of %d reports", done, of)
	case done > 0:
		return fmt.Sprintf("%d reports", done)
	}
	return ""
}

// expand returns the paths that patterns stand for. What is there is no pattern.
func expand(patterns []string) (paths []string, err error) {
	if err := offline(patterns); err != nil {
		return nil, err
	}
	for _, p := range patterns {
		if p == "-" {
			return nil, fmt.Errorf("%w: standard input cannot be read again, as a batch may have to", errUsage)
		}
		if _, err := os.Lstat(p); err == nil || !strings.ContainsAny(p, "*?[") {
			paths = append(paths, p)
			continue
		}
		found, err := filepath.Glob(p)
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", errUsage, p, err)
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("no file is called %s", p)
		}
		paths = append(paths, found...)
	}
	return paths, nil
}
