package figure

import (
	"strings"

	"stemma/text/piece"
)

// joins adds f to the figure before it where the two are one measure in two
// units: "5 feet 10 inches", "two hours and 20 minutes".
func (r *reader) joins(f found) bool {
	if len(r.out) == 0 || f.Bound != Exact {
		return false
	}
	g := &r.out[len(r.out)-1]
	if r.inchesAfter(g, &f) {
		f.setUnit(unitByName["inch"])
	}
	if g.Dimension != f.Dimension || g.Bound == Range || g.During || g.Per != "" || f.Per != "" || f.Dimension != "time" && f.Dimension != "length" && f.Dimension != "mass" && !change(g, &f) || f.from < g.to {
		return false
	}
	gap := r.ps[g.to:f.from]
	if len(gap) > 1 || len(gap) == 1 && gap[0].Lower != "and" && gap[0].Lower != "," {
		return false
	}
	gu, fu := unitByName[g.Unit], unitByName[f.Unit]
	per := quo(gu.factor, fu.factor) // smaller units in the greater
	if change(g, &f) {
		per = rat(100)
	}
	if per.Cmp(rat(1)) <= 0 {
		return false
	}
	if f.Value.Cmp(per) >= 0 || !f.num.mant.IsInt() || !g.num.mant.IsInt() || len(gap) == 1 && gap[0].Lower == "," && f.Dimension != "time" && gu.name != "foot" && gu.name != "pound" {
		return false
	}
	n := g.num
	n.val = add(g.Value, quo(f.Value, per))
	n.half = quo(f.num.half, per)
	n.lo, n.hi, n.places, n.plain = nil, nil, 1, ""
	g.num, g.Value = n, n.val
	g.limits(n, 0)
	g.SI = gu.toBase(g.Value, false)
	g.Number.End, g.UnitSpan.End, g.Span.End = f.Number.End, f.UnitSpan.End, max(g.Span.End, f.Span.End)
	g.to, g.npTo = f.to, f.npTo
	return true
}

// change reports small money right behind great: "3 dollars 50 cents".
func change(g, f *found) bool {
	return g.Dimension == "money" && (f.Unit == "cent" && (strings.HasSuffix(g.Unit, "dollar") || g.Unit == "euro") || f.Unit == "penny_sterling" && g.Unit == "pound_sterling")
}

// inchesAfter reports the bare number of "five feet ten": right behind feet,
// below twelve, with nothing to count behind it.
func (r *reader) inchesAfter(g, f *found) bool {
	v, whole := f.num.whole()
	return g.Unit == "foot" && g.Bound != Range && whole && v < 12 && f.Unit == "" && f.from == g.to && !f.np.ok && (f.to >= len(r.ps) || r.ps[f.to].Kind == piece.Mark || r.ends(f.to))
}

// setUnit puts a unit to the figure, with its value in the base unit.
func (f *Figure) setUnit(u *unit) {
	f.Unit, f.Dimension = u.name, u.dim
	f.SI, f.SIUnit = u.toBase(f.Value, false), u.base
}

// unitBehind reads the unit at piece i, minding the ambiguous ones.
func (r *reader) unitBehind(i int, money bool) (*unitName, int) {
	u, j := unitAt(r.ps, i)
	if u == nil && i+1 < len(r.ps) && i > 0 && r.ps[i].Lower == "of" && (numWords[r.ps[i-1].Lower].class == "vague" || r.ps[i-1].Lower == "couple") {
		u, j = unitAt(r.ps, i+1) // millions of dollars
		i++
	}
	if u == nil && i+1 < len(r.ps) && between[r.ps[i].Lower] {
		u, j = unitAt(r.ps, i+1) // two more days
		if u != nil && u.soft {
			u = nil
		}
		i++
	}
	ps := r.ps
	if u == nil {
		if i+1 < len(ps) && ps[i].Lower == "in" && (tall(ps[i+1].Lower)) {
			return plainUnit("inch", "in"), i + 1 // 2 in thick
		}
		return nil, i
	}
	w := u.words[0]
	switch {
	case u.soft: // "5 m high"
		if j < len(ps) && ps[j].Kind == piece.Word && !closed(ps[j].Lower) && !tall(ps[j].Lower) && ps[j].Plural {
			return nil, i
		}
	case len(u.words) == 1 && w == "second" && j-1 == i && !(ps[i].Glued || i > 0 && ps[i-1].IsHyphen()):
		if i > 0 && ps[i-1].Lower != "one" && ps[i-1].Lower != "1" {
			return nil, i // "two second halves"
		}
	case u.u.name == "pound" && len(u.words) == 1 && (w == "pound" || w == "pounds"):
		// money where the text writes "£", and in millions
		big := i > 0 && (ps[i-1].Lower == "million" || ps[i-1].Lower == "billion")
		if (j >= len(ps) || ps[j].Lower != "of") && (r.pounds || big) {
			return plainUnit("pound_sterling", w), j
		}
	}
	return u, j
}

// between may stand between a number and its unit.
var between = map[string]bool{"more": true, "additional": true, "extra": true, "further": true, "other": true, "consecutive": true, "straight": true, "full": true, "whole": true}

// plainUnit is a unit read from the context, by its canonical name.
func plainUnit(name, as string) *unitName {
	return &unitName{u: unitByName[name], words: []string{as}}
}

func tall(w string) bool {
	switch w {
	case "high", "long", "wide", "deep", "tall", "away", "thick", "below", "above", "across", "from", "underwater", "hurdles", "freestyle", "sprint":
		return true
	}
	return false
}

// negative reads a minus before piece i, where it can be nothing else: "-5C",
// "minus 5". It gives the sign's piece.
func negative(ps piece.List, i int, pre bool) (int, bool) {
	if pre || i == 0 {
		return i, false
	}
	p := ps[i-1]
	if p.Lower == "minus" {
		return i - 1, true
	}
	if (p.Lower == "-" || p.Lower == "−" || p.Lower == "–") && ps[i].Glued && !p.Glued {
		return i - 1, true
	}
	return i, false
}
