package people

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/finding"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// A written is a word of the story that always has a capital, and where it stands first.
type written struct {
	word          string
	n             int // how often it stands
	witness       int
	witnesses     int // how many have it
	last          int // of those, the last
	span          report.Span
	other, spaced bool // it has no capital somewhere; is part of a name of several words
}

// Bounds of what is taken for a slip. A word stands twice at most, in one report, where one
// that is a letter away stands oftenEnough. Ours: in shorter words a letter away is mostly
// another name.
const (
	seldom      = 2
	oftenEnough = 3
	leastSlip   = 6
	longestSlip = 32 // the work on a word grows with its square
)

// slips tells of a single name that stands in one report alone and is a letter away from
// one that this report, or two texts, have often: a family name that was mistaken.
func slips(f *finding.Finder) {
	words := writtenWords(f)
	near := map[string][]int{} // of a word, and of it without one of its letters, the names that are often written
	for i, x := range words {
		if x.n >= oftenEnough && !name.Given(x.word) {
			for _, k := range shortened(x.word) {
				near[k] = append(near[k], i)
			}
		}
	}
	for _, x := range words {
		if x.n > seldom || x.witnesses > 1 || x.spaced || !unlisted(x.word) {
			continue
		}
		best := -1
		for _, k := range shortened(x.word) {
			for _, i := range near[k] {
				if y := words[i]; slipOf(x.word, y.word) && (best < 0 || y.n > words[best].n) {
					best = i
				}
			}
		}
		if best >= 0 {
			slip(f, x, words[best])
		}
	}
}

// slip tells of a word that is a mistaken other.
func slip(f *finding.Finder, x, y written) {
	from := f.Passage(y.witness, y.span)
	if s := wordIn(&f.Witnesses[x.witness], y.word); !s.Empty() {
		from = f.Passage(x.witness, s)
	} else if y.witnesses == 1 {
		return
	}
	between(f, finding.Finding{Kind: finding.NameAltered, By: finding.BySpelling}, from, f.Passage(x.witness, x.span))
}

// wordIn returns where a report has a word first, in whatever case.
func wordIn(w *story.Witness, word string) report.Span {
	for i := range w.Words {
		if int(w.Words[i].Len) == len(word) && w.Lower(i) == word {
			return w.Words[i].Span()
		}
	}
	return report.Span{}
}

// writtenWords lists the words of the story that always have a capital, in order.
func writtenWords(f *finding.Finder) []written {
	var all []written
	at := map[string]int{}
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for i, word := range wit.Words {
			if word.Kind != claim.Letters || word.Len < leastSlip || word.Len > longestSlip {
				continue
			}
			lower := wit.Lower(i)
			k, ok := at[lower]
			if !ok {
				k = len(all)
				at[lower], all = k, append(all, written{word: lower, witness: w, last: -1, span: word.Span()})
			}
			x := &all[k]
			x.n++
			if x.last != w {
				x.last, x.witnesses = w, x.witnesses+1
			}
			x.other = x.other || wit.Report.Text[word.Start:word.Start+1] == lower[:1] // no capital
		}
		for _, m := range wit.Cast.Mentions {
			if !strings.Contains(m.Core.Of(wit.Report.Text), " ") {
				continue
			}
			for i, last := wit.WordsIn(m.Core); i < last; i++ {
				if k, ok := at[wit.Lower(i)]; ok {
					all[k].spaced = true
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(x written) bool { return x.other })
}

// shortened lists a word and what is left of it without each of its letters.
func shortened(word string) []string {
	out := []string{word}
	for i := range word {
		if s := word[:i] + word[i+1:]; !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// slipOf reports whether one word may be another in which a letter was mistaken within: no
// inflection of it, no other usual spelling.
func slipOf(x, y string) bool {
	return x != y && x[0] == y[0] && x[len(x)-1] == y[len(y)-1] && name.NearWord(x, y, leastSlip) && !name.Transcribed(x, y)
}

// unlisted reports whether a word is neither one of English news nor a given name or a place
// of the lists.
func unlisted(word string) bool {
	_, listed := name.Listed(word)
	return !listed && !name.Given(word) && !text.Known(text.Stem(word))
}
