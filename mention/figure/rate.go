package figure

import (
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// perAt reads the denominator of a rate: right behind the number or unit here,
// and again behind the counted noun.
func (r *reader) perAt(f *found) {
	if p, span, ok := r.per(f.to); ok {
		f.SetPer(p, span)
	} else if w := r.Ps.Word(f.to + 1); f.Dimension == "money" && (r.Ps.Word(f.to) == "a" || r.Ps.Word(f.to) == "an") && r.lang.Priced.Has(w) {
		if w == "head" {
			w = "person"
		}
		f.SetPer(w, report.Span{Start: r.Ps[f.to].Start, End: r.Ps[f.to+1].End})
	}
}

// per reads "a day", "per hour", "daily", "/year" at piece i.
func (r *reader) per(i int) (string, report.Span, bool) {
	ps := r.Ps
	if i >= len(ps) {
		return "", report.Span{}, false
	}
	if r.lang.PerWord.Has(ps[i].Lower) {
		unit := map[string]string{"daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}[ps[i].Lower]
		return unit, ps[i].Span, true
	}
	if !r.lang.PerArticle.Has(ps[i].Lower) && ps[i].Lower != "/" || i+1 >= len(ps) {
		return "", report.Span{}, false
	}
	u, j := r.UnitAt(i + 1)
	if u == nil || u.U.Dim != "time" || ps[j-1].Plural {
		if ps[i].Lower == "per" && ps[i+1].Kind == piece.Word && (u == nil || u.U.Dim != "time") {
			switch w := ps[i+1].Lower; w {
			case "kg", "person", "head", "capita", "household", "vehicle", "share", "barrel", "ton", "tonne", "kilo", "kilogram", "litre", "gallon", "student", "child", "family", "passenger", "employee", "ounce", "acre", "hectare":
				if w == "head" || w == "capita" {
					w = "person"
				}
				return w, report.Span{Start: ps[i].Start, End: ps[i+1].End}, true
			}
		}
		return "", report.Span{}, false
	}
	if j < len(ps) {
		switch ps[j].Lower {
		case "ago", "later", "earlier", "after", "before", "old", "since", "long", "of":
			return "", report.Span{}, false
		}
		if ps[i].Lower != "per" && ps[i].Lower != "/" && ps[j].IsHyphen() && ps[j].Glued {
			return "", report.Span{}, false
		}
	}
	return u.U.Name, report.Span{Start: ps[i].Start, End: ps[j-1].End}, true
}

// countedAt reads what the figure counts.
func (r *reader) countedAt(f *found) {
	ps := r.Ps
	v, whole := f.num.Whole()
	one := whole && v == 1 && f.Bound != quantity.Range
	f.npTo = f.to
	mass := f.Unit != "" || f.num.Part
	np := quantity.NounPhrase{}
	switch {
	case f.num.Noun.Ok:
		f.Counted, f.np = r.countedOf(f.num.Noun), f.num.Noun
		return
	case f.Unit != "" || f.num.Part:
		np = r.afterOf(f.to, mass)
		if !np.Ok && f.num.Part && f.num.Ref == quantity.OneInFive {
			np = r.NounsAt(f.to, false)
		}
		if !np.Ok && f.Dimension == "money" && f.to < len(ps) && (ps[f.to].Lower == "in" || ps[f.to].Lower == "worth") && f.to+1 < len(ps) {
			at := f.to + 1
			if ps[at].Lower == "of" {
				at++
			}
			if at < len(ps) && ps[at].Kind == piece.Word && !ps[at].Upper && !r.Determiner.Has(ps[at].Lower) && r.NumWords[ps[at].Lower].Class == "" {
				np = r.NounsAt(at, true)
			}
		}
		if f.Dimension == "time" && !f.num.Part && f.Unit != "" {
			np = quantity.NounPhrase{} // "two days of talks" measures the talks; nothing is counted
		}
	default:
		np = r.countedArc(f.num, f.to)
		if !np.Ok {
			np = r.NounsAt(f.to, one)
		}
		if !np.Ok {
			at := f.to
			for at < len(ps) && r.Ellipsis.Has(ps[at].Lower) && at < f.to+2 {
				at++
			}
			np = r.afterOf(at, false)
		}
	}
	if !np.Ok && f.Unit == "" && !f.num.Part {
		if g := r.groupBefore(f.from); g.Ok {
			f.Counted = r.countedOf(g)
			return
		}
	}
	f.np = np
	if np.Ok {
		f.Counted = r.countedOf(np)
		f.npTo = np.To
		if f.Per == "" && f.Unit == "" {
			if p, span, ok := r.per(np.To); ok {
				f.SetPer(p, span)
			} else if np.To+1 < len(ps) && r.Verbal(ps[np.To].Lower) && r.lang.PerWord.Has(ps[np.To+1].Lower) {
				p, span, _ := r.per(np.To + 1)
				f.SetPer(p, span)
			}
		}
	}
}

// lateBound reads a bound behind the counted noun: "340 sheep or more".
func (r *reader) lateBound(f *found, n quantity.Numeral) {
	if !f.np.Ok || f.Bound != quantity.Exact {
		return
	}
	x, j := r.BoundAfter(f.np.To)
	if x == nil || x.Words[0] == "+" || x.Words[0] == "plus" || x.Words[0] == "odd" {
		return
	}
	f.Bound = x.Value.Bound
	f.BoundSpan = report.Span{Start: r.Ps[f.np.To].Start, End: r.Ps[j-1].End}
	f.By = f.By.Then(x.By)
	f.Limits(n, 0)
}
