package lineage_test

import (
	"slices"
	"strings"
	"testing"

	"stemma/internal/storytest"
	"stemma/lineage"
)

// Texts of a strike: an interview in one paper, what others made of it, and a digest.
const (
	interview = "Ferry crews will not sail on Friday\n\n" +
		"Mara Dene opened the door of the union office in her socks. \"We have slept on these boats for nine winters without heating,\" she said, and put the kettle on. " +
		"Crews of the Lowe ferries have decided by 214 votes to 9 to stay in port from Friday. The line has offered them two blankets a head. Dene keeps one of them nailed to the wall."
	answer = "Ferry line answers the union\n\n" +
		"The owners of the Lowe ferries said on Thursday that new stoves had been ordered in the spring. %s A spokesman for the line would not say when the stoves will come. " +
		"Passengers with tickets for the weekend may ask for their money at the quay."
	vote = "Merrow council shuts the fish hall\n\nThe council of Merrow voted in the night to shut the fish hall, whose roof has leaked since a storm tore slates off it. " +
		"Traders get stalls on the quay until a new hall is built in three years' time."
	digest = "The day in brief\n\nFerry crews at Lowe will stay in port from Friday, and want stoves on board. In Merrow the fish hall is to be shut, and traders move to the quay.%s"
)

func answered(with string) string { return strings.Replace(answer, "%s", with, 1) }

// TestCitesAHeldReport: a report that says that another outlet reported something is tied to
// that outlet's report, which may be known by the address of its site only.
func TestCitesAHeldReport(t *testing.T) {
	for outlet, want := range map[string][]string{
		"The North Harbour Post": {"B<A cites"},
		"www.nhpost.example":     {"B<A cites"},
		"www.nhtimes.example":    nil,
	} {
		_, st := infer("@"+outlet+", 2031-05-02\n"+interview,
			"@Tarn Herald, 2031-05-03\n"+answered("Crews want heating, The North Harbour Post reported."))
		check(t, outlet, edges(st), want...)
	}
}

// TestNamesAHeldReport: an outlet that is only named may be so for something else. Where the two
// share a quotation, it is for that.
func TestNamesAHeldReport(t *testing.T) {
	for with, want := range map[string][]string{
		"In an interview with the North Harbour Post the head of the union, Mara Dene, was bitter. \"We have slept on these boats for nine winters without heating,\" she told the paper.": {"B<A cites"},
		"In spring the manager of the line, Tom Arl, won a prize of the North Harbour Post for his garden, with roses that he had brought from the isle of Vale.":                          nil,
	} {
		_, st := infer("@The North Harbour Post, 2031-05-02\n"+interview, "@Tarn Herald, 2031-05-03\n"+answered(with))
		check(t, with, edges(st), want...)
	}
}

// TestNamesForWhatItHas: an outlet is named for what its report has, where the sentence that names it
// tells a fact of that report; its short name is enough, or its initials.
func TestNamesForWhatItHas(t *testing.T) {
	for with, want := range map[string][]string{
		"The Post reports that a second port will strike next week.":                                                                    {"B<A cites"},
		"In spring the manager of the line, Tom Arl, admitted to the North Harbour Post that his roses had come from the isle of Vale.": nil,
	} {
		_, st := infer("@The North Harbour Post, 2031-05-02\n"+interview, "@Tarn Herald, 2031-05-03\n"+answered(with))
		check(t, with, edges(st), want...)
	}
	_, st := infer("@The North Harbour Post, 2031-05-02\n"+interview,
		"@Tarn Herald, 2031-05-03\n"+answered("The head of the union admitted to the North Harbour Post that crews have decided to stay in port from Friday."),
		"@Lowe Line, 2031-05-02\nCrews of the Lowe ferries have decided to stay in port from Friday.", "@Vale Mail, 2031-05-02\nThe ferry crews of Lowe decided to stay in port from Friday.")
	if !slices.Contains(edges(st), "B<A cites") {
		t.Errorf("what others have, too: %q", edges(st))
	}
	_, st = infer("@VHR News, 2031-05-02\n"+interview, "@Tarn Herald, 2031-05-03\n"+answered("Crews want heating, VHR reported."))
	check(t, "initials", edges(st), "B<A cites")
}

// TestNobodyCitesTheLater: what is named and came later is not what was read.
func TestNobodyCitesTheLater(t *testing.T) {
	quote := "\"We have slept on these boats for nine winters without heating,\" Mara Dene, the head of the union, told the North Harbour Post."
	_, st := infer("@The North Harbour Post, 2031-05-04\n"+interview, "@Tarn Herald, 2031-05-03\n"+answered(quote))
	if slices.Contains(edges(st), "B<A cites") || slices.Contains(edges(st), "A<B cites") {
		t.Errorf("%q", edges(st))
	}
	_, st = infer("@The North Harbour Post, 2031-05-04\n"+interview, "@Tarn Herald, 2031-05-03\n"+answered("Crews want heating, The North Harbour Post reported."))
	if slices.Contains(edges(st), "B<A cites") {
		t.Errorf("%q", edges(st))
	}
}

