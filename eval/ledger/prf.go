package ledger

// PRF counts true and false positives and false negatives. What was found but is wrong
// counts as a false positive and as a false negative.
type PRF struct{ TP, FP, FN int }

// P returns the precision, which is 1 if nothing was found.
func (p PRF) P() float64 { return ratio(p.TP, p.TP+p.FP) }

// R returns the recall, which is 1 if there was nothing to find.
func (p PRF) R() float64 { return ratio(p.TP, p.TP+p.FN) }

// F1 returns the harmonic mean of precision and recall.
func (p PRF) F1() float64 { return ratio(2*p.TP, 2*p.TP+p.FP+p.FN) }

// Add adds q to p.
func (p *PRF) Add(q PRF) { p.TP += q.TP; p.FP += q.FP; p.FN += q.FN }

// Of returns the counts for the given numbers of hits, of things found, and of things to
// find.
func Of(hits, found, gold int) PRF { return PRF{TP: hits, FP: found - hits, FN: gold - hits} }

// ratio returns a/b, or 1 if b is 0.
func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}
