package attribution

import (
	"slices"

	"stemma/report"
)

// A Choice is one answer to who a cue's source is, or what its content.
type Choice struct {
	How   string        // by which arcs it was reached
	Spans []report.Span // the words
	Names []string      // the features in words

	how  part // How, as a part of features
	head int  // the source's head word, or -1
}

// A choiceList gathers choices. Its memory is used again for the next cue.
type choiceList struct {
	out   []Choice
	spans []report.Span // those of out
}

func (l *choiceList) reset() { l.out, l.spans = l.out[:0], l.spans[:0] }

// add appends a choice of the given words.
func (l *choiceList) add(c Choice, words ...report.Span) {
	n := len(l.spans)
	l.spans = append(l.spans, words...)
	c.Spans = slices.Clip(l.spans[n:])
	l.out = append(l.out, c)
}

// most choices of one cue; what has more is no sentence.
const choices = 25

// byRules is how the rules' own choice was reached.
const byRules = "rule"

// choose returns the index and score of the best of n choices, or -1 and the
// floor where none scores above the floor. weigh describes choice k to s.
func choose(m *Model, n, floor int, s *sink, weigh func(k int)) (int, int) {
	best, top := -1, floor
	for k := range n {
		s.reset()
		weigh(k)
		if x := m.Score(s.hashes); x > top {
			best, top = k, x
		}
	}
	return best, top
}
