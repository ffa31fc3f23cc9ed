package plain

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"":                      "",
		"reports/a b.txt":       "reports/a b.txt",
		"Nørrehavn – “nine”.md": "Nørrehavn – “nine”.md",
		`C:\reports "x"`:        `C:\reports "x"`,
		"a\x1b[31mb":            `a\x1b[31mb`,
		"a\nb\tc\rd":            `a\nb\tc\rd`,
		"a\u202eb\u2066c\u200f": `a\u202eb\u2066c\u200f`,
		"a\u0085b\u009b31m":     `a\u0085b\u009b31m`,
		"a\u2028b":              `a\u2028b`,
		"a\U000E0041b":          `a\U000e0041b`,
		"a\xffb\xe2\x80":        `a\xffb\xe2\x80`,
		"a\uFFFDb":              "a\uFFFDb",
	} {
		if got := Line(in); got != want {
			t.Errorf("Line(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzLine(f *testing.F) {
	f.Add("a\x1b[31m\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) {
		got := Line(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }) {
			t.Errorf("Line(%q) = %q", s, got)
		}
		if Line(got) != got {
			t.Errorf("Line(%q) is changed by Line", s)
		}
	})
}
