package find_test

import (
	"strings"
	"testing"

	"stemma/finding"
	"stemma/finding/find"
	"stemma/internal/findtest"
	"stemma/internal/storytest"
)

const (
	upTo = "The port of Lowe took in up to 400 families after the flood, the mayor said."
	flat = "The mayor said the port of Lowe took in 400 families after the flood."
)

func TestBoundDropped(t *testing.T) {
	findtest.Check(t, "up to", findtest.Made(upTo, flat), "bound_changed serious | B: 400 | A: up to 400")
	findtest.Check(t, "more than", findtest.Made(strings.Replace(upTo, "up to", "more than", 1), flat), "bound_changed serious | B: 400 | A: more than 400")
}

// TestBoundMade: a limit that the parent does not set.
func TestBoundMade(t *testing.T) {
	findtest.Check(t, "made", findtest.Made(flat, upTo), "bound_changed serious | B: up to 400 | A: 400")
}

// TestAboutIsANote: speech rounds.
func TestAboutIsANote(t *testing.T) {
	findtest.Check(t, "about", findtest.Made(strings.Replace(upTo, "up to", "about", 1), flat), "bound_changed note | B: 400 | A: about 400")
}

// TestOneBoundInTwoWordings is no change.
func TestOneBoundInTwoWordings(t *testing.T) {
	findtest.Check(t, "as many as", findtest.Made(upTo, strings.Replace(flat, "400", "as many as 400", 1)))
	findtest.Check(t, "over", findtest.Made(strings.Replace(upTo, "up to", "more than", 1), strings.Replace(flat, "400", "over 400", 1)))
}

// TestBoundKeptElsewhere: a report that has the bound in one place may leave it
// out in another.
func TestBoundKeptElsewhere(t *testing.T) {
	findtest.Check(t, "kept in the parent", findtest.Of("bound_changed", findtest.Made(upTo+"\n\nAll 400 families had left the port of Lowe by Sunday.", flat)))
}

const miles = "The fire burned 180 sq miles of pine forest near Tarn in two days."

func TestUnitChanged(t *testing.T) {
	b := "In two days the fire near Tarn burned 180 sq km of pine forest."
	findtest.Check(t, "made", findtest.Made(miles, b), "unit_changed serious | B: 180 sq km | A: 180 sq miles")
}

// TestLater: tied in no direction, a report is not held to the words of one of a
// later day.
func TestLater(t *testing.T) {
	const day, next = "Fire near Tarn\n\nTarn Post, 3 May 2031\n\n", "Tarn forest burns\n\nLowe Post, 4 May 2031\n\n"
	b := "In two days the fire near Tarn burned 180 sq km of pine forest."
	for _, c := range [][2]string{{day + miles, next + b}, {next + miles, day + b}} {
		co := storytest.Collate(c[0], c[1])
		st := storytest.Tied(co)
		want := "unit_changed serious | B: 180 sq km | A: 180 sq miles"
		if strings.HasPrefix(c[0], next) {
			want = "unit_changed serious | A: 180 sq miles | B: 180 sq km"
		}
		findtest.Check(t, c[0][:12], findtest.Of("unit_changed", findtest.Found(co, st)), want)
	}
}

// TestUnitConverted: 180 square miles are 466 square kilometres.
func TestUnitConverted(t *testing.T) {
	findtest.Check(t, "made", findtest.Made(miles, "In two days the fire near Tarn burned 466 sq km of pine forest."))
}

func TestNumberChanged(t *testing.T) {
	findtest.Check(t, "ten times", findtest.Of("number_changed", findtest.Made(flat, strings.Replace(flat, "400", "4,000", 1))), "number_changed serious | B: 4,000 | A: 400")
}

// TestRoundingIsNoChange: 1,000 km are 620 miles, and 621.
func TestRoundingIsNoChange(t *testing.T) {
	a := "The rocket flew 1,000 km before it fell into the cold sea near Lowe."
	for _, n := range []string{"620 miles", "621 miles"} {
		b := strings.Replace(a, "1,000 km", n, 1)
		findtest.Check(t, n, findtest.Made(a, b))
		findtest.Check(t, n+" compared", findtest.Compared(a, b))
	}
}

