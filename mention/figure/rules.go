package figure

import "stemma/report"

// The rules in Go, each with an example in rules.en.lex.
const (
	byRange   report.By = "figure.range"   // two numbers are the ends of one
	byContext report.By = "figure.context" // a unit that no word beside the number names
	byAdded   report.By = "figure.added"   // "an additional 12", "12 more than before"
	byDuring  report.By = "figure.during"  // "over" says how long it went on
	byPassing report.By = "figure.passing" // a sum goes past a number or comes near to it

	bySupplied report.By = "figure.supplied" // a noun that the words leave out
)
