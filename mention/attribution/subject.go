package attribution

import (
	"stemma/mention"
)

// subjectOf finds who does the saying, and reports whether the cue is one.
func (u *unit) subjectOf(c *cue) bool {
	prev := c.from - 1
	at := u.spot(prev)
	switch at {
	case pronoun:
		return u.saidBy(c, u.left(prev))
	case rel:
		c.who = np{prev, prev + 1, prev}
		return u.items[prev].lower != "whom" && u.saidBy(c, u.antecedent(prev))
	case conj:
		c.inherit = true
		return true
	}
	if c.kind == participle {
		c.inherit = u.participleOf(c, prev)
		return c.inherit
	}
	switch at {
	case quoted:
		return c.kind == finite && u.inverted(c)
	case comma, dashMark:
		return u.invertible(c) && u.inverted(c) || u.apposed(c, prev)
	case paren:
		return u.invertible(c) && u.inverted(c) || u.saidBy(c, u.left(prev))
	case end, colon:
		return u.invertible(c) && prev < 0 && u.inverted(c)
	case other, proper, number, det, object, day, link:
		n := u.left(prev)
		if !n.empty() && u.lang.Venue.Has(u.items[n.head].lower) && n.from > 1 && u.spot(n.from-1) == prep {
			// "Rell in an interview said", "the mayor, Ama Rell, on television said"
			if u.spot(n.from-2) == comma {
				return u.apposed(c, n.from-2)
			}
			n = u.left(n.from - 2)
		}
		if i := u.relativeBefore(n); i > 0 {
			n = u.antecedent(i)
		}
		return u.saidBy(c, n)
	}
	return false // "as reported", "that said"
}

// relativeBefore returns the item of the "who" in whose clause the noun phrase n stands
// behind its verb, or 0: "a guard who works for the port authorities said".
func (u *unit) relativeBefore(n np) int {
	verb := false
	if n.empty() || u.spot(n.head) != other && u.spot(n.head) != proper {
		return 0
	}
	for k := n.from - 1; k > 0 && k > n.from-8; k-- {
		switch u.spot(k) {
		case comma, quoted, end, conj, sub, dashMark, colon:
			return 0
		case rel:
			if verb && u.items[k].lower == "who" {
				return k
			}
			return 0
		case prep, det, proper, adverb, number, other, genitive, aux, verbal:
			verb = verb || k+1 < n.from // something stands between the two
		}
	}
	return 0
}

// saidBy makes n the subject of the cue, and reports whether it can be.
func (u *unit) saidBy(c *cue, n np) bool {
	c.subject = n
	return !n.empty() && u.animate(c)
}

// participleOf reports whether a participle behind item prev says something of
// the subject of another cue or clause.
func (u *unit) participleOf(c *cue, prev int) bool {
	switch u.spot(prev) {
	case quoted, comma, dashMark, paren, sub, prep:
		return true
	case adverb:
		// "issuing a statement afterwards urging the guild to wait"
		return prev > 0 && u.lang.Venue.Has(u.items[prev-1].lower)
	case end, colon:
		return prev < 0
	case other, proper, number, det, object, day, link:
		// "a letter saying that": whose letter, if the sentence tells.
		next := u.spot(c.end)
		return next == sub || next == quoted || next == colon || u.lang.Venue.Has(u.items[prev].lower)
	}
	return false
}

// invertible reports whether the source may follow this cue.
func (u *unit) invertible(c *cue) bool { return c.kind == finite && c.verb.has('q') && !c.negated }

// inverted reads "said Ama Rell, mayor of Tolva".
func (u *unit) inverted(c *cue) bool {
	if !c.verb.has('q') || c.verb.lemma == tell {
		return false
	}
	n := u.right(c.end)
	if n.empty() || u.items[n.head].class == object {
		return false
	}
	// A verb after the phrase makes it the subject of what is said.
	if u.spot(c.from-1) != quoted {
		if c.verb.has('o') || c.verb.has('n') && c.verb.lemma != reporting || !u.nameLike(n) && u.items[n.head].class != pronoun {
			return false
		}
		if u.items[n.head].class == pronoun && u.spot(n.to) == quoted {
			return false // "the lawyer, Ama Rell, said he “did it”"
		}
		switch u.spot(n.to) {
		case comma, end, prep, day, adverb, colon, sub, quoted:
		default:
			return false
		}
	}
	c.subject, c.after = n, true
	return u.animate(c)
}

