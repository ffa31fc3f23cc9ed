package finding

// The kinds of finding. The catalogue is a contract: programs read it.
const (
	HedgeDropped         = "hedge_dropped"
	HedgeAdded           = "hedge_added"
	ModalityStrengthened = "modality_strengthened"
	ModalityWeakened     = "modality_weakened"
	BoundChanged         = "bound_changed"
	HeadlineExaggeration = "headline_exaggeration"
	CategoryChanged      = "category_changed"

	NumberChanged      = "number_changed"
	UnitChanged        = "unit_changed"
	DenominatorChanged = "denominator_changed"
	Arithmetic         = "arithmetic"
	Correction         = "correction"

	AttributionChanged = "attribution_changed"
	AttributionDropped = "attribution_dropped"
	SpeakerRoleChanged = "speaker_role_changed"
	SpeakerFusion      = "speaker_fusion"
	SpeakerSwapped     = "speaker_swapped"
	FalseCredit        = "false_credit"
	Fusion             = "fusion"
	CueLoaded          = "cue_loaded"

	QuoteAltered        = "quote_altered"
	QuoteTruncated      = "quote_truncated"
	ParaphraseDistorted = "paraphrase_distorted"
	WordingChanged      = "wording_changed"
	WordingError        = "wording_error"
	DetailDropped       = "detail_dropped"

	Contradiction         = "contradiction"
	InternalInconsistency = "internal_inconsistency"
	TimeShift             = "time_shift"
	Unsupported           = "unsupported"
	DetailAdded           = "detail_added"
	CausalClaimAdded      = "causal_claim_added"
)

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
)
