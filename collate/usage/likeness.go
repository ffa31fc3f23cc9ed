package usage

import (
	"stemma/text"
	"stemma/text/sense"
)

// Likeness returns how like two words are in sense, 0 to 1; known is false where one of
// them has no vector.
func Likeness(a, b string) (like float64, known bool) {
	x, _, ok := sense.English().Of(text.Stem(a))
	y, _, ok2 := sense.English().Of(text.Stem(b))
	if !ok || !ok2 {
		return 0, false
	}
	return max(0, sense.Likeness(x, y)), true
}
