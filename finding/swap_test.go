package finding_test

import "testing"

// TestSwap: what is told of two claims that are alike but for one run of words, and what is not.
func TestSwap(t *testing.T) {
	const base = "The court at Lowe will rule on the harbour merger "
	check(t, "day", compared(base+"on 9 May.", base+"on 12 May."), "time_shift differs | B: 12 May | A: 9 May")
	check(t, "both days", compared(base+"on 9 May. The clerk had said 12 May.", base+"on 12 May."))
	check(t, "synonym", compared("The harbour organ of Lowe was found in a house near the mill.", "The harbour organ of Lowe was found in a home near the mill."))
	check(t, "proviso kept", of("detail_dropped", compared("Lowe Mills will close its harbour works unless the tax is cut, it said.", "Lowe Mills will close its harbour works, it said. That is unless the tax is cut.")))
	check(t, "later", of("causal_claim_added", compared("The harbour cook fell ill two days after he was vaccinated.", "The harbour cook fell ill because he was vaccinated.")),
		"causal_claim_added differs | B: The harbour cook fell ill because he was vaccinated. | A: The harbour cook fell ill two days after he was vaccinated.")
	check(t, "quoted", of("quote_altered", compared(`"The council betrayed its voters," said Ada Roe.`, `"The council disappointed its voters," said Ada Roe.`)),
		"quote_altered differs | B: disappointed | A: betrayed")
	check(t, "other quotation", of("quote_altered", compared(`"I want to thank my family," said Ada Roe.`, `"I want to thank my coach," said Ada Roe.`)))
}

// TestTollOfADay: a toll that a source told on an earlier day has moved; shares of two spans
// of time are two.
func TestTollOfADay(t *testing.T) {
	const day = "@Tarn Herald, 2031-05-06\n"
	check(t, "toll", compared(day+"The blast at Lowe killed 17 people, the mayor said on Monday.", day+"By Tuesday evening the blast at Lowe had killed 19 people."))
	check(t, "one day", compared(day+"The blast at Lowe killed 17 people, the mayor said.", day+"The blast at Lowe killed 19 people."), "contradiction differs | B: 19 | A: 17")
	check(t, "periods", compared(day+"The harbour fund lost 8 percent in May.", day+"The harbour fund has lost 11 percent this year."))
}
