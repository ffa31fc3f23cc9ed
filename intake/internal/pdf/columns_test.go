package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// at draws a line of text at a place.
func at(x, y float64, text string) string {
	return fmt.Sprintf("BT /F1 10 Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", x, y, text)
}

// rowsAcross draws columns of lines at xs row by row, from y down.
func rowsAcross(y float64, xs []float64, columns ...[]string) string {
	var b strings.Builder
	for i := 0; ; i++ {
		more := false
		for c, lines := range columns {
			if i < len(lines) {
				b.WriteString(at(xs[c], y-12*float64(i), lines[i]))
				more = true
			}
		}
		if !more {
			return b.String()
		}
	}
}

var (
	ferryColumn = []string{"Rescue crews worked through the", "night after the ferry sank off", "Oldwick, and nobody was hurt,", "the harbour board said. Fisher-", "men pulled all 86 from the sea."}
	wallColumn  = []string{"The wall of the old harbour has", "cracked over forty metres, and", "the road below is closed until", "Friday, the mayor said. It was", "built when the port was opened."}
	bankColumn  = []string{"The bank raised its rate to 4.75", "a year on Wednesday. It said of", "prices that they would rise more", "slowly from the spring on, as it", "had said in each of three talks."}
)

const (
	ferryText = "Rescue crews worked through the night after the ferry sank off Oldwick, and nobody was hurt, the harbour board said. Fishermen pulled all 86 from the sea."
	wallText  = "The wall of the old harbour has cracked over forty metres, and the road below is closed until Friday, the mayor said. It was built when the port was opened."
	bankText  = "The bank raised its rate to 4.75 a year on Wednesday. It said of prices that they would rise more slowly from the spring on, as it had said in each of three talks."
)

// wordsKnown is a small dictionary.
func wordsKnown(w string) bool {
	return slices.Contains(strings.Fields("long term well known fishermen passengers missing the and co operation cooperation twenty one hard working re sign resign"), w)
}

// Columns that are drawn row by row are read one after the other, with wide and narrow gaps,
// under headlines across them; tables are read row by row.
func TestColumns(t *testing.T) {
	two, three := []float64{60, 330}, []float64{40, 220, 400}
	for _, tt := range []struct{ name, content, want string }{
		{"two", at(60, 740, "Ferry sinks") + rowsAcross(700, two, ferryColumn, wallColumn), "Ferry sinks¶" + ferryText + "¶" + wallText},
		{"two, one longer", rowsAcross(700, two, append(slices.Clone(ferryColumn), "They were brought to the port."), wallColumn), ferryText + " They were brought to the port.¶" + wallText},
		{"three stories side by side", rowsAcross(700, three, ferryColumn, wallColumn, bankColumn), ferryText + "¶" + wallText + "¶" + bankText},
		{"a narrow gap", rowsAcross(700, []float64{60, 234}, ferryColumn, wallColumn), ferryText + "¶" + wallText},
		{"drawn column by column", at(60, 740, "Ferry sinks") + rowsAcross(700, two[:1], ferryColumn) + rowsAcross(700, two[1:], wallColumn), "Ferry sinks¶" + ferryText + "¶" + wallText},
		{"baselines that differ", strings.ReplaceAll(rowsAcross(700, two, ferryColumn, wallColumn), "1 0 0 1 330 7", "1 0 0 1 330 7"), ferryText + "¶" + wallText},
		{"a headline in the middle", rowsAcross(700, two, ferryColumn, wallColumn) + at(60, 600, "The bank of the whole country raises its rate again, by more than was expected by the market") + rowsAcross(570, two, bankColumn, wallColumn),
			ferryText + "¶" + wallText + "¶The bank of the whole country raises its rate again, by more than was expected by the market¶" + bankText + "¶" + wallText},
		{"two above three", rowsAcross(700, two, ferryColumn, wallColumn) + rowsAcross(600, three, bankColumn, ferryColumn, wallColumn), ferryText + "¶" + wallText + "¶" + bankText + "¶" + ferryText + "¶" + wallText},
	} {
		got, err := Read(classic(tt.content), wordsKnown)
		if text := strings.ReplaceAll(got.Text, "\n\n", "¶"); err != nil || text != tt.want {
			t.Errorf("%s: %v\n got %s\nwant %s", tt.name, err, text, tt.want)
		}
	}
	table := rowsAcross(700, two, []string{"Killed", "Hurt", "Missing", "Saved", "Aboard"}, []string{"14", "30", "9", "86", "139"})
	got, err := Read(classic(table), nil)
	if text := strings.Join(strings.Fields(got.Text), " "); err != nil || text != "Killed 14 Hurt 30 Missing 9 Saved 86 Aboard 139" {
		t.Errorf("a table: %q, %v", text, err)
	}
}

// A hyphen at the end of a line is kept where it belongs to the word.
func TestHyphens(t *testing.T) {
	for in, want := range map[string]string{
		"passen-\ngers": "passengers", "miss-\ning": "missing", "long-\nterm": "long-term", "well-\nknown": "well-known", "twenty-\none": "twenty-one", "co-\noperation": "cooperation",
		"Nord-\nby": "Nordby", "Ada-\nMaria": "Ada-Maria", "hard-\nworking": "hard-working", "1990-\n95": "1990-95", "Vel-\ndania": "Veldania",
	} {
		first, second, _ := strings.Cut(in, "\n")
		content := at(60, 700, "The words that they say of it are "+first) + at(60, 688, second+" and it is what the others of them say.")
		got, err := Read(classic(content), wordsKnown)
		if err != nil || !strings.Contains(strings.Join(strings.Fields(got.Text), " "), " "+want+" and") {
			t.Errorf("%q: %q, %v", in, got.Text, err)
		}
	}
	// The file's own words come first.
	content := at(60, 720, "They spoke of the re-sign of it, and") + at(60, 700, "The words that they say of it are re-") + at(60, 688, "sign and it is what the others of them say.")
	if got, _ := Read(classic(content), wordsKnown); !strings.Contains(got.Text, "are re-sign and") {
		t.Errorf("own words: %q", got.Text)
	}
}

// Lines at the head and foot of pages that repeat are left out, and a sentence goes on from
// one page to the next.
func TestRunningLines(t *testing.T) {
	content := func(n int, body ...string) string {
		s := at(60, 780, "The Oldwick Courier") + at(400, 780, "Tuesday, March 4, 2031")
		for i, l := range body {
			s += at(60, 700-12*float64(i), l)
		}
		return s + at(290, 30, fmt.Sprintf("- %d -", n))
	}
	var pages [][]line
	for i, body := range [][]string{{"The ferry from Oldwick sank on Monday, and", "all of the people who were on it were then"}, {"saved by boats, its owners said on Tuesday.", "Nobody was hurt."}} {
		p := newPainter(open(classic(content(i+1, body...)), endless()))
		p.page(p.pages()[0])
		pages = append(pages, p.pageLines())
	}
	kept, n := withoutRunning(pages)
	if got, want := compose(kept, nil), "The ferry from Oldwick sank on Monday, and all of the people who were on it were then saved by boats, its owners said on Tuesday. Nobody was hurt."; strings.Join(strings.Fields(got), " ") != want || n != 6 {
		t.Errorf("%d left out: %q", n, got)
	}
	// One page keeps all: nothing tells its head from a headline.
	if _, n := withoutRunning(pages[:1]); n != 0 {
		t.Errorf("%d lines of a single page are left out", n)
	}
}
