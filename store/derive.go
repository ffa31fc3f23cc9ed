package store

import (
	"cmp"
	"net/url"
	"slices"
	"time"

	"stemma/report"
	"stemma/story"
)

// What every adapter must do alike.

// MostLease bounds a lease. One that ends later than that from now was given before the
// clock was set back, and has ended.
const MostLease = time.Minute

// MostVisits is how often a page is got, or asked for in vain in a row: some feeds say something
// new of a page each time they are asked for. Ours.
const MostVisits = 32

// MergedHead returns the head of a report that was seen in some ways, in whatever order.
func MergedHead(seen []Sighting) []byte {
	heads := make([]*report.Report, len(seen))
	for i := range seen {
		heads[i] = seen[i].Head
	}
	// Merge does not look at all fields, so that the order of the rest must be fixed here.
	slices.SortFunc(heads, func(a, b *report.Report) int {
		return cmp.Compare(string(AppendHead(nil, a)), string(AppendHead(nil, b)))
	})
	return AppendHead(nil, report.Merge(heads))
}

// OverlayOf returns what decisions come to, sorted.
func OverlayOf(ds []Decision) (o story.Overlay) {
	type about struct {
		kind DecisionKind
		a, b report.ID
	}
	stands := map[about]bool{}
	for _, d := range ds {
		k := about{d.Kind, d.A, d.B}
		if d.Kind != Pin && d.Kind != Mute {
			k.a, k.b = min(d.A, d.B), max(d.A, d.B)
		}
		stands[k] = !d.Undo
	}
	for k, on := range stands {
		pair := [2]report.ID{k.a, k.b}
		switch {
		case !on:
		case k.kind == Together:
			o.Together = append(o.Together, pair)
		case k.kind == Apart:
			o.Apart = append(o.Apart, pair)
		case k.kind == Pin:
			o.Pinned = append(o.Pinned, pair)
		case k.kind == Mute:
			o.Muted = append(o.Muted, k.a)
		}
	}
	byIDs := func(x, y [2]report.ID) int { return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1])) }
	slices.SortFunc(o.Together, byIDs)
	slices.SortFunc(o.Apart, byIDs)
	slices.SortFunc(o.Pinned, byIDs)
	slices.Sort(o.Muted)
	return o
}

// Mentioned returns the reports that a revision holds a word of, each once, sorted.
func (r Revision) Mentioned() []report.ID {
	all := slices.Clone(r.Mentions)
	for _, e := range r.Editions {
		all = append(all, e.Reports...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// HostOf returns the host of an address, for those that wait for each other.
func HostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
