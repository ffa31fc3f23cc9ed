package when

import (
	"strings"
	"testing"
	"time"

	"stemma/internal/caret"
	"stemma/report"
	"stemma/text"
)

func TestFind(t *testing.T) {
	caret.Run(t, "testdata/when.caret", func(s string) []caret.Mark {
		var out []caret.Mark
		for _, m := range Find(English(), text.ParseString(s), wednesday) {
			out = append(out, caret.Mark{Span: m.Span, Label: strings.TrimSpace(string(m.Type) + " " + m.Value + " " + m.Mod)})
		}
		return out
	})
}

// TestWithoutAnchor: what the text does not tell is left open.
func TestWithoutAnchor(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The pier burned on Thursday.", "[Thursday] XXXX-WXX-4"},
		{"The pier burned on Oct. 22.", "[Oct. 22] XXXX-10-22"},
		{"The pier burned on Oct. 22, 2019.", "[Oct. 22, 2019] 2019-10-22"},
		{"The pier burned in October.", "[October] XXXX-10"},
		{"The pier burned yesterday.", "[yesterday] XXXX-XX-XX"},
		{"The pier burned last week.", "[last week] XXXX-WXX"},
		{"The pier burned three years ago.", "[three years ago] XXXX"},
		{"The pier burned for three hours.", "[three hours] PT3H"},
	} {
		d := text.ParseString(c.text)
		if got := show(d, Anchor{}); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
		for _, m := range Find(English(), d, Anchor{}) {
			if !strings.Contains(c.want, "2019") && !m.From.IsZero() {
				t.Errorf("%s: from %s without an anchor", c.text, m.From)
			}
		}
	}
}

func TestInterval(t *testing.T) {
	for _, c := range []struct{ text, from, to string }{
		{"The pier burned on Thursday.", "2024-10-31", "2024-11-01"},
		{"The pier burned on Monday night.", "2024-11-04", "2024-11-05"},
		{"The pier burned last week.", "2024-10-28", "2024-11-04"},
		{"The pier burned last month.", "2024-10-01", "2024-11-01"},
		{"The pier burned in the 1990s.", "1990-01-01", "2000-01-01"},
		{"The pier burned in the summer of 2015.", "2015-06-01", "2015-09-01"},
		{"The pier burned in the last 24 hours.", "2024-11-05", "2024-11-07"},
		{"The pier will burn in the next two weeks.", "2024-11-06", "2024-11-21"},
		{"The pier burned in the third quarter.", "2024-07-01", "2024-10-01"},
		{"The pier burned at 5 p.m. on Tuesday.", "2024-11-05", "2024-11-06"},
	} {
		ms := Find(English(), text.ParseString(c.text), wednesday)
		if len(ms) != 1 || ms[0].From.Format(time.DateOnly) != c.from || ms[0].To.Format(time.DateOnly) != c.to {
			t.Errorf("%s: got %v, want %s to %s", c.text, ms, c.from, c.to)
		}
	}
}

func TestCalendar(t *testing.T) {
	for s, want := range map[string]bool{"It sank on May 3.": true, "It sank at 5 p.m. that day.": true, "It sank in 20 minutes.": false, "It sinks daily.": false} {
		ms := Find(English(), text.ParseString(s), wednesday)
		if len(ms) == 0 || ms[0].Calendar() != want {
			t.Errorf("%s: Calendar of %v, want %v", s, ms, want)
		}
	}
}

