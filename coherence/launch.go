package coherence

import (
	"math"
	"math/big"

	"stemma/collate"
	"stemma/mention/figure"
)

// A launch is what one witness says of one flight: indexes of figures, -1 where
// it is silent.
type launch struct{ rng, apogee, time int }

// flights checks the range, apogee and time of flight of a thrown body against
// each other, first within a witness, then with one figure lent by a witness
// that tells of the same flight: one whose range stands with this one's in a
// series of the collation.
func flights(c *collate.Collation) []Check {
	var out []Check
	ls := make([]launch, len(c.Witnesses))
	for w := range c.Witnesses {
		ls[w] = launch{-1, -1, -1}
		if r := c.Witnesses[w].Reading; r != nil && r.Doc != nil {
			b := bench{c: c, w: w}
			b.read()
			ls[w] = b.launch()
		}
	}
	for w, l := range ls {
		if l.rng >= 0 && l.apogee >= 0 && l.time >= 0 {
			if ch, ok := flight(c, collate.FigRef{Witness: w, Figure: l.rng}, collate.FigRef{Witness: w, Figure: l.apogee}, collate.FigRef{Witness: w, Figure: l.time}); ok {
				out = append(out, ch)
			}
		}
	}
	seen := map[[2]collate.FigRef]bool{}
	for w, l := range ls {
		if l.rng < 0 || (l.apogee < 0) == (l.time < 0) {
			continue
		}
		for v, m := range ls {
			if v == w || m.rng < 0 || !together(c, collate.FigRef{Witness: w, Figure: l.rng}, collate.FigRef{Witness: v, Figure: m.rng}) {
				continue
			}
			ra, ap, ti := collate.FigRef{Witness: w, Figure: l.rng}, collate.FigRef{Witness: w, Figure: l.apogee}, collate.FigRef{Witness: w, Figure: l.time}
			if l.apogee < 0 {
				ap = collate.FigRef{Witness: v, Figure: m.apogee}
			} else {
				ti = collate.FigRef{Witness: v, Figure: m.time}
			}
			if ap.Figure < 0 || ti.Figure < 0 {
				continue
			}
			if ch, ok := flight(c, ra, ap, ti); ok && !seen[[2]collate.FigRef{ap, ti}] {
				seen[[2]collate.FigRef{ap, ti}] = true
				out = append(out, ch)
			}
			break
		}
	}
	return out
}

// together reports whether two figures stand in one series and agree.
func together(c *collate.Collation, a, b collate.FigRef) bool {
	i := c.SeriesOf(a)
	return i >= 0 && i == c.SeriesOf(b) && figure.Agrees(at(c, a), at(c, b))
}

func at(c *collate.Collation, r collate.FigRef) *figure.Figure {
	return &c.Witnesses[r.Witness].Figures[r.Figure]
}

// flight works the sum for one flight.
func flight(c *collate.Collation, ra, ap, ti collate.FigRef) (Check, bool) {
	fr, fa, ft := at(c, ra), at(c, ap), at(c, ti)
	rw, rv, ok1 := in(fr, "kilometre")
	aw, av, ok2 := in(fa, "kilometre")
	tw, tv, ok3 := in(ft, "minute")
	if !ok1 || !ok2 || !ok3 || tv <= 0 {
		return Check{}, false
	}
	mid, win, ok := flightWindow(rw, aw, rv, av)
	if !ok {
		return Check{}, false
	}
	res := DoesNotHold
	if tw.lo <= win.hi && win.lo <= tw.hi {
		res = Holds
	}
	ch := Check{
		Kind:    "flight",
		Formula: formula("flight", amount(fr), amount(fa), withUnit(tenth(mid), "minute", ""), stated(ft)),
		Result:  withUnit(tenth(mid), "minute", ""),
		Verdict: res,
		By:      "flight.go: free flight over a sphere",
	}
	for _, r := range []collate.FigRef{ra, ap, ti} {
		ch.Inputs = append(ch.Inputs, input(c, r.Witness, r.Figure))
	}
	return ch, true
}

// in gives a figure's interval and value in a unit, as floats; an open side is
// infinite, or zero below.
func in(f *figure.Figure, unit string) (window, float64, bool) {
	lo, v, hi, ok := f.In(unit)
	if !ok {
		return window{}, 0, false
	}
	w := window{0, math.Inf(1)}
	if lo != nil {
		w.lo = float(lo)
	}
	if hi != nil {
		w.hi = float(hi)
	}
	x := float(v)
	return w, x, x > 0 && x < 1e9
}

