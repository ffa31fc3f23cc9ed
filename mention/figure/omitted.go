package figure

import (
	"strings"

	"stemma/mention/quantity"
	"stemma/text/piece"
)

// Places where a number stands without a noun because its neighbours say what it counts.

// peopleOf is the key of the noun for people in the list of places that people live in.
const peopleOf = "town"

// prior returns the figure before f in its sentence, or nil.
func (r *Sentence) prior(f *Found) *Found {
	for k := len(r.Out) - 1; k >= 0; k-- {
		if g := &r.Out[k]; g.Num.To <= f.Num.From {
			return g
		}
	}
	return nil
}

// holds reports a bare number of people whom a place or a vehicle has room for, or who
// live there: "seats 60", "licensed for 180", "population 4,850".
func (r *Sentence) holds(f *Found) bool {
	ps, i, j := r.Ps, f.From, f.Num.To
	if v, whole := f.Num.Whole(); !whole || v < 2 || f.Np.Ok || f.Unit != "" || !r.ends(j) && ps.Word(j) != "of" {
		return false
	}
	before := ps.Word(i - 1)
	switch {
	case r.Lang.Residents.Has(before):
		return f.Value.Cmp(quantity.Rat(100)) >= 0
	case r.Lang.Seating.Has(before):
		return i > 1 && !r.Determiner.Has(ps.Word(i-2))
	case r.Lang.MadeFor.Has(before):
		return r.Lang.RoomFor.Has(ps.Word(i - 2))
	}
	return false
}

// stateOf reports a bare number of people at the head of a headline or of a part of one, of
// whom a state is said: "Two dead, 2 critical", "Two guilty of fraud".
func (r *Sentence) stateOf(f *Found) bool {
	ps, i, j := r.Ps, f.From, f.Num.To
	if v, whole := f.Num.Whole(); !whole || v < 1 || v > 100 || f.Np.Ok || f.Unit != "" || !r.Lang.State.Has(ps.Word(j)) {
		return false
	}
	return i == 0 || ps[i-1].Kind == piece.Mark && !ps[i-1].IsHyphen() && !ps[i].Glued
}

// InRow reports whether n is the number of the name before it in a row of names with a
// number each.
func (r *Sentence) InRow(n quantity.Numeral) bool {
	f := &Found{Num: n}
	f.From, f.To = n.From, n.To
	return n.Plain == "" || len(n.Plain) < 4 && r.gapped(f)
}

// mostNames is how many pieces may stand between two numbers behind the same preposition. Ours.
const mostNames = 10

// parallel reports that only names stand between the bare number f with its preposition and
// the figure before it with the same: "Ada Moor on nine counts, Tom Hale on six".
func (r *Sentence) parallel(f *Found) bool {
	ps, i, g := r.Ps, f.From, r.prior(f)
	if g == nil || i < 2 || !r.ends(f.Num.To) || f.Np.Ok || quantity.YearLike(f.Num) {
		return false
	}
	from := max(g.NpTo, g.To)
	if g.Dimension != quantity.Count || !r.Preposition.Has(ps[i-1].Lower) || ps.Word(g.From-1) != ps[i-1].Lower || from >= i-1 || i-1-from > mostNames {
		return false
	}
	joined := false
	for _, p := range ps[from : i-1] {
		switch {
		case p.Lower == "," || r.Lang.Joining.Has(p.Lower):
			joined = true
		case p.Kind == piece.Digits && joined: // an age
		case p.Kind == piece.Word && p.Upper && joined:
		default:
			return false
		}
	}
	return joined
}

// oneOfThose reports that the word "one" of f stands for one of those that were counted
// before: "Police held two men. One was freed", "two mills; one is shut", "three counts of
// theft and one of assault".
func (r *Sentence) oneOfThose(f *Found) bool {
	ps, i, j := r.Ps, f.Num.From, f.To
	if f.Np.Ok || j >= len(ps) || ps[j].Glued && ps[j].Kind != piece.Mark {
		return false
	}
	here := r.countBefore() && r.Out[len(r.Out)-1].Value.Cmp(quantity.Rat(1)) > 0
	switch before := ps.Word(i - 1); {
	case i == 0:
		k := len(r.said) - 1
		if k < 0 || r.said[k].sent != r.nth || r.said[k].value.Cmp(quantity.Rat(1)) <= 0 {
			return false
		}
		return r.finite(j) || ps[j].Lower == "," && j+1 < len(ps) && ps[j+1].Kind == piece.Word && (ps[j+1].Upper || r.Determiner.Has(ps[j+1].Lower) || ps[j+1].Tag == "VBN" || ps[j+1].Tag == "VBG")
	case !here:
		return false
	case r.finite(j):
		return before == ";" || before == "," || r.Lang.Joining.Has(before)
	case r.Lang.Joining.Has(before):
		g := &r.Out[len(r.Out)-1]
		return ps[j].Lower == "of" && ps.Word(max(g.NpTo, g.To)) == "of" && j+1 < len(ps) && ps[j+1].Kind == piece.Word && !ps[j+1].Plural && !r.Closed(ps[j+1].Lower)
	}
	return false
}

// finite reports a verb at piece j of which "one" is the subject and counts: "was", "lost",
// "has been"; not "one has to", "one might".
func (r *Sentence) finite(j int) bool {
	ps := r.Ps
	if j >= len(ps) || ps[j].Kind != piece.Word || ps[j].Upper {
		return false
	}
	switch ps[j].Tag {
	case "VBD":
		return true
	case "VBZ":
		return r.Lang.Existence.Has(ps[j].Lower) || r.Lang.Having.Has(ps[j].Lower) && r.participle(j+1)
	}
	return false
}

// participle reports a participle at piece j, an adverb before it or not.
func (r *Sentence) participle(j int) bool {
	if r.Adverb.Has(r.Ps.Word(j)) || r.Ellipsis.Has(r.Ps.Word(j)) {
		j++
	}
	return j < len(r.Ps) && strings.HasPrefix(r.Ps[j].Tag, "VBN")
}
