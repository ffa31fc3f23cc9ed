package moment

// The groups of moment.en.lex, and those of their classes that a rule asks for by name.
// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupEvent   = "event"
	groupBefall  = "befall"
	groupFurther = "further"
	groupGround  = "ground"
	groupService = "service"
	groupSlate   = "slate"
	groupStreet  = "street"
	groupSummon  = "summon"
	groupHour    = "hour"
	groupLight   = "light"
	groupSiting  = "siting"

	classAny      = "any"      // of groupEvent and groupService: it may be any of them
	classFate     = "fate"     // of groupBefall: said of a vehicle or a building
	classAside    = "beside"   // of groupSiting: not in it
	classWide     = "wide"     // of groupSiting: what lies near it is said to lie in it
	classGave     = "gave"     // of groupBefall: with groupGround a slide
	classOne      = "one"      // of groupService: one of several of a kind
	classSlide    = "slide"    // of groupEvent
	classTook     = "took"     // of groupBefall: with "place"
	classPassive  = "passive"  // of groupSummon: done to those who help
	classHelper   = "helper"   // of groupSummon: before it
	classReceived = "received" // of groupSummon: before classCall
	classCall     = "call"     // of groupSummon
	classBound    = "bound"    // of groupHour: before an hour that is only a bound
	classNear     = "near"     // of groupHour: before such a bound, it is close
)
