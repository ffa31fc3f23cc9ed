package finding

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/report"
	"stemma/story"
)

// corrections tells of what a report says that it, or another report, had wrong: the words
// that a notice of correction takes back, where a report still has them.
func (f *finder) corrections() {
	notices := 0
	for w := range f.c.Witnesses {
		wit := &f.c.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for s := range wit.Sents {
			if notices < mostNotices && f.notice(wit, s) {
				notices++
				f.correction(w, wit, s)
			}
		}
	}
}

// mostNotices is how many notices of correction are looked into. Ours; it bounds the work.
const mostNotices = 100

// notice reports whether a sentence gives notice of a correction: it begins with such a
// word, tells of a fault of the report's own, or of an earlier version.
func (f *finder) notice(w *story.Witness, s int) bool {
	sent := w.Sents[s]
	part := func(i int) string {
		if i >= sent.Last {
			return ""
		}
		if c := classOf(w.Lower(i), groupNotice); c != nil {
			return c.name
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
		case classFault:
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
func (f *finder) correction(w int, wit *story.Witness, s int) {
	last := s
	for last+1 < len(wit.Sents) && wit.Sents[last+1].Block == wit.Sents[s].Block {
		last++
	}
	notice := sentSpan(wit, s).Cover(sentSpan(wit, last))
	for k := s; k <= last; k++ {
		for _, i := range takenBack(wit, wit.Sents[k].First, wit.Sents[k].Last) {
			x := Finding{Kind: Correction, Tie: Within, Locus: -1, By: byCorrection, Suspect: f.passage(w, sentSpan(wit, k))}
			if at, ok := f.standing(w, i, notice); ok {
				x.Against = f.passage(w, at)
				f.add(x)
				return
			}
			for other := range f.c.Witnesses[:min(len(f.c.Witnesses), crowd)] {
				if other == w || f.c.Witnesses[other].Reading == nil {
					continue
				}
				if at, ok := f.standsIn(other, w, i, k); ok {
					x.Tie, _ = f.tie(other, w)
					x.Against = f.passage(other, at)
					f.add(x)
					return
				}
			}
		}
	}
	f.add(Finding{Kind: Correction, Severity: Note, Tie: Within, Locus: -1, By: byCorrection, Suspect: f.passage(w, sentSpan(wit, s))})
}

// takenBack lists the words of a notice that it says are wrong: those behind its "not".
func takenBack(w *story.Witness, first, last int) []int {
	var out []int
	for i := first; i < last; i++ {
		if w.Words[i].Is(claim.ContentWord) && classOf(w.Lower(i), groupNotice) == nil && behindNot(w, first, i) {
			out = append(out, i)
		}
	}
	return out
}

// behindNot reports whether word i stands behind "not", at most two words away.
func behindNot(w *story.Witness, first, i int) bool {
	for k := i - 1; k >= max(first, i-3); k-- {
		if c := classOf(w.Lower(k), groupNotice); c != nil && c.name == classNot {
			return true
		}
		if w.Words[k].Is(claim.ContentWord) || w.Words[k].Kind == claim.Punct {
			return false
		}
	}
	return false
}

func isNumber(w *story.Witness, i int) bool {
	s := w.Words[i].Span()
	return slices.ContainsFunc(w.Figures, func(f figureOf) bool { return f.Number.Contains(s) })
}

// standing returns where word i of a report stands in it outside of a notice.
func (f *finder) standing(w, i int, notice report.Span) (report.Span, bool) {
	wit := &f.c.Witnesses[w]
	for k := range wit.Words {
		if s := wit.Words[k].Span(); !notice.Overlaps(s) && oneWord(wit, i, wit, k) {
			return s, true
		}
	}
	return report.Span{}, false
}

// standsIn returns where word i of report w, of its sentence s, stands in another report, in
// a claim that has two words of that sentence beside it.
func (f *finder) standsIn(other, w, i, s int) (report.Span, bool) {
	a, b := &f.c.Witnesses[w], &f.c.Witnesses[other]
	about := map[string]bool{}
	for k := a.Sents[s].First; k < a.Sents[s].Last; k++ {
		if a.Words[k].Is(claim.ContentWord) && k != i {
			about[a.Stem(k)] = true
		}
	}
	for c := range b.Claims {
		first, last := b.WordsIn(f.c.Claim(collate.Ref{Witness: other, Claim: c}).Span)
		at, n := -1, 0
		for k := first; k < last; k++ {
			switch {
			case oneWord(a, i, b, k):
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

// oneWord reports whether two words are one, or two ways to write one number.
func oneWord(a *story.Witness, i int, b *story.Witness, k int) bool {
	if a.Lower(i) == b.Lower(k) {
		return true
	}
	x, y := figureAt(a, i), figureAt(b, k)
	return x != nil && y != nil && x.Value.Cmp(y.Value) == 0 && x.Unit == y.Unit
}

// figureAt returns the figure whose number a word is; nil where there is none.
func figureAt(w *story.Witness, i int) *figureOf {
	s := w.Words[i].Span()
	k := slices.IndexFunc(w.Figures, func(f figureOf) bool { return f.Value != nil && f.Number == s })
	if k < 0 {
		return nil
	}
	return &w.Figures[k]
}
