package figure

import (
	"strings"

	"stemma/text/piece"
)

// A pair is a range as read: pieces [from, to) with its unit, [from, last) the
// numbers alone.
type pair struct {
	from, to, last int
	second         numeral
}

// rangeAt reads whether the number n is the lower end of a range: "between A
// and B", "from A to B", "A to B", "A-B", "A or B". skip is not zero where two
// numbers are joined that are no figures at all, as a score is: then it is the
// piece to go on from.
func (r *reader) rangeAt(n numeral, first int, pre *unitName) (p pair, ok bool, skip int) {
	ps := r.ps
	j := n.to
	// the lower end may carry its own unit: "5 km to 7 km", "5% to 7%"
	own, uj := unitAt(ps, j)
	if own != nil && !own.soft {
		j = uj
	}
	if j+1 >= len(ps) {
		return p, false, 0
	}
	before := ""
	if first > 0 {
		before = ps[first-1].Lower
		if first > 1 && (before == "about" || before == "around" || before == "roughly" || before == "some") {
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
		if moving := moved(ps, first); (moving || before == "by") && (moving && before == "from" || !r.span(n, k) || before == "by" && apart(ps, n, k)) {
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
	if pre != nil && k+len(pre.words) < len(ps) && same(ps[k:k+len(pre.words)], pre.words) {
		if link == "or" {
			return p, false, 0 // "$43bn or $55bn": one or the other, and nothing between
		}
		k += len(pre.words)
	} else if pre == nil && ps[k].Kind == piece.Mark && len(preNames[ps[k].Lower]) > 0 {
		return p, false, 0
	}
	if f, g := ps[k].Lower, k+1; (f == "about" || f == "around" || f == "perhaps" || f == "possibly" || f == "even" || f == "as") && link != "-" && g < len(ps) {
		if f == "as" || f == "perhaps" || f == "even" || f == "possibly" {
			return p, false, 0
		}
		k = g
	}
	m, found := numeralAt(ps, k, pre != nil && pre.u.dim == "money")
	if !found || m.part != n.part && !(m.digits && n.digits) || n.lo != nil && m.lo == nil {
		return p, false, 0
	}
	if dash && m.to < len(ps) && ps[m.to].IsHyphen() && ps[m.to].Glued && m.to+1 < len(ps) && ps[m.to+1].Kind == piece.Digits && ps[m.to+1].Glued {
		return p, false, chainEnd(ps, m.to) // 555-01-99
	}
	lowVal := n.val
	if n.scale == nil && m.scale != nil && n.mant.Cmp(m.mant) < 0 && n.mant.Cmp(rat(1000)) < 0 {
		lowVal = mul(n.val, m.scale)
	}
	behind, uto := unitAt(ps, m.to)
	if behind != nil && behind.soft {
		behind = nil
	}
	if own != nil && !own.soft && behind != nil && own.u.name != behind.u.name {
		return p, false, 0
	}
	if own != nil && behind == nil {
		if link == "and" || link == "or" || !own.soft {
			return p, false, 0
		}
	}
	grounded := behind != nil || pre != nil || m.scale != nil || n.grouped || m.grouped || m.lo != nil || nounsAt(ps, m.to, false).ok || !n.digits
	if first > 0 && !grounded {
		_, _, grounded = boundsBefore.endingAt(ps, first-1, "")
	}
	if lowVal.Cmp(m.val) >= 0 {
		if (dash || link == "to") && behind == nil && pre == nil && n.digits && m.digits && !n.grouped {
			return p, false, m.to // a score, a vote, odds
		}
		return p, false, 0
	}
	if yearLike(n) && (yearLike(m) || len(m.plain) == 2) && behind == nil && pre == nil {
		return p, false, m.to
	}
	if before != "between" && before != "from" && !grounded {
		if dash || link == "to" {
			return p, false, m.to
		}
		return p, false, 0
	}
	if link == "or" && !(n.scale == nil || m.scale != nil) {
		return p, false, 0
	}
	if age(ps, n) && own == nil && behind == nil || age(ps, m) || ordinalOrClock(ps, m) || inName(ps, m.from, m.to, pre != nil) || inName(ps, n.from, n.to, pre != nil) && !(own != nil) || r.kept(m.span(ps)) {
		return p, false, m.to
	}
	p.from, p.to, p.last, p.second = first, m.to, m.to, m
	if before == "between" || before == "from" {
		p.from = first - 1
		if ps[p.from].Lower != before {
			p.from--
		}
	}
	_ = uto
	return p, true, 0
}

// span reports that the number n hangs on the number at piece second or a noun
// behind that, as the
// lower end of a range does: "advanced five to seven kilometres". What is moved
// "from five to seven" hangs on its preposition.
func (r *reader) span(n numeral, second int) bool {
	t := &r.d.Tokens[r.top(n)]
	if t.Label != "quantmod" && t.Label != "nummod" && t.Label != "compound" || t.Head < r.ps[second].Token {
		return false
	}
	return r.d.Tokens[t.Head].Tag == "CD" || strings.HasPrefix(r.d.Tokens[t.Head].Tag, "NN") && r.d.Tokens[t.Head].Head != t.Head
}

// apart reports that the number at piece k is more than three times n: nobody
// rises "by 1,500 to 9,500", but by the one to the other. Three is ours.
func apart(ps piece.List, n numeral, k int) bool {
	m, ok := numeralAt(ps, k, false)
	return ok && m.scale == nil && n.scale == nil && mul(n.val, rat(3)).Cmp(m.val) < 0
}

// rangeOf makes f the range from n to the pair's second number.
func (f *found) rangeOf(n numeral, p pair) {
	lo, hi := n.val, p.second.val
	if n.scale == nil && p.second.scale != nil && n.mant.Cmp(p.second.mant) < 0 && n.mant.Cmp(rat(1000)) < 0 {
		lo = mul(n.val, p.second.scale)
	}
	f.Bound = Range
	f.Low, f.High = lo, hi
	if n.lo != nil {
		f.Low = n.lo
	}
	if p.second.hi != nil {
		f.High = p.second.hi
	}
	f.Value = mul(add(f.Low, f.High), ratio(1, 2))
	m := n
	m.to = p.second.to
	m.grouped = n.grouped || p.second.grouped
	if m.scale == nil {
		m.scale = p.second.scale
	}
	m.val, m.mant, m.plain = f.Value, f.Value, ""
	f.num = m
}

// chainEnd returns the piece behind a chain of digits and hyphens.
func chainEnd(ps piece.List, i int) int {
	for i < len(ps) && ps[i].Glued && (ps[i].Kind == piece.Digits || ps[i].IsHyphen()) {
		i++
	}
	return i
}
