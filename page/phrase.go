package page

import (
	"fmt"
	"strings"

	"stemma/internal/char"
	"stemma/internal/lex"
	"stemma/report"
)

// A phrase is a line of a lexicon of furniture, credits or captions.
type phrase struct {
	text string // in lower case
	why  Why
	how  how
	by   report.By
}

// A how says how a phrase is looked up; each lexicon says what its hows mean.
type how string

const (
	howWhole  how = "whole"
	howLabel  how = "label"
	howHead   how = "head"
	howTitle  how = "title"
	howSign   how = "sign"
	howInside how = "inside"
	howName   how = "name"
	howPhoto  how = "photo"
	howTail   how = "tail"
)

// opening finds phrases by the word they begin with.
type opening map[string][]phrase

func (o *opening) add(p phrase) {
	if *o == nil {
		*o = opening{}
	}
	w := char.FirstWord(p.text)
	(*o)[w] = append((*o)[w], p)
}

// of returns the first phrase that l, a text in lower case, begins with and that
// holds, or nil.
func (o opening) of(l string, holds func(*phrase) bool) *phrase {
	ps := o[char.FirstWord(l)]
	for i := range ps {
		if p := &ps[i]; strings.HasPrefix(l, p.text) && char.WordEnds(l, len(p.text)) && holds(p) {
			return p
		}
	}
	return nil
}

// furniture are the phrases of furniture.en.lex, by how they are looked up.
type furniture struct {
	wholes  map[string]phrase
	longest int             // of the wholes, in bytes
	begins  map[string]bool // the first words of the wholes
	heads   opening
	insides []phrase
}

func (f *furniture) fill(lx *lex.Lexicon) {
	f.wholes, f.begins = map[string]phrase{}, map[string]bool{}
	for _, x := range lx.Lines {
		p := phrase{x.Field(2), strings.ReplaceAll(x.Field(0), " ", "_"), how(x.Field(1)), x.By}
		switch p.how {
		case howWhole, howLabel:
			f.wholes[p.text] = p
			f.begins[char.FirstWord(p.text)] = true
			f.longest = max(f.longest, len(p.text))
		case howHead, howTitle, howSign:
			f.heads.add(p)
		case howInside:
			f.insides = append(f.insides, p)
		default:
			panic(fmt.Sprintf("%s: no phrase is looked up by %q", p.by, p.how))
		}
	}
}

// whole returns the phrase that l, in lower case, is but for marks at its ends.
func (f *furniture) whole(l string) (phrase, bool) {
	if len(l) > f.longest+16 {
		return phrase{}, false
	}
	p, ok := f.wholes[bare(l)]
	return p, ok
}

// credits are the phrases of credit.en.lex, by how they are looked up.
type credits struct {
	names map[string]phrase // as written, and in capitals
	heads opening
	tails []phrase
}

func (c *credits) fill(lx *lex.Lexicon) {
	c.names = map[string]phrase{}
	for _, x := range lx.Lines {
		p := phrase{x.Field(1), x.Field(2), how(x.Field(0)), x.By}
		switch p.how {
		case howName, howPhoto:
			c.names[p.text] = p
			c.names[strings.ToUpper(p.text)] = p
		case howHead:
			c.heads.add(p)
		case howTail:
			c.tails = append(c.tails, p)
		default:
			panic(fmt.Sprintf("%s: no credit is looked up by %q", p.by, p.how))
		}
	}
}

// bare takes marks and white space off both ends of l and makes runs of white
// space one space.
func bare(l string) string {
	l = strings.Trim(l, " \t.:!|>»→•·*-–—+▼▾›…()[]")
	if strings.Contains(l, "  ") || strings.ContainsAny(l, "\t\n\u00a0") {
		l = strings.Join(strings.Fields(l), " ")
	}
	return l
}
