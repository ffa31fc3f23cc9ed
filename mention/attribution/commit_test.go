package attribution

import (
	"testing"

	"stemma/mention/hedge"
)

// TestCuesAgreeWithCommitments: what cue.en.lex says a cue commits its source and
// the writer to, mention/hedge says too.
func TestCuesAgreeWithCommitments(t *testing.T) {
	n := 0
	for i := range English().verbs {
		v := &English().verbs[i]
		g, ok := hedge.English().Reports(v.lemma)
		if !ok {
			continue
		}
		n++
		if s, w := g.Plain(); s != v.source || w != v.author {
			t.Errorf("%s: %s is %s/%s, and in commit.en.lex %s/%s", v.ref, v.lemma, v.source, v.author, s, w)
		}
	}
	if n < 60 {
		t.Errorf("%d cues compared", n)
	}
}
