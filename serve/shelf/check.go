package shelf

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"stemma"
	"stemma/check"
	"stemma/claim"
	"stemma/report"
	"stemma/store"
)

// mostHeld is the number of reports that stories made ready to hold drafts against have
// together. Ours.
const mostHeld = 500

// A Proved is what came of a draft.
type Proved struct {
	*check.Proof
	Book *Book // the edition of the story that it was held against
}

// Check holds a draft against the reports of a story or, if b is nil, of the story among
// those that have most of its words of which most is traced. It fails with
// store.ErrNotFound if there is none.
func (s *Shelf) Check(ctx context.Context, draft string, b *Book) (*Proved, error) {
	books := []*Book{b}
	if b == nil {
		var err error
		if books, err = s.near(ctx, draft); err != nil {
			return nil, err
		}
	}
	r := &report.Report{Ref: check.Siglum, Text: draft}
	r.Seal()
	read := stemma.Read(stemma.English(), r)
	var best *Proved
	for _, b := range books {
		h, err := s.hold(ctx, b)
		if err != nil {
			return nil, err
		}
		p := &Proved{h.Draft(read), b}
		if best == nil || p.Count.Traced > best.Count.Traced {
			best = p
		}
	}
	if best == nil {
		return nil, fmt.Errorf("a story of these words: %w", store.ErrNotFound)
	}
	return best, nil
}

// hold makes the reports of an edition ready.
func (s *Shelf) hold(ctx context.Context, b *Book) (*check.Held, error) {
	if h, ok := s.held.get(b.Version()); ok {
		return h, nil
	}
	at := s.held.mark()
	var readings []*claim.Reading
	for _, w := range b.Witnesses {
		rd, err := s.Reading(ctx, report.ID(w.Report))
		if err != nil {
			return nil, err
		}
		readings = append(readings, rd)
	}
	h := check.Hold(stemma.GatherAsOne(readings)[0], readings)
	s.held.put(b.Version(), h, len(readings), at)
	return h, nil
}

// Bounds of the search for the story that a draft tells of. Ours.
const (
	mostWords  = 40 // that are searched for
	mostHits   = 60 // of a word: one that more reports have says little
	mostNear   = 3  // stories
	shortWord  = 4
	leastShare = 0.2 // of the weight of all words that a story must have
)

// near lists the stories whose reports have most of the words of a draft, the nearest
// first. A word weighs the less, the more reports have it.
func (s *Shelf) near(ctx context.Context, draft string) ([]*Book, error) {
	weight := map[store.Seq]float64{}
	all := 0.0
	for _, w := range wordsOf(draft) {
		ids, err := s.Store.Search(ctx, store.Query{Terms: []store.Term{{Words: []string{w}}}, Max: mostHits})
		if err != nil {
			return nil, err
		}
		if len(ids) == 0 {
			all++
			continue
		}
		each := 1 / float64(len(ids))
		all += each
		es, err := s.Store.Standing(ctx, ids...)
		if err != nil {
			return nil, err
		}
		for _, e := range es {
			weight[e.Seq] += each
		}
	}
	var found []store.Seq
	for seq, w := range weight {
		if w >= leastShare*all {
			found = append(found, seq)
		}
	}
	slices.SortFunc(found, func(a, b store.Seq) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b)) })
	var out []*Book
	for _, seq := range found[:min(len(found), mostNear)] {
		b, err := s.Book(ctx, seq)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, b)
	}
	return out, nil
}

// wordsOf returns the words of a draft to be searched for, each once.
func wordsOf(draft string) (out []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(draft), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }) {
		if len(out) < mostWords && (len(w) >= shortWord || strings.ContainsAny(w, "0123456789")) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}
