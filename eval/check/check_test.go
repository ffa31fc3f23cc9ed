package check

import (
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"stemma"
	"stemma/check"
	"stemma/claim"
	"stemma/eval/fact"
	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/report"
)

// A source is a story that drafts are made of.
type source struct {
	name     string
	readings []*claim.Reading
}

// unread reports whether nobody reads the errors made in a story: half of them, by name.
func (s source) unread() bool {
	h := fnv.New32a()
	h.Write([]byte(s.name))
	return h.Sum32()%2 == 1
}

// TestOwn scores drafts made of the reports of testdata/facts.
func TestOwn(t *testing.T) {
	ledger.Long(t)
	paths, err := filepath.Glob(filepath.Join("..", "..", "testdata", "facts", "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	var ss []source
	var raw [][]byte
	for _, p := range paths {
		s, err := fact.Load(p, t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, b)
		ss = append(ss, source{s.Name, s.Readings})
	}
	halves(t, ss, 4, "check", "Drafts held against reports", "testdata/facts", ledger.Hash(raw...), false)
}

// TestNews scores drafts made of the reports of ../shared/data/giveme5w1h.
func TestNews(t *testing.T) {
	type line struct {
		ID, Outlet, Title, Text, Date string
		StoryName                     string `json:"story_name"`
	}
	all, hash := ledger.Lines[line](t, "giveme5w1h/reports.jsonl")
	of := map[string][]line{}
	var names []string
	for _, l := range all {
		if of[l.StoryName] == nil {
			names = append(names, l.StoryName)
		}
		of[l.StoryName] = append(of[l.StoryName], l)
	}
	slices.Sort(names)
	var ss []source
	for _, n := range names {
		s := source{name: n}
		for _, l := range of[n] {
			r := &report.Report{Ref: l.ID, URL: "report:" + l.ID, Outlet: l.Outlet, Title: l.Title, Text: l.Title + "\n\n" + l.Text}
			if at, err := time.Parse("2006-01-02T15:04:05", l.Date); err == nil {
				r.Published = report.Stamp{Time: at}
			}
			r.Seal()
			s.readings = append(s.readings, stemma.Read(stemma.English(), r))
		}
		if len(s.readings) > 3 {
			ss = append(ss, s)
		}
	}
	halves(t, ss, 1, "check-news", "The same, on reports of news", "../shared/data/giveme5w1h", hash, true)
}

// drafts is for reading more errors: that many drafts of a story of the half that is read,
// and none of the other; no floors are checked.
var drafts = flag.Int("drafts", 0, "read the errors of that many drafts a story")

// halves scores drafts of up to n reports a story, and checks a sheet.
func halves(t *testing.T, ss []source, n int, name, title, from, hash string, shared bool) {
	if *drafts > 0 {
		n = *drafts
		ss = slices.DeleteFunc(ss, source.unread)
	}
	trials := tryAll(ss, n)
	s := &ledger.Sheet{Name: name, Title: title, Hash: hash, Shared: shared, Errors: "go test ./eval/check -v -errors 40",
		Tuned: "the errors of half of the stories were read, those of the other half were not."}
	edits := 0
	for _, half := range []string{"read", "unread"} {
		var held, apart Score
		var log ledger.Errors
		kinds := map[string]*[2]Score{}
		for i := range trials {
			x := &trials[i]
			if (source{name: x.Story}).unread() != (half == "unread") {
				continue
			}
			edits += len(x.Edits)
			held.Add(&x.Held)
			apart.Add(&x.Apart)
			byKind(kinds, x)
			if half == "read" {
				errorsOf(&log, x)
			}
		}
		for _, k := range Kinds {
			if s := kinds[k]; s != nil && half == "read" {
				t.Logf("%-8s found %d of %d, without the report itself %d of %d", k, s[0].Found, s[0].Edits, s[1].Found, s[1].Edits)
			}
		}
		t.Logf("%s: without the report itself %d of %d unchanged sentences are said to differ", half, apart.Called, apart.Unchanged)
		log.Log(t)
		p := name + "." + half
		s.Measures = append(s.Measures,
			ledger.Share(p+".found", "edits found, "+half+" half", "of the edits of a draft that is held against all reports of its story, those at whose place something of the kind differs or is not found", held.Found, held.Edits),
			ledger.Share(p+".apart", "the same, without the report that was edited", "of the edits of what other reports have, the same, held against those alone", apart.Found, apart.Edits),
			ledger.Count(p+".wrong", "unchanged sentences said to differ, "+half+" half", "of the unchanged sentences of a draft, those of which something is said to differ while the report that it was made from has it word by word", held.Called, held.Unchanged))
	}
	s.Texts = fmt.Sprintf("%d edits in %d drafts, each made of a report of %s by up to eight seeded edits: a number, a bound, a speaker, a word of a quotation, a hedge, a day or a name changed or cut, a detail added.", edits, len(trials), from)
	if *drafts > 0 {
		return
	}
	s.Check(t, caret.Update())
}

// tryAll makes the trials of all stories, on all processors, in order.
func tryAll(ss []source, n int) []Trial {
	type job struct{ first, reports, step int } // of a story, all of whose trials hold it once
	var jobs []job
	trials := 0
	for _, s := range ss {
		step := max(1, len(s.readings)/n)
		j := job{trials, min(n, (len(s.readings)+step-1)/step), step}
		jobs = append(jobs, j)
		trials += j.reports
	}
	out := make([]Trial, trials)
	var wait sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range next {
				s, j := ss[i], jobs[i]
				whole := check.Hold(asOne(s.readings), s.readings)
				for k := range j.reports {
					out[j.first+k] = Try(s.name, s.readings, whole, k*j.step, uint64(j.first+k)+1)
				}
			}
		})
	}
	for i := range jobs {
		next <- i
	}
	close(next)
	wait.Wait()
	return out
}