// TestListOfSources: what stands in the list that ends a digest are its parents, be they called
// by their initials.
func TestListOfSources(t *testing.T) {
	wire := strings.Replace(interview, "Mara Dene opened", "LOWE, May 2 (NPA) - Mara Dene opened", 1)
	for list, want := range map[string][]string{
		" (NPA, Tarn Herald)":                        {"C<A cites", "C<B cites"},
		"\n\nSources: NPA, Tarn Herald":              {"C<A cites", "C<B cites"},
		"\n\nVia Tarn Herald":                        {"C<B cites"},
		" (Photo: Tarn Herald)":                      nil,
		" The mayor (NPA has it otherwise) has won.": nil,
		"": nil,
	} {
		_, st := infer("@Northern Press Agency, 2031-05-02\n"+wire, "@The Tarn Herald, 2031-05-02\n"+vote, "@Lowe Letter, 2031-05-03\n"+strings.Replace(digest, "%s", list, 1))
		check(t, list, edges(st), want...)
	}
	numbered := strings.Replace(strings.Replace(digest, "\n\nFerry", "\n\n3. Ferry", 1), "%s", " (NPA, Tarn Herald)", 1)
	_, st := infer("@Northern Press Agency, 2031-05-02\n"+wire, "@The Tarn Herald, 2031-05-02\n"+vote, "@Lowe Letter, 2031-05-03\n"+numbered)
	check(t, "numbered", edges(st), "C<A cites", "C<B cites")
}

// TestOwnText: a report whose outlet is not known is its agency's own by the dateline, so that
// its update is of the same outlet.
func TestOwnText(t *testing.T) {
	first := "LOWE, May 2 (NPA) - The harbour mill of Lowe burned down on Friday night, the fire service said. Forty men worked there until the spring. The owner has promised to build it anew."
	later := "LOWE, May 3 (NPA) - Two men are dead after the fire at the harbour mill of Lowe, the fire service said on Saturday. The owner has promised to build the mill anew. Nobody knows how it began."
	score := func(later string) float64 { return lineage.Weigh(storytest.Collate(first, later))[0].Score }
	if one, two := score(later), score(strings.Replace(later, "NPA", "TRN", 1)); one <= two {
		t.Errorf("of one agency %.2f, of two %.2f", one, two)
	}
}

// TestLastWordOfAnOutlet: who tells something to "the Argus", or has it from there, means the outlet whose
// name ends so, if there is one such alone.
func TestLastWordOfAnOutlet(t *testing.T) {
	quoting := "\"We have slept on these boats for nine winters without heating,\" Mara Dene "
	for with, want := range map[string][]string{
		quoting + "told the Argus.":          {"B<A cites"},
		quoting + "told the argus.":          {"A-B shares_quote"},
		quoting + "said, the Argus reports.": {"B<A cites"},
		quoting + "said. The Argus is shut.": {"A-B shares_quote"},
	} {
		_, st := infer("@The Harbour Argus, 2031-05-02\n"+interview, "@Lowe Line, 2031-05-03\n"+answered(with))
		check(t, with, edges(st), want...)
	}
	_, st := infer("@The Harbour Argus, 2031-05-02\n"+interview, "@Lowe Line, 2031-05-03\n"+answered(quoting+"told the Argus."), "@Tarn Argus, 2031-05-03\n"+vote)
	check(t, "two", edges(st), "A-B shares_quote")
	_, st = infer("@The Harbour Argus, 2031-05-02\n"+interview, "@Lowe Line, 2031-05-03\n"+answered(quoting+"told the Argus."), "@The Argus, 2031-05-03\n"+vote)
	check(t, "one of the very name", edges(st), "A-B shares_quote")
}

// TestQuoteWithinALine: reports that come down from one text share its quotations with no more to be said
// of it, whichever of them are tied to each other; a report of another line shares it without descent.
func TestQuoteWithinALine(t *testing.T) {
	_, st := infer(
		"@Harbour Argus, 2031-05-02\n"+interview,
		"@Lowe Line, 2031-05-03\n"+interview+" Fares stay as they are.",
		"@Tarn Herald, 2031-05-04\nFrom the quay of Lowe\n\n"+interview+" Buses will run to Merrow.",
		"@Merrow Post, 2031-05-04\n"+answered("Mara Dene said: \"We have slept on these boats for nine winters without heating.\""))
	ties, quotes := 0, ""
	for _, e := range edges(st) {
		if strings.Contains(e, "shares_quote") {
			quotes += e[:3] + " "
		} else {
			ties++
		}
	}
	if ties != 2 || quotes != "A-D B-D C-D " {
		t.Errorf("%d ties, and by quotations alone %s", ties, quotes)
	}
}
