package figure

import "stemma/text"

// wounded makes an injury of a shooting and a stabbing in a text in which nobody
// dies: "four people were shot" then says how many were hurt. Where somebody dies
// the shot may be dead or alive, and the aspect stays what the verb says.
func wounded(d *text.Doc, figs []Figure) {
	known, dies := false, false
	for i := range figs {
		f := &figs[i]
		if f.Aspect != "shot" && f.Aspect != "stabbed" || f.Dimension != "count" || rounds[f.Counted.Head] {
			continue
		}
		if !known {
			known, dies = true, somebodyDies(d)
		}
		if !dies {
			f.Aspect = "injured"
			f.By += " wounded.go: nobody dies"
		}
	}
}

// rounds are what is shot and is nobody.
var rounds = map[string]bool{"shot": true, "round": true, "bullet": true, "video": true, "photo": true, "picture": true, "film": true, "scene": true}

// somebodyDies reports whether a text has a word of death.
func somebodyDies(d *text.Doc) bool {
	for i := range d.Tokens {
		switch d.Tokens[i].Lemma {
		case "die", "kill", "murder", "slay", "dead", "death", "fatal", "fatally", "fatality", "deadly", "homicide", "manslaughter", "decease", "deceased", "killing", "killer", "perish":
			return true
		}
	}
	return false
}
