package desk_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"stemma"
	"stemma/claim"
	"stemma/desk"
	"stemma/edition"
	"stemma/intake/file"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
	"stemma/story"
)

var ctx = context.Background()

type ctxt = context.Context

// program is desk.English that remembers what it read, because the tests read the same
// reports many times.
var program = sync.OnceValue(func() desk.Program {
	var mu sync.Mutex
	known := map[string][]byte{}
	p := desk.English
	p.Read = func(r *report.Report) *claim.Reading {
		key := string(r.ID) + store.HeadDigest(r)
		mu.Lock()
		raw, ok := known[key]
		mu.Unlock()
		if !ok {
			raw = claim.AppendReading(nil, desk.English.Read(r))
			mu.Lock()
			known[key] = raw
			mu.Unlock()
		}
		rd, err := claim.DecodeReading(r, raw)
		if err != nil {
			panic(err)
		}
		return rd
	}
	return p
})

// stories returns the reports of all invented stories.
var stories = sync.OnceValues(func() ([]*report.Report, error) {
	dir, err := os.MkdirTemp("", "desk")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	archives, err := filepath.Glob("../testdata/stories/*.txtar")
	if err != nil {
		return nil, err
	}
	var out []*report.Report
	for _, a := range archives {
		raw, err := os.ReadFile(a)
		if err != nil {
			return nil, err
		}
		folder := filepath.Join(dir, filepath.Base(a))
		if err := os.Mkdir(folder, 0o777); err != nil {
			return nil, err
		}
		for _, f := range txtar.Parse(raw).Files {
			if name, ok := strings.CutPrefix(f.Name, "reports/"); ok {
				if err := os.WriteFile(filepath.Join(folder, name), f.Data, 0o666); err != nil {
					return nil, err
				}
			}
		}
	}
	for r, err := range file.Read(ctx, file.Options{}, dir) {
		if err != nil {
			return nil, err
		}
		r.Path = strings.TrimPrefix(r.Path, dir+"/")
		r.Ref = r.Path
		out = append(out, r)
	}
	if len(out) < 20 {
		return nil, fmt.Errorf("%d reports in %s", len(out), archives)
	}
	return out, nil
})

func reports(t testing.TB) []*report.Report {
	t.Helper()
	rs, err := stories()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(rs)
}

// atOnce returns the editions of reports that are gathered and edited all at once, as JSON,
// by story.
func atOnce(t testing.TB, rs []*report.Report) map[string]string {
	t.Helper()
	var readings []*claim.Reading
	for _, r := range file.Collapse(rs) {
		readings = append(readings, program().Read(r))
	}
	out := map[string]string{}
	byReport := story.ByReport(readings)
	for _, s := range stemma.Gather(readings) {
		data, err := json.Marshal(stemma.Edit(s, s.Readings(byReport)))
		if err != nil {
			t.Fatal(err)
		}
		out[s.ID] = string(data)
	}
	return out
}

// standing returns the standing editions of a store, as JSON, by story.
func standing(t testing.TB, s store.Store) map[string]string {
	t.Helper()
	es, err := s.Standing(ctx)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range es {
		whole, err := s.Edition(ctx, e.Seq)
		if err != nil {
			t.Fatal(err)
		}
		out[e.Story] = string(whole.JSON)
	}
	return out
}

func compare(t testing.TB, got, want map[string]string) {
	t.Helper()
	for id := range want {
		if got[id] == "" {
			t.Errorf("story %s is missing", id)
		} else if got[id] != want[id] {
			i := 0
			for i < min(len(got[id]), len(want[id])) && got[id][i] == want[id][i] {
				i++
			}
			t.Errorf("story %s differs at byte %d: %.80q, want %.80q", id, i, got[id][i:], want[id][i:])
		}
	}
	for id := range got {
		if want[id] == "" {
			t.Errorf("there should be no story %s", id)
		}
	}
}

