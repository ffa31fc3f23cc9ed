package figure

import (
	"stemma/report"
	"stemma/text/piece"
)

// changeOf reads whether the figure at pieces [from, to) is a movement: "rose
// by 5%", "fell 3%", "up 5%", "a 5% rise", "an increase of 5%".
func (r *reader) changeOf(from, to int, f *found) (Change, report.By) {
	ps := r.ps
	if added(ps, from) {
		return Up, "change.added"
	}
	if to < len(ps) {
		if x, ok := changeAt(ps, to, "adv"); ok && (measuredOrPoints(f)) && (ps[to].Lower == "lower" || ps[to].Lower == "higher") {
			return Change(x.what), x.ref // closed 215 points lower
		}
		for j := to; j < to+3 && j < len(ps) && ps[j].Kind == piece.Word; j++ {
			if x, _, ok := changes.startingAt(ps, j, "noun"); ok && ps[j].Tag != "VBD" && ps[j].Tag != "VBZ" && ps[j].Tag != "VBP" && ps[j].Tag != "VB" && !(j > to && closed(ps[j-1].Lower)) {
				if f.Dimension != "count" || f.Per != "" {
					return Change(x.what), x.ref
				}
			}
			if closed(ps[j].Lower) {
				break
			}
		}
	}
	j := from - 1
	if j < 0 {
		return Level, ""
	}
	measured := f.Dimension == "ratio" || f.Dimension == "ratio_change" || f.Dimension == "money"
	switch ps[j].Lower {
	case "by":
		for k := j - 1; k >= 0 && k >= j-4; k-- {
			if x, ok := changeAt(ps, k, "verb"); ok {
				return Change(x.what), x.ref
			}
			if x, ok := changeAt(ps, k, "adv"); ok && k == j-1 {
				return Change(x.what), x.ref
			}
			if x, ok := changeAt(ps, k, "cut"); ok {
				return Change(x.what), x.ref
			}
			if ps[k].EndsClause() || ps[k].Lower == "," || auxiliaries[ps[k].Lower] {
				break
			}
		}
		// "cut output by 5%": the object stands between
		return Level, ""
	case "of":
		for k := j - 1; k >= 0 && k >= j-2 && f.Dimension != "length" && f.Dimension != "time"; k-- {
			if x, ok := changeAt(ps, k, "noun"); ok && k > 0 && !auxiliaries[ps[k].Lower] {
				return Change(x.what), x.ref
			}
		}
		return Level, ""
	}
	if x, ok := changeAt(ps, j, "cut"); ok && f.Dimension != "time" && f.Dimension != "length" {
		return Change(x.what), x.ref
	}
	if x, ok := changeAt(ps, j, "verb"); ok && measured {
		if ps[j].Lower == "raised" || ps[j].Lower == "raise" || ps[j].Lower == "raising" || ps[j].Lower == "raises" {
			if f.Dimension == "money" {
				return Level, "" // raised $5m: collected it
			}
		}
		return Change(x.what), x.ref
	}
	if x, ok := changeAt(ps, j, "adv"); ok && (measured || f.Dimension != "time" && r.hangsOn(f, j)) && !(j > 0 && (commonVerbs[ps[j-1].Lower] || ps[j-1].Lower == "using" || ps[j-1].Lower == "end" || ps[j-1].Lower == "ended")) {
		return Change(x.what), x.ref
	}
	if v := r.mover(f); v >= 0 {
		k := r.firstPieceOf(v)
		if x, ok := changeAt(ps, k, "verb"); ok && x.what != "by" && (measuredOrPoints(f) || !r.isObject(f) || carries[r.d.Tokens[v].Lemma]) && !(r.d.Tokens[v].Lemma == "raise") {
			return Change(x.what), x.ref
		}
		if x, ok := changeAt(ps, k, "cut"); ok {
			return Change(x.what), x.ref
		}
	}
	return Level, ""
}

// mover returns the verb that the figure measures the movement of: "the river
// rose nearly two metres", "added a net 900 jobs"; else -1.
func (r *reader) mover(f *found) int {
	if f.Dimension == "time" || f.Dimension == "speed" {
		return -1
	}
	g := r.headNoun(r.top(f.num))
	t := &r.d.Tokens[g]
	if t.Label != "npadvmod" && t.Label != "dobj" || t.Head >= g || f.Dimension == "length" && t.Label == "dobj" && r.d.Tokens[t.Head].Lemma != "rise" {
		return -1
	}
	if t.Label == "npadvmod" && f.Unit == "" {
		return -1
	}
	return t.Head
}

// carries are verbs of movement whose object is the change, whatever it counts:
// "gained 12 seats", against "dropped 12 bombs".
var carries = map[string]bool{"gain": true, "shed": true, "rise": true, "fall": true, "climb": true}

// isObject reports that the figure is the object of its verb.
func (r *reader) isObject(f *found) bool {
	return r.d.Tokens[r.headNoun(r.top(f.num))].Label == "dobj"
}

// hangsOn reports that the figure hangs on the word at piece j.
func (r *reader) hangsOn(f *found, j int) bool {
	return r.d.Tokens[r.headNoun(r.top(f.num))].Head == r.ps[j].Token
}

// added reports whether the figure comes on top of a level: "another 2,000", "an
// additional 2,000". "2,000 more" is left a level: "seven died and 50 more were
// injured" counts other people, and adds to nothing.
func added(ps piece.List, from int) bool {
	if from == 0 {
		return false
	}
	switch ps[from-1].Lower {
	case "another", "additional", "further", "extra":
		return true
	}
	return false
}

func changeAt(ps piece.List, k int, kind string) (phrase, bool) {
	if k < 0 {
		return phrase{}, false
	}
	x, _, ok := changes.startingAt(ps, k, kind)
	if ok && kind == "cut" {
		switch ps.Word(k + 1) {
		case "off", "short", "through", "down", "up", "into":
			return x, false
		}
	}
	return x, ok
}

// moved reports a verb of change shortly before piece i: then "from 5 to 12"
// are two levels and no range.
func moved(ps piece.List, i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if ps[k].EndsClause() {
			return false
		}
		for _, kind := range []string{"verb", "adv", "cut", "noun"} {
			if _, ok := changeAt(ps, k, kind); ok {
				return true
			}
		}
	}
	return false
}

// numberOf reads "the number of Ruritanian soldiers ... rose by 300": the noun
// phrase whose number the figure at piece i gives, for a figure with no noun of
// its own that a verb ties to its subject.
func numberOf(ps piece.List, i int) nounPhrase {
	for k := i - 1; k > 0 && k > i-30; k-- {
		switch ps[k].Lower {
		case ";", ":", ".", "?", "!", "”":
			return nounPhrase{}
		case "number", "numbers", "total", "count":
			if k+1 < i && ps[k+1].Lower == "of" {
				np := nounsAt(ps, k+2, true)
				for j := k + 2; j < k+5 && j < i && !np.ok; j++ {
					if determiners[ps[j].Lower] {
						np = nounsAt(ps, j+1, true)
					}
				}
				if np.ok && np.to <= i {
					return np
				}
				return nounPhrase{}
			}
		}
	}
	return nounPhrase{}
}

// measuredOrPoints reports a measure of prices: a share, money, points.
func measuredOrPoints(f *found) bool {
	return f.Dimension == "ratio" || f.Dimension == "ratio_change" || f.Dimension == "money" || f.Counted.Head == "point"
}
