package figure

import (
	"stemma/report"
)

// Harm is told by more than the verbs of harm: those who are taken to a
// hospital, who suffer wounds and whom bullets hit are hurt.

// toHospital reports that verb v brings its object, or its passive subject, to a
// hospital, or has it treated there.
func (r *Sentence) toHospital(v int) bool {
	switch r.D.Tokens[v].Lemma {
	case "send", "take", "rush", "transport", "airlift", "fly", "bring", "ferry", "drive", "admit", "treat", "land", "put", "convey", "evacuate":
	default:
		return false
	}
	if r.hospitalBehind(v, v) {
		return true
	}
	o := r.D.Kid(v, "dobj")
	return o > v && r.hospitalBehind(o, v) // lands [four men in hospital]
}

// hospitalBehind reports that token i is said to be in or to come to a hospital, behind
// token v.
func (r *Sentence) hospitalBehind(i, v int) bool {
	for k := range r.D.Kids(i) {
		t := &r.D.Tokens[k]
		if t.Label != "prep" && t.Label != "dative" || k < v {
			continue
		}
		switch t.Lower {
		case "to", "at", "in", "into":
			if o := r.D.Kid(k, "pobj"); o >= 0 && hospitals[r.D.Tokens[o].Lemma] {
				return true
			}
		}
	}
	return false
}

// hospitals are where the hurt are brought.
var hospitals = map[string]bool{"hospital": true, "hospitals": true, "clinic": true, "infirmary": true, "icu": true}

// wounds reports that the noun at i is a wound.
func (r *Sentence) wounds(i int) bool {
	if i < 0 {
		return false
	}
	switch r.D.Tokens[i].Lemma {
	case "wound", "injury", "burn", "fracture":
		return true
	}
	return false
}

// suffers reports that the subject of v suffers wounds: "four men suffering
// from gunshot wounds", "two guards sustained injuries".
func (r *Sentence) suffers(v int) bool {
	switch r.D.Tokens[v].Lemma {
	case "suffer", "sustain", "receive":
	default:
		return false
	}
	if r.D.Kid(v, "neg") >= 0 {
		return false
	}
	if r.wounds(r.D.Kid(v, "dobj")) {
		return true
	}
	p := r.D.Kid(v, "prep")
	return p >= 0 && r.D.Tokens[p].Lower == "from" && r.wounds(r.D.Kid(p, "pobj"))
}

// byBullets reports that the subject of v, a passive, is hit by bullets.
func (r *Sentence) byBullets(v int) bool {
	switch r.D.Tokens[v].Lemma {
	case "hit", "strike", "graze":
	default:
		return false
	}
	p := r.D.Kid(v, "agent", "prep")
	if p < 0 || r.D.Tokens[p].Lower != "by" {
		return false
	}
	o := r.D.Kid(p, "pobj")
	if o < 0 {
		return false
	}
	switch r.D.Tokens[o].Lemma {
	case "bullet", "gunfire", "gunshot", "round", "shot", "shrapnel", "crossfire":
		return true
	}
	return false
}

// dead is the reason for which the wounded of v are dead: "suffered gunshot
// wounds and were pronounced dead"; "" where they are not said to be.
func (r *Sentence) dead(v int) report.By {
	if !r.suffers(v) && !r.toHospital(v) {
		return ""
	}
	for k := range r.D.Kids(v) {
		t := &r.D.Tokens[k]
		if t.Label != "conj" || k < v || r.D.Kid(k, "nsubj", "nsubjpass") >= 0 || r.D.Kid(k, "neg") >= 0 {
			continue
		}
		if x, ok := r.Event(k, "verb"); ok && x.What == "killed" && intransitive(t.Lower) {
			return x.ref
		}
		for o := range r.D.Kids(k) {
			if x, ok := r.Event(o, "adj"); ok && x.What == "killed" {
				return x.ref
			}
		}
	}
	return ""
}
