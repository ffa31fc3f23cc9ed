package correction

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupNotice  = "notice"
	classHeading = "heading" // of groupNotice: begins it
	classEarlier = "earlier" // of groupNotice: before classVersion
	classVersion = "version" // of groupNotice
	classFigure  = "figure"  // of groupNotice: what is corrected
)
