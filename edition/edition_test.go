package edition_test

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"
	"testing"

	"stemma"
	"stemma/edition"
	"stemma/internal/storytest"
	"stemma/story"
)

func edit(reports ...string) *edition.Edition { return stemma.Edit(storytest.Story(reports...)) }

const pier = "The old grain pier at Merrow collapsed into the harbour before dawn on Tuesday, taking two cranes and a row of empty wagons with it. " +
	"Divers searched the cold water until noon and found nobody. The port will stay shut until the wreck has been lifted."

// TestCopiesCountOnce: three pages with one text are three reports and one
// line of transmission.
func TestCopiesCountOnce(t *testing.T) {
	e := edit("@Merrow Post\n"+pier, "@Tarn Herald\n"+pier, "@Lowe Echo\n"+pier)
	if s := e.Story; s.Reports != 3 || s.Lines != [2]int{1, 1} || s.Origins != 1 {
		t.Errorf("%d reports, lines %v, %d origins", s.Reports, s.Lines, s.Origins)
	}
	if len(e.Loci) == 0 {
		t.Fatal("no locus")
	}
	if c := e.Loci[0].Independence; c.Reports != 3 || c.Lines != [2]int{1, 1} {
		t.Errorf("the first locus: %+v", c)
	}
}

// TestOneMouthIsOneOrigin: two reports that tell it in their own words, both on
// the word of Roe.
func TestOneMouthIsOneOrigin(t *testing.T) {
	e := edit(
		"@Merrow Post\nAda Roe said the rebels had destroyed the stone bridge at Lowe during the night. Rain fell on the market.",
		"@Tarn Herald\nTraders feared for the harvest. The rebels had destroyed the stone bridge at Lowe during the night, Ada Roe said.")
	i := slices.IndexFunc(e.Loci, func(l edition.Locus) bool { return l.Independence.Reports == 2 })
	if i < 0 {
		t.Fatalf("%+v", e.Loci)
	}
	if c := e.Loci[i].Independence; c.Origins != 1 || len(c.Sources) != 1 || c.Sources[0].Exact != "Ada Roe" {
		t.Errorf("%+v", c)
	}
}

// TestOriginsNameTheirPlaces: a locus lists for each source where the witnesses name it.
func TestOriginsNameTheirPlaces(t *testing.T) {
	e := edit(
		"@Merrow Post\nGovernor William Vale said the rebels had destroyed the stone bridge at Lowe during the night.",
		"@Tarn Herald\nThe rebels had destroyed the stone bridge at Lowe during the night, the governor said.",
		"@Lowe Echo\nThe rebels had destroyed the stone bridge at Lowe during the night, Ada Roe said.")
	if len(e.Loci) == 0 {
		t.Fatal("no locus")
	}
	l := e.Loci[0]
	var got []string
	for i, o := range l.Origins {
		if o.Passages[0].Report != l.Independence.Sources[i].Report || o.Passages[0].Start != l.Independence.Sources[i].Start {
			t.Errorf("%+v is not the source %+v", o.Passages[0], l.Independence.Sources[i])
		}
		var words []string
		for _, p := range o.Passages {
			words = append(words, p.Siglum+" "+p.Exact)
		}
		got = append(got, strings.Join(words, ", "))
	}
	if want := []string{"A William Vale, B the governor", "C Ada Roe"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestFiguresNumberTheirOrigins: a governor is one origin of a figure by his name, his office
// and his last name, and officials of no name are none.
func TestFiguresNumberTheirOrigins(t *testing.T) {
	e := edit(
		"@Merrow Post\nGovernor William Vale said 41 people were killed when the stone bridge at Lowe fell on Tuesday.",
		"@Tarn Herald\nForty-three people were killed when the stone bridge at Lowe fell on Tuesday, the governor said.",
		"@Lowe Echo\nAda Roe said 45 people were killed when the stone bridge at Lowe fell on Tuesday. Governor William Vale had been there in the morning. Vale said 41 people were killed.",
		"@Ansel Star\nOfficials said 47 people were killed when the stone bridge at Lowe fell on Tuesday.",
		"@Norvane Wire\nAt least 49 people were killed when the stone bridge at Lowe fell on Tuesday.")
	got := map[string]int{}
	for _, s := range e.Series {
		for _, p := range s.Points {
			if s.Points[0].Passage.Exact == e.Series[0].Points[0].Passage.Exact {
				got[p.Siglum+" "+string(p.Value)] = p.Origin
			}
		}
	}
	want := map[string]int{"A 41": 1, "B 43": 1, "C 45": 2, "C 41": 1, "D 47": 0, "E 49": 0}
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%s: origin %d, want %d in %v", k, got[k], v, got)
		}
	}
}

