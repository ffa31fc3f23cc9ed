package quantity

// A Class says what a word of words.en.lex does in a number.
type Class string

const (
	Ones        Class = "ones"
	Teens       Class = "teens"
	Tens        Class = "tens"
	dozenClass  Class = "dozen"
	scaleClass  Class = "scale"
	abbrClass   Class = "abbr"
	vagueClass  Class = "vague"
	partClass   Class = "part"
	timesClass  Class = "times"  // a number of times: "twice"
	openerClass Class = "opener" // a word that a number may begin with: "a"
)

// The letters that are scales only in some places.
const (
	thousandLetter = "k"
	millionLetter  = "m"
	billionLetter  = "b"
	lakhLetter     = "l"
	croreLetters   = "cr"
	millionLetters = "mm"
)

// Units that rules in Go name.
const (
	timesUnit     = "times" // "three times as many", "twice what", "tenfold"
	inchUnit      = "inch"
	secondUnit    = "second"
	minuteUnit    = "minute"
	hourUnit      = "hour"
	yearUnit      = "year"
	decadeUnit    = "decade"
	centuryUnit   = "century"
	poundUnit     = "pound"
	sterlingUnit  = "pound_sterling"
	pointUnit     = "percentage_point"
	millibarUnit  = "millibar"
	celsiusUnit   = "degree_celsius"
	magnitudeUnit = "magnitude"
	Degree        = "degree"
)

// Dimensions that rules in Go name.
const (
	Count       = "count" // of what is counted
	Time        = "time"
	Age         = "age" // how old somebody is
	Length      = "length"
	Speed       = "speed"
	Area        = "area"
	Volume      = "volume"
	Mass        = "mass"
	Energy      = "energy"
	Data        = "data"
	Money       = "money"
	Ratios      = "ratio"
	RatioChange = "ratio_change"
	multiple    = "multiple"
	oneBase     = "one" // the base unit of ratios
)

// The flags of units.en.lex.
const (
	preFlag   = "pre"
	gluedFlag = "glued"
	upperFlag = "upper"
	softFlag  = "soft"
	habitFlag = "habit"
)

// Words of bound.en.lex that need more than to stand behind a number.
const (
	plusWord = "plus"
	oddWord  = "odd"
)

// The lexicons, and the values of their fields.
const (
	grammarFile   = "grammar.en.lex"
	keepoutFile   = "keepout.en.lex"
	nearFile      = "near.en.lex"
	boundFile     = "bound.en.lex"
	wordsFile     = "words.en.lex"
	signFile      = "sign.lex"
	unitsFile     = "units.en.lex"
	dimensionFile = "dimension.lex"
	opensField    = "opens"
	beforeField   = "before"
	belowField    = "below"
)

// The words that join two numbers, or stand before the lower one.
const (
	betweenWord = "between"
	fromWord    = "from"
	byWord      = "by"
	toWord      = "to"
	andWord     = "and"
	orWord      = "or"
)
