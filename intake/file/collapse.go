package file

import (
	"cmp"
	"slices"

	"stemma/report"
)

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
		out = append(out, merge(group[id]))
	}
	return out
}

// merge returns one report for reports with the same ID.
func merge(same []*report.Report) *report.Report {
	if len(same) == 1 {
		return same[0]
	}
	same = slices.Clone(same)
	slices.SortStableFunc(same, func(a, b *report.Report) int {
		return cmp.Or(cmp.Compare(a.Ref, b.Ref), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Title, b.Title),
			cmp.Compare(a.Published.String(), b.Published.String()), cmp.Compare(a.Byline, b.Byline))
	})
	r := *same[0]
	also := slices.Clone(r.Also)
	for _, o := range same[1:] {
		also = append(append(also, o.Ref), o.Also...)
		r.Title = cmp.Or(r.Title, o.Title)
		r.Outlet = cmp.Or(r.Outlet, o.Outlet)
		r.Byline = cmp.Or(r.Byline, o.Byline)
		r.Language = cmp.Or(r.Language, o.Language)
		if !r.Published.Known() {
			r.Published = o.Published
		}
		if len(r.Credits) == 0 {
			r.Credits = o.Credits
		}
		if len(r.Links) == 0 {
			r.Links = o.Links
		}
	}
	slices.Sort(also)
	r.Also = slices.DeleteFunc(slices.Compact(also), func(ref string) bool { return ref == r.Ref })
	return &r
}
