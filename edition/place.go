package edition

import (
	"sort"
)

// places lists where the story plays, most named first.
func (m *maker) places() []Place {
	out := []Place{}
	at := map[string]int{}
	for w := range m.c.Witnesses {
		for _, p := range m.c.Witnesses[w].Places {
			k := p.Name + "\x00" + p.Country
			i, ok := at[k]
			if !ok {
				i = len(out)
				at[k] = i
				pl := Place{Name: p.Name, Country: p.Country, Precision: p.Precision, Passages: []Passage{}}
				if p.Lat != 0 || p.Lon != 0 {
					lat, lon := p.Lat, p.Lon
					pl.Lat, pl.Lon = &lat, &lon
				}
				out = append(out, pl)
			}
			out[i].Passages = append(out[i].Passages, m.passage(w, p.Span))
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].Passages) > len(out[j].Passages) })
	return out
}
