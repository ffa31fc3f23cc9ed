package counter_test

import (
	"slices"
	"strings"
	"testing"

	"stemma/internal/findtest"
	"stemma/internal/storytest"
	"stemma/lineage"
)

// lead stands before the sentences of the tests, so that they are not the first of their
// reports.
const lead = "The harbour mill of Lowe burned down on Friday night. Forty men worked there until the spring. Nobody knows what will become of the quay. "

// TestCounterparts: sentences that a writer made of others, in other words.
func TestCounterparts(t *testing.T) {
	for _, c := range []struct{ what, a, b, want string }{
		{"a plan is done", "The mill's owner plans to sack 310 dockers by May, the union said.", "The owner of the mill has sacked 310 dockers, the union said.",
			"modality_strengthened serious | B: The owner of the mill has sacked 310 dockers | A: The mill's owner plans to sack 310 dockers by May"},
		{"a bound of few", "At least four dockers were killed when the crane fell on the quay.", "Four dockers were killed when the crane came down on the quay.",
			"bound_changed serious | B: Four | A: At least four"},
		{"another hour", "The fire at the mill started at 5.42 a.m., a neighbour of the harbour office recalled.", "The blaze in the mill broke out at 5.24am, a neighbour of the harbour office recalled.",
			"time_shift differs | B: 5.24am | A: 5.42 a.m."},
		{"another thing", "A May inspection of the quay found that 12 percent of the life jackets on board were past their test date.", "A May inspection on the quay found 12 per cent of the fire doors on board past their test date.",
			"denominator_changed differs | B: 12 per cent of the fire doors | A: 12 percent of the life jackets on board"},
	} {
		got := findtest.Made(lead+c.a, lead+c.b)
		findtest.Check(t, c.what, findtest.Of(strings.Fields(c.want)[0], got), c.want)
	}
}

// TestCounterpartsOfStrangers: nothing is told where no report was made from the other.
func TestCounterpartsOfStrangers(t *testing.T) {
	a, b := lead+"The fire at the mill started at 5.42 a.m., a neighbour of the harbour office recalled.", lead+"At least four dockers were killed when the crane fell on the quay, a neighbour recalled."
	findtest.Check(t, "strangers", findtest.Compared(a, b))
}

// TestCounterpartsOfOneOutlet: an outlet's two reports are beside each other, though neither is
// said to be made from the other. What it weighed may have been done since.
func TestCounterpartsOfOneOutlet(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want []string
	}{
		{"The council of Lowe is weighing a ban on barges at the coal quay this winter.", "The council of Lowe has banned barges from the coal quay for the winter.", nil},
		{"The council of Lowe is weighing a ban on barges at the coal quay this winter.", "Lowe's council vowed to ban coal barges from its quay for the winter.", []string{
			"modality_strengthened differs | B: to ban coal barges from its quay for the winter | A: The council of Lowe is weighing a ban on barges at the coal quay this winter"}},
	} {
		c := storytest.Collate(lead+x.a, lead+x.b)
		st := storytest.Tied(c)
		st.Edges[0].Relation = lineage.OneOutlet
		findtest.Check(t, x.b, findtest.Found(c, st), x.want...)
		findtest.Check(t, "strangers", findtest.Compared(lead+x.a, lead+x.b))
	}
}

// TestForecastAndOutcome: what was to come has come.
func TestForecastAndOutcome(t *testing.T) {
	a := lead + "Winds could reach 150 km/h at the quay tonight, the weather office said."
	b := lead + "Winds reached 110 km/h at the quay this morning, the weather office said."
	findtest.Check(t, "winds", slices.DeleteFunc(findtest.Made(a, b), func(s string) bool { return strings.HasPrefix(s, "unsupported ") }))
}

// TestMeasure: one amount of two things.
func TestMeasure(t *testing.T) {
	a := lead + "The mill's owner now expects operating profit of 31.5 million crowns this year."
	b := lead + "The owner of the mill now expects sales of 31.5 million crowns this year."
	if got := findtest.Of("category_changed", findtest.Made(a, b)); len(got) != 1 {
		t.Errorf("profit and sales: %q", got)
	}
	findtest.Check(t, "the same", findtest.Of("category_changed", findtest.Made(a, strings.Replace(b, "sales", "an operating profit", 1))))
}

// TestSumOfTwo: the dead and the missing, told as dead.
func TestSumOfTwo(t *testing.T) {
	a := lead + "Seven dockers died and 11 are missing, the coast guard said."
	b := lead + "The blaze killed 18 dockers, the coast guard said."
	if got := findtest.Of("number_changed", findtest.Made(a, b)); len(got) != 1 || !strings.Contains(got[0], "Seven dockers died and 11") {
		t.Errorf("7 and 11: %q", got)
	}
	findtest.Check(t, "another number", findtest.Of("number_changed", findtest.Made(a, strings.Replace(b, "18", "seven", 1))))
}

// TestRequoted: a part of a quotation, given to somebody else.
func TestRequoted(t *testing.T) {
	a := lead + `"We owe the families the truth, and the truth may take months," fire chief Ada Roe said.`
	b := lead + `"The truth may take months," minister Tom Vale said.`
	findtest.Check(t, "moved", findtest.Of("speaker_swapped", findtest.Made(a, b)), "speaker_swapped serious | B: minister Tom Vale | A: fire chief Ada Roe")
	findtest.Check(t, "kept", findtest.Of("speaker_swapped", findtest.Made(a, strings.Replace(b, "minister Tom Vale", "Ms Roe", 1))))
}

