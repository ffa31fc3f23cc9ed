package correction

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupNotice   = "notice"
	classHeading  = "heading"  // of groupNotice: begins it
	classEarlier  = "earlier"  // of groupNotice: before classVersion
	classVersion  = "version"  // of groupNotice
	classFigure   = "figure"   // of groupNotice: what is corrected
	groupTakeback = "takeback" // words that say of what was told before that it is not so
	classWrong    = "wrong"    // of groupTakeback, as are the others: what it is called
	classBe       = "be"       // before classWrong
	classTold     = "told"     // what was told
	classTelling  = "telling"  // behind "as": how it was told
	classHow      = "how"      // "as"
	classSo       = "so"       // before a classHow that compares
	classUndo     = "undo"     // what is done to it
	classContrary = "contrary" // before classTold
	classLonger   = "longer"   // before classHolds
	classHolds    = "holds"    // as "no longer holds"
	classTopic    = "topic"    // behind classTold: of what it was, and not how it is
	classSlip     = "slip"     // what one did who told it
	classSooner   = "sooner"   // before how a number was told at first
)