const toll = "The landslide at Lowe killed 40 people, the rescue service said."

// TestNumberMovedOnALaterDay: a toll is told anew each day.
func TestNumberMovedOnALaterDay(t *testing.T) {
	b := strings.Replace(toll, "40", "55", 1)
	findtest.Check(t, "the next day", findtest.Of("number_changed", findtest.Made("@A, 2031-05-02\n"+toll, "@B, 2031-05-03\n"+b)))
	findtest.Check(t, "the same day", findtest.Of("number_changed", findtest.Made("@A, 2031-05-02\n"+toll, "@B, 2031-05-02\n"+b)), "number_changed serious | B: 55 | A: 40")
}

// TestTwoTollsOfOneDay: of two reports that nothing ties neither is wrong.
func TestTwoTollsOfOneDay(t *testing.T) {
	b := strings.Replace(toll, "40", "55", 1)
	for _, f := range findtest.Compared("@A, 2031-05-02\n"+toll, "@B, 2031-05-02\n"+b) {
		if strings.Contains(f, "serious") || !strings.HasPrefix(f, "contradiction ") {
			t.Errorf("%s", f)
		}
	}
}

// TestDuring: "over 40 minutes" of a flight is how long it took, no limit.
func TestDuring(t *testing.T) {
	findtest.Check(t, "over", findtest.Made(
		"The rocket flew for 40 minutes before it fell into the cold sea near Lowe.",
		"The rocket flew over 40 minutes before it fell into the cold sea near Lowe."))
}

// TestTwoScopes: so many here and so many there, in both reports.
func TestTwoScopes(t *testing.T) {
	a := "The minister said 8,000 Loranian soldiers are deployed in Ohio. He said 10,000 Loranian soldiers are deployed in Poland."
	findtest.Check(t, "made", findtest.Made("@A\n"+a, "@B\n"+a))
	findtest.Check(t, "compared", findtest.Compared(
		"The minister said 8,000 Loranian soldiers are deployed in Ohio.",
		"The minister said 10,000 Loranian soldiers are deployed in Poland."))
}

const (
	may = "The rebels may have destroyed the stone bridge at Lowe during the night."
	did = "The rebels destroyed the stone bridge at Lowe during the night."
)

// TestHedgeDropped from parent to child is a distortion; the other way round
// the child is only more careful; and between reports that nothing ties, or where
// it is open which came first, the two are shown side by side and neither is blamed.
func TestHedgeDropped(t *testing.T) {
	const want = "hedge_dropped serious | B: The rebels destroyed the stone bridge at Lowe during the night | " +
		"A: The rebels may have destroyed the stone bridge at Lowe during the night"
	findtest.Check(t, "made", findtest.Made(may, did), want)
	findtest.Check(t, "from child to parent", findtest.Of("hedge_dropped", findtest.Made(did, may)))
	findtest.Check(t, "tied", findtest.Of("hedge_dropped", findtest.Tied(may, did)), strings.Replace(want, "serious", "differs", 1))
	findtest.Check(t, "compared", findtest.Of("hedge_dropped", findtest.Compared(did, may)), "hedge_dropped differs | A: The rebels destroyed the stone bridge at Lowe during the night | "+
		"B: The rebels may have destroyed the stone bridge at Lowe during the night")
}

// TestHedgeKept in other words is no finding.
func TestHedgeKept(t *testing.T) {
	findtest.Check(t, "may", findtest.Made(may, "The rebels may have destroyed the stone bridge near Lowe in the night."))
	findtest.Check(t, "possibly", findtest.Made(may, "The rebels possibly destroyed the stone bridge at Lowe during the night."))
}

// TestModalityStrengthened: what is expected is told as done.
func TestModalityStrengthened(t *testing.T) {
	got := findtest.Made("The convoy is expected to reach the frozen border near Lowe on Sunday.", "The convoy reached the frozen border near Lowe on Sunday.")
	if len(got) != 1 || !strings.HasPrefix(got[0], "modality_strengthened serious | B: The convoy reached") {
		t.Errorf("%q", got)
	}
}

