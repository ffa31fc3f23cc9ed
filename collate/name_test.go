package collate_test

import (
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"stemma/collate"
	"stemma/internal/storytest"
)

const (
	monday = "@Merrow Post, 2031-05-05\nThe landslide at Lowe killed 40 people, the rescue service said. Ada Roe asked for nine more boats before the night. " +
		`"We lost nine barges and we will rebuild the pier by winter," said Ada Roe.`
	tuesday = "@Tarn Herald, 2031-05-06\nThe landslide at Lowe killed 48 people, the rescue service said. " +
		`"We lost nine barges and we must rebuild the pier by winter," said Ada Roe.`
	wednesday = "@Lowe Echo, 2031-05-07\nIt rained. The landslide at Lowe killed 55 people and injured 12 at the mill, the rescue service said. Tom Vale wept."
)

// names returns what the things of a collation are called, each with what it is.
func names(c *collate.Collation) map[string]string {
	out := map[string]string{}
	take := func(id string, w int, what string) {
		if out[id] != "" {
			what = "two things: " + out[id] + " and " + what
		}
		out[id] = what
	}
	for _, l := range c.Loci {
		r := l.Variants[0].Claims[0]
		take(l.ID, r.Witness, "locus "+l.Theme)
	}
	for _, s := range c.Series {
		take(s.ID, s.Points[0].Witness, "series "+s.Key.Counted+" "+s.Key.Aspect)
	}
	for _, u := range c.Utterances {
		take(u.ID, u.Readings[0].Witness, "quotation")
	}
	for _, a := range c.Cast {
		take(a.ID, a.Members[0].Witness, "actor")
	}
	return out
}

// missing lists what a has and b has not under one name.
func missing(a, b map[string]string) (out []string) {
	for id, what := range a {
		if b[id] != what {
			out = append(out, id+" "+what)
		}
	}
	slices.Sort(out)
	return out
}

// TestNamesLast: a name stays when later reports join, in whatever order they are
// given, and when a copy comes, even one that is dated before what it copies.
func TestNamesLast(t *testing.T) {
	first := names(storytest.Collate(monday))
	if len(first) < 5 {
		t.Fatalf("%d things: %v", len(first), first)
	}
	two := names(storytest.Collate(monday, tuesday))
	for _, c := range []struct {
		what        string
		names, last map[string]string
	}{
		{"a second report", first, two},
		{"a third", two, names(storytest.Collate(monday, tuesday, wednesday))},
		{"a later one that stands first", two, names(storytest.Collate(wednesday, tuesday, monday))},
		{"a copy", two, names(storytest.Collate(monday, tuesday, strings.Replace(monday, "Merrow Post", "Lowe Wire", 1)))},
		{"a copy dated before", two, names(storytest.Collate(monday, tuesday, strings.Replace(monday, "Merrow Post, 2031-05-05", "Lowe Wire, 2031-05-04", 1)))},
	} {
		if lost := missing(c.names, c.last); len(lost) > 0 {
			t.Errorf("%s: lost %q of %v", c.what, lost, c.last)
		}
	}
}

// TestNamesAreOfTheWords: other words, another name; and a name tells of what kind a
// thing is.
func TestNamesAreOfTheWords(t *testing.T) {
	a := names(storytest.Collate("The mill at Lowe lost 40 boats."))
	b := names(storytest.Collate("The mill at Lowe lost 41 boats."))
	if same := len(a) - len(missing(a, b)); len(a) == 0 || same > 1 { // Lowe itself may be of the cast
		t.Errorf("%v and %v", a, b)
	}
	shape := map[string]string{"locus": "L", "series": "S", "quotation": "Q", "actor": "p"}
	for id, what := range names(storytest.Collate(monday, tuesday, wednesday)) {
		kind := strings.Fields(what)[0]
		if !regexp.MustCompile("^" + shape[kind] + "[0-9a-f]{8}$").MatchString(id) {
			t.Errorf("%s is called %q", what, id)
		}
	}
}

// TestNamesAreNumbered: things that say the same are told apart by a number, the
// earlier first, whatever the order of the witnesses.
func TestNamesAreNumbered(t *testing.T) {
	const twice = "The mill lost 40 boats.\n\nThe mill lost 40 boats."
	c := storytest.Collate("@Lowe Echo, 2031-05-07\n"+twice, "@Merrow Post, 2031-05-05\n"+twice)
	passages := [][]collate.At{{{Witness: 0, Span: c.Witnesses[0].Claims[0].Span}}, {{Witness: 1, Span: c.Witnesses[1].Claims[1].Span}}, {{Witness: 1, Span: c.Witnesses[1].Claims[0].Span}}}
	ids := c.NameAll("X", 3, func(i int) (string, []collate.At) { return "", passages[i] })
	base := ids[2]
	if want := []string{base + "-3", base + "-2", base}; !slices.Equal(ids, want) {
		t.Errorf("%q, want %q", ids, want)
	}
	other := c.NameAll("X", 1, func(int) (string, []collate.At) { return "kind", passages[2] })
	if other[0] == base {
		t.Error("things of two kinds have one name")
	}
}

// TestNamingIsLinear: what is hashed for a name does not grow with the sentence.
func TestNamingIsLinear(t *testing.T) {
	one := func(n int) float64 {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "%d boats and ", 100+i)
		}
		c := storytest.Collate("They counted " + b.String() + "nothing more.")
		w := &c.Witnesses[0]
		if len(w.Figures) < n/2 {
			t.Fatalf("%d figures of %d", len(w.Figures), n)
		}
		var from, to runtime.MemStats
		runtime.ReadMemStats(&from)
		c.NameAll("S", len(w.Figures), func(i int) (string, []collate.At) {
			return "", []collate.At{{Span: w.Figures[i].Span}}
		})
		runtime.ReadMemStats(&to)
		return float64(to.TotalAlloc - from.TotalAlloc)
	}
	if a, b := one(200), one(400); b > 2.3*a {
		t.Errorf("%.0f bytes for 200 figures, %.0f for 400", a, b)
	}
}
