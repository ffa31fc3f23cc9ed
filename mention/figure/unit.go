package figure

import (
	_ "embed"
	"math/big"
	"slices"
	"strings"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text/piece"
)

//go:embed units.en.lex
var unitsLex string

// A unit is a measure with its exact way to the base unit of its dimension:
// base = factor × value + offset.
type unit struct {
	name, dim, base string
	factor, offset  *big.Rat
	ref             report.By
}

// A unitName is one way to write a unit, as pieces.
type unitName struct {
	u            *unit
	words        []string
	tight        []bool // the piece touches the one before: "km/h"
	pre          bool
	glued, upper bool
	soft         bool
}

// fractionUnit is the unit of "a third" and "three in four". No word names it.
const fractionUnit = "fraction"

// maxUnitWords is the most pieces a unit's name has; it bounds the look-up.
var maxUnitWords int

var (
	unitByName = map[string]*unit{}
	unitNames  = map[string][]unitName{} // by first piece, longest first
	preNames   = map[string][]unitName{} // by last piece, longest first
)

func init() {
	for _, l := range lex.Read("units.en.lex", unitsLex, 5).Lines {
		name := strings.ReplaceAll(l.Field(0), " ", "_")
		factor, ok := new(big.Rat).SetString(l.Field(3))
		if !ok || factor.Sign() <= 0 {
			panic(string(l.By) + ": factor " + l.Field(3))
		}
		flags := strings.Split(l.Field(5), ",")
		u := &unit{
			name: name, dim: strings.ReplaceAll(l.Field(1), " ", "_"),
			base: strings.ReplaceAll(l.Field(2), " ", "_"), factor: factor, offset: new(big.Rat), ref: l.By,
		}
		for _, f := range flags {
			if s, ok := strings.CutPrefix(f, "offset:"); ok {
				if _, ok := u.offset.SetString(s); !ok {
					panic(string(l.By) + ": offset " + s)
				}
			}
		}
		if was := unitByName[name]; was == nil {
			unitByName[name] = u
		}
		for _, n := range strings.Split(l.Field(4), "|") {
			ps := piece.CutText(nil, n, 0, len(n))
			un := unitName{
				u: u, pre: slices.Contains(flags, "pre"), glued: slices.Contains(flags, "glued"),
				upper: slices.Contains(flags, "upper"), soft: slices.Contains(flags, "soft"),
			}
			for _, p := range ps {
				un.words = append(un.words, p.Lower)
				un.tight = append(un.tight, p.Glued)
			}
			maxUnitWords = max(maxUnitWords, len(un.words))
			if un.pre {
				last := un.words[len(un.words)-1]
				preNames[last] = append(preNames[last], un)
			} else {
				unitNames[un.words[0]] = append(unitNames[un.words[0]], un)
			}
		}
	}
	unitByName[timesUnit] = &unit{name: timesUnit, dim: "multiple", base: timesUnit, factor: rat(1), offset: new(big.Rat), ref: "multiple.go"}
	unitByName[fractionUnit] = &unit{name: fractionUnit, dim: "ratio", base: "one", factor: rat(1), offset: new(big.Rat), ref: "unit.go: fraction"}
	for _, m := range []map[string][]unitName{unitNames, preNames} {
		for _, ns := range m {
			slices.SortStableFunc(ns, func(a, b unitName) int { return len(b.words) - len(a.words) })
		}
	}
}

// unitAt returns the unit whose name begins at piece i and the piece behind
// it. A hyphen may stand before it and between its words: "43-minute",
// "square-mile"; so may the dot of an abbreviation: "sq. km".
func unitAt(ps piece.List, i int) (*unitName, int) {
	if i > 0 && i+1 < len(ps) && ps[i].IsHyphen() && ps[i].Glued && ps[i+1].Glued {
		i++
	}
	if i >= len(ps) {
		return nil, i
	}
	cands := unitNames[ps[i].Lower]
	for k := range cands {
		n := &cands[k]
		if (n.glued && (!ps[i].Glued || !n.upper && ps[i].Upper)) || (n.upper && !ps[i].Upper) {
			continue
		}
		if j, ok := matchName(ps, i, n); ok {
			return n, j
		}
	}
	return nil, i
}

func matchName(ps piece.List, i int, n *unitName) (int, bool) {
	for k, w := range n.words {
		if k > 0 && i < len(ps) && !n.tight[k] {
			if (ps[i].IsHyphen() || ps[i].Lower == ".") && i+1 < len(ps) && w != ps[i].Lower {
				i++
			}
		}
		if i >= len(ps) || ps[i].Lower != w || (n.tight[k] && !ps[i].Glued) {
			return 0, false
		}
		i++
	}
	// A name of letters must not go on in digits: "km2" is not "km".
	if !n.pre && i < len(ps) && ps[i].Glued && ps[i].Kind == piece.Digits && ps[i-1].Kind == piece.Word {
		return 0, false
	}
	return i, true
}

// unitBefore returns the unit written before piece i, as "$" and "US$" are,
// and its first piece.
func unitBefore(ps piece.List, i int) (*unitName, int) {
	if i == 0 {
		return nil, i
	}
	k := i - 1
	if ps[k].IsHyphen() && ps[k].Glued && ps[i].Glued && k > 0 {
		k-- // magnitude-5
	}
	cands := preNames[ps[k].Lower]
	for c := range cands {
		n := &cands[c]
		first := k - len(n.words) + 1
		if first < 0 {
			continue
		}
		if j, ok := matchName(ps, first, n); !ok || j != k+1 {
			continue
		}
		// Codes and letters before a number want a capital; "rs" and "sh" are
		// no money.
		if p := ps[first]; p.Kind == piece.Word && n.u.dim == "money" && !p.Upper {
			continue
		}
		// A single letter in front of the sign must stand free: the "a" of
		// "a $5 note" does not touch it, and the name demands that.
		return n, first
	}
	return nil, i
}

// known looks a unit up by its canonical name.
func known(name string) (*unit, bool) {
	u, ok := unitByName[name]
	return u, ok
}

// toBase and fromBase convert between a unit and its base. A difference of
// temperatures has no offset.
func (u *unit) toBase(v *big.Rat, difference bool) *big.Rat {
	if v == nil {
		return nil
	}
	r := mul(v, u.factor)
	if !difference {
		r.Add(r, u.offset)
	}
	return r
}

func (u *unit) fromBase(v *big.Rat, difference bool) *big.Rat {
	if v == nil {
		return nil
	}
	r := new(big.Rat).Set(v)
	if !difference {
		r.Sub(r, u.offset)
	}
	return r.Quo(r, u.factor)
}
