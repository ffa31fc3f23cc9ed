package figure

import (
	"cmp"
	"slices"

	"stemma/report"
	"stemma/text/piece"
)

// webRuns returns the spans of web addresses in the pieces of a sentence: runs
// without white space that hold "//", "@" or an end such as ".com".
func (l *Language) webRuns(ps piece.List) []report.Span {
	var out []report.Span
	for i := 0; i < len(ps); {
		j := i + 1
		web := ps[i].Lower == "@"
		for j < len(ps) && ps[j].Glued {
			switch w := ps[j].Lower; {
			case w == "@":
				web = true
			case w == "/":
				web = web || ps[j-1].Lower == "/"
			case l.WebEnd.Has(w):
				web = web || ps[j-1].Lower == "."
			}
			j++
		}
		if web {
			out = append(out, report.Span{Start: ps[i].Start, End: ps[j-1].End})
		}
		i = j
	}
	return out
}

// Kept reports whether no figure may be read in s: a date, a web address.
func (r *Sentence) Kept(s report.Span) bool {
	k, _ := slices.BinarySearchFunc(r.keep, s.Start, func(a report.Span, at int) int { return cmp.Compare(a.End, at+1) })
	if k < len(r.keep) && r.keep[k].Overlaps(s) {
		return true
	}
	for len(r.webs) > 0 && r.webs[0].End <= s.Start {
		r.webs = r.webs[1:]
	}
	return len(r.webs) > 0 && r.webs[0].Overlaps(s)
}

// disjoint sorts spans and joins those that overlap.
func disjoint(in []report.Span) []report.Span {
	s := slices.Clone(in)
	slices.SortFunc(s, func(a, b report.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	out := s[:0]
	for _, x := range s {
		if k := len(out) - 1; k >= 0 && x.Start <= out[k].End {
			out[k].End = max(out[k].End, x.End)
		} else if !x.Empty() {
			out = append(out, x)
		}
	}
	return out
}
