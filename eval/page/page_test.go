// Package page compares the text read from web pages with what the authors of other
// extractors expect of it.
package page

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stemma/eval/ledger"
	"stemma/intake/article"
)

// The floors, under the scores of today by what one page may move.
const (
	leastSegments    = 0.919
	leastSegmentsIn  = 0.930 // in the part of the pages
	leastReadability = 0.950
)

// files returns the files in an archive of ../shared by name. It skips the test if the
// archive is not here.
func files(t testing.TB, name ...string) map[string][]byte {
	t.Helper()
	ledger.Long(t)
	raw, err := os.ReadFile(filepath.Join(append([]string{ledger.Root(t), "..", "shared", "data"}, name...)...))
	if err != nil {
		t.Skipf("../shared/data/%s is not here", filepath.Join(name...))
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if out[h.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
}

// lines returns the objects in a file of JSON Lines in ../shared.
func lines[T any](t testing.TB, name ...string) (out []T) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(append([]string{ledger.Root(t), "..", "shared", "data"}, name...)...))
	if err != nil {
		t.Skipf("../shared/data/%s is not here", filepath.Join(name...))
	}
	for d := json.NewDecoder(bytes.NewReader(raw)); ; {
		var v T
		if err := d.Decode(&v); err == io.EOF {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
}

// TestSegments scores pages as Adrien Barbaresi, "Trafilatura", ACL 2021, System
// Demonstrations, section 4, does: each page has segments that its text must hold and
// segments that it must not hold.
func TestSegments(t *testing.T) {
	html := files(t, "trafilatura-eval", "html.tar.gz")
	type page struct {
		URL, File     string
		With, Without []string
	}
	var tp, fp, tn, fn, lists int
	var all strings.Builder
	least := leastSegments
	if !ledger.Whole() {
		least = leastSegmentsIn
	}
	for _, p := range lines[page](t, "trafilatura-eval", "pages.jsonl") {
		if !ledger.Whole() && !ledger.InPart(p.File) {
			continue
		}
		raw := html["eval/"+p.File]
		if raw == nil {
			raw = html["cache/"+p.File]
		}
		if raw == nil {
			t.Fatalf("%s is not in the archive", p.File)
		}
		got, err := article.Extract(raw, p.URL)
		if err != nil {
			t.Errorf("%s: %v", p.File, err)
		}
		if got.Lists {
			lists++
			fmt.Fprintf(&all, "%s is said to list reports\n", p.File)
		}
		for _, s := range p.With {
			if strings.Contains(got.Text, s) {
				tp++
			} else {
				fn++
				fmt.Fprintf(&all, "%s misses %q\n", p.File, s)
			}
		}
		for _, s := range p.Without {
			if strings.Contains(got.Text, s) {
				fp++
				fmt.Fprintf(&all, "%s holds %q\n", p.File, s)
			} else {
				tn++
			}
		}
	}
	precision, recall := float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn)
	f := 2 * precision * recall / (precision + recall)
	t.Logf("precision %.4f, recall %.4f, F %.4f, accuracy %.4f; %d are said to list reports", precision, recall, f, float64(tp+tn)/float64(tp+tn+fp+fn), lists)
	if out := os.Getenv("PAGE_FAULTS"); out != "" {
		os.WriteFile(out, []byte(all.String()), 0o644)
	}
	if f < least {
		t.Errorf("F is below %.3f", least)
	}
}

// TestReadability scores the words of each page's text against the text that the tests
// of Mozilla's Readability expect: the mean of the F1 of bags of words.
func TestReadability(t *testing.T) {
	raw := files(t, "readability-pages", "raw.tar.gz")
	var sum float64
	var all strings.Builder
	n := 0
	for name, source := range raw {
		id, ok := strings.CutSuffix(name, "/source.html")
		if !ok {
			continue
		}
		got, err := article.Extract(source, "https://courier.example/a")
		if err != nil {
			t.Logf("%s: %v", id, err)
		}
		want, _ := article.Fragment(string(raw[id+"/expected.html"]))
		if got.Lists {
			t.Logf("%s is said to list reports", id)
		}
		score := overlap(strings.Fields(got.Text), strings.Fields(strings.Join(want, " ")))
		fmt.Fprintf(&all, "%s %.4f\n", id, score)
		sum += score
		n++
	}
	if out := os.Getenv("PAGE_SCORES"); out != "" {
		os.WriteFile(out, []byte(all.String()), 0o644)
	}
	f := sum / float64(n)
	t.Logf("%d pages, F %.4f", n, f)
	if f < leastReadability {
		t.Errorf("F is below %.3f", leastReadability)
	}
}

// overlap returns the F1 of the words in both lists, each counted as often as it occurs.
func overlap(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	both := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}
