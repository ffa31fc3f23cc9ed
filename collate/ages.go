package collate

import (
	"slices"
	"strconv"

	"stemma/claim"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A bare number right beside a person's name is an age, in whatever words it is put: "Ada
// Moor, 34,", "Ada Moor, aged 34", "the 34-year-old Ada Moor". How many words may stand
// between, and the oldest age. Ours.
const (
	besideName = 2
	oldest     = 120
)

// An aged person is one actor's age as a witness has it.
type aged struct {
	Said
	years int
}

// agesClash lists the people of whom two witnesses give ages of which none is one of the
// other's.
func (c *Collation) agesClash() []Clash {
	of := map[int][]aged{}
	var actors []int
	for w := range c.Witnesses {
		for actor, ages := range c.agesIn(w) {
			if of[actor] == nil {
				actors = append(actors, actor)
			}
			of[actor] = append(of[actor], ages...)
		}
	}
	slices.Sort(actors)
	var out []Clash
	for _, actor := range slices.Compact(actors) {
		if a, b, ok := otherAges(of[actor]); ok {
			out = append(out, Clash{ClashAge, a.Said, b.Said})
		}
	}
	return out
}

// otherAges returns the first two ages of two witnesses that share none. Within a year
// there may have been a birthday.
func otherAges(ages []aged) (a, b aged, ok bool) {
	slices.SortStableFunc(ages, func(a, b aged) int { return a.Witness - b.Witness })
	shares := func(v, w int) bool {
		return slices.ContainsFunc(ages, func(x aged) bool {
			return x.Witness == v && slices.ContainsFunc(ages, func(y aged) bool { return y.Witness == w && (x.years-y.years <= 1 && y.years-x.years <= 1) })
		})
	}
	for i, y := range ages[:min(len(ages), mostStandings)] {
		for _, x := range ages[:i] {
			if x.Witness != y.Witness && !shares(x.Witness, y.Witness) {
				return x, y, true
			}
		}
	}
	return aged{}, aged{}, false
}

// agesIn returns the ages that a witness gives, by actor.
func (c *Collation) agesIn(w int) map[int][]aged {
	wit := &c.Witnesses[w]
	if wit.Reading == nil || wit.Cast == nil {
		return nil
	}
	out := map[int][]aged{}
	for _, m := range wit.Cast.Mentions {
		actor, known := c.who[MemberRef{w, m.Member}]
		if m.Type != name.Person || !known {
			continue
		}
		first, last := wit.WordsIn(m.Span)
		if first >= last {
			continue
		}
		s := wit.Sents[wit.SentOf(first)]
		for _, i := range besideWords(wit, s, first, last) {
			if years, span, ok := ageAt(wit, i); ok {
				out[actor] = append(out[actor], aged{Said{Ref{w, claimAt(wit, span)}, span}, years})
			}
		}
	}
	return out
}

// besideWords lists the words that may tell the age of one named at words [first, last):
// those behind the comma after the name, and the number before it.
func besideWords(w *story.Witness, s claim.Sent, first, last int) []int {
	var out []int
	if last < s.Last && w.Lower(last) == "," {
		for i := last + 1; i < min(s.Last, last+1+besideName); i++ {
			out = append(out, i)
		}
	}
	for i := first - 1; i >= max(s.First, first-3); i-- {
		if w.Words[i].Kind == claim.Mixed {
			out = append(out, i)
		}
	}
	return out
}

// ageAt reads the word at i as an age: "34", "34-year-old". A figure or a date is none.
func ageAt(w *story.Witness, i int) (years int, s report.Span, ok bool) {
	word := w.Words[i]
	s = word.Span()
	text := s.Of(w.Report.Text)
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	if n == 0 || n > 3 || word.Kind == claim.Number && n < len(text) || word.Kind == claim.Mixed && (n == len(text) || text[n] != '-') {
		return 0, s, false
	}
	years, err := strconv.Atoi(text[:n])
	if err != nil || years < 1 || years > oldest {
		return 0, s, false
	}
	for _, f := range w.Figures {
		if f.Overlaps(s) {
			return 0, s, false
		}
	}
	for _, d := range w.Dates {
		if d.Overlaps(s) && d.Type != "DURATION" {
			return 0, s, false
		}
	}
	if word.Kind == claim.Number && i+1 < len(w.Words) {
		if next := w.Words[i+1]; next.Kind != claim.Punct && w.SentOf(i) == w.SentOf(i+1) {
			return 0, s, false // "34 goals"
		}
	}
	return years, s, true
}

// claimAt returns the index of the first claim that holds a span, or -1.
func claimAt(w *story.Witness, s report.Span) int {
	return slices.IndexFunc(w.Claims, func(c claimOf) bool { return c.Span.Contains(s) })
}
