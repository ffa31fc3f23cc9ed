package figure

import (
	"strings"

	"stemma/internal/lex"
	"stemma/mention/quantity"
	"stemma/text/piece"
)

// idle reports a number with a unit or a noun that says nothing of the story:
// the name of a statistic, a title that counts its items, the tally under a
// post, the time it takes to read.
func (r *Sentence) idle(f *Found) bool {
	ps, i, j := r.Ps, f.From, f.To
	if f.Dimension == quantity.Time && f.Unit != "" {
		return r.statistic(f) || r.readingTime(i, j) || r.delayed(i)
	}
	if f.Num.Digits && (r.leaf(i, f.Num.To) || r.chained(f)) {
		return true
	}
	if !f.Np.Ok || f.Bound != quantity.Exact || !f.Num.Digits {
		return false
	}
	h := f.Np.Head
	if r.Lang.Listicle.Has(ps[h].Lower) && (i == 0 || ps[i-1].Lower == ":" || ps[i-1].Lower == "|") {
		if r.Lang.ListicleGoes.Has(ps.Word(h + 1)) {
			return true
		}
	}
	return r.Lang.Audience.Has(ps[h].Lower) && (ps.Word(i-1) == "|" || ps.Word(h+1) == "|")
}

// leaf reports a number from piece i to j that says which of the pictures or pages of a
// report this is: "Picture 3 of 14", "10 of 25 Photos".
func (r *Sentence) leaf(i, j int) bool {
	ps := r.Ps
	digits := func(k int) bool { return k >= 0 && k < len(ps) && ps[k].Kind == piece.Digits }
	first, last := i, j
	switch {
	case ps.Word(j) == "of" && digits(j+1):
		last = j + 2
	case ps.Word(i-1) == "of" && digits(i-2):
		first = i - 2
	default:
		return false
	}
	return r.Lang.Leaf.Has(ps.Word(first-1)) && ps[first-1].Upper || last < len(ps) && ps[last].Upper && r.Lang.Leaf.Has(ps[last].Lower)
}

// chained reports a bare number beside another one without a word between them: a part
// of a telephone number, "0207 782 4368".
func (r *Sentence) chained(f *Found) bool {
	if f.Np.Ok || f.Unit != "" || f.Num.Scale != nil || f.Num.Grouped || f.Num.To-f.Num.From > 1 {
		return false
	}
	ps, i, j := r.Ps, f.Num.From, f.Num.To
	for i > 0 && j-i < 3 && ps[i-1].Kind == piece.Digits {
		i--
	}
	for j < len(ps) && j-i < 3 && ps[j].Kind == piece.Digits {
		j++
	}
	if j-i > 2 {
		return true
	}
	w := ps[i].Lower
	return f.Num.Places == 0 && w[0] == '0' && strings.Trim(w, "0") != ""
}

// statistic reports "the three-month average", "a 10-year bond" and "the
// average of the past three months".
func (r *Sentence) statistic(f *Found) bool {
	ps, j := r.Ps, f.To
	if j < len(ps) && r.Lang.Statistic.Has(ps[j].Lower) && (ps[j-2].IsHyphen() || ps[j-1].Plural && r.Lang.Average.Has(ps[j].Lower)) {
		return true
	}
	if !r.pastOrNext(f.From) {
		return false
	}
	for k := f.From - 3; k >= 0 && k > f.From-6; k-- {
		if r.Lang.Average.Has(ps[k].Lower) {
			return true
		}
	}
	return false
}

// counter reports a stroke between two numbers that is no fraction of anything:
// "photo 3/8".
func (r *Sentence) counter(f *Found) bool {
	if !f.Num.Part || !f.Num.Digits || f.Num.To-f.Num.From != 3 || f.Bound != quantity.Exact || f.Np.Ok || f.Unit != quantity.FractionUnit {
		return false
	}
	w := r.Ps.Word(f.To)
	return w != "of" && w != "the"
}

// readingTime reports "Reading time: 4 min" and "4-minute read".
func (r *Sentence) readingTime(i, j int) bool {
	ps := r.Ps
	if e, _ := lex.LongestUpto(&r.Lang.ReadingTime, ps, i-2); e != nil && ps.Word(i-1) == ":" {
		return true
	}
	return r.Lang.Read.Has(ps.Word(j)) && (i == 0 || ps[i-1].Kind == piece.Mark) && (j+1 >= len(ps) || ps[j+1].Kind == piece.Mark)
}

// delayed reports the notice under a table of prices: "Quotes delayed by 20
// minutes".
func (r *Sentence) delayed(i int) bool {
	for k := i - 1; k > 0 && k > i-4; k-- {
		if e, _ := lex.LongestUpto(&r.Lang.Delayed, r.Ps, k); e != nil {
			return true
		}
	}
	return false
}
