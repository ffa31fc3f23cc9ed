package site

import (
	"cmp"
	"context"
	"errors"
	"html/template"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"stemma/edition"
	"stemma/internal/lru"
	"stemma/internal/plain"
	"stemma/report"
	kept "stemma/serve/shelf"
	"stemma/serve/web"
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

// A card is what the list says of a story.
type card struct {
	Story   string    `json:"story"`
	Version store.Seq `json:"version"`
	At      string    `json:"at"`
	Lead    *Words    `json:"lead"`
	Reports int       `json:"reports"`
	Lines   [2]int    `json:"lines"`
	Origins int       `json:"origins"` // of the lead claim
	From    string    `json:"from"`
	To      string    `json:"to"`
	Outlets []string  `json:"outlets"`
	Why     []Why     `json:"why"` // why it matters; the weightiest first
	Figure  *strand   `json:"figure"`
}

// Why says why a story matters: something differs, is denied, moved, does not cohere, or
// rests on one origin.
type Why struct {
	Kind    string `json:"kind"` // check, disputed, differs, moved, finding, one_origin or alone
	Finding string `json:"finding,omitempty"`
	Thing   *Words `json:"thing,omitempty"` // what a figure counts
	Slot    string `json:"slot,omitempty"`
	A       *Words `json:"a"`
	B       *Words `json:"b"`
	Reports int    `json:"reports,omitempty"` // of one_origin
}

// News is what changed in a story, or in several that share reports.
type News struct {
	Story   string    `json:"story"` // the newest of those that stand; "" if none does
	Version store.Seq `json:"version"`
	At      string    `json:"at"`
	Lead    *Words    `json:"lead"`
	Was     store.Seq `json:"was"` // the version before that shares the most reports; 0 if there is none
	Reports int       `json:"reports"`
	Added   int       `json:"added"` // reports that came
	Changes []Change  `json:"changes"`
	More    int       `json:"more"` // changes that are left out
}

// A Change is one thing that an edition says and the one before did not, or no longer says.
type Change struct {
	Kind    string   `json:"kind"`
	Of      []string `json:"of,omitempty"`
	Finding string   `json:"finding,omitempty"`
	Story   string   `json:"story"`
	Thing   *Words   `json:"thing,omitempty"` // what a figure counts
	Slot    string   `json:"slot,omitempty"`
	Old     *Words   `json:"old"`
	New     *Words   `json:"new"`
	Against *Words   `json:"against,omitempty"`
}

// A written is the body of a page of a version of a story; of a board as package web writes
// it, with its sections.
type written struct {
	Sections []section     `json:"-"`
	Body     template.HTML `json:"-"`
	Whole    bool          `json:"-"` // whether it is a board with the whole edition
	rows     any
	pages    int
}

// A section is an entry in the list of sections of a story.
type section struct {
	web.Section
	To string // its address
}

// A thread is the editions that stood and those that stand of what is one story, or several
// that share reports. It does not change.
type thread struct {
	gone, come []store.Edition // in order of Seq
	newest     store.Seq       // of both
}

// changed are the threads that moved after a revision, the newest first.
type changed struct {
	after   store.Seq // the revision
	threads []*thread
	all     []*store.Edition // or all that stands, each a thread of its own, of which there may be very many
	first   store.Seq        // what stands and has this Seq or a later one came since
}

// A follower knows what changed between two revisions, and follows when they move on: there
// may be very much that changed, and little of it since somebody asked.
type follower struct {
	last atomic.Pointer[answer]

	mu    sync.Mutex
	epoch int64
	at    store.Seq             // the later revision
	of    map[report.ID]*thread // the thread that has a report
	held  int                   // editions
	changed
}

// An op is one difference between two readings.
type op struct {
	Kind string `json:"kind"`
	A    *Words `json:"a"`
	B    *Words `json:"b"`
}

// Said is a claim that somebody is said to make.
type said struct {
	Words    *Words `json:"words"`
	Firmness string `json:"firmness"`
	Theme    string `json:"theme"`
}

// outletOf returns the outlet of a report, or the host of its address.
func outletOf(w *edition.Witness) string {
	if w.Outlet != "" {
		return w.Outlet
	}
	if href, ok := plain.Address(w.URL); ok {
		if u, err := url.Parse(href); err == nil {
			return strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	return ""
}

// An answer is what changed, with what stands after the last of the changes. It does not
// change itself.
type answer struct {
	changed
	now  *kept.Standing
	made time.Time
}
