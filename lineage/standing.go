package lineage

import (
	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// masks marks the words inside quotation marks.
func masks(w *story.Witness) []bool {
	m := make([]bool, len(w.Words))
	for _, q := range w.Quotes {
		if len(q.Segments) == 0 {
			continue
		}
		for _, s := range q.Segments {
			first, last := w.WordsIn(s)
			for i := first; i < last; i++ {
				m[i] = true
			}
		}
	}
	return m
}

func inQuote(w *story.Witness, s report.Span) bool {
	for _, q := range w.Quotes {
		if q.Span.Contains(s) {
			return true
		}
	}
	return false
}

// creditLine reports whether s stands in a byline, a dateline or a credit that
// is not a photo's.
func creditLine(w *story.Witness, s report.Span) bool {
	for _, b := range w.Blocks {
		switch {
		case !b.Span.Contains(s):
		case b.Kind == claim.Byline, !b.Dateline.Empty() && b.Dateline.Contains(s):
			return true
		case b.Kind == claim.Credit:
			return b.Why != "photo"
		}
	}
	return false
}

// isProse reports whether a block is prose: a digest numbers its paragraphs.
func isProse(b claim.Block) bool { return b.Kind == claim.Paragraph || b.Kind == claim.ListItem }

// inProse reports whether s stands in a paragraph.
func inProse(w *story.Witness, s report.Span) bool {
	for _, b := range w.Blocks {
		if b.Span.Contains(s) {
			return isProse(b) && (b.Dateline.Empty() || !b.Dateline.Contains(s))
		}
	}
	return false
}

// sentAt returns the sentence of a span, or -1.
func sentAt(w *story.Witness, s report.Span) int {
	if first, last := w.WordsIn(s); first < last {
		return w.SentOf(first)
	}
	return -1
}
