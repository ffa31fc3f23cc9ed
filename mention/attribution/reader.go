package attribution

// The weights, in hundredths of the logarithm of the odds, from which a choice
// is taken. All were set on reports of eval/attribution that were kept out of
// training.
const (
	// cueFrom: F1 of the cue is within .003 of its best from -80 to -40.
	cueFrom = -60
	// ruleFrom is for what the rules have found: F1 is the same from -80 to -120.
	ruleFrom = -100
	// colonFrom is for a bare colon, which more often names a topic.
	colonFrom = 0
	// quoteFrom is for what the rules have found and holds a quote, which would
	// lose its speaker; thatFrom for "the claim that" and the like.
	quoteFrom, thatFrom = -250, -400
	// nestedFrom is for what the rules have found in what another says. Under -200
	// one in forty is marked, and a third is no cue at all: "a terror-related site".
	nestedFrom = -200
	// sourceFrom: under it nobody is named. At -200 one in twenty is wrong, at
	// 50 one in forty, but one more in twelve is left without a source.
	sourceFrom = -150
	// addFrom is for a source of a noun for which the rules name nobody.
	addFrom = 50
	// contentFrom: what scores less is no cue for us, as nothing is said.
	contentFrom = -300
	// overRule is by how much another choice must beat the rules'.
	overRule = 60
	// overQuote is the same for the source of a quote, which the rules seldom miss.
	overQuote = 250
)

// A reader adds to what the rules have found what the models find, and corrects
// it.
type reader struct {
	*finder
	view *view
	m    Models
	s    sink

	plain unit // the sentence last asked for, each token an item
	lastU int
	top   []int   // of every saying of the rules, the best score of its cue's words
	best  []int32 // and the token that has it, or -1
	holds []int   // of every quote, the rules' find that holds it, or -1
}
