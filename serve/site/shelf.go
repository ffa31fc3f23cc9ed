package site

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"stemma/edition"
	"stemma/internal/lru"
	"stemma/report"
	"stemma/store"
)

// A shelf knows which editions stand, and keeps those in memory that were asked for. What
// is forgotten in the store is dropped before the next page is made.
type shelf struct {
	store Library

	mu  sync.Mutex // held while now is brought up to date
	now atomic.Pointer[standing]

	books   *lru.Cache[store.Seq, *book]    // whole editions
	cards   *lru.Cache[store.Seq, *card]    // what the list says of them
	bodies  *lru.Cache[store.Seq, *written] // boards
	diffs   *lru.Cache[string, News]        // what changed in a thread
	threads *lru.Cache[string, []thread]    // what changed since a revision
}

// The most that is kept in memory. An edition takes about four times the room of its JSON.
// Ours: a desk of 100,000 reports then takes less than 300 MB.
const (
	mostBooks   = 96 << 20
	mostCards   = 50_000
	mostBodies  = 48 << 20
	mostDiffs   = 20_000  // changes
	mostThreads = 100_000 // editions
)

func newShelf(s Library) *shelf {
	return &shelf{store: s,
		books:   lru.New[store.Seq, *book](mostBooks),
		cards:   lru.New[store.Seq, *card](mostCards),
		bodies:  lru.New[store.Seq, *written](mostBodies),
		diffs:   lru.New[string, News](mostDiffs),
		threads: lru.New[string, []thread](mostThreads),
	}
}

// A standing is what stands after a revision. It does not change.
type standing struct {
	at    store.Seq // the last revision
	epoch int64
	names map[string]*store.Edition // by story
	order []*store.Edition          // the newest first
}

// current returns what stands now.
func (s *shelf) current(ctx context.Context) (*standing, error) {
	epoch, err := s.store.Epoch(ctx)
	if err != nil {
		return nil, err
	}
	at, err := s.store.Before(ctx, store.FarFuture)
	if err != nil {
		return nil, err
	}
	if now := s.now.Load(); now != nil && now.at == at && now.epoch == epoch {
		return now, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now.Load()
	if now != nil && now.at >= at && now.epoch == epoch {
		return now, nil // another was first
	}
	next, err := s.renew(ctx, now, at, epoch)
	if err != nil {
		return nil, err
	}
	s.now.Store(next)
	return next, nil
}

// renew returns what stands after a revision: by what came since was, unless something was
// forgotten since.
func (s *shelf) renew(ctx context.Context, was *standing, at store.Seq, epoch int64) (*standing, error) {
	next := &standing{at: at, epoch: epoch, names: map[string]*store.Edition{}}
	var come []store.Edition
	if was == nil || was.epoch != epoch {
		s.books.Clear()
		s.cards.Clear()
		s.bodies.Clear()
		s.diffs.Clear()
		s.threads.Clear()
		all, err := s.store.Standing(ctx)
		if err != nil {
			return nil, err
		}
		come = all
	} else {
		old, fresh, err := s.store.Since(ctx, was.at)
		if err != nil {
			return nil, err
		}
		gone := map[store.Seq]bool{}
		for _, e := range old {
			gone[e.Seq] = true
		}
		for _, e := range was.order {
			if !gone[e.Seq] {
				next.names[e.Story] = e
			}
		}
		come = fresh
	}
	for i := range come {
		next.names[come[i].Story] = &come[i]
	}
	for _, e := range next.names {
		next.order = append(next.order, e)
	}
	slices.SortFunc(next.order, func(a, b *store.Edition) int { return cmp.Compare(b.Seq, a.Seq) })
	return next, nil
}

// A book is an edition as it was published, with what the pages look up in it. It must not
// be changed. The texts of the reports are not in it.
type book struct {
	*edition.Edition
	Version store.Seq
	At      time.Time
	Reports []report.ID

	raw    []byte
	sigla  map[string]*edition.Witness
	named  map[string]*edition.Witness // by report
	rank   map[string]int              // of the line of a siglum, the largest first
	actors map[string]*edition.Actor
}

// book returns an edition.
func (s *shelf) book(ctx context.Context, seq store.Seq) (*book, error) {
	return s.books.Load(seq, func() (*book, int, error) {
		e, err := s.store.Edition(ctx, seq)
		if err != nil {
			return nil, 0, err
		}
		b := &book{Edition: new(edition.Edition), Version: seq, Reports: e.Reports, raw: e.JSON}
		if err := json.Unmarshal(e.JSON, b.Edition); err != nil {
			return nil, 0, fmt.Errorf("edition %d: %w: %w", seq, store.ErrDamaged, err)
		}
		if len(e.Reports) > 0 {
			past, err := s.store.Past(ctx, seq+1, 1, e.Reports[0])
			if err != nil {
				return nil, 0, err
			}
			if len(past) > 0 && past[0].Seq == seq {
				b.At = past[0].At
			}
		}
		b.index()
		return b, 4 * len(e.JSON), nil
	})
}

// index fills the maps of a book.
func (b *book) index() {
	b.sigla, b.named = map[string]*edition.Witness{}, map[string]*edition.Witness{}
	for i := range b.Witnesses {
		w := &b.Witnesses[i]
		b.sigla[w.Siglum], b.named[w.Report] = w, w
	}
	lines := slices.Clone(b.Stemma.Lines)
	slices.SortStableFunc(lines, func(x, y edition.Line) int { return cmp.Compare(len(y.Sigla), len(x.Sigla)) })
	b.rank = map[string]int{}
	for i, l := range lines {
		for _, g := range l.Sigla {
			if _, ok := b.rank[g]; !ok {
				b.rank[g] = i + 1
			}
		}
	}
	b.actors = map[string]*edition.Actor{}
	for i := range b.People {
		b.actors[b.People[i].ID] = &b.People[i]
	}
}

// whole returns the edition of a book with the texts of its reports.
func (s *shelf) whole(ctx context.Context, b *book) (*edition.Edition, error) {
	e := *b.Edition
	e.Witnesses = slices.Clone(e.Witnesses)
	for i := range e.Witnesses {
		r, err := s.store.Report(ctx, report.ID(e.Witnesses[i].Report))
		switch {
		case errors.Is(err, store.ErrNotFound): // forgotten meanwhile
		case err != nil:
			return nil, err
		default:
			e.Witnesses[i].Text = r.Text
		}
	}
	return &e, nil
}

// Words are words of a report, with where they are from.
type Words struct {
	edition.Passage
	Outlet string `json:"outlet"`
	Line   int    `json:"-"` // the rank of the line of transmission; 0 if there is none
}

// words returns a passage of a book with its outlet; nil for none.
func (b *book) words(p *edition.Passage) *Words {
	if p == nil || p.None() {
		return nil
	}
	out := &Words{Passage: *p, Line: b.rank[p.Siglum]}
	if w := b.named[p.Report]; w != nil {
		out.Outlet = outletOf(w)
	}
	return out
}

// all returns passages of a book, up to max.
func (b *book) all(ps []edition.Passage, max int) []Words {
	out := []Words{}
	for i := range ps {
		if len(out) == max {
			break
		}
		if w := b.words(&ps[i]); w != nil {
			out = append(out, *w)
		}
	}
	return out
}
