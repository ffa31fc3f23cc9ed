package spacy

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"
)

// A goldenText is what the real spaCy says of a text; eval/peers/spacy_golden.py
// writes the files of them.
type goldenText struct {
	ID, Text                            string
	Start, End, Head, Sent              []int
	Tag, Pos, Morph, Lemma, Label, Name []string
}

// goldenTexts reads a golden file.
func goldenTexts(t testing.TB, path string) []goldenText {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []goldenText
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var g goldenText
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		out = append(out, g)
	}
	if err := lines.Err(); err != nil || len(out) == 0 {
		t.Fatalf("read %s: %d texts, %v", path, len(out), err)
	}
	return out
}

const goldenFile = "testdata/golden.jsonl.gz"

// TestTokenizeGolden holds every token of the golden texts against spaCy's.
func TestTokenizeGolden(t *testing.T) {
	compareTokens(t, goldenTexts(t, goldenFile))
}

// TestTokenizeMore does so with further files, where the environment names one.
func TestTokenizeMore(t *testing.T) {
	path := os.Getenv("SPACY_TOKENS")
	if path == "" {
		t.Skip("SPACY_TOKENS names no file of eval/peers/spacy_golden.py tokens")
	}
	compareTokens(t, goldenTexts(t, path))
}

func compareTokens(t *testing.T, texts []goldenText) {
	p := Load()
	tokens, wrong := 0, 0
	for _, g := range texts {
		got := p.Tokenize(g.Text)
		want := map[[2]int]bool{}
		for i := range g.Start {
			want[[2]int{g.Start[i], g.End[i]}] = true
		}
		tokens += len(want)
		bad := 0
		for i, k := range got {
			if !want[[2]int{k.Start, k.End}] {
				if bad++; bad <= 3 && wrong < 60 {
					t.Errorf("%s: token %d %q is not spaCy's, in %.60q", g.ID, i, g.Text[k.Start:k.End], g.Text[max(0, k.Start-20):])
				}
			}
			if space := k.End < len(g.Text) && g.Text[k.End] == ' ' && (i+1 == len(got) || got[i+1].Start > k.End); space != k.Space {
				t.Errorf("%s: token %d %q: space %v", g.ID, i, g.Text[k.Start:k.End], k.Space)
			}
		}
		if bad > 0 || len(got) != len(want) {
			wrong += max(bad, 1)
			if bad == 0 {
				t.Errorf("%s: %d tokens, want %d", g.ID, len(got), len(want))
			}
		}
	}
	t.Logf("%d texts, %d tokens, %d wrong", len(texts), tokens, wrong)
}

// FuzzTokenize checks that tokens are not empty, in order, and cover all but
// single spaces.
func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"", " ", "a  b", "don't", "U.S.-led (10km)...", "x@y.com:80/z", "\xff\xfe", "😀'em"} {
		f.Add(s)
	}
	p := Load()
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, k := range p.Tokenize(text) {
			if k.Start != at || k.End <= k.Start || k.End > len(text) {
				t.Fatalf("%q: token %+v at %d", text, k, at)
			}
			at = k.End
			if k.Space {
				if at == len(text) || text[at] != ' ' {
					t.Fatalf("%q: no space after %+v", text, k)
				}
				at++
			}
		}
		if at != len(text) {
			t.Fatalf("%q: tokens end at %d", text, at)
		}
	})
}

func BenchmarkTokenize(b *testing.B) {
	texts := goldenTexts(b, goldenFile)
	p := Load()
	tokens := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, g := range texts {
			tokens += len(p.Tokenize(g.Text))
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
