package figure

import (
	"strings"

	"stemma/text/piece"
)

// barred reports whether the number n is no figure: a year, a clock time, an
// age, an ordinal, a score, part of a name, an address or a list.
// money tells that a unit stands before it, which makes it one.
func barred(ps piece.List, n numeral, money bool) bool {
	i, j := n.from, n.to
	if n.digits && (chained(ps, i, j) || inName(ps, i, j, money)) {
		return true
	}
	if money {
		return false
	}
	return weekdayDate(ps, n) || age(ps, n) || ordinalOrClock(ps, n) || address(ps, n) || named(ps, n) || listMark(ps, n) || (n.digits && year(ps, n))
}

// chained reports digits joined to other digits or letters by strokes, dots,
// colons or several hyphens: 24/7, 10:30, 555-01-99, 3.1-b2, #12.
func chained(ps piece.List, i, j int) bool {
	if i > 0 && ps[i].Glued {
		switch p := ps[i-1]; {
		case p.Lower == "[" && p.Glued && j < len(ps) && ps[j].Lower == "]":
			return true // a note: "others.[6][26]"
		case p.Lower == "/" || p.Lower == ":" || p.Lower == "." || p.Lower == "," || p.Lower == "_" || p.Lower == "@" || p.Lower == "#" || p.Lower == "\\" || p.Lower == "=" || p.Lower == "&" || p.Lower == "^" || p.Lower == "×":
			return true
		case (p.Lower == "'" || p.Lower == "’" || p.Lower == "‘") && (i < 2 || !ps[i-1].Glued):
			return ps[i].End-ps[i].Start == 2 // '97
		}
	}
	if j < len(ps) && ps[j].Glued {
		switch ps[j].Lower {
		case "/":
			if j+1 < len(ps) && ps[j+1].Glued && ps[j+1].Kind == piece.Digits {
				return true
			}
		case ":":
			return j+1 < len(ps) && ps[j+1].Glued && ps[j+1].Kind == piece.Digits
		case "_", "@", "\\", "=", "^", "#", "×":
			return true
		case ".", ",":
			return j+1 < len(ps) && ps[j+1].Glued && (ps[j+1].Kind == piece.Digits || ps[j+1].Kind == piece.Word)
		}
		if ps[j].IsHyphen() && j+1 < len(ps) && ps[j+1].Glued && ps[j+1].Kind == piece.Word && ps[j+1].Upper && ps[j+1].End-ps[j+1].Start == 1 {
			return true // 4-H, 9-A
		}
		// two hyphens in one run of digits: phone numbers, dates, part numbers
		if k := j + 1; ps[j].IsHyphen() && k+1 < len(ps) && ps[k].Glued && ps[k].Kind == piece.Digits && ps[k+1].Glued && ps[k+1].IsHyphen() &&
			k+2 < len(ps) && ps[k+2].Glued && ps[k+2].Kind == piece.Digits {
			return true
		}
	}
	if i >= 2 && ps[i].Glued && ps[i-1].IsHyphen() && ps[i-1].Glued && ps[i-2].Kind == piece.Digits {
		// the second of a pair that no range took, or the tail of a chain
		return true
	}
	return false
}

// inName reports digits joined to letters: F-16, G7, A320, 5G, B-52s.
func inName(ps piece.List, i, j int, money bool) bool {
	if i > 0 && ps[i].Glued && !money {
		p := ps[i-1]
		if p.Kind == piece.Word {
			return true
		}
		if p.IsHyphen() && i > 1 && ps[i-1].Glued && ps[i-2].Kind == piece.Word {
			switch ps[i-2].Lower {
			case "mid", "under", "over", "top", "the", "sub":
				return true
			}
			return true
		}
	}
	if j < len(ps) && ps[j].Glued && ps[j].Kind == piece.Word {
		if u, k := unitAt(ps, j); u != nil && (k >= len(ps) || !ps[k].Glued || ps[k].Kind == piece.Mark) {
			return ps[j].Upper && u.soft
		}
		if w, ok := numWords[ps[j].Lower]; ok && w.class == "abbr" {
			return true // "5m" that no reading took
		}
		return true
	}
	return false
}

// yearLike reports an ungrouped whole number that can be a year.
func yearLike(n numeral) bool {
	v, ok := n.whole()
	return ok && n.digits && !n.grouped && n.scale == nil && n.places == 0 && len(n.plain) == 4 && 1000 <= v && v <= 2199
}

