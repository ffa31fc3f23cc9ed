package attribution

import (
	"slices"

	"stemma/mention"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// carry gives quotes that stand in a sentence of their own, without a cue, to
// the last speaker: in the same paragraph they go on with his attribution, in
// the next they make one of their own with the same cue.
func (f *finder) carry(u *unit, from int) {
	defer func() {
		for i := from; i < len(f.out); i++ {
			if len(f.out[i].Quotes) > 0 && len(f.out[i].Chain) > 0 {
				f.last, f.lastUnit = i+1, u.block
			}
		}
		if len(f.out) > from {
			found := false
			for i := from; i < len(f.out); i++ {
				found = found || len(f.out[i].Quotes) > 0
			}
			if !found {
				// Somebody else has spoken without marks; if it is one person
				// with one cue, a quote that follows is that one's.
				f.last = 0
				if len(f.out) == from+1 && len(f.out[from].Chain) == 1 && f.out[from].Firmness != mention.Denied {
					f.last, f.lastUnit = from+1, u.block
				}
			}
		} else if !u.bare() {
			f.last = max(f.last, 0)
			if f.lastUnit != u.block {
				f.last = 0
			}
		}
	}()
	if len(f.out) > from || f.last == 0 || !u.bare() && !f.goesOn(u) {
		return
	}
	if k := f.d.Blocks[u.block].Kind; k != text.Paragraph && k != text.ListItem {
		return
	}
	a := &f.out[f.last-1]
	var segs []report.Span
	for i := range u.items {
		if q := int(u.items[i].q); q >= 0 && !slices.Contains(a.Quotes, q) && f.quotes[q].Form == quote.Direct {
			segs = append(segs, f.d.Segments(f.quotes[q].Outer)...)
		}
	}
	if len(segs) == 0 {
		return
	}
	if u.block == f.d.Sents[a.Sent].Block {
		a.Segments = append(a.Segments, segs...)
		f.settle(a)
		return
	}
	if a.By == byLead {
		return // no verb has said that he speaks at all
	}
	// Between two paragraphs nothing but the quotes may stand.
	if u.block > f.lastUnit+2 {
		return
	}
	b := *a
	b.Segments, b.By = segs, byRunning.Then(a.By)
	f.settle(&b)
	f.out = append(f.out, b)
}

// goesOn reports whether the unit, which no cue stands in, goes on with what was
// quoted in the sentence before: all of it but an opening of time or place, or a
// clause told aside, is between marks: Now, “we have no boats,”; “We have a boat,”
// which is rare.
func (f *finder) goesOn(u *unit) bool {
	a := &f.out[f.last-1]
	if u.block != f.d.Sents[a.Sent].Block || a.inUnit != f.units-2 || len(a.Quotes) == 0 || len(a.Chain) == 0 {
		return false
	}
	at := -1
	for i := range u.items {
		switch u.items[i].class {
		case quoted:
			if at >= 0 {
				return false
			}
			at = i
		case proper, pronoun, object, colon, dashMark, paren:
			return false
		}
	}
	// Ten items: a longer opening says something itself.
	if at < 0 || len(u.items) > 10 || u.items[at].q < 0 || f.quotes[u.items[at].q].Form != quote.Direct || !f.holdsClause(int(u.items[at].q)) {
		return false
	}
	switch c := u.spot(0); {
	case at == 0:
		return u.spot(1) == rel
	case u.spot(at-1) != comma || u.spot(at+1) != end && at+1 < len(u.items):
		return false
	default:
		return c == prep || c == adverb || c == sub || c == conj
	}
}

// holdsClause reports whether a quote has a verb with a subject.
func (f *finder) holdsClause(q int) bool {
	first, last := f.d.TokensIn(f.quotes[q].Span)
	for i := first; i < last; i++ {
		if t := &f.d.Tokens[i]; t.Label == "nsubj" && t.Head >= first && t.Head < last {
			return true
		}
	}
	return false
}

// bare reports whether the unit is nothing but quotes.
func (u *unit) bare() bool {
	n := 0
	for i := range u.items {
		switch u.items[i].class {
		case quoted:
			n++
		case end, comma, dashMark, conj:
		default:
			return false
		}
	}
	return n > 0
}
