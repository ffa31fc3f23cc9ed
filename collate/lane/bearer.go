package lane

import (
	"stemma/collate/usage"
	"stemma/mention/quantity"
)

// bearing is the dimension of alike.lex of the nouns that have what figures measure.
const bearing = "bearing"

// likeBearers is the likeness of two nouns from which they may be two words for one thing:
// "road" and "highway", not "quake" and "aftershock". Ours.
const likeBearers = 0.6

// Bearers compares the nouns that have what two figures measure: the truck of "a 19-ton
// truck" and the bridge of "the bridge is 19 metres high". They are of two things only if
// alike.lex has both, and never in one line: of other nouns nobody knows that.
func Bearers(a, b *Lane) int {
	switch x, y := a.Bearer, b.Bearer; {
	case x == "" || y == "":
		return UnknownThing
	case x == y:
		return OneThing
	case usage.Alike(bearing, x, y):
		return LikeThing
	case usage.Listed(bearing, x) && usage.Listed(bearing, y):
		return TwoThings
	default:
		if like, known := usage.Likeness(x, y); known && like >= likeBearers {
			return LikeThing
		}
		return UnknownThing
	}
}

// OneBearer reports whether two figures are known to be the same measure of one thing that has
// no other of it: the height of the dam, not the speed of the wind.
func OneBearer(a, b *Lane) bool {
	if Bearers(a, b) != OneThing || a.Slot.Per != b.Slot.Per {
		return false
	}
	for _, l := range [...]*Lane{a, b} {
		if c := usage.CourseOf(l.Kin); c != usage.Fixed && c != usage.Anew || usage.CourseOf(l.Bearer) != usage.Fixed {
			return false
		}
	}
	if a.Slot.Dimension == quantity.Count {
		return a.Slot.Aspect != "" && a.Slot.Aspect == b.Slot.Aspect && Near(a, b, NearWords) // another town, maybe
	}
	switch Things(a, b) {
	case OneThing, LikeThing:
		return true
	case UnknownThing:
		switch a.Slot.Dimension {
		case quantity.Mass:
			return true
		case quantity.Length: // it may be as long as high
			return Near(a, b, 2*NearWords)
		}
		return Near(a, b, NearWords)
	}
	return false
}
