package plain_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"stemma/internal/hostile"
	"stemma/internal/plain"
)

// everything calls f with all hostile strings, and with each character of the planes in use
// between two letters. In a short run it takes all frequent and all hidden characters, and
// one in 31 of the others.
func everything(f func(s string)) {
	for _, s := range hostile.Strings() {
		f(s)
	}
	for _, span := range [][2]rune{{0, 0xd7ff}, {0xe000, 0x1ffff}, {0xe0000, 0xe0fff}, {0x10fffd, unicode.MaxRune}} {
		for r := span[0]; r <= span[1]; r++ {
			if testing.Short() && r > 0x3000 && r%31 != 0 && !plain.Hidden(r) {
				continue
			}
			f("a" + string(r) + "b")
		}
	}
}

// Control characters, direction marks and invisible characters are hidden, but not those
// that some scripts need.
func TestHidden(t *testing.T) {
	for _, span := range [][2]rune{{0, 0x1f}, {0x7f, 0x9f}, {0x61c, 0x61c}, {0x200b, 0x200b}, {0x200e, 0x200f}, {0x2028, 0x202e}, {0x2060, 0x206f}, {0xfeff, 0xfeff},
		{0xfff9, 0xfffb}, {0xfdd0, 0xfdef}, {0xfffe, 0xffff}, {0xe0000, 0xe007f}, {0x10fffe, 0x10ffff}, {0x3164, 0x3164}} {
		for r := span[0]; r <= span[1]; r++ {
			if !plain.Hidden(r) {
				t.Errorf("%U is not hidden", r)
			}
		}
	}
	for _, r := range " aé “”–…≤\u00a0\u00ad\u200c\u200d\ufe0f\U000e0100٠ש\u0600\u0301👩🏽\ufffd" {
		if plain.Hidden(r) {
			t.Errorf("%U is hidden", r)
		}
	}
}

// No function returns a hidden character.
func TestNothingHiddenIsWritten(t *testing.T) {
	for name, write := range map[string]func(string) string{
		"Shown": plain.Shown, "Line": plain.Line, "Markdown": plain.Markdown, "Message": plain.Message,
		"Page": func(s string) string { return strings.NewReplacer("\n", "", "\t", "").Replace(plain.Page(s)) },
		"Cell": func(s string) string { return strings.NewReplacer("\n", "", "\t", "").Replace(plain.Cell(s)) },
	} {
		everything(func(s string) {
			if got := write(s); !utf8.ValidString(got) || strings.ContainsFunc(got, plain.Hidden) {
				t.Errorf("%s(%q) = %q", name, s, got)
			}
		})
	}
}

// Control characters and direction marks are made visible.
func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"nine\n  boats\t lost ": "nine boats lost",
		"\x1b[31mred":           "<U+001B>[31mred",
		"a\u202eb":              "a<U+202E>b",
		"a \u2066 b":            "a <U+2066> b",
		"a\u0085b":              "a<U+0085>b",
		"a\u00a0b\u3000c":       "a b c",
		"a\U000E0041b":          "a<U+E0041>b",
		"a\u2028b\u200bc":       "a<U+2028>b<U+200B>c",
		"a\xffb":                "a\ufffdb",
		"“nine” – ‘ten’":        "“nine” – ‘ten’",
		"می\u200cخواهم":         "می\u200cخواهم",
		"👩\u200d👧 ❤\ufe0f":      "👩\u200d👧 ❤\ufe0f",
		"":                      "",
	} {
		if got := plain.Line(in); got != want {
			t.Errorf("Line(%q) = %q, want %q", in, got, want)
		}
	}
}

// Shown keeps spaces and makes line breaks visible; calling it twice changes nothing more.
func TestShown(t *testing.T) {
	if got := plain.Shown("  a\nb  "); got != "  a<U+000A>b  " {
		t.Errorf("got %q", got)
	}
	everything(func(s string) {
		if once := plain.Shown(s); plain.Shown(once) != once {
			t.Errorf("Shown twice of %q is %q", s, plain.Shown(once))
		}
	})
}

func TestMessage(t *testing.T) {
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
	} {
		if got := plain.Message(in); got != want {
			t.Errorf("Message(%q) = %q, want %q", in, got, want)
		}
	}
	everything(func(s string) {
		if once := plain.Message(s); plain.Message(once) != once {
			t.Errorf("Message(%q) is changed by Message", s)
		}
	})
}

// Page keeps the number of UTF-16 units.
func TestPage(t *testing.T) {
	for in, want := range map[string]string{
		"a\x00b\x07": "a␀b␇", "x\u202ey\u2067z": "x\ufffdy\ufffdz", "a\r\nb": "a \nb", "a\rb": "a\nb", "\xc3": "\ufffd", "é\u200f": "é\ufffd",
		"a\U000e0041b": "a\ufffd\ufffdb", "\ufeffa\x7f": "\ufffda␡", "שלום": "שלום", "می\u200cخواهم": "می\u200cخواهم",
	} {
		if got := plain.Page(in); got != want {
			t.Errorf("Page(%q) = %q, want %q", in, got, want)
		}
	}
	everything(func(s string) {
		if got, want := len(utf16.Encode([]rune(plain.Page(s)))), len(utf16.Encode([]rune(s))); got != want {
			t.Errorf("Page(%q) has %d units, want %d", s, got, want)
		}
	})
}
