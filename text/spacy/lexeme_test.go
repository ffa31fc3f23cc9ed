package spacy

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestLexemeGolden holds every form of the golden texts against spaCy's
// vocabulary: the texts and numbers of lower, norm, prefix, suffix and shape.
func TestLexemeGolden(t *testing.T) {
	compareLexemes(t, "testdata/words.tsv.gz")
}

// TestLexemeMore does so with a further file, where the environment names one.
func TestLexemeMore(t *testing.T) {
	path := os.Getenv("SPACY_WORDS")
	if path == "" {
		t.Skip("SPACY_WORDS names no file of eval/peers/spacy_golden.py words")
	}
	compareLexemes(t, path)
}

func compareLexemes(t *testing.T, path string) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	p := Load()
	n := 0
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		n++
		fields := strings.Split(lines.Text(), "\t")
		var form string
		if err := json.Unmarshal([]byte(fields[0]), &form); err != nil {
			t.Fatal(err)
		}
		x := p.lexeme(form)
		got := fmt.Sprintf("%x %x %x %x %x %x %d", x.Orth, x.Lower, x.Norm, x.Prefix, x.Suffix, x.Shape, flag(x.IsSpace))
		if want := strings.Join(fields[6:], " "); got != want {
			t.Errorf("%q:\ngot  %s\nwant %s (lower, norm, prefix, suffix, shape: %s)", form, got, want, strings.Join(fields[1:6], " "))
		}
	}
	if n < 5000 {
		t.Errorf("%d forms", n)
	}
	t.Logf("%d forms", n)
}
