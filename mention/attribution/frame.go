package attribution

import (
	"strings"
)

// begins returns where the content after the cue begins, and whether what
// stands there fits a frame of the verb.
func (u *unit) begins(c *cue, i int) (int, bool) {
	v := c.verb
	k, ok := u.pastMarks(v, i)
	if !ok || k >= len(u.items) {
		return k, false
	}
	it := &u.items[k]
	switch {
	case it.class == quoted:
		return k, v.has('q') || v.has('t') || v.has('n') || v.has('a')
	case it.class == end || it.class == conj || v.has('m'):
		return k, false
	case k > i:
		return k, v.has('q') || v.has('t')
	}
	w := it.lower
	switch {
	case w == "to":
		return k, v.has('i') || v.has('n') && v.has('p')
	case w == whenever:
		return k, v.has('w') || v.has('n') && !v.has('t')
	case u.lang.Whats.Has(w):
		return k, v.has('w') || v.has('t') || v.has('n')
	case w == about:
		return k, v.has('p') || v.has('w') || v.has('q')
	case it.class == prep && u.lang.About.Has(w):
		return k, v.has('p')
	case it.class == prep:
		// "said over nine …", but not "told after the match"
		return k, u.lang.Measure.Has(w) && v.has('q') && v.has('t') && u.clauseSoon(k)
	}
	switch it.class {
	case sub, rel, aux, modal, neg:
		return k, false
	}
	return k, u.fits(v, k)
}

// pastMarks returns the item behind the comma, colon and "that" that part the
// cue of v from what follows at item i; ok is false where a comma parts them for
// good.
func (u *unit) pastMarks(v *verb, i int) (item int, ok bool) {
	for u.spot(i) == comma || u.spot(i) == colon || u.spot(i) == sub && u.items[i].lower == "that" {
		if u.spot(i) == comma && v.has('q') && u.spot(i+1) != quoted && i+1 < len(u.items) {
			// "said, however, that"; a comma alone parts the cue from no clause.
			k := i + 1
			for k < len(u.items) && k < i+12 && u.spot(k) != comma && u.spot(k) != end {
				k++
			}
			if u.spot(k) != comma || k+1 >= len(u.items) || u.items[k+1].lower != "that" && u.spot(k+1) != quoted {
				return i, false
			}
			i = k
		}
		if u.spot(i) == comma && !v.has('q') {
			return i, false
		}
		i++
	}
	return i, true
}

// fits reports whether the noun phrase or clause at item i, which nothing marks as
// what is said, fits a frame of v.
func (u *unit) fits(v *verb, i int) bool {
	switch {
	case v.has('q') && v.has('t') && !v.has('o') || v.lemma == tell:
		return v.has('n') || u.clauseSoon(i) || v.lemma == say || v.lemma == tell
	case v.has('n') || v.has('a'):
		return !v.has('a') || u.asSoon(i)
	case v.has('t'):
		return u.clauseNow(i)
	case v.has('i'):
		return false
	}
	return v.has('w') && u.spot(i) != adverb
}

// thing reports whether the content at item from is a thing and no clause.
func (u *unit) thing(c *cue, from int) bool {
	if u.spot(from) == quoted || u.items[from-1].lower == "that" {
		return false
	}
	if c.verb.has('t') {
		return c.verb.has('n') && !u.clauseNow(from)
	}
	return c.verb.has('n') || c.verb.has('p')
}

// thingEnd returns where a thing ends: at the first mark or word after which a
// new clause begins.
func (u *unit) thingEnd(c *cue, from, stop int) int {
	for k := from + 1; k < stop; k++ {
		switch u.spot(k) {
		case comma:
			// A list goes on after a comma, an apposition or clause does not.
			return k
		case dashMark, end:
			return k
		case sub:
			if u.lang.EndsThing.Has(u.items[k].lower) {
				return k
			}
		}
	}
	return stop
}

// clauseSoon reports whether a finite verb follows soon: the words are a clause
// and not a thing.
func (u *unit) clauseSoon(i int) bool {
	for k := i; k < len(u.items) && k < i+25; k++ {
		switch u.items[k].class {
		case aux, modal, verbal, neg:
			return k > i
		case end:
			return false
		case quoted:
			return true
		case other:
			if f := u.lang.forms.Get(u.items[k].lower); k > i && len(f) > 0 && f[0].shape != plain && f[0].shape != active {
				return true
			}
			if w := u.items[k].lower; k > i+1 && strings.HasSuffix(w, "s") && (u.items[k-1].class == pronoun || u.items[k-1].class == proper) {
				return true
			}
		}
		if u.items[k].class == pronoun && k > i {
			return true
		}
	}
	return false
}

// clauseNow is clauseSoon before the next comma.
func (u *unit) clauseNow(i int) bool {
	for k := i; k < len(u.items) && k < i+12; k++ {
		switch u.spot(k) {
		case comma, end, quoted:
			return false
		case aux, modal, verbal, neg:
			return k > i
		}
	}
	return false
}

func (u *unit) asSoon(i int) bool {
	for k := i; k < len(u.items) && k < i+30; k++ {
		if u.items[k].lower == "as" || u.spot(k) == quoted {
			return true
		}
		if u.spot(k) == end {
			return false
		}
	}
	return false
}

// maySay reports whether the subject is one who may say something.
func (u *unit) maySay(c *cue) bool {
	if c.subject.empty() {
		return false
	}
	h := &u.items[c.subject.head]
	return h.class != other || u.lang.isRole(h.lower) || u.lang.Venue.Has(h.lower)
}

// tail reports whether nothing that could be said follows at item i.
func (u *unit) tail(i int) bool {
	switch u.spot(i) {
	case end, comma, dashMark, conj, paren, sub, rel:
		if u.spot(i) == sub && u.items[i].lower == "that" {
			return false
		}
		if u.spot(i) == comma && u.spot(i+1) == quoted {
			return false
		}
		return true
	case prep, adverb, day:
		return true
	}
	return false
}
