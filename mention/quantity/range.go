package quantity

import (
	"strings"

	"stemma/text/piece"
)

// A pair is a range as read: pieces [from, to) with its unit, [from, last) the
// numbers alone.
type pair struct {
	From, To, Last int
	Second         Numeral
}

// rangeAt reads whether the number n is the lower end of a range: "between A
// and B", "from A to B", "A to B", "A-B", "A or B". skip is not zero where two
// numbers are joined that are no figures at all, as a score is: then it is the
// piece to go on from.
func (s *Sentence) RangeAt(n Numeral, first int, pre *unitName) (p pair, ok bool, skip int) {
	ps := s.Ps
	j := n.To
	// the lower end may carry its own unit: "5 km to 7 km", "5% to 7%"
	own, uj := s.UnitAt(j)
	if own != nil && !own.Soft {
		j = uj
	}
	if j+1 >= len(ps) {
		return p, false, 0
	}
	before := ""
	if first > 0 {
		before = ps[first-1].Lower
		if first > 1 && s.near.About.Has(before) {
			before = ps[first-2].Lower
		}
	}
	link := ps[j].Lower
	k := j + 1
	dash := piece.IsHyphen(link)
	switch {
	case dash:
		// "8- to 16-metre"
		if ps[k].Lower == "to" && ps[j].Glued {
			k++
			dash = false
			link = "to"
		}
	case link == "to":
		if moving := s.Around.Moved(first); (moving || before == "by") && (moving && before == "from" || !s.span(n, k) || before == "by" && s.apart(n, k)) {
			return p, false, 0
		}
	case link == "and":
		if before != "between" {
			return p, false, 0
		}
	case link == "or":
	default:
		return p, false, 0
	}
	if k >= len(ps) {
		return p, false, 0
	}
	// "$5 to $7 billion"
	if pre != nil && k+len(pre.Words) < len(ps) && hasWords(ps[k:], pre.Words) {
		if link == "or" {
			return p, false, 0 // "$43bn or $55bn": one or the other, and nothing between
		}
		k += len(pre.Words)
	} else if pre == nil && ps[k].Kind == piece.Mark && len(s.preNames[ps[k].Lower]) > 0 {
		return p, false, 0
	}
	if link != "-" && k+1 < len(ps) && s.near.About.Has(ps[k].Lower) {
		k++
	}
	m, found := s.NumeralAt(k, pre != nil && pre.U.Dim == dimMoney)
	if !found || m.Part != n.Part && !(m.Digits && n.Digits) || n.Lo != nil && m.Lo == nil {
		return p, false, 0
	}
	if dash && m.To < len(ps) && ps[m.To].IsHyphen() && ps[m.To].Glued && m.To+1 < len(ps) && ps[m.To+1].Kind == piece.Digits && ps[m.To+1].Glued {
		return p, false, s.chainEnd(m.To) // 555-01-99
	}
	lowVal := n.Val
	if n.Scale == nil && m.Scale != nil && n.Mant.Cmp(m.Mant) < 0 && n.Mant.Cmp(Rat(1000)) < 0 {
		lowVal = mul(n.Val, m.Scale)
	}
	behind, uto := s.UnitAt(m.To)
	if behind != nil && behind.Soft {
		behind = nil
	}
	if own != nil && !own.Soft && behind != nil && own.U.Name != behind.U.Name {
		return p, false, 0
	}
	if own != nil && behind == nil {
		if link == "and" || link == "or" || !own.Soft {
			return p, false, 0
		}
	}
	grounded := behind != nil || pre != nil || m.Scale != nil || n.Grouped || m.Grouped || m.Lo != nil || s.Around.NounsAt(m.To, false).Ok || !n.Digits
	if first > 0 && !grounded {
		grounded = s.BoundedBy(first - 1)
	}
	if lowVal.Cmp(m.Val) >= 0 {
		if (dash || link == "to") && behind == nil && pre == nil && n.Digits && m.Digits && !n.Grouped {
			return p, false, m.To // a score, a vote, odds
		}
		return p, false, 0
	}
	if YearLike(n) && (YearLike(m) || len(m.Plain) == 2) && behind == nil && pre == nil {
		return p, false, m.To
	}
	if before != "between" && before != "from" && !grounded {
		if dash || link == "to" {
			return p, false, m.To
		}
		return p, false, 0
	}
	if link == "or" && !(n.Scale == nil || m.Scale != nil) {
		return p, false, 0
	}
	if s.Around.Age(n) && own == nil && behind == nil || s.Around.Age(m) || s.ordinalOrClock(m) || s.inName(m.From, m.To, pre != nil) || s.inName(n.From, n.To, pre != nil) && !(own != nil) || s.Around.Kept(m.Span(ps)) {
		return p, false, m.To
	}
	p.From, p.To, p.Last, p.Second = first, m.To, m.To, m
	if before == "between" || before == "from" {
		p.From = first - 1
		if ps[p.From].Lower != before {
			p.From--
		}
	}
	_ = uto
	return p, true, 0
}

// span reports that the number n hangs on the number at piece second or a noun
// behind that, as the
// lower end of a range does: "advanced five to seven kilometres". What is moved
// "from five to seven" hangs on its preposition.
func (s *Sentence) span(n Numeral, second int) bool {
	t := &s.D.Tokens[s.Top(n)]
	if t.Label != "quantmod" && t.Label != "nummod" && t.Label != "compound" || t.Head < s.Ps[second].Token {
		return false
	}
	return s.D.Tokens[t.Head].Tag == "CD" || strings.HasPrefix(s.D.Tokens[t.Head].Tag, "NN") && s.D.Tokens[t.Head].Head != t.Head
}

// apart reports that the number at piece k is more than three times n: nobody
// rises "by 1,500 to 9,500", but by the one to the other. Three is ours.
func (s *Sentence) apart(n Numeral, k int) bool {
	m, ok := s.NumeralAt(k, false)
	return ok && m.Scale == nil && n.Scale == nil && mul(n.Val, Rat(3)).Cmp(m.Val) < 0
}

// rangeOf makes f the range from n to the pair's second number. It returns the
// numeral that stands for both.
func (f *Amount) RangeOf(n Numeral, p pair) Numeral {
	lo, hi := n.Val, p.Second.Val
	if n.Scale == nil && p.Second.Scale != nil && n.Mant.Cmp(p.Second.Mant) < 0 && n.Mant.Cmp(Rat(1000)) < 0 {
		lo = mul(n.Val, p.Second.Scale)
	}
	f.Bound = Range
	f.Low, f.High = lo, hi
	if n.Lo != nil {
		f.Low = n.Lo
	}
	if p.Second.Hi != nil {
		f.High = p.Second.Hi
	}
	f.Value = mul(Add(f.Low, f.High), Ratio(1, 2))
	m := n
	m.To = p.Second.To
	m.Grouped = n.Grouped || p.Second.Grouped
	if m.Scale == nil {
		m.Scale = p.Second.Scale
	}
	m.Val, m.Mant, m.Plain = f.Value, f.Value, ""
	return m
}

// chainEnd returns the piece behind a chain of digits and hyphens.
func (s *Sentence) chainEnd(i int) int {
	ps := s.Ps

	for i < len(ps) && ps[i].Glued && (ps[i].Kind == piece.Digits || ps[i].IsHyphen()) {
		i++
	}
	return i
}
