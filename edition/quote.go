package edition

import (
	"stemma/mention/attribution"
)

func (m *maker) utterances(ids []string) []Utterance {
	out := []Utterance{}
	for _, u := range m.c.Utterances {
		eu := Utterance{ID: u.ID, Ops: []Op{}}
		for _, r := range u.Readings {
			w := &m.c.Witnesses[r.Witness]
			q := &w.Quotes[r.Quote]
			er := QuoteReading{Siglum: w.Siglum, Start: q.Start, End: q.End, Passage: m.quotation(r.Witness, q)}
			if s, ok := w.SpeakerOf(r.Quote); ok {
				p := m.chain(r.Witness, []attribution.Source{s})[0]
				er.Speaker = &p
				if a := m.c.Who(r.Witness, s); a >= 0 {
					er.Actor = ids[a]
				}
			}
			eu.Readings = append(eu.Readings, er)
		}
		for _, o := range u.Ops {
			eo := Op{Kind: o.Kind, From: o.From, To: o.To}
			if !o.A.Empty() {
				p := m.passage(u.Readings[o.From].Witness, o.A)
				eo.A = &p
			}
			if !o.B.Empty() {
				p := m.passage(u.Readings[o.To].Witness, o.B)
				eo.B = &p
			}
			eu.Ops = append(eu.Ops, eo)
		}
		out = append(out, eu)
	}
	return out
}
