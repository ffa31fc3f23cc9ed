package twin

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupAble     = "able"
	groupOnce     = "once"
	groupPast     = "past"
	groupRegion   = "region"
	groupSpan     = "span"
	groupSwitch   = "switch"
	groupUnlisted = "unlisted"
	groupWhole    = "whole"
	groupWill     = "will"
	groupWish     = "wish"
	classPlaceOf  = "of"     // "the town of"
	classBeside   = "beside" // of groupAnother: before a noun
	classThough   = "though" // of groupProviso: with a negation begins an exception
)
