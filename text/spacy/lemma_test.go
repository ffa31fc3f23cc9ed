package spacy

import "testing"

// TestLemma shows the ways to a lemma.
func TestLemma(t *testing.T) {
	for _, c := range []struct{ why, word, pos, morph, want string }{
		{"a base form is put in lower case", "Barge", "NOUN", "Number=Sing", "barge"},
		{"a name keeps its form", "Barges", "PROPN", "Number=Plur", "Barges"},
		{"an exception", "geese", "NOUN", "Number=Plur", "goose"},
		{"an ending off, to a known word", "Barges", "NOUN", "Number=Plur", "barge"},
		{"of two known words the later rule's", "hoping", "VERB", "VerbForm=Part", "hop"},
		{"to an unknown word, by the first rule", "glorps", "NOUN", "Number=Plur", "glorp"},
		{"no rule fits: the form as written", "Glorp", "NOUN", "Number=Plur", "Glorp"},
		{"a part of speech without rules", "OF", "ADP", "", "of"},
		{"a quotation mark", "“", "PUNCT", "", "\""},
		{"white space", "\n", "SPACE", "", "\n"},
		{"a present form without number is a base form", "Leave", "VERB", "Tense=Pres|VerbForm=Fin", "leave"},
	} {
		for range 2 { // the second time from the cache
			if got := Load().lemma(c.word, Load().word(c.word), c.pos, c.morph); got != c.want {
				t.Errorf("%s: %q has lemma %q, want %q", c.why, c.word, got, c.want)
			}
		}
	}
}

// TestParadigmHas finds every word of the lists, and none between them.
func TestParadigmHas(t *testing.T) {
	p := Load().paradigms["ADV"]
	n, from := 0, 1
	for i := 1; i < len(p.list); i++ {
		if p.list[i] != '\n' {
			continue
		}
		n++
		if w := p.list[from:i]; !p.has(w) || p.has(w+"\x01") || p.has(w[:len(w)-1]+"\x01") {
			t.Fatalf("%q", w)
		}
		from = i + 1
	}
	if n < 3000 || p.has("") || p.has("~") {
		t.Errorf("%d words", n)
	}
}
