package web

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

func TestRuler(t *testing.T) {
	long := strings.Repeat("aé🛟", 300)
	for _, text := range []string{"", "abc", "🛟", "naïve 🛟 ship", long, "\xff\xfe\xf0\x9f", "a\r\nb\rc"} {
		checkRuler(t, text)
	}
}

// checkRuler compares the ruler with counting from the start, at every byte.
func checkRuler(t *testing.T, text string) {
	t.Helper()
	r := newRuler(text)
	n := 0
	for i, c := range text {
		if got := r.units(i); got != n {
			t.Fatalf("%.40q: byte %d is at unit %d, not %d", text, i, got, n)
		}
		_, w := utf8.DecodeRuneInString(text[i:])
		for j := i + 1; j < i+w; j++ {
			if r.units(j) != n {
				t.Fatalf("%.40q: byte %d inside a character is not at its start", text, j)
			}
		}
		n += len(utf16.Encode([]rune{c}))
	}
	if got := r.units(len(text)); got != n {
		t.Fatalf("%.40q: %d units long, not %d", text, got, n)
	}
	if got := len(utf16.Encode([]rune(plain.Page(text)))); got != n {
		t.Fatalf("%.40q: shown in %d units, not %d", text, got, n)
	}
}

func FuzzFull(f *testing.F) {
	f.Add(evil, 3, 9, 1, 20)
	f.Add("\xff🛟\r\n\u202eabc", 0, 4, 2, 3)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		checkRuler(t, text)
		e := &edition.Edition{Witnesses: []edition.Witness{{Siglum: "A", Text: text, Marks: []edition.Mark{{Start: a, End: b, Kind: "figure"}, {Start: c, End: d, Kind: "hedge"}}}}}
		s := newStory(e, "", 1, nil)
		s.place("A", a, d)
		s.place("A", c, b)
		if text == "" {
			return
		}
		out := string(s.Full(s.bySiglum["A"]))
		if strings.Contains(strings.ReplaceAll(out, "<span", ""), "<s") || strings.Contains(out, "\x00") {
			t.Errorf("%q got out as %q", text, out)
		}
	})
}

func TestDays(t *testing.T) {
	for in, want := range map[string]string{"2031-05-06": "6 May 2031", "XXXX-05-06": "6 May", "2031-05-06T19:40:00Z": "6 May 2031 19:40", "2031-05": "May 2031", "2031": "2031", "FUTURE_REF": "FUTURE_REF", "2031-13-40": "2031-13-40"} {
		if got := label.Day(in); got != want {
			t.Errorf("label.Day(%s) = %s, want %s", in, got, want)
		}
	}
}

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]string{"https://www.a.example/x?y=1": "https://www.a.example/x?y=1", "javascript:alert(1)": "", " JavaScript:alert(1)": "", "data:text/html,x": "", "//a.example": "", "https://u:p@a.example/": "", "http://": "", "\x01http://a.example": ""} {
		if got, _ := webAddress(in); got != want {
			t.Errorf("webAddress(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestInterline checks which words two readings share and where they differ. A word added
// in the second reading is shown at its place in the first.
func TestInterline(t *testing.T) {
	m := maker{t, map[string]string{
		"A": `He said "we shall mend the old bridge before winter comes" today.`,
		"B": `She heard: "we shall surely mend the bridge before winter"`,
	}}
	e := &edition.Edition{Witnesses: []edition.Witness{{Siglum: "A", Text: m.texts["A"]}, {Siglum: "B", Text: m.texts["B"]}}}
	s := newStory(e, "", 1, nil)
	ops := []edition.Op{{Kind: "added", To: 1, B: m.ptr("B", "surely")}, {Kind: "omitted", To: 1, A: m.ptr("A", "old")}, {Kind: "truncated", To: 1, A: m.ptr("A", "comes")}}
	var got []string
	for _, p := range s.interline(m.passage("A", "we shall mend the old bridge before winter comes"), m.passage("B", "we shall surely mend the bridge before winter"), ops) {
		switch {
		case p.Shared != nil:
			got = append(got, p.Shared.Exact)
		case p.A != nil:
			got = append(got, "-"+p.A.Exact)
		default:
			got = append(got, "+"+p.B.Exact)
		}
	}
	if g, want := strings.Join(got, " / "), "we shall / +surely / mend the / -old / bridge before winter / -comes"; g != want {
		t.Errorf("got  %s\nwant %s", g, want)
	}
}

// TestFlowing checks that line breaks of a fixed width are replaced, and others not.
func TestFlowing(t *testing.T) {
	in := "The old pier at Marrow Sands was closed for good\non Monday after a storm of the night before had\ntorn at it.\nNobody was hurt, the warden says.\n\nBye\n"
	want := "The old pier at Marrow Sands was closed for good on Monday after a storm of the night before had torn at it.\nNobody was hurt, the warden says.\n\nBye\n"
	if got := flowing(in); got != want {
		t.Errorf("got %q", got)
	}
	for _, same := range []string{"", "a\nb\nc\nd", "one\r\ntwo\r\nthree\r\nfour", strings.Repeat("long line ", 20) + "\nnext\nand\nmore"} {
		if got := flowing(same); got != same {
			t.Errorf("flowing(%q) = %q", same, got)
		}
	}
}
