package quote_test

import (
	"stemma/internal/findtest"
	"strings"
	"testing"
)

// TestReworded: an utterance that strangers give in other words; nobody knows which were spoken.
func TestReworded(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"a small word more", `"We just knew we had to get off the bridge," said Ada Roe.`, `"We all just knew that we had to get off the bridge," said Ada Roe.`,
			"quote_reworded note | A: We just knew we | B: We all just knew that we"},
		{"small words", `"The dam is in good shape considering the winter it has been through," said Ada Roe.`,
			`"The dam is in good shape considering the winter through which it has been," said Ada Roe.`, "quote_reworded note | A: winter it | B: winter through which it"},
		{"small words of two sorts", `"Now he turns to the mill, and that is a sign of weakness," said Ada Roe.`, `"Now he turns to the mill, which is a sign of his weakness," said Ada Roe.`,
			"quote_reworded note | B: which is a sign of his weakness | A: and that is a sign of weakness"},
		{"an article", `"We lost nine barges and we will rebuild the pier by winter," said Ada Roe.`, `"We lost the nine barges, and that we will rebuild the pier by winter," said Ada Roe.`, ""},
		{"translated twice", `"The divers were first at the wreck. They brought water for the wounded and blankets, which they put on those who were shaking," said Ada Roe.`,
			`"The divers were the first at the wreck. They carried water for the injured and blankets they laid over those who shook," said Ada Roe.`,
			"quote_reworded note"},
		{"in two orders", `"Nobody can deny that the blast was terror," said Ada Roe.`, `"There is no denying the terrorist nature of the blast," said Ada Roe.`,
			"quote_reworded note | A: Nobody can deny that the blast was terror | B: There is no denying the terrorist nature of the blast"},
		{"through an interpreter", `"The council betrayed its voters," said Ada Roe through an interpreter.`, `"The council disappointed its voters," said Ada Roe.`,
			"quote_reworded note | B: disappointed | A: betrayed"},
		{"a word that decides", `"The harbour is closed and will stay closed until the oil is gone," said Ada Roe.`, `"The harbour is closed and may stay closed until the oil is gone," said Ada Roe.`,
			"quote_altered differs | B: may | A: will"},
		{"one word that means something", `"We lost nine barges and we will rebuild the pier by winter," said Ada Roe.`, `"We lost nine barges and we will rebuild the harbour by winter," said Ada Roe.`,
			"quote_altered differs | B: harbour | A: pier"},
		{"a fragment", `"The boys came and were just pelting at people from the roof," said Ada Roe.`, `Ada Roe said the boys were "pelting people".`,
			"quote_reworded note | B: pelting people | A: pelting at people"},
		{"two sentences of one speaker", `"We will rebuild every house in the old town of Merrow," said Ada Roe.`, `"We will rebuild every school in the valley of the Tarn," said Ada Roe.`, ""},
		{"two of what she wants", `"I want to thank my family for the long nights," said Ada Roe.`, `"I want to thank my coach for the long days," said Ada Roe.`, ""},
	} {
		got := strings.Join(findtest.Compared(c.a, c.b), "; ")
		if got != c.want && !(c.name == "translated twice" && strings.HasPrefix(got, c.want) && !strings.Contains(got, ";")) {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestRewordedWithin: a report that gives one utterance twice, in other words.
func TestRewordedWithin(t *testing.T) {
	a := `"We just knew we had to get off the bridge," said Ada Roe.` + "\n\nThe mill burned.\n\n" + `"We all just knew that we had to get off the bridge," said Ada Roe.`
	findtest.Check(t, "twice", findtest.Compared(a, `"We just knew we had to get off the bridge," said Ada Roe.`), "quote_reworded note | A: We all just knew that we | A: We just knew we")
}
