package attribution

import (
	"strings"

	"stemma/internal/lex"
	"stemma/text"
)

// senses are what sense.en.txt says of words.
type senses struct {
	means lex.Dict[meaning]
	sorts []string // the names of sorts
	parts []part   // what the features call them
}

// A meaning is what a word means as each part of speech.
type meaning struct {
	verb, noun, adj sense // what sort of thing: "communication", "person" …
	from            sense // of a noun made from a verb, the verb's sort
	that, to        bool  // verbs that take a clause with "that", or "to" and a verb
}

// A sense is an index in senses.sorts. The zero value means that none is known.
type sense uint8

func readSenses(src string) (s senses) {
	numbers := map[string]sense{}
	number := func(name string) sense {
		n, ok := numbers[name]
		if !ok {
			n = sense(len(s.sorts))
			numbers[name] = n
			s.sorts, s.parts = append(s.sorts, name), append(s.parts, partOf(name))
		}
		return n
	}
	number("")
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		kind, list, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		class, name, _ := strings.Cut(kind, ".")
		for w := range strings.FieldsSeq(list) {
			m := s.means.Get(w)
			switch {
			case name == "+that":
				m.that = true
			case name == "+to":
				m.to = true
			case class == ofVerbs:
				m.verb = number(name)
			case class == ofAdjectives:
				m.adj = number(name)
			case name[0] == '<':
				m.from = number(name)
			default:
				m.noun = number(name)
			}
			s.means.Put(w, m)
		}
	}
	s.sorts, s.parts = append(s.sorts, noSense), append(s.parts, partOf(noSense))
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
	m := s.means.Get(t.Lemma)
	return s.sorts[s.sortOf(t, &m)]
}

// sortOf returns the sort of what t, whose lemma means m, is here: that of noSense where
// none is known.
func (s *senses) sortOf(t *text.Token, m *meaning) sense {
	n := sense(0)
	switch t.POS {
	case "VERB", "AUX":
		n = m.verb
	case "NOUN":
		n = m.noun
	case "ADJ":
		n = m.adj
	}
	if n == 0 {
		n = sense(len(s.sorts) - 1)
	}
	return n
}

// spoken reports whether words of a sense mean that something is said or perceived.
func spoken(sense string) bool {
	return sense == communication || sense == sometimes || sense == perceiving
}
