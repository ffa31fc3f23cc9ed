package quantity

import (
	_ "embed"
	"math/big"
	"slices"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/text/piece"
)

//go:embed units.en.lex
var UnitsLex string

// FractionUnit is the unit of "a third" and "three in four". No word names it.
const FractionUnit = "fraction"

// A unitTable is what units.en.lex says: the units by their canonical names, which
// no language changes, and the ways in which English writes them.
type unitTable struct {
	ByName map[string]*unit
	names  lex.Dict[[]UnitName] // by first piece, longest first
	before lex.Dict[[]UnitName] // written before the number: by last piece, longest first
}

// Units returns the table, read once.
var Units = sync.OnceValue(func() *unitTable {
	t := &unitTable{ByName: map[string]*unit{}}
	for _, l := range lex.Read(unitsFile, UnitsLex, 5).Lines {
		name := strings.ReplaceAll(l.Field(0), " ", "_")
		factor, ok := new(big.Rat).SetString(l.Field(3))
		if !ok || factor.Sign() <= 0 {
			panic(string(l.By) + ": factor " + l.Field(3))
		}
		flags := strings.Split(l.Field(5), ",")
		u := &unit{
			Name: name, Dim: strings.ReplaceAll(l.Field(1), " ", "_"),
			Base: strings.ReplaceAll(l.Field(2), " ", "_"), Factor: factor, offset: new(big.Rat), Ref: l.By,
		}
		for _, f := range flags {
			if s, ok := strings.CutPrefix(f, "offset:"); ok {
				if _, ok := u.offset.SetString(s); !ok {
					panic(string(l.By) + ": offset " + s)
				}
			}
		}
		if was := t.ByName[name]; was == nil {
			t.ByName[name] = u
		}
		for _, n := range strings.Split(l.Field(4), "|") {
			ps := piece.CutText(nil, n, 0, len(n))
			un := UnitName{
				U: u, pre: slices.Contains(flags, preFlag), glued: slices.Contains(flags, gluedFlag),
				upper: slices.Contains(flags, upperFlag), Soft: slices.Contains(flags, softFlag), habit: slices.Contains(flags, habitFlag),
			}
			for _, p := range ps {
				un.Words = append(un.Words, p.Lower)
				un.tight = append(un.tight, p.Glued)
			}
			if un.pre {
				last := un.Words[len(un.Words)-1]
				t.before.Put(last, append(t.before.Get(last), un))
			} else {
				t.names.Put(un.Words[0], append(t.names.Get(un.Words[0]), un))
			}
		}
	}
	t.ByName[timesUnit] = &unit{Name: timesUnit, Dim: multiple, Base: timesUnit, Factor: Rat(1), offset: new(big.Rat)}
	t.ByName[FractionUnit] = &unit{Name: FractionUnit, Dim: Ratios, Base: oneBase, Factor: Rat(1), offset: new(big.Rat)}
	for _, m := range []*lex.Dict[[]UnitName]{&t.names, &t.before} {
		for _, ns := range m.All() {
			slices.SortStableFunc(ns, func(a, b UnitName) int { return len(b.Words) - len(a.Words) })
		}
	}
	return t
})

// UnitAt returns the unit whose name begins at piece i and the piece behind
// it. A hyphen may stand before it and between its words: "43-minute",
// "square-mile"; so may the dot of an abbreviation: "sq. km".
func (s *Sentence) UnitAt(i int) (*UnitName, int) {
	ps := s.Ps

	if i > 0 && i+1 < len(ps) && ps[i].IsHyphen() && ps[i].Glued && ps[i+1].Glued {
		i++
	}
	if i >= len(ps) {
		return nil, i
	}
	cands := s.unitNames.Get(ps[i].Lower)
	for k := range cands {
		n := &cands[k]
		if (n.glued && (!ps[i].Glued || !n.upper && ps[i].Upper)) || (n.upper && !ps[i].Upper) || n.habit && !s.Habits.Cents || n.upper && !n.glued && s.letterGoesOn(i) {
			continue
		}
		if j, ok := s.matchName(i, n); ok {
			return n, j
		}
	}
	return nil, i
}

// letterGoesOn reports that the letter at piece i is the beginning of a name or an initial:
// "5 C-130 planes", "12 C. difficile cases".
func (s *Sentence) letterGoesOn(i int) bool {
	ps := s.Ps
	if len(ps[i].Lower) > 1 || i+1 >= len(ps) {
		return false
	}
	next := &ps[i+1]
	return next.Glued && (next.IsHyphen() || next.Lower == "." && i+2 < len(ps)) || next.Kind == piece.Word && next.Upper || next.Plural
}

func (s *Sentence) matchName(i int, n *UnitName) (int, bool) {
	ps := s.Ps

	for k, w := range n.Words {
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

// UnitBefore returns the unit written before piece i, as "$" and "US$" are,
// and its first piece.
func (s *Sentence) UnitBefore(i int) (*UnitName, int) {
	ps := s.Ps

	if i == 0 {
		return nil, i
	}
	k := i - 1
	if ps[k].IsHyphen() && ps[k].Glued && ps[i].Glued && k > 0 {
		k-- // magnitude-5
	}
	if ps[k].Lower == "." && k > 0 && (ps[k].Glued || ps[i].Glued) {
		k-- // Rs. 5, $.85
		if ps[k].Kind == piece.Word && ps[i].Glued {
			return nil, i
		}
	}
	cands := s.preNames.Get(ps[k].Lower)
	for c := range cands {
		n := &cands[c]
		first := k - len(n.Words) + 1
		if first < 0 {
			continue
		}
		if j, ok := s.matchName(first, n); !ok || j != k+1 || k < i-1 && ps[i-1].Lower == "." && n.U.Dim != Money {
			continue
		}
		// Codes and letters before a number want a capital; "rs" and "sh" are
		// no money.
		if p := ps[first]; p.Kind == piece.Word && n.U.Dim == Money && !p.Upper || n.habit && (!s.Habits.Letter(p.Lower) || !ps[i].Glued || first > 0 && ps[first].Glued && ps[first-1].Kind != piece.Mark) {
			continue
		}
		// A single letter in front of the sign must stand free: the "a" of
		// "a $5 note" does not touch it, and the name demands that.
		return n, first
	}
	return nil, i
}

// Known looks a unit up by its canonical name.
func Known(name string) (*unit, bool) {
	u, ok := Units().ByName[name]
	return u, ok
}

// isBase reports whether a value in a unit is that in its base.
func (u *unit) isBase() bool {
	f := u.Factor
	return f.IsInt() && f.Num().IsInt64() && f.Num().Int64() == 1 && u.offset.Sign() == 0
}

// ToBase and fromBase convert between a unit and its base. A difference of
// temperatures has no offset.
func (u *unit) ToBase(v *big.Rat, difference bool) *big.Rat {
	if v == nil {
		return nil
	}
	r := mul(v, u.Factor)
	if !difference && u.offset.Sign() != 0 {
		r.Add(r, u.offset)
	}
	return r
}

func (u *unit) fromBase(v *big.Rat, difference bool) *big.Rat {
	if v == nil {
		return nil
	}
	if !difference && u.offset.Sign() != 0 {
		v = new(big.Rat).Sub(v, u.offset)
	}
	return Quo(v, u.Factor)
}

// Tall reports whether w may follow a length: "5 feet high".
func (s *Sentence) Tall(w string) bool { return s.near.Tall.Has(w) }
