package finding

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/story"
)

const changeFile, nearFile, peopleFile, kindFile = "apart.en.lex", "near.en.lex", "people.en.lex", "kinds.en.lex"

//go:embed apart.en.lex
var changeSource string

//go:embed near.en.lex
var nearSource string

//go:embed people.en.lex
var peopleSource string

// The groups of the lexicons that a rule asks for by name, and those of their classes.
const (
	groupAble     = "able"
	groupAnother  = "another"
	groupAccount  = "account"
	groupField    = "field"
	groupAnything = "anything"
	groupAdded    = "added"
	groupAll      = "all"
	groupPeriod   = "period"
	groupPost     = "post"
	groupBranch   = "branch"
	groupCause    = "cause"
	groupComing   = "coming"
	groupConfess  = "confess"
	groupReply    = "reply"
	groupAsk      = "ask"
	groupCredit   = "credit"
	groupCue      = "cue"
	groupForeign  = "foreign"
	groupGrave    = "grave"
	groupJoint    = "joint"
	groupLikely   = "likely"
	groupLimit    = "limit"
	groupNegation = "negation"
	groupNotice   = "notice"
	groupOffice   = "office"
	groupOnce     = "once"
	groupPart     = "part"
	groupPast     = "past"
	groupProviso  = "proviso"
	groupRank     = "rank"
	groupRegion   = "region"
	groupSlight   = "slight"
	groupSort     = "sort"
	groupSource   = "source"
	groupSpan     = "span"
	groupDuty     = "duty"
	groupStage    = "stage"
	groupSupposed = "supposed"
	groupSwitch   = "switch"
	groupTurn     = "turn"
	groupUnlisted = "unlisted"
	groupWhere    = "where"
	groupWhole    = "whole"
	groupWhy      = "why"
	groupWill     = "will"
	groupWish     = "wish"

	classModal     = "modal"     // of groupStage: not what is, but what can or should be
	classAnd       = "and"       // of groupAdded: before one more
	classOne       = "one"       // of groupAdded: one more
	classAgo       = "ago"       // of groupPeriod: the time lies before
	classThan      = "than"      // of groupPeriod: with it something is compared
	classWould     = "would"     // of groupStage: of what somebody says, what will be
	classWeigh     = "weigh"     // of groupStage: it is thought about
	classBlame     = "blame"     // of groupWhy: one thing made another
	classEvent     = "event"     // of groupWhy: asks for a cause
	classFault     = "fault"     // of groupWhy: what is wrong with a thing; of groupNotice: what was wrong
	classManner    = "manner"    // of groupWhy: asks how, but for what is before classDegree
	classDegree    = "degree"    // of groupWhy
	classKnown     = "known"     // of groupWhy: with a negation, it is open
	classTime      = "time"      // of groupWhy: a time, which behind classToo says that something is open
	classToo       = "too"       // of groupWhy
	classUnknown   = "unknown"   // of groupWhy: it is open
	classBecause   = "because"   // of groupCause: behind it stands the cause
	classTo        = "to"        // of groupCause: with "to"
	classHead      = "head"      // of groupOffice: one alone holds it in a place
	classLoaded    = "loaded"    // of groupCue: takes a side
	classParty     = "party"     // of groupSource: to what it tells of
	classOfficials = "officials" // of groupSource: the police, an office
	classMedics    = "medics"    // of groupSource: doctors, a hospital
	classBy        = "by"        // behind a verb of groupCredit
	classTold      = "told"      // of groupCredit: with "first"; of groupLimit: before a number that was told
	classFirst     = "first"     // before a verb of classTold
	classPlaceOf   = "of"        // "the town of"
	classBeside    = "beside"    // of groupAnother: before a noun
	classArticle   = "article"   // of groupSlight: more or less of it is no other word
	classBefore    = "before"    // of groupTurn: turns what follows
	classBehind    = "behind"    // of groupTurn: turns what stands before
	classHeading   = "heading"   // of groupNotice: begins it
	classEarlier   = "earlier"   // of groupNotice: before classVersion
	classVersion   = "version"   // of groupNotice
	classFigure    = "figure"    // of groupNotice: what is corrected
	classWhat      = "what"      // of groupAsk: before classBegins it asks for a cause
	classBegins    = "begins"    // of groupAsk
	classWhether   = "whether"   // of groupAsk: before classRole it leaves a cause open
	classRole      = "role"      // of groupAsk
	classDied      = "died"      // of groupAsk: before classOf it names a cause
	classFrom      = "from"      // of groupAsk
	classMake      = "make"      // of groupAsk: made something, which a negation before it denies
	classPossible  = "possible"  // of groupAsk: it may be so
	classReject    = "reject"    // of groupReply: what is done to a charge by whom it is against
	classCharge    = "charge"    // of groupReply: what somebody is said to have done
	classNone      = "none"      // of groupReply, before one of classPart: had no part in it
	classPart      = "part"      // of groupReply
	classNo        = "no"        // of groupConfess: denies
	classNot       = "not"       // of groupNotice: before what was wrong; of groupProviso: denies what follows
	classIf        = "if"        // of groupProviso: begins a condition
	classThough    = "though"    // of groupProviso: with a negation begins an exception
)

// A wordClass is a set of words of which one may not stand for a word of another class of the
// same group without a change of what is said: of the group "custody" those of an arrest
// and those of a charge.
type wordClass struct {
	kind        string // of the finding where two claims differ in such words; "" where one rule alone asks for them
	group, name string
	by          report.By // the line of the lexicon
}

// classes returns the classes of each word, in lower case.
var classes = sync.OnceValue(func() map[string][]*wordClass {
	out := map[string][]*wordClass{}
	read := func(file, src string, general bool) {
		for _, l := range lex.Read(file, src, 4).Lines {
			c := &wordClass{"", l.Fields[1], l.Fields[2], l.By}
			if general {
				c.kind = strings.ReplaceAll(l.Fields[0], " ", "_") // which the lexicon reads as a space
			}
			for _, w := range l.Fields[3:] {
				out[w] = append(out[w], c)
			}
		}
	}
	read(changeFile, changeSource, true)
	read(nearFile, nearSource, true)
	read(momentFile, momentSource, true)
	read(peopleFile, peopleSource, false)
	return out
})

// classOf returns the class of a word that is of a group, nil where it has none.
func classOf(lower, group string) *wordClass {
	for _, c := range classes()[lower] {
		if c.group == group {
			return c
		}
	}
	return nil
}

// classesIn returns the names of the classes of a group that have a word in a span.
func classesIn(w *story.Witness, s report.Span, group string) map[string]bool {
	out := map[string]bool{}
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if c := classOf(w.Lower(i), group); c != nil {
			out[c.name] = true
		}
	}
	return out
}

// classOfWords returns the class of the first of some words that has one, nil where none has.
func classOfWords(s, group string) *wordClass {
	for _, word := range strings.Fields(strings.ToLower(s)) {
		if c := classOf(word, group); c != nil {
			return c
		}
	}
	return nil
}