// TestHedgeOfAnotherVerb: what may happen next does not hedge what happened.
func TestHedgeOfAnotherVerb(t *testing.T) {
	findtest.Check(t, "made", findtest.Of("hedge_dropped", findtest.Made(
		"The rebels who seized the stone bridge at Lowe may attack the mill.",
		"The rebels seized the stone bridge at Lowe and the mill.")))
}

// TestSourceDropped: the parent has the word of somebody, the child has it as
// its own. Which of two unrelated reports names whom is its own affair.
func TestSourceDropped(t *testing.T) {
	a := "Ada Roe said the rebels had destroyed the stone bridge at Lowe during the night."
	findtest.Check(t, "made", findtest.Made(a, did), "attribution_dropped serious | B: The rebels destroyed the stone bridge at Lowe during the night | A: Ada Roe")
	findtest.Check(t, "added", findtest.Of("attribution_dropped", findtest.Made(did, a)))
	findtest.Check(t, "compared", findtest.Compared(a, did))
}

// TestSourceInCaption: what the first report gives flat beside a picture that names a source
// has lost none.
func TestSourceInCaption(t *testing.T) {
	flat := "The storm brought 3,187 tonnes of snow to the harbour on Friday, a new record."
	named := "The weather office said the storm brought 3,187 tonnes of snow to the harbour on Friday."
	findtest.Check(t, "flat too", findtest.Of("attribution_dropped", findtest.Made(named+"\n\n"+flat, flat)))
	findtest.Check(t, "named only", findtest.Of("attribution_dropped", findtest.Made(named, "A record was set: the harbour got 3,187 tonnes of snow on Friday in that storm.")),
		"attribution_dropped differs | B: A record was set: the harbour got 3,187 tonnes of snow on Friday in that storm | A: The weather office")
}

// TestSourceNamedInTheSentenceBefore still stands behind the next one.
func TestSourceNamedInTheSentenceBefore(t *testing.T) {
	findtest.Check(t, "made", findtest.Of("attribution_dropped", findtest.Made(
		"Ada Roe said the rebels had destroyed the stone bridge at Lowe during the night.",
		"Ada Roe said the army had been asleep. The rebels destroyed the stone bridge at Lowe during the night.")))
}

// TestInnerSourceDropped: Roe knew it from the police; now she knows it.
func TestInnerSourceDropped(t *testing.T) {
	findtest.Check(t, "made", findtest.Made(
		"Ada Roe, citing the harbour police, said the rebels had destroyed the stone bridge at Lowe.",
		"Ada Roe said the rebels had destroyed the stone bridge at Lowe."),
		"attribution_dropped differs | B: Ada Roe | A: the harbour police")
	findtest.Check(t, "strangers", findtest.Of("attribution_dropped", findtest.Compared(
		"Ada Roe, citing the harbour police, said the rebels had destroyed the stone bridge at Lowe.",
		"Ada Roe said the rebels had destroyed the stone bridge at Lowe.")))
}

func quoted(who string) string {
	return `"We lost nine barges and we will rebuild the pier by winter," said ` + who + `.`
}

func TestSpeakerSwapped(t *testing.T) {
	findtest.Check(t, "made", findtest.Of("speaker_swapped", findtest.Made(quoted("Ada Roe"), quoted("Tom Vale"))), "speaker_swapped serious | B: Tom Vale | A: Ada Roe")
}

// TestSpeakerByShortName: Roe is Ada Roe, and the harbour master may be.
func TestSpeakerByShortName(t *testing.T) {
	for _, b := range []string{"Ada Roe met the crew. " + quoted("Roe"), quoted("the harbour master"), quoted("Harbour master Ada Roe")} {
		findtest.Check(t, b, findtest.Of("speaker_swapped", findtest.Made(quoted("Ada Roe"), b)))
	}
}

// TestTwoSayings: a run of small words that two people share is no saying of both.
func TestTwoSayings(t *testing.T) {
	const a = `"I am so proud to be a part of it," Ada Roe said at the Merrow pier.`
	const b = `"It is a wonderful crew to be a part of and the tide was kind to us," Tom Vale said at the Merrow pier.`
	findtest.Check(t, "part of it", findtest.Of("speaker_swapped", findtest.Made(a, b)))
}

