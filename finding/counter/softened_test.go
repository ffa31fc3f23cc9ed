package counter_test

import (
	"stemma/internal/findtest"
	"strings"
	"testing"
)

// TestSoftened: what a writer left out that said that something may not be so, or only under a
// condition, and what the other report says in the same way.
func TestSoftened(t *testing.T) {
	for _, c := range []struct{ what, a, b, want, kept string }{
		{"a verb further on", "A landslide blocked the only road into the gorge and may have buried a dozen houses, the roads office said.",
			"A landslide blocked the only road to the gorge and buried a dozen homes.",
			"hedge_dropped serious | B: buried a dozen homes | A: may have buried a dozen houses",
			"A landslide blocked the only road to the gorge and has perhaps buried a dozen homes."},
		{"a condition", "If the harbour board approves it, the sale of the mill will be completed in May.",
			"The sale of the mill will be completed in May.",
			"detail_dropped differs | B: The sale of the mill will be completed in May | A: If the harbour board approves it",
			"The sale of the mill will be completed in May, provided that the board approves it."},
		{"a noun", "Police arrested the alleged ringleader of the dockside gang on Sunday.",
			"Police arrested the ringleader of the dockside gang on Sunday.",
			"hedge_dropped serious | B: ringleader | A: alleged ringleader",
			"Police arrested the suspected ringleader of the dockside gang on Sunday."},
		{"reportedly", "The minister has reportedly offered to resign over the harbour contract.",
			"The minister has offered to resign over the contract for the harbour.",
			"hedge_dropped serious | B: The minister has offered to resign over the contract for the harbour | A: The minister has reportedly offered to resign over the harbour contract",
			"The minister has offered to resign over the contract for the harbour, it is reported."},
		{"a denial", "The union said a valve at the mill had been slow for years. Mr Vale denied that any valve was faulty.",
			"A valve at the mill had been faulty for years.",
			"detail_dropped differs | B: A valve at the mill had been faulty for years | A: denied that any valve was faulty",
			"A valve at the mill had been faulty for years, which Mr Vale denied."},
		{"considered", "Ms Roe said the council would consider a public inquiry once the fire was out.",
			"Ms Roe, whose own house was damaged, has ordered a public inquiry.",
			"modality_strengthened serious | B: Ms Roe, whose own house was damaged, has ordered a public inquiry | A: the council would consider a public inquiry once the fire was out",
			"Ms Roe, whose own house was damaged, is to consider a public inquiry."},
	} {
		kind := strings.Fields(c.want)[0]
		findtest.Check(t, c.what, findtest.Of(kind, findtest.Made(lead+c.a, lead+c.b)), c.want)
		findtest.Check(t, c.what+", kept", findtest.Of(kind, findtest.Made(lead+c.a, lead+c.kept)))
	}
}

// TestWholes: one ratio of two wholes, and one change against two times.
func TestWholes(t *testing.T) {
	for _, c := range []struct{ what, a, b, want string }{
		{"a part of it", "Orders for cranes fell 27 percent in the spring.", "Orders fell 27 percent in the spring.",
			"denominator_changed differs | B: Orders fell 27 percent | A: Orders for cranes fell 27 percent"},
		{"those asked", "Some 38 percent of the dockers who answered the survey wanted a strike.", "Some 38 percent of the dockers wanted a strike.",
			"denominator_changed differs | B: Some 38 percent of the dockers | A: Some 38 percent of the dockers who answered the survey"},
		{"told nearby", "Orders for cranes fell 27 percent in the spring.", "The yard builds cranes. Orders fell 27 percent in the spring.", ""},
		{"all of them", "Some 38 percent of all dockers wanted a strike.", "Some 38 percent of dockers wanted a strike.", ""},
		{"another word", "Some 38 percent of the houses have no water.", "Some 38 percent of the homes have no water.", ""},
		{"since when", "Orders fell 27 percent from a year earlier.", "Orders fell 27 percent from the quarter before.",
			"denominator_changed differs | B: from the quarter before | A: from a year earlier"},
	} {
		var want []string
		if c.want != "" {
			want = []string{c.want}
		}
		findtest.Check(t, c.what, findtest.Of("denominator_changed", findtest.Made(lead+c.a, lead+c.b)), want...)
	}
}

// TestBold: a headline that says flat what the text holds open.
func TestBold(t *testing.T) {
	told := func(head, text string) []string {
		return findtest.Of("headline_exaggeration", findtest.Compared("The mill at Lowe is shut.", head+"\n\n"+text))
	}
	const text = "A crane fell on the quay at Lowe on Friday and nine dockers were hurt. Brake failure is one possibility that the guard is looking at."
	findtest.Check(t, "possible", told("Crane brakes failed at Lowe quay", text),
		"headline_exaggeration differs | B: Crane brakes failed at Lowe quay | B: Brake failure is one possibility that the guard is looking at")
	findtest.Check(t, "told flat, too", told("Crane brakes failed at Lowe quay", text+" The brakes failed at noon, it said later."))
	findtest.Check(t, "asked", told("Did crane brakes fail at Lowe quay?", text))
}
