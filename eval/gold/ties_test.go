package gold

import (
	"fmt"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
)

// TestTies scores ties on stories of which nothing but the descent of their reports is marked.
func TestTies(t *testing.T) {
	ledger.Long(t)
	for _, half := range []struct{ dir, name, tuned string }{
		{"read", "ties-read", "written before the weights were learnt, which are learnt on them too; their errors were read."},
		{"unread", "ties-unread", "neither were weights learnt on them, nor were their errors read; rules that did worse on them were dropped."},
		{"more", "ties-more", "written when the weights stood, which are not learnt on them; their errors were read since."},
	} {
		var sum Scores
		stories, hash := eachStory(t, "ties/"+half.dir, func(c *Case) (s Scores) {
			c.ties(&s)
			sum.Add(s)
			return s
		})
		tiesSheet(half.name, half.tuned, sum, stories, hash).Check(t, caret.Update())
	}
}

// showTies shows the errors.
const showTies = "go test ./eval/gold -run TestTies -v"

func tiesSheet(name, tuned string, s Scores, stories int, hash string) *ledger.Sheet {
	title := "Which report was made from which, told in other words"
	switch name {
	case "ties-unread":
		title = "The same, on stories kept unread"
	case "ties-more":
		title = "The same, on more stories"
	}
	return &ledger.Sheet{
		Name: name, Title: title, Hash: hash, Tuned: tuned,
		Texts:  fmt.Sprintf("%d short invented stories of five or six reports, testdata/stories/ties: bulletins, tabloids, papers of other languages, trade papers, digests and blogs beside reporters who were there themselves; only their descent is marked.", stories),
		Out:    "pairs that hang together through a third report.",
		Others: "none is known to us.",
		Errors: map[string]string{"ties-read": showTies, "ties-more": showTies}[name],
		Measures: []ledger.Measure{
			{Name: name + ".p", Title: "ties, P", How: "of tied pairs that are graded, those of which one was made from the other", Of: s.Ties.TP + s.Ties.FP, Score: s.Ties.P()},
			{Name: name + ".r", Title: "ties, R", How: "of the true ties", Of: s.Ties.TP + s.Ties.FN, Score: s.Ties.R()},
			ledger.Count(name+".false", "false ties", "ties between independent reports", s.FalseTies, s.Independent),
			ledger.Share(name+".parents", "parents named, R", "of all true ties, those whose parent is named", s.Direction.TP, s.Ties.TP+s.Ties.FN).With("%d named the wrong way round", s.Direction.FP),
		},
	}
}
