package print

import (
	"bytes"
	"strings"
	"testing"

	"stemma/edition"
)

func TestFold(t *testing.T) {
	for _, c := range []struct {
		line  string
		width int
		want  string
	}{
		{"nine boats", 10, "nine boats\n"},
		{"nine boats", 9, "nine\n    boats\n"},
		{"  A nine boats were lost", 12, "  A nine\n      boats\n      were\n      lost\n"},
		{"\x1b[1mnine\x1b[0m boats", 10, "\x1b[1mnine\x1b[0m boats\n"},
		{"\x1b[1mnine boats\x1b[0m", 9, "\x1b[1mnine\n    boats\x1b[0m\n"},
		{strings.Repeat("é", 12), 10, strings.Repeat("é", 10) + "\n    éé\n"},
		{"", 10, "\n"},
	} {
		var got strings.Builder
		if fold(&got, c.line, c.width); got.String() != c.want {
			t.Errorf("fold(%q, %d) = %q, want %q", c.line, c.width, got.String(), c.want)
		}
	}
}

// wide returns an edition with only long rows.
func wide() *edition.Edition {
	long := strings.Repeat("nine boats were lost, ", 20)
	p := func(siglum string) edition.Passage { return edition.Passage{Siglum: siglum, Exact: long} }
	a, n := p("A"), edition.Number("9")
	series := func(label string) edition.Series {
		s := edition.Series{Key: edition.SeriesKey{Counted: label, Aspect: "lost", Place: "port ansel"}, Relation: "differs"}
		for _, siglum := range []string{"A", "B"} {
			for range 8 {
				s.Points = append(s.Points, edition.Point{Value: n, Bound: "at_most", Passage: p(siglum), AsOf: "2031-03-04"})
			}
		}
		return s
	}
	return &edition.Edition{
		Story: edition.Story{ID: "0", Reports: 2, Lead: &a, From: "2031-03-04", To: "2031-03-05"},
		Witnesses: []edition.Witness{
			{Siglum: "A", Outlet: strings.Repeat("The Daily Bell ", 5), Published: "2031-03-04T05:06:07Z"},
			{Siglum: "B", Ref: strings.Repeat("b", 200), Line: 0},
		},
		Stemma:   edition.Stemma{Lines: []edition.Line{{Head: "A", Sigla: []string{"A", "B"}}}},
		Series:   []edition.Series{series("boat"), series(strings.Repeat("hull", 30))},
		Findings: []edition.Finding{{Kind: "number_changed", Against: &a, Suspect: p("B"), Tie: "copied"}},
		Quotes:   []edition.Utterance{{Readings: []edition.QuoteReading{{Passage: a}, {Passage: p("B")}}}},
	}
}

// No row is wider than the terminal, which has at least 40 columns.
func TestNarrowBoards(t *testing.T) {
	for _, color := range []bool{false, true} {
		for _, width := range []int{1, 40, 41, 67, 68, 80, 100, 132, 1000} {
			var b bytes.Buffer
			if err := Boards(&b, []*edition.Edition{wide(), wide()}, Style{Width: width, Color: color}); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if n := visible(ink(strings.TrimSuffix(line, "\n"))); n > max(width, leastWidth) {
					t.Errorf("a row of %d columns at a width of %d: %s", n, width, line)
				}
			}
			if !strings.Contains(b.String(), "lost") || strings.Contains(b.String(), "\x1b") != color {
				t.Errorf("at a width of %d: %s", width, b.String())
			}
		}
	}
}
