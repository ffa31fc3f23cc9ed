package collate

import (
	"strings"
	"testing"

	"stemma/claim"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// readAll reads a text as the program does.
func readAll(s string) *story.Witness {
	r := &report.Report{Text: s}
	r.Seal()
	d := text.ParseString(s)
	cast := name.Find(name.English(), d)
	dates := when.Find(d, when.Anchor{})
	var keep []report.Span
	for _, x := range dates {
		if x.Calendar() {
			keep = append(keep, x.Span)
		}
	}
	figs := figure.Find(d, keep)
	quotes, atts := attribution.Join(quote.Find(d), attribution.Find(d, cast, quote.Find(d)))
	rd := claim.Join(r, d, cast, dates, figs, quotes, nil, atts, where.Find(d, cast))
	return &story.Witness{Siglum: "A", Reading: rd}
}

// TestClause: the place and the day of a figure are those of its clause.
func TestClause(t *testing.T) {
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
		w := readAll(s)
		var got []string
		for i := range w.Claims {
			c := &w.Claims[i]
			for _, fi := range w.Claims[i].Figures {
				f := &w.Figures[fi]
				x := figure.Decimal(f.Value) + "@" + slotOf(w, c, f, fi).Place
				if day, v := asOf(w, c, f); v != "" {
					_ = day
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