// TestOnePersonOneID: the speaker of a quotation is one person under two names,
// and her office alone is no second origin.
func TestOnePersonOneID(t *testing.T) {
	const words = `"We lost nine barges and we will rebuild the pier by winter," `
	e := edit(words+"Governor Vale said.", words+"said Governor William Vale.", words+"Bill Vale said.")
	if len(e.Quotes) != 1 || len(e.Quotes[0].Readings) != 3 {
		t.Fatalf("%+v", e.Quotes)
	}
	if len(e.People) != 1 || e.People[0].Name.Exact != "William Vale" || strings.Join(e.People[0].Sigla, "") != "ABC" || e.People[0].Says != 3 {
		t.Fatalf("%+v", e.People)
	}
	for _, r := range e.Quotes[0].Readings {
		if r.Actor != e.People[0].ID || r.Actor == "" {
			t.Errorf("%s: %q", r.Siglum, r.Actor)
		}
	}
	e = edit("Governor William Vale said the rebels had destroyed the stone bridge at Lowe during the night.",
		"The rebels had destroyed the stone bridge at Lowe during the night, the governor said.")
	if len(e.Loci) == 0 || e.Loci[0].Independence.Origins != 1 {
		t.Errorf("%+v", e.Loci)
	}
}

// TestSilentSigla: a locus lists by siglum who has it and who has not.
func TestSilentSigla(t *testing.T) {
	e := edit(
		"The old grain pier at Merrow collapsed into the harbour before dawn on Tuesday.",
		"Traders expect a higher levy on salt from the autumn.",
		"Before dawn on Tuesday the grain pier in Merrow harbour collapsed.")
	if len(e.Loci) != 1 {
		t.Fatalf("%+v", e.Loci)
	}
	var have []string
	for _, v := range e.Loci[0].Variants {
		have = append(have, v.Sigla...)
	}
	if !slices.Equal(e.Loci[0].Silent, []string{"B"}) || !slices.Equal(have, []string{"A", "C"}) {
		t.Errorf("silent %q, have %q", e.Loci[0].Silent, have)
	}
}