func openAt(path string) (*sqlite.Store, error) { return sqlite.Open(ctx, path, sqlite.Options{}) }

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := openAt(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// arrive lets reports come.
func arrive(t testing.TB, s store.Store, rs ...*report.Report) []report.ID {
	t.Helper()
	var as []store.Arrival
	for _, r := range rs {
		as = append(as, store.Arrival{Report: r, Via: "test", At: time.Now()})
	}
	fresh, err := s.Arrive(ctx, as...)
	if err != nil {
		t.Fatal(err)
	}
	return fresh
}

func settle(t testing.TB, d *desk.Desk) {
	t.Helper()
	if err := d.Settle(ctx); err != nil {
		t.Fatal(err)
	}
}

// In whatever order reports come, in whatever batches, and if the desk is begun anew in
// between, the editions that stand in the end are those of all reports at once.
func TestIncrementalEqualsAtOnce(t *testing.T) {
	rs := reports(t)
	want := atOnce(t, rs)
	orders := uint64(3)
	if testing.Short() {
		orders = 1
	}
	for order := range orders {
		for _, batch := range []int{1, 7, len(rs)} {
			t.Run(fmt.Sprintf("order %d, batches of %d", order, batch), func(t *testing.T) {
				t.Parallel()
				random := rand.New(rand.NewPCG(order, uint64(batch)))
				rs := slices.Clone(rs)
				random.Shuffle(len(rs), func(i, j int) { rs[i], rs[j] = rs[j], rs[i] })
				path := filepath.Join(t.TempDir(), "store")
				s := open(t, path)
				d := &desk.Desk{Store: s, Program: program()}
				for part := range slices.Chunk(rs, batch) {
					if arrive(t, s, part...); random.IntN(4) == 0 {
						continue // more comes before it is read
					}
					if random.IntN(3) > 0 {
						if _, err := d.Turn(ctx); err != nil {
							t.Fatal(err)
						}
					}
					if random.IntN(6) == 0 {
						if err := s.Close(); err != nil {
							t.Fatal(err)
						}
						s = open(t, path)
						d = &desk.Desk{Store: s, Program: program()}
					}
				}
				settle(t, d)
				compare(t, standing(t, s), want)
				nothingNew(t, d, s, rs)
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

// nothingNew checks that reports that come again change nothing.
func nothingNew(t *testing.T, d *desk.Desk, s store.Store, rs []*report.Report) {
	t.Helper()
	before := d.Counts()
	if fresh := arrive(t, s, rs...); len(fresh) > 0 {
		t.Errorf("%d reports are new a second time", len(fresh))
	}
	settle(t, d)
	if after := d.Counts(); after != before {
		t.Errorf("reports that came again were taken for new: %+v, then %+v", before, after)
	}
}

// A report that comes by another way, with another ref or more known of it, makes the
// editions those of all sightings at once.
func TestSightings(t *testing.T) {
	rs := reports(t)[:12]
	for i, r := range rs[:6] {
		again := *r
		again.Ref = fmt.Sprintf("%c%d", "az"[i%2], i)
		again.Byline = "Ada Moor"
		again.Seal()
		if again.ID == r.ID {
			rs = append(rs, &again)
		}
	}
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	d := &desk.Desk{Store: s, Program: program()}
	for _, r := range rs {
		arrive(t, s, r)
		settle(t, d)
	}
	compare(t, standing(t, s), atOnce(t, rs))
}

// When rules change, what stands stays until all is made anew; and what is the same under
// the new rules is no news.
func TestRulesChange(t *testing.T) {
	rs := reports(t)
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	old := program()
	old.Rules, old.EditRules = "older", "older"
	old.Read = func(r *report.Report) *claim.Reading { // it reads half of each
		rd := program().Read(r)
		rd.Claims = rd.Claims[:len(rd.Claims)/2]
		return rd
	}
	arrive(t, s, rs...)
	settle(t, &desk.Desk{Store: s, Program: old})
	before := standing(t, s)
	d := &desk.Desk{Store: s, Program: program(), Batch: 10}
	for n := 10; n < len(rs); n += 10 {
		if _, err := d.Turn(ctx); err != nil {
			t.Fatal(err)
		}
		compare(t, standing(t, s), before)
	}
	settle(t, d)
	compare(t, standing(t, s), atOnce(t, rs))
	if made, err := s.Made(ctx, "older", rs[0].ID); err != nil || len(made) > 0 {
		t.Errorf("readings by the old rules are still there: %v", err)
	}
	// Only the rules of editing change, and nothing by them.
	revs, last, err := s.Revisions(ctx, 0, 1<<20)
	if err != nil || len(revs) == 0 {
		t.Fatal(len(revs), err)
	}
	newer := program()
	newer.EditRules = "newer"
	settle(t, &desk.Desk{Store: s, Program: newer})
	revs, _, err = s.Revisions(ctx, last, 1<<20)
	if err != nil || len(revs) != len(before) {
		t.Errorf("%d revisions of %d stories: %v", len(revs), len(before), err)
	}
	for _, r := range revs {
		if !bytes.Equal(r.Changes, []byte("[]")) {
			t.Errorf("news where only the rules changed: %s", r.Changes)
		}
	}
}

// A report that is forgotten, at whatever time, leaves editions and changes as if it had
// never come.
func TestForget(t *testing.T) {
	rs := reports(t)
	n := len(rs) / 2
	without := func(r *report.Report) bool { return r == rs[n] }
	type end struct {
		editions map[string]string
		changes  []string
	}
	var ends []end
	for _, forgets := range []bool{true, false} {
		s := open(t, filepath.Join(t.TempDir(), "store"))
		defer s.Close()
		d := &desk.Desk{Store: s, Program: program()}
		for i, part := range [][]*report.Report{rs[:n-3], rs[n-3 : n+1], rs[n+1:]} {
			part = slices.Clone(part)
			if !forgets {
				part = slices.DeleteFunc(part, without)
			}
			arrive(t, s, part...)
			settle(t, d)
			if forgets && i == 1 {
				if err := s.Forget(ctx, rs[n].ID); err != nil {
					t.Fatal(err)
				}
				settle(t, d)
			}
		}
		e := end{editions: standing(t, s)}
		revs, _, err := s.Revisions(ctx, 0, 1<<20)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range revs {
			e.changes = append(e.changes, string(r.Changes))
		}
		slices.Sort(e.changes)
		ends = append(ends, e)
	}
	compare(t, ends[0].editions, ends[1].editions)
	if !slices.Equal(ends[0].changes, ends[1].changes) {
		t.Errorf("%d revisions, want %d, or others", len(ends[0].changes), len(ends[1].changes))
	}
	compare(t, ends[0].editions, atOnce(t, slices.DeleteFunc(rs, without)))
}

// What people decide is heeded at the next turn, and taken back when they do.
func TestDecide(t *testing.T) {
	rs := reports(t)
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	d := &desk.Desk{Store: s, Program: program()}
	arrive(t, s, rs...)
	settle(t, d)
	before := standing(t, s)
	decide := func(undo bool) {
		if err := s.Decide(ctx, store.Decision{Kind: store.Mute, A: rs[0].ID, By: "ada", At: time.Now(), Undo: undo}); err != nil {
			t.Fatal(err)
		}
		settle(t, d)
	}
	decide(false)
	if es, err := s.Standing(ctx, rs[0].ID); err != nil || len(es) > 0 {
		t.Errorf("a muted report stands in %d editions: %v", len(es), err)
	}
	decide(true)
	compare(t, standing(t, s), before)
}

// The changes of a story's revisions are those of edition.DiffAll.
func TestChanges(t *testing.T) {
	rs := reports(t)
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	d := &desk.Desk{Store: s, Program: program()}
	kinds := map[edition.ChangeKind]int{}
	after := store.Seq(0)
	for _, r := range rs {
		arrive(t, s, r)
		settle(t, d)
		revs, last, err := s.Revisions(ctx, after, 100)
		if err != nil {
			t.Fatal(err)
		}
		after = last
		for _, rev := range revs {
			var cs []edition.Change
			if err := json.Unmarshal(rev.Changes, &cs); err != nil {
				t.Fatal(err)
			}
			for _, c := range cs {
				kinds[c.Kind]++
			}
		}
	}
	if kinds[edition.ReportAdded] < len(rs) || kinds[edition.FigureNew] == 0 || kinds[edition.StoryNew] == 0 {
		t.Errorf("changes: %v", kinds)
	}
}
