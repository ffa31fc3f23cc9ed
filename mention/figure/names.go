package figure

import "stemma/mention/event"

// Units that rules in Go name.
const (
	inch     = "inch"
	foot     = "foot"
	pound    = "pound"
	cent     = "cent"
	euro     = "euro"
	penny    = "penny_sterling"
	sterling = "pound_sterling"
	dollar   = "dollar" // the end of the names of all dollars
)

// Aspects that lengths and times can measure.
const (
	travelled event.Aspect = "travelled"
	built     event.Aspect = "built"
	spent     event.Aspect = "spent"
	sentenced event.Aspect = "sentenced"
	detained  event.Aspect = "detained"
)

// What is counted and is no thing: "three times", "12 points".
const (
	timeNoun  = "time"
	pointNoun = "point"
)
