package who_test

import (
	"slices"
	"strings"
	"testing"

	"stemma/internal/storytest"
)

// TestCast writes down who of the reports is one: the fullest name, then the
// sigla and names of all its members.
func TestCast(t *testing.T) {
	for _, c := range []struct {
		name    string
		reports []string
		want    []string
	}{
		{"two spellings", []string{"Olek Tarvensky left the port of Lowe.", "Olek Tarvenskyy left the port of Lowe."},
			[]string{"A Olek Tarvensky, B Olek Tarvenskyy"}},
		{"a short name", []string{"William Morvane left the port of Lowe.", "Bill Morvane left the port of Lowe."},
			[]string{"A William Morvane, B Bill Morvane"}},
		{"family name and office", []string{"Foreign Minister Ada Morvane left the port of Lowe.", "Foreign Minister Morvane left the port of Lowe."},
			[]string{"A Ada Morvane, B Morvane"}},
		{"family name without office", []string{"Foreign Minister Ada Morvane left the port of Lowe.", "The port of Lowe heard Mrs. Morvane."},
			[]string{"A Ada Morvane", "B Morvane"}},
		{"brothers", []string{"Hugo Morvane left the port of Lowe.", "Emil Morvane left the port of Lowe."},
			[]string{"A Hugo Morvane", "B Emil Morvane"}},
		{"a family name that two bear is neither's", []string{"Hugo Morvane met Emil Morvane at the port of Lowe.", "The port of Lowe heard Mr. Morvane.", "The port of Lowe cheered Mr. Morvane."},
			[]string{"A Hugo Morvane", "A Emil Morvane", "B Morvane", "C Morvane"}},
		{"two ministers of one family name", []string{"Foreign Minister Hugo Morvane met Foreign Minister Emil Morvane.", "Foreign Minister Morvane left the port of Lowe."},
			[]string{"A Hugo Morvane", "A Emil Morvane", "B Morvane"}},
		{"father and son", []string{"Hugo Morvane Sr. left the port of Lowe.", "Hugo Morvane Jr. left the port of Lowe."},
			[]string{"A Hugo Morvane Sr.", "B Hugo Morvane Jr."}},
		{"what one report holds apart", []string{"Mohammed Tarvane left the port of Lowe.", "Ada Morvane met Muhammad Tarvane at the port of Lowe."},
			[]string{"A Mohammed Tarvane, B Muhammad Tarvane", "B Ada Morvane"}},
		{"an acronym that a report explains", []string{"The Federal Bridge Administration (FBA) shut the port of Lowe.", "The FBA said the port of Lowe was shut."},
			[]string{"A Federal Bridge Administration, B FBA"}},
		{"an acronym that none explains", []string{"The FBA said the port of Lowe was shut.", "The Federal Bridge Administration shut the port of Lowe."},
			[]string{"A FBA, B Federal Bridge Administration"}},
		{"last names with one office", []string{"President Morvane left the port of Lowe.", "President Morvane met Ada Morvane and Hugo Morvane at the port of Lowe."},
			[]string{"A Morvane, B Morvane", "B Ada Morvane", "B Hugo Morvane"}},
		{"founder and firm", []string{"Ada Morvane left the port of Lowe.", "Morvane Industries left the port of Lowe."},
			[]string{"A Ada Morvane", "B Morvane Industries"}},
	} {
		s := storytest.Collate(c.reports...)
		var got []string
		for _, a := range s.Cast {
			var names []string
			for _, m := range a.Members {
				w := &s.Witnesses[m.Witness]
				names = append(names, w.Siglum+" "+w.Cast.Members[m.Member].Canonical.Of(w.Report.Text))
			}
			got = append(got, strings.Join(names, ", "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestCrowdedName: of a hundred people of one last name each is himself in both
// reports, and the last name alone is nobody's.
func TestCrowdedName(t *testing.T) {
	var b strings.Builder
	n := 0
	for _, x := range []string{"Ba", "De", "Fi", "Go", "Hu", "Ka", "Le", "Mi", "No", "Pu"} {
		for _, y := range []string{"bren", "dast", "fing", "golt", "hund", "kamp", "lerk", "mits", "nost", "purt"} {
			b.WriteString("Captain " + x + y + " Morvane left the port of Lowe on a boat.\n\n")
			n++
		}
	}
	s := storytest.Collate(b.String(), b.String(), "Captain Morvane left the port of Lowe on a boat.")
	two := 0
	for _, a := range s.Cast {
		if len(a.Members) == 2 {
			two++
		}
	}
	if two != n || len(s.Cast) != n+1 {
		t.Errorf("%d actors, %d of two reports; want %d and one more", len(s.Cast), two, n)
	}
}
