package fact

import (
	"time"

	"stemma/collate/lane"
	"stemma/collate/wording"
)

// A passage is what of one claim counts as evidence.
type passage struct {
	gist            *wording.Gist
	rare, actors    []wording.Term
	verbs           []string
	lemma           string
	subject, object []string
	names           []string // stems of words of names
	lanes           []*lane.Lane
	days            []string
	from, to        time.Time      // the first and the last day that it names; zero if none
	past            bool           // the last of them is a month before its report
	runs            []string       // its pairs of neighbouring words, sorted
	around          []wording.Term // the words of its sentence and those beside it
	lead            bool
	quoted          bool // it stands between quotation marks
	asks            bool // its sentence is a question
	depth           float64
}

// Evidence is what speaks for and against two claims being of one fact: that they say
// the same of the same thing, in whatever words and whether or not their values agree.
type Evidence [evidences]float64

// The kinds of evidence.
const (
	SharedWords  = iota // cosine of their words, weighed by how few claims of the story hold them
	RareWords           // as SharedWords, each word also weighed by its rarity in English
	OneSense            // cosine of what they mean by the vectors of their words, less what all of the story means
	MostSense           // how much OneSense is above .4
	LikeWords           // how much of each the other says in the same or like words
	SharedActors        // cosine of the people, bodies and places of the story that they name
	OtherActors         // both name some, and none is the same
	OtherNames          // both hold words of names, all different
	OneVerb             // a verb family of both, or one predicate
	OtherVerb           // both have verbs, of different families
	OneSubject          // the same word is in what their predicates are said of
	OneObject           // the same word is in what their verbs act on
	OtherObject         // both have such words, all different
	OneMeasure          // figures of both count or measure one thing, of which one thing is said, equal or not: like the next three, 1 / how many figures of a report may be meant
	OneThing            // figures of both count or measure one thing, and nothing parts them
	OneAspect           // one thing is said of what figures of both count, and nothing parts them
	OneDimension        // figures of both are of one dimension, no bare counts, and nothing parts them
	SureMeasure         // OneMeasure, however many figures there are of it
	OtherMeasure        // both hold figures, and something parts each two
	LoneMeasures        // they hold one figure each, not of one number, and what these count cannot be one: killed and injured, firefighters and workers
	OneFigure           // they share a telling figure, within rounding
	OneQuote            // they quote one utterance
	OneDay              // they name one day
	OtherDay            // both name days, all different
	OtherEra            // all days that one names lie more than a month from those of the other
	FewWords            // 1 / how many words they share
	BothHeads           // both are headlines or in the lead
	Apartness           // how far apart they stand in their reports, of 1
	SharedRuns          // share of the pairs of neighbouring words of the one with fewer that the other has
	OneVoice            // one source says both
	OtherVoices         // both have a source, and these are not one
	LonePast            // one names days a month before its report and no others, the other does not
	AroundWords         // as SharedWords, of the sentences that they stand in and those beside them; less where LikeWords is below a half
	OtherSpeech         // both stand between quotation marks, and quote no one utterance
	LoneQuestion        // one stands in a question, and the other does not
	evidences
)
