package attribution

import (
	"strings"
)

// inheritSubjects gives each cue without a subject of its own that of the cue before it
// or, for a participle that opens a sentence, after it.
func (u *unit) inheritSubjects(cs []cue) {
	for i := range cs {
		c := &cs[i]
		if !c.inherit {
			continue
		}
		if n := u.subjectSince(cs, i); !n.empty() {
			c.subject = n
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if cs[j].from > 0 && u.what(&cs[j]) {
				continue // "denounced what he called neglect and said": not he
			}
			if k := cs[j].kind; k == finite || k == participle || k == passive && cs[j].after {
				c.subject, c.group = cs[j].subject, j
				break
			}
		}
		if c.subject.empty() && c.kind == participle && c.from <= 2 {
			for j := i + 1; j < len(cs); j++ {
				if cs[j].kind == finite && !cs[j].inherit {
					c.subject, c.group = cs[j].subject, j
					break
				}
			}
		}
		if c.subject.empty() {
			c.subject = u.leading(c.from)
		}
		if c.subject.empty() && c.kind == participle {
			if n := u.left(c.from - 1); !n.empty() && (u.lang.Venue.Has(u.items[n.head].lower) || u.lang.isRole(u.items[n.head].lower)) {
				c.subject = n
			}
		}
	}
}

// subjectSince returns the subject of a clause that begins between cue i and the cue
// before it, behind a semicolon or "while": "Rell was content; Hale disagreed, saying".
func (u *unit) subjectSince(cs []cue, i int) np {
	if i == 0 {
		return np{}
	}
	for k := cs[i].from - 1; k >= cs[i-1].end; k-- {
		if w := u.items[k].lower; w != ";" && !u.lang.Opposing.Has(w) {
			continue
		}
		if n := u.right(k + 1); !n.empty() && n.to < cs[i].from && u.nameLike(n) {
			return n
		}
		return np{}
	}
	return np{}
}

// what reports whether the cue stands in a clause that "what" begins.
func (u *unit) what(c *cue) bool {
	from := c.from
	if !c.after && !c.subject.empty() {
		from = min(from, c.subject.from)
	}
	return from > 0 && u.items[from-1].lower == "what"
}

// leading returns the noun phrase that begins the unit: the subject of its main
// clause, of which a participle or a second verb speaks.
func (u *unit) leading(before int) np {
	i := 0
	// "On Monday, Rell …": a short opening of time or place is passed over.
	if c := u.spot(0); c == prep || c == adverb || c == day || c == sub || c == verbal || len(u.items) > 0 && strings.HasSuffix(u.items[0].lower, ing) {
		for i < len(u.items) && i < 10 && u.spot(i) != comma {
			i++
		}
		i++
	}
	if i >= before {
		return np{}
	}
	n := u.right(i)
	if n.empty() || n.to > before || !u.nameLike(n) && u.items[n.head].class != pronoun {
		return np{}
	}
	if w := u.items[n.head].lower; u.lang.NotOne.Has(w) || u.lang.Party.Get(w) == partyIt {
		return np{}
	}
	return n
}
