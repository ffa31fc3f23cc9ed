package file

import "stemma/report"

// Collapse merges reports with the same ID, and returns them in the order in which
// each ID first occurs. Of reports with the same ID, the one with the smallest Ref
// is kept; its empty fields are filled from the others, and their refs are listed
// in Also, sorted. A merged report does not depend on the order of its repeats.
// The arguments are not changed.
func Collapse(reports []*report.Report) []*report.Report {
	group := map[report.ID][]*report.Report{}
	var order []report.ID
	for _, r := range reports {
		if group[r.ID] == nil {
			order = append(order, r.ID)
		}
		group[r.ID] = append(group[r.ID], r)
	}
	out := make([]*report.Report, 0, len(order))
	for _, id := range order {
		out = append(out, report.Merge(group[id]))
	}
	return out
}
