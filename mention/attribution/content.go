package attribution

import (
	"strings"

	"stemma/mention/quote"
	"stemma/report"
)

// contents finds what each cue of a unit says, and drops the cues that say
// nothing. It returns the cues kept.
func (u *unit) contents(cs []cue, qs []quote.Quote, text string) []cue {
	u.inherit(cs)
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
		c.content = u.content(cs, i, qs, text)
		if len(c.content) == 0 {
			continue
		}
		out = append(out, c)
	}
	return out
}

// inherit gives each cue without a subject of its own that of the cue before it
// or, for a participle that opens a sentence, after it.
func (u *unit) inherit(cs []cue) {
	for i := range cs {
		c := &cs[i]
		if !c.inherit {
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
			if n := u.left(c.from - 1); !n.empty() && (venues[u.items[n.head].lower] || roleWord(u.items[n.head].lower)) {
				c.subject = n
			}
		}
	}
}

// what tells whether the cue stands in a clause that "what" begins.
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
	if c := u.spot(0); c == prep || c == adverb || c == day || c == sub || c == verbal || len(u.items) > 0 && strings.HasSuffix(u.items[0].lower, "ing") {
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
	switch u.items[n.head].lower {
	case "it", "this", "that", "there", "these", "those":
		return np{}
	}
	return n
}

// content returns the spans of what cue i says.
func (u *unit) content(cs []cue, i int, qs []quote.Quote, text string) []report.Span {
	c := &cs[i]
	switch c.kind {
	case preposed:
		next := c.subject.to
		// An apposition of the source goes with it.
		for k := 0; k < 3 && u.spot(next) == comma && c.from > 0 && u.spot(next+1) != quoted && u.spot(next+1) != conj; k++ {
			next++
			for k := 0; k < 25 && next < len(u.items) && u.spot(next) != comma && u.spot(next) != end; k++ {
				next++
			}
		}
		return u.around(c.from, next)
	case nominalCue:
		return u.spans(c.end+1, u.stopAt(cs, i, c.end+1))
	case passive:
		if !c.after {
			from := c.end
			if u.items[from].lower == "that" {
				from++
			} else if n := u.left(c.from - 1); !n.empty() && u.items[n.head].lower != "it" {
				from = n.from
				return append(u.spans(n.from, n.to), u.spans(c.end, u.stopAt(cs, i, c.end))...)
			}
			return u.spans(from, u.stopAt(cs, i, from))
		}
		if n := u.left(c.from - 1); !n.empty() {
			return u.spans(n.from, n.to)
		}
		return nil
	}

	// What stands before: a quote or a clause that the cue closes.
	first := c.open
	if c.after {
		first = c.from
	}
	if c.inherit && c.kind == participle && u.spot(c.from-1) != quoted {
		first = -1
	}
	if first > 0 && u.spot(first-1) == sub && u.items[first-1].lower == "as" && c.kind == finite &&
		c.verb.has('q') && c.verb.has('t') && (u.spot(c.end) != prep || u.items[c.end].lower != "to") && u.tail(u.past(c)) {
		// "as Rell said"
		return u.around(first-1, u.past(c))
	}
	var out []report.Span
	before := false
	if first > 0 && c.verb.has('q') && !c.inherit && c.who.empty() {
		prev := first - 1
		switch u.spot(prev) {
		case quoted:
			// “We left,” Rell said; the quote ends with a comma or a stop, or
			// nothing that could be said follows.
			before = closed(text, qs, u.items[prev].q) || u.tail(u.past(c))
		case comma, dashMark:
			before = u.tail(u.past(c)) && !u.asOpener(cs, i)
		}
		if before {
			out = u.spans(u.startBefore(cs, i, first), first)
		}
	}
	// What stands after.
	from := u.past(c)
	if before && u.spot(first-1) != quoted && u.spot(from) == comma {
		// "The road, Rell said, is shut."
		switch u.spot(from + 1) {
		case conj, rel, quoted, end:
		default:
			if !(from+1 < len(u.items) && strings.HasSuffix(u.items[from+1].lower, "ing")) {
				return append(out, u.spans(from+1, u.stopAt(cs, i, from+1))...)
			}
		}
	}
	if before {
		// “We left,” Rell said, “and went home.”
		for k := from; k < len(u.items) && k < from+40; k++ {
			if u.spot(k) == quoted && !u.claimed(cs, i, k) {
				if u.spot(k-1) == comma || u.spot(k-1) == colon || u.spot(k-1) == end || qs[u.items[k].q].Joined >= 0 {
					out = append(out, u.spans(k, u.stopAt(cs, i, k))...)
				}
				break
			}
			if j := cueAt(cs, k); j >= 0 {
				break
			}
		}
		return out
	}
	if u.spot(first-1) == comma && u.spot(from) == comma && c.verb.has('q') && !c.inherit && u.asOpener(cs, i) {
		// "In short, Rell said, the road is shut."
		return u.spans(from+1, u.stopAt(cs, i, from+1))
	}
	from, ok := u.begins(c, from)
	if !ok {
		return nil
	}
	if c.kind == finite && !u.saying(c) && u.spot(from) != quoted && u.items[from-1].lower != "that" && !u.clauseSoon(from) {
		return nil // "casualties reported daily"
	}
	stop := u.stopAt(cs, i, from)
	if u.thing(c, from) {
		stop = u.thingEnd(c, from, stop)
	}
	return u.spans(from, stop)
}

