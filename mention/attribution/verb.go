package attribution

import (
	"stemma/mention"
)

// verbCue reports whether item i is a verb of saying at work, and returns the cue
// that it makes.
func (u *unit) verbCue(i int) (cue, bool) {
	if u.items[i].class == proper && i > 0 && !u.title && u.spot(i-1) != quoted {
		return cue{}, false // "the United States", "Will"
	}
	f, stop := u.formAt(i)
	if f == nil {
		return cue{}, false
	}
	v := &u.lang.verbs[f.verb]
	if v.particle == "" && stop < len(u.items) && u.items[stop].off {
		return cue{}, false // "called up reservists" calls them nothing
	}
	c := cue{verb: v, at: i, end: stop, from: i, by: v.ref, group: -1, open: i, found: f.shape}
	if !u.atWork(&c) {
		return c, false
	}
	if c.kind == passive {
		return c, u.passiveOf(&c)
	}
	if !u.subjectOf(&c) {
		return c, false
	}
	if v.lemma == quoting && c.kind == finite && !c.after {
		u.innerSource(&c)
	}
	return c, true
}

// formAt returns the form of a verb of saying that item i is, with its particle
// where it has one, and the item behind; nil where it is none.
func (u *unit) formAt(i int) (*verbForm, int) {
	var bare *verbForm
	forms := u.lang.forms.Get(u.items[i].lower)
	for k := range forms {
		w := &u.lang.verbs[forms[k].verb]
		if w.particle == "" {
			if bare == nil {
				bare = &forms[k]
			}
			continue
		}
		next := i + 1
		if next < len(u.items) && u.items[next].lower == "it" && w.particle == clear {
			next++
		}
		if next < len(u.items) && u.items[next].lower == w.particle {
			return &forms[k], next + 1
		}
	}
	return bare, i + 1
}

// atWork reports whether the form of c is a verb that says something here, and
// sets its kind.
func (u *unit) atWork(c *cue) bool {
	helped, modalled, be, infinitive := u.verbGroup(c)
	switch {
	case c.verb.lemma == ruleOut && c.negated:
		c.verb, c.negated = &notRuledOut, false
		return true
	case modalled:
		return false
	case infinitive:
		return u.wentOn(c)
	}
	switch c.found {
	case active:
		if be {
			return true
		}
		c.kind = participle
		// What "citing" brings in is a chain, which phrase.en.lex reads, or a mere ground.
		return c.verb.lemma != cite && u.participleAt(c.from) && !u.nounUse(c)
	case past:
		if be {
			c.kind = passive
		}
		return be || helped || !u.premodifier(c)
	case perf:
		if be {
			c.kind = passive
		}
		return be || helped
	case plain:
		return helped || u.pluralBefore(c.from-1) && !u.nounUse(c)
	case third:
		return !u.nounUse(c)
	}
	return true
}

// innerSource reads "the Herald quoted Rell as saying": Rell is the inner source.
func (u *unit) innerSource(c *cue) {
	n := u.right(c.end)
	if n.empty() {
		return
	}
	to := n.to
	if u.spot(to) == comma { // "quoted the mayor, Ama Rell, as saying"
		for to++; to < n.to+12 && u.spot(to) != comma && u.spot(to) != end; to++ {
		}
		to++
	}
	if u.asSaying(to) {
		c.inner, c.verb, c.end = n, &quotedAs, to+2
	}
}

// notRuledOut is "did not rule out", "could not rule out": what is told of stays
// possible, and no more.
var notRuledOut = verb{lemma: ruleOut, frames: "tn", source: mention.Possible, author: mention.Possible}

// verbGroup walks back over the auxiliaries and adverbs before the verb.
func (u *unit) verbGroup(c *cue) (helped, modalled, be, infinitive bool) {
	k := c.at - 1
	for ; k >= 0 && c.at-k < 8; k-- {
		it := &u.items[k]
		switch it.class {
		case adverb:
			continue
		case neg:
			c.negated = true
			continue
		case aux:
			helped = true
			be = be || u.lang.Be.Has(it.lower)
			c.from = k
			continue
		case genitive: // he's said
			if k > 0 && u.items[k-1].class == pronoun {
				helped, c.from = true, k
				continue
			}
		case modal:
			modalled = true
			c.from = k
			continue
		case prep:
			if it.lower == "to" && k == c.at-1 || it.lower == "to" && u.allAdverbs(k+1, c.at) {
				infinitive = true
				c.from = k
			}
		case day:
			// "Rell on Tuesday said"
			if !helped && k > 0 {
				if u.items[k-1].lower == "on" {
					k--
				}
				continue
			}
		}
		break
	}
	// Adverbs between the subject and the verb belong to the group.
	c.from = min(c.from, k+1)
	return
}

