package edition

import (
	"sort"

	"stemma/collate"
	"stemma/mention"
	"stemma/mention/when"
)

// timeline lists the calendar days that claims speak of, oldest first; days of
// an unknown year come last, in calendar order.
func (m *maker) timeline() []Event {
	out := []Event{}
	locus := m.locusOf()
	for w := range m.c.Witnesses {
		wit := &m.c.Witnesses[w]
		for ci := range wit.Claims {
			c := &wit.Claims[ci]
			for _, di := range c.Dates {
				d := wit.Dates[di]
				if d.Type != when.Date && d.Type != when.Time || c.Firmness == mention.Conditional || vague(d) {
					continue
				}
				out = append(out, Event{From: day(d.From), To: day(d.To), Value: d.Value,
					When: m.passage(w, d.Span), What: m.passage(w, c.Span), Sigla: []string{wit.Siglum}, Locus: locus[collate.Ref{Witness: w, Claim: ci}]})
				break
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if (a.From == "") != (b.From == "") {
			return a.From != ""
		}
		if a.From != b.From {
			return a.From < b.From
		}
		return a.From == "" && a.Value < b.Value
	})
	return merge(out)
}

// merge joins entries of one day that tell one locus.
func merge(es []Event) []Event {
	out := []Event{}
next:
	for _, e := range es {
		for i := len(out) - 1; i >= 0 && out[i].From == e.From && out[i].Value == e.Value; i-- {
			if e.Locus != "" && out[i].Locus == e.Locus {
				if !has(out[i].Sigla, e.Sigla[0]) {
					out[i].Sigla = append(out[i].Sigla, e.Sigla[0])
				}
				continue next
			}
		}
		out = append(out, e)
	}
	return out
}
