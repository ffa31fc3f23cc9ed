package edition

import (
	"stemma/edition/label"
	"stemma/story"
)

// possible lists the reports that may belong to the story, and why.
func (m *maker) possible() []Possible {
	out := []Possible{}
	for i, j := range m.s.Possible {
		if i >= len(m.s.Outside) || m.s.Outside[i] == nil {
			continue
		}
		r := m.s.Outside[i].Report
		_, member := m.s.Outsider(j)
		w, ok := m.byID[member]
		if !ok {
			continue
		}
		out = append(out, Possible{
			Report: string(r.ID), Ref: r.Ref, URL: r.URL, Title: r.Title, Outlet: r.Outlet, Published: r.Published.String(),
			Like: m.siglum(w), Score: j.Score, JoinedBy: weighed(j.For), Against: weighed(j.Against),
		})
	}
	return out
}

func weighed(rs []story.Reason) []Reason {
	out := []Reason{}
	for _, r := range story.Strongest(rs, 0) {
		out = append(out, Reason{label.Value(r.Feature), r.Weight})
	}
	return out
}
