package plain_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"stemma/internal/hostile"
	"stemma/internal/plain"
)

// No cell begins like a formula; numbers keep their sign.
func TestCell(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "",
		"boats":                   "boats",
		"=1+1":                    "'=1+1",
		"+cmd|' /C calc'!A0":      "'+cmd|' /C calc'!A0",
		"-2+3":                    "'-2+3",
		"@SUM(A1)":                "'@SUM(A1)",
		"＝1+1":                    "'＝1+1",
		"\t=1":                    "'\t'=1",
		"\r=1":                    "'\n'=1",
		"\r\nboats":               "'\nboats",
		"\tboats":                 "'\tboats",
		"  =1":                    "'  =1",
		"\u3000=1":                "'\u3000=1",
		`"=1`:                     `'"=1`,
		"'=1":                     "''=1",
		"“=1”":                    "'“=1”",
		"\u200d=1":                "'\u200d=1",
		"\u200b=1":                "<U+200B>=1",
		"nine; =1+1":              "nine; '=1+1",
		"nine;boats":              "nine;boats",
		"nine\n- ten":             "nine\n'- ten",
		"nine, - ten":             "nine, - ten",
		"-12.5":                   "-12.5",
		"+3":                      "+3",
		"-":                       "'-",
		"-Infinity":               "'-Infinity",
		"+0x1p-2":                 "'+0x1p-2",
		"-1_000":                  "'-1_000",
		"9 boats = all there are": "9 boats = all there are",
		"a\u202eb":                "a<U+202E>b",
	} {
		if got := plain.Cell(in); got != want {
			t.Errorf("Cell(%q) = %q, want %q", in, got, want)
		}
	}
}

// No cell of a hostile text begins with the sign of a formula, whatever a spreadsheet takes
// for the end of a cell or ignores before a sign.
func TestCellIsNoFormula(t *testing.T) {
	skipped := func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"“”`", r) || r >= 0x80 && !unicode.IsGraphic(r)
	}
	for _, s := range hostile.Strings() {
		cell := plain.Cell(s)
		for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return r == '\n' || r == '\t' || r == ';' }) {
			r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(part, skipped))
			if strings.ContainsRune("=+-@＝＋－＠", r) && r != utf8.RuneError {
				t.Errorf("Cell(%q) = %q", s, cell)
			}
		}
		if strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\n") {
			t.Errorf("Cell(%q) = %q", s, cell)
		}
	}
}

// A cell is read back as it was written and, without its apostrophes, is the text except
// for hidden characters and line breaks.
func TestCellRoundTrips(t *testing.T) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, s := range hostile.Strings() {
		if err := w.Write([]string{"x", plain.Cell(s)}); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	for i, s := range hostile.Strings() {
		if got, want := rows[i][1], plain.Cell(s); got != want {
			t.Errorf("%q is read back as %q", want, got)
		}
		if got, want := words(rows[i][1]), words(plain.Shown(lines.Replace(s))); got != want {
			t.Errorf("the cell of %q holds %q, want %q", s, got, want)
		}
	}
}

// words returns s without apostrophes and with one form of tabs and line breaks.
func words(s string) string {
	return strings.NewReplacer("'", "", "\n", " ", "\t", " ", "<U+000A>", " ", "<U+0009>", " ").Replace(s)
}
