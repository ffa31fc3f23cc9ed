package poll_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"stemma/desk/poll"
	"stemma/intake/fetch"
	"stemma/report"
	"stemma/store"
)

// A shelf is a store of pages that counts what it is asked, and a getter that takes a second
// for each.
type shelf struct {
	poll.Store // nil: what is not below is not called
	mu         sync.Mutex
	feeds      []store.Feed
	pages      []store.Page // that are due
	fault      error        // of all that is to be kept
	most       int          // hosts at a time

	lists, dues int // how often feeds and pages were listed
	asked       map[string]int
	open        map[string]int // requests by host
	wrong       string
}

func (s *shelf) Feeds(context.Context) ([]store.Feed, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lists++
	return s.feeds, nil
}

func (s *shelf) Due(_ context.Context, _ time.Time, most, ofHost int) (out []store.Page, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.dues++; len(s.open) >= s.most {
		s.wrong = "pages are listed while no more hosts may be asked"
	}
	of := map[string]int{}
	for _, p := range s.pages {
		if of[p.Host]++; of[p.Host] <= ofHost && len(out) < most {
			out = append(out, p)
		}
	}
	return out, nil
}

func (s *shelf) Polled(context.Context, string, store.Polling, []store.Told, ...store.Arrival) ([]report.ID, error) {
	return nil, s.fault
}

func (s *shelf) Visited(_ context.Context, p store.Page, _ ...store.Arrival) ([]report.ID, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fault != nil {
		return nil, s.fault
	}
	for i := range s.pages {
		if s.pages[i].Address == p.Address {
			s.pages = append(s.pages[:i:i], s.pages[i+1:]...)
			break
		}
	}
	return nil, nil
}

func (s *shelf) Get(ctx context.Context, q fetch.Request) (fetch.Result, error) {
	host := strings.Split(q.URL, "/")[2]
	s.mu.Lock()
	s.asked[host]++
	if s.open[host]++; s.open[host] > 1 || len(s.open) > s.most {
		s.wrong = "too much is asked for at a time"
	}
	s.mu.Unlock()
	time.Sleep(time.Second)
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.open, host)
	return fetch.Result{URL: q.URL, Status: 404}, &fetch.Error{Kind: fetch.Status, URL: q.URL, Status: 404}
}

// run runs a poller of a shelf for some time.
func (s *shelf) run(t *testing.T, d time.Duration) {
	t.Helper()
	s.asked, s.open = map[string]int{}, map[string]int{}
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	p := &poll.Poller{Store: s, Get: s, Hosts: s.most, Log: slog.New(slog.DiscardHandler)}
	if err := p.Run(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	if s.wrong != "" {
		t.Error(s.wrong)
	}
}

func pagesOf(host string, n int) (out []store.Page) {
	for i := range n {
		r := &report.Report{Title: "Ferry sinks"}
		r.Seal()
		out = append(out, store.Page{Address: fmt.Sprintf("https://%s/%d", host, i), Host: host, Told: []store.ToldBy{{Feed: "x", Report: r}}})
	}
	return out
}

// The store is asked for little while pages are got: for feeds every 15 seconds, and for
// pages when a host may be asked.
func TestRunAsksLittle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &shelf{most: 4}
		for i := range 20 {
			s.pages = append(s.pages, pagesOf(fmt.Sprintf("h%d.example", i), 1+i)...)
		}
		s.run(t, 3*time.Minute)
		if len(s.pages) > 0 {
			t.Errorf("%d pages are left", len(s.pages))
		}
		if s.lists > 13 || s.dues > 110 {
			t.Errorf("feeds were listed %d times, and pages %d times", s.lists, s.dues)
		}
	})
}

// What the store cannot keep is not asked for again at once.
func TestRunRests(t *testing.T) {
	for _, tt := range []struct {
		fault       error
		least, most int // requests of ten minutes to one of ten hosts, and to all
	}{
		{store.ErrFull, 5, 60},      // nothing can be kept
		{store.ErrDamaged, 80, 120}, // what is of that host
	} {
		synctest.Test(t, func(t *testing.T) {
			s := &shelf{most: 4, fault: tt.fault}
			for i := range 10 {
				host := fmt.Sprintf("h%d.example", i)
				s.pages = append(s.pages, pagesOf(host, 3)...)
				s.feeds = append(s.feeds, store.Feed{Address: "https://" + host + "/rss"})
			}
			s.run(t, 10*time.Minute)
			all := 0
			for host, n := range s.asked {
				if all += n; n > 11 {
					t.Errorf("%v: %s was asked %d times", tt.fault, host, n)
				}
			}
			if all < tt.least || all > tt.most {
				t.Errorf("%v: %d requests", tt.fault, all)
			}
		})
	}
}
