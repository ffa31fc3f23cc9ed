package finding

// A Kind is a kind of finding. The names are a contract: programs read them.
type Kind struct {
	Name     string // as an edition has it
	Label    string // as a reader is shown it
	About    Topic
	Severity string // of a finding whose place says nothing else
	Means    string // one sentence, for the glossary
}

// Kinds is the one table of them. Each is produced by a rule of this package; what
// reads or lists kinds anywhere (the schema, the writers, the glossary) reads this.
var Kinds = []Kind{
	{HedgeDropped, "hedge dropped", OfFirmness, Serious, "what the parent reports, alleges or holds possible, the report made from it states flat"},
	{HedgeAdded, "hedge added", OfFirmness, Note, "what the parent states flat is hedged in the report made from it"},
	{ModalityStrengthened, "expectation hardened", OfFirmness, Serious, "what the parent expects, the report made from it states as happened"},
	{ModalityWeakened, "weakened", OfFirmness, Note, "what the parent states as happened is expected in the report made from it"},
	{BoundChanged, "bound changed", OfFigures, Note, "one number has another bound: \"up to 400\", \"400\""},
	{HeadlineExaggeration, "headline says more", OfFirmness, Differs, "a headline states flat what its text holds possible, alleged or reported"},
	{CategoryChanged, "another deed", OfOther, Differs, "one report has a theft, an arrest, a murder where the other has a loss, a charge, a manslaughter"},
	{NumberChanged, "number changed", OfFigures, Serious, "a figure of the parent comes out as another number"},
	{UnitChanged, "unit changed", OfFigures, Serious, "one number stands with two units that are not the same quantity"},
	{DenominatorChanged, "of another whole", OfFigures, Differs, "one number is of another whole, or for another length of time: \"12 of 80\", \"900 litres a day\""},
	{Arithmetic, "sum does not hold", OfFigures, Differs, "a sum of the reports' figures does not hold"},
	{Correction, "corrected", OfOther, Differs, "a notice of correction takes back what a report says"},
	{AttributionChanged, "source changed", OfSpeakers, Serious, "a claim of the parent's source is given to somebody else"},
	{AttributionDropped, "source dropped", OfSpeakers, Serious, "a claim is told without the source that the other report names for it"},
	{SpeakerSwapped, "speaker moved", OfSpeakers, Serious, "two reports give one utterance to two people"},
	{SpeakerRoleChanged, "office changed", OfSpeakers, Differs, "one person has an office in one report that another report takes away or gives otherwise"},
	{CueLoaded, "saying coloured", OfSpeakers, Note, "what one report tells with a plain verb of saying, another tells with one that takes a side"},
	{QuoteAltered, "quote altered", OfWording, Differs, "words between quotation marks are not those of the other report"},
	{QuoteTruncated, "quote cut", OfWording, Note, "a quotation stops inside a sentence of which another report has the rest"},
	{ParaphraseDistorted, "not what was said", OfWording, Differs, "a speaker denies or leaves open in a quotation what another report gives as the speaker's words without marks"},
	{InternalInconsistency, "at odds with itself", OfOther, Differs, "one report gives two numbers, or two days, to one thing"},
	{Contradiction, "differs", OfOther, Differs, "two reports, or a headline and its text, say of one thing what cannot both be right"},
	{CausalClaimAdded, "cause added", OfOther, Differs, "one report says that one thing made another, where a report that tells both does not"},
	{Unsupported, "no other witness", OfOther, Note, "a figure in a report made from another that no other report has"},
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
	SpeakerSwapped        = "speaker_swapped"
	SpeakerRoleChanged    = "speaker_role_changed"
	CueLoaded             = "cue_loaded"
	QuoteAltered          = "quote_altered"
	QuoteTruncated        = "quote_truncated"
	ParaphraseDistorted   = "paraphrase_distorted"
	InternalInconsistency = "internal_inconsistency"
	Contradiction         = "contradiction"
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
