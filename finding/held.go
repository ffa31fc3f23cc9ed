package finding

import (
	"sort"
	"time"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// Held is what a witness holds, put so that another can be held against it without
// going through all of its figures for each of the other's.
type Held struct {
	set     *quantity.Set            // the figures that are bounded on both sides
	open    map[string]*quantity.Set // those that are not, by family of the thing counted
	terms   [][]string               // of every figure the terms of the first claim around it
	Extents []figure.Extent          // of every figure that has a value
	byValue map[valueKey][]int       // figures with a value, by it
	Today   time.Time                // the day that the report calls today
}

// A valueKey is equal for figures of one number in one unit.
type valueKey struct{ value, unit, per string }

func keyOf(f *figure.Figure) valueKey { return valueKey{quantity.String(f.Value), f.Unit, f.Per} }

func heldBy(w *story.Witness) *Held {
	h := &Held{terms: make([][]string, len(w.Figures)), Extents: make([]figure.Extent, len(w.Figures)), byValue: map[valueKey][]int{}, Today: w.Anchor.Time}
	var closed []quantity.Owned
	open := map[string][]quantity.Owned{}
	for i := range w.Figures {
		f := &w.Figures[i]
		if f.Value == nil {
			continue
		}
		h.Extents[i], _ = f.Extent()
		if e := h.Extents[i]; e.Low != nil && e.High != nil {
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

// Has reports whether the report has a figure that may be one of another report, of which e
// is the extent and family that of the thing it counts: whatever it counts where it has a
// least and a most, for the chance that "more than 300" agrees with a number says little; of
// those without, one of the same family.
func (h *Held) Has(e figure.Extent, family string) bool {
	if h.set.Meets(e, -1) {
		return true
	}
	s := h.open[family]
	return s != nil && s.Meets(e, -1)
}

// Of lists the figures of the report that have the number of a figure, in its unit.
func (h *Held) Of(f *figure.Figure) []int { return h.byValue[keyOf(f)] }

// around finds of every figure the terms of the first claim that contains it.
func (h *Held) around(w *story.Witness) {
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

// Related counts the content words that the claims around two figures share.
func Related(a *Held, i int, b *Held, j int) int {
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
