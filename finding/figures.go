package finding

import (
	"math/big"
	"slices"
	"strings"
	"time"

	"stemma/collate"
	"stemma/lineage"
	"stemma/mention/figure"
	"stemma/mention/when"
	"stemma/report"
	"stemma/story"
)

// figures holds the figures of tied witnesses against each other. A rewrite
// passes its parent's figures on; where one comes out with another bound, unit or
// number, and the parent has it in no other place as the child has it, it was
// changed on the way.
func (f *finder) figures() {
	for _, e := range f.st.Edges {
		a, b := f.st.Nodes[e.Parent].Witness, f.st.Nodes[e.Child].Witness
		if a < 0 || b < 0 || e.Relation == lineage.SharesQuote || e.Relation == lineage.Cites {
			continue
		}
		t := Tied
		if e.Direct {
			t = MadeFrom
		} else if f.later(b, a) {
			a, b = b, a
		}
		f.bounds(a, b, t)
		f.numbers(a, b, t)
	}
}

// bounds compares, value by value, the bounds a quantity has in parent and
// child.
func (f *finder) bounds(parent, child int, tie string) {
	wp, wc := &f.c.Witnesses[parent], &f.c.Witnesses[child]
	for j := range wc.Figures {
		fc := &wc.Figures[j]
		if !weighty(fc) || fc.Bound == figure.Range || vague(fc) {
			continue
		}
		var other *figure.Figure
		same := false
		for i := range wp.Figures {
			fp := &wp.Figures[i]
			if fp.Value == nil || fp.Value.Cmp(fc.Value) != 0 || fp.Unit != fc.Unit || fp.Per != fc.Per || !kin(fp, fc) || fp.Bound == figure.Range || vague(fp) || f.apart(parent, i, child, j) {
				continue
			}
			if class(boundOf(wp, fp)) == class(boundOf(wc, fc)) {
				same = true
			} else if other == nil || related(wp, fp, wc, fc) > related(wp, other, wc, fc) {
				other = fp
			}
		}
		if same || other == nil || related(wp, other, wc, fc) < 1 {
			continue
		}
		sev := Note // "about" lost or won: speech rounds
		if side(other.Bound) != side(fc.Bound) {
			sev = Serious
			if tie == Tied {
				sev = Differs
			}
		}
		f.add(Finding{Kind: BoundChanged, Severity: sev, Tie: tie, Locus: -1, By: "finding.bound",
			Suspect: f.passage(child, fc.Span), Against: f.passage(parent, other.Span)})
	}
}

// apart reports whether collation holds two figures to be of different things.
func (f *finder) apart(wa, a, wb, b int) bool {
	return f.c.Apart(collate.FigRef{Witness: wa, Figure: a}, collate.FigRef{Witness: wb, Figure: b}) != ""
}

// vague reports a word for an order of size, "dozens" or "millions", whose least
// number is nobody's figure: "at least $1 million" says no less of it.
func vague(f *figure.Figure) bool {
	return f.Bound == figure.Approx && f.High != nil && f.High.Cmp(new(big.Rat).Mul(f.Value, big.NewRat(2, 1))) >= 0
}

// boundOf is a figure's bound, or, where it says another over in a second unit and
// has none of its own, that one's: "around 300 km (186 miles)" is about 186 miles.
func boundOf(w *story.Witness, f *figure.Figure) figure.Bound {
	if f.Bound == figure.Exact && f.Same >= 0 && f.Same < len(w.Figures) {
		return w.Figures[f.Same].Bound
	}
	return f.Bound
}

// class is the bound with synonyms as one and "about" apart from exact.
func class(b figure.Bound) int {
	if b == figure.Approx {
		return 4
	}
	return side(b)
}

// kin reports whether two figures may count one thing: one noun or family, or
// unknown on a side.
func kin(a, b *figure.Figure) bool {
	return a.Counted.Head == "" || b.Counted.Head == "" || collate.Family(a.Counted.Head) == collate.Family(b.Counted.Head)
}

