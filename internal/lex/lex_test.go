package lex

import (
	"reflect"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	l, err := Parse("x.lex", "# head\n\n≤  up_to\tsecond  = up to 8 boats → ≤8 boat\n  a_b  = one = two → three → four \r\n", 1)
	if err != nil {
		t.Fatal(err)
	}
	want := []Line{
		{Fields: []string{"≤", "up to", "second"}, Example: "up to 8 boats", Want: "≤8 boat", By: "x.lex:3"},
		{Fields: []string{"a b"}, Example: "one = two", Want: "three → four", By: "x.lex:4"},
	}
	if l.File != "x.lex" || !reflect.DeepEqual(l.Lines, want) {
		t.Errorf("got  %+v\nwant %+v", l.Lines, want)
	}
	if f := l.Lines[1].Field(1); f != "" {
		t.Errorf("a field that is not there is %q", f)
	}
	if f := l.Lines[0].Field(1); f != "up to" {
		t.Errorf("Field(1) = %q", f)
	}
}

func TestParseErrors(t *testing.T) {
	for src, want := range map[string]string{
		"a  b\n":                 "x.lex:1: no example",
		"\n# c\na  b = no arrow": "x.lex:3: example without",
		"a = x → y":              "x.lex:1: 1 fields, want 2",
	} {
		if _, err := Parse("x.lex", src, 2); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("Parse(%q): %v, want %s…", src, err, want)
		}
	}
}

func TestReadPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("Read of a bad lexicon did not panic")
		}
	}()
	Read("x.lex", "a\n", 1)
}
