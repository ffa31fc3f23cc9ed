package figure

import (
	"stemma/report"
	"stemma/text/piece"
)

// perAt reads the denominator of a rate: right behind the number or unit here,
// and again behind the counted noun.
func (r *reader) perAt(f *found) {
	if p, span, ok := r.per(f.to); ok {
		f.setPer(p, span)
	} else if w := r.ps.Word(f.to + 1); f.Dimension == "money" && (r.ps.Word(f.to) == "a" || r.ps.Word(f.to) == "an") && priced[w] {
		if w == "head" {
			w = "person"
		}
		f.setPer(w, report.Span{Start: r.ps[f.to].Start, End: r.ps[f.to+1].End})
	}
}

// priced are things that money is said by, with an article: "40 pence a share".
var priced = map[string]bool{
	"share": true, "head": true, "person": true, "barrel": true, "ton": true, "tonne": true, "kilo": true, "kilogram": true, "litre": true, "liter": true,
	"gallon": true, "ounce": true, "pound": true, "pint": true, "mile": true, "acre": true, "hectare": true, "unit": true, "ticket": true, "vehicle": true,
}

func (f *Figure) setPer(p string, span report.Span) {
	f.Per, f.PerSpan = p, span
	if u, ok := known(f.Unit); ok && u.dim == "length" {
		if s, ok := known(u.name + "_per_" + p); ok {
			f.UnitSpan = f.UnitSpan.Cover(span)
			f.setUnit(s)
			f.Per, f.PerSpan = "", report.Span{}
		}
	}
}

// per reads "a day", "per hour", "daily", "/year" at piece i.
func (r *reader) per(i int) (string, report.Span, bool) {
	ps := r.ps
	if i >= len(ps) {
		return "", report.Span{}, false
	}
	if perWords[ps[i].Lower] {
		unit := map[string]string{"daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}[ps[i].Lower]
		return unit, ps[i].Span, true
	}
	if !perArticles[ps[i].Lower] && ps[i].Lower != "/" || i+1 >= len(ps) {
		return "", report.Span{}, false
	}
	u, j := unitAt(ps, i+1)
	if u == nil || u.u.dim != "time" || ps[j-1].Plural {
		if ps[i].Lower == "per" && ps[i+1].Kind == piece.Word && (u == nil || u.u.dim != "time") {
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
	return u.u.name, report.Span{Start: ps[i].Start, End: ps[j-1].End}, true
}

// countedAt reads what the figure counts.
func (r *reader) countedAt(f *found) {
	ps := r.ps
	v, whole := f.num.whole()
	one := whole && v == 1 && f.Bound != Range
	f.npTo = f.to
	mass := f.Unit != "" || f.num.part
	np := nounPhrase{}
	switch {
	case f.num.noun.ok:
		f.Counted, f.np = f.num.noun.counted(ps), f.num.noun
		return
	case f.Unit != "" || f.num.part:
		np = afterOf(ps, f.to, mass)
		if !np.ok && f.num.part && f.num.ref == oneInFive {
			np = nounsAt(ps, f.to, false)
		}
		if !np.ok && f.Dimension == "money" && f.to < len(ps) && (ps[f.to].Lower == "in" || ps[f.to].Lower == "worth") && f.to+1 < len(ps) {
			at := f.to + 1
			if ps[at].Lower == "of" {
				at++
			}
			if at < len(ps) && ps[at].Kind == piece.Word && !ps[at].Upper && !determiners[ps[at].Lower] && numWords[ps[at].Lower].class == "" {
				np = nounsAt(ps, at, true)
			}
		}
		if f.Dimension == "time" && !f.num.part && f.Unit != "" {
			np = nounPhrase{} // "two days of talks" measures the talks; nothing is counted
		}
	default:
		np = r.countedArc(f.num, f.to)
		if !np.ok {
			np = nounsAt(ps, f.to, one)
		}
		if !np.ok {
			at := f.to
			for at < len(ps) && ellipses[ps[at].Lower] && at < f.to+2 {
				at++
			}
			np = afterOf(ps, at, false)
		}
	}
	if !np.ok && f.Unit == "" && !f.num.part {
		if g := groupBefore(ps, f.from); g.ok {
			f.Counted = g.counted(ps)
			return
		}
	}
	f.np = np
	if np.ok {
		f.Counted = np.counted(ps)
		f.npTo = np.to
		if f.Per == "" && f.Unit == "" {
			if p, span, ok := r.per(np.to); ok {
				f.setPer(p, span)
			} else if np.to+1 < len(ps) && verbal(ps[np.to].Lower) && perWords[ps[np.to+1].Lower] {
				p, span, _ := r.per(np.to + 1)
				f.setPer(p, span)
			}
		}
	}
}

// lateBound reads a bound behind the counted noun: "340 sheep or more".
func (r *reader) lateBound(f *found, n numeral) {
	if !f.np.ok || f.Bound != Exact {
		return
	}
	x, j, ok := boundAfter(r.ps, f.np.to)
	if !ok || x.words[0] == "+" || x.words[0] == "plus" || x.words[0] == "odd" {
		return
	}
	f.Bound = Bound(x.what)
	f.BoundSpan = report.Span{Start: r.ps[f.np.to].Start, End: r.ps[j-1].End}
	f.By += ";" + x.ref
	f.limits(n, 0)
}
