package figure

import (
	"strings"

	"stemma/mention/event"
	"stemma/text"
)

// closed reports whether w belongs to a class that ends a noun phrase.
func closed(w string) bool {
	return prepositions[w] || conjunctions[w] || determiners[w] || pronouns[w] || auxiliaries[w] || commonVerbs[w] || adverbs[w]
}

// singular is the singular of a plural noun: by the list, by the endings, and
// where both leave it as it is, the tagger's lemma.
func (p piece) singular() string {
	w := strings.TrimSuffix(p.low, "'s")
	if s, ok := singulars[w]; ok {
		return s
	}
	if !p.pl {
		return w
	}
	if s := text.Lemma(w, 'n'); s != w || p.lemma == "" {
		return s
	}
	return strings.ToLower(p.lemma)
}

// verbal guesses whether w is a verb form where a noun phrase may end: a form
// of the aspect or change lists, or one in -ed. Before a plural it may still be
// an adjective ("12 injured people"); the caller looks ahead for that.
func verbal(w string) bool {
	if commonVerbs[w] || auxiliaries[w] {
		return true
	}
	if event.IsVerb(event.English(), w) || event.IsAdjective(event.English(), w) {
		return true
	}
	for _, x := range changes[w] {
		if x.kind == "verb" {
			return true
		}
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed")
}
