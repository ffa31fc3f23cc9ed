package attribution

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// An item is a token, or a quote taken as one.
type item struct {
	report.Span
	lower string
	q     int32 // index of the quote, or -1
	tok   int32 // its first token
	class class
	off   bool // a verb's particle: "up" of "called up"
}

// A unit is a sentence, or several that a quote holds together.
type unit struct {
	lang  *Language
	items []item
	block int
	sent  int
	start int     // byte where it begins
	clock []int32 // for each item, the number of its sentence in the report
	last  int     // the token after its last
	title bool    // a headline, whose words may all be capitalised
}

// most bounds a unit, and with it the work done on each cue: a longer
// "sentence" is a table or a page without full stops, and is cut.
const most = 600

// spareItems holds memory for the items of a text: 48 bytes a token.
var spareItems sync.Pool // of *[]item

// someItems returns an empty list with room for n items, and what gives it back, after
// which no unit of them must be used any more.
func someItems(n int) (memory []item, release func()) {
	if p, ok := spareItems.Get().(*[]item); ok && cap(*p) >= n {
		memory = (*p)[:0]
	} else {
		memory = make([]item, 0, max(n, keptParts)) // the next text may be longer
	}
	return memory, func() {
		for i, used := 0, memory[:n]; i < n; i++ {
			used[i] = item{} // what is kept holds no text
		}
		if cap(memory) <= keptParts {
			spareItems.Put(&memory)
		}
	}
}

// units cuts d into units and takes each direct quote as one item. The items of all of
// them come to lie in memory, which has room for one a token.
func units(l *Language, d *text.Doc, qs []quote.Quote, memory []item) []unit {
	out := make([]unit, 0, len(d.Sents))
	all := memory // of one unit after another
	u := unit{lang: l, items: all}
	flush := func() {
		if n := len(u.items); n > 0 {
			u.last = max(u.last, int(u.items[n-1].tok)+1)
			all = u.items[n:]
			u.items = slices.Clip(u.items)
			out = append(out, u)
		}
		u = unit{lang: l, items: all}
	}
	q := 0
	for s := range d.Sents {
		sent := &d.Sents[s]
		if k := d.Blocks[sent.Block].Kind; k == text.Credit || k == text.Furniture {
			continue
		}
		for q < len(qs) && qs[q].Outer.End <= sent.Start {
			q++
		}
		// The unit goes on when a quote holds the end of the last sentence.
		held := q < len(qs) && qs[q].Form == quote.Direct && qs[q].Outer.Start < sent.Start && len(u.items) > 0 && u.items[len(u.items)-1].q == int32(q)
		if len(u.items) > 0 && (!held || u.block != sent.Block || len(u.items) > most) {
			flush()
		}
		if len(u.items) == 0 {
			k := d.Blocks[sent.Block].Kind
			u.block, u.sent, u.start, u.title = sent.Block, s, sent.Start, k == text.Headline || k == text.Subhead
		}
		for k := sent.First; k < sent.Last; k++ {
			t := &d.Tokens[k]
			if len(u.items) > 0 {
				u.last = k + 1
			}
			for q < len(qs) && qs[q].Outer.End <= t.Start {
				q++
			}
			if q < len(qs) && qs[q].Outer.Overlaps(t.Span) && qs[q].Form == quote.Direct {
				if n := len(u.items); n == 0 || u.items[n-1].q != int32(q) {
					u.items = append(u.items, item{Span: qs[q].Outer, class: quoted, q: int32(q), tok: int32(k)})
				}
				continue
			}
			if t.Kind == text.Quote {
				continue
			}
			if len(u.items) > most {
				flush()
				u.block, u.sent, u.start = sent.Block, s, t.Start
			}
			u.items = append(u.items, item{Span: t.Span, lower: t.Lower, class: l.classify(d, k), q: -1, tok: int32(k), off: t.Tag == "RP" && t.Label == "prt"})
		}
	}
	flush()
	return out
}

// classify tells a word's class.
func (l *Language) classify(d *text.Doc, k int) class {
	t := &d.Tokens[k]
	switch t.Kind {
	case text.Number:
		return number
	case text.Punct, text.Symbol, text.Quote:
		switch t.Lower {
		case ",":
			return comma
		case ":":
			return colon
		case "-", "/", "&", "‑":
			if t.Lower == "-" && spaced(d, k) {
				return dashMark
			}
			return link
		case "—", "–", "--":
			return dashMark
		case "(", ")", "[", "]":
			return paren
		case ".", "!", "?", ";", "…", "...":
			return end
		}
		return link
	}
	r, _ := utf8.DecodeRuneInString(d.Text[t.Start:])
	if c, ok := l.class.Find(t.Lower); ok {
		if !unicode.IsUpper(r) || len(t.Lower) < 2 || !l.Namesake.Has(t.Lower) {
			return c
		}
		// "US", and "May" or "Will" inside a sentence, are names.
		if d.Text[t.Start:t.End] == strings.ToUpper(t.Lower) || t.Sent < len(d.Sents) && k > d.Sents[t.Sent].First && d.Tokens[k-1].Kind == text.Word {
			return proper
		}
		return c
	}
	if unicode.IsUpper(r) {
		if strings.HasSuffix(t.Name, "-DATE") && (t.Tag == "NNP" || t.Tag == "JJ") {
			return day // Last Thanksgiving
		}
		return proper
	}
	if t.Kind == text.Mixed {
		return number
	}
	w := t.Lower
	if strings.HasSuffix(w, ly) && t.POS == "ADV" {
		return adverb
	}
	if strings.HasSuffix(w, ed) && t.POS == "VERB" || t.POS == "VERB" && t.Tag == "VBG" && t.Label != "amod" {
		return verbal
	}
	return other
}

func spaced(d *text.Doc, k int) bool {
	return k > 0 && d.Tokens[k-1].End < d.Tokens[k].Start && d.Tokens[k].Space
}

// Len is the number of items of u.
func (u *unit) Len() int { return len(u.items) }

// Word returns item i in lower case, "" where it is a quote.
func (u *unit) Word(i int) string { return u.items[i].lower }

const ly = "ly" // the ending of adverbs
