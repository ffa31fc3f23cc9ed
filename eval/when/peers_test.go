package when

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/when"
	"stemma/text"
)

// A spec is a test of Recognizers-Text: a text with the expected results.
type spec struct {
	Spec, Text, Ref string
	Gold            []struct {
		Start, End int // in characters, the last one included
		TypeName   string
		Resolution struct {
			Values []struct {
				Timex, Mod, Type, Value, Start, End string
			}
		}
	}
}

// fits reports whether a text has only expressions as they occur in news: whole dates,
// durations and sets, with names capitalised.
func (s *spec) fits() bool {
	if s.Spec != "DateTime/English/DateTimeModel" || len(s.Ref) < 10 {
		return false
	}
	runes := []rune(s.Text)
	for _, g := range s.Gold {
		switch g.TypeName {
		case "datetimeV2.date", "datetimeV2.daterange", "datetimeV2.duration", "datetimeV2.set":
		default:
			return false
		}
		if len(g.Resolution.Values) == 0 || g.End >= len(runes) || lowerName(string(runes[g.Start:g.End+1])) {
			return false
		}
		for _, v := range g.Resolution.Values {
			if v.Mod != "" || strings.HasPrefix(v.Timex, "(") || v.Value == "not resolved" && v.Type != "set" {
				return false
			}
		}
	}
	return true
}

// names holds the names of days and months in lower case.
var names = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
		"january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec") {
		m[w] = true
	}
	return m
}()

// lowerName reports whether s contains a day or a month without a capital.
func lowerName(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r < 'A' || r > 'z' }) {
		if names[w] || names[strings.TrimSuffix(w, "s")] && w != "sats" {
			return true
		}
	}
	return false
}

// same reports whether a mention has the expected meaning: the same TIMEX value, or the same
// days.
func same(m when.Mention, timex, from, to string) bool {
	if m.Value == timex {
		return true
	}
	if m.From.IsZero() || from == "" {
		return false
	}
	if to == "" {
		return m.From.Format(time.DateOnly) == from && m.To.Sub(m.From) == 24*time.Hour
	}
	return m.From.Format(time.DateOnly) == from && m.To.Format(time.DateOnly) == to
}

func TestRecognizers(t *testing.T) {
	specs, hash := ledger.Lines[spec](t, "recognizers-text/specs.jsonl")
	var errs ledger.Errors
	var texts, left, gold, found, overlap, valued int
	for i := range specs {
		s := &specs[i]
		if !s.fits() {
			if s.Spec == "DateTime/English/DateTimeModel" {
				left++
			}
			continue
		}
		day, err := time.Parse(time.DateOnly, s.Ref[:10])
		if err != nil {
			t.Fatal(err)
		}
		texts++
		got := when.Find(when.English(), text.ParseString(s.Text), when.Anchor{Time: day, By: when.ByPublished})
		off := ledger.Bytes(s.Text)
		gold, found = gold+len(s.Gold), found+len(got)
		used := make([]bool, len(got))
	next:
		for _, g := range s.Gold {
			a, b := off[g.Start], off[g.End+1]
			for k, m := range got {
				if used[k] || m.Start >= b || a >= m.End {
					continue
				}
				used[k] = true
				overlap++
				for _, v := range g.Resolution.Values {
					from := v.Start
					if v.Type == "date" {
						from = v.Value
					}
					if same(m, v.Timex, from, v.End) {
						valued++
						continue next
					}
				}
				errs.Add("wrong value", "%s, want %s, on %s: %s", m.Value, g.Resolution.Values[0].Timex, s.Ref[:10], ledger.Around(s.Text, a, b))
				continue next
			}
			errs.Add("missed", "%s: %s", g.Resolution.Values[0].Timex, ledger.Around(s.Text, a, b))
		}
		for k, m := range got {
			if !used[k] {
				errs.Add("not marked", "%s %s by %s: %s", m.Type, m.Value, m.By, ledger.Around(s.Text, m.Start, m.End))
			}
		}
	}
	errs.Log(t)
	sheet := &ledger.Sheet{
		Name:   "when-recognizers",
		Title:  "Dates, on Recognizers-Text's own tests",
		Shared: true,
		Texts:  fmt.Sprintf("%d short texts of its English DateTimeModel, with the day they are said on, %d expressions.", texts, gold),
		Hash:   hash,
		Tuned:  "little: its errors were read once.",
		Out: fmt.Sprintf("%d texts: times of the clock and ranges of them, ranges with two ends (stemma reads each end by itself), bounds (before, since, until), and days and months without a capital, "+
			"which news does not write; and its parsers' unit tests, which repeat these. What a computer is asked (\"I'll go back 12th\") is not what news says; those texts are in.", left),
		Others: "Recognizers-Text passes its own tests by construction.",
		Errors: "go test ./eval/when -run Recognizers -v -errors 40",
		Measures: []ledger.Measure{
			ledger.F1("when-recognizers.relaxed", "relaxed span", "spans overlap", ledger.Of(overlap, found, gold)),
			ledger.F1("when-recognizers.value", "value", "… and the TIMEX values are the same string, or the days are one of those it resolves to", ledger.Of(valued, found, gold)),
		},
	}
	sheet.Check(t, caret.Update())
}

// An example is a text of Duckling's corpus with its expected meaning as Haskell.
type example struct {
	File, Dim, Text string
	Gold            *string `json:"gold_hs"`
}