// TestTold: a reading of a locus holds the words in which each witness tells who says it,
// when and where; one that says it itself has none.
func TestTold(t *testing.T) {
	e := edit(
		"The rebels had destroyed the stone bridge at Lowe during the night, Governor Ada Vale told reporters in Merrow on Tuesday.",
		"Governor Ada Vale said on Tuesday that the rebels had destroyed the stone bridge at Lowe during the night.",
		"The rebels destroyed the stone bridge at Lowe during the night.")
	if len(e.Loci) == 0 {
		t.Fatal("no loci")
	}
	var got []string
	for _, v := range e.Loci[0].Variants {
		for _, p := range v.Told {
			got = append(got, p.Siglum+" "+p.Exact)
		}
	}
	if want := []string{"A Governor Ada Vale told reporters in Merrow on Tuesday", "B Governor Ada Vale said on Tuesday"}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestMoved shows a toll that rose with the days from its first to its last
// level; tolls of one day do not move.
func TestMoved(t *testing.T) {
	report := func(day, n string) string {
		return "@Merrow Post, " + day + "\nThe landslide at Lowe killed " + n + " people, the rescue service said."
	}
	e := edit(report("2031-05-02", "40"), report("2031-05-03", "48"), report("2031-05-04", "55"))
	if len(e.Moved) != 1 || e.Moved[0].From.Exact != "40" || e.Moved[0].To.Exact != "55" || e.Moved[0].Kind != "figure" {
		t.Errorf("%+v", e.Moved)
	}
	if e := edit(report("2031-05-02", "40"), report("2031-05-02", "55")); len(e.Moved) != 0 {
		t.Errorf("on one day: %+v", e.Moved)
	}
}

// TestAlike lists what looks different and is not, one pair a wording.
func TestAlike(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"units", "The rocket flew 1,060 km before it fell into the sea.", "The rocket flew 659 miles before it fell into the sea.",
			"rounding: 1,060 km, 659 miles"},
		{"two words for one bound", "The port of Lowe took in up to 400 families.", "The port of Lowe took in as many as 400 families.",
			"same_bound: up to 400, as many as 400"},
		{"the same", "The port of Lowe took in up to 400 families.", "The port of Lowe took in up to 400 families on Sunday.", ""},
		{"unlike", "The port of Lowe took in 400 families.", "The port of Lowe took in 700 families.", ""},
	} {
		var got []string
		for _, a := range edit(c.a, c.b).Alike {
			got = append(got, a.Why+": "+a.A.Exact+", "+a.B.Exact)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

// TestUnused: what was not read is listed with the reason; nothing is dropped in
// silence.
func TestUnused(t *testing.T) {
	e := edit("Pier falls at Merrow\n\n"+pier+"\n\nSign up for our newsletter\n\nAll rights reserved.", pier)
	var got []string
	for _, u := range e.Unused {
		got = append(got, u.Passage.Siglum+": "+u.Passage.Exact)
		if u.Why == "" || u.By == "" {
			t.Errorf("%q: no reason", u.Passage.Exact)
		}
	}
	for _, want := range []string{"A: Sign up for our newsletter", "A: All rights reserved."} {
		if !slices.Contains(got, want) {
			t.Errorf("unused %q lacks %q", got, want)
		}
	}
	if slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, "B: ") }) {
		t.Errorf("of a text without furniture: %q", got)
	}
}

// TestPassagesAreTheWords: every passage of an edition holds exactly the bytes
// of the report it names.
func TestPassagesAreTheWords(t *testing.T) {
	e := edit(
		"@Merrow Post, 2031-05-02\n"+pier+" \"We lost nine barges and we will rebuild the pier by winter,\" said Ada Roe.",
		"@Tarn Herald, 2031-05-03\n"+pier+" \"We lost nine barges and we must rebuild the pier by winter,\" said Tom Vale.")
	text := map[string]string{}
	for _, w := range e.Witnesses {
		text[w.Siglum] = w.Text
	}
	raw, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	n := 0
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if exact, ok := v["exact"].(string); ok && v["segments"] == nil {
				n++
				s, from, to := text[v["siglum"].(string)], int(v["start"].(float64)), int(v["end"].(float64))
				if from < 0 || to > len(s) || from >= to || s[from:to] != exact {
					t.Errorf("%v %d–%d is not %q", v["siglum"], from, to, exact)
				}
			}
			for _, x := range v {
				walk(x)
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(doc)
	if n < 20 {
		t.Errorf("%d passages", n)
	}
}

// TestLists: an edition of nothing holds empty lists, never null, so that a
// program may range over them.
func TestLists(t *testing.T) {
	raw, err := json.Marshal(edit("Rain."))
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]json.RawMessage
	if err := json.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	for k, v := range doc {
		if string(v) == "null" {
			t.Errorf("%s is null", k)
		}
	}
}

