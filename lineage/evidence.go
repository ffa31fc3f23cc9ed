package lineage

// Evidence of a tie, each a number that grows with how likely one text stands behind two
// witnesses.
const (
	tieCover  = iota // share of the shorter cover in verbatim runs
	tieExcess        // weighted share of exclusive skip-bigrams above the story's own
	tieTold          // share of sentences that are most like one of the other
	tieFigure        // figures that only the two have, at most three
	tieName          // names that only the two have, at most three
	tieCredit        // both credit one agency
	tieTwins         // share of the sentences that are twins
	tieOrder         // how far the twins stand in one order
	tieAlike         // how alike the twins are
	tieLength        // the logarithm of the words of the longer report, of usualLength
	tieOutlet        // both are of one outlet
	tiesOfKind
)

// Grounds holds the evidence of a tie.
type Grounds [tiesOfKind]float64

// A Weighed is what was weighed of two witnesses, the first before the second. The program
// that learns the weights reads it.
type Weighed struct {
	A, B    int
	Score   float64 // log-odds of a tie
	Grounds Grounds
	Drawn   bool
	Held    *Held // on the one that is the child having its facts from the other, nil where the story is too small to tell
	Votes   Votes // on A being the parent of B; of ties that are drawn
}

// Evidence that one witness has its facts from the other. What other families of witnesses have,
// too, everybody has, and counts for little.
const (
	heldNumbers   = iota // share of the child's numbers that the parent has
	sharedNumbers        // logarithm of how much the numbers that both have tell
	heldNames            // share of the child's names
	heldWords            // share of its words
	sharedWords          // logarithm of how much the words that both have tell
	heldLoci             // share of the child's loci in which the parent stands
	holdsLoci            // share of the parent's loci in which the child stands
	nearest              // share of the child's sentences that are more like one of the parent's than like anybody's, above chance
	likeness             // how like a sentence of the parent's the child's sentences are on average
	reworded             // quotations that both have in other words, at most two
	childLong            // logarithm of the words of the child, of usualChild
	parentLong           // logarithm of the words of the parent, of usualLength
	heldOfKind
)

// Held holds the evidence that one witness has its facts from another.
type Held [heldOfKind]float64

// The votes on a direction. Each is told of a witness and the one it may have been made
// from; positive speaks for that. A change is made in one direction more than in the other:
// a hedge is dropped, not found; a rounded number comes from the exact one.
const (
	voteTime    = iota // the child is the later
	voteCredit         // the child's credit or text names the parent's outlet
	voteBare           // only the parent carries the credit of an agency
	voteAgency         // the parent is an agency's own report
	voteHedge          // sentences that lost a hedge
	voteSource         // sentences that lost a source
	voteBound          // figures that lost a bound
	voteRound          // figures that were rounded
	voteQuote          // quotations that were cut
	voteTitle          // people who lost a title
	voteHeld           // how much more of the child stands in the parent than of the parent in the child
	voteFacts          // the same of facts, where it is for these that the two are tied
	votesOfKind        // how many kinds there are
)

// Votes holds how the changes between two witnesses vote.
type Votes [votesOfKind]float64
