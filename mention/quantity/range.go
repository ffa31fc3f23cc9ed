package quantity

import (
	"math/big"
	"strings"

	"stemma/text/piece"
)

// A joint is two numbers and the word or mark between them, which may be a range.
type joint struct {
	lower, upper Numeral
	first        int       // the first piece of the lower number or of the unit before it
	before       string    // the word before it, an approximator left out
	link         string    // "to", "and", "or", or a hyphen
	dash         bool      // the link is a hyphen
	pre          *UnitName // the unit written before the lower number: "$"
	own, behind  *UnitName // the units behind the lower and behind the upper number, or nil
	second       int       // the piece where the upper number begins
}

// A jointRule decides about a joint or leaves it to the next rule. It returns the
// piece to go on from where the two numbers are no figures at all, as a score is,
// and 0 where the lower number may still be one.
type jointRule func(s *Sentence, j *joint) (decided bool, skip int)

// noRange lists, in the order in which they are tried, the rules by which a joint
// is none.
var noRange = [...]jointRule{
	(*Sentence).otherSort,
	(*Sentence).chain,
	(*Sentence).otherUnit,
	(*Sentence).falling,
	(*Sentence).years,
	(*Sentence).ungrounded,
	(*Sentence).alternatives,
	(*Sentence).noQuantity,
}

// RangeAt reads whether the number n is the lower end of a range: "between A
// and B", "from A to B", "A to B", "A-B", "A or B". skip is not zero where two
// numbers are joined that are no figures at all, as a score is: then it is the
// piece to go on from.
func (s *Sentence) RangeAt(n Numeral, first int, pre *UnitName) (p pair, ok bool, skip int) {
	j := joint{lower: n, first: first, pre: pre}
	if !s.linked(&j) || !s.upperAt(&j) {
		return p, false, 0
	}
	for _, rule := range noRange {
		if decided, skip := rule(s, &j); decided {
			return p, false, skip
		}
	}
	p = pair{From: first, To: j.upper.To, Last: j.upper.To, Second: j.upper}
	if j.opened() {
		p.From = first - 1
		if s.Ps[p.From].Lower != j.before {
			p.From--
		}
	}
	return p, true, 0
}

// opened reports whether the word before the joint says that a range follows.
func (j *joint) opened() bool { return j.before == betweenWord || j.before == fromWord }

// joins reports whether the link is one that also joins a score or a vote.
func (j *joint) joins() bool { return j.dash || j.link == toWord }

// bare reports whether neither the upper number nor the lower has a unit.
func (j *joint) bare() bool { return j.behind == nil && j.pre == nil }

// linked reads what stands between the lower number and what follows, and reports
// whether it can join two ends of a range: "5 km to", "between 5 and".
func (s *Sentence) linked(j *joint) bool {
	ps := s.Ps
	end := j.lower.To
	own, behindOwn := s.UnitAt(end) // "5 km to 7 km", "5% to 7%"
	if j.own = own; own != nil && !own.Soft {
		end = behindOwn
	}
	if end+1 >= len(ps) {
		return false
	}
	j.before = ps.Word(j.first - 1)
	if s.near.About.Has(j.before) && j.first > 1 {
		j.before = ps[j.first-2].Lower
	}
	j.link, j.second = ps[end].Lower, end+1
	switch j.dash = ps[end].IsHyphen(); {
	case j.dash:
		if ps[end+1].Lower == toWord && ps[end].Glued { // "8- to 16-metre"
			j.link, j.second, j.dash = toWord, end+2, false
		}
	case j.link == toWord:
		return !s.movement(j)
	case j.link == andWord:
		return j.before == betweenWord
	default:
		return j.link == orWord
	}
	return j.second < len(ps)
}

// movement reports whether "A to B" tells of a change and not of a range: "rose
// from 5 to 12", "rose by 1,500 to 9,500".
func (s *Sentence) movement(j *joint) bool {
	moving := s.Around.Moved(j.first)
	if k := j.second; j.pre != nil && (moving || s.near.Losing.Has(j.before)) {
		if k+len(j.pre.Words) < len(s.Ps) && hasWords(s.Ps[k:], j.pre.Words) && s.apart(j.lower, k+len(j.pre.Words)) {
			return true // "lost $2 to $70", the one of which is what was lost
		}
	}
	if !moving && j.before != byWord {
		return false
	}
	return moving && j.before == fromWord || !s.span(j.lower, j.second) || j.before == byWord && s.apart(j.lower, j.second)
}

// upperAt reads the upper number, with the lower one's currency sign before it or
// without: "$5 to $7 billion", "5 to about 7".
func (s *Sentence) upperAt(j *joint) bool {
	ps, k := s.Ps, j.second
	if pre := j.pre; pre != nil && k+len(pre.Words) < len(ps) && hasWords(ps[k:], pre.Words) {
		if j.link == orWord {
			return false // "$43bn or $55bn": one or the other, and nothing between
		}
		k += len(pre.Words)
	} else if pre == nil && k < len(ps) && ps[k].Kind == piece.Mark && len(s.preNames.Get(ps[k].Lower)) > 0 {
		return false
	}
	if j.link != "-" && k+1 < len(ps) && s.near.About.Has(ps[k].Lower) {
		k++
	}
	m, found := s.NumeralAt(k, j.pre != nil && j.pre.U.Dim == Money)
	if !found {
		return false
	}
	j.second, j.upper = k, m
	if u, _ := s.UnitAt(m.To); u != nil && !u.Soft {
		j.behind = u
	}
	return true
}

