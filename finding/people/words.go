package people

// The groups of the lexicons of package class that this package asks for by name, and those of their
// classes.
const (
	groupField  = "field"
	groupPost   = "post"
	groupBranch = "branch"
	groupRank   = "rank"
)

// The groups of people.en.lex.
const (
	groupAged    = "aged"
	groupArea    = "area"
	groupBirth   = "birth"
	groupThe     = "the"
	groupKin     = "kin"
	groupLeft    = "left"
	groupNaming  = "naming"
	groupSeat    = "seat"
	groupUnnamed = "unnamed"
	groupMedic   = "medic"
	groupCrew    = "crew"
	groupCollege = "college"
	groupCourt   = "court"
	groupCharge  = "charge"
	groupHead    = "head"
	groupLead    = "lead"
	groupOwned   = "owned"
	groupInterim = "interim"
	groupGiven   = "given"
)

// Classes of groupCharge.
const (
	classVoice   = "voice"   // speaks for a body
	classWhole   = "whole"   // has all of it
	classForce   = "force"   // has all of it, where it is a police or a fire brigade
	classSection = "section" // what a section of a body does, behind or before a word of groupHead
	classPress   = "press"   // as classSection, of the section that speaks for it
)

// classActing is, of groupRank, words that say that an office is held for a time.
const classActing = "acting"

// classFormer is, of groupRank, words that say that an office is held no more.
const classFormer = "former"

// Classes of groupNaming and of groupUnnamed.
const (
	classAmid    = "amid"    // between a negation and a verb of naming
	classAs      = "as"      // behind a verb of naming
	classAnybody = "anybody" // people whoever they are
	classGiven   = "given"   // what is done with a name
	classNaming  = "verb"    // to name somebody
	classVictim  = "victim"  // whom it befell, not who did it
	classNames   = "noun"    // a name
)

// classPresident is a class of groupSeat: bodies have presidents, too.
const classPresident = "president"

// Classes of groupAged.
const (
	classAged = "aged" // before an age, behind a name
	classIs   = "is"   // before an age that somebody has now
)