func byKind(kinds map[string]*[2]Score, x *Trial) {
	for i, e := range x.Edits {
		if kinds[e.Kind] == nil {
			kinds[e.Kind] = &[2]Score{}
		}
		for k, o := range []*Outcome{&x.Held, &x.Apart} {
			one := Outcome{Found: o.Found[i : i+1], Decidable: o.Decidable[i : i+1]}
			kinds[e.Kind][k].Add(&one)
		}
	}
}

// errorsOf logs what of a trial is wrong or has to be read.
func errorsOf(log *ledger.Errors, x *Trial) {
	for i, e := range x.Edits {
		where := ledger.Around(x.Draft, e.Is.Start, e.Is.End)
		if !x.Held.Found[i] {
			log.Add("not found: "+e.Kind, "%s %s: %s: %s", x.Story, x.Report.Ref, e, where)
		}
		if x.Apart.Decidable[i] && !x.Apart.Found[i] {
			log.Add("not found without the report: "+e.Kind, "%s %s: %s: %s", x.Story, x.Report.Ref, e, where)
		}
	}
	for _, it := range x.Held.Wrong {
		log.Add("wrong", "%s %s: %s", x.Story, x.Report.Ref, shown(x, &it, x.Held.Proof))
	}
	for _, it := range x.Apart.Wrong {
		log.Add("to read", "%s %s: %s", x.Story, x.Report.Ref, shown(x, &it, x.Apart.Proof))
	}
}

func shown(x *Trial, it *check.Item, p *check.Proof) string {
	out := it.Kind + ": " + ledger.Around(x.Draft, it.Passage.Start, it.Passage.End)
	for _, d := range it.Differs {
		i := slices.IndexFunc(p.Witnesses, func(w check.Witness) bool { return w.Siglum == d.Against.Siglum })
		out += "\n          " + d.How + ": " + ledger.Around(p.Witnesses[i].Text, d.Against.Start, d.Against.End)
	}
	return out
}

// TestMake: the same seed makes the same edits, each stands where it says, and all else is
// as it was.
func TestMake(t *testing.T) {
	const text = "Ferry sinks off Molle\n\nAt least 14 people died when the ferry Maren sank off Molle on Friday, the harbour police said. " +
		"“We lost nine barges and we will rebuild the whole pier by winter,” said Ada Roe. The captain may have been asleep, a sailor told the Lowe Post. " +
		"The ferry, built by Tom Vale in Tarn, had carried salt and nets to the northern islands. It cost 2,400 crowns to raise her in spring. " +
		"Divers brought up at least 40 crates of fish from the wreck. “Nobody told us that the harbour lights were broken that night,” a diver said. " +
		"The islands have been without a regular ferry since the storm took the old pier. The owners want to build another ship in the yard at Tarn.\n"
	kinds := map[string]bool{}
	for seed := range uint64(40) {
		a, edits := Make(text, seed)
		if b, _ := Make(text, seed); a != b {
			t.Fatalf("seed %d makes two drafts", seed)
		}
		for _, e := range edits {
			kinds[e.Kind] = true
			if e.Kind != Bound && e.Kind != Hedge && !(e.Kind == Quote && e.To == "") && e.Is.Of(a) != e.To {
				t.Errorf("seed %d: %s stands at %q", seed, e, e.Is.Of(a))
			}
		}
		if len(edits) > 0 && a == text {
			t.Errorf("seed %d changes nothing", seed)
		}
	}
	for _, k := range Kinds {
		if !kinds[k] {
			t.Errorf("no seed makes an edit of kind %s", k)
		}
	}
}
