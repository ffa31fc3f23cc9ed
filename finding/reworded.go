package finding

import (
	"stemma/collate"
	"stemma/collate/utter"
	"stemma/report"
)

// reworded tells of an utterance that strangers have in words of which too many differ for
// anything to have been altered: each heard or translated it by itself.
func (f *finder) reworded(ut *utter.Utterance) {
	base := 0
	if len(ut.Ops) > 0 {
		base = ut.Ops[0].From
	}
	told := map[int]bool{}
	for to, rb := range ut.Readings {
		ra := ut.Readings[base]
		tie, _ := f.tie(ra.Witness, rb.Witness)
		if ra.Witness == rb.Witness || tie == MadeFrom || told[rb.Witness] || f.toldOf(rb) {
			continue
		}
		if a, b, ok := f.c.OtherWords(ut.Readings[base], ut.Readings[to]); ok {
			told[rb.Witness] = true
			f.otherWords(tie, ra.Witness, a, rb.Witness, b)
		}
	}
}

// toldOf reports whether a finding suspects a passage of a quotation.
func (f *finder) toldOf(r collate.QuoteRef) bool {
	q := f.quotePassage(r)
	for i := range f.out {
		if k := f.out[i].Kind; (k == QuoteAltered || k == QuoteReworded) && (touch(f.out[i].Suspect, q) || touch(f.out[i].Against, q)) {
			return true
		}
	}
	return false
}

// otherWords tells that two passages have one utterance in other words.
func (f *finder) otherWords(tie string, wa int, a report.Span, wb int, b report.Span) {
	f.add(Finding{Kind: QuoteReworded, Tie: tie, Locus: -1, By: byReworded, Suspect: f.passage(wb, b), Against: f.passage(wa, a)})
}

// translated reports whether the sentence of a quotation of either of two reports, or one next to
// it, says that it was translated.
func (f *finder) translated(wa int, a report.Span, wb int, b report.Span) bool {
	return f.translatedIn(wa, a) || f.translatedIn(wb, b)
}

func (f *finder) translatedIn(witness int, q report.Span) bool {
	w := &f.c.Witnesses[witness]
	first, last := w.SentOf(w.WordAt(q.Start)), w.SentOf(w.WordAt(q.End-1))
	if first < 0 || last < 0 {
		return false
	}
	for k := max(0, first-1); k < min(last+2, len(w.Sents)); k++ {
		for i := w.Sents[k].First; i < w.Sents[k].Last; i++ {
			if classOf(w.Lower(i), groupForeign) != nil {
				return true
			}
		}
	}
	return false
}
