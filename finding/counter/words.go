package counter

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupConfess  = "confess"
	groupReply    = "reply"
	groupDenying  = "denying"
	groupDuty     = "duty"
	groupSupposed = "supposed"
	groupUnlisted = "unlisted"
	classUnnamed  = "unnamed" // of groupUnlisted: a source that is not to be named
	classReject   = "reject"  // of groupReply: what is done to a charge by whom it is against
	classCharge   = "charge"  // of groupReply: what somebody is said to have done
	classNone     = "none"    // of groupReply, before one of classPart: had no part in it
	classPart     = "part"    // of groupReply
	classNo       = "no"      // of groupConfess: denies
)
