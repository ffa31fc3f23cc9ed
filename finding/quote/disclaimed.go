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
	all := ut.Readings[:min(len(ut.Readings), finding.Crowd)]
	told := map[int]bool{}
	for _, a := range all {
		for _, d := range disclaimers(f, a) {
			for _, b := range all {
				if tie, parent := f.Tie(a.Witness, b.Witness); told[b.Witness] || a.Witness == b.Witness || tie != finding.MadeFrom || parent != a.Witness {
					continue
				}
				wb := &f.Witnesses[b.Witness]
				if !f.OneSaying(a, b) || tells(wb, d.stem, wb.CueOf(b.Quote)) {
					continue
				}
				told[b.Witness] = true
				f.Add(finding.Finding{Kind: finding.QuoteTruncated, Severity: finding.Differs, Tie: finding.MadeFrom, Locus: -1, By: finding.ByQuote,
					Suspect: f.Passage(b.Witness, wb.Quotes[b.Quote].Span), Against: f.Passage(a.Witness, d.Span)})
			}
		}
	}
}

// A disclaimer is where a speaker says that something is not meant, and the stem of the word for it.
type disclaimer struct {
	report.Span
	stem string
}

// disclaimers lists those in or beside a quotation that are of its speaker.
func disclaimers(f *finding.Finder, a collate.QuoteRef) []disclaimer {
	w := &f.Witnesses[a.Witness]
	by, ok := w.SpeakerOf(a.Quote)
	if !ok {
		return nil
	}
	var out []disclaimer
	kept := w.Quotes[a.Quote].Span
	first, last := w.SentOf(w.WordAt(kept.Start)), w.SentOf(w.WordAt(kept.End-1))
	for q := max(0, a.Quote-1); q < min(len(w.Quotes), a.Quote+2); q++ {
		x, ok := w.SpeakerOf(q)
		if !ok || x.Member != by.Member || by.Member < 0 && x.Span != by.Span {
			continue
		}
		from, to := w.WordsIn(w.Quotes[q].Span)
		for i := from; i < to; i++ {
			if !disclaims(w, i, from) {
				continue
			}
			s := w.SentOf(i)
			if s < first-1 || s > last+1 || w.Sents[s].Block != w.Sents[first].Block {
				continue
			}
			start := max(w.Sents[s].First, from)
			out = append(out, disclaimer{w.Words[start].Span().Cover(w.Words[min(w.Sents[s].Last, to)-1].Span()), w.Stem(i)})
		}
	}
	return out
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
