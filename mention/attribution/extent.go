package attribution

import (
	"stemma/report"
)

func cueAt(cs []cue, item int) int {
	for j := range cs {
		if cs[j].at == item {
			return j
		}
	}
	return -1
}

// claimed reports whether another cue stands right behind the quote at item k:
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
			cut = o.kind != nominalCue && o.kind != passive && (o.inherit || o.kind == preposed || o.kind == chained || u.tail(u.afterCue(o)) || u.spot(b) == rel)
			if u.spot(b) == rel || u.relative(o) {
				cut = false
			}
		case conj, sub:
			w := u.items[b-1].lower
			cut = o.inherit && o.group >= 0 && o.group <= i || u.lang.Joins.Has(w) && u.spot(b-2) == comma
			if w == "as" && o.kind == finite {
				cut = true
			}
		case quoted:
			cut = o.kind == finite && !o.inherit
			if cut && b-1 > from && u.tail(u.afterCue(o)) {
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
	return u.sentenceEnd(from, u.withoutJoins(from, stop))
}

// withoutJoins returns stop without the marks and joining words before it.
func (u *unit) withoutJoins(from, stop int) int {
	for stop > from {
		switch u.spot(stop - 1) {
		case comma, conj, end, dashMark, sub:
			stop--
			continue
		}
		break
	}
	return stop
}

// sentenceEnd returns the first full stop outside marks between the items from and
// stop, unless a quote follows on, else stop.
func (u *unit) sentenceEnd(from, stop int) int {
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
		if u.spot(k-1) == comma && u.lang.Turn.Has(u.items[k].lower) {
			return k - 1
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
		if u.spot(next) == comma {
			// "According to Rell, the mayor, …"
			k, role := next+1, false
			for k < len(u.items) && k < next+12 && u.spot(k) != comma && u.spot(k) != end && u.spot(k) != quoted {
				role = role || u.lang.isRole(u.items[k].lower)
				k++
			}
			if role && u.spot(k) == comma && !u.verbSoon(next+1) {
				next = k
			}
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