func float(r *big.Rat) float64 {
	x, _ := r.Float64()
	return x
}

// launch finds the one flight that the witness gives figures of. Apogee and
// time must stand in one sentence or in neighbours, the range within eight; a
// witness that gives two values of a kind that do not agree tells of two
// flights, and nothing is reckoned.
func (b *bench) launch() launch {
	none := launch{-1, -1, -1}
	l := none
	for i := range b.figs {
		f := &b.figs[i]
		if b.sent[i] < 0 || b.ok(f.Same) || f.Change != figure.Level || f.Per != "" || !b.missile(b.sent[i]) {
			continue
		}
		slot := b.flightSlot(i)
		if slot == "" {
			continue
		}
		at := map[string]*int{"range": &l.rng, "apogee": &l.apogee, "time": &l.time}[slot]
		if *at < 0 {
			*at = i
		} else if !figure.Agrees(&b.figs[*at], f) {
			return none
		}
	}
	if l.apogee >= 0 && l.time >= 0 && gap(b.sent[l.apogee], b.sent[l.time]) > 1 {
		return none
	}
	for _, k := range []int{l.apogee, l.time} {
		if k >= 0 && l.rng >= 0 && gap(b.sent[l.rng], b.sent[k]) > 8 {
			return none
		}
	}
	return l
}

func gap(a, b int) int { return max(a-b, b-a) }

// missile reports whether the sentence, or one of the two before it, is of a
// thrown body.
func (b *bench) missile(s int) bool {
	for k := max(0, s-2); k <= s; k++ {
		if b.body[k] {
			return true
		}
	}
	return false
}

// aloftReach is how many tokens "aloft" may stand before its time. Ours: a
// comparison fits between them, another statement does not.
const aloftReach = 15

// flightSlot says which of a flight's quantities a figure is, by the words
// right before and behind it, or "".
func (b *bench) flightSlot(i int) string {
	f := &b.figs[i]
	s := b.doc.Sents[b.sent[i]]
	first, last := b.doc.TokensIn(f.Span)
	word := func(t int) string {
		if t < s.First || t >= s.Last {
			return ""
		}
		return b.doc.Tokens[t].Lower
	}
	switch f.Dimension {
	case "length":
		for k := 1; k <= 5; k++ {
			switch word(first - k) {
			case "altitude", "altitudes", "apogee", "height", "heights", "climbed", "climbing", "rose", "rising", "soared", "soaring", "peaked", "peaking", "topped", "topping":
				return "apogee"
			case ",", ";", "and", "(", "flew", "travelled", "traveled":
				k = 9
			}
		}
		if w := word(last); w == "high" || w == "up" || w == "above" {
			return "apogee"
		}
		if w := word(first - 1); w == "landed" || w == "fell" || w == "splashed" || w == "down" {
			if w := word(last); w == "from" || w == "away" || w == "downrange" { // came down 480 kilometres from its pad
				return "range"
			}
		}
		if f.Aspect == "travelled" || word(first-1) == "of" && word(first-2) == "distance" {
			return "range"
		}
	case "time":
		if f.Unit != "minute" && f.Unit != "hour" && f.Unit != "second" {
			return ""
		}
		if f.During {
			if w := word(last); w == "towards" || w == "toward" || w == "into" || w == "before" || w == "and" || w == "," || w == "." || w == "on" || w == "at" || w == "to" || w == "" {
				return "time"
			}
		}
		if w := word(last); w == "flight" || w == "-" && word(last+1) == "flight" {
			return "time"
		}
		for k := 1; k <= aloftReach; k++ {
			w := word(first - k)
			if w == "aloft" || w == "airborne" || w == "up" && word(first-k+1) == "for" || k <= 4 && word(first-1) == "for" && (w == "followed" || w == "tracked") {
				return "time" // "stayed aloft longer than any before it, at 61 minutes"
			}
			if w == ";" || w == "" {
				break
			}
		}
		for k := 1; k <= 5; k++ {
			switch word(first - k) {
			case "airborne", "flew", "flying", "flown", "flight", "aloft":
				return "time"
			case ",", ";", "(", "after", "within", "every", "last", "ago":
				return ""
			}
		}
	}
	return ""
}
