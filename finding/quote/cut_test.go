package quote_test

import (
	"strings"
	"testing"

	"stemma/internal/findtest"
)

// TestCuts: quotations of which a report made from another left out or joined what makes them
// say something else.
func TestCuts(t *testing.T) {
	const altered, cut, fused = "quote_altered", "quote_truncated", "speaker_fusion"
	for _, x := range []struct{ what, a, b, want string }{
		{"who were not strapped in", `"The aircraft dropped hard, and people who were not strapped in were thrown about," fire chief Donal Merk said.`,
			`"The aircraft dropped hard, and people were thrown about," fire chief Donal Merk said.`, altered},
		{"accuses nobody", `"I want to know who knew what, and when," mayor Ines Okar said. "I am not accusing anyone of anything."`, `"I want to know who knew what, and when," fumed mayor Ines Okar.`, cut},
		{"did not cause it", `"Had the gates stayed shut we would have been putting the wall itself at risk," spokesman Dieter Hulm said. "The release did not cause this flood. The rain did."`,
			`"Had the gates stayed shut we would have been putting the wall itself at risk," said Dieter Hulm.`, cut},
		{"too early to promise", `"It is too early to promise anything," Anna Virel said, "but this road cannot stay as it is."`, `"This road cannot stay as it is," Anna Virel promised.`, cut},
		{"two people's words", `"The quarry has been silent since Thursday. I would know, my roof shakes," Omar Minsk said. "Our driver braked for a goat, and the road was gone," said Samira Dauk, a nurse.`,
			`"Our driver braked for a goat, and the road was gone. My roof shakes," Samira Dauk said.`, fused},
		{"two quotations in one", `"The aircraft dropped hard, and people were thrown about," fire chief Donal Merk said. The pilot was calm. Donal Merk praised the crew: "They put her down like a feather."`,
			`Donal Merk told how the aircraft "dropped hard like a feather".`, altered},
		// Look-alikes.
		{"shortened fairly", `"We lost nine barges. We do not know why the pier sank," said Ada Roe.`, `"We lost nine barges," said Ada Roe.`, ""},
		{"shortened at the end", `"I want to know who knew what, and when," mayor Ines Okar said. "My office is open."`, `"I want to know who knew what, and when," said mayor Ines Okar.`, ""},
		{"told in other words", `"I want to know who knew what, and when," mayor Ines Okar said. "I am not accusing anyone of anything."`,
			`Mayor Ines Okar said she was not accusing anyone. "I want to know who knew what, and when," she said.`, ""},
		{"another speaker's", `"I want to know who knew what, and when," mayor Ines Okar said. "I am not accusing anyone," said Tom Vale.`, `"I want to know who knew what, and when," said mayor Ines Okar.`, ""},
		{"two sentences of one speaker", `"We lost nine barges," said Ada Roe. The mill burned. "We will rebuild the pier," said Ada Roe.`, `"We lost nine barges. We will rebuild the pier," said Ada Roe.`, ""},
		{"rather, kept outside the marks", `"We would rather recall a million good phones than miss one bad one," said Helma Strake.`, `Helma Strake says the firm would rather "recall a million good phones".`, ""},
		{"a clause left out", `"The aircraft dropped hard, and people in the rear of the cabin were thrown about," fire chief Donal Merk said.`,
			`"The aircraft dropped hard, and people were thrown about," fire chief Donal Merk said.`, ""},
		{"put together again", `"I will stay here," said Ada Roe, "until the oil is gone."`, `"I will stay here until the oil is gone," said Ada Roe.`, ""},
		{"of two cuts", `Ada Roe said she would "stay here for the town". She spoke of "all the oil on the beach".`, `"I will stay here for the town and all the oil on the beach," said Ada Roe.`, ""},
		{"both heard", `"We lost nine barges," said Ada Roe. "We will rebuild the pier," said Tom Vale.`, `"We lost nine barges," said Ada Roe. "We will rebuild the pier," said Tom Vale.`, ""},
		{"common words of two", `"We are strong," said Ada Roe. "We are here to help them all," said Tom Vale.`, `"We are here, and strong," said Pia Lenz.`, ""},
		{"not only", `"It is not only expensive, it is existential," said Dora Quill.`, `"It is existential," said Dora Quill.`, ""},
		{"their end", `"I do not say it is over," said Dora Quill. "It is over," said Tom Vale.`, `"It is over," said Tom Vale.`, ""},
	} {
		var got []string
		for _, kind := range []string{altered, cut, fused} {
			got = append(got, findtest.Of(kind, findtest.Made(x.a, x.b))...)
		}
		if x.want == "" && len(got) > 0 || x.want != "" && !strings.HasPrefix(strings.Join(got, "; "), x.want) {
			t.Errorf("%s:\n got %q\nwant %q", x.what, got, x.want)
		}
	}
}
