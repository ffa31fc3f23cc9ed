// Package mention holds what the kinds of mention share: the ladder of
// firmness. Each kind of thing that a text contains is found by a package of
// its own below this one.
package mention

// Firmness is a rung of the ladder on which somebody commits to a statement.
type Firmness string

// The ladder, from the firmest rung down; Denied and Negated stand beside it.
const (
	Confirmed   Firmness = "confirmed"   // said to be so by one who is said to know: "confirmed that"
	Stated      Firmness = "stated"      // said flatly
	Expected    Firmness = "expected"    // to come: "is expected to", "will", "is set to"
	Reportedly  Firmness = "reportedly"  // passed on: "reportedly", "is said to"
	Alleged     Firmness = "alleged"     // claimed by one side: "alleged", "claimed", "accused"
	Possible    Firmness = "possible"    // "may", "could", "appears to", "possibly"
	Conditional Firmness = "conditional" // "if", "unless", "were to"
	Denied      Firmness = "denied"      // said not to be so: "denied that"
	Negated     Firmness = "negated"     // not so: "has not"
)

var ladder = []Firmness{Confirmed, Stated, Expected, Reportedly, Alleged, Possible, Conditional}

// Rank returns f's rung, counted from 1 for Confirmed down to 7 for
// Conditional; 0 for Denied, Negated and anything else that stands on no rung.
func (f Firmness) Rank() int {
	for i, g := range ladder {
		if f == g {
			return i + 1
		}
	}
	return 0
}

// Weaker reports whether a commits to less than b. Where either stands on no
// rung they cannot be compared, and it reports false.
func Weaker(a, b Firmness) bool {
	return a.Rank() > 0 && b.Rank() > 0 && a.Rank() > b.Rank()
}

// Flat reports whether something is told as so, without any reserve.
func (f Firmness) Flat() bool { return f == Stated || f == Confirmed }
