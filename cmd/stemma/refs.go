package main

import (
	"slices"

	"stemma/report"
)

// refsOf holds the refs under which each report was read, sorted.
type refsOf map[report.ID][]string

// add adds the refs of a report.
func (r refsOf) add(rep *report.Report) {
	all := append(append(r[rep.ID], rep.Ref), rep.Also...)
	slices.Sort(all)
	r[rep.ID] = slices.Compact(all)
}

// all returns the refs of all reports in ids.
func (r refsOf) all(ids []report.ID) []string {
	out := []string{}
	for _, id := range ids {
		out = append(out, r[id]...)
	}
	return out
}

// first returns the first ref of a report.
func (r refsOf) first(id report.ID) string {
	if len(r[id]) == 0 {
		return id.Short()
	}
	return r[id][0]
}
