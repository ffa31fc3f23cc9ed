package attribution

import (
	"slices"

	"stemma/mention/quote"
	"stemma/text"
)

// A Candidate is a word that may be a cue, with the features by which the
// model of cues judges it.
type Candidate struct {
	Token int
	Names []string // the features in words
}

// Candidates returns the words of d that may be cues, in text order, as the
// trainer wants them.
func Candidates(l *Language, d *text.Doc, quotes []quote.Quote, byRule []Attribution) []Candidate {
	v := newView(l, d, quotes, byRule)
	v.callWords(true)
	s := sink{texts: v.texts}
	var out []Candidate
	for i := range d.Tokens {
		if v.candidate(i) {
			s.reset()
			v.features(i, &s)
			out = append(out, Candidate{i, slices.Clone(s.names)})
		}
	}
	return out
}

// Choices returns, for each of the tokens, a cue, what its source and what its
// content may be, as the trainer wants them.
func Choices(l *Language, d *text.Doc, quotes []quote.Quote, byRule []Attribution, tokens []int) (sources, contents [][]Choice) {
	v := newView(l, d, quotes, byRule)
	v.callWords(true)
	for _, i := range tokens {
		s, c := kept(v.sourceChoices(i)), kept(v.contentChoices(i))
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

// kept returns a copy of choices, which stays.
func kept(choices []Choice) []Choice {
	out := slices.Clone(choices)
	for k := range out {
		out[k].Spans = slices.Clone(out[k].Spans)
	}
	return out
}
