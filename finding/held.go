package finding

import (
	"math/big"
	"sort"
	"time"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// held is what a witness holds, put so that another can be held against it without
// going through all of its figures for each of the other's.
type held struct {
	set     *quantity.Set            // the figures that are bounded on both sides
	open    map[string]*quantity.Set // those that are not, by family of the thing counted
	terms   [][]string               // of every figure the terms of the first claim around it
	extents []figure.Extent          // of every figure that has a value
	byValue map[valueKey][]int       // figures with a value, by it
	today   time.Time                // the day that the report calls today
}

// A valueKey is equal for figures of one number in one unit.
type valueKey struct{ value, unit, per string }

func keyOf(f *figure.Figure) valueKey { return valueKey{quantity.String(f.Value), f.Unit, f.Per} }

func heldBy(w *story.Witness) *held {
	h := &held{terms: make([][]string, len(w.Figures)), extents: make([]figure.Extent, len(w.Figures)), byValue: map[valueKey][]int{}, today: w.Anchor.Time}
	var closed []quantity.Owned
	open := map[string][]quantity.Owned{}
	for i := range w.Figures {
		f := &w.Figures[i]
		if f.Value == nil {
			continue
		}
		h.extents[i], _ = f.Extent()
		if e := h.extents[i]; e.Low != nil && e.High != nil {
			closed = append(closed, quantity.Owned{Extent: e})
		} else {
			open[w.Slots[i].Family] = append(open[w.Slots[i].Family], quantity.Owned{Extent: e})
		}
		h.byValue[keyOf(f)] = append(h.byValue[keyOf(f)], i)
	}
	h.set, h.open = quantity.NewSet(closed), map[string]*quantity.Set{}
	for family, fs := range open {
		h.open[family] = quantity.NewSet(fs)
	}
	h.around(w)
	return h
}

// has reports whether the report has a figure that may be one of another report, of which e
// is the extent and family that of the thing it counts: whatever it counts where it has a
// least and a most, for the chance that "more than 300" agrees with a number says little; of
// those without, one of the same family.
func (h *held) has(e figure.Extent, family string) bool {
	if h.set.Meets(e, -1) {
		return true
	}
	s := h.open[family]
	return s != nil && s.Meets(e, -1)
}

// exchange is the ratio within which a number in one unit is that of another unit, rounded:
// 250 mm, 10 inches. Ours.
const exchange = 1.03

// converted lists the figures of the report, w, that are a figure of another report in
// another unit.
func (h *held) converted(w *story.Witness, f *figure.Figure) []int {
	if f.SI == nil || f.SI.Sign() == 0 || f.Dimension == quantity.Money {
		return nil
	}
	var out []int
	for i := range w.Figures {
		g := &w.Figures[i]
		if len(out) == mostRivals || g.Value == nil || g.SI == nil || g.Unit == f.Unit || g.SIUnit != f.SIUnit || g.Dimension != f.Dimension || g.Per != f.Per || g.Change != f.Change {
			continue
		}
		if r, _ := new(big.Rat).Quo(g.SI, f.SI).Float64(); r > 1/exchange && r < exchange {
			out = append(out, i)
		}
	}
	return out
}

// around finds of every figure the terms of the first claim that contains it.
func (h *held) around(w *story.Witness) {
	done := make([]bool, len(w.Figures))
	for c := range w.Claims {
		cl := &w.Claims[c]
		from := sort.Search(len(w.Figures), func(i int) bool { return w.Figures[i].Start >= cl.Start-1 })
		for from > 0 && w.Figures[from-1].Number.Start >= cl.Start {
			from-- // a bound may stand before the claim: "up to" | "8,000 men"
		}
		for i := from; i < len(w.Figures) && w.Figures[i].Start < cl.End; i++ {
			if !done[i] && cl.Span.Contains(w.Figures[i].Number) {
				done[i], h.terms[i] = true, cl.Terms
			}
		}
	}
}

// related counts the content words that the claims around two figures share.
func related(a *held, i int, b *held, j int) int {
	ta, tb, n := a.terms[i], b.terms[j], 0
	for x, y := 0, 0; x < len(ta) && y < len(tb); {
		switch {
		case ta[x] < tb[y]:
			x++
		case ta[x] > tb[y]:
			y++
		default:
			n++
			x++
			y++
		}
	}
	return n
}

// An elsewhere answers whether any other witness has a figure that could be a
// given one.
type elsewhere struct {
	numbers map[valueOf]owners
	values  map[string]owners        // by the number alone, of those that say much
	kinds   map[string]*quantity.Set // by family of the thing counted; "" where none is known
	all     *quantity.Set
}

// A valueOf is equal for figures of one number and dimension, whatever they count.
type valueOf struct{ value, dimension string }

// Owners are the first two witnesses that have something.
type owners struct{ first, second int }

// but reports whether a witness other than w is among them.
func (o owners) but(w int) bool { return o.first != w || o.second >= 0 }

func elsewhereIn(ws []story.Witness) *elsewhere {
	e := &elsewhere{numbers: map[valueOf]owners{}, values: map[string]owners{}, kinds: map[string]*quantity.Set{}}
	var all []quantity.Owned
	byKind := map[string][]quantity.Owned{}
	for w := range ws {
		for i := range ws[w].Figures {
			f := &ws[w].Figures[i]
			if f.Value == nil {
				continue
			}
			own(e.numbers, valueOf{quantity.String(f.Value), f.Dimension}, w)
			if quantity.Digits(f.Value) >= 2 {
				own(e.values, quantity.String(f.Value), w)
			}
			extent, _ := f.Extent()
			owned := quantity.Owned{Extent: extent, Owner: w}
			all = append(all, owned)
			family := ws[w].Slots[i].Family
			byKind[family] = append(byKind[family], owned)
		}
	}
	for k, fs := range byKind {
		e.kinds[k] = quantity.NewSet(fs)
	}
	e.all = quantity.NewSet(all)
	return e
}

// own says that witness w has what k names.
func own[K comparable](m map[K]owners, k K, w int) {
	if o, ok := m[k]; !ok {
		m[k] = owners{w, -1}
	} else if o.first != w && o.second < 0 {
		m[k] = owners{o.first, w}
	}
}

// has reports whether a witness other than w has a figure that could be f, of w: the
// same number, whatever it counts, or one that agrees and counts what f may. Of a number
// that says much its unit is not asked: pounds are money and a weight. Family is
// that of what f counts, "" where that is unknown.
func (e *elsewhere) has(f *figure.Figure, family string, w int) bool {
	if o, ok := e.numbers[valueOf{quantity.String(f.Value), f.Dimension}]; ok && o.but(w) {
		return true
	}
	if o, ok := e.values[quantity.String(f.Value)]; ok && o.but(w) {
		return true
	}
	if family == "" {
		return e.all.Agrees(&f.Amount, w)
	}
	for _, k := range [...]string{family, ""} {
		if s := e.kinds[k]; s != nil && s.Agrees(&f.Amount, w) {
			return true
		}
	}
	return false
}
