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
	Book   *Book    // the edition of the story that it was held against
	Itself []string // refs of the reports that were left out, as they are the draft
}

// Draft reads a draft.
func Draft(text string) *claim.Reading {
	r := &report.Report{Ref: check.Siglum, Text: text}
	r.Seal()
	return stemma.Read(stemma.English(), r)
}

// Check holds a draft against the reports of a story or, if b is nil, of the story among
// those that have most of its words of which most is traced. A report with the very text of
// the draft is left out: it vouches for nothing. It fails with store.ErrNotFound if there is
// no story, or none with another report.
func (s *Shelf) Check(ctx context.Context, draft *claim.Reading, b *Book) (*Proved, error) {
	if _, err := s.Standing(ctx); err != nil { // drops what was forgotten
		return nil, err
	}
	books := []*Book{b}
	if b == nil {
		var err error
		if books, err = s.near(ctx, draft.Report.Text); err != nil {
			return nil, err
		}
	}
	var best *Proved
	for _, b := range books {
		h, itself, err := s.hold(ctx, b, draft.Report.TextSHA256())
		if err != nil {
			return nil, err
		}
		if h == nil {
			continue
		}
		p := &Proved{h.Draft(draft), b, itself}
		if best == nil || p.Count.Traced > best.Count.Traced {
			best = p
		}
	}
	switch {
	case best != nil:
		return best, nil
	case len(books) > 0:
		return nil, fmt.Errorf("a report other than the draft: %w", store.ErrNotFound)
	}
	return nil, fmt.Errorf("a story of these words: %w", store.ErrNotFound)
}

// hold makes the reports of an edition ready, but for those with the text of a draft, whose
// refs it returns; nil if no other is left.
func (s *Shelf) hold(ctx context.Context, b *Book, draft string) (h *check.Held, itself []string, err error) {
	for _, w := range b.Witnesses {
		if w.SHA256 == draft {
			itself = append(itself, w.Ref)
		}
	}
	if itself != nil {
		h, _, err = s.prepare(ctx, b, draft)
		return h, itself, err
	}
	h, err = s.held.Load(b.Version(), func() (*check.Held, int, error) { return s.prepare(ctx, b, "") })
	return h, nil, err
}

// prepare makes the reports of an edition ready, but for those whose text has a digest, and
// returns how many there are; nil if there is none.
func (s *Shelf) prepare(ctx context.Context, b *Book, except string) (*check.Held, int, error) {
	var readings []*claim.Reading
	for _, w := range b.Witnesses {
		if except != "" && w.SHA256 == except {
			continue
		}
		rd, err := s.Reading(ctx, report.ID(w.Report))
		if errors.Is(err, store.ErrNotFound) { // not read yet under the rules of this program
			var r *report.Report
			if r, err = s.Report(ctx, report.ID(w.Report)); err == nil {
				rd = stemma.Read(stemma.English(), r)
			}
		}
		if err != nil {
			return nil, 0, err
		}
		readings = append(readings, rd)
	}
	if len(readings) == 0 {
		return nil, 0, nil
	}
	return check.Hold(stemma.GatherAsOne(readings)[0], readings), len(readings), nil
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
