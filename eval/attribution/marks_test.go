package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/eval/ledger"
	"stemma/mention/attribution"
	"stemma/report"
)

// agreement returns the score of the cues of one annotator against those of another.
func agreement(found, gold []Mark) ledger.PRF {
	used := make([]bool, len(gold))
	hits := 0
	for _, f := range found {
		best := -1
		for i, g := range gold {
			if !used[i] && Shared(f.Cue, g.Cue) > 0 && (best < 0 || Shared(f.Content, g.Content) > Shared(f.Content, gold[best].Content)) {
				best = i
			}
		}
		if best >= 0 {
			used[best] = true
			hits++
		}
	}
	return ledger.Of(hits, len(found), len(gold))
}

// nearest returns the source of a's chain that is nearest to its cue, or nil if there is
// none.
func nearest(a attribution.Attribution) *attribution.Source {
	var best *attribution.Source
	for i := range a.Chain {
		if s := &a.Chain[i]; best == nil || apart(s.Span, a.Cue) <= apart(best.Span, a.Cue) {
			best = s
		}
	}
	return best
}

// apart returns the number of bytes between two spans.
func apart(a, b report.Span) int { return max(0, b.Start-a.End, a.Start-b.End) }

// length returns the number of bytes in spans.
func length(ss []report.Span) int {
	n := 0
	for _, s := range ss {
		n += s.Len()
	}
	return n
}

// of returns the words of spans on one line.
func of(text string, ss []report.Span) string {
	var out []string
	for _, s := range ss {
		out = append(out, strings.Fields(s.Of(text))...)
	}
	return strings.Join(out, " ")
}

// sharesName reports whether b contains a capitalised word of a with more than three bytes.
func sharesName(a, b string) bool {
	for _, w := range strings.Fields(a) {
		if r, _ := utf8.DecodeRuneInString(w); len(w) > 3 && unicode.IsUpper(r) && strings.Contains(b, w) {
			return true
		}
	}
	return false
}
