package quote

import (
	"strings"

	"stemma/report"
)

// glossesIn returns what the writer put inside a quote: anything in square
// brackets, a few words in round ones, and an aside between dashes that opens
// with words of gloss.en.lex. Speakers make asides too, so a pair of dashes
// alone is no gloss.
func (l *Language) glossesIn(text string, segs []report.Span) []report.Span {
	var out []report.Span
	for _, s := range segs {
		t := s.Of(text)
		for i := 0; i < len(t); i++ {
			switch t[i] {
			case '[', '(':
				// 120 bytes: a bracket that has not closed by then is not
				// looked for further, which also bounds the work.
				stop, most := "]", 120
				if t[i] == '(' {
					stop, most = ")", 40
				}
				if j := strings.Index(t[i:min(len(t), i+most)], stop); j > 1 {
					out = append(out, report.Span{Start: s.Start + i, End: s.Start + i + j + 1})
					i += j
				}
			default:
				n := dash(t, i)
				if n == 0 {
					continue
				}
				if j := l.aside(t, i+n); j > 0 {
					out = append(out, report.Span{Start: s.Start + i, End: s.Start + j})
					i = j - 1
				}
			}
		}
	}
	return out
}

// dash returns the length of a dash that stands at t[i] as a mark of an aside:
// a long dash, or a hyphen or two between spaces.
func dash(t string, i int) int {
	switch {
	case strings.HasPrefix(t[i:], "—"), strings.HasPrefix(t[i:], "–"):
		return len("—")
	case strings.HasPrefix(t[i:], "--"):
		return 2
	case t[i] == '-' && i > 0 && t[i-1] == ' ' && i+1 < len(t) && t[i+1] == ' ':
		return 1
	}
	return 0
}

// aside returns the end of an aside whose first word stands at or after t[i],
// with the dash that closes it, or 0 where the words are not a writer's. An
// aside is at most 160 bytes long, about 25 words.
func (l *Language) aside(t string, i int) int {
	for i < len(t) && t[i] == ' ' {
		i++
	}
	low := strings.ToLower(t[i:min(len(t), i+40)])
	ok := false
	for _, g := range l.glosses {
		if strings.HasPrefix(low, g) && (len(low) == len(g) || low[len(g)] == ' ' || low[len(g)] == ',') {
			ok = true
			break
		}
	}
	if !ok {
		return 0
	}
	for j := i; j < len(t) && j < i+160; j++ {
		if n := dash(t, j); n > 0 {
			return j + n
		}
	}
	return 0
}
