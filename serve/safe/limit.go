package safe

import (
	"sync"
	"time"
)

// A limit lets through so many requests a minute from each address: as many at once, and
// then as fast as a minute gives them back.
type limit struct {
	most float64
	now  func() time.Time

	mu sync.Mutex
	at map[string]bucket
}

type bucket struct {
	left float64
	at   time.Time
}

// mostAddresses bounds how many addresses are remembered. Ours; 64 bytes each.
const mostAddresses = 20_000

func newLimit(minute int, now func() time.Time) *limit {
	return &limit{most: float64(minute), now: now, at: map[string]bucket{}}
}

// take takes one request of an address, and reports whether it may be served.
func (l *limit) take(from string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	b, ok := l.at[from]
	if !ok {
		if len(l.at) >= mostAddresses {
			l.sweep(now)
		}
		b = bucket{l.most, now}
	}
	b.left = min(l.most, b.left+max(0, now.Sub(b.at).Minutes())*l.most)
	b.at = now
	served := b.left >= 1
	if served {
		b.left--
	}
	l.at[from] = b
	return served
}

// sweep forgets addresses that have all their requests left, or all if none has.
func (l *limit) sweep(now time.Time) {
	for from, b := range l.at {
		if b.left+now.Sub(b.at).Minutes()*l.most >= l.most {
			delete(l.at, from)
		}
	}
	if len(l.at) >= mostAddresses {
		clear(l.at)
	}
}

// have reports whether a request of an address may be served, and takes none.
func (l *limit) have(from string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	b, ok := l.at[from]
	return !ok || b.left+max(0, l.now().Sub(b.at).Minutes())*l.most >= 1
}
