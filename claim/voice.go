package claim

import (
	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/text"
)

// voices reports whether an attribution makes somebody else say its content. What
// is quoted is said, and so is what a cue of the lexicons brings in. Another cue
// must bring in a statement, or be a denial or a charge: in "the court convicted
// four men" and "the union opposed the levy" the writer tells what was done, and to
// cut the doing off would leave a claim that says nothing.
func voices(d *text.Doc, a *attribution.Attribution) bool {
	if len(a.Quotes) > 0 {
		return true
	}
	if !a.Unlisted {
		return !shown(d, a)
	}
	switch a.Firmness {
	case mention.Denied, mention.Alleged:
		return true
	}
	for _, s := range segments(d, *a) {
		first, last := d.TokensIn(s)
		for i := first; i < last; i++ {
			if h := d.Tokens[i].Head; (h < first || h >= last || h == i) && verbal(d, i) && finite(d, i) {
				return true
			}
		}
	}
	return false
}

// shown reports whether what a cue brings in is handed to somebody within it:
// "shows me the footage", "gave her the file". It is a thing, and no saying.
func shown(d *text.Doc, a *attribution.Attribution) bool {
	first, last := d.TokensIn(a.Content)
	cue, _ := d.TokensIn(a.Cue)
	k := d.Kid(cue, "dative")
	if k < first || k >= last {
		return false
	}
	o := d.Kid(cue, "dobj")
	return o > k && o < last && d.Kid(cue, "ccomp", "xcomp") < 0
}

// verbal reports whether token i is a verb, full or auxiliary.
func verbal(d *text.Doc, i int) bool { return d.Tokens[i].POS == "VERB" || d.Tokens[i].POS == "AUX" }