// TestSourceOfNoSaying: a town that has seen something is no source that was
// dropped.
func TestSourceOfNoSaying(t *testing.T) {
	findtest.Check(t, "seen", findtest.Of("attribution_dropped", findtest.Made(
		"The town of 9,000, which has a large pier, has seen dozens of sailors leave for the northern fleet at Lowe.",
		"Merrow is a gritty place. It has seen dozens of its sailors leave for the northern fleet at Lowe, a way taken before.")))
}

// TestSpeakerInTwoForms: one person, called and spelt in two ways.
func TestSpeakerInTwoForms(t *testing.T) {
	for _, c := range [][2]string{{"William Vale", "Bill Vale"}, {"Olek Tarvensky", "Olek Tarvenskyy"}, {"Mohammed Tarvane", "Muhammad Tarvane"},
		{"Governor Karim al-Morad", "Governor Karim el-Morad"}, {"Kim Jong-ho", "Kim Jong Ho"}} {
		findtest.Check(t, c[1], findtest.Of("speaker_swapped", findtest.Made(quoted(c[0]), quoted(c[1]))))
	}
	for _, c := range [][2]string{{"Hugo Vale", "Emil Vale"}, {"Hugo Vale Sr.", "Hugo Vale Jr."}, {"Francis Vale", "Frances Vale"}} {
		if got := findtest.Of("speaker_swapped", findtest.Made(quoted(c[0]), quoted(c[1]))); len(got) != 1 {
			t.Errorf("%s and %s are two: %q", c[0], c[1], got)
		}
	}
}

// TestPronounsNeverAccuse: whom "she" means is a guess, and two guesses are no ground for a
// finding.
func TestPronounsNeverAccuse(t *testing.T) {
	for _, before := range []string{" came to the hall.", " said the hall was cold.", " was the first to speak on Sunday."} {
		findtest.Check(t, before, findtest.Made(
			"Ada Roe"+before+` "We lost nine barges and we will rebuild the pier by winter," she said.`,
			"Mary Vale"+before+` "We lost nine barges and we will rebuild the pier by winter," she said.`))
	}
}

// TestCitedSourceIsNoSpeaker: Roe speaks in both, whomever she cites.
func TestCitedSourceIsNoSpeaker(t *testing.T) {
	findtest.Check(t, "made", findtest.Of("speaker_swapped", findtest.Made(
		`"We lost nine barges and we will rebuild the pier by winter," Ada Roe, citing Tom Vale, said.`, quoted("Ada Roe"))))
}

// TestUnsupported: a figure that no other report has, in a report that is
// known to be made from one at hand. A stranger may know more.
func TestUnsupported(t *testing.T) {
	a := "The fire burned pine forest near Tarn for two days, and the wind drove it on."
	b := "The fire burned pine forest near Tarn for two days, and winds of 70 mph drove it on."
	findtest.Check(t, "made", findtest.Made(a, b), "unsupported note | B: 70 mph")
	findtest.Check(t, "the parent's own", findtest.Made(b, a))
	findtest.Check(t, "tied", findtest.Tied(a, b))
	findtest.Check(t, "compared", findtest.Compared(a, b))
	c := storytest.Collate(a, b, "Winds of 70 mph were measured at Tarn.")
	findtest.Check(t, "another report has it", findtest.Found(c, storytest.Made(c)))
}

// TestQuoteAlteredOnce: all changes of one reading are one finding.
func TestQuoteAlteredOnce(t *testing.T) {
	a := `"We lost nine barges and we will rebuild the pier by winter, whatever the council says," said Ada Roe.`
	b := `"We lost nine barges and we must rebuild the pier by winter, whatever the town says," said Ada Roe.`
	findtest.Check(t, "made", findtest.Made(a, b),
		"quote_altered serious | B: must rebuild the pier by winter, whatever the town | A: will rebuild the pier by winter, whatever the council")
	if got := findtest.Compared(a, b); len(got) != 1 || !strings.HasPrefix(got[0], "quote_altered differs |") {
		t.Errorf("compared: %q", got)
	}
}

