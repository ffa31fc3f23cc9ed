package wording

import (
	"sort"

	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// titleReach is how many bytes before a name its mention may start: a title.
const titleReach = 256

// NamesNear lists the mentions of the cast that may touch s.
func NamesNear(w *story.Witness, s report.Span) []name.Mention {
	ms := w.Cast.Mentions
	lo := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.Start-titleReach })
	hi := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= s.End })
	return ms[lo:max(lo, hi)]
}

// leadSents is how many sentences, the headline among them, tell what a report is about.
// Ours.
const leadSents = 4

// InLead reports whether a span stands in the first sentences of its report.
func InLead(w *story.Witness, s report.Span) bool {
	if w.Reading == nil {
		return false
	}
	first, last := w.WordsIn(s)
	if first >= last {
		return false
	}
	at := w.SentOf(first)
	for i, n := 0, 0; i <= at; i++ {
		if w.Sents[i].Last > w.Sents[i].First {
			n++
		}
		if n > leadSents {
			return false
		}
	}
	return true
}
