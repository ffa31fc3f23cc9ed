package quantity_test

import (
	"strings"
	"testing"

	"stemma/mention/figure"
	"stemma/text"
)

// TestRanges reads an example of a range and of every rule by which two numbers are none.
func TestRanges(t *testing.T) {
	for _, c := range []struct{ rule, text, want string }{
		{"range", "They lost between 10 and 12 boats.", "10–12 boat"},
		{"range", "It cost $5 to $7 billion.", "5000000000–7000000000 us_dollar"},
		{"movement", "The count rose by 1,500 to 9,500 boats.", "+1500; 9500 boat"},
		{"otherSort", "They lost hundreds or 3000 boats.", "~100 boat; 3000 boat"},
		{"phoneNumber", "They rang 555-601-992 at noon.", "none"},
		{"otherUnit", "They walked 5 kilometres to 7 miles north.", "5 kilometre; 7 mile"},
		{"falling", "Elmdale won 3-1 at home.", "none"},
		{"years", "He led the club 1998-2004 and retired.", "none"},
		{"ungrounded", "They read 12-14 aloud.", "none"},
		{"alternatives", "They lost 2 million or 2,500,000 boats.", "2000000 boat; 2500000 boat"},
		{"noQuantity", "They met from 5 to 7 p.m. in town.", "none"},
	} {
		var got []string
		for _, f := range figure.Find(figure.English(), text.ParseString(c.text), nil) {
			got = append(got, f.String())
		}
		if g := strings.Join(got, "; "); g != c.want && !(g == "" && c.want == "none") {
			t.Errorf("%s: %q: got %q, want %q", c.rule, c.text, g, c.want)
		}
	}
}
