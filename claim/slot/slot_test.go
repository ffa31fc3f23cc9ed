package slot

import (
	"strings"
	"testing"
	"time"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// find returns the figures of a text of 1 May 2031, of which each sentence is one claim,
// and their slots.
func find(l *Language, s string) (In, []Slot) {
	d := text.ParseString(s)
	in := In{Published: report.Stamp{Time: time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC), Day: true}}
	in.Dates = when.Find(when.English(), d, when.Anchor{Time: in.Published.Time, By: "published"})
	var days []report.Span
	for _, m := range in.Dates {
		if m.Calendar() {
			days = append(days, m.Span)
		}
	}
	in.Figures, in.Places = figure.Find(figure.English(), d, days), where.Find(where.English(), d, name.Find(name.English(), d))
	for i, sent := range d.Sents {
		c := Claim{Span: sent.Span, Sent: i}
		for k := range in.Figures {
			if sent.Contains(in.Figures[k].Span) {
				c.Figures = append(c.Figures, k)
			}
		}
		in.Claims = append(in.Claims, c)
	}
	return in, Find(l, d, in)
}

func slots(l *Language, s string) []Slot {
	_, out := find(l, s)
	return append(out, Slot{})
}

// read writes down the figures of a text and their slots.
func read(l *Language, s string) string {
	var out []string
	in, slots := find(l, s)
	for i, sl := range slots {
		x := strings.TrimSpace(figure.Decimal(in.Figures[i].Value) + " " + sl.Thing())
		if sl.Place >= 0 {
			x += "@" + strings.ToLower(in.Places[sl.Place].Name)
		}
		if sl.Aspect != "" {
			x += " " + sl.Aspect
		}
		if sl.Bearer != "" {
			x += " of " + sl.Bearer
		}
		if sl.Part {
			x += " part"
		}
		if sl.Past >= 0 && sl.Past != sl.Date {
			x += " past"
		}
		if sl.Date >= 0 {
			v := in.Dates[sl.Date].Value
			x += ":" + v[strings.LastIndexByte(v, '-')+1:]
		}
		out = append(out, x)
	}
	return strings.Join(out, ", ")
}

func TestLexicons(t *testing.T) {
	lextest.Examples(t, "slot.en.lex", func(l lex.Line) string { return read(English(), l.Example) })
	lextest.Needed(t, "slot.en.lex", func(lx *lex.Lexicon, line lex.Line) string {
		l := *English()
		l.words = Language{}.words
		lex.Fill(&l.words, lx)
		return read(&l, line.Example)
	})
	for _, file := range []string{"family.en.lex", "measure.en.lex"} {
		lextest.Examples(t, file, func(l lex.Line) string {
			return slots(English(), l.Example)[0].Thing()
		})
	}
	lextest.Examples(t, "said.en.lex", func(l lex.Line) string { return slots(English(), l.Example)[0].Aspect })
	lextest.Examples(t, "people.en.lex", func(l lex.Line) string { return string(slots(English(), l.Example)[0].Kind) })
}

// TestFamily: nouns that reports use for one another are one, in any case of
// letters; others are their own.
func TestFamily(t *testing.T) {
	for head, want := range map[string]string{"troop": "soldier", "Soldier": "soldier", "rocket": "missile", "barge": "barge", "": ""} {
		if got := English().Family(head); got != want {
			t.Errorf("%q is of %q, want %q", head, got, want)
		}
	}
	if English().Family("injury") == English().Family("death") {
		t.Error("the injured are not the dead")
	}
}

// TestPart: of those who are named first, a number is a part.
func TestPart(t *testing.T) {
	for text, want := range map[string]bool{
		"Of the injured, 13 were still in hospital on Friday.": true,
		"Of course 13 were injured on Friday.":                 false,
	} {
		if got := slots(English(), text)[0].Part; got != want {
			t.Errorf("%s: part %v, want %v", text, got, want)
		}
	}
}