// TestOfficeSpeaks: who is called by an office that one person of the story alone has is that person.
func TestOfficeSpeaks(t *testing.T) {
	const b = lead + `Ansel Orrick lost the vote of the dockers by 412 votes. "We have seen things tonight that need explaining," declared the president.`
	for title, want := range map[string][]string{
		"President Ansel Orrick": {"speaker_swapped serious | B: the president | A: campaign manager Celia Roth"},
		"Bishop Ansel Orrick":    nil,
	} {
		a := lead + title + ` lost the vote of the dockers by 412 votes. "We have seen things tonight that need explaining," campaign manager Celia Roth said.`
		findtest.Check(t, title, findtest.Of("speaker_swapped", findtest.Made(a, b)), want...)
	}
}

// TestDenialLeftOut: what one source says and another denies is passed on without the denial.
func TestDenialLeftOut(t *testing.T) {
	a := lead + "The union said two dockers had complained of smoke in the mill last week. The owner, Ada Roe, denied that anybody had complained."
	b := lead + "The union said two dockers had complained about smoke in the mill last week."
	if got := findtest.Of("detail_dropped", findtest.Made(a, b)); len(got) != 1 {
		t.Errorf("the denial: %q", got)
	}
	findtest.Check(t, "kept", findtest.Of("detail_dropped", findtest.Made(a, b+" Ms Roe denied it.")))

	a = lead + "A docker said the night guard of the mill had taken the lamps home. The guard denied a claim by a docker that he took lamps."
	b = lead + "A docker said the night guard of the mill took the lamps home."
	findtest.Check(t, "a claim that is denied", findtest.Of("detail_dropped", findtest.Made(a, b)),
		"detail_dropped differs | B: the night guard of the mill took the lamps home | A: denied a claim by a docker that he took lamps")
}

// TestUnheard: who denies something is named, and not heard.
func TestUnheard(t *testing.T) {
	a := lead + "Nora Quill, a lawyer for the younger docker, said her client had nothing to do with the theft of the lamps."
	for b, want := range map[string][]string{
		"The younger docker is represented by Nora Quill.": {"detail_dropped differs | B: The younger docker is represented by Nora Quill. | A: Nora Quill, a lawyer for the younger docker, said her client had nothing to do with the theft of the lamps."},
		"Nora Quill says that her docker was ashore.":      nil,
		"The younger docker has a lawyer.":                 nil,
	} {
		findtest.Check(t, b, findtest.Of("detail_dropped", findtest.Made(a, lead+b)), want...)
	}
}

// TestOpenCause: a headline that names a cause which its text leaves open.
func TestOpenCause(t *testing.T) {
	text := "The cause of the fire at the mill of Lowe was not known on Friday, the guard said. Nine men were hurt."
	want := "headline_exaggeration differs | B: Gas leak blamed for mill fire | B: The cause of the fire at the mill of Lowe was not known on Friday, the guard said."
	got := findtest.Of("headline_exaggeration", findtest.Compared("The mill at Lowe is shut.", "Gas leak blamed for mill fire\n\n"+text))
	findtest.Check(t, "blamed", got, want)
	findtest.Check(t, "no cause named", findtest.Of("headline_exaggeration", findtest.Compared("The mill at Lowe is shut.", "Mill fire hurts nine\n\n"+text)))
}

// TestNumberTakenBack: "186 passengers, not 187".
func TestNumberTakenBack(t *testing.T) {
	a := lead + "The ferry carried 187 passengers, the coast guard said."
	b := lead + "There were 186 passengers, not 187, the coast guard says now."
	findtest.Check(t, "taken back", findtest.Of("correction", findtest.Compared(a, b)), "correction differs | B: 186 passengers, not 187 | A: 187")
	findtest.Check(t, "not taken back", findtest.Of("correction", findtest.Compared(a, strings.Replace(b, "not", "or", 1))))
}

// TestPosts: two posts of one union, two branches of one government.
func TestPosts(t *testing.T) {
	roles := func(a, b string) []string {
		return findtest.Of("speaker_role_changed", findtest.Compared(lead+a+" signalled that the fire had been seen too late.", lead+b+" signalled that the fire had been seen too late."))
	}
	if got := roles("Ada Roe, secretary of the Dockers' Union,", "Ada Roe, president of the Dockers' Union,"); len(got) != 1 {
		t.Errorf("secretary and president: %q", got)
	}
	if got := roles("Interior Minister Ada Roe", "The Minister of Transport, Ada Roe,"); len(got) != 1 {
		t.Errorf("interior and transport: %q", got)
	}
	findtest.Check(t, "farm and agriculture", roles("Farm Minister Ada Roe", "The Minister of Agriculture, Ada Roe,"))
	findtest.Check(t, "one post", roles("Ada Roe, secretary of the Dockers' Union,", "The secretary of the union, Ada Roe,"))
}

// TestTwoThings: one number of two kinds of things, in reports that nothing ties.
func TestTwoThings(t *testing.T) {
	a := lead + "The storm cut the power of 31,400 customers along the quay on Sunday, the utility said."
	b := lead + "The utility said the storm on Sunday cut the power of 31,400 schools along the quay."
	if got := findtest.Of("category_changed", findtest.Compared(a, b)); len(got) != 1 {
		t.Errorf("customers and schools: %q", got)
	}
	findtest.Check(t, "arrests", findtest.Of("category_changed", findtest.Compared(lead+"Police arrested 1,410 people on the quay on Sunday, the mayor said.", lead+"There were 1,410 arrests on the quay on Sunday, the mayor said.")))
}
