package number_test

import (
	"stemma/internal/findtest"
	"strings"
	"testing"
)

// TestSeries: a difference is told once a series, whoever has it and however often.
func TestSeries(t *testing.T) {
	told := func(n string) string {
		return "@Tarn Herald, 2031-05-04\nThe landslide at Lowe killed " + n + " people, the rescue service said."
	}
	findtest.Check(t, "two", findtest.Untied(told("40"), told("55")), "contradiction differs | B: 55 | A: 40")
	findtest.Check(t, "equal", findtest.Untied(told("40"), told("forty")))
	findtest.Check(t, "a bound", findtest.Untied(told("40"), told("at least 30")))
	findtest.Check(t, "vague", findtest.Untied(told("40"), told("hundreds of")))
	if got := findtest.Untied(told("40"), told("55"), told("40")+" It was Tuesday.", told("55")+" It was late."); len(got) != 1 {
		t.Errorf("four reports: %q, want one finding", got)
	}
}

// TestClashes: what is no figure of a series clashes, too.
func TestClashes(t *testing.T) {
	const day = "@Tarn Herald, 2031-05-04\n"
	for _, c := range []struct{ name, a, b, want string }{
		{"day", "The strike at the port of Lowe will begin on 9 May, the union said.", "The strike at the port of Lowe will begin on 12 May, the union said.", "B: 12 May | A: 9 May"},
		{"one day", "The strike at the port of Lowe will begin on 9 May, the union said.", "The strike at the port of Lowe will begin on May 9, the union said.", ""},
		{"hour", "The warehouse at Lowe blew up at 5:40 a.m., the fire service said.", "The warehouse at Lowe blew up at 6:20 a.m., the fire service said.", "B: 6:20 a.m. | A: 5:40 a.m."},
		{"about an hour", "The warehouse at Lowe blew up at 5:52 a.m., the fire service said.", "The warehouse at Lowe blew up at 6 a.m., the fire service said.", ""},
		{"age", "Police arrested Tom Reyes, 31, at his home in Lowe.", "The 38-year-old Tom Reyes was arrested at home, police said.", "B: 38 | A: 31"},
		{"year of birth", "Police arrested Tom Reyes, 31, at his home in Lowe.", "The 32-year-old Tom Reyes was arrested at home, police said.", "B: 32 | A: 31"},
		{"nobody", "A crane fell onto a bus in Lowe. No one was hurt, the fire service said.", "A crane fell onto a bus in Lowe. Four people were hurt, the fire service said.", "B: Four | A: No one was hurt"},
		{"another", "A crane fell onto a bus in Lowe. The driver was not hurt, the fire service said.", "A crane fell onto a bus in Lowe. Four people were hurt, the fire service said.", ""},
	} {
		kind := "contradiction"
		if c.name == "day" || c.name == "hour" {
			kind = "time_shift"
		}
		severity := " differs | "
		if c.name == "year of birth" {
			severity = " note | "
		}
		want := []string{kind + severity + c.want}
		if c.want == "" {
			want = nil
		}
		findtest.Check(t, c.name, findtest.Untied(day+c.a, day+c.b), want...)
	}
}

// TestHeadline: a headline is held against the text below it.
func TestHeadline(t *testing.T) {
	const text = "Flood at the port of Lowe kills %\n\nLOWE — A flood at the port of Lowe killed # people on Tuesday, the mayor said.\n\nIt swept boats and nets out to sea, and the bridge is gone."
	told := func(head, body string) []string {
		return findtest.Untied("@Tarn Herald, 2031-05-04\n"+strings.NewReplacer("%", head, "#", body).Replace(text), "@Echo, 2031-05-04\nThe mill stands still.")
	}
	findtest.Check(t, "as it is", told("12", "12"))
	findtest.Check(t, "less its bound", told("12", "up to 12"), "bound_changed differs | A: 12 | A: up to 12")
	findtest.Check(t, "as headlines are", told("12", "at least 12"), "bound_changed note | A: 12 | A: at least 12")
	findtest.Check(t, "another", told("12", "14"), "contradiction differs | A: 12 | A: 14")
}

// TestLimits: a bound that some reports have is told once, where none has it both ways and
// it is not how a toll is told early.
func TestLimits(t *testing.T) {
	told := func(s string) string {
		return "@Tarn Herald, 2031-05-04\nThe police at Lowe offer a reward of " + s + " for the stolen bell."
	}
	findtest.Check(t, "up to", findtest.Untied(told("up to $5,000"), told("$5,000")), "bound_changed note | B: $5,000 | A: up to $5,000")
	findtest.Check(t, "both ways", findtest.Untied(told("up to $5,000"), told("$5,000")+" It was to be up to $5,000 and no more, the police at Lowe said of the reward for the bell."))
	toll := func(s string) string {
		return "@Tarn Herald, 2031-05-04\nThe landslide at Lowe killed " + s + " people, the rescue service said."
	}
	findtest.Check(t, "a toll", findtest.Untied(toll("at least 40"), toll("40")))
}

// TestBoundsOnce: a bound that several reports do not have is lost once.
func TestBoundsOnce(t *testing.T) {
	told := func(n string) string {
		return "@Tarn Herald, 2031-05-04\nThe dam at Lowe holds back " + n + " million litres of water, the water office said."
	}
	one := findtest.Untied(told("up to 80"), told("80"))
	findtest.Check(t, "one report without it", one, "bound_changed note | B: 80 million litres | A: up to 80 million litres")
	if got := findtest.Untied(told("up to 80"), told("80"), strings.Replace(told("eighty"), "holds back", "can hold", 1)); len(got) != len(one) {
		t.Errorf("two reports without it: %q, want what one gives", got)
	}
}

// TestLengthsOfTime: lengths of time of which nothing says what they measure differ in what
// is one sentence told again.
func TestLengthsOfTime(t *testing.T) {
	const sat = "The council of Lowe sat for two hours. "
	findtest.Check(t, "one sentence", findtest.Untied(
		sat+"The curfew in the port of Lowe is in force for three months, the harbour master said.",
		sat+"The curfew in the port of Lowe is in force for eight months, the harbour master said."),
		"contradiction differs | B: eight months | A: three months")
}
