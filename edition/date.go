package edition

import (
	"time"

	"stemma/claim"
	"stemma/mention/when"
)

// dated returns the words by which a report dates itself, its dateline or timestamp, or
// nil. A date of its prose is none: that is a day of which it tells.
func (m *maker) dated(w int) *Passage {
	wit := &m.c.Witnesses[w]
	switch wit.Anchor.By {
	case when.ByDateline:
		for _, b := range wit.Blocks {
			if b.Dateline.Empty() {
				continue
			}
			for _, d := range wit.Dates {
				if b.Dateline.Overlaps(d.Span) {
					p := m.passage(w, d.Span)
					return &p
				}
			}
			p := m.passage(w, b.Dateline)
			return &p
		}
	case when.ByTimestamp:
		for _, b := range wit.Blocks {
			if b.Kind == claim.Furniture && b.Why == dateLine {
				p := m.passage(w, b.Span)
				return &p
			}
		}
	}
	return nil
}

// dateLine is why package page does not read a line that holds a date and no more.
const dateLine = "date_line"

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// vague reports whether a date names no day, month or year: "now", "recently".
func vague(d when.Mention) bool {
	return len(d.Value) < 4 || d.Value[0] != 'X' && (d.Value[0] < '0' || d.Value[0] > '9')
}
