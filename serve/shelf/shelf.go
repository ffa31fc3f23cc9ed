// Package shelf gives pages and programs what a store keeps: the stories that stand, their editions
// as they are and as they were, and their reports.
//
// An edition that was published never changes, so those that were asked for are kept in
// memory. What is forgotten in the store is dropped before the next answer.
package shelf

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"stemma/check"
	"stemma/claim"
	"stemma/edition"
	"stemma/internal/lru"
	"stemma/internal/plain"
	"stemma/report"
	"stemma/store"
)

// A Store is what a shelf reads of a store.Store.
type Store interface {
	Report(ctx context.Context, id report.ID) (*report.Report, error)
	Sightings(ctx context.Context, id report.ID) ([]store.Sighting, error)
	Versions(ctx context.Context, address string) ([]report.ID, error)
	Find(ctx context.Context, prefix string, max int) ([]report.ID, error)
	Arrived(ctx context.Context, after store.Seq, max int) ([]report.ID, store.Seq, error)
	Search(ctx context.Context, q store.Query) ([]report.ID, error)
	Made(ctx context.Context, rules string, ids ...report.ID) ([]store.Made, error)
	Epoch(ctx context.Context) (int64, error)
	Revisions(ctx context.Context, after store.Seq, max int) ([]store.Revision, store.Seq, error)
	Standing(ctx context.Context, ids ...report.ID) ([]store.Edition, error)
	Since(ctx context.Context, at, to store.Seq) (gone, come []store.Edition, err error)
	Gone(ctx context.Context, at, to store.Seq) ([]store.Edition, error)
	Edition(ctx context.Context, seq store.Seq) (store.Edition, error)
	Past(ctx context.Context, before store.Seq, max int, ids ...report.ID) ([]store.Past, error)
	Before(ctx context.Context, t time.Time) (store.Seq, error)
}

// A Shelf gives what a store keeps. All its methods may be called at once.
type Shelf struct {
	Store
	rules string // digest of the rules by which reports are read

	mu    sync.Mutex // held while now is brought up to date
	now   atomic.Pointer[Standing]
	books *lru.Cache[store.Seq, *Book]
	heads *lru.Cache[store.Seq, *Head]
	held  *lru.Cache[store.Seq, *check.Held]
	steps *lru.Cache[string, any] // see Steps
}

// The most that is kept in memory: editions by the bytes of their JSON, of which each takes
// about four in memory, and heads by their number. Ours.
const (
	mostBooks = 24 << 20
	mostHeads = 50_000
)

// New returns a shelf of a store, whose readings are those under these rules.
func New(s Store, rules string) *Shelf {
	return &Shelf{Store: s, rules: rules, books: lru.New[store.Seq, *Book](mostBooks), heads: lru.New[store.Seq, *Head](mostHeads), held: lru.New[store.Seq, *check.Held](mostHeld), steps: lru.New[string, any](mostSteps)}
}

// A Book is an edition as it was published, without the texts of its reports. It must not
// be changed. Its JSON may be sent as it is: what is hidden in words of reports is escaped.
type Book struct {
	*edition.Edition
	store.Past
}

// Version returns the number of the edition.
func (b *Book) Version() store.Seq { return b.Past.Seq }

// ETag names the edition.
func (b *Book) ETag() string { return ETag(b.Past) }

// ETag names an edition.
func ETag(p store.Past) string { return fmt.Sprintf(`"v%d-%.8s"`, p.Seq, p.Digest) }

// Book returns an edition by its version. It fails with store.ErrNotFound if there is none.
func (s *Shelf) Book(ctx context.Context, version store.Seq) (*Book, error) {
	return s.books.Load(version, func() (*Book, int, error) {
		e, err := s.Edition(ctx, version)
		if err != nil {
			return nil, 0, err
		}
		b := &Book{Edition: new(edition.Edition), Past: store.Past{Edition: e}}
		if err := json.Unmarshal(e.JSON, b.Edition); err != nil {
			return nil, 0, fmt.Errorf("edition %d: %w: %w", version, store.ErrDamaged, err)
		}
		if len(e.Reports) > 0 {
			past, err := s.Past(ctx, version+1, 1, e.Reports[0])
			if err != nil {
				return nil, 0, err
			}
			if len(past) > 0 && past[0].Seq == version {
				b.Past = past[0]
			}
		}
		b.JSON = plain.JSON(e.JSON)
		return b, len(b.JSON), nil
	})
}

// Story returns the standing edition of a story that is named by its ID, or by the ID of a
// report of it or at least four letters that one begins with. It fails with
// store.ErrNotFound if there is none.
func (s *Shelf) Story(ctx context.Context, name string) (*Book, error) {
	e, err := s.edition(ctx, name)
	if err != nil {
		return nil, err
	}
	return s.Book(ctx, e.Seq)
}

// edition returns the standing edition of a story, without its JSON.
func (s *Shelf) edition(ctx context.Context, name string) (store.Edition, error) {
	none := fmt.Errorf("story %.64q: %w", name, store.ErrNotFound)
	if len(name) < leastName {
		return store.Edition{}, none
	}
	ids, err := s.Find(ctx, name, 2)
	if err != nil {
		return store.Edition{}, err
	}
	if len(ids) == 0 || len(ids) > 1 && len(name) < len(ids[0]) && ids[0][:storyName] != ids[1][:storyName] {
		return store.Edition{}, none
	}
	es, err := s.Store.Standing(ctx, ids[0])
	if err != nil {
		return store.Edition{}, err
	}
	if len(es) == 0 {
		return store.Edition{}, none
	}
	return es[0], nil
}

// Names: a story is called by the first storyName letters of the ID of one of its reports.
const (
	leastName = 4
	storyName = 12
)

// Reading returns what was read in a report. It fails with store.ErrNotFound if it was not
// read yet.
func (s *Shelf) Reading(ctx context.Context, id report.ID) (*claim.Reading, error) {
	r, err := s.Report(ctx, id)
	if err != nil {
		return nil, err
	}
	made, err := s.Made(ctx, s.rules, id)
	if err != nil {
		return nil, err
	}
	if len(made) == 0 {
		return nil, fmt.Errorf("reading of %s: %w", id.Short(), store.ErrNotFound)
	}
	rd, err := claim.DecodeReading(r, made[0].Reading)
	if err != nil {
		return nil, fmt.Errorf("reading of %s: %w: %w", id.Short(), store.ErrDamaged, err)
	}
	return rd, nil
}

// A Whole is an edition with its reports.
type Whole struct {
	*edition.Edition                  // with the texts of its witnesses
	Reports          []*report.Report // in the order of the witnesses
	Readings         []*claim.Reading // of those that were read under the rules
}

// Whole returns a copy of an edition with its reports.
func (s *Shelf) Whole(ctx context.Context, b *Book) (*Whole, error) {
	e := *b.Edition
	e.Witnesses = slices.Clone(e.Witnesses)
	w := &Whole{Edition: &e}
	for i := range e.Witnesses {
		x := &e.Witnesses[i]
		r, err := s.Report(ctx, report.ID(x.Report))
		if err != nil {
			return nil, err
		}
		x.Text = r.Text
		w.Reports = append(w.Reports, r)
		switch rd, err := s.Reading(ctx, r.ID); {
		case err == nil:
			w.Readings = append(w.Readings, rd)
		case !errors.Is(err, store.ErrNotFound):
			return nil, err
		}
	}
	return w, nil
}
