package correction_test

import (
	"strings"
	"testing"

	"stemma/internal/findtest"
)

// lead stands before the sentences of the tests, so that they are not the first of their
// reports.
const lead = "The ferry Ada sank off the harbour of Lowe on Monday. "

// TestRetractions: what a report says of what was told before, that it is not so.
func TestRetractions(t *testing.T) {
	for _, c := range []struct{ what, told, now, want string }{
		{"not so many", "The ferry carried 187 passengers and 14 crew.", "The coast guard now says there were 186 passengers, not 187, on the ferry.", "B: 186 passengers, not 187 | A: 187"},
		{"and not so many", "Odo Finch, the registrar, listed 26 missing objects.", "The police clarified that 23 objects were taken and not 26.", "B: 23 objects were taken and not 26 | A: 26"},
		{"another day", "The meeting is on Thursday at noon.", "The meeting is on Friday, not Thursday, the office said.", "B: Friday, not Thursday | A: Thursday"},
		{"told at first", "The army is sending 150 soldiers to the valley.", "The army had earlier spoken of 150 soldiers; it is sending 120.", "B: 150 soldiers; it is sending 120 | A: 150"},
		{"revised", "The blast killed 34 people.", "The number of dead from the blast was revised down to 31 from 34.", ""},
		{"grown", "The blast killed 31 people.", "The toll of the blast rose from 31 to 34.", ""},
		{"earlier, and fewer", "Police arrested nine people after the match.", "Police had earlier said that nine people were arrested after the match; it is now 12.", ""},
		{"wrong", "The landslide killed 40 people, a mayor said.", "Initial reports of 40 dead in the landslide were wrong, the ministry said.",
			"B: Initial reports of 40 dead in the landslide were wrong, the ministry said. | A: The landslide killed 40 people"},
		{"false", "Mayor Ida Bell has resigned.", "Reports that Mayor Ida Bell had resigned are false, her office said.",
			"B: Reports that Mayor Ida Bell had resigned are false, her office said. | A: Mayor Ida Bell has resigned"},
		{"a surprise", "Mayor Ida Bell has resigned.", "Reports that Mayor Ida Bell had resigned came as a surprise to her party.", ""},
		{"another's report", "The ship carried arms, the Herald reported.", "The Herald's report that the ship carried arms was wrong, the port said.",
			"B: The Herald's report that the ship carried arms was wrong, the port said. | A: The ship carried arms"},
		{"another mayor's", "Thieves took 300 barrels from the depot.", "Reports that the harbour master had resigned are false, his office said.", ""},
		{"contrary to reports", "Shots were fired at the embassy, witnesses said.", "Contrary to earlier reports, no shots were fired at the embassy, police said.",
			"B: Contrary to earlier reports, no shots were fired at the embassy, police said. | A: Shots were fired at the embassy"},
		{"contrary to what others say, too", "No shots were fired at the embassy, witnesses said.", "Contrary to earlier reports, no shots were fired at the embassy, police said.", ""},
		{"as another had it", "The bus belongs to the town of Lowe, Radio Lowe reported.", "It was not a town bus, as Radio Lowe had it on Tuesday. It belongs to a private firm.",
			"B: It was not a town bus, as Radio Lowe had it on Tuesday. | A: The bus belongs to the town of Lowe"},
		{"as another reported", "The man, 34, left by the back door.", "The man did not leave by the back door, as the Courier reported.",
			"B: The man did not leave by the back door, as the Courier reported. | A: The man, 34, left by the back door"},
		{"as feared", "The man, 34, left by the back door.", "The man was not as tall as the door, police feared.", ""},
		{"not, as this paper wrote", "The firm lost 40 barrels.", "The firm lost 14 barrels and not, as this paper wrote on Monday, 40 barrels.",
			"B: The firm lost 14 barrels and not, as this paper wrote on Monday, 40 barrels. | A: The firm lost 40 barrels"},
		{"one word", "The fire broke out in the kitchen of the ferry.", "The fire on the ferry broke out in the laundry and not in the kitchen, as had been reported.",
			"B: The fire on the ferry broke out in the laundry and not in the kitchen, as had been reported. | A: The fire broke out in the kitchen of the ferry"},
		{"withdrawn", "The company said no customer data was taken.", "The company withdrew its statement that no customer data was taken.",
			"B: The company withdrew its statement that no customer data was taken. | A: no customer data was taken"},
		{"withdrawn of another", "The company said customer data was sold.", "The company withdrew its statement that no customer data was taken.", ""},
		{"stands no longer", `"We have found no evidence that medical data was taken," the company said.`, "Our earlier statement on medical data no longer stands, the company said on Friday.",
			"B: Our earlier statement on medical data no longer stands, the company said on Friday. | A: \"We have found no evidence that medical data was taken,\""},
		{"a slip", "The minister said 90 tents had been sent.", "The minister misspoke when he said 90 tents had been sent, an aide said; it was 19.",
			"B: The minister misspoke when he said 90 tents had been sent, an aide said; it was 19. | A: 90 tents had been sent"},
		{"elsewhere", "In the south a team has 20 players.", "The club has 30 players, not 20 as in the south.", ""},
	} {
		var want []string
		if c.want != "" {
			want = []string{"correction differs | " + c.want}
		}
		findtest.Check(t, c.what, findtest.Of("correction", findtest.Compared(lead+c.told, lead+c.now)), want...)
		alone := findtest.Compared(lead, lead+c.now)
		if got := findtest.Of("correction", alone); len(got) > 0 && !strings.Contains(got[0], " note ") {
			t.Errorf("%s: without what is taken back: %q", c.what, got)
		}
	}
}
