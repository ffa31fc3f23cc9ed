package finding

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
)

// A Kind is a kind of finding. The names are a contract: programs read them.
type Kind struct {
	Name     string // as an edition has it
	Label    string // as a reader is shown it
	About    Topic
	Severity string // of a finding whose place says nothing else
	Means    string // one sentence, for the glossary
}

// Kinds is the one table of them, read from kinds.en.lex. Each is produced by a rule of this
// package; what reads or lists kinds anywhere (the schema, the writers, the glossary) reads
// this.
var Kinds = kindsIn(kindSource)

//go:embed kinds.en.lex
var kindSource string

func kindsIn(src string) []Kind {
	var out []Kind
	for _, l := range lex.Read("kinds.en.lex", src, 3).Lines {
		name := strings.ReplaceAll(l.Fields[0], " ", "_") // which the lexicon reads as a space
		out = append(out, Kind{name, l.Want, Topic(l.Fields[1]), l.Fields[2], l.Example})
	}
	return out
}

// The kinds.
const (
	HedgeDropped          = "hedge_dropped"
	HedgeAdded            = "hedge_added"
	ModalityStrengthened  = "modality_strengthened"
	ModalityWeakened      = "modality_weakened"
	BoundChanged          = "bound_changed"
	HeadlineExaggeration  = "headline_exaggeration"
	CategoryChanged       = "category_changed"
	NumberChanged         = "number_changed"
	UnitChanged           = "unit_changed"
	DenominatorChanged    = "denominator_changed"
	Arithmetic            = "arithmetic"
	Correction            = "correction"
	AttributionChanged    = "attribution_changed"
	AttributionDropped    = "attribution_dropped"
	SpeakerFusion         = "speaker_fusion"
	SpeakerSwapped        = "speaker_swapped"
	SpeakerRoleChanged    = "speaker_role_changed"
	FalseCredit           = "false_credit"
	NameAltered           = "name_altered"
	CueLoaded             = "cue_loaded"
	QuoteAltered          = "quote_altered"
	QuoteReworded         = "quote_reworded"
	QuoteTruncated        = "quote_truncated"
	ParaphraseDistorted   = "paraphrase_distorted"
	InternalInconsistency = "internal_inconsistency"
	Contradiction         = "contradiction"
	TimeShift             = "time_shift"
	DetailDropped         = "detail_dropped"
	CausalClaimAdded      = "causal_claim_added"
	Unsupported           = "unsupported"
)

// A Topic is what a kind is about; the page sorts its ledger by it.
type Topic string

// The topics, in the order in which they are shown.
const (
	OfFirmness Topic = "firmness"
	OfSpeakers Topic = "speaker"
	OfFigures  Topic = "figure"
	OfWording  Topic = "wording"
	OfOther    Topic = "other"
)

// KindOf returns the kind with a name; the zero Kind where there is none.
func KindOf(name string) Kind {
	for _, k := range Kinds {
		if k.Name == name {
			return k
		}
	}
	return Kind{}
}

// The severities.
const (
	Note    = "note"    // worth knowing
	Differs = "differs" // two readings that are not the same
	Serious = "serious" // changes what a reader will believe
)

// The ties between suspect and against.
const (
	MadeFrom = "made_from" // a directed edge of the stemma leads from one to the other
	Tied     = "tied"      // they share a text, which was made from which is open
	Compared = "compared"  // two witnesses side by side; no descent is said
	Within   = "within"    // both stand in one report: its headline and its text
)
