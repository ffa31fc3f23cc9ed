package site

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"stemma/edition"
	"stemma/internal/lru"
	"stemma/report"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// A shelf is the one that programs have, with what the pages make of what stands there.
type shelf struct {
	*kept.Shelf

	mu    sync.Mutex
	epoch atomic.Int64 // of what the caches below hold

	cards     *lru.Cache[store.Seq, *card]  // what the list says of an edition
	bodies    *lru.Cache[string, *written]  // of pages of a version
	diffs     *lru.Cache[string, News]      // what changed in a thread
	followers *lru.Cache[string, *follower] // what changed since a time
}

// The most that is kept in memory. Ours: a desk of 100,000 reports then takes less than
// 300 MB.
const (
	mostCards    = 50_000
	mostBodies   = 48 << 20
	mostDiffs    = 20_000  // changes
	mostFollowed = 100_000 // editions
)

func newShelf(s *kept.Shelf) *shelf {
	return &shelf{Shelf: s,
		cards:     lru.New[store.Seq, *card](mostCards),
		bodies:    lru.New[string, *written](mostBodies),
		diffs:     lru.New[string, News](mostDiffs),
		followers: lru.New[string, *follower](mostFollowed),
	}
}

// current returns what stands now. What was forgotten in the store is dropped before.
func (s *shelf) current(ctx context.Context) (*kept.Standing, error) {
	now, err := s.Standing(ctx)
	if err != nil {
		return nil, err
	}
	if s.epoch.Load() == now.Epoch {
		return now, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.epoch.Load() != now.Epoch {
		s.cards.Clear()
		s.bodies.Clear()
		s.diffs.Clear()
		s.followers.Clear()
		s.epoch.Store(now.Epoch)
	}
	return now, nil
}

// A book is an edition as it was published, with what the pages look up in it. It must not
// be changed. The texts of the reports are not in it.
type book struct {
	*edition.Edition
	Version store.Seq
	At      time.Time
	Reports []report.ID

	raw    []byte
	tag    string // ETag
	sigla  map[string]*edition.Witness
	named  map[string]*edition.Witness // by report
	rank   map[string]int              // of the line of a siglum, the largest first
	actors map[string]*edition.Actor
}

// book returns an edition.
func (s *shelf) book(ctx context.Context, seq store.Seq) (*book, error) {
	k, err := s.Book(ctx, seq)
	if err != nil {
		return nil, err
	}
	b := &book{Edition: k.Edition, Version: seq, At: k.At, Reports: k.Reports, raw: k.JSON, tag: k.ETag()}
	b.index()
	return b, nil
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
		r, err := s.Report(ctx, report.ID(e.Witnesses[i].Report))
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

// published returns when a report was published; zero if that is not known.
func (b *book) published(report string) time.Time {
	if w := b.named[report]; w != nil {
		if t, err := time.Parse(time.RFC3339, w.Published); err == nil {
			return t
		}
	}
	return time.Time{}
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
