package figure

import (
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// changeOf reads whether the figure at pieces [from, to) is a movement: "rose
// by 5%", "fell 3%", "up 5%", "a 5% rise", "an increase of 5%".
func (r *Sentence) changeOf(from, to int, f *Found) (quantity.Change, report.By) {
	ps := r.Ps
	if r.added(from) {
		return quantity.Up, byAdded
	}
	if to < len(ps) {
		if x, ok := r.changeAt(to, "adv"); ok && (measuredOrPoints(f)) && (ps[to].Lower == "lower" || ps[to].Lower == "higher") {
			return quantity.Change(x.What), x.ref // closed 215 points lower
		}
		for j := to; j < to+3 && j < len(ps) && ps[j].Kind == piece.Word; j++ {
			if x, _, ok := r.Lang.changes.startingAt(ps, j, "noun"); ok && ps[j].Tag != "VBD" && ps[j].Tag != "VBZ" && ps[j].Tag != "VBP" && ps[j].Tag != "VB" && !(j > to && r.Closed(ps[j-1].Lower)) {
				if f.Dimension != quantity.Count || f.Per != "" {
					return quantity.Change(x.What), x.ref
				}
			}
			if r.Closed(ps[j].Lower) {
				break
			}
		}
	}
	j := from - 1
	if j < 0 {
		return quantity.Level, ""
	}
	measured := f.Dimension == quantity.Ratios || f.Dimension == "ratio_change" || f.Dimension == quantity.Money
	switch ps[j].Lower {
	case "by":
		for k := j - 1; k >= 0 && k >= j-4; k-- {
			if x, ok := r.changeAt(k, "verb"); ok {
				return quantity.Change(x.What), x.ref
			}
			if x, ok := r.changeAt(k, "adv"); ok && k == j-1 {
				return quantity.Change(x.What), x.ref
			}
			if x, ok := r.changeAt(k, "cut"); ok {
				return quantity.Change(x.What), x.ref
			}
			if ps[k].EndsClause() || ps[k].Lower == "," || r.Auxiliary.Has(ps[k].Lower) {
				break
			}
		}
		// "cut output by 5%": the object stands between
		return quantity.Level, ""
	case "of":
		for k := j - 1; k >= 0 && k >= j-2 && f.Dimension != quantity.Length && f.Dimension != quantity.Time; k-- {
			if x, ok := r.changeAt(k, "noun"); ok && k > 0 && !r.Auxiliary.Has(ps[k].Lower) {
				return quantity.Change(x.What), x.ref
			}
		}
		return quantity.Level, ""
	}
	if x, ok := r.changeAt(j, "cut"); ok && f.Dimension != quantity.Time && f.Dimension != quantity.Length {
		return quantity.Change(x.What), x.ref
	}
	if x, ok := r.changeAt(j, "verb"); ok && measured {
		if ps[j].Lower == "raised" || ps[j].Lower == "raise" || ps[j].Lower == "raising" || ps[j].Lower == "raises" {
			if f.Dimension == quantity.Money {
				return quantity.Level, "" // raised $5m: collected it
			}
		}
		return quantity.Change(x.What), x.ref
	}
	if x, ok := r.changeAt(j, "adv"); ok && (measured || f.Dimension != quantity.Time && r.hangsOn(f, j)) && !(j > 0 && (r.CommonVerb.Has(ps[j-1].Lower) || ps[j-1].Lower == "using" || ps[j-1].Lower == "end" || ps[j-1].Lower == "ended")) {
		return quantity.Change(x.What), x.ref
	}
	if v := r.mover(f); v >= 0 {
		k := r.FirstPieceOf(v)
		if x, ok := r.changeAt(k, "verb"); ok && x.What != "by" && (measuredOrPoints(f) || !r.isObject(f) || r.Lang.Gaining.Has(r.D.Tokens[v].Lemma)) && !(r.D.Tokens[v].Lemma == "raise") {
			return quantity.Change(x.What), x.ref
		}
		if x, ok := r.changeAt(k, "cut"); ok {
			return quantity.Change(x.What), x.ref
		}
	}
	return quantity.Level, ""
}

// mover returns the verb that the figure measures the movement of: "the river
// rose nearly two metres", "added a net 900 jobs"; else -1.
func (r *Sentence) mover(f *Found) int {
	if f.Dimension == quantity.Time || f.Dimension == "speed" {
		return -1
	}
	g := r.HeadNoun(r.Top(f.Num))
	t := &r.D.Tokens[g]
	if t.Label != "npadvmod" && t.Label != "dobj" || t.Head >= g || f.Dimension == quantity.Length && t.Label == "dobj" && r.D.Tokens[t.Head].Lemma != "rise" {
		return -1
	}
	if t.Label == "npadvmod" && f.Unit == "" {
		return -1
	}
	return t.Head
}

// isObject reports that the figure is the object of its verb.
func (r *Sentence) isObject(f *Found) bool {
	return r.D.Tokens[r.HeadNoun(r.Top(f.Num))].Label == "dobj"
}

// hangsOn reports that the figure hangs on the word at piece j.
func (r *Sentence) hangsOn(f *Found, j int) bool {
	return r.D.Tokens[r.HeadNoun(r.Top(f.Num))].Head == r.Ps[j].Token
}

// added reports whether the figure comes on top of a level: "another 2,000", "an
// additional 2,000". "2,000 more" is left a level: "seven died and 50 more were
// injured" counts other people, and adds to nothing.
func (r *Sentence) added(from int) bool {
	ps := r.Ps

	if from == 0 {
		return false
	}
	switch w := ps[from-1].Lower; {
	case r.Lang.More.Has(w):
		return true
	}
	return false
}

func (r *Sentence) changeAt(k int, kind string) (phrase, bool) {
	ps := r.Ps

	if k < 0 {
		return phrase{}, false
	}
	x, _, ok := r.Lang.changes.startingAt(ps, k, kind)
	if ok && kind == "cut" {
		switch w := ps.Word(k + 1); {
		case r.Lang.CutParticle.Has(w):
			return x, false
		}
	}
	return x, ok
}

// moved reports a verb of change shortly before piece i: then "from 5 to 12"
// are two levels and no range.
func (r *Sentence) Moved(i int) bool {
	ps := r.Ps

	for k := i - 1; k >= 0 && k > i-12; k-- {
		if ps[k].EndsClause() {
			return false
		}
		for _, kind := range []string{"verb", "adv", "cut", "noun"} {
			if _, ok := r.changeAt(k, kind); ok {
				return true
			}
		}
	}
	return false
}

// numberOf reads "the number of Ruritanian soldiers ... rose by 300": the noun
// phrase whose number the figure at piece i gives, for a figure with no noun of
// its own that a verb ties to its subject.
func (r *Sentence) numberOf(i int) quantity.NounPhrase {
	ps := r.Ps

	for k := i - 1; k > 0 && k > i-30; k-- {
		switch w := ps[k].Lower; {
		case w == ";" || w == ":" || w == "." || w == "?" || w == "!" || w == "”":
			return quantity.NounPhrase{}
		case r.Lang.NumberOf.Has(w):
			if k+1 < i && ps[k+1].Lower == "of" {
				np := r.NounsAt(k+2, true)
				for j := k + 2; j < k+5 && j < i && !np.Ok; j++ {
					if r.Determiner.Has(ps[j].Lower) {
						np = r.NounsAt(j+1, true)
					}
				}
				if np.Ok && np.To <= i {
					return np
				}
				return quantity.NounPhrase{}
			}
		}
	}
	return quantity.NounPhrase{}
}

// measuredOrPoints reports a measure of prices: a share, money, points.
func measuredOrPoints(f *Found) bool {
	return f.Dimension == quantity.Ratios || f.Dimension == "ratio_change" || f.Dimension == quantity.Money || f.Counted.Head == "point"
}
