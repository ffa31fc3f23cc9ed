package number

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupAccount = "account"
	groupAll     = "all"
	groupPeriod  = "period"
	classAgo     = "ago"  // of groupPeriod: the time lies before
	classThan    = "than" // of groupPeriod: with it something is compared
)
