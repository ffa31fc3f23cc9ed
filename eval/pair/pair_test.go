package pair

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

// TestPairs scores the pairs of ../shared/data/pairs.
func TestPairs(t *testing.T) {
	pairs, hash := ledger.Lines[Pair](t, "pairs/pairs.jsonl")
	s := grade(t, pairs, "pairs", "Where two short reports differ",
		fmt.Sprintf("%d pairs of ../shared/data/pairs, of 23 kinds of figures and facts in three wordings each.", len(pairs)), true)
	s.Hash, s.Shared = hash, true
	s.Tuned = "its errors were read; rules were made for what stands behind them, not for its kinds."
	s.Check(t, caret.Update())
}

// TestKinds scores those of testdata/pairs whose errors are read.
func TestKinds(t *testing.T) { own(t, "kinds.txt", "pairs-own", true) }

// TestUnread scores those whose errors nobody reads.
func TestUnread(t *testing.T) { own(t, "unread.txt", "pairs-unread", false) }

func own(t *testing.T, file, name string, read bool) {
	ledger.Long(t)
	path := filepath.Join("..", "..", "testdata", "pairs", file)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	s := grade(t, pairs, name, "The same, on other kinds and on look-alikes",
		fmt.Sprintf("%d pairs of testdata/pairs/%s: kinds of figures and facts that the set above does not have, and pairs that only look different.", len(pairs), file), read)
	s.Hash = ledger.Hash(raw)
	s.Tuned = map[bool]string{true: "written before the rules were made; its errors were read since.", false: "its errors were not read."}[read]
	s.Check(t, caret.Update())
}

// grade scores pairs, a sheet of the ledger without its hash. Errors are logged where
// they are read.
func grade(t *testing.T, pairs []Pair, name, title, texts string, read bool) *ledger.Sheet {
	shown := make([]bool, len(pairs))
	errs := make([]error, len(pairs))
	var wait sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range next {
				e, err := pairs[i].Edit()
				if errs[i] = err; err == nil {
					shown[i] = pairs[i].Shown(e)
				}
			}
		})
	}
	for i := range pairs {
		next <- i
	}
	close(next)
	wait.Wait()
	var sum Score
	var log ledger.Errors
	var kinds []string
	by := map[string]*Score{}
	for i, p := range pairs {
		if errs[i] != nil {
			t.Fatal(errs[i])
		}
		one := scoreOf(p, shown[i])
		if by[p.Kind()] == nil {
			by[p.Kind()] = &Score{}
			kinds = append(kinds, p.Kind())
		}
		by[p.Kind()].Add(one)
		sum.Add(one)
		if p.Differs == shown[i] || !read {
			continue
		}
		what := map[bool]string{true: "not shown", false: "shown wrongly"}[p.Differs]
		log.Add(what, "%s: %s / %s", p.Case, ledger.Around(p.Reports[0].Text, p.Spans[0][0], p.Spans[0][1]), ledger.Around(p.Reports[1].Text, p.Spans[1][0], p.Spans[1][1]))
	}
	for _, k := range kinds {
		if s := by[k]; read {
			t.Logf("%-24s shown %d of %d, wrongly %d of %d", k, s.Shown, s.Differ, s.Wrong, s.Alike)
		}
	}
	log.Log(t)
	return &ledger.Sheet{
		Name: name, Title: title, Texts: texts,
		Errors: "go test ./eval/pair -v -errors 40",
		Measures: []ledger.Measure{
			ledger.Share(name+".shown", "differences shown", "of the pairs that differ, those of which a series or locus that differs or is disputed holds both passages, or a finding joins them", sum.Shown, sum.Differ),
			ledger.Count(name+".wrong", "differences shown where there is none", "the same, of the pairs that do not differ", sum.Wrong, sum.Alike),
		},
	}
}
