package attribution

import (
	"stemma/internal/lex"
)

// An np is a noun phrase: the half-open range of its items, and the item of
// its head word.
type np struct {
	from, to int
	head     int
}

func (n np) empty() bool { return n.to <= n.from }

// longest bounds a noun phrase in items; the longest subject of an ordinary
// news sentence, without its apposition, has about fifteen.
const longest = 20

// nominal reports whether the item may stand inside a noun phrase.
func nominal(it *item) bool {
	switch it.class {
	case other, proper, number, genitive, link:
		return true
	}
	return false
}

// spot returns the class of item i, or end beyond the unit.
func (u *unit) spot(i int) class {
	if i < 0 || i >= len(u.items) {
		return end
	}
	return u.items[i].class
}

// bounded reports whether a clause may begin after item i.
func (u *unit) bounded(i int) bool {
	switch u.spot(i) {
	case comma, colon, dashMark, paren, end, quoted, sub, rel, conj, adverb:
		return true
	}
	return i >= 0 && i < len(u.items) && u.cueLike(i)
}

// cueLike reports whether item i is a form that is nearly always a verb of
// saying: "said officials in Tolva believe".
func (u *unit) cueLike(i int) bool {
	return u.lang.SayingForm.Has(u.items[i].lower)
}

// left reads the noun phrase that ends at item e.
func (u *unit) left(e int) np {
	if e < 0 {
		return np{}
	}
	top := e
	if u.spot(e) == paren { // Ama Rell (Tolva) said
		k := e - 1
		for k >= 0 && e-k < 10 && u.spot(k) != paren {
			k--
		}
		if k <= 0 || u.spot(k) != paren {
			return np{}
		}
		e = k - 1
	}
	if c := u.spot(e); c == pronoun || c == det && u.pronounDet(e) {
		if c == pronoun && u.spot(e-1) == prep {
			// "a person close to it said": the pronoun only ends the phrase.
			if n := u.left(e - 2); !n.empty() && (u.lang.isRole(u.items[n.head].lower) || u.lang.Trailing.Has(u.items[e-2].lower)) {
				n.to = top + 1
				return n
			}
		}
		return np{e, top + 1, e}
	}
	if !nominal(&u.items[e]) && u.spot(e) != object {
		return np{}
	}
	if w := u.items[e].lower; u.lang.TimeWord.Has(w) {
		return np{}
	}
	// sure is the leftmost start that needs no proof; beyond a preposition or
	// "and" the phrase goes on only if it then begins where a clause may.
	sure, k := e, e
	risky := false
scan:
	for ; k >= 0 && e-k < longest; k-- {
		it := &u.items[k]
		switch it.class {
		case proper, number, link, genitive:
		case other:
			if k > 0 && u.items[k-1].class == modal || k < e && u.cueLike(k) {
				break scan
			}
		case verbal:
			// "the accused man", "newly elected": only between a determiner and a noun
			if k == e || k == 0 || u.items[k-1].class != det {
				break scan
			}
		case det:
			if !risky {
				sure = k
			}
			if k > 0 && (u.items[k-1].lower == "of" || u.lang.Whole.Has(u.items[k-1].lower)) {
				continue
			}
			// "told the council the mayor": a noun phrase has one determiner,
			// unless a preposition parts it from the next.
			if k > 0 && (u.items[k-1].class == prep || u.items[k-1].class == conj) {
				continue
			}
			k--
			break scan
		case prep:
			if k == 0 || k == e || !nominal(&u.items[k-1]) && u.items[k-1].class != pronoun {
				break scan
			}
			if it.lower != "of" {
				risky = true
				if !u.lang.Crossing.Has(it.lower) {
					break scan
				}
			}
			continue
		case conj:
			if k > 0 && it.lower == "and" && u.items[k-1].class == pronoun && u.bounded(k-2) {
				return np{k - 1, top + 1, k - 1}
			}
			if k == 0 || it.lower != "and" && it.lower != "or" || !nominal(&u.items[k-1]) {
				break scan
			}
			risky = true
			continue
		default:
			break scan
		}
		if !risky {
			sure = k
		}
	}
	start := sure
	if risky && (k < 0 || u.bounded(k)) {
		start = k + 1
		for start < sure && !nominal(&u.items[start]) && u.items[start].class != det {
			start++
		}
	}
	// A phrase does not begin with a genitive or a link.
	for start < e && (u.items[start].class == genitive || u.items[start].class == link) {
		start++
	}
	n := np{start, top + 1, u.head(start, e+1)}
	if u.items[n.head].class == proper && n.head+1 < n.to && u.spot(n.head+1) == prep && u.items[n.head+1].lower != "of" {
		n.to = n.head + 1 // "Rell in a speech"
	}
	return n
}

