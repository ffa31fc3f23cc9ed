package figure

import (
	"strings"

	"stemma/text"
)

// plural guesses whether w is a plural noun, by its ending and the list of
// exceptions. A tagger's word would be better; this is the place to put it.
func plural(w string) bool {
	if _, ok := singulars[w]; ok {
		return true
	}
	if notPlural[w] || closed(w) || len(w) < 3 || !strings.HasSuffix(w, "s") {
		return false
	}
	for _, e := range []string{"ss", "us", "is", "'s", "ous"} {
		if strings.HasSuffix(w, e) {
			return false
		}
	}
	return true
}

// closed reports whether w belongs to a class that ends a noun phrase.
func closed(w string) bool {
	return prepositions[w] || conjunctions[w] || determiners[w] || pronouns[w] || auxiliaries[w] || commonVerbs[w] || adverbs[w]
}

// singular makes the singular of a plural noun, by the list and the endings.
func singular(w string) string {
	if s, ok := singulars[w]; ok {
		return s
	}
	if !plural(w) {
		return w
	}
	return text.Lemma(w, 'n')
}

// verbal guesses whether w is a verb form where a noun phrase may end: a form
// of the aspect or change lists, or one in -ed. Before a plural it may still be
// an adjective ("12 injured people"); the caller looks ahead for that.
func verbal(w string) bool {
	if commonVerbs[w] || auxiliaries[w] {
		return true
	}
	for _, x := range aspects[w] {
		if len(x.words) == 1 && x.kind != "noun" {
			return true
		}
	}
	for _, x := range changes[w] {
		if x.kind == "verb" {
			return true
		}
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed")
}
