package lineage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/collate"
	"stemma/internal/storytest"
	"stemma/lineage"
)

// Texts of one collapse of a pier: pier is the first report, retold a rewrite
// of it, and stranger a report by somebody who was there himself.
const (
	pier = "Grain pier falls into Merrow harbour\n\n" +
		"The old grain pier at Merrow collapsed into the harbour before dawn on Tuesday, taking two cranes and a row of empty wagons with it. " +
		"Divers searched the cold water until noon and found nobody. Harbour master Ada Roe said the timbers had been eaten by worms for years. " +
		"The port will stay shut until the wreck has been lifted, which may take a month."
	retold = "Merrow pier collapse closes port\n\n" +
		"A grain pier in Merrow collapsed into the harbour before dawn on Tuesday and took two cranes and a row of empty wagons down with it. " +
		"Divers who searched the cold water until midday found nobody. Worms had been eating the timbers for years, harbour master Ada Roe said. " +
		"The port stays shut until the wreck is lifted, perhaps for a month."
	stranger = "Night crane driver saw pier go\n\n" +
		"Tom Vale was pouring his tea when the lamps over the quay went out. He had worked nights on the east side for eleven years. " +
		"By first light a crowd had come down from the fish market to look at the gap where the silo conveyor had stood. " +
		"Insurers are sending an engineer from the capital, and shipping firms have begun to turn their vessels towards Tarn."
)

// edges writes down the edges between held witnesses: "B<A copy" where it is
// decided that B was made from A, "A-B sibling" where it is not.
func edges(st *lineage.Stemma) []string {
	var out []string
	for _, e := range st.Edges {
		a, b := st.Nodes[e.Parent].ID, st.Nodes[e.Child].ID
		s := b + "<" + a
		if !e.Direct {
			s = min(a, b) + "-" + max(a, b)
		}
		out = append(out, s+" "+string(e.Relation))
	}
	slices.Sort(out)
	return out
}

func infer(reports ...string) (*collate.Collation, *lineage.Stemma) {
	c := storytest.Collate(reports...)
	return c, lineage.Infer(c)
}

