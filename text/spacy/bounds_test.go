package spacy

import (
	"slices"
	"strings"
	"testing"
)

// checkInvariants holds what must be true of any text.
func checkInvariants(t *testing.T, text string, toks []Token) {
	t.Helper()
	at := 0
	for i, k := range toks {
		switch {
		case k.Start < at || k.End <= k.Start || k.End > len(text):
			t.Fatalf("%.80q: token %d has span [%d, %d) after %d of %d bytes", text, i, k.Start, k.End, at, len(text))
		case k.Head < 0 || k.Head >= len(toks):
			t.Fatalf("%.80q: token %d has head %d of %d", text, i, k.Head, len(toks))
		case k.Tag == "" || k.Label == "" || k.Name == "" || strings.Contains(k.Label, lift):
			t.Fatalf("%.80q: token %d is %+v", text, i, k)
		case i == 0 && !k.SentStart && k.Head == i:
			t.Fatalf("%.80q: the first token is a root and begins no sentence", text)
		case strings.HasPrefix(k.Name, "I-") && (i == 0 || toks[i-1].Name == outside):
			t.Fatalf("%.80q: token %d is inside a name that has no beginning", text, i)
		}
		at = k.End
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", " ", "\x00", "\xff\xfe", "((((", "Ms. Ode said: “No.”\n\n\tShe left.", "a\u200fb שלום", "no stop " + strings.Repeat("and then ", 60),
	} {
		f.Add(s)
	}
	p := Load()
	f.Fuzz(func(t *testing.T, text string) {
		checkInvariants(t, text, p.Parse(text))
	})
}

// TestPieces reads a text of several pieces: each is read as it is alone, and
// the cuts are at full stops.
func TestPieces(t *testing.T) {
	const sentence = "The ferry left Ormsund at noon and nobody aboard had been told why. "
	p := Load()
	n := len(p.Parse(sentence))
	text := strings.Repeat(sentence, 2*MaxTokens/n+5)
	got := p.Parse(text)
	checkInvariants(t, text, got)
	end := pieceEnd(text, p.Tokenize(text), 0)
	if end > MaxTokens || end < MaxTokens-n || text[got[end-1].Start] != '.' {
		t.Fatalf("the first piece ends at token %d, after %q", end, text[got[end-1].Start:got[end-1].End])
	}
	second := pieceEnd(text, p.Tokenize(text), end)
	alone := p.Parse(text[got[end].Start:got[second].Start])
	for i := range alone {
		k := &alone[i]
		k.Start, k.End, k.Head = k.Start+got[end].Start, k.End+got[end].Start, k.Head+end
	}
	if !slices.Equal(alone, got[end:second]) {
		t.Errorf("the second piece is not read as it is alone")
	}
}

// TestHostile reads texts made to be slow or deep. What it proves beside the
// invariants is that it ends.
func TestHostile(t *testing.T) {
	p := Load()
	n := 1_000
	if testing.Short() {
		n = 100
	}
	for _, s := range []string{
		strings.Repeat("[", 20*n), strings.Repeat("\"", 20*n), strings.Repeat("who ", 20*n),
		strings.Repeat("the man that the dog which ", 3*n), strings.Repeat("x", 200*n), strings.Repeat("a.b", 30*n),
		strings.Repeat("\n ", 10*n), strings.Repeat("said he, and ", 5*n), strings.Repeat("\xf0\x9f", 20*n),
	} {
		checkInvariants(t, s, p.Parse(s))
	}
}
