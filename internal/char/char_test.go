package char

import (
	"testing"

	"stemma/report"
)

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example.org/x?y=1,": "https://a.example.org/x?y=1",
		"WWW.example.org).":            "WWW.example.org",
		"jane.roe@example.org.":        "jane.roe@example.org",
		"example.co.uk/a":              "example.co.uk/a",
		"example.org":                  "example.org",
		"Example.org":                  "",
		"and/or":                       "",
		"U.S.-built":                   "",
	} {
		if got := in[:Address(in, 0, len(in))]; got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{"Port Ansel": "Port", "9th, ": "9th", "“So": "“", "": ""} {
		if got := FirstWord(in); got != want {
			t.Errorf("FirstWord(%q) = %q, want %q", in, got, want)
		}
	}
	if Lower("Vane’S") != "vane's" || !IsUpper("Ärger") || IsUpper("9") || !IsLower("é") || !AllCapitals("USA") || AllCapitals("") ||
		!AllLetters("Vane") || AllLetters("Vané") || AllLetters("Vane-S") || AllLetters("") {
		t.Error("case")
	}
	if !WordEnds("a b", 1) || WordEnds("ab", 1) || !WordEnds("ab", 2) || HasWord("— …") || !HasWord("— 9") {
		t.Error("WordEnds, HasWord")
	}
	if Head("Łódź", 6) != "Łód" || Head("ab", 9) != "ab" {
		t.Error("Head")
	}
	if s := Trim("\u00a0 a b\u200b\n", report.Span{End: len("\u00a0 a b\u200b\n")}); s != (report.Span{Start: 3, End: 6}) {
		t.Errorf("Trim: %v", s)
	}
}

func TestClasses(t *testing.T) {
	for in, want := range map[string]Class{"ß": Letter, "½": Digit, ".": Dot, "‑": Hyphen, "—": Dash, "’": Apostrophe, "«": Quote, "€": Sign, "…": Mark, "\xff": Mark} {
		if c, w := At(in, 0); c != want || w != len(in) {
			t.Errorf("At(%q) = %d, %d", in, c, w)
		}
		if c, w := Before(in, len(in)); c != want || w != len(in) {
			t.Errorf("Before(%q) = %d, %d", in, c, w)
		}
	}
}
