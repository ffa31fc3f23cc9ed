package date_test

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// hours returns the words of the first two times that clash in two reports.
func hours(reports ...string) string {
	c := storytest.Collate(reports...)
	for _, k := range c.Clashes {
		a, b := &c.Witnesses[k.A.Witness], &c.Witnesses[k.B.Witness]
		return k.A.Span.Of(a.Report.Text) + ", " + k.B.Span.Of(b.Report.Text)
	}
	return ""
}

// TestZoneLexicon: times of two clocks do not clash.
func TestZoneLexicon(t *testing.T) {
	lextest.Examples(t, "zone.en.lex", func(l lex.Line) string { return hours(strings.Split(l.Example, " | ")...) })
}

// TestHours: two hours of one thing, and those that may be one: half a day apart, of two days, or told by a report as well.
func TestHours(t *testing.T) {
	const a = "The ferry sank off Lowe at 5.42 a.m. on Friday."
	for _, x := range []struct{ b, want string }{
		{"The ferry sank off Lowe at 3.21 a.m. on Friday.", "5.42 a.m. on Friday, 3.21 a.m. on Friday"},
		{"The ferry sank off Lowe at 5.42 p.m. on Friday.", ""},
		{"The ferry sank off Lowe at 3.21 a.m. on Monday.", ""},
		{"The ferry sank off Lowe at 3.21 a.m. It was about 5.42 a.m. by the clock of the mill.", ""},
	} {
		if got := hours(a, x.b); got != x.want {
			t.Errorf("%s: %q, want %q", x.b, got, x.want)
		}
	}
}
