package collate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/collate"
	"stemma/collate/about"
	"stemma/collate/relation"
	"stemma/internal/storytest"
)

// loci writes down the loci that more than one report has: relation, then the
// sigla of each reading.
func loci(c *collate.Collation) []string {
	var out []string
	for _, l := range c.Loci {
		if l.Relation == relation.Single {
			continue
		}
		s := string(l.Relation)
		for _, v := range l.Variants {
			s += " "
			for _, r := range v.Claims {
				s += c.Witnesses[r.Witness].Siglum
			}
		}
		out = append(out, s)
	}
	return out
}

// lanes writes down the series of figures, one a line: relation, then each
// point as its report has it.
func lanes(c *collate.Collation) []string {
	var out []string
	for _, s := range c.Series {
		line := string(s.Relation) + ":"
		for _, p := range s.Points {
			w := &c.Witnesses[p.Witness]
			line += " " + w.Siglum + " " + c.Span(p.FigRef).Of(w.Report.Text) + ","
		}
		out = append(out, strings.TrimSuffix(line, ","))
	}
	slices.Sort(out)
	return out
}

// quotes writes down the utterances: sigla of their readings, then the changes.
func quotes(c *collate.Collation) []string {
	var out []string
	for _, u := range c.Utterances {
		line := ""
		for _, r := range u.Readings {
			line += c.Witnesses[r.Witness].Siglum
		}
		for _, o := range u.Ops {
			a := o.A.Of(c.Witnesses[u.Readings[o.From].Witness].Report.Text)
			b := o.B.Of(c.Witnesses[u.Readings[o.To].Witness].Report.Text)
			line += fmt.Sprintf("; %s %q %q", o.Kind, a, b)
		}
		out = append(out, line)
	}
	return out
}

