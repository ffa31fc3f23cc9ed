package text

import (
	"fmt"
	"strings"

	"stemma/internal/lex"
)

// stemRules are the lines of stem.en.lex, which says what each does.
type stemRules struct {
	odd    lex.Map
	keep   lex.Set
	region []string
	steps  [3]step // the steps 2 to 4 of Porter's description
}

// A step replaces the first of its endings that a word has.
type step struct {
	endings [32][]ending // by the last five bits of their last letter
	before  [32]uint32   // by the same, the letters before the last: a bit each by their last five
}

type ending struct {
	old, new string
	after    string // letters one of which stands before old; empty for any
	prev     byte   // the letter of old before its last; 0 where it has one
	second   bool   // old lies in the second region, whatever the step's
}

// The names of the lines that fill a step.
const (
	regionStep = "region"
	step2      = "step2"
	step3      = "step3"
	step4      = "step4"
	nothing    = "-"
	secondMark = "r2"
)

func (r *stemRules) fill(lx *lex.Lexicon) {
	var lists struct {
		Odd  lex.Map
		Keep lex.Set
	}
	rest := &lex.Lexicon{File: lx.File}
	for _, l := range lx.Lines {
		switch l.Field(0) {
		case step2:
			r.steps[0].add(l)
		case step3:
			r.steps[1].add(l)
		case step4:
			r.steps[2].add(l)
		case regionStep:
			r.region = append(r.region, l.Field(1))
		default:
			rest.Lines = append(rest.Lines, l)
		}
	}
	lex.Fill(&lists, rest)
	r.odd, r.keep = lists.Odd, lists.Keep
}

func (s *step) add(l lex.Line) {
	e := ending{old: l.Field(1), new: strings.TrimPrefix(l.Field(2), nothing), after: l.Field(3)}
	if e.after == secondMark {
		e.after, e.second = "", true
	}
	for i := range len(e.old) {
		if e.old[i] < 'a' || e.old[i] > 'z' {
			panic(fmt.Sprintf("%s: no ending: %q", l.By, e.old))
		}
	}
	if n := len(e.old); n > 1 {
		e.prev = e.old[n-2]
	}
	last := e.old[len(e.old)-1] & 31
	s.endings[last] = append(s.endings[last], e)
	if s.before[last] |= 1 << (e.prev & 31); e.prev == 0 {
		s.before[last] = ^uint32(0)
	}
}