// thing tells whether the content at item from is a thing and no clause.
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
			switch u.items[k].lower {
			case "while", "because", "when", "after", "before", "although", "though", "until", "unless", "since":
				return k
			}
		}
	}
	return stop
}

// saying tells whether the subject is one who may say something.
func (u *unit) saying(c *cue) bool {
	if c.subject.empty() {
		return false
	}
	h := &u.items[c.subject.head]
	return h.class != other || roleWord(h.lower) || venues[h.lower]
}

// closed tells whether the quote ends like a clause of speech.
func closed(text string, qs []quote.Quote, q int) bool {
	s := qs[q].Of(text)
	return strings.HasSuffix(s, ",") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "—") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "–")
}

// asOpener tells whether what stands before the cue's clause is a mere opening
// ("On Monday, Rell said."), too short to be said.
func (u *unit) asOpener(cs []cue, i int) bool {
	first := cs[i].open
	return first < 3 || u.spot(0) == prep && first < 6
}

// past returns the item after the cue, its source if that follows, and the
// words of time, place and hearer that may follow.
func (u *unit) past(c *cue) int {
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

// governs tells whether the preposition w begins what the verb is about.
func (u *unit) governs(v *verb, w string) bool {
	switch w {
	case "to":
		return v.has('i')
	case "of", "for", "at", "on", "about", "against":
		return v.has('p')
	}
	return false
}

// hearer returns the item after the one spoken to: "told the council that".
func (u *unit) hearer(i int, c *cue) int {
	switch u.spot(i) {
	case object:
		return i + 1
	case pronoun:
		if u.items[i].lower == "you" || u.items[i].lower == "it" {
			return i + 1
		}
		return i
	case det, proper, other, number:
	default:
		return i
	}
	if u.items[i].lower == "her" || u.items[i].lower == "his" {
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
	if u.items[i].class == other && roleWord(u.items[i].lower) {
		return i + 1
	}
	if c.verb.lemma == "tell" {
		for k := i; k < n.to; k++ {
			if venues[u.items[k].lower] || roleWord(u.items[k].lower) {
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
			for i < len(u.items) && dayParts[u.items[i].lower] {
				i++
			}
			return i
		}
		if w == "of" && u.spot(i+1) != end {
			return u.toQuote(i)
		}
		// "in a statement", "at a news conference in Tolva": to its venue word
		// or, where a mark or "that" follows, to there.
		last := i
		for k := i + 1; k < len(u.items) && k <= i+12; k++ {
			it := &u.items[k]
			switch {
			case venues[it.lower]:
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
	case other, number:
		w := u.items[i].lower
		if w == "last" || w == "this" || w == "late" || w == "early" || w == "next" {
			if i+1 < len(u.items) && (dayParts[u.items[i+1].lower] || u.spot(i+1) == day || months[u.items[i+1].lower]) {
				return i + 2
			}
		}
		if i+2 < len(u.items) && dayParts[u.items[i+1].lower] && u.items[i+2].lower == "ago" {
			return i + 3
		}
	case det, pronoun:
		if i+1 < len(u.items) && (u.items[i].lower == "this" || u.items[i].lower == "that") && dayParts[u.items[i+1].lower] {
			return i + 2
		}
		if i+3 < len(u.items) && u.items[i].lower == "a" && u.items[i+1].lower == "few" && dayParts[u.items[i+2].lower] {
			return i + 4
		}
		if i+2 < len(u.items) && u.items[i].lower == "a" && dayParts[u.items[i+1].lower] && u.items[i+2].lower == "ago" {
			return i + 3
		}
	}
	return i
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

var dayParts = setOf("morning afternoon evening night week month year weekend days hours minutes weeks months years day hour season summer spring winter fall autumn")
var months = setOf("january february march april may june july august september october november december")

// tail tells whether nothing that could be said follows at item i.
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

// begins returns where the content after the cue begins, and whether what
// stands there fits a frame of the verb.
func (u *unit) begins(c *cue, i int) (int, bool) {
	if i >= len(u.items) {
		return i, false
	}
	v := c.verb
	marked := false
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
		marked = true
		i++
		if i >= len(u.items) {
			return i, false
		}
	}
	it := &u.items[i]
	switch it.class {
	case quoted:
		return i, v.has('q') || v.has('t') || v.has('n') || v.has('a')
	case end, conj:
		return i, false
	}
	if marked {
		return i, v.has('q') || v.has('t')
	}
	w := it.lower
	switch {
	case w == "to":
		if v.has('i') || v.lemma == "refer to" {
			return i, true
		}
		return i, v.has('n') && v.has('p')
	case w == "whether" || w == "if" || w == "how" || w == "why" || w == "what" || w == "where" || w == "when" || w == "who" || w == "which":
		return i, v.has('w') || v.has('t') || v.has('n')
	case w == "about":
		return i, v.has('p') || v.has('w') || v.has('q')
	case it.class == prep:
		switch w {
		case "of", "for", "on", "against", "at", "about":
			return i, v.has('p') && u.spot(i+1) != end
		case "in", "by", "with", "from":
			return i, false
		}
		return i, v.has('q') && v.has('t') && u.clauseSoon(i)
	case it.class == sub || it.class == rel:
		return i, false
	case it.class == aux || it.class == modal || it.class == neg:
		return i, false
	}
	if v.has('q') && v.has('t') && !v.has('o') || v.lemma == "believe" || v.lemma == "think" || v.lemma == "tell" {
		return i, v.has('n') || u.clauseSoon(i) || v.lemma == "say" || v.lemma == "tell"
	}
	if v.has('n') || v.has('a') {
		return i, !v.has('a') || u.asSoon(i)
	}
	if v.has('t') {
		return i, u.clauseNow(i)
	}
	if v.has('i') {
		return i, false
	}
	if v.has('w') {
		return i, u.spot(i) != adverb
	}
	return i, false
}

// clauseSoon tells whether a finite verb follows soon: the words are a clause
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
			if f := verbForms[u.items[k].lower]; k > i && len(f) > 0 && f[0].shape != plain && f[0].shape != active {
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

func cueAt(cs []cue, item int) int {
	for j := range cs {
		if cs[j].at == item {
			return j
		}
	}
	return -1
}

// claimed tells whether another cue stands right behind the quote at item k:
// the quote is then that one's.
func (u *unit) claimed(cs []cue, i, k int) bool {
	for j := i + 1; j < len(cs); j++ {
		if o := &cs[j]; o.kind == finite && !o.inherit && (o.open == k+1 || o.after && o.from == k+1) {
			return true
		}
	}
	return false
}

// stopAt returns the item at which the content that begins at from ends: where
// the clause of a later cue begins that is not part of it.
func (u *unit) stopAt(cs []cue, i, from int) int {
	stop := len(u.items)
	for j := i + 1; j < len(cs); j++ {
		o := &cs[j]
		if o.from < from || o.at < from {
			continue
		}
		if o.kind == finite && !o.after && !o.inherit && !o.subject.empty() && o.subject.to <= cs[i].from {
			// "Rell, who said the road was shut, told the council …"
			stop = o.from
			break
		}
		b := o.open
		if o.kind == preposed || o.kind == chained || o.after || o.inherit {
			b = o.from
		}
		if b <= from {
			continue
		}
		if k := u.turn(from, b); k > 0 && o.kind == finite && u.spot(o.from-1) != rel {
			stop = k
			break
		}
		cut := false
		switch u.spot(b - 1) {
		case comma, dashMark:
			cut = o.kind != nominalCue && o.kind != passive && (o.inherit || o.kind == preposed || o.kind == chained || u.tail(u.past(o)) || u.spot(b) == rel)
			if u.spot(b) == rel || u.relative(o) {
				cut = false
			}
		case conj, sub:
			w := u.items[b-1].lower
			cut = o.inherit && o.group >= 0 && o.group <= i || (w == "but" || w == "while" || w == "and" || w == "though" || w == "although" || w == "as") && u.spot(b-2) == comma
			if w == "as" && o.kind == finite {
				cut = true
			}
		case quoted:
			cut = o.kind == finite && !o.inherit
			if cut && b-1 > from && u.tail(u.past(o)) {
				// The quote before the other cue is that one's.
				b--
			}
		case end:
			cut = true
		}
		if o.kind == preposed && u.spot(b-1) != comma {
			cut = u.spot(b-1) != sub
		}
		if cut {
			stop = b
			break
		}
	}
	for stop > from {
		switch u.spot(stop - 1) {
		case comma, conj, end, dashMark, sub:
			stop--
			continue
		}
		break
	}
	// A full stop outside marks ends what is said, unless a quote follows on.
	for k := from; k < stop; k++ {
		if u.spot(k) == end && !(k+1 < len(u.items) && u.spot(k+1) == quoted) && u.items[k].lower != ";" && u.items[k].lower != "…" && u.items[k].lower != "..." {
			return k
		}
	}
	return stop
}

// turn returns the item of a comma before "but" or "while" between the items
// from and to, or 0.
func (u *unit) turn(from, to int) int {
	for k := from + 1; k < to; k++ {
		switch u.items[k].lower {
		case "but", "while", "whereas", "although", "though":
			if u.spot(k-1) == comma {
				return k - 1
			}
		}
	}
	return 0
}

func (u *unit) relative(o *cue) bool { return o.from > 0 && u.spot(o.from-1) == rel }

// startBefore returns where the content before the cue at item first begins.
func (u *unit) startBefore(cs []cue, i, first int) int {
	begin := 0
	for j := 0; j < i; j++ {
		o := &cs[j]
		if o.at >= first || o.kind == nominalCue {
			continue
		}
		// An earlier cue with a quote of its own, or in another sentence of the
		// unit, is not part of what is said here.
		past := o.end
		if o.after {
			past = max(past, o.subject.to)
		}
		for k := past; k < first; k++ {
			if u.spot(k) == end && u.items[k].lower != ";" {
				begin = max(begin, k+1)
				break
			}
		}
		if begin < past && u.spot(first-1) == quoted {
			begin = max(begin, first-1)
		}
	}
	for begin < first && (u.spot(begin) == comma || u.spot(begin) == conj && u.items[begin].lower != "or" || u.spot(begin) == end) {
		begin++
	}
	return begin
}

// around returns the rest of the sentence about the items [first, next), as
// "according to X" and "as X said" leave it.
func (u *unit) around(first, next int) []report.Span {
	if first == 0 || u.spot(first-1) == end || first == 1 && u.spot(0) == conj {
		for next < len(u.items) && next < first+40 && u.spot(next) != comma && u.spot(next) != quoted && u.spot(next) != colon && u.spot(next) != end {
			next++
		}
		if u.spot(next) != comma && u.spot(next) != quoted && u.spot(next) != colon {
			return nil
		}
		if u.spot(next) != quoted {
			next++
		}
		return u.spans(next, u.stopSentence(next))
	}
	begin := first
	for begin > 0 && !(u.spot(begin-1) == end && u.items[begin-1].lower != ";") {
		begin--
	}
	out := u.spans(begin, first)
	if u.spot(next) == comma && u.spot(next+1) != conj && next+1 < len(u.items) {
		// "The road, according to Rell, is shut."
		if stop := u.stopSentence(next); stop-next > 1 && u.spot(first-1) == comma {
			out = append(out, u.spans(next+1, stop)...)
		}
	}
	return out
}

// stopSentence returns the end of the sentence that goes on at item i.
func (u *unit) stopSentence(i int) int {
	for k := i; k < len(u.items); k++ {
		if u.spot(k) == end && u.items[k].lower != ";" && u.items[k].lower != "…" {
			return k
		}
	}
	return len(u.items)
}

// spans returns the span of the items [from, to) without the marks at its ends.
func (u *unit) spans(from, to int) []report.Span {
	edge := func(k int) bool {
		switch u.spot(k) {
		case comma, end, dashMark, colon:
			return true
		}
		return false
	}
	for from < to && edge(from) {
		from++
	}
	for to > from && edge(to-1) {
		to--
	}
	if from >= to || from < 0 || to > len(u.items) {
		return nil
	}
	return []report.Span{u.items[from].Cover(u.items[to-1].Span)}
}
