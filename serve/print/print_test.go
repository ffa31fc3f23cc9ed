package print

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"stemma/edition"
)

// No cell of a CSV file begins as a formula does; numbers keep their sign.
func TestSafe(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "",
		"boats":                   "boats",
		"=1+1":                    "'=1+1",
		"+cmd|' /C calc'!A0":      "'+cmd|' /C calc'!A0",
		"-2+3":                    "'-2+3",
		"@SUM(A1)":                "'@SUM(A1)",
		"\t=1":                    "'\t=1",
		"\r=1":                    "'\r=1",
		"-12.5":                   "-12.5",
		"+3":                      "+3",
		"9 boats = all there are": "9 boats = all there are",
	} {
		if got := safe(in); got != want {
			t.Errorf("safe(%q) = %q, want %q", in, got, want)
		}
	}
}

// Every row of the table has a cell for each column, and what a hostile report
// states is inert in every one of them.
func TestCSVIsInert(t *testing.T) {
	p := edition.Passage{Siglum: "A", Report: "r", Start: 0, End: 9, Exact: "=1+1 boats"}
	n := edition.Number("-9")
	e := &edition.Edition{
		Story:     edition.Story{ID: "0"},
		Witnesses: []edition.Witness{{Siglum: "A", Outlet: "@Bell", Ref: "-r", URL: "+u"}},
		Loci: []edition.Locus{{ID: "L1", Variants: []edition.Variant{{
			Passage: p, Passages: []edition.Passage{p}, Figure: &n, Chain: []edition.Passage{p}}}}},
		Series: []edition.Series{{Key: edition.SeriesKey{Counted: "=boat"}, Points: []edition.Point{{Value: n, Passage: p, Chain: []edition.Passage{p, p}}}}},
	}
	var b bytes.Buffer
	if err := CSV(&b, []*edition.Edition{e}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll() // checks that rows are of one length
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 {
		t.Fatalf("%d rows, want 3", len(rows))
	}
	for _, row := range rows[1:] {
		for i, cell := range row {
			if cell != "-9" && cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("column %s: %q", columns[i], cell)
			}
		}
	}
}

// What a terminal would obey, or what would turn text round, is shown.
func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"nine\n  boats\t lost ": "nine boats lost",
		"\x1b[31mred":           "<U+001B>[31mred",
		"a\u202eb":              "a<U+202E>b",
		"a \u2066 b":            "a <U+2066> b",
		"a\u0085b":              "a<U+0085>b",
		"a\u00a0b":              "a b",
		"a\U000E0041b":          "a<U+E0041>b",
		"“nine” – ‘ten’":        "“nine” – ‘ten’",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("oneLine(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestClipAndWrap(t *testing.T) {
	s := "Nine boats were lost in the harbour of Port Ansel on Tuesday, the mayor said, and ten hulls were found."
	for n := 4; n < 120; n++ {
		if got := clip(s, n); utf8.RuneCountInString(got) > n || got != s && !strings.HasSuffix(got, "...") {
			t.Errorf("clip to %d: %q", n, got)
		}
	}
	long := strings.Repeat("é", 300) // no space to fold at
	for _, text := range []string{s, long, ""} {
		rows := wrap(text, 30, 3)
		if len(rows) > 3 {
			t.Errorf("%d rows", len(rows))
		}
		for _, r := range rows {
			if utf8.RuneCountInString(r) > 30 {
				t.Errorf("row %q is longer than 30", r)
			}
		}
	}
}

