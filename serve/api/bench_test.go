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

	"stemma"
	"stemma/desk"
	"stemma/internal/desktest"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
	"stemma/story"
)

// A crowd fills a store with stories that are alike but for their names.
type crowd struct {
	testing.TB
	*sqlite.Store
	made    []store.Made     // of the reports of one story
	reports []*report.Report // of it
	json    []byte           // and its edition
	named   string           // and its ID
	names   []string
	n       int
}

// model makes the story that the others are alike to.
func (c *crowd) model() {
	d := &desk.Desk{Store: c.Store, Program: desk.English, Holder: "bench"}
	for i, s := range desktest.Ferry {
		r := storytest.Report(s)
		r.URL = fmt.Sprintf("https://news.example/%d", i)
		r.Seal()
		if _, err := c.Arrive(ctx, store.Arrival{Report: r, Via: "bench", At: time.Now()}); err != nil {
			c.Fatal(err)
		}
		c.reports = append(c.reports, r)
	}
	if err := d.Hold(ctx, d.Settle); err != nil {
		c.Fatal(err)
	}
	for _, r := range c.reports {
		ms, err := c.Made(ctx, stemma.Rules, r.ID)
		if err != nil {
			c.Fatal(err)
		}
		c.made = append(c.made, ms...)
	}
	es, err := c.Standing(ctx)
	if err != nil {
		c.Fatal(err)
	}
	e, err := c.Edition(ctx, es[0].Seq)
	if err != nil {
		c.Fatal(err)
	}
	c.json, c.named = e.JSON, e.Story
}

// more adds a story.
func (c *crowd) more() {
	c.n++
	s := &story.Story{}
	data := c.json
	var as []store.Arrival
	var ms []store.Made
	for i, old := range c.reports {
		r := *old
		r.URL = fmt.Sprintf("https://news.example/%d/%d", c.n, i)
		r.Seal()
		as = append(as, store.Arrival{Report: &r, Via: "bench", At: time.Now()})
		m := c.made[i]
		m.Report, m.Head = r.ID, store.HeadDigest(&r)
		ms = append(ms, m)
		s.Reports = append(s.Reports, r.ID)
		data = bytes.ReplaceAll(data, []byte(old.ID), []byte(r.ID))
		data = bytes.ReplaceAll(data, []byte(`"id":"`+string(old.ID[:12])+`"`), []byte(`"id":"`+string(r.ID[:12])+`"`))
		if string(old.ID[:12]) == c.named {
			s.ID = string(r.ID[:12])
		}
	}
	_, err := c.Arrive(ctx, as...)
	if err == nil {
		err = c.Keep(ctx, stemma.Rules, ms...)
	}
	var from, to store.Place
	if err == nil {
		from, err = c.Place(ctx)
	}
	if err == nil {
		to = from
		_, to.Made, err = c.MadeAfter(ctx, stemma.Rules, from.Made, 100)
	}
	if err == nil {
		err = c.Group(ctx, from, to, nil, []store.Group{{Story: s, Digest: s.ID}})
	}
	if err == nil {
		_, err = c.Publish(ctx, store.Revision{At: time.Now(), Changes: []byte(`[]`), Editions: []store.Edition{{Story: s.ID, Rules: stemma.EditRules, Digest: s.ID, Reports: s.Reports, JSON: data}}})
	}
	if err != nil {
		c.Fatal(err)
	}
	c.names = append(c.names, s.ID)
}

// BenchmarkAPI asks for what readers ask for, with another writing all the time, and tells
// the 50th and 99th of a hundred answers.
func BenchmarkAPI(b *testing.B) {
	const stories = 1000
	s, err := sqlite.Open(ctx, filepath.Join(b.TempDir(), "stemma.sqlite"), sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	c := &crowd{TB: b, Store: s}
	c.model()
	for range stories {
		c.more()
	}
	names := slices.Clone(c.names)
	h := Handler(s, Options{Version: "1", Rules: desk.English.Rules})
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(50 * time.Millisecond):
				c.more()
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
