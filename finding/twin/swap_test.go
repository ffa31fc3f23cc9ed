package twin_test

import (
	"stemma/internal/findtest"
	"testing"
)

// TestSwap: what is told of two claims that are alike but for one run of words, and what is not.
func TestSwap(t *testing.T) {
	const base = "The court at Lowe will rule on the harbour merger "
	findtest.Check(t, "day", findtest.Compared(base+"on 9 May.", base+"on 12 May."), "time_shift differs | B: 12 May | A: 9 May")
	findtest.Check(t, "both days", findtest.Compared(base+"on 9 May. The clerk had said 12 May.", base+"on 12 May."))
	findtest.Check(t, "synonym", findtest.Compared("The harbour organ of Lowe was found in a house near the mill.", "The harbour organ of Lowe was found in a home near the mill."))
	findtest.Check(t, "proviso kept", findtest.Of("detail_dropped", findtest.Compared("Lowe Mills will close its harbour works unless the tax is cut, it said.", "Lowe Mills will close its harbour works, it said. That is unless the tax is cut.")))
	findtest.Check(t, "later", findtest.Of("causal_claim_added", findtest.Compared("The harbour cook fell ill two days after he was vaccinated.", "The harbour cook fell ill because he was vaccinated.")),
		"causal_claim_added differs | B: The harbour cook fell ill because he was vaccinated. | A: The harbour cook fell ill two days after he was vaccinated.")
	findtest.Check(t, "quoted", findtest.Of("quote_altered", findtest.Compared(`"The council betrayed its voters," said Ada Roe.`, `"The council disappointed its voters," said Ada Roe.`)),
		"quote_altered differs | B: disappointed | A: betrayed")
	findtest.Check(t, "other quotation", findtest.Of("quote_altered", findtest.Compared(`"I want to thank my family," said Ada Roe.`, `"I want to thank my coach," said Ada Roe.`)))
}

// TestTollOfADay: a toll that a source told on an earlier day has moved; shares of two spans
// of time are two.
func TestTollOfADay(t *testing.T) {
	const day = "@Tarn Herald, 2031-05-06\n"
	findtest.Check(t, "toll", findtest.Compared(day+"The blast at Lowe killed 17 people, the mayor said on Monday.", day+"By Tuesday evening the blast at Lowe had killed 19 people."))
	findtest.Check(t, "one day", findtest.Compared(day+"The blast at Lowe killed 17 people, the mayor said.", day+"The blast at Lowe killed 19 people."), "contradiction differs | B: 19 | A: 17")
	findtest.Check(t, "periods", findtest.Compared(day+"The harbour fund lost 8 percent in May.", day+"The harbour fund has lost 11 percent this year."))
}
