package attribution

import (
	_ "embed"
	"strings"
)

//go:embed sense.en.txt
var senseSource string

// What sense.en.txt says of words.
var (
	verbSense = map[string]string{} // of a verb, what sort of doing it is: "communication", "cognition" …
	nounSense = map[string]string{} // of a noun, what sort of thing: "communication", "person" …
	nounFrom  = map[string]string{} // of a noun made from a verb, the verb's sense
	adjSense  = map[string]string{}
	takesThat = map[string]bool{} // verbs that take a clause with "that"
	takesTo   = map[string]bool{} // verbs that take "to" and a verb
)

func init() {
	for line := range strings.Lines(senseSource) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		kind, words, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		class, sort, _ := strings.Cut(kind, ".")
		for w := range strings.FieldsSeq(words) {
			switch {
			case sort == "+that":
				takesThat[w] = true
			case sort == "+to":
				takesTo[w] = true
			case class == "verb":
				verbSense[w] = sort
			case class == "adj":
				adjSense[w] = sort
			case sort[0] == '<':
				nounFrom[w] = sort
			default:
				nounSense[w] = sort
			}
		}
	}
}