// TestQuoteInAnotherForm of the same words is not altered.
func TestQuoteInAnotherForm(t *testing.T) {
	for _, c := range [][2]string{
		{"He's a stubborn man and he will never leave the harbour", "He is a stubborn man and he will never leave the harbour"},
		{"The boats were travelling far too fast for the weather", "The boats were traveling far too fast for the weather"},
		{"We lost nine barges and we will rebuild the pier by winter", "We will rebuild the pier by winter"},
		{"We lost nine barges and we will rebuild it by winter", "We lost nine barges and we will rebuild it – a reference to the grain pier – by winter"},
	} {
		findtest.Check(t, c[1], findtest.Made(`"`+c[0]+`," said Ada Roe.`, `"`+c[1]+`," said Ada Roe.`))
	}
}

// TestQuoteHeardTwice: two who wrote down one saying have an article more or less,
// which is told of him only who had the other's text; a modal verb is no article.
func TestQuoteHeardTwice(t *testing.T) {
	const a = `"We lost nine barges and we will rebuild the pier by winter," said Ada Roe.`
	for b, n := range map[string]int{
		`"We lost the nine barges and we will rebuild the pier by winter," said Ada Roe.`: 0,
		`"We lost nine barges and we would rebuild the pier by winter," said Ada Roe.`:    1,
		`"We lost nine barges and we will not rebuild the pier by winter," said Ada Roe.`: 1,
		`"We lost nine barges and we will rebuild our pier by winter," said Ada Roe.`:     1,
		`"We lost nine barges and we will rebuild the harbour by winter," said Ada Roe.`:  1,
	} {
		if got := findtest.Compared(a, b); len(got) != n {
			t.Errorf("%s: %q", b, got)
		}
		if got := findtest.Made(a, b); len(got) != 1 {
			t.Errorf("made: %s: %q", b, got)
		}
	}
}

// TestOneWordQuotes are said by everybody.
func TestOneWordQuotes(t *testing.T) {
	findtest.Check(t, "Yes", findtest.Made(
		`Asked whether the pier would be rebuilt, Ada Roe said: "Yes."`,
		`Asked whether the pier would be rebuilt, Tom Vale said: "Yes."`))
}

// TestRepeatedCaption: what a caption changes is found once, however often the
// page repeats it.
func TestRepeatedCaption(t *testing.T) {
	caption := "\n\nWagons lie in the harbour at Lowe after the flood took 12 of them. (Photo: Kim Ott)"
	a := "Flood at Lowe\n\nThe flood at Lowe took up to 12 wagons and the grain pier on Sunday, and the road to Tarn is closed."
	got := findtest.Made(a, a+caption+caption+caption)
	if len(got) > 1 {
		t.Errorf("%q", got)
	}
}

// TestSumsBecomeFindings: a check that does not hold is one, with both of its
// passages.
func TestSumsBecomeFindings(t *testing.T) {
	c := storytest.Collate("The canal is 300 kilometers (286 miles) long.")
	findtest.Check(t, "sums", findtest.Found(c, storytest.Strangers(c)), "arithmetic differs | A: 300 kilometers | A: 286 miles")
}

// TestSevereFirst: what changes a reader's belief stands before what is worth
// knowing.
func TestSevereFirst(t *testing.T) {
	got := findtest.Made(strings.Replace(upTo, "up to", "about", 1)+" "+may, flat+" "+did)
	if len(got) != 2 || !strings.Contains(got[0], " serious ") || !strings.Contains(got[1], " note ") {
		t.Errorf("%q", got)
	}
}

// TestFindingsStandOnText: suspect and against lie in the text they name, and
// kind, severity, tie and rule are said.
func TestFindingsStandOnText(t *testing.T) {
	c := storytest.Collate(upTo+" "+may+" "+quoted("Ada Roe"), flat+" "+did+" "+quoted("Tom Vale"))
	fs := find.All(c, storytest.Made(c), nil)
	if len(fs) < 3 {
		t.Errorf("%d findings", len(fs))
	}
	for _, f := range fs {
		if s := storytest.Words(c, f.Suspect); !strings.HasPrefix(s, "B: ") {
			t.Errorf("%s: suspect %q", f.Kind, s)
		}
		if s := storytest.Words(c, f.Against); !strings.HasPrefix(s, "A: ") {
			t.Errorf("%s: against %q", f.Kind, s)
		}
		if f.Tie != finding.MadeFrom || f.By == "" || f.Severity == "" {
			t.Errorf("%+v", f)
		}
	}
}