func check(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func TestOneClaimReworded(t *testing.T) {
	c := storytest.Collate(
		"The old grain pier at Merrow collapsed into the harbour before dawn on Tuesday.",
		"Before dawn on Tuesday the grain pier in Merrow harbour collapsed.")
	check(t, "loci", loci(c), "rewording A B")
}

func TestOneClaimInTheSameWords(t *testing.T) {
	s := "The old grain pier at Merrow collapsed into the harbour before dawn on Tuesday."
	c := storytest.Collate("@Merrow Post\n"+s, "@Tarn Herald\n"+s)
	check(t, "loci", loci(c), "same AB")
}

// TestLookAlikes: two events of one kind share their plot and not their claims.
func TestLookAlikes(t *testing.T) {
	for _, c := range [][2]string{
		{"A landslide buried the railway station at Lowe on Monday.", "A landslide blocked the coastal road near Tarn on Thursday."},
		{"A fire destroyed a timber warehouse in Lowe, and two firefighters were hurt.", "A fire destroyed a furniture factory in Tarn, and five workers were hurt."},
		{"The landslide at Lowe killed 40 people.", "The landslide at Lowe injured 55 people."},
	} {
		check(t, c[0], loci(storytest.Collate(c[0], c[1])))
	}
}

// TestClaimsOfOneReportAreNotAligned: a report that says a thing twice is not
// two witnesses.
func TestClaimsOfOneReportAreNotAligned(t *testing.T) {
	s := "The old grain pier at Merrow collapsed before dawn."
	c := storytest.Collate(s + "\n\n" + s)
	if len(c.Witnesses[0].Claims) != 2 {
		t.Fatalf("%d claims", len(c.Witnesses[0].Claims))
	}
	check(t, "loci", loci(c))
}

// TestSilence: a locus names the witnesses that do not have it.
func TestSilence(t *testing.T) {
	c := storytest.Collate(
		"The old grain pier at Merrow collapsed into the harbour before dawn on Tuesday.",
		"Traders expect a higher levy on salt from the autumn.",
		"Before dawn on Tuesday the grain pier in Merrow harbour collapsed.")
	if len(c.Loci) != 1 || !slices.Equal(c.Loci[0].Silent, []int{1}) {
		t.Errorf("%+v", c.Loci)
	}
}

// TestRounding: 1,000 km, 620 and 621 miles are one length in one series.
func TestRounding(t *testing.T) {
	c := storytest.Collate(
		"The army tested a new rocket on Thursday from a base near Lowe. The rocket flew 1,000 km before it fell into the sea. Fishermen saw a white trail above the bay. The defence minister praised the engineers in a speech.",
		"A new rocket was tested from the base at Lowe on Thursday. The rocket flew 620 miles before it fell into the sea. The embassy handed over a letter of protest. Schools on the coast stayed open.",
		"The rocket flew 621 miles before it fell into the sea. Police told hikers to keep away from the dunes. The test was the first since the spring.")
	check(t, "series", lanes(c), "rounding: A 1,000 km, B 620 miles, C 621 miles")
	check(t, "loci", loci(c)[:1], "rounding A B C")
	for _, p := range c.Series[0].Points {
		if f, _ := p.Value.Float64(); c.Series[0].Unit != "kilometre" || f < 995 || f > 1005 {
			t.Errorf("in %s: %v", c.Series[0].Unit, p.Value.FloatString(2))
		}
	}
}

// TestOtherPlaceIsOtherSeries: so many here and so many there are two
// quantities, whatever else is alike.
func TestOtherPlaceIsOtherSeries(t *testing.T) {
	c := storytest.Collate(
		"The minister said 8,000 soldiers had arrived in Ohio.",
		"The minister said 10,000 soldiers had arrived in Poland.")
	check(t, "series", lanes(c), "single: A 8,000", "single: B 10,000")
}

// TestChangeIsNoLevel: a rise by 8,000 is never compared with a rise to 8,000.
func TestChangeIsNoLevel(t *testing.T) {
	c := storytest.Collate(
		"The number of soldiers in Poland rose to 8,000, the minister said.",
		"The number of soldiers in Poland rose by 8,000, the minister said.")
	check(t, "series", lanes(c), "single: A 8,000", "single: B 8,000")
}

// TestMoreIsNoLevel: "another 2,000" comes on top of what is there.
func TestMoreIsNoLevel(t *testing.T) {
	for _, more := range []string{"another 2,000 soldiers", "2,000 more soldiers", "an additional 2,000 soldiers"} {
		c := storytest.Collate(
			"The minister said 8,000 soldiers had arrived in Poland.",
			"The minister said "+more+" had arrived in Poland.")
		for _, s := range c.Series {
			if s.Relation == relation.Differs {
				t.Errorf("%s differs from the level", more)
			}
		}
	}
}

// TestRateIsNoTotal: so many a day is not so many.
func TestRateIsNoTotal(t *testing.T) {
	c := storytest.Collate(
		"@A, 2031-05-02\nThe mill at Lowe lost 300 workers a week, the union said.",
		"@B, 2031-05-02\nThe mill at Lowe lost 900 workers, the union said.")
	for _, s := range c.Series {
		if len(s.Points) > 1 {
			t.Errorf("%q", lanes(c))
		}
	}
}

// TestSameDayTollsDiffer: one claim, one day, two numbers.
func TestSameDayTollsDiffer(t *testing.T) {
	c := storytest.Collate(
		"@Merrow Post, 2031-05-02\nThe landslide at Lowe killed 40 people, the rescue service said.",
		"@Tarn Herald, 2031-05-02\nThe landslide at Lowe killed 55 people, the rescue service said.")
	check(t, "series", lanes(c), "differs: A 40, B 55")
	check(t, "loci", loci(c), "differs A B")
}

// TestLaterTollMoved: on a later day the number has moved, and nobody is wrong.
func TestLaterTollMoved(t *testing.T) {
	c := storytest.Collate(
		"@Tarn Herald, 2031-05-04\nThe landslide at Lowe killed 55 people, the rescue service said.",
		"@Merrow Post, 2031-05-02\nThe landslide at Lowe killed 40 people, the rescue service said.")
	check(t, "series, in order of time", lanes(c), "moved: B 40, A 55")
	check(t, "loci", loci(c), "moved A B")
}

// TestUndatedTollsDiffer: a day that is not known parts nothing.
func TestUndatedTollsDiffer(t *testing.T) {
	c := storytest.Collate(
		"The landslide at Lowe killed 40 people, the rescue service said.",
		"The landslide at Lowe killed 55 people, the rescue service said.")
	check(t, "series", lanes(c), "differs: A 40, B 55")
}

// TestOtherAspectIsOtherSeries: the dead and the injured of one landslide.
func TestOtherAspectIsOtherSeries(t *testing.T) {
	c := storytest.Collate(
		"@A, 2031-05-02\nThe landslide at Lowe killed 40 people.",
		"@B, 2031-05-02\nThe landslide at Lowe injured 55 people.")
	check(t, "series", lanes(c), "single: A 40", "single: B 55")
}

// TestPartAndWhole: a part and its whole are two series, and each finds its
// like in reports that have it alone.
func TestPartAndWhole(t *testing.T) {
	c := storytest.Collate(
		"Some 8,000 of the 10,000 soldiers have reached the border, the minister said.",
		"The minister said 8,000 soldiers have reached the border.",
		"The minister said 10,000 soldiers have reached the border.")
	check(t, "series", lanes(c), "rounding: A Some 8,000, B 8,000", "same: A 10,000, C 10,000")
}

// TestDisputed: one speaker asserts what another one denies.
func TestDisputed(t *testing.T) {
	const asserts = "Ada Roe said the guards had burned the stone bridge at Lowe."
	for _, c := range []struct{ name, other, want string }{
		{"another denies", "Tom Vale denied that the guards had burned the stone bridge at Lowe.", "disputed A B"},
		{"the same denies", "Ada Roe denied that the guards had burned the stone bridge at Lowe.", "rewording A B"},
		{"a condition denies nothing", "If the guards had burned the stone bridge at Lowe, Tom Vale said, he would know.", "rewording A B"},
		{"another asserts too", "Tom Vale said the guards had burned the stone bridge at Lowe.", "same AB"},
	} {
		check(t, c.name, loci(storytest.Collate(asserts, c.other)), c.want)
	}
}

// TestQuoteReadings aligns two wordings of one quotation word by word.
func TestQuoteReadings(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"the same", "We lost nine barges and we will rebuild the pier", "We lost nine barges and we will rebuild the pier", "AB"},
		{"a contraction", "He's a stubborn man and he will never leave the harbour", "He is a stubborn man and he will never leave the harbour",
			`AB; same_word_form "'s" "is"`},
		{"spelling", "The boats were travelling far too fast for the weather", "The boats were traveling far too fast for the weather",
			`AB; same_word_form "travelling" "traveling"`},
		{"two words or one", "They drove on to the ice with their lamps off", "They drove onto the ice with their lamps off",
			`AB; same_word_form "on to" "onto"`},
		{"a word replaced", "We lost nine barges and we will rebuild the pier", "We lost nine barges and we must rebuild the pier",
			`AB; replaced "will" "must"`},
		{"a word omitted", "We lost nine barges and we will certainly rebuild the pier", "We lost nine barges and we will rebuild the pier",
			`AB; omitted "certainly" ""`},
		{"the end left out", "We lost nine barges and we will rebuild the pier by winter", "We lost nine barges and we will rebuild the pier",
			`AB; truncated "by winter" ""`},
		{"the start left out", "We lost nine barges last night and nobody in the town hall seems to care", "Nobody in the town hall seems to care",
			`AB; truncated "We lost nine barges last night and" ""`},
		{"another quotation with the same opening", "We will rebuild the pier by winter because the fishermen need it",
			"We will rebuild the church by spring because nobody else has offered to", ""},
		{"too short to tell", "No comment", "No comment", ""},
	} {
		got := quotes(storytest.Collate(`@A`+"\n"+`"`+c.a+`," said Ada Roe.`, `@B`+"\n"+`Ada Roe said: "`+c.b+`."`))
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s:\n got %q\nwant %s", c.name, got, c.want)
		}
	}
}

