package figure

import (
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text"
	"stemma/text/piece"
)

// Find returns the figures of d in text order, without the ages of people, see
// Sentence.Ages. No figure is read inside the spans of keepOut, which hold calendar
// dates and clock times; a length of time is a figure.
func Find(l *Language, d *text.Doc, keepOut []report.Span) []Figure {
	return Read(l, d, keepOut, func(*Sentence) {})
}

// Read is Find, and hands each sentence to do when its figures are read. The
// sentence is not to be kept.
func Read(l *Language, d *text.Doc, keepOut []report.Span, do func(*Sentence)) []Figure {
	keepOut = disjoint(keepOut)
	habits := quantity.HabitsOf(l.Language, d.Text)
	r := &Sentence{Lang: l, keep: keepOut}
	var figs []Figure
	var ps piece.List // of one sentence after another
	var last []int
	for _, s := range d.Sents {
		ps = piece.Cut(ps[:0], d, s)
		last = piece.LastOf(last[:0], ps, s)
		r.Sentence = quantity.Sentence{Language: l.Language, D: d, Sent: s, Ps: ps, Last: last, Text: d.Text, Around: r, Habits: habits}
		r.oddPlurals(ps)
		r.base, r.Out, r.Ages = len(figs), r.Out[:0], r.Ages[:0]
		figs = append(figs, r.read()...)
		do(r)
	}
	return figs
}

func (r *Sentence) read() []Figure {
	r.webs = r.Lang.webRuns(r.Ps)
	for i := 0; i < len(r.Ps); {
		if !r.OpensNumeral(&r.Ps[i]) {
			i++
			continue
		}
		next, f, ok := r.at(i)
		if ok && !r.joins(f) {
			r.Out = append(r.Out, f)
		}
		i = max(next, i+1)
	}
	r.govern()
	r.spread()
	r.relate()
	r.supply()
	figs := make([]Figure, len(r.Out))
	for i := range r.Out {
		figs[i] = r.Out[i].Figure
	}
	return figs
}
