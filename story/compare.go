package story

import (
	"math"
	"slices"
)

// Features are what the pair function knows of two reports, each between 0 and 1
// or so.
type Features [features]float64

// The features, in the order of FeatureNames.
const (
	fTerms = iota
	fLead
	fRare
	fEvidence
	fTitle
	fPeople
	fOtherLead
	fBodies
	fNumbers
	fToll
	fOtherToll
	fQuotes
	fDays
	fLong
	fOtherScene
	fOtherDay
	fOtherYear
	fUndated
	fShort
	fAge
	fOtherAge
	fRegion
	fOtherRegion
	fOneWord
	fRecurs
	fRoad
	fOtherRoad
	fHour
	fOtherHour
	fSameDay
	features
)

// FeatureNames names the features, in order.
var FeatureNames = [features]string{
	"terms", "lead", "rare words", "shared rare words", "title in text", "people", "another in the lead", "bodies and places", "figures",
	"toll", "other toll", "quotes", "days", "weeks", "other scene", "other day", "other year", "no date", "short text", "age", "other age", "region", "other region", "one word", "recurs",
	"road", "other road", "hour", "other hour", "same day",
}

// Compare measures two reports against each other. It is a pure function of the
// two, and symmetric.
func Compare(a, b *Sketch) Features {
	var terms, lead, rare, evidence, titleAB, titleBA, people, bodies, numbers float64
	words := 0
	x, y := a.terms, b.terms
	for i, j := 0, 0; i < len(x) && j < len(y); {
		s, t := &x[i], &y[j]
		switch {
		case s.key < t.key:
			i++
			continue
		case s.key > t.key:
			j++
			continue
		}
		i++
		j++
		w, v := s.weight(s.n), t.weight(t.n)
		p := float64(w * v)
		switch both := s.kind & t.kind; {
		case both&word != 0:
			words++
			terms += p
			lead += float64(s.weight(s.head) * t.weight(t.head))
			if min(s.rarity, t.rarity) >= rareFrom {
				rare += p
				evidence++
			}
			if s.kind&title != 0 {
				titleAB += float64(float64(s.rarity) * v)
			}
			if t.kind&title != 0 {
				titleBA += float64(float64(t.rarity) * w)
			}
		case both&number != 0:
			numbers += p
		case both&person != 0:
			people += p
		default:
			bodies += p
		}
	}
	n, m := &a.norms, &b.norms
	var f Features
	f[fTerms] = over(terms, n.body, m.body)
	f[fLead] = over(lead, n.lead, m.lead)
	f[fRare] = over(rare, n.rare, m.rare)
	f[fEvidence] = math.Log1p(evidence) / 3
	f[fTitle] = max(over(titleAB, n.title, m.body)*told(n.title), over(titleBA, m.title, n.body)*told(m.title))
	f[fPeople] = over(people, n.people, m.people)
	f[fOtherLead] = otherLead(a, b)
	f[fBodies] = over(bodies, n.bodies, m.bodies)
	f[fNumbers] = over(numbers, n.numbers, m.numbers)
	var measured bool
	f[fToll], f[fOtherToll], measured = tolls(a.slots, b.slots)
	f[fQuotes] = math.Min(1, float64(shared(a.says, b.says))/8)
	if d, ok := apart(a, b); ok {
		f[fDays] = math.Log1p(float64(d)) / 3
		f[fLong] = math.Min(1, float64(d)/30)
	} else {
		f[fUndated] = 1
	}
	f[fOtherScene] = otherScene(a, b)
	f[fSameDay], f[fOtherDay] = days(a.event, b.event)
	f[fRoad], f[fOtherRoad] = met(a.roads[:], b.roads[:])
	f[fHour], f[fOtherHour] = hours(a.hours, b.hours)
	f[fOtherYear] = otherYear(a.years, b.years)
	f[fAge], f[fOtherAge] = met(a.ages[:], b.ages[:])
	f[fRegion], f[fOtherRegion] = met(a.regions[:], b.regions[:])
	if words <= 1 && numbers == 0 && f[fQuotes] == 0 {
		f[fOneWord] = 1
	}
	if f[fOtherDay] > 0 && (measured || f[fOtherToll] > 0 && f[fToll] == 0) {
		f[fRecurs] = 1
	}
	f[fShort] = 1 - math.Min(1, math.Sqrt(float64(min(n.heft, m.heft))/shortHeft))
	return f
}

// told is how much a title of the given length says, 1 at most: that all words of
// "Police investigate shooting" stand in another report speaks for little.
func told(length float32) float64 { return math.Min(1, float64(length)/titleHeft) }

