package story

import (
	"math"
	"slices"
	"time"

	"stemma/claim"
	"stemma/mention/when"
	"stemma/report"
)

// dayOf is the day a report was published, or, where that is not stated, the
// day its dateline or timestamp states.
func dayOf(r *claim.Reading) time.Time {
	if r.Report.Published.Known() {
		return r.Report.Published.Date()
	}
	if a := when.AnchorOf(r.Report, r.Doc); a.By == "dateline" || a.By == "timestamp" {
		return dayStart(a.Time)
	}
	return time.Time{}
}

func dayStart(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// headDays lists the days, in order, to which the head of a report dates
// something. The day of a dateline tells when the report was written and is none
// of them.
func headDays(r *claim.Reading) []int {
	var dateline report.Span
	for _, b := range r.Doc.Blocks {
		if !b.Dateline.Empty() {
			dateline = b.Dateline
			break
		}
	}
	var out []int
	for _, d := range r.Dates {
		if first, _ := r.Doc.TokensIn(d.Span); first >= leadTokens {
			break
		}
		if d.Calendar() && !d.From.IsZero() && !d.To.IsZero() && d.To.Sub(d.From) <= 24*time.Hour && !dateline.Contains(d.Span) {
			out = append(out, int(math.Floor(float64(d.From.Unix())/86400)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
