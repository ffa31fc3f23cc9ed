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