// titleHeft is the length of a title of nine words of middling rarity. Ours: at 300
// the mean F1 out of fold is .001 lower, without it .002.
const titleHeft = 500

// shortHeft is the weight of the words of a text of some 100 content words. Ours.
const shortHeft = 100 * 5 * raritySteps

func over(sum float64, n, m float32) float64 {
	if n == 0 || m == 0 {
		return 0
	}
	return sum / float64(float64(n)*float64(m))
}

// tolls tells whether a slot of both holds one number, whether a slot of both holds none
// in common, and whether that is so of how strong the event was.
func tolls(a, b []slot) (same, other float64, strength bool) {
	for _, x := range a {
		met, equal := false, false
		for _, y := range b {
			if x.key == y.key {
				met = true
				equal = equal || x.value == y.value
			}
		}
		switch {
		case equal:
			same = 1
		case met:
			other = 1
			strength = strength || x.key == strengthKey
		}
	}
	return same, other, strength
}

// otherScene is by how much the places of the two heads speak against one
// event: half for each report whose head names places none of which the other
// report knows.
func otherScene(a, b *Sketch) float64 {
	if len(a.scene) == 0 || len(b.scene) == 0 {
		return 0
	}
	f := 0.0
	if !b.knows(a.scene) {
		f += 0.5
	}
	if !a.knows(b.scene) {
		f += 0.5
	}
	return f
}

// otherLead is half for each report whose most named person the other report does
// not know, where both name one.
func otherLead(a, b *Sketch) float64 {
	if a.leader == 0 || b.leader == 0 {
		return 0
	}
	f := 0.0
	if !b.knows([]uint32{a.leader}) {
		f += 0.5
	}
	if !a.knows([]uint32{b.leader}) {
		f += 0.5
	}
	return f
}

// knows tells whether a sketch holds one of the keys.
func (s *Sketch) knows(keys []uint32) bool {
	for _, k := range keys {
		if _, ok := slices.BinarySearchFunc(s.terms, term{key: k}, byKey); ok {
			return true
		}
	}
	return false
}

// days tells whether the heads of both reports date something to one day, and whether
// both date something, and nothing to the day, or the next, of what the other dates.
func days(a, b []int32) (same, other float64) {
	switch least := nearest(a, b); {
	case least == 0:
		return 1, 0
	case least > 1 && least < math.MaxInt32:
		return 0, 1
	}
	return 0, 0
}

// nearest is the least difference between a number of one list and one of the other, which
// are in order; math.MaxInt32 where one is empty.
func nearest(a, b []int32) int32 {
	least := int32(math.MaxInt32)
	for i, j := 0, 0; i < len(a) && j < len(b); {
		d := a[i] - b[j]
		least = min(least, max(d, -d))
		if d < 0 {
			i++
		} else {
			j++
		}
	}
	return least
}

// hours tells whether the heads of both reports time something to one time of the day, and
// whether both time something, and nothing near each other. The day goes on after midnight.
func hours(a, b []int32) (same, other float64) {
	if len(a) == 0 || len(b) == 0 {
		return 0, 0
	}
	least := min(nearest(a, b), aDay+a[0]-b[len(b)-1], aDay+b[0]-a[len(a)-1])
	switch {
	case least <= oneTime:
		return 1, 0
	case least >= otherTime:
		return 0, 1
	}
	return 0, 0
}

// Times of the day, in minutes. That of one event is told as "around 2 a.m." and as "2:21
// a.m.". Ours.
const (
	aDay      = 24 * 60
	oneTime   = 25
	otherTime = 90
)

// otherYear tells whether both reports date something and no year is common to
// them.
func otherYear(a, b []int32) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	for _, y := range a {
		if slices.Contains(b, y) {
			return 0
		}
	}
	return 1
}

// met tells of two lists whose unused places hold zero whether something is in
// both, and whether both hold something and nothing in common.
func met[T uint8 | uint32](a, b []T) (same, other float64) {
	for _, x := range a {
		if x != 0 && slices.Contains(b, x) {
			return 1, 0
		}
	}
	if a[0] != 0 && b[0] != 0 {
		return 0, 1
	}
	return 0, 0
}

// apart is the number of days between two reports; ok is false where one is
// undated.
func apart(a, b *Sketch) (days int, ok bool) {
	if a.day == noDay || b.day == noDay {
		return 0, false
	}
	d := int(a.day) - int(b.day)
	return max(d, -d), true
}
