package site

import (
	"context"
	"slices"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/store"
)

// card returns the card of an edition.
func (s *shelf) card(ctx context.Context, seq store.Seq) (*card, error) {
	return s.cards.Load(seq, func() (*card, int, error) {
		b, err := s.book(ctx, seq)
		if err != nil {
			return nil, 0, err
		}
		return b.card(), 1, nil
	})
}

// card returns what the list says of a book.
func (b *book) card() *card {
	c := &card{Story: b.Story.ID, Version: b.Version, At: stamp(b.At), Lead: b.words(b.Story.Lead), Reports: b.Story.Reports, Lines: b.Story.Lines,
		Origins: b.Story.Origins, From: b.Story.From, To: b.Story.To, Outlets: []string{}}
	f := front.Of(b.Edition)
	c.Why, c.Figure = b.why(f), b.strand(f)
	for i := range b.Witnesses {
		if o := outletOf(&b.Witnesses[i]); o != "" && !slices.Contains(c.Outlets, o) {
			c.Outlets = append(c.Outlets, o)
		}
	}
	return c
}

// why lists why a story matters: what the first screen of its edition begins with, in that
// order. A difference is named only where the edition does.
func (b *book) why(f *front.Page) []Why {
	out := []Why{}
	add := func(w Why) {
		said := slices.ContainsFunc(out, func(o Why) bool {
			return o.A != nil && w.A != nil && o.B != nil && w.B != nil && overlap(o.A, w.A) && overlap(o.B, w.B)
		})
		if len(out) < mostWhy && (w.A != nil || w.Kind == "one_origin") && !said {
			out = append(out, w)
		}
	}
	for _, c := range f.Sums {
		if c.Verdict == "does_not_hold" && len(c.Inputs) > 1 {
			add(Why{Kind: "check", A: b.words(&c.Inputs[0]), B: b.words(&c.Inputs[1])})
			break
		}
	}
	for _, r := range f.Differ {
		w := Why{Kind: "differs", A: b.told(r, 0), B: b.told(r, len(r.Readings)-1)}
		w.Thing, w.Slot = b.thing(r.Series)
		if r.Locus != nil {
			w.Kind = "disputed"
		}
		add(w)
	}
	for _, r := range f.Moved {
		w := Why{Kind: "moved", A: b.told(r, 0), B: b.told(r, len(r.Readings)-1)}
		w.Thing, w.Slot = b.thing(r.Series)
		add(w)
	}
	for i := range f.Changed {
		if x := &f.Changed[i]; x.Severity == "serious" && x.Against != nil {
			add(Why{Kind: "finding", Finding: x.Kind, A: b.words(x.Against), B: b.words(&x.Suspect)})
		}
	}
	if n := b.Story.LeadBy.Reports; n >= manyReports && b.Story.Origins == 1 {
		add(Why{Kind: "one_origin", Reports: n})
	}
	for i := range f.Alone {
		add(Why{Kind: "alone", A: b.words(&f.Alone[i].Passage)})
	}
	return out
}

// thing returns what a series counts, in words of a report, with its aspect and place; of nil
// nothing.
func (b *book) thing(s *edition.Series) (*Words, string) {
	if s == nil {
		return nil, ""
	}
	return b.words(s.Label), slotOf(s)
}

// told returns the words of a reading of a row; nil if there is none.
func (b *book) told(r front.Row, i int) *Words {
	if i < 0 || i >= len(r.Readings) || len(r.Readings[i].Passages) == 0 {
		return nil
	}
	return b.words(&r.Readings[i].Passages[0])
}

// overlap reports whether two passages share a byte.
func overlap(a, b *Words) bool { return a.Report == b.Report && a.Start < b.End && b.Start < a.End }

// mostWhy is how many reasons a row gives, and manyReports how many reports of one origin
// are worth a word. Ours.
const (
	mostWhy     = 2
	manyReports = 3
)
