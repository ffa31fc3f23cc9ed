package utter_test

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

// TestSentenceOfAStatement: of a long statement reports quote different sentences; the one
// that two have makes the statement one.
func TestSentenceOfAStatement(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       int
	}{
		{"one sentence of several", `"I had no idea what was going on. We all just knew that we had to get off the bridge. Well, that is what we did in the end," Ada Roe said.`,
			`"Nobody told us anything for an hour. My boots were full of water. We just knew we had to get off the bridge," Ada Roe said.`, 1},
		{"two that begin alike", `"I do not know what to say to the families. We will rebuild the old pier of Merrow by winter," Ada Roe said.`,
			`"I do not know what to say about the bridge. The crane was never fit for work, and all knew," Ada Roe said.`, 0},
		{"one, translated twice", `Ada Roe said: "Our town is in mourning, it suffers, but it is strong, and it will be stronger than the gangs who want to hurt us."`,
			`She said: "Merrow is wounded but strong, and it will always be stronger than the gangs who wish to strike it today."`, 1},
		{"a speaker's other words on it", `Ada Roe said: "Our town is stronger than the gangs who rob it."`,
			`Ada Roe said: "We arrested four men of the gangs who rob the harbour at night."`, 0},
		{"like words of one speaker", `"Nobody can deny that the blast was terror," Ada Roe said.`, `"There is no denying the terrorist nature of the blast," Ada Roe said.`, 1},
		{"like words of two", `"Nobody can deny that the blast was terror," Ada Roe said.`, `"There is no denying the terrorist nature of the blast," Tom Vale said.`, 0},
		{"two words of one speaker", `Ada Roe said it was "bitterly cold".`, `It was "bitterly cold", said Ada Roe.`, 1},
		{"a few words of nobody known", `"You planned this cold, careful and cruel deception for years," the judge said in Merrow.`, `He told them the plot was "careful and cruel".`, 1},
		{"two words of two", `Ada Roe said it was "bitterly cold".`, `It was "bitterly cold", said Tom Vale.`, 0},
		{"what a company says", `The company said the leak was "quickly sealed".`, `The leak was "small and quickly sealed", the company said.`, 1},
		{"two who run", `"A crowd of people came running, then there was a lot of smoke," Ada Roe said.`, `A woman told of the square: "All at once people came running, hundreds of people, and there was smoke and crying and shouting."`, 0},
		{"two words with one between", `Ada Roe said the boys were "pelting people".`, `Ada Roe said: "The boys came and were just pelting at people from the roof."`, 1},
	} {
		if got := len(storytest.Collate("@A\n"+c.a, "@B\n"+c.b).Utterances); got != c.want {
			t.Errorf("%s: %d utterances, want %d", c.name, got, c.want)
		}
	}
}