// TestPossible: a report that may belong is told with its reasons, heaviest first,
// and is no witness.
func TestPossible(t *testing.T) {
	s, readings := storytest.Story("@Merrow Post\n" + pier)
	other := storytest.Read("@Lowe Echo\nA pier fell.")
	in, out := s.Reports[0], other.Report.ID
	s.Possible = []story.Join{{A: out, B: in, Score: -0.4, For: []story.Reason{{Feature: "lead", Weight: 0.3}, {Feature: "rare words", Weight: 0.9}}, Against: []story.Reason{{Feature: "no date", Weight: -0.7}}}}
	e := stemma.Edit(s, append(readings, other))
	if len(e.Witnesses) != 1 || e.Story.Reports != 1 || len(e.Possible) != 1 {
		t.Fatalf("%d witnesses, %d reports, %d possible; want 1 of each", len(e.Witnesses), e.Story.Reports, len(e.Possible))
	}
	p := e.Possible[0]
	if p.Report != string(out) || p.Like != "A" || p.Outlet != "Lowe Echo" || p.Score != -0.4 {
		t.Errorf("%+v", p)
	}
	if want := []edition.Reason{{Feature: "rare_words", Weight: 0.9}, {Feature: "lead", Weight: 0.3}}; !slices.Equal(p.JoinedBy, want) {
		t.Errorf("joined by %v, want %v", p.JoinedBy, want)
	}
}

// TestSameBytes: the same reports give the same edition.
func TestSameBytes(t *testing.T) {
	in := []string{"@Merrow Post, 2031-05-02\n" + pier, "@Tarn Herald, 2031-05-03\n" + pier + " Ada Roe came.", "@Lowe Echo\nTom Vale saw the pier at Merrow collapse."}
	a, _ := json.Marshal(edit(in...))
	for range 5 {
		if b, _ := json.Marshal(edit(in...)); string(a) != string(b) {
			t.Fatal("two runs differ")
		}
	}
}

// TestNumber: numbers are JSON numbers, exact where decimals are.
func TestNumber(t *testing.T) {
	for _, c := range []struct {
		num, den int64
		want     string
	}{
		{8000, 1, "8000"}, {0, 1, "0"}, {-3, 1, "-3"}, {1, 2, "0.5"}, {621, 10, "62.1"},
		{1, 3, "0.333333333333"}, {2, 3, "0.666666666667"}, {1, 4096, "0.000244140625"},
	} {
		raw, err := json.Marshal(edition.Num(big.NewRat(c.num, c.den)))
		if err != nil || string(raw) != c.want {
			t.Errorf("%d/%d: %s, %v, want %s", c.num, c.den, raw, err, c.want)
		}
		var back edition.Number
		if err := json.Unmarshal(raw, &back); err != nil || string(back) != c.want {
			t.Errorf("%s read back: %q, %v", raw, back, err)
		}
	}
	// A number far longer than a float holds stays exact.
	long, _ := new(big.Rat).SetString("123456789012345678901234567890")
	if raw, _ := json.Marshal(edition.Num(long)); string(raw) != "123456789012345678901234567890" {
		t.Errorf("%s", raw)
	}
	// What cannot be said in twelve places is nought, not a broken number.
	if raw, err := json.Marshal(edition.Num(big.NewRat(1, 3_000_000_000_000_000))); err != nil || !json.Valid(raw) {
		t.Errorf("%s, %v", raw, err)
	}
}

// TestOpenLimit: a limit that is open is null, and so is no number.
func TestOpenLimit(t *testing.T) {
	raw, err := json.Marshal(struct {
		Low  *edition.Number
		None edition.Number
	}{edition.NumPtr(nil), ""})
	if err != nil || string(raw) != `{"Low":null,"None":null}` {
		t.Errorf("%s, %v", raw, err)
	}
	if n := edition.NumPtr(big.NewRat(5, 1)); n == nil || *n != "5" {
		t.Errorf("%v", n)
	}
	var n edition.Number = "7"
	if err := json.Unmarshal([]byte("null"), &n); err != nil || n != "" {
		t.Errorf("null reads as %q, %v", n, err)
	}
}

