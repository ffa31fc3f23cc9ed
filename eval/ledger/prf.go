package ledger

// PRF counts hits for precision, recall and F1. What was found but is wrong
// counts as both a false positive and a false negative.
type PRF struct{ TP, FP, FN int }

// P is the precision, 1 where nothing was found.
func (p PRF) P() float64 { return ratio(p.TP, p.TP+p.FP) }

// R is the recall, 1 where there was nothing to find.
func (p PRF) R() float64 { return ratio(p.TP, p.TP+p.FN) }

// F1 is the harmonic mean of both.
func (p PRF) F1() float64 { return ratio(2*p.TP, 2*p.TP+p.FP+p.FN) }

// Add sums two counts.
func (p *PRF) Add(q PRF) { p.TP += q.TP; p.FP += q.FP; p.FN += q.FN }

// Of is the count of hits among what was found and what there was to find.
func Of(hits, found, gold int) PRF { return PRF{TP: hits, FP: found - hits, FN: gold - hits} }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}
