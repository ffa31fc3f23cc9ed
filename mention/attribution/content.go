package attribution

import (
	"strings"

	"stemma/mention/quote"
	"stemma/report"
)

// findContents finds what each cue of a unit says, and drops the cues that say
// nothing. It returns the cues kept.
func (u *unit) findContents(cs []cue, qs []quote.Quote, text string) []cue {
	u.inheritSubjects(cs)
	for i := range cs {
		c := &cs[i]
		c.open = c.from
		if !c.after && !c.inherit && !c.subject.empty() && c.subject.from < c.from {
			c.open = c.subject.from
		}
		if !c.who.empty() {
			c.open = c.who.from
		}
	}
	var out []cue
	for i := range cs {
		c := cs[i]
		if c.kind == chained {
			out = append(out, c)
			continue
		}
		c.content = u.contentOf(cs, i, qs, text)
		if len(c.content) == 0 {
			continue
		}
		out = append(out, c)
	}
	return out
}

// contentOf returns the spans of what cue i says.
func (u *unit) contentOf(cs []cue, i int, qs []quote.Quote, text string) []report.Span {
	c := &cs[i]
	switch c.kind {
	case preposed:
		return u.contentAbout(c)
	case nominalCue:
		return u.spans(c.end+1, u.stopAt(cs, i, c.end+1))
	case passive:
		return u.contentOfPassive(cs, i)
	}
	first := c.open
	if c.after {
		first = c.from
	}
	if c.inherit && c.kind == participle && u.spot(c.from-1) != quoted {
		first = -1
	}
	if first > 0 && u.spot(first-1) == sub && u.items[first-1].lower == "as" && c.kind == finite &&
		c.verb.has('q') && c.verb.has('t') && (u.spot(c.end) != prep || u.items[c.end].lower != "to") && u.tail(u.afterCue(c)) {
		// "as Rell said"
		return u.around(first-1, u.afterCue(c))
	}
	if u.closesContent(cs, i, first, qs, text) {
		return u.contentBefore(cs, i, first, qs)
	}
	return u.contentAfter(cs, i, first)
}

// contentAbout returns the sentence about "according to Rell", without an
// apposition of the source.
func (u *unit) contentAbout(c *cue) []report.Span {
	next := c.subject.to
	if c.from == 0 {
		next = u.pastRelative(next)
	}
	for k := 0; k < 3 && u.spot(next) == comma && c.from > 0 && u.spot(next+1) != quoted && u.spot(next+1) != conj; k++ {
		next++
		for k := 0; k < 25 && next < len(u.items) && u.spot(next) != comma && u.spot(next) != end; k++ {
			next++
		}
	}
	return u.around(c.from, next)
}

// pastRelative returns the item behind ", who spoke on condition of anonymity," and the
// words that lead to it at item i; i if there is no such clause.
func (u *unit) pastRelative(i int) int {
	k := i
	for k < len(u.items) && k < i+25 && u.spot(k) != comma && u.spot(k) != quoted && u.spot(k) != end {
		k++
	}
	if u.spot(k) != comma || u.spot(k+1) != rel {
		return i
	}
	for k += 2; k < len(u.items) && k < i+50; k++ {
		switch u.spot(k) {
		case comma:
			return k
		case quoted, end:
			return i
		}
	}
	return i
}

// contentOfPassive returns what is said in "the dam is said to be safe", "it was
// reported that the dam is safe" and "the dam was criticised by Rell".
func (u *unit) contentOfPassive(cs []cue, i int) []report.Span {
	c := &cs[i]
	n := u.left(c.from - 1)
	if c.after {
		if n.empty() {
			return nil
		}
		return u.spans(n.from, n.to)
	}
	from := c.end
	if u.items[from].lower == "that" {
		from++
	} else if !n.empty() && u.items[n.head].lower != "it" {
		return append(u.spans(n.from, n.to), u.spans(c.end, u.stopAt(cs, i, c.end))...)
	}
	return u.spans(from, u.stopAt(cs, i, from))
}

// closesContent reports whether cue i closes a quote or a clause that ends before item
// first.
func (u *unit) closesContent(cs []cue, i, first int, qs []quote.Quote, text string) bool {
	c := &cs[i]
	if first <= 0 || !c.verb.has('q') || c.inherit || !c.who.empty() {
		return false
	}
	p := u.afterCue(c)
	switch u.spot(first - 1) {
	case quoted:
		// “We left,” Rell said; the quote ends with a comma or a stop, or
		// nothing that could be said follows.
		return closed(text, qs, int(u.items[first-1].q)) || u.tail(p) || c.after && first == 1 && qs[u.items[0].q].Form == quote.Direct
	case comma, dashMark:
		return !c.verb.has('m') && u.tail(p) && !u.asOpener(cs, i) && !(u.spot(p) == prep && u.governs(c.verb, u.items[p].lower))
	}
	return false
}

// contentBefore returns what cue i closes, with what goes on behind it.
func (u *unit) contentBefore(cs []cue, i, first int, qs []quote.Quote) []report.Span {
	c := &cs[i]
	out := u.spans(u.startBefore(cs, i, first), first)
	from := u.afterCue(c)
	if !c.after && u.spot(first-1) != quoted && u.spot(from) == comma {
		// "The road, Rell said, is shut."
		switch u.spot(from + 1) {
		case conj, rel, quoted, end:
		default:
			if !(from+1 < len(u.items) && strings.HasSuffix(u.items[from+1].lower, ing)) {
				return append(out, u.spans(from+1, u.stopAt(cs, i, from+1))...)
			}
		}
	}
	// “We left,” Rell said, “and went home.”
	for k := from; k < len(u.items) && k < from+40; k++ {
		if u.spot(k) == quoted && !u.claimed(cs, i, k) {
			if u.spot(k-1) == comma || u.spot(k-1) == colon || u.spot(k-1) == end || qs[u.items[k].q].Joined >= 0 {
				out = append(out, u.spans(k, u.stopAt(cs, i, k))...)
			}
			break
		}
		if cueAt(cs, k) >= 0 {
			break
		}
	}
	return out
}

// contentAfter returns what follows cue i.
func (u *unit) contentAfter(cs []cue, i, first int) []report.Span {
	c := &cs[i]
	from := u.afterCue(c)
	if u.spot(first-1) == comma && u.spot(from) == comma && c.verb.has('q') && !c.inherit && u.asOpener(cs, i) {
		// "In short, Rell said, the road is shut."
		return u.spans(from+1, u.stopAt(cs, i, from+1))
	}
	from, ok := u.begins(c, from)
	if !ok {
		return nil
	}
	if c.kind == finite && !u.maySay(c) && u.spot(from) != quoted && u.items[from-1].lower != "that" && !u.clauseSoon(from) {
		return nil // "casualties reported daily"
	}
	stop := u.stopAt(cs, i, from)
	if u.thing(c, from) {
		stop = u.thingEnd(c, from, stop)
	}
	return u.spans(from, stop)
}

// closed reports whether the quote ends like a clause of speech.
func closed(text string, qs []quote.Quote, q int) bool {
	s := qs[q].Of(text)
	return strings.HasSuffix(s, ",") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "—") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "–")
}

// asOpener reports whether what stands before the cue's clause is a mere opening
// ("On Monday, Rell said."), too short to be said.
func (u *unit) asOpener(cs []cue, i int) bool {
	first := cs[i].open
	return first < 3 || (u.spot(0) == prep || u.spot(0) == adverb || u.spot(0) == day) && first < 6
}
