package witness

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestMake holds the stories to what the package says of them.
func TestMake(t *testing.T) {
	how := map[string]int{}
	kinds := map[string]int{}
	for seed := range uint64(300) {
		s := Make(seed, seed%3 == 0)
		a, _ := json.Marshal(s)
		b, _ := json.Marshal(Make(seed, seed%3 == 0))
		if string(a) != string(b) {
			t.Fatalf("seed %d gives two stories", seed)
		}
		if n := len(s.Reports); n < 3 || n > 12 {
			t.Errorf("seed %d: %d reports", seed, n)
		}
		for i, r := range s.Reports {
			how[r.How]++
			if strings.ContainsAny(r.Text, "{}[]<>|") {
				t.Errorf("seed %d, report %d: marks in the text:\n%s", seed, i, r.Text)
			}
			for _, e := range r.Edits {
				kinds[e.Kind]++
				if !strings.Contains(r.Text, e.Words) || e.Start > e.End || e.End > len(r.Text) {
					t.Errorf("seed %d, report %d: %+v", seed, i, e)
				}
			}
			for _, p := range r.Parents {
				if p >= i || s.Independent(i, p) {
					t.Errorf("seed %d: report %d made from %d", seed, i, p)
				}
			}
			if r.How != "account" && len(r.Parents) == 0 && r.Lost == 0 {
				t.Errorf("seed %d: report %d has no parent", seed, i)
			}
		}
		for _, f := range s.Facts {
			if f.Lines < 1 || f.Lines > len(f.Told) {
				t.Errorf("seed %d: fact %s: %d lines of %d", seed, f.ID, f.Lines, len(f.Told))
			}
		}
	}
	for _, m := range manners {
		if how[m.name] == 0 {
			t.Errorf("no report made as %s", m.name)
		}
	}
	for _, k := range strings.Fields("hedge_dropped bound_changed attribution_dropped cue_loaded rounded converted number_changed speaker_role_changed speaker_swapped quote_cut quote_altered") {
		if kinds[k] == 0 {
			t.Errorf("no edit of kind %s", k)
		}
	}
	t.Log(how, kinds)
}

func TestRounded(t *testing.T) {
	for _, c := range []struct {
		v, want int
		about   string
	}{{31, 30, "some "}, {214, 210, "some "}, {298, 300, "nearly "}, {4, 4, ""}, {1849, 1800, "about "}} {
		if about, got := rounded(c.v); got != c.want || about != c.about {
			t.Errorf("rounded(%d) = %q %d, want %q %d", c.v, about, got, c.about, c.want)
		}
	}
}

func TestReword(t *testing.T) {
	words := map[string]string{"the police": "officers", "said": "added"}
	got := reword("Said the police: the policeman said so", byLength(words), words)
	if want := "Added officers: the policeman added so"; got != want {
		t.Errorf("got %q", got)
	}
}
