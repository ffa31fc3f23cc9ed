package when

import (
	"time"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
)

// Find returns the expressions of time in d, in text order and not overlapping,
// resolved against anchor where that is known.
//
// The grammar is our own. What is an expression, its type and its value follow
// TimeML's TIMEX3 (Saurí et al., TimeML Annotation Guidelines 1.2.1, 2006), but
// a century is P100Y and a decade P10Y.
func Find(l *Language, d *text.Doc, anchor Anchor) []Mention {
	f := &finder{lang: l, doc: d, today: midnight(anchor.Time)}
	var out []Mention
	for n, s := range d.Sents {
		f.ps, f.sent = pieces(f.ps[:0], d, s), n
		f.said, f.span = point{}, -1
		for i := 0; i < len(f.ps); {
			if _, end, ok := f.lang.idioms.match(f.ps, i); ok {
				i = end
				continue
			}
			m, ok := match{}, false
			if f.mayBegin(i) {
				m, ok = f.at(i)
			}
			if !ok {
				i++
				continue
			}
			out = append(out, f.mention(i, m))
			i, f.span = m.end, -1
			if m.typ == Date && m.by.Rules()[0] == string(byMonth) && m.point.grain == dayGrain {
				f.span = i
			}
		}
	}
	return out
}

// A finder reads the sentences of one text. At each piece every production
// looks at a bounded number of pieces ahead, so the work is linear.
type finder struct {
	lang           *Language
	doc            *text.Doc // nil for a line that holds no tokens
	today          time.Time // the anchor's day, zero where unknown
	ps             []piece   // of the sentence
	last           point     // the piece of the calendar last spoken of: what "that month" means
	sent, lastSent int       // the sentence, and that of last
	span           int       // the piece after a day of a month, where "3-5 May" may go on; else -1
	account        point     // the quarter, or longer, that the text last gave account of: what "a year earlier" is compared with
	said           point     // the day last spoken of in this sentence: what "at 5 p.m." belongs to
}

// A match is what a production read from some piece up to end.
type match struct {
	end     int
	typ     Type
	point   point
	mod     string
	weekday int
	dated   bool // its year is stated
	reached bool // a date told by its distance: "three days ago"
	by      report.By
}

func span(start, end int) report.Span { return report.Span{Start: start, End: end} }

func (f *finder) mention(i int, m match) Mention {
	if m.typ == Date && m.point.known() && m.point.grain != noGrain && !m.reached {
		f.last, f.lastSent = m.point, f.sent
		switch m.point.grain {
		case dayGrain:
			f.said = m.point
		case quarterGrain, halfGrain:
			if f.today.IsZero() || !m.point.to.After(f.today) {
				f.account = m.point
			}
		}
	}
	if m.typ == Duration && f.in(f.skipThe(i), &f.lang.words.Edge) { // in the first nine months
		f.account = point{}
	}
	if m.typ == Time && m.point.known() && m.point.to.Sub(m.point.from) == 24*time.Hour { // "5 p.m. on Monday … at midnight"
		f.said = dayOf(m.point.from)
		f.last, f.lastSent = f.said, f.sent
	}
	p := sane(m.point)
	return Mention{
		Span: span(f.ps[i].Start, f.ps[m.end-1].End), Type: m.typ, Value: p.value, Mod: m.mod,
		From: p.from, To: p.to, Weekday: m.weekday, yearStated: m.dated, By: m.by,
	}
}

// at reads the expression that begins at piece i, with the words that bound or
// blur it.
func (f *finder) at(i int) (match, bool) {
	if e, j, ok := f.lang.limits.match(f.ps, i); ok && !f.during(i) {
		if f.is(j, "-") && !f.ps[j].gap { // mid-May
			j++
		}
		if m, ok := f.core(j); ok && limitFits(e, m) {
			if m.mod == "" || e.b == limitPart {
				m.mod = e.a
			}
			m.by = m.by.Then(e.ref)
			return m, true
		} else if m, ok := f.bareUnit(j); ok && e.b == limitPart && j > i+1 { // the end of the year
			m.mod, m.by = e.a, m.by.Then(e.ref)
			return m, true
		}
	}
	return f.core(i)
}

// during reports whether the "over" at piece i means during, as in "nine miles
// over 20 minutes": it bounds a length only after words that ask for one.
func (f *finder) during(i int) bool {
	return f.is(i, "over") && !f.in(i-1, &f.lang.words.Bounding)
}

// limitFits reports whether a limit can stand before m.
func limitFits(e entry, m match) bool {
	length := m.typ == Duration || m.typ == Time || m.reached
	switch e.b {
	case limitAny:
		return true
	case limitLength:
		return length
	}
	return m.typ == Date && !m.reached && m.point.value != pastRef && m.point.value != presentRef
}

// core reads the expression that begins at piece i: the longest that any
// production makes, the first of two as long.
func (f *finder) core(i int) (match, bool) {
	var best match
	for _, read := range []func(*finder, int) (match, bool){
		(*finder).secondDay, (*finder).clock, (*finder).calendar, (*finder).year, (*finder).part, (*finder).holiday,
		(*finder).shifted, (*finder).unitSaid, (*finder).quarter, (*finder).yearBefore, (*finder).weekend, (*finder).rate, (*finder).length, (*finder).ref,
	} {
		if m, ok := read(f, i); ok && m.end > best.end {
			best = m
		}
	}
	return best, best.end > i
}

// is reports whether piece i is the word or mark s.
func (f *finder) is(i int, s string) bool { return i >= 0 && i < len(f.ps) && f.ps[i].s == s }

// isOne reports whether piece i is one of the words.
func (f *finder) isOne(i int, words ...string) bool {
	for _, w := range words {
		if f.is(i, w) {
			return true
		}
	}
	return false
}

// in reports whether piece i is in a list.
func (f *finder) in(i int, list *lex.Set) bool {
	return i >= 0 && i < len(f.ps) && list.Has(f.ps[i].s)
}

// pass returns the piece after i when i is in a list, else i.
func (f *finder) pass(i int, list *lex.Set) int {
	if f.in(i, list) {
		return i + 1
	}
	return i
}

// skip returns the piece after i when i is one of the words, else i.
func (f *finder) skip(i int, words ...string) int {
	if f.isOne(i, words...) {
		return i + 1
	}
	return i
}

// glued reports whether nothing but the marks between stands between pieces i
// and j.
func (f *finder) glued(i, j int) bool {
	for ; i < j; i++ {
		if i >= len(f.ps) || f.ps[i].gap {
			return false
		}
	}
	return true
}

// num returns the value of piece i when it is plain digits, else -1.
func (f *finder) num(i int) int {
	if i < 0 || i >= len(f.ps) || f.ps[i].kind != digits {
		return -1
	}
	return f.ps[i].num
}

// word reports whether piece i is letters.
func (f *finder) word(i int) bool { return i >= 0 && i < len(f.ps) && f.ps[i].kind == letters }
