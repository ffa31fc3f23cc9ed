package metric_test

import (
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"stemma/desk/metric"
	"stemma/desk/poll"
	"stemma/store"
)

// counted is a store that counts how often it is counted.
type counted struct {
	n   int
	err error
}

func (c *counted) Stats(context.Context) (store.Stats, error) {
	c.n++
	return store.Stats{Reports: 40 + c.n, Feeds: 3, Faulty: 1, Open: 2, Log: 4096}, c.err
}

func TestMetrics(t *testing.T) {
	s := &counted{}
	now := time.Date(2031, 5, 2, 12, 0, 0, 0, time.UTC)
	m := metric.New(s, &poll.Poller{}, func() time.Time { return now })
	m.Stage("read", 64, 300*time.Millisecond, nil)
	m.Stage("read", 6, 30*time.Millisecond, errors.New("a report is damaged"))
	m.Stage("edit", 0, time.Millisecond, nil)
	m.Stage("gather", 0, 0, store.ErrConflict)
	m.Stage("send", 0, 0, context.Canceled)
	scrape := func() string {
		w := httptest.NewRecorder()
		m.ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
		return w.Body.String()
	}
	got := scrape()
	for _, want := range []string{
		`stemma_stage_done_total{stage="read"} 70`, `stemma_stage_faults_total{stage="read"} 1`, `stemma_stage_conflicts_total{stage="gather"} 1`,
		`stemma_stage_seconds_bucket{stage="read",le="0.05"} 1`, `stemma_stage_seconds_count{stage="read"} 2`,
		"stemma_reports 41", "stemma_feeds 3", "stemma_feeds_faulty 1", `stemma_alerts{state="open"} 2`, "stemma_store_write_ahead_log_bytes 4096",
		`stemma_fetches_total{of="feed"} 0`, "process_resident_memory_bytes ", "go_goroutines ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, no := range []string{`faults_total{stage="send"}`, `stage="edit"`} {
		if strings.Contains(got, no) {
			t.Errorf("there is %s", no)
		}
	}
	// The store is counted now and then, and a fault of it leaves the last counts.
	if scrape(); s.n != 1 {
		t.Errorf("counted %d times", s.n)
	}
	now = now.Add(time.Minute)
	s.err = store.ErrBusy
	if got := scrape(); s.n != 2 || !strings.Contains(got, "stemma_reports 41") {
		t.Errorf("counted %d times", s.n)
	}
}
