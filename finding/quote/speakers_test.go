package quote_test

import (
	"strings"
	"testing"

	"stemma/internal/findtest"
)

// TestSpeakers: one utterance that two reports give to two people, where one names its speaker by
// a pronoun or beside somebody else.
func TestSpeakers(t *testing.T) {
	for _, x := range []struct{ what, a, b, want string }{
		{"she of the sentence before", `Sheriff Nan Toll said about 200 residents had refused to go. "I can't drag people out of their kitchens," she said.`,
			`About 200 residents refused to leave. "I can't drag people out of their kitchens," Mark Ostrow said.`, "speaker_swapped"},
		{"he of the sentence before", `The gates were old, said Tom Vale, the harbour master. "Nobody told us the pump had failed," he told reporters.`,
			`"Nobody told us the pump had failed," said Rita Sund, a councillor.`, "speaker_swapped"},
		{"she of the same paragraph", `The figures are in line with spring, said Lena Ansel, the chief epidemiologist. "Consistent with is not the same as proven," she told reporters.`,
			`Moira Kemp directs the inspectorate. "Consistent with is not the same as proven," Moira Kemp reminded reporters.`, "speaker_swapped"},
		{"both by name", `"We lost nine barges and the pier," said Ada Roe.`, `"We lost nine barges and the pier," said Tom Vale.`, "speaker_swapped"},
		// Look-alikes.
		{"both by a pronoun", `Ada Roe wept at the quay of Lowe. "We lost nine barges and the pier," she said.`, `Tom Vale spoke. "We lost nine barges and the pier," he said.`, ""},
		{"two women before", `Ada Roe met Rita Sund at the pier. "We lost nine barges and the pier," she said.`, `"We lost nine barges and the pier," said Rita Sund.`, ""},
		{"her, and another at the pier", `Ada Roe met Rita Sund at the pier. "We lost nine barges and the pier," she said.`, `"We lost nine barges and the pier," said Pia Lenz.`, ""},
		{"the same one", `Sheriff Nan Toll said about 200 residents had refused to go. "I can't drag people out of their kitchens," she said.`,
			`"I can't drag people out of their kitchens," said Sheriff Toll.`, ""},
		{"the spokesman for his chief", `Chief Tom Vale said the pump had failed. "Nobody told us the pump had failed," he said.`, `"Nobody told us the pump had failed," a spokesman said.`, ""},
		{"a name that is short", `Ada Roe said the pump had failed. "Nobody told us the pump had failed," she said.`, `"Nobody told us the pump had failed," Ms Roe said.`, ""},
		{"a given name", `Ada Roe said the pump had failed. "Nobody told us the pump had failed," she said.`, `"Nobody told us the pump had failed," said Ada.`, ""},
		{"far before", `Ada Roe said the pump had failed.

The mill burned. A neighbour came. "Nobody told us the pump had failed," she said.`, `"Nobody told us the pump had failed," said Pia Lenz.`, ""},
		{"a nurse before", `Ada Roe said the pump had failed. A nurse had heard it too. "Nobody told us the pump had failed," she said.`, `"Nobody told us the pump had failed," said Pia Lenz.`, ""},
		{"not her sex", `Ada Roe said the pump had failed. "Nobody told us the pump had failed," he said.`, `"Nobody told us the pump had failed," said Tom Vale.`, ""},
		{"a phrase of many", `Ada Roe wept. "We are heartbroken," she said.`, `Tom Vale wept. "We are heartbroken," he said.`, ""},
		{"her daughter", `Ada Roe said her daughter was safe. "We lost nine barges and the pier," she said.`, `"We lost nine barges and the pier," said Pia Roe.`, ""},
	} {
		got := findtest.Of("speaker_swapped", findtest.Compared(x.a, x.b))
		if x.want == "" && len(got) > 0 || x.want != "" && !strings.HasPrefix(strings.Join(got, "; "), x.want) {
			t.Errorf("%s:\n got %q\nwant %q", x.what, got, x.want)
		}
	}
}
