package claim_test

import (
	"strings"
	"testing"

	"stemma/internal/storytest"
	"stemma/mention/figure"
)

// TestSlots: the place and the day of a figure are those of its clause.
func TestSlots(t *testing.T) {
	for s, want := range map[string]string{
		"In Lyon 12 people were killed, and 30 were injured in Naples.":                                  "12@lyon 30@naples",
		"The flood killed 12 people in Lyon and 30 in Naples.":                                           "12@lyon 30@naples",
		"Twelve people died in Lyon, the mayor said in Naples.":                                          "12@lyon",
		"Officials in Naples said 12 people had died in Lyon.":                                           "12@lyon",
		"Officials in Naples said 12 people had died.":                                                   "12@",
		"About 400 rescuers from Naples are working in Lyon.":                                            "400@lyon",
		"The number of soldiers in Lyon has risen to 9,000.":                                             "9000@lyon",
		"Near Lyon, a coach carrying 40 pupils to Naples overturned.":                                    "40@naples",
		"In Lyon the storm cut power to 8,000 homes.":                                                    "8000@lyon",
		"The storm cut power to 8,000 homes in Lyon on 12 March and to 300 homes in Naples on 14 March.": "8000@lyon:12 300@naples:14",
		"On 12 March, the ministry said 300 soldiers had arrived in Lyon on 10 March.":                   "300@lyon:10",
		"The ministry said on 12 March that 300 soldiers had arrived in Lyon on 10 March.":               "300@lyon:10",
		"The ministry said on 12 March that 300 soldiers had arrived.":                                   "300@:12",
		"Twelve people were killed on 3 March, and 30 more on 9 March.":                                  "12@:3 30@:9",
		"On 3 March 12 people were killed in Lyon; on 9 March 30 people died in Naples.":                 "12@lyon:3 30@naples:9",
		"By 9 March, 30 people had died in Naples, where a bridge fell on 3 March.":                      "30@naples:9",
		"The blast, which struck Lyon on 3 March, killed 12 people.":                                     "12@:3",
		"Police in Lyon, who searched a flat on 3 March, arrested 12 people on 9 March.":                 "12@lyon:9",
		"A fire at a hotel in Lyon that opened on 3 March killed 12 people on 9 March.":                  "12@lyon:9",
		"The company, based in Naples, laid off 400 workers in Lyon.":                                    "400@lyon",
		"The company laid off 400 workers in Lyon after it lost 3,000 customers in Naples.":              "400@lyon 3000@naples",
		"In Naples, where 30 people were hurt, the mayor said 12 had died in Lyon.":                      "30@naples 12@lyon",
		"Inspectors who visited Naples on 3 March found 12 cracks.":                                      "12@:3",
		"The army sent 300 soldiers from Naples to Lyon.":                                                "300@lyon",
		"Some 300 soldiers in Lyon and 500 in Naples are to leave on 9 March.":                           "300@lyon:9 500@naples:9",
	} {
		r := storytest.Read(s)
		var got []string
		for i := range r.Claims {
			for _, f := range r.Claims[i].Figures {
				sl := r.Slots[f]
				if sl.Claim != int32(i) {
					t.Errorf("%q: figure %d of claim %d says it is of %d", s, f, i, sl.Claim)
				}
				x := figure.Decimal(r.Figures[f].Value) + "@"
				if sl.Place >= 0 {
					x += strings.ToLower(r.Places[sl.Place].Name)
				}
				if sl.Date >= 0 {
					v := r.Dates[sl.Date].Value
					x += ":" + strings.TrimLeft(v[len(v)-2:], "0")
				}
				got = append(got, x)
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q: got %q, want %q", s, g, want)
		}
	}
}
