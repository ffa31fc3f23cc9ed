package when

import (
	"time"

	"stemma/report"
	"stemma/text"
)

// An Anchor is the day that a report calls today, and how it is known.
type Anchor struct {
	Time time.Time // zero: unknown
	By   report.By // ByDateline, ByPublished or ByTimestamp; "" where unknown
}

// AnchorOf returns the day that r calls today: that of its dateline ("MERROW,
// Oct. 3"), which takes its year from the publication date; else the
// publication date; else a full date that stands in a line of its own near the
// top ("Updated: 2019-06-11 08:20"). Nothing else is taken for it: a date in the
// prose may be any day.
func AnchorOf(l *Language, r *report.Report, d *text.Doc) Anchor {
	published := time.Time{}
	if r.Published.Known() {
		published = r.Published.Date()
	}
	for _, b := range d.Blocks {
		if !b.Dateline.Empty() {
			if day, ok := l.stampIn(d.Text, b.Dateline, published); ok {
				return Anchor{day, ByDateline}
			}
			break
		}
	}
	if !published.IsZero() {
		return Anchor{published, ByPublished}
	}
	for i, b := range d.Blocks {
		if i >= topBlocks || b.Start > topBytes {
			break
		}
		if l.isStamp(d.Text, b) || i < creditBlocks && l.isCredit(d.Text, b) {
			if day, ok := l.stampIn(d.Text, b.Span, time.Time{}); ok {
				return Anchor{day, ByTimestamp}
			}
		}
	}
	return Anchor{}
}

// A timestamp stands within the first topBlocks blocks and topBytes bytes, in
// a line no longer than stampBytes: pages put menus, a headline, a deck and a
// byline before it. Half or twice these make no difference on the pages seen.
const topBlocks, topBytes, stampBytes = 20, 4000, 120

// A line with an outlet's name and a date, "Market Post, 3 May 2031", stands within
// the first creditBlocks blocks and has creditWords other words at most. Ours.
const creditBlocks, creditWords = 3, 4

// isCredit reports whether block b is words with capitals, a comma and a date, and no
// sentence.
func (l *Language) isCredit(src string, b text.Block) bool {
	if b.Len() > stampBytes || b.Kind == text.Headline {
		return false
	}
	f := &finder{lang: l, ps: lineOf(src, b.Span)}
	words := 0
	for i := 0; i < len(f.ps); i++ {
		if m, ok := f.core(i); ok {
			return m.end == len(f.ps) && words > 0 && i > 0 && f.ps[i-1].s == ","
		}
		if f.word(i) {
			if c := src[f.ps[i].Start]; c < 'A' || c > 'Z' {
				return false
			}
			words++
			if words > creditWords {
				return false
			}
		}
	}
	return false
}

// stampIn returns the first day stated within s. Without a day to count from it
// must be stated with its year.
func (l *Language) stampIn(src string, s report.Span, today time.Time) (time.Time, bool) {
	f := &finder{lang: l, ps: lineOf(src, s), today: today}
	for i := 0; i < len(f.ps); i++ {
		m, ok := f.dayAt(i)
		if !ok {
			if m, ok = f.clock(i); !ok {
				continue
			}
		}
		if m.point.grain == dayGrain && m.point.known() {
			return m.point.from, true
		}
		i = m.end - 1
	}
	return time.Time{}, false
}

// lineOf cuts the bytes of s, which need hold no tokens: furniture has none.
func lineOf(src string, s report.Span) []piece {
	s.End = min(s.End, s.Start+stampBytes)
	ps := cut(nil, src, s)
	for i := range ps {
		ps[i].gap = i+1 == len(ps) || ps[i+1].Start > ps[i].End
	}
	return ps
}

// isStamp reports whether block b is a line that does nothing but state a date,
// or a byline.
func (l *Language) isStamp(src string, b text.Block) bool {
	if b.Len() > stampBytes || b.Dateline.Len() > 0 {
		return false
	}
	if b.Kind == text.Byline || b.Kind == text.Furniture && b.Why == "date_line" {
		return true
	}
	f := &finder{lang: l, ps: lineOf(src, b.Span)}
	for i := 0; i < len(f.ps); i++ {
		if m, ok := f.core(i); ok {
			i = m.end - 1
			continue
		}
		if f.word(i) && !l.words.Stamp.Has(f.ps[i].s) {
			return false
		}
	}
	return true
}

// WrongWeekday reports whether m names a day of the week that its date does not
// have ("Tuesday, Oct. 23" in a year in which that is a Friday): a mark of a
// text copied from another time, or of an error. Of a date without a year it
// says so only near the anchor, where no other year can be meant.
func WrongWeekday(m Mention, anchor Anchor) bool {
	if m.Weekday == 0 || m.From.IsZero() || m.To.Sub(m.From) != 24*time.Hour || isoWeekday(m.From) == m.Weekday {
		return false
	}
	if m.yearStated || anchor.Time.IsZero() {
		return m.yearStated
	}
	away := m.From.Sub(midnight(anchor.Time))
	return -sureDays <= away && away <= sureDays
}

// sureDays is how near to the report's day a date without a year is surely of
// the nearest year. Ours: a report that looks back or ahead a season may mean
// another year's day.
const sureDays = 60 * 24 * time.Hour
