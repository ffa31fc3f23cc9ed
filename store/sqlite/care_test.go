package sqlite

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"stemma/report"
	"stemma/store"
)

// A relay is readers of whom one is always there, with the store as it was before the last write:
// then SQLite never starts the log anew by itself.
type relay struct {
	*testing.T
	s  *Store
	mu sync.Mutex
	tx *sql.Tx
}

// next lets a reader come, and the one before it go.
func (r *relay) next() {
	r.mu.Lock()
	defer r.mu.Unlock()
	tx, err := r.s.r.BeginTx(ctx, nil)
	if err != nil {
		r.Error(err)
		return
	}
	var n int
	if err := tx.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&n); err != nil {
		r.Error(err)
	}
	if r.tx != nil {
		r.tx.Rollback()
	}
	r.tx = tx
}

// Readers that overlap do not let the log grow without bound.
func TestLogIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	s := fresh(t, Options{})
	r := &relay{T: t, s: s}
	var since atomic.Int64 // when the write began that is going on; 0 for none
	done := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() { // a writer that waits for readers to go has some that do
		for {
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
			}
			if from := since.Load(); from != 0 && time.Since(time.Unix(0, from)) > 100*time.Millisecond && s.LogSize() > mostLog {
				r.next()
			}
		}
	})
	most, random := int64(0), rand.NewChaCha8([32]byte{})
	raw := make([]byte, 200<<10)
	for n := range 110 { // of 200 KB that cannot be compressed: more than the log may hold
		random.Read(raw)
		rep := aReport(1000 + n)
		rep.Text = string(raw)
		rep.Seal()
		r.next()
		since.Store(time.Now().UnixNano())
		if _, err := s.Arrive(ctx, store.Arrival{Report: rep, Via: "test", At: time.Now()}); err != nil {
			t.Fatal(err)
		}
		since.Store(0)
		most = max(most, s.LogSize())
	}
	close(done)
	wg.Wait()
	r.tx.Rollback()
	if most < mostLog/2 {
		t.Errorf("the log grew to %d KB: the readers do not overlap", most>>10)
	}
	if most > mostLog+1<<20 {
		t.Errorf("the log grew to %d MB", most>>20)
	}
	t.Logf("the log grew to %d KB", most>>10)
}

// The file holds no word of a report that was forgotten.
func TestForgottenWords(t *testing.T) {
	s := fresh(t, Options{})
	const secret = "quxvorplix"
	for n := range 30 {
		words := "ferry norvane"
		if n == 17 {
			words += " " + secret
		}
		if err := errors.Join(arrive(s, n), keepWords(s, n, words)); err != nil {
			t.Fatal(err)
		}
	}
	in := func() bool {
		all, err := os.ReadFile(s.path)
		log, err2 := os.ReadFile(s.path + "-wal")
		if err := errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		return bytes.Contains(append(all, log...), []byte(secret[1:]))
	}
	if !in() {
		t.Fatal("the word is not found before")
	}
	if err := s.Forget(ctx, aReport(17).ID); err != nil {
		t.Fatal(err)
	}
	if in() {
		t.Error("the word is still in the file")
	}
	if got, err := s.Search(ctx, store.Query{Terms: []store.Term{{Words: []string{"ferry"}}}, Max: 99}); err != nil || len(got) != 29 {
		t.Errorf("%d reports are found: %v", len(got), err)
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
}

// A backup that is made while others write is a whole store, of one moment.
func TestBackup(t *testing.T) {
	s := fresh(t, Options{})
	done := make(chan error)
	go func() {
		var err error
		for n := 0; n < 300 && err == nil; n += 3 {
			err = arrive(s, n, n+1, n+2)
		}
		done <- err
	}()
	dir := t.TempDir()
	for i := range 5 {
		path := filepath.Join(dir, fmt.Sprint(i))
		if err := s.Backup(ctx, path); err != nil {
			t.Fatal(err)
		}
		if err := s.Backup(ctx, path); !errors.Is(err, fs.ErrExist) {
			t.Errorf("a backup over another: %v", err)
		}
		restored := filepath.Join(dir, fmt.Sprint("restored", i))
		if err := Restore(ctx, path, restored); err != nil {
			t.Fatal(err)
		}
		r, err := Open(ctx, restored, Options{Existing: true})
		if err != nil {
			t.Fatal(err)
		}
		if n := held(t, r); n%3 != 0 {
			t.Errorf("a backup of %d reports, which came by threes", n)
		}
		if err := errors.Join(r.Check(ctx), arrive(r, 999), r.Close()); err != nil {
			t.Error(err)
		}
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*.part"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
	half := filepath.Join(dir, "half")
	b, err := os.ReadFile(filepath.Join(dir, "4"))
	if err != nil {
		t.Fatal(err)
	}
	os.WriteFile(half, b[:len(b)/2], 0o600)
	if err := Restore(ctx, half, filepath.Join(dir, "new")); err == nil {
		t.Error("half a backup was restored")
	}
	if _, err := os.Stat(filepath.Join(dir, "new")); err == nil {
		t.Error("and is there")
	}
}

// What is damaged of one feed or page does not hide the others.
func TestDamagedRows(t *testing.T) {
	s := fresh(t, Options{})
	const a, b = "https://a.example/rss", "https://b.example/rss"
	if _, err := s.Follow(ctx, store.Feed{Address: a}, store.Feed{Address: b}); err != nil {
		t.Fatal(err)
	}
	for _, feed := range []string{a, b} {
		var pages []store.Told
		for _, page := range []string{"https://a.example/1", "https://b.example/" + feed[8:9]} {
			r := &report.Report{Ref: page, URL: page, Title: "Ferry sinks"}
			r.Seal()
			pages = append(pages, store.Told{Page: page, Report: r})
		}
		if _, err := s.Polled(ctx, feed, store.Polling{Entries: 2}, pages); err != nil {
			t.Fatal(err)
		}
	}
	for _, q := range []string{
		`UPDATE feed SET polling = '{' WHERE address = '` + a + `'`,
		`UPDATE told SET text = x'00' WHERE feed = '` + a + `'`,
		`UPDATE page SET own = '{', report = 'x' WHERE address = 'https://a.example/1'`,
	} {
		if _, err := s.w.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	fs, err := s.Feeds(ctx)
	if err != nil || len(fs) != 2 || fs[0].Polling.Fault == "" || fs[0].Polling.Entries != 0 || fs[1].Polling.Entries != 2 {
		t.Errorf("%+v, %v", fs, err)
	}
	ps, err := s.Due(ctx, s.now(), 10, 10)
	if !errors.Is(err, store.ErrDamaged) || len(ps) != 2 || len(ps[0].Told) != 1 || ps[0].Own != nil || ps[0].Report != "" {
		t.Errorf("%+v, %v", ps, err)
	}
}
