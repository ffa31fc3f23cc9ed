package figure

import (
	"strings"

	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// joins adds f to the figure before it where the two are one measure in two
// units: "5 feet 10 inches", "two hours and 20 minutes".
func (r *Sentence) joins(f Found) bool {
	if len(r.Out) == 0 || f.Bound != quantity.Exact {
		return false
	}
	g := &r.Out[len(r.Out)-1]
	if r.inchesAfter(g, &f) {
		f.SetUnit(quantity.Units().ByName[inch])
	}
	if g.Dimension != f.Dimension || g.Bound == quantity.Range || g.During || g.Per != "" || f.Per != "" || f.Dimension != quantity.Time && f.Dimension != quantity.Length && f.Dimension != quantity.Mass && !change(g, &f) || f.From < g.To {
		return false
	}
	gap := r.Ps[g.To:f.From]
	if len(gap) > 1 || len(gap) == 1 && gap[0].Lower != "and" && gap[0].Lower != "," {
		return false
	}
	gu, fu := quantity.Units().ByName[g.Unit], quantity.Units().ByName[f.Unit]
	per := quantity.Quo(gu.Factor, fu.Factor) // smaller units in the greater
	if change(g, &f) {
		per = quantity.Rat(100)
	}
	if per.Cmp(quantity.Rat(1)) <= 0 {
		return false
	}
	if f.Value.Cmp(per) >= 0 || !f.Num.Mant.IsInt() || !g.Num.Mant.IsInt() || len(gap) == 1 && gap[0].Lower == "," && f.Dimension != quantity.Time && gu.Name != foot && gu.Name != pound {
		return false
	}
	n := g.Num
	n.Val = quantity.Add(g.Value, quantity.Quo(f.Value, per))
	n.Half = quantity.Quo(f.Num.Half, per)
	n.Lo, n.Hi, n.Places, n.Plain = nil, nil, 1, ""
	g.Num, g.Value = n, n.Val
	g.Limits(n, 0)
	g.SI = gu.ToBase(g.Value, false)
	g.Number.End, g.UnitSpan.End, g.Span.End = f.Number.End, f.UnitSpan.End, max(g.Span.End, f.Span.End)
	g.To, g.NpTo = f.To, f.NpTo
	return true
}

// change reports small money right behind great: "3 dollars 50 cents".
func change(g, f *Found) bool {
	return g.Dimension == quantity.Money && (f.Unit == cent && (strings.HasSuffix(g.Unit, dollar) || g.Unit == euro) || f.Unit == penny && g.Unit == sterling)
}

// inchesAfter reports the bare number of "five feet ten": right behind feet,
// below twelve, with nothing to count behind it.
func (r *Sentence) inchesAfter(g, f *Found) bool {
	v, whole := f.Num.Whole()
	return g.Unit == foot && g.Bound != quantity.Range && whole && v < 12 && f.Unit == "" && f.From == g.To && !f.Np.Ok && (f.To >= len(r.Ps) || r.Ps[f.To].Kind == piece.Mark || r.ends(f.To))
}

// lent returns the figure before that lends its unit to a bare number: "61
// percent, up from 54", "120 metres long and 20 wide".
func (r *Sentence) lent(n quantity.Numeral, to int) *Found {
	k := len(r.Out) - 1
	if k < 0 || n.Part || n.From-r.Out[k].To > 6 || r.NounsAt(to, false).Ok {
		return nil
	}
	g := &r.Out[k]
	if w := r.Ps.Word(n.From - 1); g.Unit != "" && g.Unit != quantity.FractionUnit && g.Counted.Head == "" && g.To == n.From-1 && (r.ends(to) || r.lengthOfTime(to)) && !quantity.YearLike(n) && (w == "to" && r.Ps.Word(g.From-1) == "from" || w == "from" && r.Ps.Word(g.From-1) == "to") {
		return g // "fell from 11 days to six"
	}
	if g.Dimension == quantity.Money && g.Counted.Head == "" && n.Digits && n.Scale != nil && (r.ends(to) || r.lengthOfTime(to) || to < len(r.Ps) && r.Ps[to].Tag == "VBN") {
		return g // "debts of $1.2 billion and assets of 900 million"
	}
	if r.Lang.LengthAdjective.Has(r.Ps.Word(to)) && g.Dimension == quantity.Length && r.Tall(r.Ps.Word(g.To)) {
		return g
	}
	if g.Unit == "" || g.Unit == quantity.FractionUnit || quantity.YearLike(n) {
		return nil
	}
	if r.Ps.Word(to) == "of" && r.Ps.Word(to+1) == "it" && n.Scale == g.Num.Scale && g.Dimension != quantity.Time && g.Dimension != quantity.Ratios {
		return g // "a park of 3,000 hectares, with 1,700 of it new"
	}
	if g.Counted.Head != "" {
		return nil
	}
	if (r.ends(to) || r.lengthOfTime(to)) && (g.Dimension == quantity.Ratios || like(g, n)) && r.compared(g, n) {
		return g
	}
	if n.From == g.To+2 && r.Ps[g.To].Lower == "," && r.ends(to) && r.Lang.AtTimes.Has(r.Ps.Word(n.From-1)) && like(g, n) {
		return g // "takes 15 minutes, sometimes 20"
	}
	if n.From > 0 && n.From <= g.To+3 && r.Ps.Word(n.From-1) == "," && r.Lang.Fewer.Has(r.Ps.Word(to)) && g.Dimension == quantity.Time {
		return g // "53 hours a week, 16 more than agreed"
	}
	return nil
}

// like reports whether the bare number n may be of the unit of g, of which it is no more than
// mostTimes as much and no less than that part.
func like(g *Found, n quantity.Numeral) bool {
	if g.Num.Scale != nil || n.Scale != nil || n.Val.Sign() <= 0 || g.Num.Val == nil || g.Num.Val.Sign() <= 0 {
		return false
	}
	q := quantity.Quo(n.Val, g.Num.Val)
	return q.Cmp(quantity.Rat(mostTimes)) <= 0 && q.Cmp(quantity.Ratio(1, mostTimes)) >= 0
}

// mostTimes is how many times as much one of two measures of a thing may be. Ours.
const mostTimes = 20

// compared reports whether the bare number n is what the ratio g is held against: "61
// percent, up from 54", "3.9 percent in June from 4.1", "38 percent, against 29".
func (r *Sentence) compared(g *Found, n quantity.Numeral) bool {
	if !r.Lang.Against.Has(r.Ps.Word(n.From-1)) || quantity.YearLike(n) || n.Scale != nil || g.Dimension == quantity.Ratios && n.Val.Cmp(quantity.Rat(100)) > 0 {
		return false
	}
	for k := g.To; k < n.From-1; k++ {
		if p := &r.Ps[k]; p.Lower != "," && r.changeAt(k, moveAdv) == nil && !r.Preposition.Has(p.Lower) && !(p.Kind == piece.Word && p.Upper) {
			return false
		}
	}
	return true
}

// lengthOfTime reports "a year" and the like at piece j.
func (r *Sentence) lengthOfTime(j int) bool {
	if !r.Determiner.Has(r.Ps.Word(j)) {
		return false
	}
	u, _ := r.UnitAt(j + 1)
	return u != nil && u.U.Dim == quantity.Time
}

// Lent returns the unit of the figure before n that lends it to n.
func (r *Sentence) Lent(n quantity.Numeral, to int) (unit string, words report.Span, ok bool) {
	g := r.lent(n, to)
	if g == nil {
		return "", report.Span{}, false
	}
	return g.Unit, g.UnitSpan, true
}
