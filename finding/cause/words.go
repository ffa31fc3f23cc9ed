package cause

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupAsk      = "ask"
	classEvent    = "event"    // of groupWhy: asks for a cause
	classManner   = "manner"   // of groupWhy: asks how, but for what is before classDegree
	classDegree   = "degree"   // of groupWhy
	classKnown    = "known"    // of groupWhy: with a negation, it is open
	classWhat     = "what"     // of groupAsk: before classBegins it asks for a cause
	classBegins   = "begins"   // of groupAsk
	classWhether  = "whether"  // of groupAsk: before classRole it leaves a cause open
	classRole     = "role"     // of groupAsk
	classDied     = "died"     // of groupAsk: before classOf it names a cause
	classFrom     = "from"     // of groupAsk
	classMake     = "make"     // of groupAsk: made something, which a negation before it denies
	classPossible = "possible" // of groupAsk: it may be so
)
