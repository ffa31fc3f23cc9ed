package finding

import "stemma/coherence"

// sums turns checks that do not hold into findings.
func (f *finder) sums(checks []coherence.Check) {
	for _, c := range checks {
		if c.Verdict != coherence.DoesNotHold || len(c.Inputs) == 0 {
			continue
		}
		// The last input is what the others were held to.
		n := len(c.Inputs)
		x := Finding{Kind: Arithmetic, Tie: Compared, Locus: -1, By: c.By, Suspect: c.Inputs[max(0, n-2)].Passage}
		if n > 1 {
			x.Against = c.Inputs[n-1].Passage
			if x.Suspect.Report == x.Against.Report {
				x.Tie = Within
			}
		}
		if !f.told(UnitChanged, x) { // a unit that changed on the way
			f.add(x)
		}
	}
}
