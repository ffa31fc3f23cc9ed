package desk_test

import (
	"context"
	"encoding/json"
	"fmt"
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
	"stemma/intake/file"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
	"stemma/story"
)

var ctx = context.Background()

type ctxt = context.Context

// program is desk.English that remembers what it read and edited, because the tests read the
// same reports many times, and edit the same stories of them.
var program = sync.OnceValue(func() desk.Program {
	p := desk.English
	p.Read = storytest.Remember(p.Read)
	p.Edit = storytest.RememberEdited(p.Edit)
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

// reports returns the reports of all invented stories; with -short those of two.
func reports(t testing.TB) []*report.Report {
	t.Helper()
	if testing.Short() {
		return twoStories(t)
	}
	return allReports(t)
}

// allReports returns the reports of all invented stories.
func allReports(t testing.TB) []*report.Report {
	t.Helper()
	rs, err := stories()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(rs)
}

// twoStories returns the reports of two stories, for tests that edit them many times.
func twoStories(t testing.TB) []*report.Report {
	t.Helper()
	rs := slices.DeleteFunc(allReports(t), func(r *report.Report) bool {
		return !strings.HasPrefix(r.Path, "border") && !strings.HasPrefix(r.Path, "quake")
	})
	if len(rs) != 14 {
		t.Fatalf("%d reports", len(rs))
	}
	return rs
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
