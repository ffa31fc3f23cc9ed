package moment

import (
	"stemma/collate/clash"
	"stemma/finding"
)

// Clashes tells of what two reports say that cannot both be right and is no figure of a
// series: another day, another age.
func Clashes(f *finding.Finder) {
	for _, k := range f.Clashes {
		tie, _ := f.Tie(k.A.Witness, k.B.Witness)
		if tie == finding.MadeFrom {
			tie = finding.Tied
		}
		kind := finding.TimeShift
		if k.Moved {
			continue // what was so has become otherwise
		}
		if k.What == clash.None || k.What == clash.State {
			kind = finding.Contradiction
		}
		x := finding.Finding{Kind: kind, Tie: tie, Locus: -1, By: finding.ByClash,
			Suspect: f.Passage(k.B.Witness, k.B.Span), Against: f.Passage(k.A.Witness, k.A.Span)}
		if !f.Told(kind, x) {
			f.Add(x)
		}
	}
}
