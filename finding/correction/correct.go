// Package correction looks for what a report takes back.
package correction

import (
	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/report"
	"stemma/story"
)

// Find tells of what notices of correction take back, and of numbers that a report says are not
// so, that were told at first or that were told by somebody else.
func Find(f *finding.Finder) {
	corrections(f)
	takenBackNumbers(f)
	takenBackTimes(f)
	retractions(f)
}

// corrections tells of what a report says that it, or another report, had wrong: the words
// that a notice of correction takes back, where a report still has them.
func corrections(f *finding.Finder) {
	notices := 0
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for s := range wit.Sents {
			if notices < mostNotices && notice(f, wit, s) {
				notices++
				correction(f, w, wit, s)
			}
		}
	}
}

// mostNotices is how many notices of correction are looked into. Ours; it bounds the work.
const mostNotices = 100

// notice reports whether a sentence gives notice of a correction: it begins with such a
// word, tells of a fault of the report's own, or of an earlier version.
func notice(f *finding.Finder, w *story.Witness, s int) bool {
	sent := w.Sents[s]
	part := func(i int) string {
		if i >= sent.Last {
			return ""
		}
		if c := class.Of(w.Lower(i), groupNotice); c != nil {
			return c.Name
		}
		return ""
	}
	begun := false
	for i := sent.First; i < sent.Last; i++ {
		if w.Words[i].Kind == claim.Punct || w.Words[i].Kind == claim.QuoteMark {
			continue
		}
		switch part(i) {
		case classHeading:
			if !begun && (i+1 < sent.Last && w.Words[i+1].Kind == claim.Punct || opensNotice(w, i)) {
				return true
			}
			for k := i + 1; k <= i+3; k++ {
				if part(k) == classVersion || part(k) == classFigure {
					return true
				}
			}
		case class.Fault:
			return true
		case classEarlier:
			if part(i+1) == classVersion {
				return true
			}
		}
		begun = true
	}
	return false
}

// opensNotice reports whether a word that heads a notice is written as wires write it, in
// capitals or in brackets.
func opensNotice(w *story.Witness, i int) bool {
	s := w.Words[i].Span().Of(w.Report.Text)
	return len(s) > 1 && s[1] >= 'A' && s[1] <= 'Z' || w.Words[i].Start > 0 && w.Report.Text[w.Words[i].Start-1] == '('
}

// correction finds what the notice in sentence s, or in those behind it in its paragraph,
// takes back, where a report still has it; else it tells of the notice alone.
func correction(f *finding.Finder, w int, wit *story.Witness, s int) {
	last := s
	for last+1 < len(wit.Sents) && wit.Sents[last+1].Block == wit.Sents[s].Block {
		last++
	}
	notice := finding.Sentence(wit, s).Cover(finding.Sentence(wit, last))
	for k := s; k <= last; k++ {
		for _, i := range takenBack(wit, wit.Sents[k].First, wit.Sents[k].Last) {
			x := finding.Finding{Kind: finding.Correction, Tie: finding.Within, Locus: -1, By: finding.ByCorrection, Suspect: f.Passage(w, finding.Sentence(wit, k))}
			if at, ok := standing(f, w, i, notice); ok {
				x.Against = f.Passage(w, at)
				f.Add(x)
				return
			}
			for other := range f.Witnesses[:min(len(f.Witnesses), finding.Crowd)] {
				if other == w || f.Witnesses[other].Reading == nil {
					continue
				}
				if at, ok := standsIn(f, other, w, i, k); ok {
					x.Tie, _ = f.Tie(other, w)
					x.Against = f.Passage(other, at)
					f.Add(x)
					return
				}
			}
		}
	}
	f.Add(finding.Finding{Kind: finding.Correction, Severity: finding.Note, Tie: finding.Within, Locus: -1, By: finding.ByCorrection, Suspect: f.Passage(w, finding.Sentence(wit, s))})
}

// takenBack lists the words of a notice that it says are wrong: those behind its "not".
func takenBack(w *story.Witness, first, last int) []int {
	var out []int
	for i := first; i < last; i++ {
		if w.Words[i].Is(claim.ContentWord) && class.Of(w.Lower(i), groupNotice) == nil && behindNot(w, first, i) {
			out = append(out, i)
		}
	}
	return out
}

// behindNot reports whether word i stands behind "not", at most two words away.
func behindNot(w *story.Witness, first, i int) bool {
	for k := i - 1; k >= max(first, i-3); k-- {
		if c := class.Of(w.Lower(k), groupNotice); c != nil && c.Name == class.Not {
			return true
		}
		if w.Words[k].Is(claim.ContentWord) || w.Words[k].Kind == claim.Punct {
			return false
		}
	}
	return false
}

// standing returns where word i of a report stands in it outside of a notice.
func standing(f *finding.Finder, w, i int, notice report.Span) (report.Span, bool) {
	wit := &f.Witnesses[w]
	for k := range wit.Words {
		if s := wit.Words[k].Span(); !notice.Overlaps(s) && measure.OneWord(wit, i, wit, k) {
			return s, true
		}
	}
	return report.Span{}, false
}

// standsIn returns where word i of report w, of its sentence s, stands in another report, in
// a claim that has two words of that sentence beside it.
func standsIn(f *finding.Finder, other, w, i, s int) (report.Span, bool) {
	a, b := &f.Witnesses[w], &f.Witnesses[other]
	about := map[string]bool{}
	for k := a.Sents[s].First; k < a.Sents[s].Last; k++ {
		if a.Words[k].Is(claim.ContentWord) && k != i {
			about[a.Stem(k)] = true
		}
	}
	for c := range b.Claims {
		first, last := b.WordsIn(f.Claim(collate.Ref{Witness: other, Claim: c}).Span)
		at, n := -1, 0
		for k := first; k < last; k++ {
			switch {
			case measure.OneWord(a, i, b, k):
				at = k
			case b.Words[k].Is(claim.ContentWord) && about[b.Stem(k)]:
				n++
			}
		}
		if at >= 0 && n >= 2 {
			return b.Words[at].Span(), true
		}
	}
	return report.Span{}, false
}