func TestAnchorOf(t *testing.T) {
	day := func(s string) report.Stamp {
		d, _ := time.Parse(time.DateOnly, s)
		return report.Stamp{Time: d, Day: !d.IsZero()}
	}
	for _, c := range []struct{ name, published, text, want, by string }{
		{"published", "2023-03-04", "The pier at Quillport burned on Tuesday, the port said.", "2023-03-04", "when.published"},
		{"dateline takes its year from the publication date", "2023-01-02", "Pier burns at Quillport\n\nQUILLPORT, Dec 30 (Orbis) - The pier at Quillport burned, the port said on Friday.", "2022-12-30", "when.dateline"},
		{"timestamp", "", "Pier burns at Quillport\n\nUpdated: 2019-06-11 08:20\n\nThe pier at Quillport burned on Tuesday, the port said.", "2019-06-11", "when.timestamp"},
		{"timestamp in words", "", "Pier burns at Quillport\n\nJune 12, 2023\n\nThe pier at Quillport burned on Tuesday, the port said.", "2023-06-12", "when.timestamp"},
		{"a date in the prose is none", "", "Pier burns at Quillport\n\nThe pier at Quillport burned on June 12, 2023, the port said.", "0001-01-01", ""},
		{"a credit", "", "Pier burns at Quillport\n\nOrbis Post, 12 June 2023\n\nThe pier at Quillport burned on Tuesday, the port said.", "2023-06-12", "when.timestamp"},
		{"a short sentence is no credit", "", "Pier burns at Quillport\n\nThe Pier burned, 12 June 2023\n\nThe port said so.", "0001-01-01", ""},
		{"a timestamp without a year is none", "", "Pier burns at Quillport\n\nUpdated June 12\n\nThe pier at Quillport burned, the port said.", "0001-01-01", ""},
	} {
		r := &report.Report{Text: c.text, Published: day(c.published)}
		got := AnchorOf(English(), r, text.Parse(text.English(), r))
		if got.Time.Format(time.DateOnly) != c.want || got.By != report.By(c.by) {
			t.Errorf("%s: got %s by %q, want %s by %q", c.name, got.Time.Format(time.DateOnly), got.By, c.want, c.by)
		}
	}
}

func TestWrongWeekday(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"The pier burned on Tuesday, Oct. 22.", false},
		{"The pier burned on Tuesday, Oct. 21.", true},
		{"The pier burned on Tuesday, Oct. 21, 2003.", false},
		{"The pier burned on Tuesday, Oct. 22, 2003.", true},
		{"The pier burned on Thursday, March 30.", false}, // another year may be meant
		{"The pier burned on Thursday.", false},
	} {
		ms := Find(English(), text.ParseString(c.text), wednesday)
		if len(ms) != 1 || WrongWeekday(ms[0], wednesday) != c.want {
			t.Errorf("%s: want %v of %v", c.text, c.want, ms)
		}
	}
}

// FuzzFind checks what holds of every text: mentions stand in order inside it,
// and bounds are whole days in order or absent.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"On Oct. 22, 2021 at 5 p.m.", "last last the the end of the", "99999999999999 years ago", "3-3-3-3 May May 2000 '80s", "\x00\xff May \xe2\x80 5", "nine more than", "the first half of the 1st century a year ago"} {
		f.Add(s, int64(20000))
	}
	f.Fuzz(func(t *testing.T, s string, days int64) {
		for _, a := range []Anchor{{}, {Time: time.Unix(days%100000*86400, 0).UTC(), By: ByPublished}} {
			at := 0
			for _, m := range Find(English(), text.ParseString(s), a) {
				if !m.In(s) || m.Start < at {
					t.Fatalf("span %v of %q", m.Span, s)
				}
				at = m.End
				if m.Value == "" || m.By == "" || m.From.IsZero() != m.To.IsZero() || m.To.Before(m.From) || m.From != midnight(m.From) {
					t.Fatalf("%+v of %q", m, s)
				}
				WrongWeekday(m, a)
			}
		}
	})
}

// BenchmarkFind reads hostile texts of n and 2n bytes: the second must not take
// more than 2.3 times as long.
func BenchmarkFind(b *testing.B) {
	for _, unit := range []string{"the last ", "a ", "May ", "1 ", "in 2000 and ", "more than ", "Monday, "} {
		for _, n := range []int{1, 2} {
			d := text.ParseString(strings.Repeat(unit, n*20000))
			b.Run(strings.TrimSpace(unit)+strings.Repeat("+", n-1), func(b *testing.B) {
				for range b.N {
					Find(English(), d, wednesday)
				}
			})
		}
	}
}

// TestTimesWithADot: "5.42 a.m." is a time, "5.42 percent" is not.
func TestTimesWithADot(t *testing.T) {
	for s, want := range map[string]string{
		"The pier burned at 5.42 a.m. that day.": "T05:42", "The pier burned at 5.42pm that day.": "T17:42", "The pier burned at 12.05am that day.": "T00:05",
		"The fares rose 5.42 percent.": "", "The pier is 13.10 pm tall.": "", "The pier burned at 5.62 a.m. that day.": "", "It lent 5.4 a.m. radios.": "",
	} {
		got := ""
		for _, m := range Find(English(), text.ParseString(s), wednesday) {
			if _, clock, ok := strings.Cut(m.Value, "T"); ok {
				got = "T" + clock
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}
