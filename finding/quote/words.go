package quote

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupGrave    = "grave"
	groupSlight   = "slight"
	groupTurn     = "turn"
	groupDisclaim = "disclaim"
	classDeed     = "deed"    // of groupDisclaim: what somebody does not mean to do
	classEarly    = "early"   // of groupDisclaim, before one of classDeed
	classHead     = "head"    // of groupOffice: one alone holds it in a place
	classArticle  = "article" // of groupSlight: more or less of it is no other word
	classBefore   = "before"  // of groupTurn: turns what follows
	classBehind   = "behind"  // of groupTurn: turns what stands before
)
