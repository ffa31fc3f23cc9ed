package feed

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/eval/ledger"
	"stemma/intake/feed"
	"stemma/internal/caret"
	"stemma/internal/cputime"
	"stemma/internal/mutate"
)

// Damaged in 10,000 ways, the feeds are read without a panic, each in under a second.
func TestMutations(t *testing.T) {
	all := files(t)
	var feeds [][]byte
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if strings.HasSuffix(name, ".xml") || strings.HasPrefix(name, "raw/parser/json/") || strings.HasPrefix(name, "raw/translator/json/") {
			feeds = append(feeds, all[name])
		}
	}
	const n = 10000
	failed, read := 0, 0
	var longest time.Duration
	for seed := range n {
		r := rand.New(rand.NewPCG(uint64(seed), 2))
		data := mutate.Bytes(r, feeds[seed%len(feeds)], feeds...)
		start := cputime.Used()
		if what := survives(data); what != "" {
			failed++
			t.Logf("seed %d: %s", seed, what)
		} else {
			read++
		}
		if took := cputime.Used() - start; took > longest {
			longest = took
		}
	}
	if longest > time.Second {
		failed++
		t.Logf("one took %v", longest)
	}
	s := &ledger.Sheet{
		Name: "feed-damage", Title: "Feeds, damaged", Shared: true, Hash: ledger.Hash(feeds...),
		Texts:  fmt.Sprintf("%d damaged copies of %d small feeds: broken off, wrong bytes, parts missing, doubled, moved or of another feed, hostile pieces.", n, len(feeds)),
		Tuned:  "no",
		Errors: "go test ./eval/feed -run Mutations -v",
		Measures: []ledger.Measure{
			ledger.Count("feed-damage.failed", "damaged feeds on which the reader fails", "a panic, or more than a second of CPU", failed, n),
		},
	}
	s.Check(t, caret.Update())
}

// survives returns what the reader does wrong with data, or "".
func survives(data []byte) (wrong string) {
	defer func() {
		if p := recover(); p != nil {
			wrong = fmt.Sprint("panic: ", p)
		}
	}()
	f, err := feed.Parse(data, feed.Options{URL: "https://bell.example/feed"})
	if err != nil {
		return ""
	}
	for i := range f.Entries {
		f.Report(&f.Entries[i])
	}
	return ""
}
