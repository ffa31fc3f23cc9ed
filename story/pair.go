package story

import "math"

// Weights are those of the pair function, on the scale of a logistic.
type Weights struct {
	Bias   float64
	Of     Features
	Groups Ties
}

// Frozen are the weights of this version. They were found by eval/story -fit: by
// logistic regression over pairs, then by climbing to the best B-cubed F0.8 of
// whole groups, a mean over three public sets, all of them mixed and the invented
// stories of testdata, one setting for all. The score is no calibrated
// probability.
var Frozen = Weights{
	Bias: -3.50,
	Of: Features{
		fTerms: 1.18, fLead: 1.78, fRare: 5.54, fEvidence: 1.53, fTitle: 8.50, fPeople: 3.41, fOtherLead: -0.68, fBodies: 1.81,
		fNumbers: 3.35, fToll: 2.25, fOtherToll: -2.23, fQuotes: 3.40, fDays: -0.85, fLong: -1.64, fOtherScene: -1.29, fOtherDay: -2.15,
		fOtherYear: -0.51, fUndated: -0.29, fShort: 1.52,
	},
	Groups: Ties{tBest: 0.50, tGap: -0.25, tCore: 0.75, tUnknown: -0.50, tSize: -1.00, tFar: -1.25},
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

// score is the pair function: above join, two reports tell one event.
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

// Pair says how likely two reports tell one event, and why.
func Pair(a, b *Sketch) Join {
	f := Compare(a, b)
	j := Join{A: a.id, B: b.id, Score: Frozen.weigh(f)}
	for i, w := range Frozen.Of {
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
