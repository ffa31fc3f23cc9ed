package number

import (
	"stemma/coherence"
	"stemma/finding"
)

// Sums turns checks that do not hold into findings.
func Sums(f *finding.Finder, checks []coherence.Check) {
	for _, c := range checks {
		if c.Verdict != coherence.DoesNotHold || len(c.Inputs) == 0 {
			continue
		}
		// The last input is what the others were held to.
		n := len(c.Inputs)
		x := finding.Finding{Kind: finding.Arithmetic, Tie: finding.Compared, Locus: -1, By: c.By, Suspect: c.Inputs[max(0, n-2)].Passage}
		if n > 1 {
			x.Against = c.Inputs[n-1].Passage
			if x.Suspect.Report == x.Against.Report {
				x.Tie = finding.Within
			}
		}
		if !f.Told(finding.UnitChanged, x) { // a unit that changed on the way
			f.Add(x)
		}
	}
}
