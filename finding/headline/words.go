package headline

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupAdded  = "added"
	groupLikely = "likely"
	classAnd    = "and"  // of groupAdded: before one more
	classOne    = "one"  // of groupAdded: one more
	classTime   = "time" // of groupWhy: a time, which behind classToo says that something is open
	classToo    = "too"  // of groupWhy
)
