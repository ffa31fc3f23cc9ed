package quote

import (
	"stemma/collate"
	"stemma/collate/utter"
	"stemma/finding"
	"stemma/report"
)

// reworded tells of an utterance that strangers have in words of which too many differ for
// anything to have been altered: each heard or translated it by itself.
func reworded(f *finding.Finder, ut *utter.Utterance) {
	base := 0
	if len(ut.Ops) > 0 {
		base = ut.Ops[0].From
	}
	told := map[int]bool{}
	for to, rb := range ut.Readings {
		ra := ut.Readings[base]
		tie, _ := f.Tie(ra.Witness, rb.Witness)
		if ra.Witness == rb.Witness || tie == finding.MadeFrom || told[rb.Witness] || toldOf(f, rb) {
			continue
		}
		if a, b, ok := f.OtherWords(ut.Readings[base], ut.Readings[to]); ok {
			told[rb.Witness] = true
			otherWords(f, tie, ra.Witness, a, rb.Witness, b)
		}
	}
}

// toldOf reports whether a finding suspects a passage of a quotation.
func toldOf(f *finding.Finder, r collate.QuoteRef) bool {
	q := quotePassage(f, r)
	return f.Any(func(x finding.Finding) bool {
		return (x.Kind == finding.QuoteAltered || x.Kind == finding.QuoteReworded) && (finding.Touch(x.Suspect, q) || finding.Touch(x.Against, q))
	})
}

// otherWords tells that two passages have one utterance in other words.
func otherWords(f *finding.Finder, tie string, wa int, a report.Span, wb int, b report.Span) {
	f.Add(finding.Finding{Kind: finding.QuoteReworded, Tie: tie, Locus: -1, By: finding.ByReworded, Suspect: f.Passage(wb, b), Against: f.Passage(wa, a)})
}
