package lineage

import "math"

// usualLength is the length in own words of a usual report, and slack what keeps a line of
// text from counting for nothing: the longer a report, the more of any other it has by
// chance.
const usualLength, slack = 400, 30

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

// Weights of the evidence of a tie, by eval/witness/fit: learnt on generated stories, invented
// ones and pairs of real reports that a reader has judged. The bias is 1.2 lower than was
// learnt, for who ties strangers accuses somebody. The weight of one outlet is ours: an outlet's
// second report is mostly written over its first, and at 2 no two of them on real news are tied
// that a reader held to be written anew.
const tieBias = -5.1

var tieWeights = Grounds{tieCover: 9.8, tieExcess: 18.8, tieTold: 2.7, tieFigure: 1, tieTwins: 3.1, tieOrder: 0.9, tieAlike: 1.55, tieLength: -1, tieOutlet: 2}

// byChance times the root of n is about the longest run in one order of n twins in any
// order: Vershik and Kerov, 1977, prove 2 for large n; 1.25 fits n from 3 to 12.
const byChance = 1.25

// twinsFrom is the log-odds without twins from which the twins of a pair are looked for.
const twinsFrom = -5.6

func (g *Grounds) odds() float64 {
	s := tieBias
	for i, x := range g {
		s += x * tieWeights[i]
	}
	return math.Round(s*100) / 100
}

// grounds returns the evidence of a tie, as far as it was looked for.
func (t *tie) grounds(ps []*profile) Grounds {
	g := Grounds{tieCover: math.Max(t.coverA, t.coverB), tieExcess: t.excess, tieTold: t.told,
		tieFigure: float64(min(3, len(t.figures))), tieName: float64(min(3, t.names)), tieCredit: float64(boolInt(t.credit)), tieOutlet: float64(boolInt(t.outlet))}
	if t.twins != nil {
		g[tieTwins], g[tieOrder], g[tieAlike] = t.twins.share, t.twins.order, t.twins.alike
	}
	g[tieLength] = math.Log(float64(slack+max(len(ps[t.a].words), len(ps[t.b].words))) / (slack + usualLength))
	return g
}

// weigh sets the score of a tie.
func (t *tie) weigh(ps []*profile) {
	g := t.grounds(ps)
	t.score = g.odds()
}

// twins is what the twins of two witnesses say: the grounds of that name.
type twins struct{ share, order, alike float64 }

// twin looks for the twins of a tie, if they are worth a look and were not looked for already.
// They speak for a tie, never against it: the score does not fall.
func (t *tie) twin(ps []*profile, w *matcher) {
	if t.twins != nil || t.score < twinsFrom {
		return
	}
	t.twins = &twins{}
	found := w.twins(ps[t.a], ps[t.b])
	n := float64(len(found))
	if n == 0 {
		return
	}
	sum := 0.0
	for _, x := range found {
		sum += x.alike
	}
	// Of the shorter's sentences some find a twin in a long report by chance.
	t.twins.share = n / math.Max(4, math.Sqrt(float64(len(ps[t.a].sents)*len(ps[t.b].sents))))
	t.twins.order = math.Max(0, float64(inOrder(found))-byChance*math.Sqrt(n)) / n
	t.twins.alike = sum / n * math.Min(1, n/3)
	t.weigh(ps)
}

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
