package series_test

import (
	"os"
	"strings"
	"testing"

	"stemma/collate"
	"stemma/collate/ref"
	"stemma/internal/storytest"
	"stemma/report"
)

// TestLanes asks of pairs of reports whether two of their figures, in brackets in
// testdata/lanes.txt, stand in one lane.
func TestLanes(t *testing.T) {
	raw, err := os.ReadFile("testdata/lanes.txt")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range strings.Split(string(raw), "\n") {
		if l != "" && l[0] != '#' {
			lines = append(lines, l)
		}
	}
	for i := 0; i+1 < len(lines); i += 2 {
		verdict, first, _ := strings.Cut(lines[i], " ")
		want, unsolved := strings.CutSuffix(verdict, "?")
		a, b := strings.TrimSpace(first), strings.TrimSpace(lines[i+1])
		got, ok := oneLane(a, b)
		switch right := ok && got == want; {
		case right && unsolved:
			t.Errorf("told now, so strike the question mark: %s / %s", a, b)
		case !right && !unsolved:
			t.Errorf("%s, want %s: %s / %s", got, want, a, b)
		}
	}
}

// oneLane returns "one" or "apart", and whether both figures are known at all.
func oneLane(a, b string) (string, bool) {
	c := storytest.Collate("@Ostrel Echo, 2031-05-06\n"+unbracket(a), "@Molle Post, 2031-05-06\n"+unbracket(b))
	x, y := bracketed(c, 0, a), bracketed(c, 1, b)
	if x < 0 || y < 0 {
		return "unread", false
	}
	if s := c.SeriesOf(ref.FigRef{Witness: 0, Figure: x}); s >= 0 && s == c.SeriesOf(ref.FigRef{Witness: 1, Figure: y}) {
		return "one", true
	}
	return "apart", true
}

var brackets = strings.NewReplacer("[", "", "]", "")

func unbracket(s string) string { return brackets.Replace(s) }

// bracketed returns the index of the figure of a witness that stands in the brackets of
// its text, or -1.
func bracketed(c *collate.Collation, w int, s string) int {
	wit := &c.Witnesses[w]
	off := strings.Index(wit.Report.Text, unbracket(s))
	open, end := strings.IndexByte(s, '['), strings.IndexByte(s, ']')
	if off < 0 || open < 0 || end < open {
		return -1
	}
	at := report.Span{Start: off + open, End: off + end - 1}
	for i := range wit.Figures {
		if wit.Figures[i].Overlaps(at) {
			return i
		}
	}
	return -1
}