// TestWhen: a figure holds when its own event was, whether verb, noun or clause says it, and
// not when somebody told of it or what else a sentence dates.
func TestWhen(t *testing.T) {
	for text, want := range map[string]string{
		"That was in 2014. That year, the index said, the militia killed 644 people.":                          "644 person killed past",
		"In 2014, the index said, the militia killed 644 people.":                                              "644 person killed:2014",
		"The index said the militia killed 644 people.":                                                        "644 person killed",
		"The militia's abduction of the 276 pupils in April 2029 shocked the country.":                         "276 student abducted past",
		"In 2029 the militia shocked the world when it kidnapped hundreds of pupils from a school.":            "100 student abducted past",
		"The militia has freed 21 of the 200 pupils kidnapped two years ago.":                                  "21 student freed, 200 student abducted past",
		"A memorial for the 40 people killed in the 2029 fire was damaged on Tuesday.":                         "40 person killed past",
		"A 2019 landslide in the same valley killed 12 people.":                                                "12 person killed past",
		"The last eruption, in 1962, killed 1,100 people.":                                                     "1100 person killed past",
		"Police said on Monday that they had recovered the bodies of 12 people who died in a storm on Friday.": "12 person killed:25",
		"Survivors of the 2017 fire that killed 71 people marched on Monday.":                                  "71 person killed past:28",
		"More than 300 people were injured when two trains collided in 2021, and Monday's crash left 14 dead.": "300 person injured past:28, 2 train:2021, 14 train killed:28",
		"The 1931 explosion at the pit killed 46 miners; Monday's killed three.":                               "46 miner killed past:28, 3 miner killed:28",
		"The camp, home to 5,000 refugees since 2025, burned down on Sunday.":                                  "5000 migrant living:27",
		"The clinic treated 12 people who were stabbed on Friday, the mayor said on Sunday.":                   "12 person stabbed:25",
	} {
		if got := read(English(), text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestBearer: a measure is that of the noun that it hangs on, of the subject of a verb of
// measuring, or of what a quality is said to be of; a distance, a name and a pronoun have none.
func TestBearer(t *testing.T) {
	for text, want := range map[string]string{
		"A 19-ton truck fell into the river.":                   "truck",
		"The lorry, which weighs 19 tons, fell into the river.": "lorry",
		"The lorry, weighing 19 tons, fell into the river.":     "lorry",
		"They put the weight of the lorry at 19 tons.":          "lorry",
		"The bridge has a weight limit of 12 tons.":             "limit",
		"Vehicles of more than 12 tons are banned.":             "",
		"The 30-metre-high dam gave way.":                       "dam",
		"A dam 30 metres high gave way.":                        "dam",
		"The dam, 30 metres in height, burst.":                  "dam",
		"The dam's height is 30 metres.":                        "dam",
		"With a height of 30 metres, the dam is no giant.":      "dam",
		"The town is 30 kilometres from the dam.":               "",
		"The towers are 30 metres apart.":                       "",
		"Police found the boat 30 miles away.":                  "",
		"Trains will run 36 km under the mountain.":             "",
		"The train was travelling at 40 mph.":                   "train",
		"It was travelling at 40 mph.":                          "",
		"The peak wind speed was put at 90 mph.":                "wind",
		"A magnitude 4.7 aftershock hit the island.":            "aftershock",
		"Crews laid 3 km of hose.":                              "hose",
		"Norrendal, a town of 14,000, lies in the valley.":      "town",
		"The town has a population of 14,000.":                  "town",
		"The town sent 14,000 people away.":                     "",
	} {
		if got := slots(English(), text)[0].Bearer; got != want {
			t.Errorf("%s: of %q, want %q", text, got, want)
		}
	}
}

// TestPartOfThoseToldOf: where the event is told of those behind "of", a number counts some of
// them, and where it is told of the number, all whom it befell.
func TestPartOfThoseToldOf(t *testing.T) {
	for text, want := range map[string]bool{
		"A film shows 50 of the girls kidnapped in May.":          true,
		"Police have named 12 of the people killed in the blast.": true,
		"Three of the men arrested on Monday are from Ostrel.":    true,
		"Soldiers freed 50 of the girls.":                         false,
		"Fifty of the girls were kidnapped in May.":               false,
		"Nine people were killed in the blast.":                   false,
	} {
		if got := slots(English(), text)[0].Part; got != want {
			t.Errorf("%s: a part: %v, want %v", text, got, want)
		}
	}
}
