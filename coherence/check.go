package coherence

import (
	"cmp"
	"math/big"
	"slices"

	"stemma/collate"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/text"
)

// Reckon works every sum that the figures of one collation allow, in the order
// of witnesses and places. A sum is worked only where the texts themselves tie its figures
// together; where they do not, nothing is said.
func Reckon(c *collate.Collation) []Check {
	if c == nil {
		return nil
	}
	var out []Check
	var benches []*bench
	for w := range c.Witnesses {
		b := &bench{c: c, w: w}
		if b.c.Witnesses[w].Reading == nil || b.c.Witnesses[w].Doc == nil {
			continue
		}
		b.read()
		benches = append(benches, b)
	}
	for _, b := range benches {
		b.pairs()
		b.parts()
		b.shares()
		b.changes()
		b.rates()
		b.speeds()
		b.stretches()
		b.densities()
		b.wholes()
		b.compared()
		out = append(out, b.out...)
	}
	out = append(out, across(benches)...)
	out = append(out, products(benches)...)
	out = append(out, told(c, benches)...)
	out = append(out, derived(c)...)
	out = append(out, flights(c)...)
	slices.SortStableFunc(out, func(a, b Check) int {
		return cmp.Or(cmp.Compare(a.Inputs[0].Witness, b.Inputs[0].Witness), cmp.Compare(a.Inputs[0].Start, b.Inputs[0].Start), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}

// A bench works the sums of one witness.
type bench struct {
	c    *collate.Collation
	w    int
	doc  *text.Doc
	figs []figure.Figure
	sent []int   // sentence of each figure, -1 if none
	bySt [][]int // figures by sentence
	body []bool  // sentences that name a missile, rocket …
	out  []Check
}

func (b *bench) read() {
	r := b.c.Witnesses[b.w].Reading
	b.doc, b.figs = r.Doc, r.Figures
	b.sent = make([]int, len(b.figs))
	b.bySt = make([][]int, len(b.doc.Sents))
	b.body = make([]bool, len(b.doc.Sents))
	for s := range b.doc.Sents {
		b.body[s] = b.says(s, "missile", "missiles", "icbm", "rocket", "projectile", "warhead")
	}
	s := 0
	for i, f := range b.figs {
		if s > 0 && b.doc.Sents[s-1].Contains(f.Span) {
			s--
		}
		for s < len(b.doc.Sents) && b.doc.Sents[s].End < f.End {
			s++
		}
		b.sent[i] = -1
		if s < len(b.doc.Sents) && b.doc.Sents[s].Contains(f.Span) {
			b.sent[i] = s
			b.bySt[s] = append(b.bySt[s], i)
		}
	}
}

func (b *bench) input(i int) Input { return input(b.c, b.w, i) }

func input(c *collate.Collation, w, i int) Input {
	r := c.Witnesses[w].Reading
	in := Input{Witness: w, Figure: i, Passage: report.Passage{Span: r.Figures[i].Span}}
	if r.Report != nil {
		in.Report = r.Report.ID
	}
	return in
}

func (b *bench) add(kind, formula, result string, v Verdict, by report.By, figs ...int) {
	ch := Check{Kind: kind, Formula: formula, Result: result, Verdict: v, By: by}
	for _, i := range figs {
		ch.Inputs = append(ch.Inputs, b.input(i))
	}
	b.out = append(b.out, ch)
}

// between returns the text between two figures of the witness, short or "".
func (b *bench) between(i, j int) string {
	from, to := b.figs[i].End, b.figs[j].Start
	if from > to || to-from > 40 {
		return ""
	}
	return b.doc.Text[from:to]
}

// ok reports whether an index names a figure.
func (b *bench) ok(i int) bool { return i >= 0 && i < len(b.figs) }

// An interval is exact; a nil side is open.
type interval struct{ lo, hi *big.Rat }

func of(f *figure.Figure) interval { return interval{f.Low, f.High} }

func (a interval) meets(b interval) bool {
	return !(a.hi != nil && b.lo != nil && a.hi.Cmp(b.lo) < 0) && !(b.hi != nil && a.lo != nil && b.hi.Cmp(a.lo) < 0)
}

// times multiplies intervals of numbers that are not negative.
func (a interval) times(b interval) interval {
	var r interval
	if a.lo != nil && b.lo != nil {
		r.lo = new(big.Rat).Mul(a.lo, b.lo)
	}
	if a.hi != nil && b.hi != nil {
		r.hi = new(big.Rat).Mul(a.hi, b.hi)
	}
	return r
}

// over divides an interval by one that is positive.
func (a interval) over(b interval) interval {
	var r interval
	if a.lo != nil && b.hi != nil && b.hi.Sign() > 0 {
		r.lo = new(big.Rat).Quo(a.lo, b.hi)
	}
	if a.hi != nil && b.lo != nil && b.lo.Sign() > 0 {
		r.hi = new(big.Rat).Quo(a.hi, b.lo)
	}
	return r
}

func (a interval) plus(b interval) interval {
	var r interval
	if a.lo != nil && b.lo != nil {
		r.lo = new(big.Rat).Add(a.lo, b.lo)
	}
	if a.hi != nil && b.hi != nil {
		r.hi = new(big.Rat).Add(a.hi, b.hi)
	}
	return r
}

func (a interval) minus(b interval) interval {
	var r interval
	if a.lo != nil && b.hi != nil {
		r.lo = new(big.Rat).Sub(a.lo, b.hi)
	}
	if a.hi != nil && b.lo != nil {
		r.hi = new(big.Rat).Sub(a.hi, b.lo)
	}
	return r
}

// far reports whether two values are further apart than slack allows, as a
// share of the greater. It keeps a small difference of rounding, which the
// intervals did not foresee, from being called an error.
func far(a, b *big.Rat, slack *big.Rat) bool {
	d := new(big.Rat).Sub(a, b)
	d.Abs(d)
	m := new(big.Rat).Abs(a)
	if x := new(big.Rat).Abs(b); x.Cmp(m) > 0 {
		m = x
	}
	return d.Cmp(new(big.Rat).Mul(m, slack)) > 0
}

// slack is a twentieth: reports round twice, once in the source and once when
// they convert. A choice, not a fit.
var slack = big.NewRat(1, 20)

func verdict(holds bool, a, b *big.Rat) (Verdict, bool) {
	switch {
	case holds:
		return Holds, true
	case far(a, b, slack):
		return DoesNotHold, true
	}
	return CannotTell, false
}
