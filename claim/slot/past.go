package slot

import (
	"sort"
	"time"

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
	host := hostOf(d, p)
	if h := d.Tokens[own.verb].Head; own.relative(d) && (h == p || h == host) {
		return true
	}
	if r.lang.words.Events.Has(d.Tokens[host].Lemma) && (d.Above(own.verb, host) || d.Above(host, own.noun)) {
		return true
	}
	v := verbAt(d, p)
	return v >= 0 && v < own.noun && d.Tokens[v].Label == "advcl" && d.Above(d.Tokens[v].Head, own.noun)
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
