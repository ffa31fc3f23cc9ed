package figure

import (
	"strings"

	"stemma/report"
	"stemma/text/piece"
)

// A limit is what the words around a number make of it.
type limit struct {
	bound    Bound
	side     int // -1: "nearly", the value lies below
	from, to int // pieces of the words, before and after merged; from == to for none
	by       report.By
}

// fillers may stand between a bound and its number.
var fillers = map[string]bool{"a": true, "an": true, "another": true, "only": true, "just": true, "total": true, "record": true, "of": true, "the": true, "further": true}

// boundBefore reads the bounds that end before piece i, from right to left: "at
// least about" is two. A bound that limits one side wins over an approximator.
func boundBefore(ps piece.List, i int, first int) limit {
	l := limit{bound: Exact, from: i, to: i}
	k := i
	for range 3 {
		j := k
		for f := 0; f < 3 && j > first && fillers[ps[j-1].Lower]; f++ {
			if _, _, ok := boundsBefore.endingAt(ps[first:], j-1-first, ""); ok {
				break // "a maximum of"
			}
			j--
		}
		if j <= first {
			break
		}
		x, at, ok := boundsBefore.endingAt(ps[first:], j-1-first, "")
		at += first
		if !ok || (j < k && (ps[j].Lower == "of" || ps[j].Lower == "the")) {
			break
		}
		if x.words[len(x.words)-1] == "over" && (j < k && ps[j].Lower != "a" && ps[j].Lower != "another") {
			break
		}
		if x.words[0] == "up" && at > 0 && rises(ps[at-1].Lower) {
			break // "has gone up to four"
		}
		if x.words[0] == "past" && at > 0 && (determiners[ps[at-1].Lower] || possessives[ps[at-1].Lower]) {
			break // the past 12 days
		}
		if x.words[0] == "over" && at > 0 && scattered(ps[at-1].Lower) {
			break // "spread over seven towns"
		}
		// "plus" signs and letters before a sign must not be words of another
		// sort: "within" and "beyond" of a place have no number behind them.
		if l.from == l.to {
			l.to = i
		}
		l.from = at
		l.by = l.by.Then(x.ref)
		if l.bound == Exact || l.bound == Approx {
			l.bound = Bound(x.what)
			if x.side == "below" {
				l.side = -1
			} else {
				l.side = 0
			}
		}
		k = at
	}
	if l.from < l.to && l.from > first {
		switch ps[l.from-1].Lower {
		case "just", "well", "slightly", "far", "much", "only":
			l.from--
		}
	}
	return l
}

// scattered reports a participle whose "over" is of place.
func scattered(w string) bool {
	switch w {
	case "spread", "scattered", "strewn", "divided", "split", "shared", "distributed", "dotted", "stretched", "staggered":
		return true
	}
	return false
}

// rises reports a verb that takes "up" to itself: then "to" leads to a level.
func rises(w string) bool {
	switch w {
	case "go", "goes", "going", "gone", "went", "climb", "climbed", "creep", "crept", "move", "moved", "moves", "edged", "shot", "pushed", "push",
		"revised", "adjusted", "rounded", "bumped", "scaled", "ramped", "inched", "ticked":
		return true
	}
	return false
}

// boundAfter reads a bound behind piece i: "or more", "+", "or so".
func boundAfter(ps piece.List, i int) (phrase, int, bool) {
	if i >= len(ps) {
		return phrase{}, i, false
	}
	x, j, ok := boundsAfter.startingAt(ps, i, "")
	if !ok && ps[i].IsHyphen() && ps[i].Glued && i+1 < len(ps) && ps[i+1].Glued {
		x, j, ok = boundsAfter.startingAt(ps, i+1, "")
		if ok && ps[i+1].Lower != "plus" && ps[i+1].Lower != "odd" && ps[i+1].Lower != "ish" {
			ok = false
		}
	}
	if !ok {
		return x, i, false
	}
	switch x.words[0] {
	case "+", "-":
		// a sign must touch the number, and not join it to another word
		if !ps[i].Glued || (x.words[0] == "+" && j < len(ps) && ps[j].Glued && ps[j].Kind != piece.Mark) {
			return x, i, false
		}
	case "plus":
		if !(ps[i].Lower != "plus" || i+1 >= len(ps) || ps[i+1].Kind == piece.Word && !closed(ps[i+1].Lower)) {
			return x, i, false
		}
	case "odd":
		if i+1 < len(ps) && ps[i+1].Kind != piece.Word {
			return x, i, false
		}
	case "or":
		if len(x.words) == 2 && j < len(ps) && ps[j].Lower == "than" {
			return x, i, false
		}
	case "and":
		// "64 bodies and over 150 wounded"
		if j < len(ps) && (ps[j].Kind == piece.Digits || numWords[ps[j].Lower].class != "" || ps[j].Lower == "to" || len(preNames[ps[j].Lower]) > 0) {
			return x, i, false
		}
	case "at":
		// "12 at least 30" belongs to the next number
		if j < len(ps) && (ps[j].Kind == piece.Digits || numWords[ps[j].Lower].class != "") {
			return x, i, false
		}
	}
	return x, j, true
}

// during reports whether "over" before a span of time means in the course of
// it: "flew 300 km over 12 minutes", against "lasted over 12 minutes". It does
// where a figure or a verb of motion or achievement stands before it in the
// clause and the word right before "over" is none that takes a length of time.
// Where neither shows, it is a bound: the reading that keeps the stated limit.
func during(ps piece.List, over int, figureBefore bool, after int) bool {
	if after < len(ps) && (ps[after].Lower == "ago" || ps[after].Lower == "old" || ps[after].Lower == "later" || ps[after].Lower == "late") {
		return false
	}
	if over == 0 {
		return true
	}
	prev := ps[over-1]
	if lastings[prev.Lower] || determiners[prev.Lower] {
		return false
	}
	if figureBefore || prev.Lower == "," && over == 1 {
		return true
	}
	for k := over - 1; k >= 0 && k > over-9; k-- {
		if p := ps[k]; p.Kind == piece.Mark && !p.IsHyphen() && p.Lower != "\"" && p.Lower != "'" {
			return false
		} else if motions[p.Lower] || (k < over-1 && verbal(p.Lower) && strings.HasSuffix(p.Lower, "ed") && !lastings[p.Lower]) {
			return true
		}
	}
	return false
}
