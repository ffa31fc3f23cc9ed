package spacy

import (
	"os"
	"testing"
)

// TestRuleGolden gives the ruler and the lemmatizer spaCy's own tags and labels,
// and holds part of speech, morphology and lemma of every token against spaCy's.
func TestRuleGolden(t *testing.T) {
	compareRules(t, goldenTexts(t, goldenFile))
}

// TestRuleMore does so with a further file, where the environment names one.
func TestRuleMore(t *testing.T) {
	path := os.Getenv("SPACY_GOLDEN")
	if path == "" {
		t.Skip("SPACY_GOLDEN names no file of eval/peers/spacy_golden.py jsonl")
	}
	compareRules(t, goldenTexts(t, path))
}

func compareRules(t *testing.T, texts []goldenText) {
	p := Load()
	n := 0
	for _, g := range texts {
		toks, words := make([]Token, len(g.Start)), make([]*word, len(g.Start))
		for i := range toks {
			toks[i] = Token{Start: g.Start[i], End: g.End[i], Tag: g.Tag[i], Label: g.Label[i], Head: g.Head[i]}
			words[i] = p.word(g.Text[g.Start[i]:g.End[i]])
		}
		p.rule(toks, words)
		for i, k := range toks {
			form := g.Text[k.Start:k.End]
			if k.Lemma == "" {
				k.Lemma = p.lemma(form, words[i], k.POS, k.Morph)
			}
			got := [...]string{k.POS, k.Morph, k.Lemma, k.Tag, k.Label}
			want := [...]string{g.Pos[i], g.Morph[i], g.Lemma[i], g.Tag[i], g.Label[i]}
			if got != want {
				t.Errorf("%s: token %d %q\ngot  %q\nwant %q", g.ID, i, form, got, want)
			}
		}
		n += len(toks)
	}
	t.Logf("%d tokens", n)
}
