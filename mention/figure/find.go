package figure

import (
	"cmp"
	"math/big"
	"slices"
	"sort"
	"strings"

	"stemma/report"
	"stemma/text"
	"stemma/text/piece"
)

// Find returns the figures of d in text order. No figure is read inside the
// spans of keepOut, which hold calendar dates and clock times; a length of time
// is a figure.
func Find(d *text.Doc, keepOut []report.Span) []Figure {
	figs, _ := Read(d, keepOut)
	return figs
}

// Read is Find, and the sums of the lists of people that one event befalls,
// which no number says: "a man and his two sons were killed" → 3.
func Read(d *text.Doc, keepOut []report.Span) (figs, tallies []Figure) {
	keepOut = disjoint(keepOut)
	pounds := strings.Contains(d.Text, "£")
	celsius := (strings.Contains(d.Text, "°C") || strings.Contains(d.Text, "Celsius")) && !strings.Contains(d.Text, "°F") && !strings.Contains(d.Text, "Fahrenheit")
	var ps piece.List // of one sentence after another
	for _, s := range d.Sents {
		ps = piece.Cut(ps[:0], d, s)
		oddPlurals(ps)
		r := reader{d: d, sent: s, ps: ps, last: piece.LastOf(ps, s), text: d.Text, keep: keepOut, base: len(figs), pounds: pounds, celsius: celsius}
		figs = append(figs, r.read()...)
		tallies = append(tallies, r.tallies()...)
	}
	hurt := slices.ContainsFunc(figs, func(f Figure) bool { return f.Aspect == "injured" && f.Dimension == "count" })
	wounded(d, figs, hurt)
	wounded(d, tallies, hurt)
	itemize(figs, tallies)
	return figs, tallies
}

// oddPlurals marks the plurals that a lexicon knows and the tagger may not.
func oddPlurals(ps piece.List) {
	for i := range ps {
		if p := &ps[i]; !p.Plural && p.Kind == piece.Word && strings.HasPrefix(p.Tag, "N") {
			_, p.Plural = singulars[p.Lower]
		}
	}
}

// itemize tells the figures that a tally adds up of it.
func itemize(figs, tallies []Figure) {
	for k := range tallies {
		t := &tallies[k]
		i := sort.Search(len(figs), func(i int) bool { return figs[i].Number.Start >= t.Start })
		for ; i < len(figs) && figs[i].Number.Start < t.End; i++ {
			if f := &figs[i]; f.Aspect == t.Aspect && f.Dimension == "count" && t.Contains(f.Number) {
				f.Item = k + 1
			}
		}
	}
}

// A reader reads the figures of one sentence.
type reader struct {
	d    *text.Doc
	sent text.Sent
	ps   piece.List
	last []int // by token of the sentence, its last piece
	text string
	keep []report.Span
	base int // number of figures before this sentence
	out  []found
	webs []report.Span

	starts, counts []int32 // of the figures, by piece and by token; for tallies

	pounds  bool // the text writes "£", so its "pounds" are money
	celsius bool // the text's degrees are Celsius
}

// A found is a figure with its place among the pieces.
type found struct {
	Figure
	num      numeral
	from, to int // all its words, bounds and unit included
	np       nounPhrase
	npTo     int // behind the counted, or to
}

func (r *reader) read() []Figure {
	r.webs = webRuns(r.ps)
	for i := 0; i < len(r.ps); {
		if !opensNumeral(&r.ps[i]) {
			i++
			continue
		}
		next, f, ok := r.at(i)
		if ok && !r.joins(f) {
			r.out = append(r.out, f)
		}
		i = max(next, i+1)
	}
	r.govern()
	r.spread()
	r.relate()
	figs := make([]Figure, len(r.out))
	for i := range r.out {
		figs[i] = r.out[i].Figure
	}
	return figs
}