// numbers holds those figures of the child that its parent does not have
// against those of the parent that the child does not have, where the claims
// around them are of one thing.
func (f *finder) numbers(parent, child int, tie string) {
	wp, wc := &f.c.Witnesses[parent], &f.c.Witnesses[child]
	for j := range wc.Figures {
		fc := &wc.Figures[j]
		if !weighty(fc) || any(wp, fc) {
			continue
		}
		best, kind, score := -1, "", 0
		for i := range wp.Figures {
			fp := &wp.Figures[i]
			if fp.Value == nil || fp.Dimension != fc.Dimension || fp.Per != fc.Per || fp.Change != fc.Change || !kin(fp, fc) || any(wc, fp) || f.apart(parent, i, child, j) {
				continue
			}
			n := related(wp, fp, wc, fc)
			k, least := NumberChanged, 3
			if fp.Value.Cmp(fc.Value) == 0 && fp.Unit != fc.Unit {
				if likeUnits(wp, fp, wc, fc) {
					continue
				}
				k, least = UnitChanged, 1
				if digits(fp) < 2 {
					least = 2
				}
			} else if fc.Dimension == "count" && (fp.Counted.Head == "" || fc.Counted.Head == "" || fp.Aspect != fc.Aspect) {
				continue
			}
			if n >= least && n > score {
				best, kind, score = i, k, n
			}
		}
		if best < 0 || kind == NumberChanged && (tie != MadeFrom || f.later(parent, child)) {
			continue
		}
		f.add(Finding{Kind: kind, Severity: Serious, Tie: tie, Locus: -1, By: "finding.number",
			Suspect: f.passage(child, fc.Span), Against: f.passage(parent, wp.Figures[best].Span)})
	}
}

// likeUnits reports whether two units of one number may be meant as one: tons
// and tonnes, and a money named short ("pounds" for Egyptian pounds).
func likeUnits(wa *story.Witness, a *figure.Figure, wb *story.Witness, b *figure.Figure) bool {
	if a.SI != nil && b.SI != nil && a.SIUnit == b.SIUnit && b.SI.Sign() != 0 {
		r, _ := new(big.Rat).Quo(a.SI, b.SI).Float64()
		return r > 1/near && r < near
	}
	last := func(w *story.Witness, s report.Span) string {
		f := strings.Fields(strings.ToLower(s.Of(w.Report.Text)))
		if len(f) == 0 {
			return ""
		}
		return strings.TrimSuffix(f[len(f)-1], "s")
	}
	x, y := last(wa, a.UnitSpan), last(wb, b.UnitSpan)
	return x != "" && x == y
}

// near is the ratio within which two units pass for one in speech.
const near = 1.13

// later reports whether the child calls a later day today than the parent: then a number
// may have moved, and where nothing tells which was made from which, the earlier one's
// numbers are held against the later one's.
func (f *finder) later(parent, child int) bool {
	day := func(w int) time.Time { return when.AnchorOf(f.c.Witnesses[w].Report, f.c.Witnesses[w].Doc).Time }
	a, b := day(parent), day(child)
	return !a.IsZero() && b.After(a)
}

// any reports whether a witness has a figure that agrees with fig.
func any(w *story.Witness, fig *figure.Figure) bool {
	for i := range w.Figures {
		g := &w.Figures[i]
		if g.Value != nil && g.Dimension == fig.Dimension && figure.Agrees(*fig, *g) {
			return true
		}
	}
	return false
}

// digits counts the significant digits of a figure's value.
func digits(f *figure.Figure) int {
	s := f.Value.FloatString(6)
	n, zeros := 0, 0
	for _, c := range s {
		switch {
		case c == '0' && n > 0:
			zeros++
		case c >= '1' && c <= '9':
			n += zeros + 1
			zeros = 0
		}
	}
	return n
}

// related counts the content words that the claims around two figures share.
func related(wa *story.Witness, a *figure.Figure, wb *story.Witness, b *figure.Figure) int {
	ta, tb := termsAround(wa, a.Number), termsAround(wb, b.Number)
	n := 0
	for _, t := range ta {
		if slices.Contains(tb, t) {
			n++
		}
	}
	return n
}

func termsAround(w *story.Witness, s report.Span) []string {
	for i := range w.Claims {
		if w.Claims[i].Span.Contains(s) {
			return w.Claims[i].Terms
		}
	}
	return nil
}
