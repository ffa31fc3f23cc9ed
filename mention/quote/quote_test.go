package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"stemma/internal/caret"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// TestCarets draws every segment of a quote with the quote's number and form,
// "open" where nothing closed it, "joins n" where it goes on with another; and
// glosses and inner quotes.
func TestCarets(t *testing.T) {
	for _, f := range []string{"marks", "paragraphs", "forms"} {
		t.Run(f, func(t *testing.T) {
			caret.Run(t, "testdata/"+f+".caret", func(s string) []caret.Mark {
				var out []caret.Mark
				for i, q := range quote.Find(quote.English(), text.ParseString(s)) {
					label := fmt.Sprint(i, " ", q.Form)
					if q.Open {
						label += " open"
					}
					if q.Joined >= 0 {
						label += fmt.Sprint(" joins ", q.Joined)
					}
					for _, seg := range q.Segments {
						out = append(out, caret.Mark{Span: seg, Label: label})
					}
					for _, g := range q.Gloss {
						out = append(out, caret.Mark{Span: g, Label: "gloss"})
					}
					for _, g := range q.Inner {
						out = append(out, caret.Mark{Span: g, Label: "inner"})
					}
				}
				return out
			})
		})
	}
}

// check reports what breaks the invariants of the quotes of s.
func check(t *testing.T, s string) {
	t.Helper()
	end := 0
	qs := quote.Find(quote.English(), text.ParseString(s))
	for i, q := range qs {
		spans := append([]report.Span{q.Span, q.Outer}, q.Segments...)
		spans = append(spans, q.Gloss...)
		for _, x := range spans {
			if !x.In(s) {
				t.Fatalf("quote %d: span %v of %d bytes", i, x, len(s))
			}
		}
		if q.Outer.Start < end {
			t.Fatalf("quote %d overlaps the one before", i)
		}
		end = q.Outer.End
		if len(q.Segments) == 0 || q.By == "" || q.Joined >= i || !q.Outer.Contains(q.Span) {
			t.Fatalf("quote %d: %+v", i, q)
		}
		for _, seg := range q.Segments {
			if !q.Contains(seg) {
				t.Fatalf("quote %d: segment %v outside %v", i, seg, q.Span)
			}
		}
	}
}

var hostile = []string{
	strings.Repeat(`"`, 3000), strings.Repeat("“", 3000), strings.Repeat("‘", 3000), strings.Repeat("'", 3000),
	strings.Repeat("“a\n\n", 1000), strings.Repeat("‘a b’s ", 1000), strings.Repeat("“‘", 1000), strings.Repeat("\"a", 2001),
	strings.Repeat("“(", 1000), "“" + strings.Repeat("[", 3000) + "”", "“" + strings.Repeat(" — an abbreviation ", 500) + "”",
	"\x00“\xff” ‘\xc3", "„a“ «b» ''c'' ``d''", "”x“", "“ ”", "'", "’", "“",
}

func TestHostile(t *testing.T) {
	for _, s := range hostile {
		if testing.Short() {
			s = s[:min(len(s), 2000)]
		}
		check(t, s)
		check(t, "“We left,” she said.\n\n"+s)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range hostile { // TestHostile reads them whole
		f.Add(s[:min(len(s), 2000)])
	}
	f.Add("He said: “We saw ‘it’ — the name of the marsh — go.”\n\n“And left”, she said, 'so.'")
	f.Fuzz(check)
}

func BenchmarkFind(b *testing.B) {
	for _, unit := range []string{"“a ", "‘a ", "\"a ", "“a\n\n", "'a b's "} {
		for _, n := range []int{20000, 40000} {
			d := text.ParseString(strings.Repeat(unit, n))
			b.Run(fmt.Sprintf("%q×%d", unit, n), func(b *testing.B) {
				for b.Loop() {
					quote.Find(quote.English(), d)
				}
			})
		}
	}
}
