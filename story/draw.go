package story

import (
	"slices"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/text"
)

// SketchOf draws the sketch of a reading.
func SketchOf(r *claim.Reading) *Sketch {
	s := &Sketch{id: r.Report.ID, ref: r.Report.Ref, when: momentOf(r.Report.Published), day: dayOf(r)}
	p := newPen(r)
	defer p.release()
	b := make(bag, len(r.Words)/2)
	p.words(b)
	for _, st := range r.Clues.Title {
		b.add(key('t', st), text.Rarity(st), word|title, true)
	}
	s.leader, s.scene = p.names(b)
	terms := b.heaviest()
	s.terms = pick(s.terms, terms, word, mostWords)
	s.terms = pick(s.terms, terms, number, mostNumbers)
	s.terms = pick(s.terms, terms, person|body|place, mostNames)
	s.terms = slices.Clip(s.terms)
	slices.SortFunc(s.terms, byKey)
	s.norms = lengths(s.terms)
	s.says = p.quoteRuns()
	s.event, s.years = eventDays(r, s.day)
	s.slots = headSlots(r)
	copy(s.ages[:], r.Clues.Ages)
	s.regions = headRegions(r)
	for i, road := range r.Clues.Roads[:min(mostRoads, len(r.Clues.Roads))] {
		s.roads[i] = key('w', road)
	}
	s.hours = eventHours(r)
	s.shape = p.shape()
	return s
}

// headSlots lists the exact counts of the head that an event governs, and its strength.
func headSlots(r *claim.Reading) []slot {
	var out []slot
	for _, f := range r.Figures {
		if first, _ := r.WordsIn(f.Span); first >= leadTokens || len(out) == mostSlots {
			break
		}
		if f.Bound != figure.Exact || f.Change != figure.Level || f.Value == nil {
			continue
		}
		v, _ := f.Value.Float32()
		x := slot{key('s', f.Aspect), v}
		switch {
		case f.Dimension == strength:
			x.key = strengthKey
		case f.Aspect == "" || f.Dimension != count:
			continue
		}
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// headRegions lists the provinces and states that the head names.
func headRegions(r *claim.Reading) (out [mostRegions]uint32) {
	n := 0
	add := func(country, name string) {
		if k := key('r', country+" "+name); n < mostRegions && !slices.Contains(out[:n], k) {
			out[n] = k
			n++
		}
	}
	for _, p := range r.Clues.Places {
		if p.Precision == ofARegion {
			add(p.Country, p.Key)
		}
	}
	for _, p := range r.Places {
		first, _ := r.WordsIn(p.Span)
		if first >= leadTokens || n == mostRegions {
			break
		}
		if p.Precision != ofARegion {
			continue
		}
		add(p.Country, p.Name)
	}
	return out
}
