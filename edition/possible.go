package edition

import (
	"stemma/claim"
	"stemma/edition/label"
	"stemma/report"
	"stemma/story"
)

// possible lists the reports that may belong to the story, and why.
func (m *maker) possible(of map[report.ID]*claim.Reading) []Possible {
	out := []Possible{}
	for _, j := range m.s.Possible {
		outsider, member := m.s.Outsider(j)
		w, ok := m.byID[member]
		if !ok || of[outsider] == nil {
			continue
		}
		r := of[outsider].Report
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
