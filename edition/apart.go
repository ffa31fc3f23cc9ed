package edition

import (
	"stemma/collate/lane"
	"stemma/edition/label"
)

// maxHeld bounds how many series of one thing are named as held apart from
// one: a table of more is not read.
const maxHeld = 6

// held lists for each series the others that count the same thing, with what
// holds them apart.
func (m *maker) held() map[int][]Held {
	of := map[string][]int{}
	out := map[int][]Held{}
	for i := range m.c.Series {
		s := &m.c.Series[i]
		if s.Key.Counted == "" || len(s.Points) == 0 {
			continue
		}
		k := s.Key.Counted + "\x00" + s.Key.Dimension
		for _, j := range of[k] {
			why := m.c.Apart(m.c.Series[j].Points[0].FigRef, s.Points[0].FigRef)
			if why == "" || why == lane.OneClaim {
				continue
			}
			if len(out[i]) < maxHeld {
				out[i] = append(out[i], Held{Key: keyOf(m.c.Series[j].Key), Why: label.Value(why)})
			}
			if len(out[j]) < maxHeld {
				out[j] = append(out[j], Held{Key: keyOf(s.Key), Why: label.Value(why)})
			}
		}
		if len(of[k]) < 4*maxHeld {
			of[k] = append(of[k], i)
		}
	}
	return out
}