// antecedent returns the noun phrase before "who".
func (u *unit) antecedent(i int) np {
	k := i - 1
	if u.spot(k) == comma {
		k--
	}
	n := u.left(k)
	// "Rell, the mayor, who said": the fuller name stands before.
	return n
}

// apposed reads "Ama Rell, 34, the mayor of Tolva, said": i is the comma before
// the cue. The subject is the noun phrase before the first comma of the run.
func (u *unit) apposed(c *cue, i int) bool {
	stop := i // comma that ends the chunk looked at
	for step := 0; step < 5 && stop > 0; step++ {
		open := stop - 1
		for open >= 0 && stop-open < 40 && u.spot(open) != comma && u.spot(open) != end && u.spot(open) != quoted && u.spot(open) != dashMark {
			open--
		}
		if open < 0 || u.spot(open) != comma || !u.aside(open+1) {
			n := u.left(stop - 1)
			if n.empty() || step == 0 && u.spot(open) == comma {
				return false
			}
			if step == 0 && open < 0 && !u.nameLike(n) && n.from > 0 {
				return false
			}
			c.subject = n
			return u.animate(c)
		}
		// An apposition needs a name or an office before it.
		switch u.spot(open + 1) {
		case det, other, proper, verbal, adverb, sub:
			if m := u.left(open - 1); m.empty() || !u.nameLike(m) && u.spot(open-1) != number {
				c.subject = u.left(stop - 1)
				return (step > 0 || !m.empty() && m.from == 0 && u.spot(open+1) == proper) && !c.subject.empty() && u.nameLike(c.subject) && u.animate(c)
			}
		}
		stop = open
	}
	return false
}

// aside reports whether an apposition or relative clause may begin at item i.
func (u *unit) aside(i int) bool {
	switch u.spot(i) {
	case det, number, rel, prep, other, verbal, sub, proper, adverb:
		return true
	}
	return false
}

// animate reports whether the subject can do what the verb says: a verb that
// only judges or wishes needs one who does, and "it" or "this" do not.
func (u *unit) animate(c *cue) bool {
	h := &u.items[c.subject.head]
	w := h.lower
	if u.lang.NotOne.Has(w) {
		return false
	}
	if c.verb.has('q') && c.verb.has('t') {
		return true
	}
	switch h.class {
	case pronoun:
		return u.lang.Party.Get(w) != partyIt || c.verb.has('t')
	case proper:
		return true
	}
	return u.lang.isRole(w) || c.verb.has('t') && u.lang.Venue.Has(w)
}

// passiveOf reads "is said to", "was reported that", "was quoted as saying",
// "was criticised by Rell".
func (u *unit) passiveOf(c *cue) bool {
	if u.spot(c.end) == prep && u.spot(c.end+1) == day && c.end+2 < len(u.items) && u.items[c.end+2].lower == "by" {
		c.subject, c.after = u.right(c.end+3), true
		return !c.subject.empty() && u.animate(c)
	}
	next := ""
	if c.end < len(u.items) {
		next = u.items[c.end].lower
	}
	switch {
	case c.verb.lemma == quoting && u.asSaying(c.end):
		c.end += 2
		c.kind, c.verb = finite, &quotedAs
		return u.subjectOf(c)
	case next == "by":
		c.subject = u.right(c.end + 1)
		c.after = true
		return !c.subject.empty() && u.animate(c)
	case c.verb.has('t') && (next == "to" || next == "that") && !c.verb.has('o'):
		return true
	case c.verb.lemma == accuse:
		return true
	}
	return false
}

// quotedAs is "quoted as saying", whose source is the subject of a passive.
var quotedAs = verb{lemma: quoting, frames: "qt", source: mention.Stated, author: mention.Reportedly}
