package slot

import (
	"sort"
	"time"

	"stemma/mention/when"
)

// outside and perLevel part dates whose distance in bytes would make them alike: one
// that stands outside the claim counts as that much farther, and any level of the
// arcs for more than all bytes of a sentence.
const outside, perLevel = 1000, 1 << 16

// date returns the index of the date for which a figure holds, or -1: the date of
// its clause, else one that stands in its claim, else in its sentence.
func (r *reader) date(c *Claim, fi int, own clause) int {
	f := &r.Figures[fi]
	best, least := -1, 1<<30
	sent := r.d.Sents[c.Sent].Span
	from := sort.Search(len(r.Dates), func(i int) bool { return r.Dates[i].Start >= sent.Start })
	for i := from; i < len(r.Dates) && r.Dates[i].Start < sent.End; i++ {
		d := &r.Dates[i]
		if d.Type != when.Date || !sent.Contains(d.Span) {
			continue
		}
		level := own.level(r.d, d.Span, nil)
		if !isDay(d) && (level > shared || !r.longAgo(d)) || own.own && level > shared {
			continue
		}
		far := d.Start - f.End
		if d.End <= f.Start {
			far = f.Start - d.End
		}
		if !c.Contains(d.Span) {
			far += outside
		}
		if far += level * perLevel; far < least {
			best, least = i, far
		}
	}
	return best
}

const month = 31 * 24 * time.Hour

// longAgo reports whether d is a past year, or a month or the like that ended a year
// before the report was published: what it dates is told for comparison.
func (r *reader) longAgo(d *when.Mention) bool {
	first, _ := r.d.TokensIn(d.Span)
	if first == 0 || !r.lang.words.Dating.Has(r.d.Tokens[first-1].Lower) { // "the most since 2019"
		return false
	}
	if !r.Published.Known() || d.From.IsZero() || d.To.IsZero() {
		return false
	}
	ago := r.Published.Date().Sub(d.To)
	return ago > 12*month || ago > month && len(d.Value) == len("2019")
}

// isDay reports whether a date names one day, known or not.
func isDay(d *when.Mention) bool {
	if d.From.IsZero() {
		return len(d.Value) >= len("20191231") && (d.Value[0] == 'X' || d.Value[0] >= '0' && d.Value[0] <= '9')
	}
	return d.To.Sub(d.From) <= 48*time.Hour
}
