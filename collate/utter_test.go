package collate_test

import (
	"testing"

	"stemma/internal/storytest"
)

// TestSmallWordsTieNothing: a few small words that several speakers use are no
// reading of one utterance, and tie no others to each other.
func TestSmallWordsTieNothing(t *testing.T) {
	c := storytest.Collate(
		"@A, 2031-05-02\n\"It cost the whole crew a lot of time, and the crane was never fit for work,\" Ada Roe said in Merrow.",
		"@B, 2031-05-02\nBram Lisk said he was in \"a lot of pain\" in Merrow.",
		"@C, 2031-05-02\n\"There was a lot of staring at the river before anyone called the harbour office,\" Cora Venn said in Merrow.")
	if n := len(c.Utterances); n != 0 {
		t.Errorf("%d utterances of three different ones: %+v", n, c.Utterances)
	}
}

// TestVoices: who speaks decides where the words alone do not.
func TestVoices(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       int
	}{
		{"two speakers of a set phrase", `"I will not be held to ransom by anyone," Ada Roe said.`, `Tom Vale said: "We will not be held to ransom."`, 0},
		{"one speaker in another order", `"If the rain keeps up, the dam will go," Ada Roe said.`, `Ada Roe said: "The dam will go if the rain keeps up."`, 1},
		{"a few words of one speaker", `"It is a sheer miracle that all of them survived," Ada Roe said.`, `Ada Roe spoke of "a sheer miracle".`, 1},
		{"the same few words of another", `"It is a sheer miracle that all of them survived," Ada Roe said.`, `Tom Vale spoke of "a sheer miracle".`, 0},
		{"a quotation swapped", `"We lost nine barges and we will rebuild the pier," Ada Roe said.`, `Tom Vale said: "We lost nine barges and we will rebuild the pier."`, 1},
	} {
		if got := len(storytest.Collate("@A\n"+c.a, "@B\n"+c.b).Utterances); got != c.want {
			t.Errorf("%s: %d utterances, want %d", c.name, got, c.want)
		}
	}
}
