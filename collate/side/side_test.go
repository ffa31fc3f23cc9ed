package side_test

import (
	"strings"
	"testing"

	"stemma/collate/ref"
	"stemma/internal/storytest"
)

func TestSides(t *testing.T) {
	const (
		bid = "Corvane raises its offer\n\nLowe Post, 5 February 2018\n\n" +
			"San Lowe-headquartered Corvane made its $38 billion bid in October 2016 for Dellish-based Norvane, a major provider of car chip sales. The board met on Monday."
		deal = "Corvane lifts bid\n\nDell Times, 5 February 2018\n\n" +
			"The chief said that its offer stood whether Corvane's $47 billion bid for Dellish rival Norvane was completed or is terminated."
	)
	for _, tt := range []struct {
		name    string
		reports []string
		want    bool
	}{
		{"one bid, two numbers, of which one has a time", []string{bid, deal}, true},
		{"one number", []string{bid, strings.Replace(deal, "47", "38", 1)}, false},
		{"a report that has both", []string{bid, deal, "Corvane has $38 billion in hand. It owes $47 billion."}, false},
		{"far apart", []string{bid, strings.Replace(deal, "47", "97", 1)}, false},
		{"of two units", []string{bid, strings.Replace(deal, "$47 billion", "47-mile", 1)}, false},
		{"other words", []string{bid, "The storm did $47 billion of harm to farms in the south."}, false},
		{"a price of the hour", []string{bid, strings.Replace(deal, "Corvane's $47 billion bid", "Corvane's bid of $47 billion, 8 percent higher,", 1)}, false},
	} {
		c := storytest.Collate(tt.reports...)
		if got := len(c.Sides) > 0; got != tt.want {
			t.Errorf("%s: %+v", tt.name, c.Sides)
		}
		for _, s := range c.Sides {
			if i := c.SeriesOf(s.A); i >= 0 && i == c.SeriesOf(s.B) || s.A == (ref.FigRef{}) && s.A == s.B {
				t.Errorf("%s: %+v stands in one series", tt.name, s)
			}
		}
	}
}
