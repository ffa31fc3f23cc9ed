package report

import (
	"cmp"
	"slices"
)

// Compare orders reports with the same ID: Merge keeps the first.
func Compare(a, b *Report) int {
	return cmp.Or(cmp.Compare(a.Ref, b.Ref), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.Published.String(), b.Published.String()), cmp.Compare(a.Byline, b.Byline), cmp.Compare(a.Language, b.Language))
}

// Merge returns one report for reports with the same ID, of which there is at least one.
// The one with the smallest Ref is kept; its empty fields are filled from the others, and
// their refs are listed in Also, sorted. The result does not depend on the order of the
// arguments, which are not changed.
func Merge(same []*Report) *Report {
	if len(same) == 1 {
		return same[0]
	}
	same = slices.Clone(same)
	slices.SortStableFunc(same, Compare)
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
