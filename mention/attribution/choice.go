package attribution

import (
	"slices"

	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// A Choice is one answer to who a cue's source is, or what its content.
type Choice struct {
	How   string        // by which arcs it was reached
	Spans []report.Span // the words
	Names []string      // the features in words

	how  part // How, as a part of features
	head int  // the source's head word, or -1
}

// most choices of one cue; what has more is no sentence.
const choices = 25

// Choices returns, for each of the tokens, a cue, what its source and what its
// content may be, as the trainer wants them.
func Choices(l *Language, d *text.Doc, quotes []quote.Quote, byRule []Attribution, tokens []int) (sources, contents [][]Choice) {
	v := newView(l, d, quotes, byRule)
	v.callWords(true)
	for _, i := range tokens {
		s, c := v.sources(i), v.contents(i)
		sink := sink{texts: v.texts}
		for k := range s {
			sink.reset()
			v.weighSource(i, k, s, &sink)
			s[k].Names = slices.Clone(sink.names)
		}
		for k := range c {
			sink.reset()
			v.weighContent(i, k, c, &sink)
			c[k].Names = slices.Clone(sink.names)
		}
		sources, contents = append(sources, s), append(contents, c)
	}
	return
}

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
