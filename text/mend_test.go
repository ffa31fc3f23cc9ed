package text

import "testing"

// A clause cut short that the parser took for the subject hangs on its noun again;
// a clause that may be a subject stays one.
func TestMend(t *testing.T) {
	misread := func(sentence string, subject, participle, verb int) *Doc {
		d := ParseString(sentence)
		ts := d.Tokens
		ts[subject].Head, ts[subject].Label = participle, "nsubj"
		ts[participle].Head, ts[participle].Label = verb, "csubj"
		(&reader{d, English()}).mend(&d.Sents[0])
		return d
	}
	// Some 800 of the troops believed to be there have left.
	//    0   1  2   3      4        5  6  7     8    9   10
	d := misread("Some 800 of the troops believed to be there have left.", 1, 5, 10)
	if a, b := d.Tokens[1], d.Tokens[5]; a.Head != 10 || a.Label != "nsubj" || b.Head != 4 || b.Label != "acl" {
		t.Errorf("%s of %d, %s of %d", a.Label, a.Head, b.Label, b.Head)
	}
	// That the troops believed him has helped.
	//    0   1      2        3   4   5      6
	d = misread("That the troops believed him has helped.", 2, 3, 6)
	if b := d.Tokens[3]; b.Head != 6 || b.Label != "csubj" {
		t.Errorf("a clause with an object and a that: %s of %d", b.Label, b.Head)
	}
}
