package fact

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/report"
)

// TestFacts scores the meeting of facts on invented stories in which they are marked.
func TestFacts(t *testing.T) {
	stories, hash := load(t)
	s := grade(t, stories, "facts", "Facts of different reports, on invented stories",
		fmt.Sprintf("%d stories of testdata/facts, in which every passage that tells a fact is marked by their author with what it tells. Hard on purpose: other words, other order, figures that differ.", len(stories)))
	s.Hash = hash
	s.Tuned = "the weights are fitted on them; the errors of dam, strike, outbreak, rescue, quarry, well, brewery and listeria were read, those of the others were not."
	s.Check(t, caret.Update())
}

// load returns the stories of testdata/facts, which it reads once for all tests, and the hash
// of their files.
func load(t *testing.T) (stories []*Story, hash string) {
	ledger.Long(t)
	if loaded.stories == nil {
		files, err := filepath.Glob("../../testdata/facts/*.txtar")
		if err != nil || len(files) == 0 {
			t.Fatal("no stories", err)
		}
		var raw [][]byte
		for _, f := range files {
			s, err := Load(f, t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			stories, raw = append(stories, s), append(raw, b)
		}
		loaded.stories, loaded.hash = stories, ledger.Hash(raw...)
	}
	return loaded.stories, loaded.hash
}

// loaded is what load returns.
var loaded struct {
	stories []*Story
	hash    string
}

// TestReal scores it, and the lanes of figures, on stories of real reports.
func TestReal(t *testing.T) {
	ledger.Long(t)
	reports := ledger.Read(t, "giveme5w1h/reports.jsonl")
	files, err := filepath.Glob("../../testdata/facts/real/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	halves := map[bool][]*Story{}
	raw := [][]byte{reports}
	for _, f := range files {
		s, err := Real(f, reports)
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		halves[s.Unread()], raw = append(halves[s.Unread()], s), append(raw, b)
	}
	for _, half := range []struct {
		unread             bool
		name, title, tuned string
	}{
		{false, "facts-real", "Facts of different reports, on real stories", "the weights are fitted on them, and their errors were read."},
		{true, "facts-real-unread", "The same, on real stories kept unread", "neither fitted on, nor were their errors read; how loosely sentences are joined was chosen with a look at these totals."},
	} {
		s := grade(t, halves[half.unread], half.name, half.title,
			fmt.Sprintf("%d stories of ../shared/data/giveme5w1h, in which every passage that tells what another report tells, too, was marked by careful reading (testdata/facts/real holds the places, not the words). Equal figures in one lane are not counted as wrong: the facts are finer than the figures.", len(halves[half.unread])))
		var lanes LaneScore
		for _, st := range halves[half.unread] {
			lanes.Add(st.Lanes(nil, nil))
		}
		s.Measures = append(s.Measures, laneMeasures(half.name+".lanes", "lanes", lanes)...)
		s.Hash, s.Tuned = ledger.Hash(raw...), half.tuned
		s.Check(t, caret.Update())
	}
}

// TestPairs scores it on pairs of short reports that give one figure or fact.
func TestPairs(t *testing.T) {
	pairs, hash := ledger.Lines[pair](t, "pairs/pairs.jsonl")
	var stories []*Story
	for _, p := range pairs {
		stories = append(stories, p.story())
	}
	s := grade(t, stories, "fact-pairs", "The same, on pairs of short reports",
		fmt.Sprintf("%d pairs of ../shared/data/pairs: two sentences each, of which the second gives one figure or fact in other words.", len(stories)))
	s.Hash = hash
	s.Tuned = "the weights are fitted on them, too; they say nothing of precision."
	s.Check(t, caret.Update())
}

// TestChains scores it on the events that documents of ECB+ share.
func TestChains(t *testing.T) { ledger.InParts(t, caret.Update(), gradeChains) }

func gradeChains(t *testing.T, part bool) *ledger.Sheet {
	sentences, hash := ledger.Lines[sentence](t, "ecbplus/sentences.jsonl")
	if part {
		sentences = slices.DeleteFunc(sentences, func(s sentence) bool { return !ledger.InPart(s.Story) })
	}
	stories := chains(sentences)
	s := grade(t, stories, "fact-chains", "The same, on the events of ECB+",
		fmt.Sprintf("%d stories of ECB+: a fact is an event that two documents of a story mention.", len(stories)))
	s.Hash = hash
	s.Tuned = "the weights are fitted on them, too. Many errors of precision are sentences that say the same and are marked with different events."
	return s
}

// grade scores stories, a sheet of the ledger without its hash.
func grade(t *testing.T, stories []*Story, name, title, texts string) *ledger.Sheet {
	var sum Score
	var errs ledger.Errors
	for _, s := range stories {
		text := map[report.ID]string{}
		for _, r := range s.Readings {
			text[r.Report.ID] = r.Report.Text
		}
		one := s.Score(func(id string, a, b report.ID) {
			errs.Add("did not meet", "%s %s: %s", s.Name, id, fmt.Sprint(s.words(id, a, text[a]), s.words(id, b, text[b])))
		}, func(a, b report.ID, x, y report.Span) {
			errs.Add("met and tell two things", "%s: %q / %q", s.Name, x.Of(text[a]), y.Of(text[b]))
		})
		if len(stories) < 30 {
			t.Logf("%-12s %s", s.Name, one)
		}
		sum.Add(one)
	}
	errs.Log(t)
	facts := sum.Loci.TP + sum.Loci.FN
	met := "two reports that tell a fact, of which a locus%s holds both passages, of all such pairs of reports"
	right := "of the pairs of reports that stand in one locus%s, those whose passages tell a fact together"
	return &ledger.Sheet{
		Name: name, Title: title, Texts: texts,
		Errors: "go test ./eval/fact -v -errors 60",
		Measures: []ledger.Measure{
			{Name: name + ".p", Title: "loci, P", How: fmt.Sprintf(right, ""), Of: sum.Loci.TP + sum.Loci.FP, Score: sum.Loci.P()},
			{Name: name + ".r", Title: "loci, R", How: fmt.Sprintf(met, ""), Of: facts, Score: sum.Loci.R()},
			{Name: name + ".both.p", Title: "loci and lanes of figures, P", How: fmt.Sprintf(right, " or lane"), Of: sum.Both.TP + sum.Both.FP, Score: sum.Both.P()},
			{Name: name + ".both.r", Title: "loci and lanes of figures, R", How: fmt.Sprintf(met, " or a lane"), Of: facts, Score: sum.Both.R()},
			{Name: name + ".any.p", Title: "any place, P", How: fmt.Sprintf(right, ", lane, telling, utterance or the introductions of a person"), Of: sum.Any.TP + sum.Any.FP, Score: sum.Any.P()},
			{Name: name + ".any.r", Title: "any place, R", How: fmt.Sprintf(met, ", a lane, a telling, an utterance or the introductions of a person"), Of: facts, Score: sum.Any.R()},
		},
	}
}

func (s *Story) words(id string, r report.ID, text string) []string {
	var out []string
	for _, p := range s.Passages[r] {
		if p.ID == id {
			out = append(out, fmt.Sprintf("%q", p.Of(text)))
		}
	}
	return out
}

func (s Score) String() string {
	return fmt.Sprintf("loci P %.3f R %.3f  or series P %.3f R %.3f (%d facts)", s.Loci.P(), s.Loci.R(), s.Both.P(), s.Both.R(), s.Loci.TP+s.Loci.FN)
}
