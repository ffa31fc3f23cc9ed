package shelf

import (
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"iter"
	"math"
	"slices"

	"stemma/report"
	"stemma/store"
)

// A Cursor is a place in the list of stories.
type Cursor struct {
	At     store.Seq `json:"a"` // the last revision when the list was begun
	Before store.Seq `json:"b"` // of the last version that was listed then
}

// A Listed is a story in the list.
type Listed struct {
	store.Edition
	After Cursor // goes on behind it
}

// Page lists up to about max stories after a cursor, the newest first, and reports whether
// there are more; nil is the beginning.
//
// The list is complete whatever comes meanwhile: a story that stood when it was begun is
// listed as it stands now, where it stood then. What came since is not, it is among the
// changes since the first page.
func (s *Shelf) Page(ctx context.Context, c *Cursor, max int) (ls []Listed, more bool, at *Standing, err error) {
	now, err := s.Standing(ctx)
	if err != nil {
		return nil, false, nil, err
	}
	if c == nil {
		c = &Cursor{now.At, math.MaxInt64}
	}
	stood, err := s.stood(ctx, now, *c)
	if err != nil {
		return nil, false, nil, err
	}
	met := map[store.Seq]bool{}
	for e := range stood {
		if len(ls) >= max {
			return ls, true, now, nil
		}
		after := Cursor{c.At, e.Seq}
		if e.stands {
			ls = append(ls, Listed{*e.Edition, after})
			continue
		}
		// What has become of it.
		is, err := s.Store.Standing(ctx, e.Reports...)
		if err != nil {
			return nil, false, nil, err
		}
		for _, x := range is {
			if !met[x.Seq] {
				met[x.Seq] = true
				ls = append(ls, Listed{x, after})
			}
		}
	}
	return ls, false, now, nil
}

// A former is an edition that stood at a time.
type former struct {
	*store.Edition
	stands bool // still
}

// stood lists the editions that stood when a list was begun and were not listed yet, the
// newest first. What still stands is looked at only as far as it is asked for, since there
// may be very much of it.
func (s *Shelf) stood(ctx context.Context, now *Standing, c Cursor) (iter.Seq[former], error) {
	i, _ := slices.BinarySearchFunc(now.Order, c.Before, func(e *store.Edition, before store.Seq) int {
		if e.Seq >= before {
			return -1
		}
		return 1
	})
	still := now.Order[i:]
	var gone []store.Edition
	if now.At != c.At {
		var err error
		if gone, err = s.Gone(ctx, c.At, now.At); err != nil {
			return nil, err
		}
		gone = slices.DeleteFunc(gone, func(e store.Edition) bool { return e.Seq >= c.Before })
		slices.SortFunc(gone, func(a, b store.Edition) int { return cmp.Compare(b.Seq, a.Seq) })
	}
	return func(yield func(former) bool) {
		still, gone := still, gone
		for len(still)+len(gone) > 0 {
			var next former
			if len(gone) == 0 || len(still) > 0 && still[0].Seq > gone[0].Seq {
				next, still = former{still[0], true}, still[1:]
			} else {
				next, gone = former{&gone[0], false}, gone[1:]
			}
			if !yield(next) {
				return
			}
		}
	}, nil
}

// Found is a place in the list of what a search found.
type Found struct {
	Skip int       `json:"s"`
	Last report.ID `json:"l"`
}

// A Hit is a report that a search found.
type Hit struct {
	ID    report.ID
	After Found // goes on behind it
}

// Search lists up to max reports that q finds after a place, nil for the beginning, and
// reports whether there are more. None is left out or listed twice when reports come
// meanwhile, as long as fewer than slack come between two pages.
func (s *Shelf) Search(ctx context.Context, q store.Query, from *Found, max int) (hits []Hit, more bool, err error) {
	q.Skip, q.Max = 0, max+1
	if from != nil {
		if from.Skip < 1 || from.Skip > mostSkip {
			return nil, false, ErrCursor
		}
		// From the last one that was listed, unless others came.
		q.Skip, q.Max = from.Skip-1, max+slack+1
	}
	ids, err := s.Store.Search(ctx, q)
	if err != nil {
		return nil, false, err
	}
	start := 0
	if from != nil {
		// If the last one is gone, what followed it is no more than one place before.
		if i := slices.Index(ids, from.Last); i >= 0 {
			start = i + 1
		}
	}
	for i := start; i < len(ids); i++ {
		if len(hits) == max {
			return hits, true, nil
		}
		hits = append(hits, Hit{ids[i], Found{q.Skip + i + 1, ids[i]}})
	}
	return hits, false, nil
}

// slack is how many reports may come between two pages of a search. Ours.
const slack = 64

// mostSkip is how many found reports may be gone through: the work grows with them. Ours.
const mostSkip = 100_000

// Encode writes a cursor as letters, which say nothing to others.
func Encode(cursor any) string {
	data, err := json.Marshal(cursor)
	if err != nil {
		panic(err) // cursors are structs of numbers and strings
	}
	return base64.RawURLEncoding.EncodeToString(data)
}

// ErrCursor means that letters are no cursor.
var ErrCursor = errors.New("this is no cursor that was given")

// Decode reads a cursor as Encode wrote it; nil for none.
func Decode[T any](s string) (*T, error) {
	if s == "" {
		return nil, nil
	}
	data, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(s) > mostCursor {
		return nil, ErrCursor
	}
	var c T
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, ErrCursor
	}
	return &c, nil
}

// mostCursor is the length beyond which nothing is a cursor.
const mostCursor = 4096
