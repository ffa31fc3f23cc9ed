package slot

import (
	"sort"
	"time"

	"stemma/mention/event"
	"stemma/mention/when"
	"stemma/report"
	"stemma/text"
)

// past returns the index of the date that says that a figure holds for a time long before
// the report, so that it is told for comparison, or -1: "in 2019 a slide killed four",
// "the explosion of 1931 killed 46", "when the mine flooded seven years ago, 12 died".
func (r *reader) past(c *Claim, own clause) int {
	sent := r.d.Sents[c.Sent].Span
	from := sort.Search(len(r.Dates), func(i int) bool { return r.Dates[i].Start >= sent.Start })
	for i := from; i < len(r.Dates) && r.Dates[i].Start < sent.End; i++ {
		if d := &r.Dates[i]; d.Type == when.Date && r.bygone(d) && r.frames(d, own) {
			return i
		}
	}
	return -1
}

// bygone reports whether a date is a year or longer ago, or a past year.
func (r *reader) bygone(d *when.Mention) bool {
	if d.From.IsZero() {
		first, last := r.d.TokensIn(d.Span)
		return first < last && !isDay(d) && r.lang.words.Ago.Has(r.d.Tokens[last-1].Lower)
	}
	ago := r.today().Sub(d.To)
	return ago > 12*month || ago > -24*time.Hour && len(d.Value) == len("2019")
}

// frames reports whether a date is that of a figure's clause, of the event that is its
// subject, of the noun that it says more of, or of a clause that opens its sentence.
func (r *reader) frames(m *when.Mention, own clause) bool {
	d := r.d
	p := d.Top(m.Span)
	if p < 0 || own.noun < 0 {
		return false
	}
	if own.level(d, m.Span, nil) <= shared || opens(d, m.Span) {
		return true
	}
	if own.verb < 0 {
		return false
	}
	host, of := hostOf(d, p), modified(d, p)
	head := d.Tokens[own.verb].Head
	if own.relative(d) && (head == p || head == host || head == of) {
		return true
	}
	for _, i := range [...]int{host, of} {
		if i >= 0 && (i == own.event || r.happens(i)) && (verbAt(d, i) == own.verb || d.Above(i, own.noun)) {
			return true
		}
	}
	if s := d.Kid(own.verb, "nsubj"); s >= 0 && (s == of || s == host && r.holds(m.Span)) && event.AspectOf(event.English(), d, own.verb) != "" {
		return true // "the last eruption, in 1962, killed 90"
	}
	if head == host && r.meanwhile(own.verb) {
		return true
	}
	v := verbAt(d, p)
	if v < 0 || d.Tokens[v].Label != "advcl" {
		return false
	}
	above := d.Tokens[v].Head
	if v > above {
		return above == own.verb && r.meanwhile(v)
	}
	return d.Above(above, own.noun)
}

// happens reports whether a noun names an event.
func (r *reader) happens(i int) bool {
	return r.lang.words.Events.Has(r.d.Tokens[i].Lemma) || r.d.Tokens[i].POS == "NOUN" && event.Says(event.English(), r.d, i)
}

// holds reports whether a time stands behind a word that says that something was then: not
// "since 2025".
func (r *reader) holds(s report.Span) bool {
	first, _ := r.d.TokensIn(s)
	return first > 0 && (r.lang.words.Dating.Has(r.d.Tokens[first-1].Lower) || r.lang.words.Of.Has(r.d.Tokens[first-1].Lower))
}

// modified returns the noun before which token i stands and says more of it: "the 2019
// fire"; -1 where it does not.
func modified(d *text.Doc, i int) int {
	for n := 0; n < maxClimb; n++ {
		switch t := &d.Tokens[i]; t.Label {
		case "compound", "nmod", "nummod", "amod", "poss":
			i = t.Head
		default:
			if n == 0 {
				return -1
			}
			return i
		}
	}
	return -1
}

// meanwhile reports whether a verb opens a clause that tells of the time of another:
// "when the mine flooded".
func (r *reader) meanwhile(v int) bool {
	if r.d.Tokens[v].Label != "advcl" {
		return false
	}
	k := r.d.Kid(v, "advmod", "mark")
	return k >= 0 && k < v && r.lang.words.Meanwhile.Has(r.d.Tokens[k].Lower)
}

// opens reports whether a date and a comma open a sentence, in which all happened then, be
// it told by somebody: "That year, he said, the slide killed four."
func opens(d *text.Doc, s report.Span) bool {
	first, last := d.TokensIn(s)
	if first >= last || last >= len(d.Tokens) || d.Tokens[last].Lower != "," {
		return false
	}
	sent := d.SentOf(first)
	return sent >= 0 && first-d.Sents[sent].First <= 1
}

// today returns the day of publication or, where it is not known, the last day named.
func (r *reader) today() time.Time {
	if r.Published.Known() {
		return r.Published.Date()
	}
	var last time.Time
	for i := range r.Dates {
		if d := &r.Dates[i]; isDay(d) && d.To.After(last) {
			last = d.To
		}
	}
	return last
}
