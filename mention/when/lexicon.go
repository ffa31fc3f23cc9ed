package when

import (
	_ "embed"
	"strconv"
	"strings"

	"stemma/internal/lex"
	"stemma/report"
)

var (
	//go:embed month.en.lex
	monthSrc string
	//go:embed weekday.en.lex
	weekdaySrc string
	//go:embed unit.en.lex
	unitSrc string
	//go:embed numeral.en.lex
	numeralSrc string
	//go:embed daypart.en.lex
	daypartSrc string
	//go:embed season.en.lex
	seasonSrc string
	//go:embed holiday.en.lex
	holidaySrc string
	//go:embed shift.en.lex
	shiftSrc string
	//go:embed ref.en.lex
	refSrc string
	//go:embed limit.en.lex
	limitSrc string
	//go:embed rate.en.lex
	rateSrc string
	//go:embed tense.en.lex
	tenseSrc string
	//go:embed idiom.en.lex
	idiomSrc string
)

var (
	months   = table(lex.Read("month.en.lex", monthSrc, 3))
	weekdays = table(lex.Read("weekday.en.lex", weekdaySrc, 3))
	units    = table(lex.Read("unit.en.lex", unitSrc, 4))
	numerals = table(lex.Read("numeral.en.lex", numeralSrc, 3))
	dayparts = table(lex.Read("daypart.en.lex", daypartSrc, 3))
	seasons  = table(lex.Read("season.en.lex", seasonSrc, 2))
	holidays = table(lex.Read("holiday.en.lex", holidaySrc, 2))
	shifts   = table(lex.Read("shift.en.lex", shiftSrc, 3))
	refs     = table(lex.Read("ref.en.lex", refSrc, 2))
	limits   = table(lex.Read("limit.en.lex", limitSrc, 3))
	rates    = table(lex.Read("rate.en.lex", rateSrc, 2))
	tenses   = table(lex.Read("tense.en.lex", tenseSrc, 2))
	idioms   = table(lex.Read("idiom.en.lex", idiomSrc, 1))
)

// beginners are the words with which an expression of time can begin, beside
// the days of the week in the plural: at most words nothing need be tried.
var beginners = func() map[string]bool {
	b := map[string]bool{}
	for _, w := range []string{"the", "a", "an", "fiscal", "q", "recent", "every", "each", "per", "half", "first", "final", "latest"} {
		b[w] = true
	}
	for _, l := range []lexicon{months, weekdays, units, numerals, dayparts, seasons, holidays, shifts, refs, limits, rates} {
		for w := range l {
			b[w] = true
		}
	}
	return b
}()

// mayBegin reports whether an expression of time can begin at piece i.
func (f *finder) mayBegin(i int) bool {
	p := f.ps[i]
	switch p.kind {
	case letters:
		return beginners[p.s] || p.cap && strings.HasSuffix(p.s, "days")
	case mark:
		return p.s == "'"
	}
	return true
}

// An entry is a line of a lexicon, its first field cut into pieces.
type entry struct {
	words []string
	a, b  string // the second and third fields
	n     int    // a as a number, 0 where it is none
	c     string // the fourth field
	ref   report.By
}

// A lexicon finds entries by their first piece, longest first.
type lexicon map[string][]entry

func table(l *lex.Lexicon) lexicon {
	t := lexicon{}
	for _, line := range l.Lines {
		e := entry{words: phrase(line.Field(0)), a: strings.ReplaceAll(line.Field(1), " ", "_"), b: line.Field(2), c: line.Field(3), ref: line.By}
		e.n, _ = strconv.Atoi(e.a)
		first := e.words[0]
		at := len(t[first])
		for at > 0 && len(t[first][at-1].words) < len(e.words) {
			at--
		}
		t[first] = append(t[first][:at], append([]entry{e}, t[first][at:]...)...)
	}
	return t
}

// phrase cuts a lexicon's phrase as a text is cut.
func phrase(s string) []string {
	var out []string
	for f := range strings.FieldsSeq(s) {
		for _, p := range cut(nil, f, span(0, len(f))) {
			out = append(out, p.s)
		}
	}
	return out
}

// word returns the entry of one piece.
func (t lexicon) word(ps []piece, i int) (entry, bool) {
	if i < 0 || i >= len(ps) || ps[i].kind != letters {
		return entry{}, false
	}
	for _, e := range t[ps[i].s] {
		if len(e.words) == 1 {
			return e, true
		}
	}
	return entry{}, false
}

// match returns the longest entry that begins at piece i, and the piece after it.
func (t lexicon) match(ps []piece, i int) (entry, int, bool) {
	if i < 0 || i >= len(ps) {
		return entry{}, i, false
	}
next:
	for _, e := range t[ps[i].s] {
		if i+len(e.words) > len(ps) {
			continue
		}
		for k, w := range e.words {
			if ps[i+k].s != w {
				continue next
			}
		}
		return e, i + len(e.words), true
	}
	return entry{}, i, false
}
