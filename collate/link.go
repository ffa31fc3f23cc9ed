package collate

import (
	"cmp"
	"maps"
	"math/big"
	"slices"
	"sort"
	"strconv"
	"strings"

	"stemma/mention/figure"
)

// A link is a pair of lanes for whose comparison something speaks, and how much.
type link struct{ a, b, weight int }

// crowd is the number of lanes that may be linked for one reason up to which every
// pair is tried; neighbours is how many others each is tried with in a larger crowd,
// those next to it once they are sorted by what could part them and then by value.
// Ours: no story of news at hand has a crowd as large.
const (
	crowd      = 192
	neighbours = 16
)

// links lists what speaks for comparing lanes, the strongest first. Pairs are sought
// among those that share a reason: see support.
func links(lanes []lane, one []int, al *alignment) []link {
	crowds := map[string][]int{}
	put := func(key string, i int) { crowds[key] = append(crowds[key], i) }
	for _, i := range one {
		l := &lanes[i]
		if at, ok := al.at[l.claim]; ok {
			put("claim "+strconv.Itoa(al.group[at]), i)
		}
		if l.kin != "" {
			put("thing "+l.slot.Dimension+" "+l.slot.Per+" "+l.kin, i)
		}
		if l.slot.Dimension != counts {
			put("measure "+l.slot.Dimension+" "+l.slot.Per, i)
		}
	}
	tried := map[[2]int]bool{}
	var out []link
	try := func(i, j int) {
		if i > j {
			i, j = j, i
		}
		if tried[[2]int{i, j}] {
			return
		}
		tried[[2]int{i, j}] = true
		if w := support(al, &lanes[i], &lanes[j]); w > 0 && veto(&lanes[i], &lanes[j]) == "" {
			out = append(out, link{i, j, w})
		}
	}
	for _, key := range slices.Sorted(maps.Keys(crowds)) {
		c := crowds[key]
		reach := len(c)
		if len(c) > crowd {
			sort.SliceStable(c, func(i, j int) bool { return lanes[c[i]].before(&lanes[c[j]]) })
			reach = neighbours
		}
		for x, i := range c {
			for _, j := range c[x+1 : min(len(c), x+1+reach)] {
				try(i, j)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.weight != b.weight {
			return a.weight > b.weight
		}
		if a.a != b.a {
			return a.a < b.a
		}
		return a.b < b.b
	})
	return out
}

// before orders lanes by what could part them, then by value.
func (l *lane) before(o *lane) bool {
	if c := cmp.Or(
		strings.Compare(l.slot.Aspect, o.slot.Aspect), strings.Compare(l.slot.Place, o.slot.Place), strings.Compare(l.slot.Mods, o.slot.Mods), l.asOf.Compare(o.asOf),
	); c != 0 {
		return c < 0
	}
	if l.f.SI != nil && o.f.SI != nil {
		return l.f.SI.Cmp(o.f.SI) < 0
	}
	return l.f.Value.Cmp(o.f.Value) < 0
}

// support weighs what speaks for comparing two figures: 0 is nothing.
func support(al *alignment, a, b *lane) int {
	agree := figure.Agrees(a.f, b.f)
	aligned := al.together(a.claim, b.claim)
	sameThing := a.kin != "" && a.kin == b.kin
	sameEvent := a.slot.Aspect != "" && a.slot.Aspect == b.slot.Aspect
	switch {
	case agree && aligned:
		return 5
	case agree && sameThing && (sameEvent || round(a.f) && round(b.f)):
		return 4
	case agree && a.slot.Dimension != counts && precise(a.f) && precise(b.f):
		return 3
	case agree && converted(a.f, b.f):
		return 3
	case aligned && sameThing:
		return 3
	case aligned && a.slot.Dimension != counts && a.kin == b.kin && a.f.Unit != b.f.Unit && a.f.Value.Cmp(b.f.Value) == 0:
		return 3 // one number in two units: one of them was mistaken
	case sameThing && sameEvent && a.slot.Per == b.slot.Per:
		return 2
	}
	return 0
}

// round reports whether a figure is large enough that two reports hardly have
// it by chance of the same thing: a hundred or more. Ours.
func round(f *figure.Figure) bool { return f.Value.Cmp(hundred) >= 0 }

var hundred = big.NewRat(100, 1)

// converted reports whether two measures in different units are one quantity
// reckoned over: equal within a hundredth, and not by both being one round number.
// Of the 620, 621 and 622 miles that reports make of 1,000 km all lie within.
func converted(a, b *figure.Figure) bool {
	if a.Unit == b.Unit || a.Dimension == counts || a.SI == nil || b.SI == nil || a.SIUnit != b.SIUnit || b.SI.Sign() == 0 || a.Aspect != b.Aspect {
		return false
	}
	if !precise(a) && !precise(b) {
		return false
	}
	r, _ := new(big.Rat).Quo(a.SI, b.SI).Float64()
	return r > 0.99 && r < 1.01
}

// precise reports whether a measure has two significant digits or more.
func precise(f *figure.Figure) bool {
	digits := strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, f.Value.FloatString(6)), "0")
	return len(digits) >= 2
}