// want parses the expected meaning: the days from and to, or the length of a duration. ok is
// false if the text is left out.
func (e *example) want() (from, to time.Time, length time.Duration, ok bool) {
	if e.Gold == nil || lowerName(e.Text) {
		return
	}
	for _, w := range strings.Fields(strings.ToLower(e.Text)) {
		switch w {
		case "beginning", "end", "boy", "eoy", "bom", "eom", "qtr", "yr", "sec", "bc", "season", "seasons", "upcoming":
			return
		}
	}
	f := strings.FieldsFunc(*e.Gold, func(r rune) bool { return strings.ContainsRune("(), ", r) })
	n := func(i int) int {
		v, err := strconv.Atoi(f[i])
		if err != nil {
			return -1
		}
		return v
	}
	day := func(i int) time.Time { return time.Date(n(i), time.Month(n(i+1)), n(i+2), 0, 0, 0, 0, time.UTC) }
	switch {
	case f[0] == "datetime" && len(f) == 8 && n(4)+n(5)+n(6) == 0:
		from = day(1)
		switch f[7] {
		case "Day":
			to = from.AddDate(0, 0, 1)
		case "Week":
			to = from.AddDate(0, 0, 7)
		case "Month":
			to = from.AddDate(0, 1, 0)
		case "Quarter":
			to = from.AddDate(0, 3, 0)
		case "Year":
			to = from.AddDate(1, 0, 0)
		default:
			return
		}
		ok = true
	case f[0] == "datetimeInterval" && len(f) == 14 && n(4)+n(5)+n(6)+n(10)+n(11)+n(12) == 0:
		from, to, ok = day(1), day(7), true
	case f[0] == "DurationData" && len(f) == 3 && n(1) > 0:
		unit := map[string]time.Duration{"Second": time.Second, "Minute": time.Minute, "Hour": time.Hour, "Day": 24 * time.Hour, "Week": 7 * 24 * time.Hour, "Month": 30 * 24 * time.Hour, "Year": 365 * 24 * time.Hour}[f[2]]
		length, ok = time.Duration(n(1))*unit, unit > 0
	}
	return
}

// seconds parses an ISO 8601 duration.
func seconds(v string) time.Duration {
	sum, clock, start := time.Duration(0), false, 1
	units := map[string]time.Duration{"D": 24 * time.Hour, "W": 7 * 24 * time.Hour, "M": 30 * 24 * time.Hour, "Y": 365 * 24 * time.Hour, "Q": 91 * 24 * time.Hour,
		"TS": time.Second, "TM": time.Minute, "TH": time.Hour}
	for i := 1; i < len(v); i++ {
		switch c := v[i]; {
		case c == 'T':
			clock, start = true, i+1
		case (c < '0' || c > '9') && c != '.':
			x, err := strconv.ParseFloat(v[start:i], 64)
			if err != nil {
				return 0
			}
			u := string(c)
			if clock {
				u = "T" + u
			}
			sum, start = sum+time.Duration(x*float64(units[u])), i+1
		}
	}
	return sum
}

func TestDuckling(t *testing.T) {
	examples, hash := ledger.Lines[example](t, "duckling/duckling.jsonl")
	today := when.Anchor{Time: time.Date(2013, 2, 12, 0, 0, 0, 0, time.UTC), By: when.ByPublished}
	var errs ledger.Errors
	var left, date, dateHit, length, lengthHit int
	for i := range examples {
		e := &examples[i]
		if e.File != "Time/EN/Corpus.hs" && e.File != "Time/EN/US/Corpus.hs" && e.File != "Duration/EN/Corpus.hs" {
			continue
		}
		from, to, d, ok := e.want()
		if !ok || d == 0 && bare(e.Text) {
			left++
			continue
		}
		hit := false
		got := when.Find(when.English(), text.ParseString("They met "+e.Text+"."), today) // a bare date is page furniture
		if len(got) == 1 {
			m := got[0]
			if d > 0 {
				hit = m.Type == when.Duration && seconds(m.Value) == d
			} else {
				hit = m.From.Equal(from) && m.To.Equal(to)
			}
		}
		if d > 0 {
			length++
		} else {
			date++
		}
		switch {
		case hit && d > 0:
			lengthHit++
		case hit:
			dateHit++
		default:
			errs.Add("wrong", "%q, want %s, got %v", e.Text, *e.Gold, got)
		}
	}
	errs.Log(t)
	sheet := &ledger.Sheet{
		Name:   "when-duckling",
		Title:  "Dates and durations, on Duckling's own corpus",
		Shared: true,
		Texts:  fmt.Sprintf("%d expressions of its English corpora (Time, Time/US, Duration), said on 12 February 2013.", date+length),
		Hash:   hash,
		Tuned:  "little: its errors were read once.",
		Out: fmt.Sprintf("%d texts: times of the clock, parts of a month or year whose bounds it sets itself (the end of 2012 begins in September), its short forms (EOY, qtr), holidays (it knows some hundred, of all faiths; stemma those that English news dates by), open intervals, texts that must not parse, and days and months that lack a capital or a year: "+
			"a diary's \"March 3\" is the next one, a report's is the nearest.", left),
		Others: "Duckling passes its own corpus by construction.",
		Errors: "go test ./eval/when -run Duckling -v -errors 40",
		Measures: []ledger.Measure{
			ledger.Share("when-duckling.date", "dates", "the text gives one mention, of the same days", dateHit, date),
			ledger.Share("when-duckling.duration", "durations", "the text gives one duration of the same length", lengthHit, length),
		},
	}
	sheet.Check(t, caret.Update())
}

// bare reports whether a text names a day of the week or a month and no year.
func bare(s string) bool {
	name, year := false, false
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
		name = name || names[w]
		year = year || len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
	}
	return name && !year
}