// disjoint sorts spans and joins those that overlap.
func disjoint(in []report.Span) []report.Span {
	s := slices.Clone(in)
	slices.SortFunc(s, func(a, b report.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	out := s[:0]
	for _, x := range s {
		if k := len(out) - 1; k >= 0 && x.Start <= out[k].End {
			out[k].End = max(out[k].End, x.End)
		} else if !x.Empty() {
			out = append(out, x)
		}
	}
	return out
}

// kept reports whether s is no ground for figures: a date, a web address.
func (r *reader) kept(s report.Span) bool {
	k, _ := slices.BinarySearchFunc(r.keep, s.Start, func(a report.Span, at int) int { return cmp.Compare(a.End, at+1) })
	if k < len(r.keep) && r.keep[k].Overlaps(s) {
		return true
	}
	for len(r.webs) > 0 && r.webs[0].End <= s.Start {
		r.webs = r.webs[1:]
	}
	return len(r.webs) > 0 && r.webs[0].Overlaps(s)
}

// at reads the figure whose number begins at piece i, and the piece to go on
// from.
func (r *reader) at(i int) (int, found, bool) {
	ps := r.ps
	var f found
	pre, first := unitBefore(ps, i)
	money := pre != nil && pre.u.dim == "money"
	n, ok := numeralAt(ps, i, money)
	if !ok {
		return i + 1, f, false
	}
	if r.kept(n.span(ps)) {
		return n.to, f, false
	}
	if minus, ok := negative(ps, i, pre != nil); ok && (n.digits || ps[minus].Lower == "minus") {
		n.val, n.mant = new(big.Rat).Neg(n.val), new(big.Rat).Neg(n.mant)
		if pre == nil {
			n.from, first = minus, minus
		}
	}
	if pre == nil {
		first = n.from
	}
	f.num = n
	f.Figure = Figure{Value: n.val, Bound: Exact, Change: Level, Of: -1, Same: -1, Dimension: "count"}
	f.from, f.to = first, n.to
	by := n.ref

	second, ok, skip := r.rangeAt(n, first, pre)
	if skip > 0 {
		return skip, f, false
	}
	if ok && pre == nil && n.digits && (named(ps, n) || chained(ps, n.from, n.from+1) || address(ps, second.second)) {
		return second.to, f, false
	}
	if ok {
		f.rangeOf(n, second)
		f.from, f.to = second.from, second.to
		first = second.from
		by = by.Then("figure.range")
	} else if barred(ps, n, pre != nil) || pre == nil && r.partOfName(n) {
		return n.to, f, false
	}
	f.Number = report.Span{Start: ps[n.from].Start, End: ps[n.to-1].End}
	if ok {
		f.Number.End = ps[second.last-1].End
		if ps[second.from].Kind == piece.Word && second.from < n.from {
			f.Number.Start = ps[second.from].Start // "between", "from"
		}
	}

	// the unit
	uname, uto := pre, f.to
	if u, j := r.unitBehind(f.to, money); u != nil && !(u.u.name == "degree" && r.celsius && degreesOfHeat(ps, j)) {
		if pre == nil {
			uname, uto = u, j
			from := j - len(u.words)
			for from > f.to && ps[from].Lower != u.words[0] {
				from--
			}
			f.UnitSpan = report.Span{Start: ps[max(from, f.to)].Start, End: ps[j-1].End}
		} else if u.u.base == pre.u.base {
			uto = j // "$5 dollars", "magnitude 5 on the Richter scale"
		}
	}
	if pre != nil {
		f.UnitSpan = report.Span{Start: ps[first].Start, End: ps[first+len(pre.words)-1].End}
	}
	f.to = uto
	if k := andHalf(ps, f.to); uname != nil && pre == nil && k > f.to && n.val.IsInt() && f.Bound != Range && !(k < len(ps) && (ps[k].Lower == "of" || ps[k].Kind == piece.Word && strings.HasPrefix(ps[k].Tag, "N"))) {
		// "an hour and a half"
		n.val = add(n.val, ratio(1, 2))
		n.mant, n.half = n.val, new(big.Rat)
		f.Value, f.num, f.to = n.val, n, k
	}
	if uname != nil {
		f.setUnit(uname.u)
		by = by.Then(uname.u.ref)
	} else if u, span, to := r.contextUnit(n, f.to); u != nil {
		f.setUnit(u)
		f.UnitSpan, f.to = span, to
		by = by.Then(report.By("figure.context").With(u.name))
	} else if n.part {
		f.setUnit(unitByName[fractionUnit])
	}
	f.inCommonUnit(&n)

	// bounds on either side
	lo := 0
	if k := len(r.out); k > 0 {
		lo = r.out[k-1].num.to
	}
	lim := boundBefore(ps, f.from, min(lo, f.from))
	if x, j, found := boundAfter(ps, f.to); found && !(lim.from < lim.to && lim.bound != Approx) {
		lim.bound, lim.side = Bound(x.what), 0
		lim.by = lim.by.Then(x.ref)
		f.BoundSpan = report.Span{Start: ps[j-len(x.words)].Start, End: ps[j-1].End}
		f.to = j
		if uname == nil {
			// "20-plus kilometres"
			if u, k := r.unitBehind(f.to, money); u != nil {
				f.setUnit(u.u)
				f.UnitSpan = report.Span{Start: ps[max(f.to, k-len(u.words))].Start, End: ps[k-1].End}
				f.to, uname = k, u
				by = by.Then(u.u.ref)
			}
		}
	}
	if lim.from < lim.to {
		over := ps[lim.to-1].Lower == "over" || ps[lim.from].Lower == "over"
		if over && (f.Dimension == "time" || f.Unit == "" && season(ps, f.to)) && lim.bound == MoreThan && during(ps, lim.from, r.figureBefore(lim.from), f.to) {
			lim.bound, f.During = Exact, true
			lim.by = lim.by.Then("figure.during")
		}
		f.BoundSpan = report.Span{Start: ps[lim.from].Start, End: ps[lim.to-1].End}
		f.from = lim.from
	} else if f.Dimension == "time" && overThePast(ps, f.from) {
		f.During = true
	}
	by = by.Then(lim.by)
	if f.Bound != Range {
		f.Bound = lim.bound
		if n.lo != nil && f.Bound == Exact {
			f.Bound = Approx // "dozens"
		}
		f.limits(n, lim.side)
	}

	// the rate and the thing counted
	r.perAt(&f)
	r.countedAt(&f)
	r.lateBound(&f, n)
	f.Span = report.Span{Start: ps[f.from].Start, End: ps[f.to-1].End}
	if !f.PerSpan.Empty() && f.PerSpan.Start >= f.Span.End && f.PerSpan.Start-f.Span.End <= 1 {
		f.Span.End = f.PerSpan.End
	}
	f.By = by.Then(f.By)
	if !r.accepts(&f) {
		return f.num.to, f, false
	}
	return max(f.to, f.num.to), f, true
}

// season reports a noun at piece i that is counted and yet a time.
func season(ps piece.List, i int) bool {
	switch ps.Word(i) {
	case "winters", "summers", "seasons", "springs", "autumns", "terms", "semesters", "generations", "weekends", "quarters", "evenings", "mornings", "sessions":
		return true
	}
	return false
}

// figureBefore reports whether the clause holds a figure before piece i.
func (r *reader) figureBefore(i int) bool {
	if len(r.out) == 0 {
		return false
	}
	last := r.out[len(r.out)-1]
	if i-last.to >= 12 {
		return false
	}
	for k := last.to; k < i; k++ {
		if p := r.ps[k]; p.EndsClause() && p.Lower != "(" && p.Lower != ")" {
			return false
		}
	}
	return true
}

// overThePast reports "over the past 12 years", "during the last two days".
func overThePast(ps piece.List, i int) bool {
	if i < 3 {
		return false
	}
	switch ps[i-1].Lower {
	case "past", "last", "next", "previous", "coming", "following", "first":
	default:
		return false
	}
	return ps[i-2].Lower == "the" && (ps[i-3].Lower == "over" || ps[i-3].Lower == "during" || ps[i-3].Lower == "in" || ps[i-3].Lower == "for" || ps[i-3].Lower == "within")
}
