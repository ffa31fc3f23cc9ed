package quote

import (
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/told"
	"stemma/mention/quote"
	"stemma/story"
)

// Bounds of quotations that are joined of two. Ours.
const (
	fewJoined  = 4   // words of such a quotation
	fewPart    = 2   // words of each part of one speaker, of which one must mean something
	fewOfOther = 3   // words of each part of two speakers
	mostQuotes = 150 // quotations of a story that are looked at; it bounds the work
)

// A spokenQuote is a quotation by its words.
type spokenQuote struct {
	collate.QuoteRef
	words []claim.QuoteWord
	said  string // the words, each with a space around it
	by    int    // the actor who says it, or -1
}

// merged tells of a quotation that no other report has, of which the beginning stands in one
// quotation of another report and the rest in a second: of one speaker where they are joined
// inside a sentence, or of two.
func merged(f *finding.Finder) {
	all := spokenIn(f)
	for i := range all {
		b := &all[i]
		if len(b.words) < fewJoined || b.by < 0 || heard(all, b) {
			continue
		}
		if x, y := partsOf(&f.Witnesses[b.Witness], all, b); x != nil {
			kind, other := finding.QuoteAltered, y
			if x.by != y.by {
				kind = finding.SpeakerFusion
				if y.by == b.by {
					other = x
				}
			}
			tie, parent := f.Tie(other.Witness, b.Witness)
			if parent == b.Witness {
				continue
			}
			f.Add(finding.Finding{Kind: kind, Tie: tie, Locus: -1, By: finding.ByQuote, Suspect: quotePassage(f, b.QuoteRef), Against: quotePassage(f, other.QuoteRef)})
		}
	}
}

// spokenIn lists the quotations of a story.
func spokenIn(f *finding.Finder) []spokenQuote {
	var all []spokenQuote
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for q := range wit.Quotes {
			if wit.Quotes[q].Form != quote.Direct || len(all) == mostQuotes {
				continue
			}
			s := spokenQuote{QuoteRef: collate.QuoteRef{Witness: w, Quote: q}, words: wit.QuoteWords(q), by: -1}
			if x, ok := wit.SpeakerOf(q); ok {
				if m, _ := told.Whom(wit, x); m >= 0 {
					s.by = f.Actor(w, m)
				}
			}
			s.said = saidBy(s.words)
			all = append(all, s)
		}
	}
	return all
}

func saidBy(words []claim.QuoteWord) string {
	var out strings.Builder
	for _, x := range words {
		out.WriteString(" " + x.Full)
	}
	return out.String() + " "
}

// heard reports whether another report has a quotation whole.
func heard(all []spokenQuote, b *spokenQuote) bool {
	for i := range all {
		if all[i].Witness != b.Witness && strings.Contains(all[i].said, b.said) {
			return true
		}
	}
	return false
}

// partsOf returns the two quotations of other reports of which one has the beginning of b and one
// the rest; nil where there are none, or one report has both in one.
func partsOf(w *story.Witness, all []spokenQuote, b *spokenQuote) (x, y *spokenQuote) {
	for i := fewPart; i <= len(b.words)-fewPart; i++ {
		head, tail := b.words[:i], b.words[i:]
		p, any := holding(all, b, saidBy(head))
		if !any {
			return nil, nil
		}
		if p == nil || p.by < 0 || !means(head) || !means(tail) {
			continue
		}
		q, _ := holding(all, b, saidBy(tail))
		if q == nil || p == q || q.by < 0 || p.by != b.by && q.by != b.by || strings.HasSuffix(p.said, saidBy(head)) && strings.HasPrefix(q.said, saidBy(tail)) {
			continue // each may have a part of what b has whole
		}
		inside := w.SentOf(w.WordAt(head[i-1].Start)) == w.SentOf(w.WordAt(tail[0].Start))
		if p.by == q.by && inside || p.by != q.by && min(len(head), len(tail)) >= fewOfOther {
			return p, q
		}
	}
	return nil, nil
}

// holding returns the first quotation of another report that has some words; nil where none has
// them, or people of whom it is not known that they are one. Any tells whether one has.
func holding(all []spokenQuote, b *spokenQuote, words string) (found *spokenQuote, any bool) {
	for i := range all {
		o := &all[i]
		if o.Witness == b.Witness || !strings.Contains(o.said, words) {
			continue
		}
		if found != nil && found.by != o.by {
			return nil, true
		}
		if found == nil {
			found = o
		}
	}
	return found, found != nil
}

// means reports whether one of some words means something.
func means(words []claim.QuoteWord) bool {
	for i := range words {
		if words[i].Content() {
			return true
		}
	}
	return false
}
