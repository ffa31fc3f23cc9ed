package desk_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"stemma/claim"
	"stemma/desk"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
)

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
	if testing.Short() {
		t.Skip("left out of a short run")
	}
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
		for i := range rd.Slots {
			if rd.Slots[i].Claim >= int32(len(rd.Claims)) {
				rd.Slots[i].Claim = -1
			}
		}
		for i := range rd.Deeds {
			if rd.Deeds[i].Claim >= int32(len(rd.Claims)) {
				rd.Deeds[i].Claim = -1
			}
		}
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

// damaged is a store in which one report cannot be loaded.
type damaged struct {
	store.Store
	id report.ID
}

func (s damaged) Report(c ctxt, id report.ID) (*report.Report, error) {
	if id == s.id {
		return nil, store.ErrDamaged
	}
	return s.Store.Report(c, id)
}

// A report that cannot be read does not keep the others from being read and edited.
func TestDamagedReport(t *testing.T) {
	rs := reports(t)
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	arrive(t, s, rs...)
	d := &desk.Desk{Store: damaged{s, rs[3].ID}, Program: program(), Batch: 5}
	if err := d.Settle(ctx); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("settled with %v", err)
	}
	compare(t, standing(t, s), atOnce(t, slices.Delete(slices.Clone(rs), 3, 4)))
	settle(t, &desk.Desk{Store: s, Program: program()})
	compare(t, standing(t, s), atOnce(t, rs))
}