func check(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

// TestCopy: the same words are one line, and so certain that it counts once in
// both counts.
func TestCopy(t *testing.T) {
	_, st := infer("@Merrow Post\n"+pier, "@Tarn Herald\n"+pier)
	check(t, "edges", edges(st), "A-B copy")
	if len(st.Lines) != 1 || !st.Edges[0].Certain() {
		t.Errorf("lines %v, certain %v", st.Lines, st.Edges[0].Certain())
	}
}

// TestRewrite: a report told again sentence by sentence in other words is tied
// to the first, by words that few reports have.
func TestRewrite(t *testing.T) {
	c, st := infer("@Merrow Post\n"+pier, "@Tarn Herald\n"+retold, "@Lowe Echo\n"+stranger)
	if got := edges(st); len(got) != 1 || !strings.HasPrefix(got[0], "A-B") && !strings.HasPrefix(got[0], "B<A") {
		t.Fatalf("%q", got)
	}
	if st.Root[0] != st.Root[1] || st.Root[0] == st.Root[2] {
		t.Errorf("lines of the witnesses: %v", st.Root)
	}
	for _, ev := range st.Edges[0].Evidence {
		for _, p := range ev.Passages {
			for k, side := range p {
				if s := storytest.Words(c, side); !strings.HasPrefix(s, []string{"B: ", "A: "}[k]) {
					t.Errorf("%s: passage %d is %q", ev.Kind, k, s)
				}
			}
		}
	}
}

// TestStrangers: two reports of one event by people who were there share the
// event and no text.
func TestStrangers(t *testing.T) {
	_, st := infer("@Merrow Post\n"+pier, "@Lowe Echo\n"+stranger)
	check(t, "edges", edges(st))
	if len(st.Lines) != 2 {
		t.Errorf("lines %v", st.Lines)
	}
}

// TestSharedFiguresAreNoDescent: what everybody who counted would have.
func TestSharedFiguresAreNoDescent(t *testing.T) {
	_, st := infer(
		"A ferry with 140 passengers ran onto a sandbank off Lowe on Sunday night. Lifeboats brought everybody ashore by three in the morning, and a doctor treated some of them for cold. The captain had taken the inner channel to save time.",
		"All 140 people aboard the Lowe ferry were safe on Monday after it got stuck in the shallows. Volunteers gave them tea and blankets in a school. An inquiry will ask why the vessel left its usual route.")
	check(t, "edges", edges(st))
}

// TestSharedQuoteIsNoDescent: a press conference is heard by many. The edge is
// shown, and collapses nothing.
func TestSharedQuoteIsNoDescent(t *testing.T) {
	_, st := infer(
		"Ada Roe faced an angry crowd in the fish hall on Wednesday evening. \"We will rebuild the pier by winter because the fishermen need it,\" she said, while some of the men at the back shouted that they had heard it before. The meeting ended after an hour without a vote.",
		"Traders in the town expect higher fees after the loss of the grain berth. Their union will meet the council next week to ask for a loan. Ms Ada Roe told reporters: \"We will rebuild the pier by winter because the fishermen need it.\" An insurer declined to comment on what it might pay.")
	check(t, "edges", edges(st), "A-B shares_quote")
	if len(st.Lines) != 2 {
		t.Errorf("lines %v", st.Lines)
	}
	if ind := st.Counter().Count([]int{0, 1}, []string{"roe", "roe"}); ind.Low != 2 || ind.High != 2 {
		t.Errorf("%+v", ind)
	}
}

// TestLongQuoteIsNoCopy: words inside the marks are nobody's copying, however
// many they are.
func TestLongQuoteIsNoCopy(t *testing.T) {
	speech := "\"We stood on this quay when the first ships came in, and we will stand on it when the last stone of the new pier is laid, because a town without a harbour is a town without bread.\""
	_, st := infer(
		"Ada Roe spoke in the rain to dockers who had waited since noon. "+speech+" she said. Nobody clapped.",
		"A short ceremony marked the anniversary, with flags and a brass band from Tarn. The harbour master, Ada Roe, said: "+speech)
	check(t, "edges", edges(st), "A-B shares_quote")
}

// TestTimeAloneGivesNoDirection: who published first may have copied faster.
func TestTimeAloneGivesNoDirection(t *testing.T) {
	_, st := infer("@Merrow Post, 2031-05-02\n"+pier, "@Tarn Herald, 2031-05-03\n"+retold)
	if len(st.Edges) != 1 || st.Edges[0].Direct {
		t.Errorf("%q", edges(st))
	}
}

// TestNobodyCopiesTheLater: by its rounded numbers the second report was made from the
// first; where it came a day before, it is not said which was made from which.
func TestNobodyCopiesTheLater(t *testing.T) {
	exact := pier + " The pier was 214 metres long and held 3,187 tonnes of grain, worth 1,742,000 crowns. At least 412 dockers are out of work, and up to 96 ships have to wait."
	rounded := pier + " The pier was 210 metres long and held 3,200 tonnes of grain, worth 1.7 million crowns. 412 dockers are out of work, and 96 ships have to wait."
	for day, want := range map[string]bool{"2031-05-03": true, "2031-05-01": false} {
		_, st := infer("@Merrow Post, 2031-05-02\n"+exact, "@Tarn Herald, "+day+"\n"+rounded)
		if len(st.Edges) != 1 || st.Edges[0].Direct != want {
			t.Errorf("%s: %q, direct %v", day, edges(st), want)
		}
	}
}

// TestSyndicated: who has the words of a report that is an agency's by its credit may have
// them from the agency.
func TestSyndicated(t *testing.T) {
	exact := pier + " The pier was 214 metres long and held 3,187 tonnes of grain, worth 1,742,000 crowns. At least 412 dockers are out of work, and up to 96 ships have to wait."
	rounded := pier + " The pier was 210 metres long and held 3,200 tonnes of grain, worth 1.7 million crowns. 412 dockers are out of work, and 96 ships have to wait."
	for credit, want := range map[string]string{"": "B<A copy", "\n\n(Reuters)": "A-B copy"} {
		_, st := infer("@Merrow Post, 2031-05-02\n"+exact+credit, "@Tarn Herald, 2031-05-03\n"+rounded)
		if !slices.Contains(edges(st), want) {
			t.Errorf("credit %q: %q, want %s", credit, edges(st), want)
		}
	}
}

// TestCreditGivesDirection: the report that a copy names as its source is the
// parent, even where it bears the later time.
func TestCreditGivesDirection(t *testing.T) {
	_, st := infer("@Tarn Herald, 2031-05-02T09:00:00Z\n"+strings.Replace(retold, "said.", "told Reuters.", 1)+"\n\n(Reuters)",
		"@Reuters, 2031-05-02T10:00:00Z\n"+pier)
	got := edges(st)
	if len(got) != 1 || !strings.HasPrefix(got[0], "A<B ") {
		t.Errorf("%q", got)
	}
}

// TestTwoCopiesOfAWire are alike because of the wire: each is tied to it and
// not to the other.
func TestTwoCopiesOfAWire(t *testing.T) {
	body := pier[strings.Index(pier, "\n"):]
	_, st := infer("@Reuters, 2031-05-02\n"+pier, "@Tarn Herald, 2031-05-03\nGrain pier falls into harbour"+body, "@Lowe Echo, 2031-05-03\nPier falls into Merrow harbour"+body)
	for _, e := range edges(st) {
		if strings.HasPrefix(e, "B") && strings.Contains(e, "C") {
			t.Errorf("the copies are tied: %s", e)
		}
	}
	if len(st.Edges) != 2 || len(st.Lines) != 1 {
		t.Errorf("%q, lines %v", edges(st), st.Lines)
	}
}

// TestLostSource: two reports that cite one outlet which is not at hand, and
// whose words are tied, share a lost text, named in both.
func TestLostSource(t *testing.T) {
	c, st := infer(
		"@Merrow Post\n"+strings.Replace(pier, "with it.", "with it, according to Fox News.", 1),
		"@Tarn Herald\n"+strings.Replace(retold, "with it.", "with it, Fox News reported.", 1))
	lost := st.Nodes[len(st.Nodes)-1]
	if lost.Witness >= 0 || lost.ID != "*1" || len(st.Nodes) != 3 {
		t.Fatalf("nodes %+v", st.Nodes)
	}
	var named []string
	for _, p := range lost.Named {
		named = append(named, storytest.Words(c, p))
	}
	check(t, "named", named, "A: Fox News", "B: Fox News")
	got := edges(st)
	for _, want := range []string{"A<*1 cites", "B<*1 cites"} {
		if !slices.Contains(got, want) {
			t.Errorf("no edge %s in %q", want, got)
		}
	}
	if len(st.Lines) != 1 {
		t.Errorf("lines %v", st.Lines)
	}
}

// TestStrangersShareNoLostText: one agency sends many texts, and two reports
// that name it without being alike need not have had the same one.
func TestStrangersShareNoLostText(t *testing.T) {
	_, st := infer(
		"@Merrow Post\n"+strings.Replace(pier, "The old", "MERROW (AFP) - The old", 1),
		"@Lowe Echo\n"+strings.Replace(stranger, "Tom Vale", "MERROW (AFP) - Tom Vale", 1))
	lost := 0
	for _, n := range st.Nodes {
		if n.Witness < 0 {
			lost++
		}
	}
	if lost != 2 || len(st.Lines) != 2 {
		t.Errorf("%d lost texts, lines %v, edges %q", lost, st.Lines, edges(st))
	}
}

// TestPhotoCreditIsNoSource: who took the picture did not write the text.
func TestPhotoCreditIsNoSource(t *testing.T) {
	body := strings.Replace(pier, "\n\n", "\n\n%s\n\n", 1)
	for credit, want := range map[string]int{"(Photo: AFP)": 0, "By Jane Ott for AFP": 1} {
		_, st := infer("@Merrow Post\n"+fmt.Sprintf(body, credit), "@Lowe Echo\n"+stranger)
		if got := len(st.Nodes) - 2; got != want {
			t.Errorf("%s: %d lost texts, want %d; edges %q", credit, got, want, edges(st))
		}
	}
}

// TestOwnNameIsNoSource: an outlet that names itself cites nobody.
func TestOwnNameIsNoSource(t *testing.T) {
	_, st := infer("@AFP\n"+strings.Replace(pier, "The old", "MERROW (AFP) - The old", 1), "@Lowe Echo\n"+stranger)
	check(t, "edges", edges(st))
}

// TestOrderOfWitnesses: the edges are a function of the set of reports.
func TestOrderOfWitnesses(t *testing.T) {
	texts := []string{
		"@Reuters, 2031-05-02T08:00:00Z\n" + pier,
		"@Tarn Herald, 2031-05-02T09:00:00Z\n" + retold + "\n\n(Reuters)",
		"@Lowe Echo, 2031-05-02T10:00:00Z\n" + stranger,
		"@Vale Times, 2031-05-02T11:00:00Z\n" + pier + " Fog hid the bay.",
	}
	shape := func(order ...int) string {
		var in []string
		for _, i := range order {
			in = append(in, texts[i])
		}
		c, st := infer(in...)
		name := func(n int) string {
			if w := st.Nodes[n].Witness; w >= 0 {
				return c.Witnesses[w].Report.Outlet
			}
			return "lost"
		}
		var out []string
		for _, e := range st.Edges {
			a, b, arrow := name(e.Parent), name(e.Child), " made from "
			if !e.Direct {
				a, b, arrow = min(a, b), max(a, b), " with "
			}
			out = append(out, fmt.Sprint(b, arrow, a, " ", e.Relation, " ", e.Probability))
		}
		slices.Sort(out)
		return strings.Join(out, "\n")
	}
	want := shape(0, 1, 2, 3)
	if !strings.Contains(want, "Tarn Herald") {
		t.Fatalf("no edge to compare:\n%s", want)
	}
	for _, p := range [][]int{{3, 2, 1, 0}, {1, 0, 3, 2}, {2, 3, 0, 1}, {1, 3, 2, 0}} {
		if got := shape(p...); got != want {
			t.Errorf("in the order %v:\n%s\nelse\n%s", p, got, want)
		}
	}
}

// TestCount says who stands behind a claim. A to C come down one certain line,
// D is tied to C by a probable edge only, E stands alone.
func TestCount(t *testing.T) {
	st := &lineage.Stemma{Nodes: make([]lineage.Node, 5)}
	for i := range st.Nodes {
		st.Nodes[i].Witness = i
	}
	st.Edges = []lineage.Edge{
		{Child: 1, Parent: 0, Relation: lineage.Copy, Direct: true, Probability: 0.99},
		{Child: 2, Parent: 0, Relation: lineage.Rewrite, Direct: true, Probability: 0.99},
		{Child: 3, Parent: 2, Relation: lineage.Sibling, Probability: 0.6},
		{Child: 4, Parent: 0, Relation: lineage.SharesQuote, Probability: 0.99},
	}
	for _, c := range []struct {
		name    string
		ws      []int
		origins []string
		want    lineage.Independence
	}{
		{"one report", []int{0}, []string{""}, lineage.Independence{Reports: 1, Low: 1, High: 1, Origins: 1, Own: 1, Least: 1, Most: 1}},
		{"copies", []int{0, 1, 2}, []string{"", "", ""}, lineage.Independence{Reports: 3, Low: 1, High: 1, Origins: 1, Own: 1, Least: 1, Most: 1}},
		{"a probable tie", []int{0, 3}, []string{"", ""}, lineage.Independence{Reports: 2, Low: 1, High: 2, Origins: 1, Own: 1, Least: 1, Most: 2}},
		{"a shared quote is no tie", []int{0, 4}, []string{"", ""}, lineage.Independence{Reports: 2, Low: 2, High: 2, Origins: 2, Own: 2, Least: 1, Most: 2}},
		{"all from one mouth", []int{0, 4}, []string{"roe", "roe"}, lineage.Independence{Reports: 2, Low: 2, High: 2, Origins: 1, Least: 1, Most: 1}},
		{"two mouths", []int{0, 1}, []string{"roe", "vale"}, lineage.Independence{Reports: 2, Low: 1, High: 1, Origins: 2, Least: 2, Most: 2}},
		{"a source, and a report in its own voice", []int{0, 4}, []string{"roe", ""}, lineage.Independence{Reports: 2, Low: 2, High: 2, Origins: 2, Own: 1, Least: 1, Most: 2}},
		{"a source that a copy leaves out", []int{0, 1}, []string{"roe", ""}, lineage.Independence{Reports: 2, Low: 1, High: 1, Origins: 1, Least: 1, Most: 1}},
		{"everybody", []int{0, 1, 2, 3, 4}, []string{"", "", "", "", ""}, lineage.Independence{Reports: 5, Low: 2, High: 3, Origins: 2, Own: 2, Least: 1, Most: 3}},
	} {
		if got := st.Counter().Count(c.ws, c.origins); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// TestWeakest: of the edges that hold a claim's witnesses together the least sure is shown.
func TestWeakest(t *testing.T) {
	st := &lineage.Stemma{Nodes: []lineage.Node{{Witness: 0}, {Witness: 1}, {Witness: 2}, {Witness: 3}}}
	st.Edges = []lineage.Edge{
		{Child: 1, Parent: 0, Relation: lineage.Copy, Probability: 0.99},
		{Child: 2, Parent: 1, Relation: lineage.Rewrite, Probability: 0.7},
		{Child: 3, Parent: 2, Relation: lineage.Rewrite, Probability: 0.6},
	}
	c := st.Counter()
	for _, x := range []struct {
		ws   []int
		want int
	}{{[]int{0, 1}, 0}, {[]int{0, 2}, 1}, {[]int{0, 3}, 2}, {[]int{3}, -1}} {
		got, ok := c.Weakest(x.ws)
		if !ok {
			got = -1
		}
		if got != x.want {
			t.Errorf("%v: edge %d, want %d", x.ws, got, x.want)
		}
	}
}

// TestDigest: C was made from A and B. It does not make them one line, and has what it
// tells from the one that tells it.
func TestDigest(t *testing.T) {
	st := &lineage.Stemma{Nodes: []lineage.Node{{Witness: 0}, {Witness: 1}, {Witness: 2}}}
	st.Edges = []lineage.Edge{
		{Child: 2, Parent: 0, Relation: lineage.Rewrite, Direct: true, Probability: 0.999},
		{Child: 2, Parent: 1, Relation: lineage.Rewrite, Direct: true, Probability: 0.998},
	}
	for _, c := range []struct {
		ws   []int
		want int
	}{{[]int{0, 1}, 2}, {[]int{0, 1, 2}, 2}, {[]int{1, 2}, 1}, {[]int{0, 2}, 1}, {[]int{2}, 1}} {
		got := st.Counter().Count(c.ws, make([]string, len(c.ws)))
		if got.Low != c.want || got.High != c.want {
			t.Errorf("%v: %+v, want %d lines", c.ws, got, c.want)
		}
	}
}

// TestSiblingsOfALostTextCountOnce: two reports that descend from a text we do
// not hold are one line.
func TestSiblingsOfALostTextCountOnce(t *testing.T) {
	st := &lineage.Stemma{
		Nodes: []lineage.Node{{Witness: 0}, {Witness: 1}, {Witness: -1}},
		Edges: []lineage.Edge{
			{Child: 0, Parent: 2, Relation: lineage.Copy, Direct: true, Probability: 0.99},
			{Child: 1, Parent: 2, Relation: lineage.Copy, Direct: true, Probability: 0.99},
		},
	}
	if got := st.Counter().Count([]int{0, 1}, []string{"", ""}); got.Low != 1 || got.High != 1 {
		t.Errorf("%+v", got)
	}
	st.Edges[1].Relation, st.Edges[1].Probability = lineage.Cites, 0.6
	if got := st.Counter().Count([]int{0, 1}, []string{"", ""}); got.Low != 2 || got.High != 2 {
		t.Errorf("a passing citation collapses lines: %+v", got)
	}
}

// TestEveryWitnessHasALine, and no two lines share one.
func TestEveryWitnessHasALine(t *testing.T) {
	_, st := infer(pier, retold, stranger, "@Vale Times\n"+pier)
	seen := map[int]bool{}
	for i, l := range st.Lines {
		for _, w := range l.Witnesses {
			if seen[w] || st.Root[w] != i {
				t.Errorf("witness %d: line %d, root %d", w, i, st.Root[w])
			}
			seen[w] = true
		}
	}
	if len(seen) != 4 {
		t.Errorf("%d witnesses in lines", len(seen))
	}
}

// TestEmptyStories: none, one, and texts without a word.
func TestEmptyStories(t *testing.T) {
	for _, c := range [][]string{{}, {pier}, {"", "\x00"}, {"…", "…"}} {
		_, st := infer(c...)
		if len(st.Edges) != 0 || len(st.Root) != len(c) {
			t.Errorf("%q: edges %q, root %v", c, edges(st), st.Root)
		}
	}
}

// TestWorkIsBounded counts the pairs weighed in a story of many near copies: a
// shared run ties a witness to the first PairCap of them, so that the work grows
// with the reports and not with their square.
func TestWorkIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	near := func(n int) *collate.Collation {
		var out []string
		for i := range n {
			out = append(out, fmt.Sprintf("@Outlet %d\n%s Gate %d is open.", i, pier, i))
		}
		s, readings := storytest.Story(out...)
		return &collate.Collation{Witnesses: s.Witnesses(readings)}
	}
	const n = 300 // beyond which the cap on pairs holds
	large := near(n)
	small := &collate.Collation{Witnesses: large.Witnesses[:n/2]}
	p1, f1 := lineage.Pairs(small)
	p2, f2 := lineage.Pairs(large)
	if limit := n * lineage.PairCap; p2 > limit {
		t.Errorf("%d pairs of %d near copies, want at most %d", p2, n, limit)
	}
	if float64(p2) > 2.3*float64(p1) || float64(f2) > 2.3*float64(f1) {
		t.Errorf("twice the reports: pairs %d to %d, features %d to %d", p1, p2, f1, f2)
	}
	if len(lineage.Infer(large).Lines) != 1 {
		t.Errorf("%d near copies are one line", n)
	}
}
