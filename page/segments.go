package page

import (
	"sort"

	"stemma/internal/char"
	"stemma/report"
)

// Segments returns s without the furniture in it, which stands in text order and does
// not overlap: the pieces that are left, trimmed of white space. A span that holds no
// furniture is returned as it is.
func Segments(text string, furniture []report.Span, s report.Span) []report.Span {
	k := sort.Search(len(furniture), func(i int) bool { return furniture[i].End > s.Start })
	var out []report.Span
	rest := s
	for ; k < len(furniture) && furniture[k].Start < s.End; k++ {
		if t := char.Trim(text, report.Span{Start: rest.Start, End: max(rest.Start, furniture[k].Start)}); !t.Empty() {
			out = append(out, t)
		}
		rest.Start = min(furniture[k].End, s.End)
	}
	if rest == s {
		return []report.Span{s}
	}
	if t := char.Trim(text, rest); !t.Empty() {
		out = append(out, t)
	}
	return out
}