func (u *unit) pronounDet(e int) bool {
	return u.lang.StandsAlone.Has(u.items[e].lower)
}

// right reads the noun phrase that begins at item i, as it stands after "said"
// or "according to". An apposition is left out.
func (u *unit) right(i int) np {
	if i >= len(u.items) {
		return np{}
	}
	if c := u.spot(i); c == pronoun || c == object {
		return np{i, i + 1, i}
	}
	k := i
	named := false
	nouns := 0
scan:
	for ; k < len(u.items) && k-i < longest; k++ {
		it := &u.items[k]
		switch it.class {
		case proper:
			named = true
			nouns++
		case other:
			last := k
			if u.spot(k+1) == link && u.spot(k+2) == other {
				last += 2 // sub-prefect
			}
			if named && nouns > 0 && k > i && u.items[k-1].class == proper && !u.lang.isRole(u.items[last].lower) && !u.closes(last) {
				break scan // "said Rell late on Tuesday"
			}
			nouns++
		case number:
			if nouns > 0 && u.items[k-1].class != proper {
				break scan
			}
		case link:
		case genitive:
			if k == i {
				break scan
			}
			named = false
		case det:
			if k > i && u.items[k-1].class != prep && u.items[k-1].class != conj && u.items[k-1].class != det {
				break scan
			}
		case verbal:
			if k > i && u.items[k-1].class != det {
				break scan
			}
		case prep:
			if nouns == 0 || k+1 >= len(u.items) {
				break scan
			}
			n := &u.items[k+1]
			if n.class != proper && n.class != det && n.class != other && n.class != number {
				break scan
			}
			switch it.lower {
			case "of":
			case "for", "at", "from", "with", "in":
				// A person's name ends the phrase; an office goes on.
				if u.items[k-1].class == proper && !u.lang.isRole(u.items[k-1].lower) || u.lang.NewOne.Has(n.lower) || u.lang.Party.Get(n.lower) == partyHe {
					break scan
				}
				if (it.lower == "in" || it.lower == "at") && n.class != proper {
					break scan
				}
			default:
				break scan
			}
			named = false
		case conj:
			if it.lower != "and" || k+1 >= len(u.items) || nouns == 0 || u.items[k+1].class != proper && u.items[k+1].class != det || u.verbSoon(k+1) {
				break scan
			}
			named = false
		default:
			break scan
		}
	}
	for k > i && !nominal(&u.items[k-1]) {
		k--
	}
	for k > i && (u.items[k-1].class == genitive || u.items[k-1].class == link) {
		k--
	}
	if nouns == 0 || k <= i {
		return np{}
	}
	h := u.head(i, k)
	if w := u.items[h].lower; u.lang.TimeWord.Has(w) {
		return np{} // "wrote last week"
	}
	return np{i, k, h}
}

// verbSoon reports whether a verb follows item i before the clause ends, so that
// "and" joins clauses and not names.
func (u *unit) verbSoon(i int) bool {
	for k := i; k < len(u.items) && k < i+10; k++ {
		switch u.items[k].class {
		case aux, modal, verbal, neg:
			return true
		case comma, end, quoted, colon, dashMark:
			return false
		}
		if f := u.lang.forms.Get(u.items[k].lower); len(f) > 0 && (f[0].shape == past || f[0].shape == third) {
			return true
		}
	}
	return false
}

// closes reports whether the lower-case word at k, after a name, is the last of
// the phrase: "Tolva intelligence," but not "Rell late on Tuesday".
func (u *unit) closes(k int) bool {
	if u.lang.AfterName.Has(u.items[k].lower) {
		return false
	}
	switch u.spot(k + 1) {
	case comma, end, aux, modal, quoted, verbal:
		return true
	}
	return false
}

// head returns the head of the items [from, to): the last noun of the first
// simple noun phrase.
func (u *unit) head(from, to int) int {
	h := -1
	for k := from; k < to; k++ {
		switch u.items[k].class {
		case prep, conj, comma, rel, paren:
			if h >= 0 {
				return h
			}
		case genitive:
			h = -1
		case proper, other, pronoun, object:
			if h >= 0 && u.lang.Trailing.Has(u.items[k].lower) && u.lang.isRole(u.items[h].lower) {
				continue
			}
			h = k
		case number:
			if h < 0 {
				h = k
			}
		}
	}
	if h < 0 {
		h = to - 1
	}
	return h
}

func (u *unit) nameLike(n np) bool {
	h := u.items[n.head]
	return h.class == proper || u.lang.isRole(h.lower)
}

// asSaying reports whether "as saying" stands at item i.
func (u *unit) asSaying(i int) bool {
	e, _ := lex.LongestFrom(&u.lang.AsSaying, u, i)
	return e != nil
}
