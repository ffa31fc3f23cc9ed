package fact

import "math"

// weights are those of the evidence, fitted by eval/fact/fit on stories of testdata/facts and
// sets of ../shared; bias is added. Evidence that is not listed weighs nothing.
var weights = Evidence{
	SharedWords:  0.82,
	RareWords:    0.44,
	OneSense:     2.06,
	MostSense:    0.21,
	LikeWords:    0.78,
	SharedActors: 0.15,
	OneVerb:      0.68,
	OneSubject:   0.26,
	OneObject:    0.15,
	OtherObject:  -0.16,
	OneMeasure:   1.16,
	OneThing:     0.47,
	OneAspect:    2.66,
	OneDimension: 1.71,
	SureMeasure:  0.35,
	LoneMeasures: -0.09,
	OneFigure:    1.96,
	OneQuote:     0.40,
	OneDay:       1.37,
	OtherEra:     -0.38,
	FewWords:     -1.76,
	BothHeads:    1.25,
	Apartness:    -0.88,
	SharedRuns:   1.09,
	OneVoice:     0.49,
	OtherVoices:  -0.59,
	LonePast:     -0.52,
	AroundWords:  3.19,
}

const bias = -2.45

// weight returns the probability that two claims are of one fact, 0 where a veto parts
// them: other things are said of what their only figures count, they name nobody and no
// place in common and act on other things, only one of them asks, they are what two sources say in
// their own words, or they have hardly a word in common.
func (e Evidence) weight() float64 {
	if e.wordless() || e.asked() || e.ownSpeech() {
		return 0
	}
	if e[LoneMeasures] > 0 || (e[OtherActors] > 0 || e[OtherNames] > 0) && e[OtherObject] > 0 && e[OneFigure] == 0 && e[OneQuote] == 0 {
		return 0
	}
	s := bias
	for i, x := range e {
		s += weights[i] * x
	}
	return 1 / (1 + math.Exp(-s))
}

// wordless reports whether two claims have at most one word in common, little that means
// about the same, and neither a figure nor a quotation that ties them: what stands around
// them then says nothing of them.
func (e Evidence) wordless() bool {
	return e[FewWords] >= 1./2 && e[LikeWords] < leastLike && e[OneFigure]+e[OneQuote]+e[OneMeasure]+e[OneAspect] == 0
}

// leastLike was chosen on the stories whose errors were read.
const leastLike = 0.6

// likeness is how alike two claims are in what they say, 1 for the same words: the cosine
// of their words, lowered where few are shared, and what figures and quotations they
// share. It is not how likely they are of one fact: claims that disagree are less alike.
// Its numbers are ours.
func (e Evidence) likeness() float64 {
	if e[FewWords] > 1./3 { // less than two words
		return 0
	}
	s := e[RareWords]*(1-e[FewWords]) + .14*e[OneFigure] + .30*e[OneQuote]
	if e[OneFigure] == 0 && e[OneQuote] == 0 && e[OtherVerb] > 0 {
		s *= .8
	}
	return min(1, s)
}
