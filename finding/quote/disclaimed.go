package quote

import (
	"stemma/collate"
	"stemma/collate/utter"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/report"
	"stemma/story"
)

// disclaimed tells of a quotation that a report made from another has without what its speaker
// said with it so that it would not be taken for more: "I am not accusing anyone", "it is too early
// to promise anything".
func disclaimed(f *finding.Finder, ut *utter.Utterance) {
	for _, b := range ut.Readings {
		for _, a := range ut.Readings {
			if tie, parent := f.Tie(a.Witness, b.Witness); a.Witness == b.Witness || tie != finding.MadeFrom || parent != a.Witness || !f.OneSaying(a, b) {
				continue
			}
			if s := disclaimer(f, a, b); !s.Empty() {
				q := f.Witnesses[b.Witness].Quotes[b.Quote].Span
				f.Add(finding.Finding{Kind: finding.QuoteTruncated, Severity: finding.Differs, Tie: finding.MadeFrom, Locus: -1, By: finding.ByQuote,
					Suspect: f.Passage(b.Witness, q), Against: f.Passage(a.Witness, s)})
				break
			}
		}
	}
}

// disclaimer returns the sentence in or beside quotation a, of its speaker, by which they disclaim
// something that the report of b has nothing of; empty where there is none.
func disclaimer(f *finding.Finder, a, b collate.QuoteRef) report.Span {
	wa, wb := &f.Witnesses[a.Witness], &f.Witnesses[b.Witness]
	by, ok := wa.SpeakerOf(a.Quote)
	if !ok {
		return report.Span{}
	}
	kept := wa.Quotes[a.Quote].Span
	first, last := wa.SentOf(wa.WordAt(kept.Start)), wa.SentOf(wa.WordAt(kept.End-1))
	for q := max(0, a.Quote-1); q < min(len(wa.Quotes), a.Quote+2); q++ {
		x, ok := wa.SpeakerOf(q)
		if !ok || x.Member != by.Member || by.Member < 0 && x.Span != by.Span {
			continue
		}
		from, to := wa.WordsIn(wa.Quotes[q].Span)
		for i := from; i < to; i++ {
			s := wa.SentOf(i)
			if s < first-1 || s > last+1 || wa.Sents[s].Block != wa.Sents[first].Block || !disclaims(wa, i, from) || tells(wb, wa.Stem(i), wb.CueOf(b.Quote)) {
				continue
			}
			start := max(wa.Sents[s].First, from)
			return wa.Words[start].Span().Cover(wa.Words[min(wa.Sents[s].Last, to)-1].Span())
		}
	}
	return report.Span{}
}

// disclaims reports whether word i of a quotation that begins at word from says with a word before
// it that something is not meant, or that it is too early for it.
func disclaims(w *story.Witness, i, from int) bool {
	if !class.Is(w.Lower(i), groupDisclaim, classDeed) {
		return false
	}
	for k := i - 1; k >= max(from, i-reachDisclaim); k-- {
		if class.Is(w.Lower(k), groupDisclaim, classEarly) || class.Of(w.Lower(k), class.GroupNegation) != nil {
			return true
		}
	}
	return false
}

// reachDisclaim is how many words before a verb what denies it may stand. Ours.
const reachDisclaim = 3

// tells reports whether a report has a word, in any form, outside of a span.
func tells(w *story.Witness, stem string, but report.Span) bool {
	for i := range w.Words {
		if w.Stem(i) == stem && !w.Words[i].Span().Overlaps(but) {
			return true
		}
	}
	return false
}
