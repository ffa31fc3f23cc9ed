package story

import "math"

// By names the version of the frozen weights. It changes when they do.
const By = "story.pair:2"

// Weights are those of the pair function, on the scale of a logistic.
type Weights struct {
	Bias   float64
	Of     Features
	Groups Ties
}

// Frozen are the weights of this version. eval/story -fit found them: by logistic
// regression over pairs, then by climbing to the best B-cubed F0.8 of whole
// groups, a mean over three public sets, all of them mixed and the invented
// stories of testdata, one setting for all; eval/story -polish bettered them all
// together. By hand since, each on a level stretch: quotes from 15.2 to 10.4, best
// pair from 1.5 to 2, size from -1 to -1.5, days between from -1 to -.5. The bias
// may move by .3 and each weight of groups by .5, and no F1 falls by more than .02
// in sample. The score is no calibrated probability.
var Frozen = Weights{
	Bias: -3.56,
	Of: Features{
		fTerms: 0.54, fLead: 2.52, fRare: 2.52, fEvidence: 2.41, fTitle: 7.09, fPeople: 3.17, fOtherLead: -0.56, fBodies: 1.73,
		fNumbers: 3.39, fToll: 1.14, fOtherToll: -1.01, fQuotes: 10.40, fDays: -0.91, fLong: -1.20, fOtherScene: -1.46, fOtherDay: -1.85,
		fUndated: -0.21, fShort: 0.88,
	},
	Groups: Ties{tBest: 2.00, tUnknown: -1.00, tSize: -1.50, tFar: -0.50},
}

const (
	// join is the score at which two reports are joined: the bias is such that
	// it is 0.
	join = 0.0
	// From abstain to join a pair is shown as possible. Ours.
	abstain = -1.0
	// daysApart is the number of days beyond which reports are not compared.
	// Ours: the days between them weigh against long before.
	daysApart = 90
)

// score is the pair function: from join on, two reports tell one event.
func (w *Weights) score(a, b *Sketch) float64 { return w.weigh(Compare(a, b)) }

// Score is the score of two reports by w.
func (w *Weights) Score(a, b *Sketch) float64 { return w.score(a, b) }

func (w *Weights) weigh(f Features) float64 {
	s := w.Bias
	for i, w := range w.Of {
		s += float64(w * f[i]) // the conversion forbids a fused multiply-add, which rounds otherwise
	}
	return round(s)
}

// Pair says by the frozen weights how likely two reports tell one event, and why.
func Pair(a, b *Sketch) Join { return Frozen.pair(a, b) }

func (w *Weights) pair(a, b *Sketch) Join {
	f := Compare(a, b)
	j := Join{A: a.id, B: b.id, Score: w.weigh(f)}
	for i, w := range w.Of {
		r := Reason{Feature: FeatureNames[i], Weight: round(w * f[i])}
		switch {
		case r.Weight > 0:
			j.For = append(j.For, r)
		case r.Weight < 0:
			j.Against = append(j.Against, r)
		}
	}
	return j
}

// round keeps three decimals, so that a score prints and compares alike on
// every machine.
func round(w float64) float64 { return math.Round(w*1000) / 1000 }
