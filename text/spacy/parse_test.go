package spacy

import (
	"os"
	"slices"
	"sync"
	"testing"
)

// TestParseGolden reads the golden texts and holds everything said of every
// token against spaCy's.
func TestParseGolden(t *testing.T) {
	texts := goldenTexts(t, goldenFile)
	if testing.Short() {
		texts = texts[:(len(texts)+15)/16]
	}
	compareParses(t, texts)
}

// TestParseMore does so with a further file, where the environment names one.
func TestParseMore(t *testing.T) {
	path := os.Getenv("SPACY_GOLDEN")
	if path == "" {
		t.Skip("SPACY_GOLDEN names no file of eval/peers/spacy_golden.py jsonl")
	}
	compareParses(t, goldenTexts(t, path))
}

// golden returns the tokens that a golden text asks for. What Space is follows
// from the text.
func (g *goldenText) tokens() []Token {
	out := make([]Token, len(g.Start))
	for i := range out {
		next := len(g.Text)
		if i+1 < len(out) {
			next = g.Start[i+1]
		}
		out[i] = Token{
			Start: g.Start[i], End: g.End[i], Space: next > g.End[i],
			Tag: g.Tag[i], POS: g.Pos[i], Morph: g.Morph[i], Lemma: g.Lemma[i],
			Label: g.Label[i], Head: g.Head[i], SentStart: g.Sent[i] == 1, Name: g.Name[i],
		}
	}
	return out
}

func compareParses(t *testing.T, texts []goldenText) {
	p := Load()
	tokens, wrong, sents := 0, 0, 0
	for _, g := range texts {
		got, want := p.Parse(g.Text), g.tokens()
		tokens += len(want)
		if len(got) != len(want) {
			t.Errorf("%s: %d tokens, want %d", g.ID, len(got), len(want))
			continue
		}
		for i := range got {
			if want[i].SentStart {
				sents++
			}
			if got[i] != want[i] {
				if wrong++; wrong <= 40 {
					t.Errorf("%s: token %d %q\ngot  %+v\nwant %+v", g.ID, i, g.Text[got[i].Start:got[i].End], got[i], want[i])
				}
			}
		}
	}
	t.Logf("%d sentences, %d tokens, %d unlike spaCy's", sents, tokens, wrong)
}

// TestParseTogether checks that calls at the same time say the same as one
// after the other.
func TestParseTogether(t *testing.T) {
	texts := goldenTexts(t, goldenFile)[:24]
	if testing.Short() {
		texts = texts[:8]
	}
	p := Load()
	var all sync.WaitGroup
	for k := range 4 {
		all.Go(func() {
			for i := range texts {
				g := &texts[(i*7+k*5)%len(texts)]
				if !slices.Equal(p.Parse(g.Text), g.tokens()) {
					t.Errorf("%s: read otherwise than alone", g.ID)
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkParse(b *testing.B) {
	texts := goldenTexts(b, goldenFile)
	p := Load()
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		n = 0
		for _, g := range texts[:120] {
			n += len(p.Parse(g.Text))
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}
