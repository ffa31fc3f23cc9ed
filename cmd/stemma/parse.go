package main

import (
	"bufio"
	"cmp"
	"io"
	"runtime/debug"

	"stemma/intake/file"
	"stemma/internal/plain"
	"stemma/report"
	"stemma/text"
	"stemma/text/spacy"
)

// parseCmd writes the tokens of each report as the English pipeline parses them.
type parseCmd struct {
	input
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE."`
	Plain  bool   `help:"The bare pipeline, without repairs for news: the whole text as spaCy reads it, white space tokens and all."`
}

func (c *parseCmd) Help() string {
	return `Each line holds a report's tokens as the mentions see them: part of speech, lemma, the head of each (an index in the list; a root is its own), the label of the arc, whether a sentence starts, and names as B-, I- and O. Tags, arcs and names are those of spaCy's en_core_web_sm. Offsets are bytes. News is repaired before it is read: page furniture holds no tokens, paragraphs end sentences, headlines, datelines and captions stand apart, units are parted from their numbers.

With --plain nothing is repaired: the tokens are spaCy's own, of the whole text.

  stemma parse --plain --input jsonl reports.jsonl`
}

// A parsedToken is a token in the JSON output.
type parsedToken struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Tag   string `json:"tag"`
	POS   string `json:"pos"`
	Lemma string `json:"lemma"`
	Head  int    `json:"head"`
	Label string `json:"label"`
	Sent  bool   `json:"sent"`
	Name  string `json:"name"`
}

func (c *parseCmd) Run(w *world) error {
	// The model and its caches take most of the memory. With 50, a stream of reports
	// stays below 200 MB (with 100 it does not), for 2 % more time.
	debug.SetGCPercent(50)
	target, err := c.target(w, c.Output)
	if err != nil {
		return err
	}
	return target.write(func(to io.Writer) error {
		out := bufio.NewWriter(to)
		err := c.lines(w, out)
		return cmp.Or(out.Flush(), err)
	})
}

// lines writes a line for each report.
func (c *parseCmd) lines(w *world, out io.Writer) error {
	enc := plain.NewEncoder(out)
	tokens := repaired
	if c.Plain {
		tokens = bare
	}
	t := tally{w: w}
	for r, err := range file.Read(w.ctx, file.Options{Input: c.Input, Stdin: w.stdin, Except: w.writes}, c.Paths...) {
		if err != nil {
			t.fault(err)
			continue
		}
		t.read++
		if err := enc.Encode(struct {
			Ref    string        `json:"ref"`
			Tokens []parsedToken `json:"tokens"`
		}{r.Ref, tokens(r)}); err != nil {
			return err
		}
	}
	return t.end(c.Paths)
}

// bare returns the tokens of a report's text as spaCy parses it.
func bare(r *report.Report) []parsedToken {
	out := []parsedToken{}
	for _, t := range spacy.Load().Parse(r.Text) {
		out = append(out, parsedToken{t.Start, t.End, t.Tag, t.POS, t.Lemma, t.Head, t.Label, t.SentStart, t.Name})
	}
	return out
}

// repaired returns the tokens of a report's text with the repairs for news.
func repaired(r *report.Report) []parsedToken {
	d := text.Parse(text.English(), r)
	out := []parsedToken{}
	for i, t := range d.Tokens {
		out = append(out, parsedToken{t.Start, t.End, t.Tag, t.POS, t.Lemma, t.Head, t.Label, d.Sents[t.Sent].First == i, t.Name})
	}
	return out
}
