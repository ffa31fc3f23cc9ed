package number

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupAccount   = "account"
	groupAll       = "all"
	groupBadly     = "badly"
	groupCrew      = "crew"
	groupEverybody = "everybody"
	groupFew       = "few"
	groupHolds     = "holds"
	groupLight     = "light"
	groupOften     = "often"
	groupPeriod    = "period"
	classAgo       = "ago"    // of groupPeriod: the time lies before
	classBehind    = "behind" // of groupOften: with it the deed goes on
	classBound     = "bound"  // of groupOften: the number is no sure one
	classGrave     = "grave"  // of groupBadly: the hurt are badly so
	classHurt      = "hurt"   // of groupBadly: somebody is hurt
	classMany      = "many"   // of groupOften: with "times"
	classOnce      = "once"   // of groupOften
	classThan      = "than"   // of groupPeriod: with it something is compared
	classTimes     = "times"  // of groupOften: behind a number
	classTwice     = "twice"  // of groupOften
)