// Markdown of a report is text and no markup, and no cell ends its row.
func TestMarkdownIsInert(t *testing.T) {
	if got, want := md("<b>*a* [x](y) `c` | #"), `\<b\>\*a\* \[x\](y) \`+"`c\\` "+`\| \#`; got != want {
		t.Errorf("md: %q, want %q", got, want)
	}
	e := &edition.Edition{Witnesses: []edition.Witness{
		{Siglum: "A", Outlet: "a|b\\|c\nd", Title: "<script>alert(1)</script>", URL: "https://a.example/|<b>"},
	}}
	var b bytes.Buffer
	if err := Markdown(&b, []*edition.Edition{e}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if !strings.HasPrefix(line, "| A ") {
			continue
		}
		if strings.Contains(strings.ReplaceAll(line, `\<`, ""), "<") {
			t.Errorf("markup passes: %s", line)
		}
		bars := strings.ReplaceAll(strings.ReplaceAll(line, `\\`, ""), `\|`, "")
		if n := strings.Count(bars, "|"); n != 6 {
			t.Errorf("%d bars in the row, want 6: %s", n, line)
		}
		return
	}
	t.Errorf("no row of the witness in %s", b.String())
}

func TestNumbers(t *testing.T) {
	num := func(s string) *edition.Number { n := edition.Number(s); return &n }
	for _, c := range []struct {
		p    edition.Point
		unit string
		want string
	}{
		{edition.Point{Value: "9", Bound: "exact"}, "", "9"},
		{edition.Point{Value: "8000", Bound: "at_most"}, "", "<= 8,000"},
		{edition.Point{Value: "1234567", Bound: "exact"}, "", "1,234,567"},
		{edition.Point{Value: "1300000000", Bound: "approx"}, "us_dollar", "~ 1.3 bn USD"},
		{edition.Point{Value: "45", Low: num("40"), High: num("50"), Bound: "range"}, "percent", "40-50 %"},
		{edition.Point{Value: "1000", Stated: "1000", Low: num("1000"), High: num("10000"), Bound: "approx"}, "", "~ 1,000-10,000"},
		{edition.Point{Value: "8000", Stated: "8000", Low: num("7500"), High: num("8500"), Bound: "approx"}, "", "~ 8,000"},
		{edition.Point{Value: "6", Bound: "exact", Change: "up"}, "percent", "+ 6 %"},
		{edition.Point{Value: "-3.5", Bound: "exact"}, "kilometre", "-3.5 km"},
	} {
		if got := number(c.p, c.unit); got != c.want {
			t.Errorf("number(%+v, %q) = %q, want %q", c.p, c.unit, got, c.want)
		}
	}
	if got := group("1" + strings.Repeat("0", 400)); len(got) > 40 {
		t.Errorf("an absurd number takes %d characters", len(got))
	}
}

// Every label has words, but for the firmness that goes without saying.
func TestLabels(t *testing.T) {
	for enum, words := range label {
		if words == "" && enum != "stated" {
			t.Errorf("%s has no words", enum)
		}
		if strings.Contains(words, "_") {
			t.Errorf("%s: %q is no English", enum, words)
		}
	}
}

// TestSpeaker: of several names for who said it, a person's comes first, an
// outlet's last but a pronoun.
func TestSpeaker(t *testing.T) {
	e := &edition.Edition{People: []edition.Actor{
		{ID: "p1", Type: "outlet", Name: edition.Passage{Exact: "The Lowe Gazette"}},
		{ID: "p2", Type: "person", Name: edition.Passage{Exact: "Ada Roe"}},
	}}
	said := func(name, id string) edition.QuoteReading {
		return edition.QuoteReading{Speaker: &edition.Passage{Exact: name}, Actor: id}
	}
	for _, c := range []struct {
		readings []edition.QuoteReading
		want     string
	}{
		{[]edition.QuoteReading{said("She", ""), said("Gazette", "p1"), said("the pilot", ""), said("Roe", "p2")}, "Ada Roe: "},
		{[]edition.QuoteReading{said("She", ""), said("Gazette", "p1"), said("the pilot", "")}, "the pilot: "},
		{[]edition.QuoteReading{said("She", ""), said("Gazette", "p1")}, "The Lowe Gazette: "},
		{[]edition.QuoteReading{{}, said("She", "")}, "She: "},
		{[]edition.QuoteReading{{}}, ""},
	} {
		if got := (&board{e: e}).speaker(edition.Utterance{Readings: c.readings}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
