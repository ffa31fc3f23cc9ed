package lineage_test

import (
	"slices"
	"strings"
	"testing"
)

// Texts of a fire and a storm at the mill of Lowe, with the background that an agency puts under
// each report of the place.
const (
	background = " The mill was built in 1911 by the brothers Arl to grind wheat from the islands, and its chimney served as a mark for ships until the lighthouse was put up. " +
		"It stood empty for nineteen years after the ferry line stopped carrying grain, and was twice sold to owners who wanted to make flats of it."
	fire = "Mill burns at Lowe\n\n" +
		"Flames came through the roof of the harbour mill at Lowe shortly after midnight, and by three the floor had dropped into the cellar. " +
		"Forty firemen pumped water out of the dock. A night watchman, Tom Vale, jumped from a window and broke his arm. " +
		"Sparks blew over the town, and people in Kiln Street wetted their thatch with buckets. The chief of the brigade, Mara Dene, ruled nothing out." + background
	storm = "Council debates ruin\n\n" +
		"Councillors in Lowe could not agree on Thursday what should become of the ruin on the quay. " +
		"Some would like a market there, others a garden, and the mayor reminded them that the town has no money for either. " +
		"An engineer has found cracks in what is left of the north wall, so the quay stays fenced off until spring. " +
		"The vote has been put off to the next meeting. A petition with six hundred names was handed over by school children." + background
)

// TestSharesPassages: who has some paragraphs of another, and most of his own, is not said to have
// been made from it.
func TestSharesPassages(t *testing.T) {
	_, st := infer("@Merrow Post, 2031-05-02\n"+fire, "@Tarn Herald, 2031-05-04\n"+storm)
	check(t, "edges", edges(st), "A-B shares_passages")
	if st.Edges[0].Certain() {
		t.Error("it is certain that one was made from the other")
	}
}

// TestOneOutlet: an outlet that reports again says much as before; neither report is said to be
// a summary or a copy of the other.
func TestOneOutletTwice(t *testing.T) {
	_, st := infer("@Merrow Post, 2031-05-02\n"+fire, "@The Merrow Post, 2031-05-04\n"+storm)
	if got := edges(st); len(got) != 1 || !strings.HasSuffix(got[0], " one_outlet") {
		t.Errorf("%q", got)
	}
	if len(st.Lines) != 1 || st.Edges[0].Certain() {
		t.Errorf("lines %v, certain %v", st.Lines, st.Edges[0].Certain())
	}
}

// TestBrothers: of two papers with nearly the same text neither is said to have it from the
// other, for both may have it from an agency. It is where one credits the other.
func TestBrothers(t *testing.T) {
	short := strings.Replace(fire, " Sparks blew over the town, and people in Kiln Street wetted their thatch with buckets.", "", 1)
	short = strings.Replace(short, " Forty firemen pumped water out of the dock.", "", 1)
	for credit, want := range map[string]string{"": "A-B copy", "\n\n(Merrow Post)": "B<A copy"} {
		_, st := infer("@Merrow Post, 2031-05-02\n"+fire, "@Tarn Herald, 2031-05-04\n"+short+credit)
		if !slices.Contains(edges(st), want) {
			t.Errorf("%q: %q", credit, edges(st))
		}
	}
	// Who credits an agency has the text from there, and not from a paper that tells the same.
	retelling := strings.NewReplacer("shortly after midnight", "soon after midnight", "Forty firemen pumped", "Forty firefighters drew", "jumped from a window and broke his arm", "broke an arm when he leapt from a window").Replace(fire)
	retelling = strings.Replace(retelling, "Flames came", "LOWE (AFP) - Flames came", 1)
	_, st := infer("@Merrow Post, 2031-05-02\n"+fire, "@Tarn Herald, 2031-05-04\n"+retelling)
	for _, e := range st.Edges {
		if st.Nodes[e.Parent].Witness >= 0 && e.Direct {
			t.Errorf("%q", edges(st))
		}
	}
}

// TestCaptionsAreNoDescent: two reports that print one agency's picture have its words in common,
// and not their own.
func TestCaptionsAreNoDescent(t *testing.T) {
	caption := "\n\nFile photo: firemen of Lowe carry hoses over the quay in front of the burning harbour mill while people of Kiln Street look on from their doors before dawn on Thursday"
	own := func(s string) string { return strings.TrimSuffix(s, background) }
	_, st := infer("@Merrow Post, 2031-05-02\n"+own(fire)+caption, "@Tarn Herald, 2031-05-04\n"+own(storm)+caption)
	check(t, "edges", edges(st))
}
