// Package metric tells Prometheus how a desk works: how much each stage did, how long it
// took and how often it failed, how the feeds do, and how large the store is.
package metric

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/VictoriaMetrics/metrics"

	"stemma/desk"
	"stemma/desk/poll"
	"stemma/store"
)

// A Stater counts what is in a store.
type Stater interface {
	Stats(ctx context.Context) (store.Stats, error)
}

// Metrics is an http.Handler for /metrics, and what a desk reports its stages to. It tells
// nothing that stands in a report.
type Metrics struct {
	set   *metrics.Set
	store Stater
	now   func() time.Time

	mu    sync.Mutex
	at    time.Time
	stats store.Stats
}

var _ desk.Meter = (*Metrics)(nil)

// fresh is how old the counts of the store may be: they take some milliseconds. Ours.
const fresh = 15 * time.Second

// New returns the metrics of a store and of the poller on it, which may be nil. now may be
// nil for time.Now.
func New(s Stater, p *poll.Poller, now func() time.Time) *Metrics {
	if now == nil {
		now = time.Now
	}
	m := &Metrics{set: metrics.NewSet(), store: s, now: now}
	for name, f := range map[string]func(store.Stats) float64{
		"stemma_reports":                     func(x store.Stats) float64 { return float64(x.Reports) },
		"stemma_stories":                     func(x store.Stats) float64 { return float64(x.Stories) },
		"stemma_editions":                    func(x store.Stats) float64 { return float64(x.Editions) },
		"stemma_revisions":                   func(x store.Stats) float64 { return float64(x.Revisions) },
		`stemma_alerts{state="open"}`:        func(x store.Stats) float64 { return float64(x.Open) },
		`stemma_alerts{state="sent"}`:        func(x store.Stats) float64 { return float64(x.Sent) },
		`stemma_alerts{state="given_up"}`:    func(x store.Stats) float64 { return float64(x.GivenUp) },
		"stemma_feeds":                       func(x store.Stats) float64 { return float64(x.Feeds) },
		"stemma_feeds_faulty":                func(x store.Stats) float64 { return float64(x.Faulty) },
		"stemma_store_bytes":                 func(x store.Stats) float64 { return float64(x.Size) },
		"stemma_store_write_ahead_log_bytes": func(x store.Stats) float64 { return float64(x.Log) },
	} {
		m.set.NewGauge(name, func() float64 { return f(m.count()) })
	}
	if p == nil {
		return m
	}
	for name, f := range map[string]func(poll.Counts) int64{
		`stemma_fetches_total{of="feed"}`:      func(c poll.Counts) int64 { return c.Feeds },
		`stemma_fetches_total{of="page"}`:      func(c poll.Counts) int64 { return c.Pages },
		`stemma_fetch_faults_total{of="feed"}`: func(c poll.Counts) int64 { return c.FeedFaults },
		`stemma_fetch_faults_total{of="page"}`: func(c poll.Counts) int64 { return c.PageFaults },
		"stemma_fetches_unchanged_total":       func(c poll.Counts) int64 { return c.Unchanged },
		"stemma_fetched_bytes_total":           func(c poll.Counts) int64 { return c.Bytes },
		"stemma_reports_came_from_feeds_total": func(c poll.Counts) int64 { return c.Reports },
	} {
		m.set.NewGauge(name, func() float64 { return float64(f(p.Counts())) })
	}
	return m
}

// count returns the counts of the store, some seconds old at most. Where they cannot be
// had the last ones stand.
func (m *Metrics) count() store.Stats {
	m.mu.Lock()
	defer m.mu.Unlock()
	if now := m.now(); m.at.IsZero() || now.Sub(m.at) >= fresh || now.Before(m.at) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if x, err := m.store.Stats(ctx); err == nil {
			m.stats = x
		}
		m.at = now
	}
	return m.stats
}

// Stage implements desk.Meter.
func (m *Metrics) Stage(name string, n int, took time.Duration, err error) {
	if n > 0 {
		m.set.GetOrCreateCounter(fmt.Sprintf(`stemma_stage_done_total{stage=%q}`, name)).Add(n)
		m.set.GetOrCreatePrometheusHistogramExt(fmt.Sprintf(`stemma_stage_seconds{stage=%q}`, name), buckets).Update(took.Seconds())
	}
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	kind := "stemma_stage_faults_total"
	if errors.Is(err, store.ErrConflict) {
		kind = "stemma_stage_conflicts_total" // another came before; it is done again
	}
	m.set.GetOrCreateCounter(fmt.Sprintf(`%s{stage=%q}`, kind, name)).Inc()
}

// buckets are the upper bounds of how long a stage takes, in seconds. Ours.
var buckets = []float64{.01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}

// ServeHTTP writes all metrics in the text format of Prometheus.
func (m *Metrics) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	m.set.WritePrometheus(w)
	metrics.WriteProcessMetrics(w)
}
