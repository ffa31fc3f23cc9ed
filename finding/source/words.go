package source

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupCredit    = "credit"
	groupJoint     = "joint"
	classOfficials = "officials" // of groupSource: the police, an office
	classMedics    = "medics"    // of groupSource: doctors, a hospital
	classBy        = "by"        // behind a verb of groupCredit
	classFirst     = "first"     // before a verb of classTold
)