func (u *unit) allAdverbs(from, to int) bool {
	for k := from; k < to; k++ {
		if u.items[k].class != adverb && u.items[k].class != neg {
			return false
		}
	}
	return true
}

// wentOn reads "went on to say" as one cue with its subject before "went".
func (u *unit) wentOn(c *cue) bool {
	k := c.from - 1
	switch {
	case k >= 1 && u.items[k].lower == "on" && u.lang.WentOn.Has(u.items[k-1].lower):
		c.from = k - 1
	case k >= 0 && u.lang.Continued.Has(u.items[k].lower):
		c.from = k
	default:
		return false
	}
	return true
}

// participleAt reports whether a participle may stand at item i.
func (u *unit) participleAt(i int) bool {
	switch u.spot(i - 1) {
	case comma, quoted, end, dashMark, conj, other, proper, object, day, adverb, number, paren:
		return true
	case prep, sub:
		return u.lang.BeforeIng.Has(u.items[i-1].lower)
	}
	return i == 0
}

// nounUse reports whether a form that may be a noun ("claims", "warning") is one
// here.
func (u *unit) nounUse(c *cue) bool {
	if !c.verb.has('x') && !c.verb.has('n') {
		return false
	}
	prev, next := u.spot(c.at-1), u.spot(c.end)
	switch prev {
	case det:
		return !u.pronounDet(c.at - 1)
	case prep, genitive, modal:
		return true
	case number:
		return c.found == third
	case conj:
		return c.verb.has('x') && next != sub && next != quoted && next != comma
	}
	if next == prep && c.verb.has('x') && !c.verb.has('p') && c.verb.particle == "" {
		return true
	}
	if prev == other && c.verb.has('x') && !(c.found == active && u.lang.Venue.Has(u.items[c.at-1].lower)) {
		w := u.items[c.at-1].lower
		if !u.lang.isRole(w) && next != sub && next != quoted && next != colon {
			return true
		}
	}
	return next == end && c.verb.has('x') && prev != comma && prev != quoted && prev != pronoun && prev != proper
}

// pluralBefore reports whether item i may be the subject of a plain form: "they
// say", "officials say".
func (u *unit) pluralBefore(i int) bool {
	switch u.spot(i) {
	case rel, conj, number:
		return true
	case link:
		return i > 0 && u.spot(i-1) == number // 47%
	case comma, quoted:
		return false
	}
	n := u.left(i)
	if n.empty() {
		return false
	}
	for k := n.from; k < n.to; k++ {
		if u.items[k].lower == "and" {
			return true
		}
		if u.spot(k) == prep {
			break
		}
	}
	switch u.spot(n.head) {
	case pronoun:
		return !u.lang.OneOnly.Has(u.items[n.head].lower)
	case det:
		return !u.lang.OneOnly.Has(u.items[n.head].lower)
	}
	w := u.items[n.head].lower
	return len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || u.lang.roles.Get(w) == string(Collective) || u.lang.Plural.Has(w)
}

// premodifier reports whether a past form stands before a noun, as in "the
// announced plan", or after one as a short passive: "a man accused of arson".
func (u *unit) premodifier(c *cue) bool {
	switch u.spot(c.at - 1) {
	case det:
		return !u.pronounDet(c.at - 1)
	case prep, genitive:
		return true
	case number:
		return c.verb.has('n') && !c.verb.has('o') // "nine pledged delegates"
	}
	if c.end >= len(u.items) {
		return false
	}
	next := u.items[c.end].lower
	switch {
	case c.verb.lemma == call && u.spot(c.end) == quoted:
		return u.spot(c.from-1) != pronoun // "a paper called “The Tide”"
	case next == "by":
		return true
	case c.verb.has('n') && !c.verb.has('q'):
		return u.lang.BehindPast.Has(next) && c.verb.particle == "" && !(c.verb.has('i') && next == "to") && !c.verb.has('p')
	}
	return false
}
