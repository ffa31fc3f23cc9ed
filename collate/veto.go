package collate

import (
	"strings"
	"time"
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
)

// Vetoes lists what may part two figures.
var Vetoes = []string{OneClaim, OtherDimension, OtherRate, ChangeAndLevel, OtherThing, OtherAspect, OtherKind, OtherTime, OtherPlace}

// veto names what parts two figures, or "".
func veto(a, b *lane) string {
	if a.claim == b.claim {
		return OneClaim
	}
	return parting(a, b)
}

// parting names what parts two figures wherever they stand, or "".
func parting(a, b *lane) string {
	switch {
	case a.slot.Dimension != b.slot.Dimension:
		return OtherDimension
	case a.slot.Per != b.slot.Per:
		return OtherRate
	case (a.slot.Scope == change) != (b.slot.Scope == change):
		return ChangeAndLevel
	case a.kin != b.kin && a.kin != "" && b.kin != "":
		return OtherThing
	case a.slot.Aspect != b.slot.Aspect && a.slot.Aspect != "" && b.slot.Aspect != "" && !nested(a.slot.Aspect, b.slot.Aspect):
		return OtherAspect
	case len(a.mods) > 0 && len(b.mods) > 0 && !sameKind(a.slot.Mods, b.slot.Mods):
		return OtherKind
	case !a.asOf.IsZero() && !b.asOf.IsZero() && (a.asOf.Sub(b.asOf) > monthApart || b.asOf.Sub(a.asOf) > monthApart):
		return OtherTime
	case a.slot.Place != b.slot.Place && a.slot.Place != "" && b.slot.Place != "":
		return OtherPlace
	}
	return ""
}

// monthApart parts figures: what held more than a month earlier is told for
// comparison, and is of another event.
const monthApart = 31 * 24 * time.Hour

// sameKind reports whether two modifiers name one kind: the same words, or a
// country and its people ("Estonia", "Estonian").
func sameKind(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= 4 && strings.HasPrefix(b, a) && len(b)-len(a) <= 2
}

// nested reports whether two aspects are stages of one movement, which
// reports use for each other: those sent are those deployed and those who
// arrived.
func nested(a, b string) bool {
	return moving(a) && moving(b)
}

func moving(aspect string) bool { return aspect == sent || aspect == deployed || aspect == arrived }

// The aspects that are stages of one movement, of aspect.en.lex.
const (
	sent     = "sent"
	deployed = "deployed"
	arrived  = "arrived"
)