// otherSort reports a share and a count, or an exact number behind a vague one.
func (s *Sentence) otherSort(j *joint) (bool, int) {
	n, m := &j.lower, &j.upper
	return m.Part != n.Part && !(m.Digits && n.Digits) || n.Lo != nil && m.Lo == nil, 0
}

// chain reports three numbers or more joined by hyphens, as telephone numbers and the
// records of teams are: "555-01-99", "9-7-3".
func (s *Sentence) chain(j *joint) (bool, int) {
	ps, k := s.Ps, j.upper.To
	if j.dash && k+1 < len(ps) && ps[k].IsHyphen() && ps[k].Glued && ps[k+1].Kind == piece.Digits && ps[k+1].Glued {
		return true, s.chainEnd(k)
	}
	return false, 0
}

// otherUnit reports units that differ, and a unit that only the lower number has: "5
// km to 7 hours".
func (s *Sentence) otherUnit(j *joint) (bool, int) {
	switch {
	case j.own == nil:
		return false, 0
	case j.behind == nil:
		return j.link == andWord || j.link == orWord || !j.own.Soft, 0
	}
	return !j.own.Soft && j.own.U.Name != j.behind.U.Name, 0
}

// falling reports an upper number that is no greater. If both are bare they are a
// score, a vote or odds: "won 3-1".
func (s *Sentence) falling(j *joint) (bool, int) {
	n, m := &j.lower, &j.upper
	if lowerEnd(n, m).Cmp(m.Val) < 0 {
		return false, 0
	}
	if j.joins() && j.bare() && n.Digits && m.Digits && !n.Grouped {
		return true, m.To
	}
	return true, 0
}

// years reports two years: "1998-2004", "1998-99".
func (s *Sentence) years(j *joint) (bool, int) {
	n, m := &j.lower, &j.upper
	return YearLike(*n) && (YearLike(*m) || len(m.Plain) == 2) && j.bare(), m.To
}

// ungrounded reports two numbers that nothing makes quantities, neither a unit nor a
// noun, a bound or a scale: "section 12-14".
func (s *Sentence) ungrounded(j *joint) (bool, int) {
	n, m := &j.lower, &j.upper
	if j.opened() || !j.bare() || m.Scale != nil || n.Grouped || m.Grouped || m.Lo != nil || !n.Digits || s.Around.NounsAt(m.To, false).Ok || j.first > 0 && s.BoundedBy(j.first-1) {
		return false, 0
	}
	if j.joins() {
		return true, m.To
	}
	return true, 0
}

// alternatives reports two numbers of which only the lower has a scale: "2 million
// or 3".
func (s *Sentence) alternatives(j *joint) (bool, int) {
	return j.link == orWord && j.lower.Scale != nil && j.upper.Scale == nil, 0
}

// noQuantity reports ages, clock times, numbers in names, and what may not be read.
func (s *Sentence) noQuantity(j *joint) (bool, int) {
	n, m := &j.lower, &j.upper
	return s.Around.Age(*n) && j.own == nil && j.behind == nil || s.Around.Age(*m) || s.ordinalOrClock(*m) ||
		s.inName(m.From, m.To, j.pre != nil) || j.own == nil && s.inName(n.From, n.To, j.pre != nil) || s.Around.Kept(m.Span(s.Ps)), m.To
}

// lowerEnd returns the value of n as the lower end of a range up to m, whose scale
// it may share: "2 to 3 million".
func lowerEnd(n, m *Numeral) *big.Rat {
	if n.Scale == nil && m.Scale != nil && n.Mant.Cmp(m.Mant) < 0 && n.Mant.Cmp(Rat(1000)) < 0 {
		return mul(n.Val, m.Scale)
	}
	if n.Scale == nil && m.Scale == nil && !n.Grouped && n.Mant.IsInt() {
		switch lent := mul(n.Val, Rat(1000)); {
		case n.Digits && m.Grouped && len(n.Plain) <= 3 && less(lent, m.Val) && m.Val.Cmp(Rat(1e6)) < 0 && thousands(m.Val):
			return lent // "300-400,000"
		case !n.Digits && !m.Digits && less(n.Val, Rat(10)) && m.Val.Cmp(Rat(1000)) < 0 && hundreds(m.Val) && less(mul(n.Val, Rat(100)), m.Val):
			return mul(n.Val, Rat(100)) // "two or three hundred"
		}
	}
	return n.Val
}

// thousands and hundreds report whether a whole number ends in three or two zeros.
func thousands(v *big.Rat) bool { return Quo(v, Rat(1000)).IsInt() }
func hundreds(v *big.Rat) bool  { return Quo(v, Rat(100)).IsInt() }

// span reports whether the number n hangs on the number at piece second or on a
// noun behind that, as the lower end of a range does: "advanced five to seven
// kilometres". What is moved "from five to seven" hangs on its preposition.
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

// RangeOf makes f the range from n to the pair's second number. It returns the
// numeral that stands for both.
func (f *Amount) RangeOf(n Numeral, p pair) Numeral {
	lo, hi := lowerEnd(&n, &p.Second), p.Second.Val
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