// TestAWordAddedIsSeenFromTheFullerReading: which of two readings is the first
// is told by their words, not by their order.
func TestAWordAddedIsSeenFromTheFullerReading(t *testing.T) {
	got := quotes(storytest.Collate(
		`"We lost nine barges and we will rebuild the pier," said Ada Roe.`,
		`"We lost nine barges and we will certainly rebuild the pier," said Ada Roe.`))
	check(t, "quotes", got, `AB; omitted "certainly" ""`)
}

// TestGlossIsNoQuote: a writer's aside inside the marks is not the speaker's.
func TestGlossIsNoQuote(t *testing.T) {
	got := quotes(storytest.Collate(
		`"We lost nine barges and we will rebuild it by winter," said Ada Roe.`,
		`"We lost nine barges and we will rebuild it – a reference to the grain pier – by winter," said Ada Roe.`))
	check(t, "quotes", got, "AB")
}

// TestOneWitnessIsNoUtterance: a report that gives a quotation twice is one
// witness of it.
func TestOneWitnessIsNoUtterance(t *testing.T) {
	q := `"We lost nine barges and we will rebuild the pier," said Ada Roe.`
	check(t, "quotes", quotes(storytest.Collate(q+" Later it rained. "+q)))
}

// TestSpeakerIsTheInnermostSource tells claims of one outlet apart by whom it
// cites.
func TestSpeakerIsTheInnermostSource(t *testing.T) {
	c := storytest.Collate("According to the Merrow Post, Ada Roe said that nine barges had sunk off Lowe.", "Nine barges sank off Lowe.")
	var got []string
	for w := range c.Witnesses {
		cl := &c.Witnesses[w].Claims[len(c.Witnesses[w].Claims)-1]
		got = append(got, about.Speaker(&c.Witnesses[w], cl))
	}
	if !strings.Contains(got[0], "roe") || got[1] != "" {
		t.Errorf("%q", got)
	}
}

