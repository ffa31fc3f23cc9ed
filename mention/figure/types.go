// Package figure finds figures: numbers with their bound, unit and the thing
// they count, as written.
package figure

import (
	"stemma/mention/quantity"
	"stemma/report"
)

// A Figure is one quantity as a report has it.
type Figure struct {
	report.Span             // all that says the quantity: "up to 8,000 North Korean troops" → "up to 8,000 … troops" without modifiers after the unit
	Number      report.Span // the number's own words: "8,000", "between 10,000 and 12,000"
	quantity.Amount

	Of   int // index of the figure this is a part of ("80% of the 10,000"), or -1
	Item int // 1 + index of the tally that adds this up with others ("a man and his two sons"), or 0
	Same int // index of the figure that says the same quantity in another unit ("1,000 km (621 miles)"), or -1

	Counted Counted
	Aspect  string // governing event, from aspect.en.lex: killed, injured, deployed …; "" where none governs
	During  bool   // "over 86 minutes" in the sense of during

	By report.By // the rules that read it
}

// Counted is the thing counted.
type Counted struct {
	report.Span          // with its modifiers: "North Korean troops"; empty where no words say what is counted
	Head        string   // singular lower-case head noun, "troop"; "person" where the event alone says it
	Mods        []string // lower-case modifiers in order: "north", "korean"
}
