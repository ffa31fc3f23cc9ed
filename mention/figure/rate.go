package figure

import (
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// perAt reads the denominator of a rate: right behind the number or unit here,
// and again behind the counted noun.
func (r *Sentence) perAt(f *Found) {
	if p, span, ok := r.per(f.To); ok {
		f.SetPer(p, span)
	} else if w := r.Ps.Word(f.To + 1); f.Dimension == quantity.Money && (r.Ps.Word(f.To) == "a" || r.Ps.Word(f.To) == "an") && r.Lang.Priced.Has(w) {
		if w == "head" {
			w = "person"
		}
		f.SetPer(w, report.Span{Start: r.Ps[f.To].Start, End: r.Ps[f.To+1].End})
	}
}

// per reads "a day", "per hour", "daily", "/year" at piece i.
func (r *Sentence) per(i int) (string, report.Span, bool) {
	ps := r.Ps
	if i >= len(ps) {
		return "", report.Span{}, false
	}
	if r.Lang.PerWord.Has(ps[i].Lower) {
		unit := r.Lang.PeriodOf.Get(ps[i].Lower)
		return unit, ps[i].Span, true
	}
	if !r.Lang.PerArticle.Has(ps[i].Lower) && ps[i].Lower != "/" || i+1 >= len(ps) {
		return "", report.Span{}, false
	}
	u, j := r.UnitAt(i + 1)
	if u == nil || u.U.Dim != quantity.Time || ps[j-1].Plural {
		if ps[i].Lower == "per" && ps[i+1].Kind == piece.Word && (u == nil || u.U.Dim != quantity.Time) {
			switch w := ps[i+1].Lower; {
			case r.Lang.PerNoun.Has(w):
				if w == "head" || w == "capita" {
					w = "person"
				}
				return w, report.Span{Start: ps[i].Start, End: ps[i+1].End}, true
			}
		}
		return "", report.Span{}, false
	}
	if j < len(ps) {
		switch w := ps[j].Lower; {
		case r.Lang.NoRate.Has(w):
			return "", report.Span{}, false
		}
		if ps[i].Lower != "per" && ps[i].Lower != "/" && ps[j].IsHyphen() && ps[j].Glued {
			return "", report.Span{}, false
		}
	}
	return u.U.Name, report.Span{Start: ps[i].Start, End: ps[j-1].End}, true
}

// countedAt reads what the figure counts.
func (r *Sentence) countedAt(f *Found) {
	ps := r.Ps
	v, whole := f.Num.Whole()
	one := whole && v == 1 && f.Bound != quantity.Range
	f.NpTo = f.To
	mass := f.Unit != "" || f.Num.Part
	np := quantity.NounPhrase{}
	switch {
	case f.Num.Noun.Ok:
		f.Counted, f.Np = r.countedOf(f.Num.Noun), f.Num.Noun
		return
	case f.Unit != "" || f.Num.Part:
		np = r.afterOf(f.To, mass)
		if !np.Ok && f.Num.Part && f.Num.Ref == quantity.ByShare {
			np = r.NounsAt(f.To, false)
		}
		if !np.Ok && f.Dimension == quantity.Money && f.To < len(ps) && (ps[f.To].Lower == "in" || ps[f.To].Lower == "worth") && f.To+1 < len(ps) {
			at := f.To + 1
			if ps[at].Lower == "of" {
				at++
			}
			if at < len(ps) && ps[at].Kind == piece.Word && !ps[at].Upper && !r.Determiner.Has(ps[at].Lower) && r.NumWords[ps[at].Lower].Class == "" {
				np = r.NounsAt(at, true)
			}
		}
		if f.Dimension == quantity.Time && !f.Num.Part && f.Unit != "" {
			np = quantity.NounPhrase{} // "two days of talks" measures the talks; nothing is counted
		}
	default:
		np = r.countedArc(f.Num, f.To)
		if !np.Ok {
			np = r.NounsAt(f.To, one)
		}
		if !np.Ok {
			at := f.To
			for at < len(ps) && r.Ellipsis.Has(ps[at].Lower) && at < f.To+2 {
				at++
			}
			np = r.afterOf(at, false)
		}
	}
	if !np.Ok && f.Unit == "" && !f.Num.Part {
		if g := r.groupBefore(f.From); g.Ok {
			f.Counted = r.countedOf(g)
			return
		}
	}
	f.Np = np
	if np.Ok {
		f.Counted = r.countedOf(np)
		f.NpTo = np.To
		if f.Per == "" && f.Unit == "" {
			if p, span, ok := r.per(np.To); ok {
				f.SetPer(p, span)
			} else if np.To+1 < len(ps) && r.Verbal(ps[np.To].Lower) && r.Lang.PerWord.Has(ps[np.To+1].Lower) {
				p, span, _ := r.per(np.To + 1)
				f.SetPer(p, span)
			}
		}
	}
}

// lateBound reads a bound behind the counted noun: "340 sheep or more".
func (r *Sentence) lateBound(f *Found, n quantity.Numeral) {
	if !f.Np.Ok || f.Bound != quantity.Exact {
		return
	}
	x, j := r.BoundAfter(f.Np.To)
	if x == nil || x.Words[0] == "+" || x.Words[0] == "plus" || x.Words[0] == "odd" {
		return
	}
	f.Bound = x.Value.Bound
	f.BoundSpan = report.Span{Start: r.Ps[f.Np.To].Start, End: r.Ps[j-1].End}
	f.By = f.By.Then(x.By)
	f.Limits(n, 0)
}
