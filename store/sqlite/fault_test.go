package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"stemma/report"
	"stemma/store"
)

var ctx = context.Background()

// aReport returns an invented report of some kilobytes that do not compress.
func aReport(n int) *report.Report {
	random := rand.New(rand.NewPCG(uint64(n), 1))
	var b strings.Builder
	for b.Len() < 4000 {
		fmt.Fprintf(&b, "%x ", random.Uint64())
	}
	r := &report.Report{URL: fmt.Sprintf("https://post.example/%d", n), Text: b.String()}
	r.Seal()
	return r
}

func arrive(s *Store, ns ...int) error {
	var as []store.Arrival
	for _, n := range ns {
		as = append(as, store.Arrival{Report: aReport(n), Via: "test", At: time.Now()})
	}
	_, err := s.Arrive(ctx, as...)
	return err
}

// keepWords keeps a reading of report n.
func keepWords(s *Store, n int, words string) error {
	r := aReport(n)
	return s.Keep(ctx, "rules", store.Made{Report: r.ID, Head: store.HeadDigest(r), Digest: "d", Reading: []byte(r.Text), Words: store.Words{Text: words}})
}

func held(t *testing.T, s *Store) int {
	t.Helper()
	ids, _, err := s.Arrived(ctx, 0, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	return len(ids)
}

// A full disk is an error that says so. What was kept is still there, nothing is half kept,
// and there is more when there is room again.
func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store")
	s, err := Open(ctx, path, Options{MaxPages: 300})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for ; n < 1000; n += 3 {
		if err = arrive(s, n, n+1, n+2); err != nil {
			break
		}
	}
	if !errors.Is(err, store.ErrFull) || !strings.Contains(err.Error(), "the disk is full") {
		t.Fatalf("after %d reports: %v", n, err)
	}
	if got := held(t, s); got != n || n == 0 {
		t.Errorf("%d reports are kept, want %d", got, n)
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if s, err = Open(ctx, path, Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := arrive(s, n, n+1, n+2); err != nil || held(t, s) != n+3 {
		t.Errorf("%d reports when there is room again: %v", held(t, s), err)
	}
}

// A loss of power leaves a prefix of what was kept: the store is copied with its log cut off
// somewhere.
func TestTornLog(t *testing.T) {
	dir := t.TempDir()
	s := fresh(t, Options{})
	for n := range 30 {
		if err := arrive(s, n); err != nil {
			t.Fatal(err)
		}
	}
	db, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	log, err := os.ReadFile(s.path + "-wal")
	if err != nil || len(log) == 0 {
		t.Fatal(len(log), err)
	}
	tears := 100
	if testing.Short() {
		tears = 20
	}
	random := rand.New(rand.NewPCG(1, 2))
	most := 0
	for i := range tears {
		path := filepath.Join(dir, fmt.Sprint(i))
		cut := random.IntN(len(log) + 1)
		if i == 0 {
			cut = len(log)
		}
		if err := errors.Join(os.WriteFile(path, db, 0o600), os.WriteFile(path+"-wal", log[:cut], 0o600)); err != nil {
			t.Fatal(err)
		}
		torn, err := Open(ctx, path, Options{})
		if err != nil {
			t.Fatalf("cut at %d of %d: %v", cut, len(log), err)
		}
		if err := torn.Check(ctx); err != nil {
			t.Errorf("cut at %d of %d: %v", cut, len(log), err)
		}
		ids, _, err := torn.Arrived(ctx, 0, 100)
		if err != nil {
			t.Fatal(err)
		}
		for n, id := range ids {
			r, err := torn.Report(ctx, id)
			if want := aReport(n); err != nil || id != want.ID || r.Text != want.Text {
				t.Errorf("cut at %d of %d: report %d is %s: %v", cut, len(log), n, id.Short(), err)
			}
		}
		most = max(most, len(ids))
		if err := torn.Close(); err != nil {
			t.Error(err)
		}
	}
	if most != 30 {
		t.Errorf("of the whole log %d reports, want 30", most)
	}
}

// A damaged file is an error that says so, and never a panic.
func TestDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "store")
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for n := range 20 {
		if err := arrive(s, n); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(3, 4))
	told := 0
	for range 30 {
		bad := bytes.Clone(whole)
		from := random.IntN(len(bad) - 4096)
		for i := range bad[from : from+4096] {
			bad[from+i] ^= 0x5a
		}
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(ctx, path, Options{})
		if err == nil {
			err = s.Check(ctx)
			for n := range 20 {
				_, one := s.Report(ctx, aReport(n).ID)
				err = errors.Join(err, one)
			}
			s.Close()
		}
		if errors.Is(err, store.ErrDamaged) || errors.Is(err, store.ErrForeign) {
			told++
		}
	}
	if told < 25 {
		t.Errorf("%d of 30 damages were told", told)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text")
	os.WriteFile(text, []byte(strings.Repeat("Nine boats were lost.\n", 99)), 0o600)
	other := filepath.Join(dir, "other")
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`CREATE TABLE recipes (name TEXT)`); err != nil {
		t.Fatal(err)
	}
	db.Close()
	newer := filepath.Join(dir, "newer")
	s, err := Open(ctx, newer, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.w.Exec(`PRAGMA user_version = 99`); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for path, want := range map[string]error{text: store.ErrForeign, other: store.ErrForeign, newer: store.ErrNewer} {
		before, _ := os.ReadFile(path)
		if _, err := Open(ctx, path, Options{}); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(after, before) {
			t.Errorf("%s was written to", path)
		}
	}
	if _, err := Open(ctx, filepath.Join(dir, "none"), Options{Existing: true}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("it was made")
	}
	if _, err := Open(ctx, filepath.Join(text, "store"), Options{}); err == nil {
		t.Error("a folder that is a file")
	}
	if runtime.GOOS == "linux" { // where this file system is read-only for everybody
		if _, err := Open(ctx, "/proc/self/store", Options{}); err == nil {
			t.Error("a read-only file system")
		}
	}
}

// A writer waits for one in another process, and says who is at fault if it waits too long.
func TestBusy(t *testing.T) {
	s := fresh(t, Options{})
	other, err := Open(ctx, s.path, Options{Busy: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := s.w.BeginTx(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := arrive(other, 1); !errors.Is(err, store.ErrBusy) || !strings.Contains(err.Error(), "another program is writing to the store") {
		t.Errorf("while another writes: %v", err)
	}
	if _, _, err := other.Arrived(ctx, 0, 1); err != nil {
		t.Errorf("reading while another writes: %v", err)
	}
	tx.Rollback()
	before, err := other.Changed(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := arrive(s, 1); err != nil {
		t.Error(err)
	}
	if after, err := other.Changed(ctx); err != nil || after == before {
		t.Errorf("another process sees no change: %v", err)
	}
	// Two write by turns.
	var wg sync.WaitGroup
	for i, x := range []*Store{s, s, s} {
		wg.Go(func() {
			for n := range 20 {
				if err := arrive(x, 100*i+n); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}
