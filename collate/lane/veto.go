package lane

import (
	"slices"
	"time"

	"stemma/claim/slot"
	"stemma/collate/about"
	"stemma/collate/amount"
	"stemma/collate/usage"
	"stemma/collate/wording"
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

// Veto names what parts two figures, or "".
func Veto(a, b *Lane) string {
	if a.InOne(b) {
		return OneClaim
	}
	return apart(a, b)
}

// apart names what parts two figures for good, or "". What only makes it unlikely that they
// measure one thing does not part those that agree in a number which two reports hardly have
// by chance: one may say of the 341 that they were taken and the other that they came home, or
// when it was.
func apart(a, b *Lane) string {
	why := Parting(a, b)
	if yields(why, a, b) && TellingPair(a, b) {
		return ""
	}
	return why
}

// ApartIn is apart for two figures that others bring together: that they agree in no small
// number is enough.
func ApartIn(a, b *Lane) bool {
	why := Parting(a, b)
	return why != "" && !(yields(why, a, b) && figure.Agrees(a.Fig, b.Fig) && !amount.Small(a.Fig))
}

// yielding are the vetoes that a number outweighs on which two reports agree.
var yielding = []string{OtherAspect, OtherTime, OtherPart, OtherThing, ChangeAndLevel}

// yields reports whether a veto is one that a number outweighs, and nothing parts the two
// figures that none does: what is people here and homes there, the ages of two, what holds
// of each, and other quarters, nations and places.
func yields(why string, a, b *Lane) bool {
	if !slices.Contains(yielding, why) {
		return false
	}
	switch x, y := a.People(), b.People(); {
	case a.Slot.Dimension != b.Slot.Dimension || a.Slot.Per != b.Slot.Per || a.Slot.Dimension == quantity.Age,
		x != "" && y != "" && x.People() != y.People(),
		a.each != b.each,
		a.Term != b.Term && a.Term != "" && b.Term != "",
		len(a.mods) > 0 && len(b.mods) > 0 && !about.SameKind(a.Slot.Mods, b.Slot.Mods),
		a.Slot.Place != b.Slot.Place && a.Slot.Place != "" && b.Slot.Place != "":
		return false
	}
	return true
}

// TellingPair reports whether two figures agree in a number that two reports hardly have by
// chance.
func TellingPair(a, b *Lane) bool {
	return amount.One(a.Fig, b.Fig) && (amount.Converted(a.Fig, b.Fig) || amount.Equal(a.Fig, b.Fig) && (a.Slot.Dimension == quantity.Count && amount.Large(a.Fig) || amount.Precise(a.Fig)))
}

// Parting names what parts two figures, wherever they stand, or "". What only
// speaks against their measuring one thing is weighed, see Kinship.
func Parting(a, b *Lane) string {
	switch {
	case a.Slot.Dimension != b.Slot.Dimension:
		return OtherDimension
	case a.Slot.Per != b.Slot.Per && (a.Slot.Per != "" && b.Slot.Per != "" || !amount.Equal(a.Fig, b.Fig)):
		return OtherRate
	case OtherAspects(a, b):
		return OtherAspect
	case a.Slot.Dimension == quantity.Count && (a.Changes()) != (b.Changes()):
		return ChangeAndLevel
	case strangers(a, b):
		return OtherThing
	case a.Slot.Dimension != quantity.Count && Things(a, b) == TwoThings, Bearers(a, b) == TwoThings:
		return OtherThing
	case (a.Part || b.Part) && Things(a, b) != OneThing, sums(a, b):
		return OtherPart
	case len(a.mods) > 0 && len(b.mods) > 0 && !about.SameKind(a.Slot.Mods, b.Slot.Mods):
		return OtherKind
	case a.each != b.each:
		return OtherPart
	case a.Past != b.Past, a.Term != b.Term && a.Term != "" && b.Term != "":
		return OtherTime
	case LongApart(a, b) && (a.DateValue == "") == (b.DateValue == ""):
		return OtherTime
	case a.Slot.Place != b.Slot.Place && a.Slot.Place != "" && b.Slot.Place != "":
		return OtherPlace
	}
	return ""
}

// LongApart reports whether two figures hold for times that lie more than a month apart. Of
// one of which no time is told that is the day on which its report was made, and says little.
func LongApart(a, b *Lane) bool {
	return !a.AsOf.IsZero() && !b.AsOf.IsZero() && (a.AsOf.Sub(b.Until) > Month || b.AsOf.Sub(a.Until) > Month)
}

// Contrary names what parts two figures or speaks against their measuring one thing, or "".
func Contrary(a, b *Lane) string {
	switch {
	case a.Slot.Dimension == b.Slot.Dimension && a.Slot.Per != b.Slot.Per:
		return OtherRate
	case a.Slot.Dimension == b.Slot.Dimension && (a.Changes()) != (b.Changes()):
		return ChangeAndLevel
	case OtherAspects(a, b):
		return OtherAspect
	case a.Slot.Dimension == b.Slot.Dimension && Things(a, b) == TwoThings:
		return OtherThing
	}
	return Parting(a, b)
}

// OtherAspects reports whether another thing befalls what two figures count.
func OtherAspects(a, b *Lane) bool {
	x, y := a.Slot.Aspect, b.Slot.Aspect
	return a.Slot.Dimension == quantity.Count && x != "" && y != "" && !usage.Alike(quantity.Count, x, y)
}

// strangers reports whether two figures count what is never one: the ages of two
// people, people and homes, a part of people and all of them.
func strangers(a, b *Lane) bool {
	if a.Slot.Dimension == quantity.Age {
		return aged(a, b) == TwoThings
	}
	if a.Slot.Dimension != quantity.Count {
		return false
	}
	x, y := a.People(), b.People()
	switch {
	case a.Kin == b.Kin || a.Kin == "" || b.Kin == "":
		return x != "" && y != "" && a.Kin != b.Kin && x.People() != y.People()
	case x.People() && y.People():
		return x == slot.Some || y == slot.Some
	case x != "" && y != "" && x.People() != y.People():
		return true
	}
	return !a.Fig.Counted.Empty() && !b.Fig.Counted.Empty() && Heads(a, b) < alikeHeads
}

// alikeHeads is the likeness of two nouns from which they may be two words for one thing:
// "ballots" and "votes", not "casings" and "witnesses". Ours.
const alikeHeads = 0.4

// How the things of two figures stand to each other.
const (
	UnknownThing = iota // of one it is not told
	TwoThings
	AnyThing  // both count people, without saying which
	LikeThing // news uses the one measure for the other
	OneThing
)

// Things compares what two figures count or measure. Words for people stand for each
// other; words for what people were there for stand for them where one thing befell
// both; a part of people is never all of them.
func Things(a, b *Lane) int {
	if a.Slot.Dimension == quantity.Age {
		return aged(a, b)
	}
	if a.Slot.Dimension != quantity.Count {
		return measures(a, b)
	}
	x, y := a.People(), b.People()
	switch {
	case x == slot.Anyone && y == slot.Anyone && a.Kin != "" && b.Kin != "":
		return AnyThing
	case a.Kin == b.Kin && a.Kin != "":
		return OneThing
	case x == slot.Anyone && y == slot.Anyone:
		return UnknownThing
	case (x == slot.Anyone && (y.People() || y == slot.Case) || y == slot.Anyone && (x.People() || x == slot.Case)) && x != slot.Some && y != slot.Some && a.Slot.Aspect != "" && usage.Alike(quantity.Count, a.Slot.Aspect, b.Slot.Aspect):
		return AnyThing
	case a.Kin == "" && x == "" || b.Kin == "" && y == "":
		return UnknownThing
	}
	return TwoThings
}

// measures compares what two numbers with a unit measure, which a noun may tell, a verb,
// or both.
func measures(a, b *Lane) int {
	switch {
	case a.Unnamed() || b.Unnamed():
		return UnknownThing
	case a.Kin != "" && (a.Kin == b.Kin || a.Kin == b.Said) || a.Said != "" && (a.Said == b.Said || a.Said == b.Kin):
		return OneThing
	case a.Kin != "" && a.Kin == b.Bearer || b.Kin != "" && b.Kin == a.Bearer:
		return LikeThing // "3 km of hose", "the hoses are 3 km long"
	}
	for _, x := range [...]string{a.Kin, a.Said} {
		for _, y := range [...]string{b.Kin, b.Said} {
			if x != "" && y != "" && usage.Alike(a.Slot.Dimension, x, y) {
				return LikeThing
			}
		}
	}
	return TwoThings
}

// Month parts figures: what held more than a month earlier is told for
// comparison, and is of another event.
const Month = 31 * 24 * time.Hour

// NearWords is the cosine of the words around two figures from which they speak for one
// another where nothing else does. Ours.
const NearWords = 0.15

// Heads returns the likeness of the nouns that two figures count, 0 where one is not known.
func Heads(a, b *Lane) float64 {
	if a.Fig.Counted.Empty() || b.Fig.Counted.Empty() {
		return 0
	}
	if a.Kin == b.Kin {
		return 1
	}
	like, _ := usage.Likeness(a.Fig.Counted.Head, b.Fig.Counted.Head)
	return like
}

// Near reports whether the words around two figures are alike by a cosine.
func Near(a, b *Lane, least float64) bool {
	cos, _ := wording.Dot(a.Words, b.Words)
	return cos >= least
}
