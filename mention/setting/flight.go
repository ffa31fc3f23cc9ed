package setting

import (
	"stemma/internal/lex"
	"stemma/mention/figure"
)

const (
	// aloftReach is how many words "aloft" may stand before its time. Ours: a
	// comparison fits between them, another statement does not.
	aloftReach = 15
	// flightReach is how many words before a figure may say that it is of a flight.
	flightReach = 5
	// missileBefore is how many sentences before its own may name the missile.
	missileBefore = 2
)

// flight returns which quantity of the flight of a missile a figure is.
func (r *reader) flight(f *figure.Figure, p place) Flight {
	if p.sentence < 0 || f.Change != figure.Level || f.Per != "" {
		return NoFlight
	}
	q := NoFlight
	switch f.Dimension {
	case length:
		q = r.flownLength(f, p)
	case time:
		if (f.Unit == second || f.Unit == minute || f.Unit == hour) && r.flownTime(f, p) {
			q = Duration
		}
	}
	if q != NoFlight && !r.missile(p.sentence) {
		return NoFlight
	}
	return q
}

// missile reports whether a sentence or one of those before it names a missile.
func (r *reader) missile(sentence int) bool {
	for s := max(0, sentence-missileBefore); s <= sentence; s++ {
		for t := r.d.Sents[s].First; t < r.d.Sents[s].Last; t++ {
			if r.words.Missile.Has(r.d.Tokens[t].Lower) {
				return true
			}
		}
	}
	return false
}

// flownLength tells a height ("reached an altitude of 2,100 km") from a distance
// flown ("flew 800 km", "fell 480 km from its pad").
func (r *reader) flownLength(f *figure.Figure, p place) Flight {
	for n := 1; n <= flightReach; n++ {
		t := p.first - n
		if r.words.HeightLemmas.Has(r.lemma(p, t)) {
			return Apogee
		}
		if r.words.OtherHeight.Has(r.lower(p, t)) || r.words.FlyLemmas.Has(r.lemma(p, t)) {
			break
		}
	}
	switch before, behind := r.lower(p, p.first-1), r.lower(p, p.last); {
	case r.words.HighBehind.Has(behind):
		return Apogee
	case r.words.CameDown.Has(before) && r.words.FromStart.Has(behind), f.Aspect == travelled,
		r.lead(p, p.first-1) == Of && r.words.DistanceOf.Has(r.lower(p, p.first-2)):
		return Distance
	}
	return NoFlight
}

// flownTime reports whether a time is that of a whole flight: "flew over 30
// minutes", "a 30-minute flight", "stayed aloft longer than any before it, at 61
// minutes".
func (r *reader) flownTime(f *figure.Figure, p place) bool {
	if f.During {
		return true
	}
	if e, _ := lex.LongestFrom(&r.words.FlightBehind, r.sentence(p), p.last-p.from); e != nil {
		return true
	}
	for n := 1; n <= aloftReach; n++ {
		t := p.first - n
		w := r.lower(p, t)
		if w == "" || w == ";" {
			break
		}
		if r.words.Aloft.Has(w) || n <= reach && r.lead(p, p.first-1) == For && r.words.Followed.Has(w) {
			return true
		}
		if e, _ := lex.LongestFrom(&r.words.AloftFor, r.sentence(p), t-p.from); e != nil {
			return true
		}
	}
	for n := 1; n <= flightReach; n++ {
		t := p.first - n
		if r.words.FlightTimeLemmas.Has(r.lemma(p, t)) {
			return true
		}
		if r.words.OtherTime.Has(r.lower(p, t)) {
			break
		}
	}
	return false
}

// travelled is the aspect of distances in package figure.
const travelled = "travelled"
