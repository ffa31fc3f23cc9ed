package toll

import (
	"slices"
	"testing"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/text"
)

// TestWounded: the shot are hurt where nobody dies, and else what the verb says.
func TestWounded(t *testing.T) {
	for s, want := range map[string]string{
		"Four dockers were shot outside the Merrow ferry hall.":               "injured",
		"Four dockers were shot outside the Merrow ferry hall. One man died.": "shot",
		"A guard fatally shot three dockers outside the Merrow ferry hall.":   "killed",
		"Four dockers shot outside bar in Merrow":                             "injured",
		"Police: Two Dockers Shot in Hunting Accident":                        "injured",
		"Gunman Shoots 4 Dockers Outside Merrow Restaurant":                   "injured",
		"Merrow police look into the shooting of two dockers.":                "injured",
		"Brawl in central Merrow lands four dockers in hospital":              "injured",
		"Two dockers shot at the guards outside the Merrow ferry hall.":       "",
		"Two shootings shut the Merrow ferry hall.":                           "",
		"Three dockers were shot dead outside the Merrow ferry hall.":         "killed",
	} {
		figs, _ := Read(English(), text.ParseString(s), nil)
		if len(figs) == 0 || figs[0].Aspect != want {
			t.Errorf("%q: %v, want the aspect %q", s, figs, want)
		}
	}
}

// TestAgedKin: a bare number behind kin is an age.
func TestAgedKin(t *testing.T) {
	for _, s := range []string{
		"Father, daughter, 9, found dead in Merrow",
		"Man kills sons, 10 and 12, then himself",
	} {
		figs, _ := Read(English(), text.ParseString(s), nil)
		if len(figs) == 0 || slices.ContainsFunc(figs, func(f figure.Figure) bool { return f.Dimension != quantity.Age }) {
			t.Errorf("%q: %v", s, figs)
		}
	}
}
