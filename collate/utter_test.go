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
