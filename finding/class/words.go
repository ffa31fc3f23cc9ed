package class

// The groups of the lexicons that several packages ask for by name.
const (
	GroupAnother  = "another"
	GroupAnything = "anything"
	GroupBounded  = "bounded"
	GroupCause    = "cause"
	GroupCue      = "cue"
	GroupNegation = "negation"
	GroupOffice   = "office"
	GroupPart     = "part"
	GroupProviso  = "proviso"
	GroupSource   = "source"
	GroupStage    = "stage"
	GroupWhere    = "where"
	GroupWhy      = "why"
)

// The classes of these groups, and those that several groups have.
const (
	Modal   = "modal"   // of GroupStage: not what is, but what can or should be
	Would   = "would"   // of GroupStage: of what somebody says, what will be
	Weigh   = "weigh"   // of GroupStage: it is thought about
	Blame   = "blame"   // of GroupWhy: one thing made another
	Fault   = "fault"   // of GroupWhy: what is wrong with a thing; of GroupNotice: what was wrong
	Unknown = "unknown" // of GroupWhy: it is open
	Because = "because" // of GroupCause: behind it stands the cause
	To      = "to"      // of GroupCause: with "to"
	Loaded  = "loaded"  // of GroupCue: takes a side
	Party   = "party"   // of GroupSource: to what it tells of
	Told    = "told"    // of GroupCredit: with "first"; of GroupLimit: before a number that was told
	Not     = "not"     // of GroupNotice: before what was wrong; of GroupProviso: denies what follows
	If      = "if"      // of GroupProviso: begins a condition
)