// year reports a number that reads as a year where it stands. A unit or a
// bound makes a figure of it, and so does a plural behind it when the years are
// not those that everybody writes about.
func year(ps piece.List, n numeral) bool {
	if !yearLike(n) {
		return false
	}
	if u, _ := unitAt(ps, n.to); u != nil && !u.soft {
		return false
	}
	v, _ := n.whole()
	if i := n.from; i > 0 {
		switch ps[i-1].Lower {
		case "in", "since", "by", "until", "till", "from", "before", "after", "during", "circa", "early", "late", "mid", "of", "and", "through", "(", "year", "the", "for":
			if !(v < 1900 || v > 2099) || !plural1(ps, n.to) {
				return true
			}
			if ps[i-1].Lower != "of" && ps[i-1].Lower != "and" && ps[i-1].Lower != "the" && ps[i-1].Lower != "for" && ps[i-1].Lower != "after" && ps[i-1].Lower != "by" && ps[i-1].Lower != "from" && ps[i-1].Lower != "before" {
				return true
			}
		}
		if _, _, ok := boundsBefore.endingAt(ps, i-1, ""); ok && plural1(ps, n.to) && !(ps[i-1].Lower == "some" && v >= 1900 && v <= 2099) {
			return false // some 2500 people, and some 2016 candidates
		}
	}
	return !(plural1(ps, n.to) && (v < 1900 || v > 2099))
}

func plural1(ps piece.List, i int) bool {
	np := nounsAt(ps, i, false)
	return np.ok
}

// address reports "1600 Elm Street" and "the 1600 block of".
func address(ps piece.List, n numeral) bool {
	if _, ok := n.whole(); !ok || n.grouped || n.scale != nil {
		return false
	}
	for j := n.to; j < len(ps) && j < n.to+5; j++ {
		p := ps[j]
		if keepStreet[p.Lower] != "" && j >= n.to {
			if p.Lower == "block" {
				return j <= n.to+1
			}
			return p.Upper && j > n.to
		}
		if p.Lower == "." {
			continue
		}
		if p.Kind == piece.Digits { // 12 42nd Street
			continue
		}
		if p.Kind != piece.Word || !(p.Upper || p.Glued) {
			return false
		}
	}
	return false
}

// named reports a number that a word before it makes a name: Section 5, Flight
// 88, Psalm 23, March 4; and a number behind any capitalised word when nothing
// is counted behind it: Boeing 737, Apollo 11.
func named(ps piece.List, n numeral) bool {
	i := n.from
	if i == 0 {
		return false
	}
	k := i - 1
	if (ps[k].IsHyphen() || ps[k].Lower == ".") && k > 0 && ps[k].Glued {
		k--
	}
	p := ps[k]
	if p.Kind != piece.Word {
		return p.Lower == "#" || p.Lower == "№"
	}
	v, whole := n.whole()
	if whole && n.scale == nil && !n.grouped && v < 100000 && keepName[p.Lower] != "" {
		if p.Lower == "under" || p.Lower == "over" || p.Lower == "u" {
			return false
		}
		// A verb or a common noun in small letters is a name only where no
		// counted thing follows: "call 20 witnesses", "in case 12 people".
		if p.Upper || n.digits && !plural1(ps, n.to) || p.Lower == "aged" || p.Lower == "age" {
			if u, _ := unitAt(ps, n.to); u != nil && !p.Upper {
				return false
			}
			if month(p.Lower) && (v > 31 || plural1(ps, n.to) && k > 0 && ps[k-1].Kind == piece.Digits) {
				return false // on 3 March 12 people came
			}
			return true
		}
		return false
	}
	if !n.digits || n.grouped || n.scale != nil || !p.Upper || k == 0 || !whole {
		return false
	}
	if u, _ := unitAt(ps, n.to); u != nil && !u.soft {
		return false
	}
	switch ps.Word(n.to) {
	case "were", "are", "have":
		return false // in Naples 30 were injured
	}
	return !plural1(ps, n.to) && !weekday(p.Lower)
}

// listMark reports "1." and "2)" at the head of a sentence.
func listMark(ps piece.List, n numeral) bool {
	if n.from > 0 && !(n.from == 1 && ps[0].Lower == "(") || !n.digits || n.to >= len(ps) {
		return false
	}
	return ps[n.to].Lower == ")" || ps[n.to].Lower == "." && n.to+1 < len(ps)
}

// partOfName reports digits inside a name, by arcs: a proper noun before them
// hangs on the same noun ("Meridian 4 antenna issues"), or they stand before a
// single proper noun and number none of them ("the 787 Skyliner").
func (r *reader) partOfName(n numeral) bool {
	ps := r.ps
	v, whole := n.whole()
	if !n.digits || !whole || n.grouped || n.scale != nil || v < 2 || n.to-n.from > 1 {
		return false
	}
	t := &r.d.Tokens[ps[n.from].Token]
	if u, _ := unitAt(ps, n.to); u != nil {
		return false
	}
	if i := n.from; i > 0 && ps[i-1].Kind == piece.Word && ps[i-1].Upper && v < 1000 && !ps[i].Glued && !month(ps[i-1].Lower) {
		p := &r.d.Tokens[ps[i-1].Token]
		if p.Tag == "NNP" && (p.Label == "compound" || p.Label == "nmod") && (p.Head == t.Head || p.Head == ps[i].Token) && i > 1 {
			return true
		}
	}
	if t.Label != "nummod" || t.Head != ps[n.from].Token+1 || v > 9999 || v < 100 {
		return false
	}
	h := &r.d.Tokens[t.Head]
	return h.Tag == "NNP" && strings.ToUpper(h.Of(r.text)) != h.Of(r.text)
}
