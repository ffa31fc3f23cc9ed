package quote_test

import (
	"testing"

	"stemma/internal/findtest"
)

// TestTurnedAndCut: a word that decides what is said is told of though much else was left out;
// what was only left out is not.
func TestTurnedAndCut(t *testing.T) {
	told := `"We have heard knocking from the engine room and from one of the cabins. We do not know how many are alive," said Ada Roe of Lowe.`
	for _, c := range []struct{ name, text, want string }{
		{"turned", `"We have heard knocking. We know that many are alive," said Ada Roe of Lowe.`,
			`quote_altered serious | B: We know that | A: We do not know how`},
		{"cut", `"We have heard knocking. We do not know how many are alive," said Ada Roe of Lowe.`, ""},
	} {
		var want []string
		if c.want != "" {
			want = []string{c.want}
		}
		findtest.Check(t, c.name, findtest.Of("quote_altered", findtest.Made(told, c.text)), want...)
	}
}