// TestOrderOfWitnesses: what is said of a story does not hang on the order in
// which its reports came.
func TestOrderOfWitnesses(t *testing.T) {
	texts := []string{
		"@A, 2031-05-02\nThe landslide at Lowe killed 40 people, the rescue service said. \"We lost nine barges and we will rebuild the pier,\" said Ada Roe.",
		"@B, 2031-05-02\nThe landslide at Lowe killed 55 people, the rescue service said.",
		"@C, 2031-05-02\nThe rescue service said the landslide at Lowe killed 40 people. \"We lost nine barges and we will rebuild the pier,\" said Ada Roe.",
	}
	shape := func(c *collate.Collation) string {
		var out []string
		for _, s := range c.Series {
			var ps []string
			for _, p := range s.Points {
				w := &c.Witnesses[p.Witness]
				ps = append(ps, w.Report.Outlet+" "+c.Span(p.FigRef).Of(w.Report.Text))
			}
			slices.Sort(ps)
			out = append(out, fmt.Sprint(s.Relation, ps))
		}
		for _, l := range c.Loci {
			var ws []string
			for _, v := range l.Variants {
				for _, r := range v.Claims {
					ws = append(ws, c.Witnesses[r.Witness].Report.Outlet)
				}
			}
			slices.Sort(ws)
			out = append(out, fmt.Sprint(l.Relation, ws))
		}
		slices.Sort(out)
		return strings.Join(out, "\n")
	}
	want := shape(storytest.Collate(texts...))
	for _, p := range [][]int{{0, 2, 1}, {1, 0, 2}, {2, 1, 0}} {
		if got := shape(storytest.Collate(texts[p[0]], texts[p[1]], texts[p[2]])); got != want {
			t.Errorf("in the order %v:\n%s\nelse\n%s", p, got, want)
		}
	}
}

// TestListOfEventsIsNoToll: a report that says the same of many different numbers tells of
// several events, and brings no two of them into one lane.
func TestListOfEventsIsNoToll(t *testing.T) {
	list := "Gunmen killed 40 people on Monday. They killed 32 people. They killed 27 people. They killed 21 people. They killed 14 people."
	for text, want := range map[string]bool{list: false, "Gunmen killed 40 people on Monday. They killed 32 people.": true} {
		c := storytest.Collate(text, "Gunmen killed 40 people on Monday. They killed 32 people.")
		together := false
		for _, s := range c.Series {
			values := map[string]bool{}
			for _, p := range s.Points {
				if c.Witnesses[p.Witness].Report.Text == text {
					values[p.Value.RatString()] = true
				}
			}
			together = together || len(values) > 1
		}
		if together != want {
			t.Errorf("%s: two numbers in one lane: %v, want %v", text, together, want)
		}
	}
}

// TestBygone: a number of long ago, told with two bounds, has not moved.
func TestBygone(t *testing.T) {
	for said, want := range map[string]relation.Relation{"in 2028": relation.Rounding, "on Monday": relation.Moved} {
		c := storytest.Collate("@Ostrel Echo, 2031-05-06\nGunmen kidnapped more than 200 girls in Molle "+said+".",
			"@Molle Post, 2031-05-06\nGunmen kidnapped more than 270 girls in Molle "+said+".")
		i := c.SeriesOf(collate.FigRef{Witness: 0, Figure: 0})
		if i < 0 || i != c.SeriesOf(collate.FigRef{Witness: 1, Figure: 0}) || c.Series[i].Relation != want {
			t.Errorf("%s: series %d, want them %s: %v", said, i, want, c.Series)
		}
	}
}

// TestCountryAndItsPeople: a country and its people name one kind.
func TestCountryAndItsPeople(t *testing.T) {
	c := storytest.Collate(
		"@A, 2031-05-02\nThe minister said 6,200 Estonian soldiers had arrived in Poland.",
		"@B, 2031-05-02\nThe minister said 6,200 Estonia soldiers had arrived in Poland.")
	check(t, "series", lanes(c), "same: A 6,200, B 6,200")
}
