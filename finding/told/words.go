package told

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupComing  = "coming"
	groupForeign = "foreign"
)
