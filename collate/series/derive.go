package series

import (
	"math/big"
	"sort"
	"time"

	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/usage"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// derive adds to each series of levels the level that a movement of the same
// thing at the same place leads to: 7,000 in one place, and "the number there
// has gone up by about 1,500". It is stemma's own sum, of two figures as the
// reports have them, and is no reading: it stands apart from Points. Nothing is
// derived where the movement's own sentence gives the new level, where its place
// or event is not known to be that of the series, or where the series does not
// agree about the level before.
func derive(ws []story.Witness, lanes []lane.Lane, out []Series) {
	at := map[ref.FigRef]*lane.Lane{}
	for i := range lanes {
		at[lanes[i].FigRef] = &lanes[i]
	}
	for i := range lanes {
		m := &lanes[i]
		if m.Fig.Change != figure.Up && m.Fig.Change != figure.Down || m.Kin == "" || m.Fig.Per != "" || m.Fig.Low == nil || m.Fig.High == nil || stated(&ws[m.Witness], m) {
			continue
		}
		for k := range out {
			if base, ok := levelBefore(&out[k], at, m); ok {
				out[k].Derived = append(out[k].Derived, sum(base, m))
				break
			}
		}
	}
}

// stated reports whether a movement's sentence gives a level of the same kind.
func stated(w *story.Witness, m *lane.Lane) bool {
	first, last := w.WordsIn(m.Fig.Span)
	if first >= last {
		return true
	}
	s := w.Sents[w.SentOf(first)].Span
	from := sort.Search(len(w.Figures), func(i int) bool { return w.Figures[i].Start >= s.Start })
	for i := from; i < len(w.Figures) && w.Figures[i].Start < s.End; i++ {
		g := &w.Figures[i]
		if i != m.Figure && g.Change == figure.Level && g.Dimension == m.Fig.Dimension && g.Unit == m.Fig.Unit && (w.Slots[i].Family == "" || w.Slots[i].Family == m.Kin) {
			return true
		}
	}
	return false
}

// levelBefore returns the level of a series that a movement starts from: that of
// its last day, not later than the movement's own, on which its points agree.
func levelBefore(s *Series, at map[ref.FigRef]*lane.Lane, m *lane.Lane) (*lane.Lane, bool) {
	if s.Key.Place == "" || s.Key.Place != m.Slot.Place || s.Unit != m.Fig.Unit {
		return nil, false
	}
	var best *lane.Lane
	var last time.Time
	for _, p := range s.Points {
		l := at[p.FigRef]
		if l == nil || l.Fig.Change != figure.Level || l.Fig.Per != "" || l.Kin != m.Kin || l.Fig.Unit != m.Fig.Unit ||
			l.Slot.Aspect != m.Slot.Aspect && l.Slot.Aspect != "" && m.Slot.Aspect != "" && !usage.Alike(quantity.Count, l.Slot.Aspect, m.Slot.Aspect) ||
			l.Slot.Mods != m.Slot.Mods && l.Slot.Mods != "" && m.Slot.Mods != "" ||
			!l.AsOf.IsZero() && !m.AsOf.IsZero() && l.AsOf.After(m.AsOf) {
			continue
		}
		if best != nil && !figure.Agrees(best.Fig, l.Fig) {
			if l.AsOf.IsZero() || !l.AsOf.After(last) {
				return nil, false // the reports do not agree where it started
			}
			best = nil
		}
		if best == nil || best.Fig.Low == nil || best.Fig.High == nil {
			best = l
		}
		if l.AsOf.After(last) {
			last = l.AsOf
		}
	}
	return best, best != nil && best.Fig.Low != nil && best.Fig.High != nil
}

// sum is the point that a movement leads to from a level.
func sum(base, m *lane.Lane) Point {
	p := Point{FigRef: m.FigRef, Claim: m.Claim.Claim, AsOf: m.AsOf, AsOfVal: m.DateValue, Derived: true, Bound: figure.Approx, From: []ref.FigRef{base.FigRef, m.FigRef}}
	if m.Fig.Change == figure.Down {
		p.Value, p.Low, p.High = new(big.Rat).Sub(base.Fig.Value, m.Fig.Value), new(big.Rat).Sub(base.Fig.Low, m.Fig.High), new(big.Rat).Sub(base.Fig.High, m.Fig.Low)
		return p
	}
	p.Value, p.Low, p.High = new(big.Rat).Add(base.Fig.Value, m.Fig.Value), new(big.Rat).Add(base.Fig.Low, m.Fig.Low), new(big.Rat).Add(base.Fig.High, m.Fig.High)
	return p
}
