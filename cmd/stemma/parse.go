package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"

	"stemma/intake/file"
	"stemma/text/spacy"
)

// parseCmd writes the tokens of each report as the English pipeline reads them.
type parseCmd struct {
	input
	Plain bool `help:"The bare pipeline, without repairs for news. This version makes no repairs: the output is plain with or without it."`
}

func (c *parseCmd) Help() string {
	return `Each line holds a report's tokens as spaCy's en_core_web_sm reads its whole text: part of speech, lemma, the head of each (an index in the list; a root is its own), the label of the arc, whether a sentence starts, and names as B-, I- and O. Offsets are bytes. The board does not stand on it yet.

  stemma parse --plain --input jsonl reports.jsonl`
}

// parsedToken is a token in the JSON contract.
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
	p := spacy.Load()
	out := bufio.NewWriter(w.stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	read, bad := 0, 0
	for r, err := range file.Read(w.ctx, file.Options{Input: c.Input, Stdin: w.stdin}, c.Paths...) {
		if err != nil {
			fmt.Fprintf(w.stderr, "stemma: %v\n", err)
			if !errors.Is(err, file.ErrSkipped) {
				bad++
			}
			continue
		}
		read++
		tokens := []parsedToken{}
		for _, t := range p.Parse(r.Text) {
			tokens = append(tokens, parsedToken{t.Start, t.End, t.Tag, t.POS, t.Lemma, t.Head, t.Label, t.SentStart, t.Name})
		}
		if err := enc.Encode(struct {
			Ref    string        `json:"ref"`
			Tokens []parsedToken `json:"tokens"`
		}{r.Ref, tokens}); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	switch {
	case read == 0:
		return errors.New("nothing could be read")
	case bad > 0:
		return partialError{bad}
	}
	return nil
}
