package api

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"stemma/desk"
	"stemma/internal/desktest"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/store/sqlite"
)

// BenchmarkAPI asks for what readers ask for, with another writing all the time, and tells
// the 50th and 99th of a hundred answers.
func BenchmarkAPI(b *testing.B) {
	const stories = 1000
	s, err := sqlite.Open(ctx, filepath.Join(b.TempDir(), "stemma.sqlite"), sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	var model []*report.Report
	for _, x := range desktest.Ferry {
		model = append(model, storytest.Report(x))
	}
	c := desktest.NewCrowd(b, s, model)
	c.Fill(stories)
	names := c.Names
	h := Handler(s, Options{Version: "1", Rules: desk.English.Rules})
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for n := stories + 1; ; n++ {
			select {
			case <-stop:
				return
			case <-time.After(50 * time.Millisecond):
				if _, err := c.Write(ctx, n); err != nil {
					b.Error(err)
					return
				}
			}
		}
	})
	defer func() { close(stop); wg.Wait() }()
	for _, r := range []struct{ name, path string }{
		{"stories", "/api/stories"}, {"story", "/api/stories/%s"}, {"claims", "/api/stories/%s/claims"}, {"figures", "/api/stories/%s/figures"},
		{"versions", "/api/stories/%s/versions"}, {"search", "/api/search?q=ferry+norvane"}, {"changes", "/api/changes?limit=20"}, {"reports", "/api/reports"},
	} {
		b.Run(r.name, func(b *testing.B) {
			var took []time.Duration
			i := 0
			for b.Loop() {
				path := r.path
				if i++; bytes.ContainsRune([]byte(path), '%') {
					path = fmt.Sprintf(path, names[i*7919%len(names)])
				}
				w := httptest.NewRecorder()
				start := time.Now()
				h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
				took = append(took, time.Since(start))
				if w.Code != http.StatusOK {
					b.Fatalf("%s: %d %s", path, w.Code, w.Body.String())
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}
