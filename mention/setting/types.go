// Package setting reads the words around the figures of a report: what they say
// that each figure is to the others and to the world. Whether "50" stands in
// "rose to 50", "50 more" or "50 each" is its setting, as a stone has one, and no
// part of the figure. It is read once, with the report; the packages that reckon
// with figures need no word of the text afterwards.
package setting

// A Setting is what the words around one figure say. The zero value, but for
// Sentence, means that they say nothing.
type Setting struct {
	Sentence int32 // index of the sentence that holds the figure, or -1
	Gap      uint8 // number of words between the figure before it in the list and it; Far where there are more, or they stand in two sentences
	Lead     Lead
	Joint    Joint
	Compared Compared
	Flight   Flight
	Area     Area
	Invited  Spans // spans of time over which some sentence of the report invites one to carry this rate
	Reckoned Spans // spans of time that its sentence, or the one before, names as ones to reckon over
	Told     Told
}

// Far is the Gap of figures that are no neighbours.
const Far = 255

// Is reports whether all of the given facts are told of the figure.
func (s Setting) Is(t Told) bool { return s.Told&t == t }

// Lead is what the word right before a figure makes of it.
type Lead uint8

// The leads.
const (
	NoLead Lead = iota
	From        // "from 500"
	To          // "to 800"
	At          // "at 356 pence"
	Of          // "of 40 seats"
	With        // "with 40 seats", "carrying 40 people"
	For         // "for 20 days", "over 20 days"
)

// Joint is how a figure is set beside the one before it.
type Joint uint8

// The joints.
const (
	NoJoint Joint = iota
	Beside        // "3,000, or 75%", "3,000 (75%": two names of one thing
	Comma         // "310,000 customers, roughly 40%": perhaps
)

// Compared is what the words behind a figure say that it is the distance to.
type Compared uint8

// The comparisons. Those with "Than" are followed by what it is compared with.
const (
	NotCompared Compared = iota
	Higher               // "31 percent higher"
	HigherThan           // "31 percent higher than", "31 percent above"
	Lower
	LowerThan
)

// Up reports whether the figure is a distance upwards.
func (c Compared) Up() bool { return c == Higher || c == HigherThan }

// Than reports whether what the figure is compared with follows.
func (c Compared) Than() bool { return c == HigherThan || c == LowerThan }

// Flight is which quantity of the flight of a missile a figure is.
type Flight uint8

// The quantities of a flight.
const (
	NoFlight Flight = iota
	Distance        // flown over the ground
	Apogee          // the greatest height
	Duration        // from start to end
)

// Area is the unit of area behind a count: "2,000 people per square kilometre".
type Area uint8

// The areas.
const (
	NoArea Area = iota
	SquareKilometre
	SquareMile
	SquareMetre
)

// Spans is a set of spans of time.
type Spans uint8

// The spans of time.
const (
	Week Spans = 1 << iota
	Month
	Year
)

// Told is a set of facts that the words around a figure tell of it.
type Told uint16

// The facts.
const (
	More     Told = 1 << iota // it comes on top of another: "44 more people", "another 44"
	Reached                   // it is where a movement came to: "risen to 162"
	PerShare                  // it is a price of one share: "30 pence a share"
	Each                      // it holds for each of the things counted before it: "40 seats each"
	InAll                     // it is a total: "480 seats in all"
	OfThose                   // it is a part of what a pronoun stands for: "nine of them"
	Whole                     // it opens a sentence as that of which parts follow: "Of 41 members, 36 …"
	Clause                    // a mark or word that ends a clause stands between the figure before it and it
	Average                   // its sentence speaks of an average
	Dwarfed                   // its sentence speaks of something that is little beside another
	People                    // it counts people, whatever they are called
	Force                     // it counts the members of a force
	Shares                    // it counts shares in a company
	Others                    // it is More than those of whom another thing is said: "nine died and 60 more were hurt"
)
