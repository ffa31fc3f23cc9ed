package collate

import (
	"slices"
	"time"

	"stemma/claim/slot"
	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// What may part two figures. Figures of one claim are parted only from each
// other; the rest hold of the two figures wherever they stand.
const (
	OneClaim       = "one claim"
	OtherDimension = "dimension"
	OtherRate      = "rate"
	ChangeAndLevel = "change and level"
	OtherThing     = "thing counted"
	OtherAspect    = "aspect"
	OtherKind      = "kind"
	OtherTime      = "time"
	OtherPlace     = "place"
	OtherPart      = "part"
)

// Vetoes lists what may part two figures.
var Vetoes = []string{OneClaim, OtherDimension, OtherRate, ChangeAndLevel, OtherThing, OtherAspect, OtherKind, OtherTime, OtherPlace, OtherPart}

// veto names what parts two figures, or "".
func veto(a, b *lane) string {
	if a.inOne(b) {
		return OneClaim
	}
	return apart(a, b)
}

// apart names what parts two figures for good, or "". What only makes it unlikely that they
// measure one thing does not part those that agree in a number which two reports hardly have
// by chance: one may say of the 341 that they were taken and the other that they came home, or
// when it was.
func apart(a, b *lane) string {
	why := parting(a, b)
	if yields(why, a, b) && tellingPair(a, b) {
		return ""
	}
	return why
}

// apartIn is apart for two figures that others bring together: that they agree in no small
// number is enough.
func apartIn(a, b *lane) bool {
	why := parting(a, b)
	return why != "" && !(yields(why, a, b) && figure.Agrees(a.f, b.f) && !small(a.f))
}

// yielding are the vetoes that a number outweighs on which two reports agree.
var yielding = []string{OtherAspect, OtherTime, OtherPart, OtherThing, ChangeAndLevel}

// yields reports whether a veto is one that a number outweighs, and nothing parts the two
// figures that none does: what is people here and homes there, the ages of two, what holds
// of each, and other quarters, nations and places.
func yields(why string, a, b *lane) bool {
	if !slices.Contains(yielding, why) {
		return false
	}
	switch x, y := a.people(), b.people(); {
	case a.slot.Dimension != b.slot.Dimension || a.slot.Per != b.slot.Per || a.slot.Dimension == quantity.Age,
		x != "" && y != "" && x.People() != y.People(),
		a.each != b.each,
		a.term != b.term && a.term != "" && b.term != "",
		len(a.mods) > 0 && len(b.mods) > 0 && !sameKind(a.slot.Mods, b.slot.Mods),
		a.slot.Place != b.slot.Place && a.slot.Place != "" && b.slot.Place != "":
		return false
	}
	return true
}

// tellingPair reports whether two figures agree in a number that two reports hardly have by
// chance.
func tellingPair(a, b *lane) bool {
	return oneAmount(a.f, b.f) && (converted(a.f, b.f) || exact(a.f, b.f) && (a.slot.Dimension == quantity.Count && large(a.f) || precise(a.f)))
}

// parting names what parts two figures, wherever they stand, or "". What only
// speaks against their measuring one thing is weighed, see Kinship.
func parting(a, b *lane) string {
	switch {
	case a.slot.Dimension != b.slot.Dimension:
		return OtherDimension
	case a.slot.Per != b.slot.Per && (a.slot.Per != "" && b.slot.Per != "" || !exact(a.f, b.f)):
		return OtherRate
	case otherAspects(a, b):
		return OtherAspect
	case a.slot.Dimension == quantity.Count && (a.changes()) != (b.changes()):
		return ChangeAndLevel
	case strangers(a, b):
		return OtherThing
	case a.slot.Dimension != quantity.Count && things(a, b) == otherThing, bearers(a, b) == otherThing:
		return OtherThing
	case (a.part || b.part) && things(a, b) != oneThing:
		return OtherPart
	case len(a.mods) > 0 && len(b.mods) > 0 && !sameKind(a.slot.Mods, b.slot.Mods):
		return OtherKind
	case a.each != b.each:
		return OtherPart
	case a.past != b.past, a.term != b.term && a.term != "" && b.term != "":
		return OtherTime
	case longApart(a, b) && (a.val == "") == (b.val == ""):
		return OtherTime
	case a.slot.Place != b.slot.Place && a.slot.Place != "" && b.slot.Place != "":
		return OtherPlace
	}
	return ""
}

// longApart reports whether two figures hold for times that lie more than a month apart. Of
// one of which no time is told that is the day on which its report was made, and says little.
func longApart(a, b *lane) bool {
	return !a.asOf.IsZero() && !b.asOf.IsZero() && (a.asOf.Sub(b.until) > monthApart || b.asOf.Sub(a.until) > monthApart)
}

// contrary names what parts two figures or speaks against their measuring one thing, or "".
func contrary(a, b *lane) string {
	switch {
	case a.slot.Dimension == b.slot.Dimension && a.slot.Per != b.slot.Per:
		return OtherRate
	case a.slot.Dimension == b.slot.Dimension && (a.changes()) != (b.changes()):
		return ChangeAndLevel
	case otherAspects(a, b):
		return OtherAspect
	case a.slot.Dimension == b.slot.Dimension && things(a, b) == otherThing:
		return OtherThing
	}
	return parting(a, b)
}

// otherAspects reports whether another thing befalls what two figures count.
func otherAspects(a, b *lane) bool {
	x, y := a.slot.Aspect, b.slot.Aspect
	return a.slot.Dimension == quantity.Count && x != "" && y != "" && !Alike(quantity.Count, x, y)
}

// strangers reports whether two figures count what is never one: the ages of two
// people, people and homes, a part of people and all of them.
func strangers(a, b *lane) bool {
	if a.slot.Dimension == quantity.Age {
		return aged(a, b) == otherThing
	}
	if a.slot.Dimension != quantity.Count {
		return false
	}
	x, y := a.people(), b.people()
	switch {
	case a.kin == b.kin || a.kin == "" || b.kin == "":
		return x != "" && y != "" && a.kin != b.kin && x.People() != y.People()
	case x.People() && y.People():
		return x == slot.Some || y == slot.Some
	case x != "" && y != "" && x.People() != y.People():
		return true
	}
	return !a.f.Counted.Empty() && !b.f.Counted.Empty() && heads(a, b) < alikeHeads
}

// alikeHeads is the likeness of two nouns from which they may be two words for one thing:
// "ballots" and "votes", not "casings" and "witnesses". Ours.
const alikeHeads = 0.4

// How the things of two figures stand to each other.
const (
	unknownThing = iota // of one it is not told
	otherThing
	anyThing  // both count people, without saying which
	likeThing // news uses the one measure for the other
	oneThing
)

// things compares what two figures count or measure. Words for people stand for each
// other; words for what people were there for stand for them where one thing befell
// both; a part of people is never all of them.
func things(a, b *lane) int {
	if a.slot.Dimension == quantity.Age {
		return aged(a, b)
	}
	if a.slot.Dimension != quantity.Count {
		return measures(a, b)
	}
	x, y := a.people(), b.people()
	switch {
	case x == slot.Anyone && y == slot.Anyone && a.kin != "" && b.kin != "":
		return anyThing
	case a.kin == b.kin && a.kin != "":
		return oneThing
	case x == slot.Anyone && y == slot.Anyone:
		return unknownThing
	case (x == slot.Anyone && (y.People() || y == slot.Case) || y == slot.Anyone && (x.People() || x == slot.Case)) && x != slot.Some && y != slot.Some && a.slot.Aspect != "" && Alike(quantity.Count, a.slot.Aspect, b.slot.Aspect):
		return anyThing
	case a.kin == "" && x == "" || b.kin == "" && y == "":
		return unknownThing
	}
	return otherThing
}

// measures compares what two numbers with a unit measure, which a noun may tell, a verb,
// or both.
func measures(a, b *lane) int {
	switch {
	case a.unnamed() || b.unnamed():
		return unknownThing
	case a.kin != "" && (a.kin == b.kin || a.kin == b.said) || a.said != "" && (a.said == b.said || a.said == b.kin):
		return oneThing
	case a.kin != "" && a.kin == b.bearer || b.kin != "" && b.kin == a.bearer:
		return likeThing // "3 km of hose", "the hoses are 3 km long"
	}
	for _, x := range [...]string{a.kin, a.said} {
		for _, y := range [...]string{b.kin, b.said} {
			if x != "" && y != "" && Alike(a.slot.Dimension, x, y) {
				return likeThing
			}
		}
	}
	return otherThing
}

// monthApart parts figures: what held more than a month earlier is told for
// comparison, and is of another event.
const monthApart = 31 * 24 * time.Hour

// nearWords is the cosine of the words around two figures from which they speak for one
// another where nothing else does. Ours.
const nearWords = 0.15

// heads returns the likeness of the nouns that two figures count, 0 where one is not known.
func heads(a, b *lane) float64 {
	if a.f.Counted.Empty() || b.f.Counted.Empty() {
		return 0
	}
	if a.kin == b.kin {
		return 1
	}
	like, _ := Likeness(a.f.Counted.Head, b.f.Counted.Head)
	return like
}

func near(a, b *lane, least float64) bool {
	cos, _ := dot(a.words, b.words)
	return cos >= least
}
