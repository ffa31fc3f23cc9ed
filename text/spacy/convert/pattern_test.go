package main

import (
	"slices"
	"testing"
)

func TestAlternatives(t *testing.T) {
	got := alternatives(`^a|[|\]|]|(?:b|c)|\||d`)
	want := []string{"^a", `[|\]|]`, "(?:b|c)", `\|`, "d"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestForm(t *testing.T) {
	f, c := form(`(?<=[a-z\]])\[(?=[0-9])`)
	if f != `(?<=[])\[(?=[])` || !slices.Equal(c, []string{`a-z\]`, "0-9"}) {
		t.Errorf("form %q, classes %q", f, c)
	}
}

func TestLiteral(t *testing.T) {
	for in, want := range map[string]string{`US\$`: "US$", `\!`: "!", "km²": "km²", `\.\.+`: "", `\d`: "", "": "", "a|b": ""} {
		if got, ok := literal(in); got != want && ok || ok != (want != "") {
			t.Errorf("literal %q: %q, %v", in, got, ok)
		}
	}
}

func TestClass(t *testing.T) {
	got, err := class(`b-da\u0065x-zy\-\U0001F600-\U0001F602`)
	want := []runeRange{{'-', '-'}, {'a', 'e'}, {'x', 'z'}, {0x1F600, 0x1F602}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %x, %v, want %x", got, err, want)
	}
	if _, err := class(`\w`); err == nil {
		t.Error(`class \w has no error`)
	}
}

func TestStringID(t *testing.T) {
	for s, want := range map[string]uint64{"NORM": 67, "punct": 445, "noun": 16833663260455505849} {
		if got := stringID(s); got != want {
			t.Errorf("%q has number %d, want %d", s, got, want)
		}
	}
}
