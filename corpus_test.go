package stemma_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/intake/file"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// A corpus is a set of reports, read and edited.
type corpus struct {
	name     string
	readings []*claim.Reading
	editions []*edition.Edition

	reports map[string]*report.Report // by their ids; set by words, as is lemmas
	lemmas  map[string]bool           // of the words in the reports
}

// words sets what a proof knows of the reports, once for all editions and changes.
func (c *corpus) words() {
	if c.lemmas != nil {
		return
	}
	c.reports, c.lemmas = map[string]*report.Report{}, map[string]bool{}
	seen := map[string]bool{}
	for _, r := range c.readings {
		c.reports[string(r.Report.ID)] = r.Report
		for i := range r.Words {
			word := r.Lower(i)
			if seen[word] {
				continue
			}
			seen[word], c.lemmas[word] = true, true
			for piece := range strings.FieldsFuncSeq(word, func(c rune) bool { return c == '-' || c == '\'' || c == '/' }) {
				c.lemmas[piece], c.lemmas[text.Stem(piece)], c.lemmas[text.Lemma(piece, 'n')] = true, true, true
			}
		}
	}
}

// edition returns the edition of a story that was gathered of the corpus.
func (c *corpus) edition(s *story.Story) *edition.Edition {
	return c.editions[slices.IndexFunc(c.editions, func(e *edition.Edition) bool { return e.Story.ID == s.ID })]
}

// seeds is a folder of real reports that may lie beside the repository.
const seeds = "../shared/data/seeds"

// corpora returns a corpus for each story of testdata/stories, and one of the
// reports in the folder seeds if it exists; with -short of every second story. They are
// read once and shared by all tests, which must not change them.
func corpora(t *testing.T) []*corpus {
	t.Helper()
	if len(loaded) == 0 {
		loaded = loadCorpora(t)
	}
	return loaded
}

var (
	loaded   []*corpus // the result of corpora
	unpacked string    // the folder with the files of the stories
)

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // what is read is held anyway, so that to collect more often frees little
	code := m.Run()
	if unpacked != "" {
		os.RemoveAll(unpacked)
	}
	os.Exit(code)
}

func loadCorpora(t *testing.T) []*corpus {
	t.Helper()
	archives, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no stories in testdata/stories")
	}
	if unpacked, err = os.MkdirTemp("", "stories"); err != nil {
		t.Fatal(err)
	}
	var out []*corpus
	for i, a := range archives {
		if testing.Short() && i%2 > 0 {
			continue
		}
		name := strings.TrimSuffix(filepath.Base(a), ".txtar")
		dir := filepath.Join(unpacked, name)
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		unpack(t, a, dir)
		out = append(out, load(t, name, dir))
	}
	if testing.Short() {
		return out
	}
	if _, err := os.Stat(seeds); err != nil {
		t.Logf("no %s: only the invented stories are tested", seeds)
		return out
	}
	return append(out, load(t, "seeds", seeds))
}

// unpack writes the reports of a txtar archive into dir.
func unpack(t testing.TB, archive, dir string) {
	t.Helper()
	raw, err := os.ReadFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range txtar.Parse(raw).Files {
		if name, ok := strings.CutPrefix(f.Name, "reports/"); ok {
			if err := os.WriteFile(filepath.Join(dir, name), f.Data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// load reads and edits the reports in dir.
func load(t *testing.T, name, dir string) *corpus {
	t.Helper()
	c := &corpus{name: name}
	for r, err := range file.Read(context.Background(), file.Options{}, dir) {
		if err != nil {
			t.Fatal(err)
		}
		c.readings = append(c.readings, stemma.Read(stemma.English(), r))
	}
	if len(c.readings) < 2 {
		t.Fatalf("%s: %d reports", name, len(c.readings))
	}
	byReport := story.ByReport(c.readings)
	for _, s := range stemma.Gather(c.readings) {
		c.editions = append(c.editions, stemma.Edit(s, s.Readings(byReport)))
	}
	return c
}
