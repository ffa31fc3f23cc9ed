package collate

import "stemma/mention/quantity"

// bearing is the dimension of alike.lex of the nouns that have what figures measure.
const bearing = "bearing"

// likeBearers is the likeness of two nouns from which they may be two words for one thing:
// "road" and "highway", not "quake" and "aftershock". Ours.
const likeBearers = 0.6

// bearers compares the nouns that have what two figures measure: the truck of "a 19-ton
// truck" and the bridge of "the bridge is 19 metres high". They are of two things only if
// alike.lex has both, and never in one line: of other nouns nobody knows that.
func bearers(a, b *lane) int {
	switch x, y := a.bearer, b.bearer; {
	case x == "" || y == "":
		return unknownThing
	case x == y:
		return oneThing
	case Alike(bearing, x, y):
		return likeThing
	case Listed(bearing, x) && Listed(bearing, y):
		return otherThing
	default:
		if like, known := Likeness(x, y); known && like >= likeBearers {
			return likeThing
		}
		return unknownThing
	}
}

// oneBearer reports whether two figures are known to be the same measure of one thing that has
// no other of it: the height of the dam, not the speed of the wind.
func oneBearer(a, b *lane) bool {
	if bearers(a, b) != oneThing || a.slot.Per != b.slot.Per {
		return false
	}
	for _, l := range [...]*lane{a, b} {
		if c := CourseOf(l.kin); c != Fixed && c != Anew || CourseOf(l.bearer) != Fixed {
			return false
		}
	}
	if a.slot.Dimension == quantity.Count {
		return a.slot.Aspect != "" && a.slot.Aspect == b.slot.Aspect && near(a, b, nearWords) // another town, maybe
	}
	switch things(a, b) {
	case oneThing, likeThing:
		return true
	case unknownThing:
		switch a.slot.Dimension {
		case quantity.Mass:
			return true
		case quantity.Length: // it may be as long as high
			return near(a, b, 2*nearWords)
		}
		return near(a, b, nearWords)
	}
	return false
}