// TestLeadIsNotOvertaken: the toll of the head is the one that most reports have by now.
func TestLeadIsNotOvertaken(t *testing.T) {
	const text = "A tram overturned in Lowe on Tuesday and % people were killed, the fire service said. The tram came off the rails in a bend by the harbour."
	told := func(at, n string) string {
		return "@" + at + "\n" + strings.Replace(text, "%", n, 1)
	}
	first := told("Echo, 2031-05-06T09:00:00Z", "at least five")
	e := edit(first, told("Post, 2031-05-06T15:00:00Z", "seven"), told("Herald, 2031-05-06T16:00:00Z", "seven"))
	if e.Story.Lead == nil || !strings.Contains(e.Story.Lead.Exact, "seven") {
		t.Errorf("%+v", e.Story.Lead)
	}
	e = edit(first, told("Post, 2031-05-06T15:00:00Z", "at least five"))
	if e.Story.Lead == nil || !strings.Contains(e.Story.Lead.Exact, "five") {
		t.Errorf("nothing newer: %+v", e.Story.Lead)
	}
}

// TestLeadIsToldNotQuoted: many quote a bystander; the head tells what happened.
func TestLeadIsToldNotQuoted(t *testing.T) {
	const said = ` "The whole roof came down on us like a loaf and then there was no sound at all," said Ada Roe.`
	const fell = "The roof of the grain hall at Lowe fell in on Monday and killed four dockers."
	e := edit(fell+said, "Four dockers were killed on Monday when the roof of the grain hall at Lowe fell in."+said, "Nobody at Lowe slept."+said, "Lowe is a small port."+said)
	if e.Story.Lead == nil || strings.Contains(e.Story.Lead.Exact, "loaf") || !strings.Contains(e.Story.Lead.Exact, "grain hall") {
		t.Errorf("%+v", e.Story.Lead)
	}
	e = edit("Nobody at Lowe slept."+said, "Lowe is a small port."+said)
	if e.Story.Lead == nil || strings.Contains(e.Story.Lead.Exact, "loaf") || e.Story.LeadBy.Reports > 1 {
		t.Errorf("all that two reports share is a quotation: %+v", e.Story.Lead)
	}
}

// TestLeadIsTheParents: a paper that retells the agency opens with what most reports open
// with, and puts it in its own way; the head is the agency's.
func TestLeadIsTheParents(t *testing.T) {
	const agency = "@Coast Wire, 2031-05-06T09:00:00Z\nThe chief executive of the Lowe harbour fund, Ada Moor, is resigning after the fund lost 36 million crowns on a grain silo, the fund said on Tuesday.\n\n" +
		"Moor, 61, will leave on May 28 at her own request, the fund said. The silo at Pell, which was to open in 2029, has stood empty since a flood.\n\n" +
		"\"The silo was sound when we bought it and it is sound today,\" its chairman, Ben Arle, told Coast Wire by telephone. The fund has 612 members, of whom 238 are drawing a pension."
	const tabloid = "@Daily Blare, 2031-05-07T05:00:00Z\nThe boss of the Lowe harbour fund was fired yesterday after the fund lost 36 million crowns on a grain silo.\n\n" +
		"Ada Moor, 61, goes on May 28. The silo at Pell, which was to open in 2029, has stood empty since a flood.\n\n" +
		"\"The silo was sound when we bought it,\" chairman Ben Arle told Coast Wire. The fund has 612 members, and 238 of them are drawing a pension."
	const other = "@Lowe Echo, 2031-05-07T08:00:00Z\nThe boss of the Lowe harbour fund, Ada Moor, was fired after the fund lost 36 million crowns on a grain silo, dockers said at the gates on Wednesday."
	e := edit(tabloid, agency, other)
	if e.Story.Lead == nil || !strings.HasPrefix(e.Story.Lead.Exact, "The chief executive") {
		t.Errorf("%+v", e.Story.Lead)
	}
}
