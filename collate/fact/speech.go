package fact

import "stemma/story"

// What two people say in words of their own is seldom one fact, however alike: two may mourn,
// thank, urge and hear the same. Nor does a question state what another report does.

// asked reports whether only one of two claims is a question, and neither a figure nor a
// quotation ties them: "who leads the union?" says nothing of who does.
func (e Evidence) asked() bool { return e[LoneQuestion] > 0 && e[OneFigure]+e[OneQuote] == 0 }

// ownSpeech reports whether two claims are what two sources say in their own words, without a
// figure that ties them. What is mostly word for word the same may be one's words given to another.
func (e Evidence) ownSpeech() bool {
	return e[OtherSpeech] > 0 && e[OtherVoices] > 0 && e[OneFigure] == 0 && e[SharedRuns] < oneWording
}

// oneWording is the share of neighbouring words from which two quotations are one wording. Ours.
const oneWording = 0.5

// asks reports whether a sentence is a question.
func asks(w *story.Witness, sent int) bool {
	if sent < 0 || sent >= len(w.Sents) {
		return false
	}
	s := w.Sents[sent]
	for i := max(s.First, s.Last-2); i < s.Last; i++ { // a quotation mark may follow
		if w.Lower(i) == "?" {
			return true
		}
	}
	return false
}
