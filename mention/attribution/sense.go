package attribution

import (
	_ "embed"
	"strings"
)

//go:embed sense.en.txt
var senseSource string

// senses of verbs and of nouns: "communication", "cognition", "person" …
var verbSense, nounSense = readSenses(senseSource)

func readSenses(src string) (verbs, nouns map[string]string) {
	verbs, nouns = map[string]string{}, map[string]string{}
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		kind, words, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		m := nouns
		if k, ok := strings.CutPrefix(kind, "verb."); ok {
			m, kind = verbs, k
		} else {
			kind = strings.TrimPrefix(kind, "noun.")
		}
		for w := range strings.FieldsSeq(words) {
			if m[w] == "" {
				m[w] = kind
			}
		}
	}
	return
}
