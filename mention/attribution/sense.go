package attribution

import (
	"strings"

	"stemma/text"
)

// senses are what sense.en.txt says of words.
type senses struct {
	verbSense, nounSense, adjSense map[string]string // what sort of thing a word means: "communication", "person" …
	nounFrom                       map[string]string // of a noun made from a verb, the verb's sense
	takesThat                      map[string]bool   // verbs that take a clause with "that"
	takesTo                        map[string]bool   // verbs that take "to" and a verb
}

func readSenses(src string) senses {
	s := senses{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]bool{}, map[string]bool{}}
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		kind, list, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		class, sort, _ := strings.Cut(kind, ".")
		for w := range strings.FieldsSeq(list) {
			switch {
			case sort == "+that":
				s.takesThat[w] = true
			case sort == "+to":
				s.takesTo[w] = true
			case class == ofVerbs:
				s.verbSense[w] = sort
			case class == ofAdjectives:
				s.adjSense[w] = sort
			case sort[0] == '<':
				s.nounFrom[w] = sort
			default:
				s.nounSense[w] = sort
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
		of = s.verbSense[t.Lemma]
	case "NOUN":
		of = s.nounSense[t.Lemma]
	case "ADJ":
		of = s.adjSense[t.Lemma]
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
