package figure

import (
	"stemma/internal/lex"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// A movement is what a line of change.en.lex says of a word.
type movement struct {
	to   quantity.Change
	kind moveKind
}

// A moveKind is the part that a word plays when it says a movement.
type moveKind string

const (
	moveVerb moveKind = "verb" // "rose by 5%"
	moveNoun moveKind = "noun" // "a 5% rise"
	moveAdv  moveKind = "adv"  // "up 5%"
	moveCut  moveKind = "cut"  // its object is what goes or comes: "cut 300 jobs"
)

// changeOf reads whether the figure at pieces [from, to) is a movement: "rose
// by 5%", "fell 3%", "up 5%", "a 5% rise", "an increase of 5%". It tries what
// stands behind the figure, then what stands before, then the verb it hangs on.
func (r *Sentence) changeOf(from, to int, f *Found) (quantity.Change, report.By) {
	if r.added(from) {
		return quantity.Up, byAdded
	}
	if x := r.changeBehind(to, f); x != nil {
		return x.Value.to, x.By
	}
	if from == 0 {
		return quantity.Level, ""
	}
	x, decided := r.changeBefore(from-1, f)
	if !decided {
		x = r.changeOfVerb(f)
	}
	if x == nil {
		return quantity.Level, ""
	}
	return x.Value.to, x.By
}

// changeBehind returns the movement that is said from piece to on, behind a
// figure, or nil: "5% higher", "a 5% rise".
func (r *Sentence) changeBehind(to int, f *Found) *lex.Entry[movement] {
	ps := r.Ps
	if to >= len(ps) {
		return nil
	}
	if x := r.changeAt(to, moveAdv); x != nil && measuredOrPoints(f) && r.Lang.Comparative.Has(ps[to].Lower) {
		return x // closed 215 points lower
	}
	if f.Dimension == quantity.Count && f.Per == "" {
		return nil
	}
	for j := to; j < to+3 && j < len(ps) && ps[j].Kind == piece.Word; j++ {
		if x := r.changeAt(j, moveNoun); x != nil && !finiteTag(ps[j].Tag) && !(j > to && r.Closed(ps[j-1].Lower)) {
			return x
		}
		if r.Closed(ps[j].Lower) {
			break
		}
	}
	return nil
}

func finiteTag(tag string) bool {
	return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "VB"
}

// changeBefore returns the movement that the words up to piece j say, right before a
// figure, or nil. decided is false where they leave it open.
func (r *Sentence) changeBefore(j int, f *Found) (x *lex.Entry[movement], decided bool) {
	ps := r.Ps
	space := f.Dimension == quantity.Time || f.Dimension == quantity.Length
	switch ps[j].Lower {
	case "by":
		return r.changeBy(j), true
	case "to":
		return nil, true // "rose 12% to $84m": a level
	case "of":
		for k := j - 1; k > 0 && k >= j-2 && !space; k-- {
			if x := r.changeAt(k, moveNoun); x != nil && !r.Auxiliary.Has(ps[k].Lower) {
				return x, true
			}
		}
		return nil, true
	}
	if x := r.changeAt(j, moveCut); x != nil && !space {
		return x, true
	}
	measured := priced(f)
	if x := r.changeAt(j, moveVerb); x != nil && measured {
		if f.Dimension == quantity.Money && r.Lang.Collecting.Has(ps[j].Lower) {
			return nil, true // raised $5m: collected it
		}
		return x, true
	}
	if x := r.changeAt(j, moveAdv); x != nil && (measured || f.Dimension != quantity.Time && r.hangsOn(f, j)) && !r.endsVerb(j-1) {
		return x, true
	}
	return nil, false
}

// endsVerb reports whether piece i is a verb that "up" or "down" belongs to:
// "ended up".
func (r *Sentence) endsVerb(i int) bool {
	w := r.Ps.Word(i)
	return r.CommonVerb.Has(w) || r.Lang.TakesUp.Has(w)
}

// changeBy returns the movement before the "by" at piece j, or nil. In "cut output
// by 5%" the object stands between.
func (r *Sentence) changeBy(j int) *lex.Entry[movement] {
	ps := r.Ps
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if x := r.changeAt(k, moveVerb); x != nil {
			return x
		}
		if x := r.changeAt(k, moveAdv); x != nil && k == j-1 {
			return x
		}
		if x := r.changeAt(k, moveCut); x != nil {
			return x
		}
		if ps[k].EndsClause() || ps[k].Lower == "," || r.Auxiliary.Has(ps[k].Lower) {
			break
		}
	}
	return nil
}

// changeOfVerb returns the movement that the verb says which the figure measures,
// or nil: "the river rose nearly two metres".
func (r *Sentence) changeOfVerb(f *Found) *lex.Entry[movement] {
	v := r.mover(f)
	if v < 0 {
		return nil
	}
	k, lemma := r.FirstPieceOf(v), r.D.Tokens[v].Lemma
	if x := r.changeAt(k, moveVerb); x != nil && x.Value.to != quantity.By && !r.Lang.Collecting.Has(lemma) && (measuredOrPoints(f) || !r.isObject(f) || r.Lang.Gaining.Has(lemma)) {
		return x
	}
	return r.changeAt(k, moveCut)
}

// mover returns the verb that the figure measures the movement of: "the river
// rose nearly two metres", "added a net 900 jobs"; else -1.
func (r *Sentence) mover(f *Found) int {
	if f.Dimension == quantity.Time || f.Dimension == quantity.Speed {
		return -1
	}
	g := r.HeadNoun(r.Top(f.Num))
	t := &r.D.Tokens[g]
	if t.Label != "npadvmod" && t.Label != "dobj" || t.Head >= g || f.Dimension == quantity.Length && t.Label == "dobj" && !r.Lang.Gaining.Has(r.D.Tokens[t.Head].Lemma) {
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
	return r.Lang.More.Has(r.Ps.Word(from - 1))
}

// changeAt returns the movement of a kind that piece k says, or nil; "cut off" is none.
func (r *Sentence) changeAt(k int, kind moveKind) *lex.Entry[movement] {
	for x := range lex.From(&r.Lang.changes, r.Ps, k) {
		if x.Value.kind != kind {
			continue
		}
		if kind == moveCut && r.Lang.CutParticle.Has(r.Ps.Word(k+1)) {
			return nil
		}
		return x
	}
	return nil
}

// Moved reports whether a verb of change stands shortly before piece i: then "from 5
// to 12" are two levels and no range.
func (r *Sentence) Moved(i int) bool {
	ps := r.Ps
	if w := ps.Word(i - 1); ps.Word(i) == "from" && r.Lang.Shifting.Has(w) || w == "from" && r.Lang.Shifting.Has(ps.Word(i-2)) {
		return true
	}
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if ps[k].EndsClause() {
			return false
		}
		for x := range lex.From(&r.Lang.changes, ps, k) {
			if x.Value.kind != moveCut || !r.Lang.CutParticle.Has(ps.Word(k+1)) {
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
				if np.Ok && np.To <= i && !finiteTag(ps[np.Head].Tag) { // not "of homeless stands"
					return np
				}
				return quantity.NounPhrase{}
			}
		}
	}
	return quantity.NounPhrase{}
}

// priced reports whether f measures what prices and polls are measured by: a share or
// money.
func priced(f *Found) bool {
	return f.Dimension == quantity.Ratios || f.Dimension == quantity.RatioChange || f.Dimension == quantity.Money
}

// measuredOrPoints reports whether f measures prices, or counts points.
func measuredOrPoints(f *Found) bool { return priced(f) || f.Counted.Head == pointNoun }
