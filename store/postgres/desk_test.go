package postgres

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"stemma/desk"
	"stemma/internal/pgtest"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/store"
	"stemma/store/move"
	"stemma/store/sqlite"
	"stemma/store/storetest"
)

// stories returns the reports of testdata/stories, each with an address.
func stories(t testing.TB) (all []store.Arrival) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/stories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	at := time.Date(2031, 5, 2, 10, 0, 0, 0, time.UTC)
	for i, file := range files {
		if testing.Short() && i == 1 {
			break
		}
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			at = at.Add(time.Minute)
			r := &report.Report{Ref: f.Name, URL: "https://post.example/" + filepath.Base(file) + "/" + f.Name, Outlet: f.Name, Text: string(f.Data), Published: report.Stamp{Time: at}}
			r.Seal()
			all = append(all, store.Arrival{Report: r, Via: "test", At: at})
		}
	}
	return all
}

// program is desk.English that remembers what it read: every store has the same reports.
var program = sync.OnceValue(func() desk.Program {
	p := desk.English
	p.Read = storytest.Remember(p.Read)
	return p
})

// work has a desk read, group and edit what came, in two parts.
func work(t testing.TB, s store.Store, as []store.Arrival) {
	t.Helper()
	d := &desk.Desk{Store: s, Program: program(), Holder: "test"}
	for _, part := range [][]store.Arrival{as[:len(as)/2], as[len(as)/2:]} {
		if _, err := s.Arrive(ctx, part...); err != nil {
			t.Fatal(err)
		}
		if err := d.Hold(ctx, d.Settle); err != nil {
			t.Fatal(err)
		}
	}
}

func inFile(t testing.TB, path string, o sqlite.Options) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(ctx, path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// The stories come out the same as in SQLite, byte by byte, and so do they when the store is
// moved, there and back, with an interruption.
func TestSameAsSQLite(t *testing.T) {
	if testing.Short() {
		t.Skip("short: no stories are edited in two stores")
	}
	server := pgtest.Shared(t)
	as := stories(t)
	file := inFile(t, filepath.Join(t.TempDir(), "a"), sqlite.Options{})
	pg := fresh(t, server.Schema(t), Options{})
	work(t, file, as)
	work(t, pg, as)
	want := storetest.Dump(t, file, desk.English.Rules)
	storetest.Equal(t, storetest.Dump(t, pg, desk.English.Rules), want)

	if err := errors.Join(file.SetMark(ctx, "ada", 1), file.Forget(ctx, as[len(as)-1].Report.ID)); err != nil {
		t.Fatal(err)
	}
	want = storetest.Dump(t, file, desk.English.Rules)
	address := server.Schema(t)
	moved := fresh(t, address, Options{Moving: true})
	_, err := move.Move(ctx, file, &brittle{Target: moved, left: 9}, desk.English.Rules, desk.WordsOf)
	if !errors.Is(err, errBroken) {
		t.Fatalf("it was to break: %v", err)
	}
	if _, err := Open(ctx, address, Options{}); !errors.Is(err, store.ErrMoving) {
		t.Errorf("half a store was opened: %v", err)
	}
	if _, err := move.Move(ctx, pg, moved, desk.English.Rules, desk.WordsOf); !errors.Is(err, move.ErrNotEmpty) {
		t.Errorf("another move went on with it: %v", err)
	}
	there, err := move.Move(ctx, file, moved, desk.English.Rules, desk.WordsOf)
	if err != nil || !there.Resumed {
		t.Fatalf("%+v: %v", there, err)
	}
	storetest.Equal(t, storetest.Dump(t, fresh(t, address, Options{Existing: true}), desk.English.Rules), want)

	path := filepath.Join(t.TempDir(), "b")
	back := inFile(t, path, sqlite.Options{Moving: true})
	_, err = move.Move(ctx, moved, &brittle{Target: back, left: 12}, desk.English.Rules, desk.WordsOf)
	if !errors.Is(err, errBroken) {
		t.Fatalf("it was to break: %v", err)
	}
	if _, err := sqlite.Open(ctx, path, sqlite.Options{}); !errors.Is(err, store.ErrMoving) {
		t.Errorf("half a store was opened: %v", err)
	}
	here, err := move.Move(ctx, moved, back, desk.English.Rules, desk.WordsOf)
	if err != nil || here.Sum != there.Sum {
		t.Fatalf("%s, there it was %s: %v", here.Sum, there.Sum, err)
	}
	whole := inFile(t, path, sqlite.Options{Existing: true})
	storetest.Equal(t, storetest.Dump(t, whole, desk.English.Rules), want)
	// What was forgotten keeps its place: a new report gets the next one.
	for _, s := range []store.Store{file, moved, whole} {
		_, err := s.Arrive(ctx, store.Arrival{Report: aReport(1), Via: "test"})
		_, last, err2 := s.Arrived(ctx, 0, 1000)
		if err := errors.Join(err, err2); err != nil || int(last) != len(as)+1 {
			t.Errorf("the new report has place %d of %d: %v", last, len(as)+1, err)
		}
	}
	if _, err := move.Move(ctx, file, whole, desk.English.Rules, desk.WordsOf); !errors.Is(err, move.ErrNotEmpty) {
		t.Errorf("a store was written over: %v", err)
	}
}

var errBroken = errors.New("broken")

// brittle is a target that breaks after some transactions.
type brittle struct {
	move.Target
	left int
}

func (b *brittle) PutRows(c context.Context, t move.Table, rows [][]any) error {
	if b.left--; b.left < 0 {
		return errBroken
	}
	return b.Target.PutRows(c, t, rows)
}
