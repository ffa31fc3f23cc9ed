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

// candidate reports whether token i may be a cue.
func (v *view) candidate(i int) bool {
	t := &v.d.Tokens[i]
	switch v.d.Blocks[v.d.Sents[t.Sent].Block].Kind {
	case text.Credit, text.Furniture, text.Byline:
		return false
	}
	switch t.POS {
	case "VERB", "NOUN", "ADJ":
		return t.Kind == text.Word || t.Kind == text.Mixed
	case "ADP", "SCONJ":
		return false // the rules read "according to" and "per"
	case "ADV":
		return len(t.Lower) > 4 && t.Lower[len(t.Lower)-2:] == "ly"
	case "PUNCT":
		return t.Lower == ":"
	case "AUX":
		return t.Label == "ROOT" || t.Label == "ccomp" || t.Label == "conj" || t.Label == "relcl" || t.Label == "advcl"
	}
	return v.at[i] >= 0
}
