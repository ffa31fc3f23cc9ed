package collate

import (
	"math/big"
	"sort"
	"stemma/mention/quantity"
	"time"

	"stemma/mention/figure"
	"stemma/story"
)

// derive adds to each series of levels the level that a movement of the same
// thing at the same place leads to: 7,000 in one place, and "the number there
// has gone up by about 1,500". It is stemma's own sum, of two figures as the
// reports have them, and is no reading: it stands apart from Points. Nothing is
// derived where the movement's own sentence gives the new level, where its place
// or event is not known to be that of the series, or where the series does not
// agree about the level before.
func derive(ws []story.Witness, lanes []lane, out []Series) {
	at := map[FigRef]*lane{}
	for i := range lanes {
		at[lanes[i].FigRef] = &lanes[i]
	}
	for i := range lanes {
		m := &lanes[i]
		if m.f.Change != figure.Up && m.f.Change != figure.Down || m.kin == "" || m.f.Per != "" || m.f.Low == nil || m.f.High == nil || stated(&ws[m.Witness], m) {
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
func stated(w *story.Witness, m *lane) bool {
	first, last := w.WordsIn(m.f.Span)
	if first >= last {
		return true
	}
	s := w.Sents[w.SentOf(first)].Span
	from := sort.Search(len(w.Figures), func(i int) bool { return w.Figures[i].Start >= s.Start })
	for i := from; i < len(w.Figures) && w.Figures[i].Start < s.End; i++ {
		g := &w.Figures[i]
		if i != m.Figure && g.Change == figure.Level && g.Dimension == m.f.Dimension && g.Unit == m.f.Unit && (w.Slots[i].Family == "" || w.Slots[i].Family == m.kin) {
			return true
		}
	}
	return false
}

// levelBefore returns the level of a series that a movement starts from: that of
// its last day, not later than the movement's own, on which its points agree.
func levelBefore(s *Series, at map[FigRef]*lane, m *lane) (*lane, bool) {
	if s.Key.Place == "" || s.Key.Place != m.slot.Place || s.Unit != m.f.Unit {
		return nil, false
	}
	var best *lane
	var last time.Time
	for _, p := range s.Points {
		l := at[p.FigRef]
		if l == nil || l.f.Change != figure.Level || l.f.Per != "" || l.kin != m.kin || l.f.Unit != m.f.Unit ||
			l.slot.Aspect != m.slot.Aspect && l.slot.Aspect != "" && m.slot.Aspect != "" && !Alike(quantity.Count, l.slot.Aspect, m.slot.Aspect) ||
			l.slot.Mods != m.slot.Mods && l.slot.Mods != "" && m.slot.Mods != "" ||
			!l.asOf.IsZero() && !m.asOf.IsZero() && l.asOf.After(m.asOf) {
			continue
		}
		if best != nil && !figure.Agrees(best.f, l.f) {
			if l.asOf.IsZero() || !l.asOf.After(last) {
				return nil, false // the reports do not agree where it started
			}
			best = nil
		}
		if best == nil || best.f.Low == nil || best.f.High == nil {
			best = l
		}
		if l.asOf.After(last) {
			last = l.asOf
		}
	}
	return best, best != nil && best.f.Low != nil && best.f.High != nil
}

// sum is the point that a movement leads to from a level.
func sum(base, m *lane) Point {
	p := Point{FigRef: m.FigRef, Claim: m.claim.Claim, AsOf: m.asOf, AsOfVal: m.val, Derived: true, Bound: figure.Approx, From: []FigRef{base.FigRef, m.FigRef}}
	if m.f.Change == figure.Down {
		p.Value, p.Low, p.High = new(big.Rat).Sub(base.f.Value, m.f.Value), new(big.Rat).Sub(base.f.Low, m.f.High), new(big.Rat).Sub(base.f.High, m.f.Low)
		return p
	}
	p.Value, p.Low, p.High = new(big.Rat).Add(base.f.Value, m.f.Value), new(big.Rat).Add(base.f.Low, m.f.Low), new(big.Rat).Add(base.f.High, m.f.High)
	return p
}
