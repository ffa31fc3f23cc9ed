package collate

import "math"

// weights are those of the evidence, fitted by eval/fact/fit on stories of testdata/facts and
// sets of ../shared; bias is added. Evidence that is not listed weighs nothing.
var weights = Evidence{
	OneSense:     2.11,
	MostSense:    0.50,
	LikeWords:    1.80,
	SharedActors: 0.54,
	OneVerb:      0.59,
	OneSubject:   0.29,
	OneObject:    0.52,
	OtherObject:  -0.18,
	OneMeasure:   1.40,
	OneThing:     0.59,
	OneAspect:    3.36,
	OneDimension: 1.78,
	SureMeasure:  1.52,
	OtherMeasure: -0.29,
	LoneMeasures: -0.07,
	OneFigure:    2.24,
	OneDay:       1.32,
	OtherDay:     -0.15,
	OtherEra:     -0.60,
	FewWords:     -2.23,
	BothHeads:    0.95,
	Apartness:    -1.04,
}

const bias = -1.59

// weight returns the probability that two claims are of one fact, 0 where a veto parts
// them: other things are said of what their only figures count, or they name nobody and
// no place in common and act on other things.
func (e Evidence) weight() float64 {
	if e[LoneMeasures] > 0 || (e[OtherActors] > 0 || e[OtherNames] > 0) && e[OtherObject] > 0 && e[OneFigure] == 0 && e[OneQuote] == 0 {
		return 0
	}
	s := bias
	for i, x := range e {
		s += weights[i] * x
	}
	return 1 / (1 + math.Exp(-s))
}

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
