package attribution

// afterCue returns the item after the cue, its source if that follows, and the
// words of time, place and hearer that may follow.
func (u *unit) afterCue(c *cue) int {
	i := c.end
	if c.after {
		i = max(i, c.subject.to)
	}
	if c.verb.has('o') {
		i = u.hearer(i, c)
	}
	for step := 0; step < 6 && i < len(u.items); step++ {
		if u.spot(i) == prep && u.spot(i+1) != day && u.governs(c.verb, u.items[i].lower) {
			break
		}
		j := u.adverbial(i)
		if j == i {
			break
		}
		i = j
	}
	return i
}

// governs reports whether the preposition w begins what the verb is about.
func (u *unit) governs(v *verb, w string) bool {
	return w == "to" && v.has('i') || u.lang.About.Has(w) && v.has('p')
}

// hearer returns the item after the one spoken to: "told the council that".
func (u *unit) hearer(i int, c *cue) int {
	switch u.spot(i) {
	case object:
		return i + 1
	case pronoun:
		if p := u.lang.Party.Get(u.items[i].lower); p == partyYou || p == partyIt {
			return i + 1
		}
		return i
	case det, proper, other, number:
	default:
		return i
	}
	if u.lang.Party.Get(u.items[i].lower) == partyHe {
		if s := u.spot(i + 1); s == sub || s == quoted || s == comma || s == pronoun || s == det || s == proper {
			return i + 1
		}
	}
	n := u.right(i)
	if n.empty() {
		return i
	}
	switch u.spot(n.to) {
	case sub, quoted, comma, end, day, prep, colon, pronoun, det, rel:
		return n.to
	}
	// "told reporters the dam": no mark parts the two phrases.
	if u.items[i].class == other && u.lang.isRole(u.items[i].lower) {
		return i + 1
	}
	if c.verb.lemma == "tell" {
		for k := i; k < n.to; k++ {
			if u.lang.Venue.Has(u.items[k].lower) || u.lang.isRole(u.items[k].lower) {
				return k + 1
			}
		}
		if u.items[i].class == proper {
			k := i
			for k < n.to && u.items[k].class == proper {
				k++
			}
			return k
		}
	}
	return i
}

// adverbial returns the item after a phrase of time or place at item i, or i.
func (u *unit) adverbial(i int) int {
	switch u.spot(i) {
	case adverb, day:
		return i + 1
	case prep:
		w := u.items[i].lower
		if u.spot(i+1) == day {
			i += 2
			for i < len(u.items) && u.lang.TimeWord.Has(u.items[i].lower) {
				i++
			}
			return i
		}
		if w == "of" && u.spot(i+1) != end {
			return u.toQuote(i)
		}
		return u.venueEnd(i)
	case other, number:
		w := u.items[i].lower
		if u.lang.When.Has(w) {
			if i+1 < len(u.items) && (u.lang.TimeWord.Has(u.items[i+1].lower) || u.spot(i+1) == day) {
				return i + 2
			}
		}
		if i+2 < len(u.items) && u.lang.TimeWord.Has(u.items[i+1].lower) && u.items[i+2].lower == "ago" {
			return i + 3
		}
	case det, pronoun:
		if i+1 < len(u.items) && u.lang.TimeWord.Has(u.items[i+1].lower) {
			return i + 2
		}
		// "said a few days later"
		if u.items[i].lower == "a" && i+2 < len(u.items) && u.items[i+1].lower == "few" && u.lang.TimeWord.Has(u.items[i+2].lower) {
			return min(i+4, len(u.items))
		}
	}
	return i
}

// venueEnd returns the item after the prepositional phrase at item i, as it tells
// where something was said.
func (u *unit) venueEnd(i int) int {
	// "in a statement", "at a news conference in Tolva": to its venue word
	// or, where a mark or "that" follows, to there.
	last := i
	for k := i + 1; k < len(u.items) && k <= i+12; k++ {
		it := &u.items[k]
		switch {
		case u.lang.Venue.Has(it.lower):
			last = k + 1
		case it.class == sub && it.lower == "that", it.class == quoted, it.class == colon:
			return k
		case it.class == end:
			if last == i {
				return k
			}
			return last
		case it.class == comma || it.class == pronoun || it.class == aux || it.class == modal:
			if it.class == comma && last == i && k < i+8 && u.spot(k+1) == quoted {
				return k
			}
			return last
		case it.class == det && last > i, it.class == other && last > i && u.items[k-1].class != prep && u.items[k-1].class != det && u.items[k-1].class != proper:
			return last
		}
	}
	return last
}

// toQuote returns the quote after "said of the plan:", or i.
func (u *unit) toQuote(i int) int {
	for k := i; k < len(u.items) && k < i+12; k++ {
		switch u.spot(k) {
		case quoted:
			return k
		case end:
			return i
		}
	}
	return i
}
