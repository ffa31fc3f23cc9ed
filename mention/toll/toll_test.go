package toll

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/text"
)

// tallied writes the tallies of a text: "3 killed; 2 injured".
func tallied(s string) string {
	var got []string
	_, sums := Read(English(), text.ParseString(s), nil)
	for _, f := range sums {
		if !f.SpansIn(s) {
			return "spans outside of the text"
		}
		got = append(got, quantity.Decimal(f.Value)+" "+f.Aspect)
	}
	return strings.Join(got, "; ")
}

func TestTallies(t *testing.T) {
	for s, want := range map[string]string{
		// lists
		"A man and his two sons were killed in the fire at Ostrel.":                          "3 killed",
		"Three men and a woman were wounded outside the Merrow ferry hall, police said.":     "4 injured",
		"The blast injured four nurses and two patients.":                                    "6 injured",
		"Officers found the bodies of two children and an elderly woman in the Ostrel flat.": "3 killed",
		"She and three others were injured when the Ostrel tram left the rails.":             "4 injured",
		"At least two guards and a driver were killed near the Merrow gate.":                 "3 killed",
		"Both men died at the scene, the Merrow sheriff said.":                               "2 killed",
		"The couple were found dead in their home near Ostrel.":                              "2 killed",
		"Two wardens and the shooter are dead, the Merrow sheriff said.":                     "3 killed",
		"Hale killed his wife and two sons before turning the gun on himself in Ostrel.":     "4 killed",
		"Hale killed one guard and wounded three before shooting himself in Ostrel.":         "",
		"Hale killed one guard and wounded three before shooting himself.":                   "2 killed",
		"Hale killed two guards before setting the barn on fire and killing himself.":        "3 killed",
		"Man killed wife, 4 kids then himself":                                               "6 killed",
		"He turned the gun on his brother before the guards shot two men in Ostrel.":         "",
		"A 16-year-old and a 17-year-old were shot on Monday in Ostrel.":                     "2 injured",
		// headlines
		"Teen, 4-year-old shot in Merrow":                        "2 injured",
		"10-Year-Old Girl, Teen Shot":                            "2 injured",
		"Boy, 4, woman shot outside Merrow pier":                 "2 injured",
		"Merrow man shoots 4 relatives, killing 2, then himself": "2 injured; 3 killed",
		"Gunman kills wife, ex-mother-in-law, self in Ostrel":    "3 killed",
		"Man kills 3 roommates, self after Merrow quarrel":       "4 killed",
		"Father, two daughters shot to death in Ostrel":          "3 killed",
		"Man, woman killed in Merrow crash":                      "2 killed",
		"Man kills wife, 4 kids in Ostrel":                       "5 killed",
		"Gunman kills 3, then himself":                           "4 killed",
		"Father, daughter, 9, found dead in Merrow":              "2 killed",
		"Arrest made in triple homicide at Merrow ferry hall":    "3 killed",
		"One dead in quadruple shooting at Merrow ferry hall":    "4 shot",
		"Five people shot, one fatally, outside Merrow club":     "4 injured",
		"Four dockers were shot and one was killed at Ostrel.":   "3 injured",
		"He killed his two brothers before killing himself.":     "3 killed",
		"She shot two clerks dead and then took her own life.":   "3 killed",
		"Deputies: 4 adults, 2 children dead in Merrow house":    "6 killed",
		"Two boys and a girl were rescued from the Ostrel mine":  "3 rescued",
		// none: an item that does not say how many, a choice, a denial, a part
		"A man and several women were killed.":                             "",
		"A man or a woman was killed.":                                     "",
		"Two men and another girl were not injured.":                       "",
		"Six people, three men and three women, were hurt in Ostrel.":      "",
		"Six people, including a boy and his mother, were hurt in Ostrel.": "",
		"Two men and three dogs were killed.":                              "",
		"His two sons, Ivo Brandt and Karel Brandt, were killed.":          "",
		"Two men and a woman watched the launch.":                          "",
		"The double murder-suicide shook Ostrel.":                          "",
		"Police fired at two men and a woman called for help.":             "",
		"The film Double Murder opened on Friday.":                         "2 killed", // a name reads as the words do
		"Rain killed 12 cows and 3 goats.":                                 "",
		"The mayor and the governor met.":                                  "",
	} {
		if got := tallied(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

// TestPersons adds every noun of person.en.lex to a list.
func TestPersons(t *testing.T) {
	lextest.Examples(t, "../figure/person.en.lex", func(l lex.Line) string { return tallied(l.Example) })
	for _, l := range lextest.Read(t, "../figure/person.en.lex", 2).Lines {
		for w := range strings.SplitSeq(l.Field(1), "|") {
			s, alt := "Two clerks and a "+w+" were killed in Ostrel.", "A young "+w+" and two clerks were killed in Ostrel."
			if tallied(s) != "3 killed" && tallied(alt) != "3 killed" {
				t.Errorf("%s: %q: got %q", l.By, s, tallied(s))
			}
		}
	}
}

// TestHarm: what befalls those whom no verb of harm has as its object.
func TestHarm(t *testing.T) {
	for s, want := range map[string]string{
		"The fire sent five people to the hospital.":                             "injured",
		"Five people were taken to a hospital in Ostrel.":                        "injured",
		"Police found three men suffering from gunshot wounds.":                  "injured",
		"Four dockers with burns were treated at the scene.":                     "injured",
		"Two clerks were hit by bullets. One of the two clerks died.":            "shot",
		"Two clerks were struck by gunfire near the gate.":                       "injured",
		"The ministry sent five people to the border.":                           "sent",
		"Four dockers were shot. Nobody was killed.":                             "injured",
		"Four dockers were shot. A man is charged with attempted murder.":        "injured",
		"Four dockers were shot, homicide detectives said.":                      "injured",
		"Four dockers were shot. It was the deadliest night of the year.":        "injured",
		"Four dockers were shot. The gunman had threatened to kill the foreman.": "injured",
		"Four dockers were shot. A fifth man was found dead.":                    "shot",
		"Three customers were not injured.":                                      "",
		"Twelve men lost their lives in the Ostrel mine.":                        "killed",
		"Two clerks suffered burns and were pronounced dead at the scene.":       "killed",
		"Raiders gunned down six drivers.":                                       "killed",
	} {
		figs, _ := Read(English(), text.ParseString(s), nil)
		if len(figs) == 0 || figs[0].Aspect != want {
			t.Errorf("%q: %v, want the aspect %q", s, figs, want)
		}
	}
}

// TestHeads: what is counted beside words that look like a plural.
func TestHeads(t *testing.T) {
	for s, want := range map[string]string{
		"The council filled 23 of its 29 seats.":                      "23 seat; 29 seat",
		"The ministry said 12 of the 19 are secret.":                  "12; 19",
		"Some 2016 candidates have left the race.":                    "",
		"Some 2500 people came.":                                      "~2500 person",
		"1 Dies, 4 Hurt in Ostrel Crash":                              "1 person; 4 person",
		"Two juveniles ages 14 and 15 were taken to a Merrow clinic.": "2 juvenile; 14 year juvenile; 15 year",
	} {
		var got []string
		for _, f := range first(Read(English(), text.ParseString(s), nil)) {
			got = append(got, f.String())
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("%q: got %q, want %q", s, g, want)
		}
	}
}

// TestNotes: marks of notes are no figures, and bare ages count nobody.
func TestNotes(t *testing.T) {
	for _, s := range []string{
		"The raiders fled north.[6][26] Nobody saw them go.",
		"The two brothers, both 35, had left Ostrel.",
	} {
		for _, f := range first(Read(English(), text.ParseString(s), nil)) {
			if f.Value.Cmp(quantity.Rat(5)) > 0 && f.Dimension != quantity.Age {
				t.Errorf("%q: %v", s, f)
			}
		}
	}
}

// The figures of a list are items of what it adds up to; others are not.
func TestItems(t *testing.T) {
	const s = "A man and his two sons were killed at Merrow. Two guards were killed at Ostrel."
	figs, sums := Read(English(), text.ParseString(s), nil)
	if len(figs) != 2 || len(sums) != 1 || figs[0].Item != 1 || figs[1].Item != 0 {
		t.Errorf("%+v, %+v", figs, sums)
	}
}

// first returns the first of two results.
func first(figs, _ []figure.Figure) []figure.Figure { return figs }
