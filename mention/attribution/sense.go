package attribution

import (
	"strings"

	"stemma/internal/lex"
	"stemma/text"
)

// senses are what sense.en.txt says of words.
type senses struct {
	verbSense, nounSense, adjSense lex.Dict[string] // what sort of thing a word means: "communication", "person" …
	nounFrom                       lex.Dict[string] // of a noun made from a verb, the verb's sense
	takesThat                      lex.Dict[bool]   // verbs that take a clause with "that"
	takesTo                        lex.Dict[bool]   // verbs that take "to" and a verb
}

func readSenses(src string) (s senses) {
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		kind, list, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		class, sort, _ := strings.Cut(kind, ".")
		for w := range strings.FieldsSeq(list) {
			switch {
			case sort == "+that":
				s.takesThat.Put(w, true)
			case sort == "+to":
				s.takesTo.Put(w, true)
			case class == ofVerbs:
				s.verbSense.Put(w, sort)
			case class == ofAdjectives:
				s.adjSense.Put(w, sort)
			case sort[0] == '<':
				s.nounFrom.Put(w, sort)
			default:
				s.nounSense.Put(w, sort)
			}
		}
	}
	return s
}

// The classes of words in sense.en.txt, and its senses that mean that somebody
// says or perceives something.
const (
	ofVerbs, ofAdjectives = "verb", "adj"

	noSense       = "other"
	communication = "communication"
	sometimes     = "communication.sometimes"
	perceiving    = "perception"
)

// senseOf returns the sense of t as the part of speech that it is here.
func (s *senses) senseOf(t *text.Token) string {
	of := ""
	switch t.POS {
	case "VERB", "AUX":
		of = s.verbSense.Get(t.Lemma)
	case "NOUN":
		of = s.nounSense.Get(t.Lemma)
	case "ADJ":
		of = s.adjSense.Get(t.Lemma)
	}
	if of == "" {
		return noSense
	}
	return of
}

// spoken reports whether words of a sense mean that something is said or perceived.
func spoken(sense string) bool {
	return sense == communication || sense == sometimes || sense == perceiving
}
