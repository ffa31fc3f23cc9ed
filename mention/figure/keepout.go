package figure

import "strings"

// barred reports whether the number n is no figure: a year, a clock time, an
// age, an ordinal, a score, part of a name, an address or a list.
// money tells that a unit stands before it, which makes it one.
func barred(ps []piece, n numeral, money bool) bool {
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
func chained(ps []piece, i, j int) bool {
	if i > 0 && ps[i].glued {
		switch p := ps[i-1]; {
		case p.low == "[" && p.glued && j < len(ps) && ps[j].low == "]":
			return true // a note: "others.[6][26]"
		case p.low == "/" || p.low == ":" || p.low == "." || p.low == "," || p.low == "_" || p.low == "@" || p.low == "#" || p.low == "\\" || p.low == "=" || p.low == "&" || p.low == "^" || p.low == "×":
			return true
		case (p.low == "'" || p.low == "’" || p.low == "‘") && (i < 2 || !ps[i-1].glued):
			return ps[i].End-ps[i].Start == 2 // '97
		}
	}
	if j < len(ps) && ps[j].glued {
		switch ps[j].low {
		case "/":
			if j+1 < len(ps) && ps[j+1].glued && ps[j+1].kind == digits {
				return true
			}
		case ":":
			return j+1 < len(ps) && ps[j+1].glued && ps[j+1].kind == digits
		case "_", "@", "\\", "=", "^", "#", "×":
			return true
		case ".", ",":
			return j+1 < len(ps) && ps[j+1].glued && (ps[j+1].kind == digits || ps[j+1].kind == word)
		}
		if hyphen(ps[j].low) && j+1 < len(ps) && ps[j+1].glued && ps[j+1].kind == word && ps[j+1].upper && ps[j+1].End-ps[j+1].Start == 1 {
			return true // 4-H, 9-A
		}
		// two hyphens in one run of digits: phone numbers, dates, part numbers
		if k := j + 1; hyphen(ps[j].low) && k+1 < len(ps) && ps[k].glued && ps[k].kind == digits && ps[k+1].glued && hyphen(ps[k+1].low) &&
			k+2 < len(ps) && ps[k+2].glued && ps[k+2].kind == digits {
			return true
		}
	}
	if i >= 2 && ps[i].glued && hyphen(ps[i-1].low) && ps[i-1].glued && ps[i-2].kind == digits {
		// the second of a pair that no range took, or the tail of a chain
		return true
	}
	return false
}

// inName reports digits joined to letters: F-16, G7, A320, 5G, B-52s.
func inName(ps []piece, i, j int, money bool) bool {
	if i > 0 && ps[i].glued && !money {
		p := ps[i-1]
		if p.kind == word {
			return true
		}
		if hyphen(p.low) && i > 1 && ps[i-1].glued && ps[i-2].kind == word {
			switch ps[i-2].low {
			case "mid", "under", "over", "top", "the", "sub":
				return true
			}
			return true
		}
	}
	if j < len(ps) && ps[j].glued && ps[j].kind == word {
		if u, k := unitAt(ps, j); u != nil && (k >= len(ps) || !ps[k].glued || ps[k].kind == mark) {
			return ps[j].upper && u.soft
		}
		if w, ok := numWords[ps[j].low]; ok && w.class == "abbr" {
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
func year(ps []piece, n numeral) bool {
	if !yearLike(n) {
		return false
	}
	if u, _ := unitAt(ps, n.to); u != nil && !u.soft {
		return false
	}
	v, _ := n.whole()
	if i := n.from; i > 0 {
		switch ps[i-1].low {
		case "in", "since", "by", "until", "till", "from", "before", "after", "during", "circa", "early", "late", "mid", "of", "and", "through", "(", "year", "the", "for":
			if !(v < 1900 || v > 2099) || !plural1(ps, n.to) {
				return true
			}
			if ps[i-1].low != "of" && ps[i-1].low != "and" && ps[i-1].low != "the" && ps[i-1].low != "for" && ps[i-1].low != "after" && ps[i-1].low != "by" && ps[i-1].low != "from" && ps[i-1].low != "before" {
				return true
			}
		}
		if _, _, ok := boundsBefore.endingAt(ps, i-1, ""); ok && plural1(ps, n.to) && !(ps[i-1].low == "some" && v >= 1900 && v <= 2099) {
			return false // some 2500 people, and some 2016 candidates
		}
	}
	return !(plural1(ps, n.to) && (v < 1900 || v > 2099))
}

func plural1(ps []piece, i int) bool {
	np := nounsAt(ps, i, false)
	return np.ok
}

// address reports "1600 Elm Street" and "the 1600 block of".
func address(ps []piece, n numeral) bool {
	if _, ok := n.whole(); !ok || n.grouped || n.scale != nil {
		return false
	}
	for j := n.to; j < len(ps) && j < n.to+5; j++ {
		p := ps[j]
		if keepStreet[p.low] != "" && j >= n.to {
			if p.low == "block" {
				return j <= n.to+1
			}
			return p.upper && j > n.to
		}
		if p.low == "." {
			continue
		}
		if p.kind == digits { // 12 42nd Street
			continue
		}
		if p.kind != word || !(p.upper || p.glued) {
			return false
		}
	}
	return false
}

// named reports a number that a word before it makes a name: Section 5, Flight
// 88, Psalm 23, March 4; and a number behind any capitalised word when nothing
// is counted behind it: Boeing 737, Apollo 11.
func named(ps []piece, n numeral) bool {
	i := n.from
	if i == 0 {
		return false
	}
	k := i - 1
	if (hyphen(ps[k].low) || ps[k].low == ".") && k > 0 && ps[k].glued {
		k--
	}
	p := ps[k]
	if p.kind != word {
		return p.low == "#" || p.low == "№"
	}
	v, whole := n.whole()
	if whole && n.scale == nil && !n.grouped && v < 100000 && keepName[p.low] != "" {
		if p.low == "under" || p.low == "over" || p.low == "u" {
			return false
		}
		// A verb or a common noun in small letters is a name only where no
		// counted thing follows: "call 20 witnesses", "in case 12 people".
		if p.upper || n.digits && !plural1(ps, n.to) || p.low == "aged" || p.low == "age" {
			if u, _ := unitAt(ps, n.to); u != nil && !p.upper {
				return false
			}
			if month(p.low) && (v > 31 || plural1(ps, n.to) && k > 0 && ps[k-1].kind == digits) {
				return false // on 3 March 12 people came
			}
			return true
		}
		return false
	}
	if !n.digits || n.grouped || n.scale != nil || !p.upper || k == 0 || !whole {
		return false
	}
	if u, _ := unitAt(ps, n.to); u != nil && !u.soft {
		return false
	}
	switch wordAt(ps, n.to) {
	case "were", "are", "have":
		return false // in Naples 30 were injured
	}
	return !plural1(ps, n.to) && !weekday(p.low)
}

// listMark reports "1." and "2)" at the head of a sentence.
func listMark(ps []piece, n numeral) bool {
	if n.from > 0 && !(n.from == 1 && ps[0].low == "(") || !n.digits || n.to >= len(ps) {
		return false
	}
	return ps[n.to].low == ")" || ps[n.to].low == "." && n.to+1 < len(ps)
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
	t := &r.d.Tokens[ps[n.from].tok]
	if u, _ := unitAt(ps, n.to); u != nil {
		return false
	}
	if i := n.from; i > 0 && ps[i-1].kind == word && ps[i-1].upper && v < 1000 && !ps[i].glued && !month(ps[i-1].low) {
		p := &r.d.Tokens[ps[i-1].tok]
		if p.Tag == "NNP" && (p.Label == "compound" || p.Label == "nmod") && (p.Head == t.Head || p.Head == ps[i].tok) && i > 1 {
			return true
		}
	}
	if t.Label != "nummod" || t.Head != ps[n.from].tok+1 || v > 9999 || v < 100 {
		return false
	}
	h := &r.d.Tokens[t.Head]
	return h.Tag == "NNP" && strings.ToUpper(h.Of(r.text)) != h.Of(r.text)
}
