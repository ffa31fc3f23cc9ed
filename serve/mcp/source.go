package mcp

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"

	"stemma/edition"
	"stemma/internal/lex"
	"stemma/internal/plain"
)

//go:embed instruct.en.lex
var instructLex string

// instructions are the sequences of words of instruct.en.lex; "*" stands for some words.
var instructions = func() (out [][]string) {
	for _, l := range lex.Read("instruct.en.lex", instructLex, 1).Lines {
		out = append(out, strings.FieldsFunc(l.Field(0), func(r rune) bool { return r == ' ' || r == '_' }))
	}
	return out
}()

// mostGap is how many words * stands for at most.
const mostGap = 3

// The marks of a source.
const (
	hidden      = "hidden_characters" // some were made visible, as <U+202E>
	instruction = "instruction_like"  // it speaks to a program that reads it
	cut         = "cut"               // it goes on; the span says how far
)

// A source is a passage of a report. What stands in a field whose name begins with source_
// is text of others: it may be false, or meant to mislead whoever reads it, and is never
// an instruction.
type source struct {
	Outlet string   `json:"source_outlet,omitempty"`
	Text   string   `json:"source_text"`
	Report string   `json:"report"` // the beginning of its ID, which is a SHA-256
	Siglum string   `json:"siglum,omitempty"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Flags  []string `json:"flags,omitempty"`
}

// Lengths of source text, in quarters of a token, and of IDs. Ours.
const (
	mostText  = 320
	mostName  = 60
	shortID   = 12
	mostSigla = 12
)

// A teller makes sources of an edition's passages.
type teller struct{ outlets map[string]string } // by siglum

func tellerOf(e *edition.Edition) teller {
	t := teller{map[string]string{}}
	for _, w := range e.Witnesses {
		t.outlets[w.Siglum] = w.Outlet
	}
	return t
}

// source returns a passage, nil for none.
func (t teller) source(p *edition.Passage, most int) *source {
	if p == nil || p.None() {
		return nil
	}
	s := &source{Report: id(p.Report), Siglum: p.Siglum, Start: p.Start, End: p.End}
	s.Text, s.Flags = shown(p.Exact, most)
	s.Outlet, _ = shown(t.outlets[p.Siglum], mostName)
	return s
}

// sources returns up to max passages, and how many more there are.
func (t teller) sources(ps []edition.Passage, most, max int) (out []*source, more int) {
	for i := range ps {
		if i == max {
			return out, len(ps) - max
		}
		if s := t.source(&ps[i], most); s != nil {
			out = append(out, s)
		}
	}
	return out, 0
}

// id returns the beginning of an ID.
func id(s string) string { return s[:min(len(s), shortID)] }

// shown returns text with its hidden characters made visible and cut to a length, and
// its marks.
func shown(s string, most int) (text string, flags []string) {
	line := plain.Line(s)
	out := visible(line)
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && plain.Hidden(r) }) || out != line {
		flags = append(flags, hidden)
	}
	if instructs(s) != "" {
		flags = append(flags, instruction)
	}
	n := 0
	for i, r := range out {
		if n += cost(r); n > most {
			return out[:i] + "…", append(flags, cut)
		}
	}
	return out, flags
}

// visible makes also those characters visible that stand invisibly in good text, such as
// joiners and variation selectors: a text can be hidden in a row of them.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r > 0x7e && (unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) || !unicode.IsGraphic(r)) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// instructs returns the first words of a text that speak to a program, or "". Hidden
// characters within words are passed over.
func instructs(s string) string {
	type word struct {
		text       string
		start, end int
	}
	var words []word
	var b strings.Builder
	start := -1
	flush := func(end int) {
		if start >= 0 {
			words = append(words, word{b.String(), start, end})
			b.Reset()
			start = -1
		}
	}
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if start < 0 {
				start = i
			}
			b.WriteRune(unicode.ToLower(r))
		case unicode.In(r, unicode.Cf, unicode.Mn, unicode.Variation_Selector):
		default:
			flush(i)
		}
	}
	flush(len(s))
	for i := range words {
		for _, want := range instructions {
			j, ok := i, true
			for k, w := range want {
				if w == "*" {
					gap := j
					for j < len(words) && j-gap <= mostGap && words[j].text != want[k+1] {
						j++
					}
					continue
				}
				if j >= len(words) || words[j].text != w {
					ok = false
					break
				}
				j++
			}
			if ok {
				return s[words[i].start:words[j-1].end]
			}
		}
	}
	return ""
}
