package lineage

import "math"

// byChance times the root of n is about the longest run in one order of n twins in any
// order: Vershik and Kerov, 1977, prove 2 for large n; 1.25 fits n from 3 to 12.
const byChance = 1.25

// twinsFrom is the log-odds without twins from which the twins of a pair are looked for.
const twinsFrom = -5.6

// grounds returns the evidence of a tie, as far as it was looked for.
func (t *tie) grounds(ps []*profile) Grounds {
	g := Grounds{tieCover: math.Max(t.coverA, t.coverB), tieExcess: t.excess, tieTold: t.told,
		tieFigure: float64(min(3, len(t.figures))), tieName: float64(min(3, t.names)), tieCredit: float64(one(t.credit)), tieOutlet: float64(one(t.outlet))}
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

// twin looks for the twins of a tie, if they are worth a look and were not looked for already.
// They speak for a tie, never against it: the score does not fall.
func (t *tie) twin(ps []*profile, w *matcher) {
	if t.twins != nil || t.score < twinsFrom {
		return
	}
	t.twins = &twinGrounds{}
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
