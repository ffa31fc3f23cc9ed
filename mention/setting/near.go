package setting

import (
	"stemma/internal/lex"
	"stemma/mention/figure"
)

// reach is how many words before or behind a figure still speak of it, where the
// rule says nothing else. Ours.
const reach = 4

// behind reports whether one of the words right behind a figure is in the set.
func (r *reader) behind(p place, set *lex.Set) bool {
	for n := range reach {
		if set.Has(r.lower(p, p.last+n)) {
			return true
		}
	}
	return false
}

// before reports whether one of the words right before a figure is in the set.
func (r *reader) before(p place, set *lex.Set) bool {
	for n := 1; n <= reach; n++ {
		if set.Has(r.lower(p, p.first-n)) {
			return true
		}
	}
	return false
}

// lead returns what token t is as the word before a figure.
func (r *reader) lead(p place, t int) Lead { return leads[r.words.Lead.Get(r.lower(p, t))] }

// compared reads the words right behind a figure: "above", "higher", "more than".
func (r *reader) compared(p place) Compared {
	w, than := r.lower(p, p.last), r.words.Than.Has(r.lower(p, p.last+1))
	switch {
	case r.words.Above.Has(w) || than && r.words.Higher.Has(w):
		return HigherThan
	case r.words.Below.Has(w) || than && r.words.Lower.Has(w):
		return LowerThan
	case r.words.Higher.Has(w):
		return Higher
	case r.words.Lower.Has(w):
		return Lower
	}
	return NotCompared
}

// more returns More if a figure comes on top of another: "44 more people", "another 44", not
// "13 more than"; Others, too, if another thing is said of the other: "nine died, 60 more
// were hurt".
func (r *reader) more(i int, p place) Told {
	f := &r.figs[i]
	if !r.saysMore(f, p) {
		return 0
	}
	for j := i - 1; j >= 0 && f.Aspect != "" && r.out[j].Sentence == int32(p.sentence); j-- {
		if x := &r.figs[j]; x.Aspect != "" && x.Dimension == f.Dimension {
			if x.Aspect != f.Aspect {
				return More | Others
			}
			break
		}
	}
	return More
}

// saysMore reports whether the words beside a figure say that it comes on top of another.
func (r *reader) saysMore(f *figure.Figure, p place) bool {
	for n := range 2 {
		if r.words.MoreBehind.Has(r.lower(p, p.last+n)) {
			return !r.words.Than.Has(r.lower(p, p.last+n+1))
		}
		if f.Counted.Head != "" && r.d.TokenAt(f.Counted.Start) > r.d.TokenAt(f.End) {
			break // the next word but one is counted, or further from it
		}
	}
	return r.words.MoreBefore.Has(r.lower(p, p.first-1))
}

// reached reports whether a figure is told as where a movement came to: "risen to
// 162", "nearer 10,500", "a total of 9,000".
func (r *reader) reached(p place) bool {
	for t := p.first; t < p.last; t++ {
		if r.words.Nearer.Has(r.lower(p, t)) {
			return true
		}
	}
	for n := 1; n <= reach; n++ {
		t := p.first - n
		if r.words.Reached.Has(r.lower(p, t)) || r.words.ReachLemmas.Has(r.lemma(p, t)) {
			return true
		}
	}
	return false
}

// perShare reports whether a sum of money is the price of one share: "30 pence for
// each share", "a price of 30 pence".
func (r *reader) perShare(f *figure.Figure, p place) bool {
	if f.Dimension != money {
		return false
	}
	if r.words.Shares.Has(f.Per) {
		return true
	}
	for t := p.last; t < p.last+3; t++ {
		w := r.lower(p, t)
		if r.words.Shares.Has(w) {
			return true
		}
		if !r.words.ForShare.Has(w) {
			break
		}
	}
	return r.lead(p, p.first-1) == Of && r.words.PriceOf.Has(r.lower(p, p.first-2))
}

// ofThose reports whether a figure is a part of what a pronoun stands for: "nine of
// them", "two of whom", and at the start of a sentence "Of those, 74".
func (r *reader) ofThose(p place) bool {
	if r.lead(p, p.last) == Of && r.words.OfPronoun.Has(r.lower(p, p.last+1)) {
		return true
	}
	t := p.first - 1
	if r.lower(p, t) == "," {
		t--
	}
	return t-1 == p.from && r.words.OfPronoun.Has(r.lower(p, t)) && r.lead(p, t-1) == Of
}

// area reads "per square kilometre" behind a figure.
func (r *reader) area(p place) Area {
	for t := p.last; t < min(p.last+reach, p.to); t++ {
		if _, end := lex.LongestFrom(&r.words.PerSquare, r.sentence(p), t-p.from); end > t-p.from {
			return areas[r.words.Area.Get(r.lower(p, p.from+end))]
		}
	}
	return NoArea
}

// Dimensions and units of package figure.
const (
	money  = "money"
	speed  = "speed"
	length = "length"
	time   = "time"
	second = "second"
	minute = "minute"
	hour   = "hour"
	day    = "day"
)
