package edition

import (
	"slices"
	"sort"

	"stemma/coherence"
	"stemma/collate"
	"stemma/collate/lane"
	"stemma/collate/relation"
	"stemma/collate/series"
	"stemma/mention/figure"
)

func (m *maker) series(checks []coherence.Check) []Series {
	out := []Series{}
	held := m.held()
	for i, s := range m.c.Series {
		es := Series{ID: s.ID, Unit: s.Unit, Relation: string(s.Relation), Key: keyOf(s.Key), Apart: held[i]}
		for _, p := range append(slices.Clone(s.Points), s.Derived...) {
			w := &m.c.Witnesses[p.Witness]
			f := &w.Figures[p.Figure]
			ep := Point{Siglum: w.Siglum, Start: f.Start, End: f.End, Value: Num(p.Value), Low: NumPtr(p.Low), High: NumPtr(p.High),
				Stated: Num(f.Value), Unit: f.Unit, Bound: string(p.Bound), Change: string(f.Change), AsOf: day(p.AsOf), Derived: p.Derived,
				Passage: m.passage(p.Witness, f.Span), Chain: []Passage{}, Line: m.st.Root[p.Witness]}
			if ep.AsOf == "" {
				ep.AsOf = p.AsOfVal
			}
			if p.Derived {
				m.worked(&ep, p, checks)
			} else if p.Claim >= 0 {
				c := &w.Claims[p.Claim]
				ep.Firmness, ep.Chain = string(w.Slots[p.Figure].Firmness), m.chain(p.Witness, c.Chain)
			}
			es.Points = append(es.Points, ep)
		}
		m.tell(es.Points, s.Points)
		if !s.Label.Empty() {
			l := m.passage(s.LabelBy, s.Label)
			es.Label = &l
		}
		es.Name, es.NameTells = m.nameOf(&m.c.Series[i])
		out = append(out, es)
	}
	sort.SliceStable(out, func(i, j int) bool { return weight(out[i]) > weight(out[j]) })
	return out
}

// tell numbers the origins of the points that reports state, which are the first ones.
func (m *maker) tell(to []Point, points []series.Point) {
	refs := make([]collate.Ref, len(points))
	for i, p := range points {
		refs[i] = collate.Ref{Witness: p.Witness, Claim: p.Claim}
	}
	number := map[string]int{}
	for i, o := range m.origins(refs) {
		if o == "" {
			continue
		}
		if number[o] == 0 {
			number[o] = len(number) + 1
		}
		to[i].Origin = number[o]
	}
}

func keyOf(k lane.Slot) SeriesKey {
	return SeriesKey{Counted: k.Counted, Mods: k.Mods, Aspect: k.Aspect, Place: k.Place, Scope: k.Scope, Per: k.Per}
}

// worked fills in how a derived point came about.
func (m *maker) worked(ep *Point, p series.Point, checks []coherence.Check) {
	ep.Stated, ep.Unit, ep.Change = ep.Value, m.c.Witnesses[p.From[0].Witness].Figures[p.From[0].Figure].Unit, string(figure.Level)
	for _, c := range checks {
		if c.By != coherence.DerivedBy || len(c.Inputs) != len(p.From) {
			continue
		}
		same := true
		for i, in := range c.Inputs {
			same = same && in.Witness == p.From[i].Witness && in.Figure == p.From[i].Figure
		}
		if same {
			ep.Formula = c.Formula
			for _, r := range p.From {
				ep.Inputs = append(ep.Inputs, m.passage(r.Witness, m.c.Witnesses[r.Witness].Figures[r.Figure].Span))
			}
			return
		}
	}
}

// weight orders series: by how many witnesses have one, then by movement.
func weight(s Series) int {
	seen := map[string]bool{}
	for _, p := range s.Points {
		if !p.Derived {
			seen[p.Siglum] = true
		}
	}
	n := 10 * len(seen)
	switch relation.Relation(s.Relation) {
	case relation.Differs, relation.Moved:
		n += 15
	}
	if s.Key.Aspect != "" {
		n += 6
	}
	if s.Key.Counted == "" {
		n -= 8 // nothing says what it is of
	}
	return n
}
