package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func cutTexts(t *testing.T, name, src string, lines bool) (out []string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	cuts, err := cutsOf(file, lines)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cuts {
		out = append(out, c.what+": "+strings.ReplaceAll(string(c.text), "\n", "/"))
	}
	return out
}

func TestSectionsOfALexicon(t *testing.T) {
	const src = "# head\nmove  go|run  = a → b\nstop  halt  = c → d\nmove  fly  = e → f\n"
	got := cutTexts(t, "x.lex", src, false)
	want := []string{
		"move: # head/stop  halt  = c → d/move  qqxqq  = e → f/",
		"stop: # head/move  go|run  = a → b/stop  qqxqq  = c → d/move  fly  = e → f/",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestLinesOfALexicon(t *testing.T) {
	got := cutTexts(t, "x.lex", "move  go  = a → b\nmove  fly  = e → f\nalone  = g → h\n", true)
	want := []string{
		"move go: move  fly  = e → f/alone  = g → h/",
		"move fly: move  go  = a → b/alone  = g → h/",
		"alone =: move  go  = a → b/move  fly  = e → f/",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestRulesInGo(t *testing.T) {
	got := cutTexts(t, "x.go", `package x
func f(s string) int {
	if s == "" { return 1 }
	if s == "b" { s = "c" }
	switch s {
	case "d": return 2
	default: return 3
	}
}
`, false)
	if len(got) != 2 || !strings.Contains(got[0], `if false && (s == "") { return 1 }`) || strings.Contains(got[1], "\tcase") || !strings.Contains(got[1], "default") {
		t.Errorf("got %q", got)
	}
}

func TestOutcome(t *testing.T) {
	whole := outcome{failed: []string{"p TestOld"}, scores: map[string]string{"a.b": "0.90"}, reads: []string{"x", "y"}}
	if got := whole.against(whole); got != "nothing changes" {
		t.Errorf("the whole against itself: %s", got)
	}
	got := outcome{failed: []string{"p TestOld", "p TestNew"}, scores: map[string]string{"a.b": "0.80"}, reads: []string{"x"}}.against(whole)
	if want := "1 tests fail: p TestNew; 1 of 2 reports are read otherwise; a.b 0.90 -> 0.80"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	log := []byte("{\"Action\":\"fail\",\"Package\":\"p\",\"Test\":\"TestA\"}\n{\"Action\":\"pass\",\"Package\":\"p\",\"Test\":\"TestB\"}\nnoise\n")
	if got := failures(log); !reflect.DeepEqual(got, []string{"p TestA"}) {
		t.Errorf("failures: %q", got)
	}
	if got := scoresIn([]byte("    ledger.go:84: hedge.news.cue   .834  (recorded .834, floor .81)  of 295  P 1\n")); got["hedge.news.cue"] != ".834" {
		t.Errorf("scores: %v", got)
	}
	a, err := readings([]byte("{\"figures\":[{\"by\":\"x.lex:1\",\"value\":3}]}\n"))
	if err != nil || a[0] != `{"figures":[{"value":3}]}` {
		t.Errorf("readings: %q, %v", a, err)
	}
}
