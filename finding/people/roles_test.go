package people_test

import (
	"strings"
	"testing"

	"stemma/internal/findtest"
)

// TestRoles: one person to whom two reports give work that is not one.
func TestRoles(t *testing.T) {
	for _, x := range []struct{ what, a, b, want string }{
		{"spokesman and chief", `A police spokesman, Sgt. Neil Harrow, said the car had been stopped for speeding.`, `Sergeant Neil Harrow, the chief of police, said the car had been stopped for speeding.`, "speaker_role_changed"},
		{"chief executive and head of security", `Ines Marl, who leads security at Tarnline Foods, said the files were old.`, `The files were old, according to Ines Marl, its chief executive.`, "speaker_role_changed"},
		{"spokesmen of two", `"We are looking into it," Corvel Bank spokesman Peter Lisk said. Tarnline Foods did not answer.`, `Corvel Bank slept. "We are looking into it," said Peter Lisk, a Tarnline Foods spokesman.`, "speaker_role_changed"},
		{"spokeswoman for two", `Dana Obel, a spokeswoman for the Harbour Authority, said the pier was closed. Marrow Shipping was silent.`, `The Harbour Authority was asked. The pier was closed, said Dana Obel, a spokeswoman for Marrow Shipping.`, "speaker_role_changed"},
		{"new and interim", `Lena Voss takes over the fund on an interim basis on Monday, the board said.`, `Lena Voss has been appointed as the new chief of the fund from Monday, the board said.`, "speaker_role_changed"},
		{"interim chief", `Lena Voss was named interim chief executive of the fund on Monday.`, `Lena Voss was named chief executive of the fund on Monday.`, "speaker_role_changed"},
		{"chief executive and spokesman", `A spokesman for Brannick, Tom Hale, said the line would be idle until May.`, `Brannick's chief executive, Tom Hale, said the line would be idle until May.`, "speaker_role_changed"},
		{"finance chief, head", `Merrow Steel's finance chief, Rita Sund, said the mill would close.`, `Merrow Steel's chief executive, Rita Sund, said the mill would close.`, "speaker_role_changed"},
		{"head teacher, parent", `Ada Roe, the head teacher, said the children were brave.`, `Ada Roe, the mother of one of the children, said the children were brave.`, ""},
		// Look-alikes.
		{"sergeant and spokesman", `Sgt. Neil Harrow of the Lowe police said the car had been stopped.`, `Neil Harrow, a police spokesman, said the car had been stopped.`, ""},
		{"police chief and chief of police", `Lowe Police Chief Neil Harrow said the car had been stopped.`, `Neil Harrow, the chief of police, said the car had been stopped.`, ""},
		{"police chief and police", `Lowe Police Chief Neil Harrow said the car had been stopped.`, `Neil Harrow of the Lowe police said the car had been stopped.`, ""},
		{"chief executive and boss", `Ines Marl, chief executive of Tarnline Foods, said the files were old.`, `Tarnline Foods boss Ines Marl said the files were old.`, ""},
		{"chief executive and head", `Ines Marl, chief executive of Tarnline Foods, said the files were old.`, `Ines Marl, who heads Tarnline Foods, said the files were old.`, ""},
		{"CEO", `Ines Marl, chief executive of Tarnline Foods, said the files were old.`, `The files were old, according to Ines Marl, its CEO.`, ""},
		{"founder and chief executive", `Ines Marl, who founded Tarnline Foods, said the files were old.`, `The files were old, according to Ines Marl, its chief executive.`, ""},
		{"president and chief executive", `Ines Marl, president of Tarnline Foods, said the files were old.`, `The files were old, according to Ines Marl, its chief executive.`, ""},
		{"spokesmen of one", `Peter Lisk, a spokesman for the Tarnline Foods group, said the files were old.`, `Tarnline Foods spokesman Peter Lisk said the files were old.`, ""},
		{"spokesman of the firm", `Peter Lisk, a company spokesman, said the files were old.`, `Tarnline Foods spokesman Peter Lisk said the files were old.`, ""},
		{"spokesman of a department of it", `Peter Lisk, a spokesman for the Justice Department, said the files were old.`, `Peter Lisk, a spokesman for the U.S. attorney's office, said the files were old.`, ""},
		{"spokesman of a person", `Peter Lisk, a spokesman for Governor Ada Roe, said the files were old.`, `Peter Lisk, a spokesman for the governor's office, said the files were old.`, ""},
		{"director and general director", `Moira Kemp, the agency's director, said the samples were clean.`, `Moira Kemp, director general of the Food Agency, said the samples were clean.`, ""},
		{"head and director", `Moira Kemp, who heads the Food Agency, said the samples were clean.`, `Moira Kemp, the agency's director, said the samples were clean.`, ""},
		{"witness and resident", `Cora Mads, who lives across the street, said he had his hands on the wheel.`, `Cora Mads, a witness, said he had his hands on the wheel.`, ""},
		{"watched, and is a nurse", `Cora Mads, who watched from her porch, said he had his hands on the wheel.`, `Cora Mads, a nurse, said he had his hands on the wheel.`, ""},
		{"a relative twice", `Cora Mads, a relative of the dead man, said he was kind.`, `Cora Mads, the dead man's sister, said he was kind.`, ""},
		{"mayor and lawyer", `Ole Dahl, a lawyer who became mayor in May, said the court was slow.`, `Ole Dahl, the mayor, said the court was slow.`, ""},
		{"sheriff and sergeant", `Sheriff's Sgt. Ole Dahl said the court was slow.`, `Ole Dahl, a spokesman for the sheriff, said the court was slow.`, ""},
		{"chief and fire chief", `Chief Jon Vale said the roof fell first.`, `Fire chief Jon Vale said the roof fell first.`, ""},
		{"deputy and officer", `Jon Vale, a deputy, said the roof fell first.`, `Officer Jon Vale said the roof fell first.`, ""},
		{"analyst at one and of one", `Ada Roe, an analyst at Pember Bank, said shares would fall.`, `Pember analyst Ada Roe said shares would fall.`, ""},
		{"interim results", `Lena Voss told of interim results on Monday.`, `Lena Voss was appointed chief of the fund on Monday.`, ""},
		{"appointed as interim chief", `Lena Voss takes over the fund on an interim basis.`, `Lena Voss was appointed interim chief of the fund.`, ""},
		{"named interim in both", `Lena Voss was named acting head of the fund on Monday.`, `Lena Voss takes over as head of the fund for now, it said on Monday.`, ""},
		{"appointed and takes over", `Lena Voss takes over the fund on Monday, the board said.`, `Lena Voss has been appointed as the new chief of the fund from Monday, the board said.`, ""},
		{"chairman and chief executive", `Rita Sund, chairwoman and chief executive of Merrow Steel, said the mill would close.`, `Rita Sund, chief executive of Merrow Steel, said the mill would close.`, ""},
		{"union leader", `Rita Sund, who leads the dockers' union, said the mill would close.`, `Rita Sund, general secretary of the dockers' union, said the mill would close.`, ""},
		{"two of one name", `Rita Sund, a nurse, slept. Her cousin Rita Sund, a spokeswoman for the board, woke.`, `Rita Sund, a nurse, slept.`, ""},
		{"scientist", `Ada Roe, a geologist at the University of Lowe, said the slope was weak.`, `Ada Roe, professor of geology at Lowe, said the slope was weak.`, ""},
		{"spokeswoman, then director", `Dana Obel, a spokeswoman for the harbour, said the pier was closed.`, `Dana Obel, director of communications at the harbour, said the pier was closed.`, ""},
		{"spokesman head", `Dana Obel, a spokeswoman for the harbour, said the pier was closed.`, `Dana Obel, head of public affairs at the harbour, said the pier was closed.`, ""},
		{"police chief who leads security", `Neil Harrow, who leads security at the march, said it was calm.`, `Police Chief Neil Harrow said it was calm.`, ""},
		{"public health", `Dana Obel, director of public health, said the pier was closed.`, `Dana Obel, chief executive of the health board, said the pier was closed.`, ""},
		{"chief operating officer", `Dana Obel, a company spokeswoman, said the pier was closed.`, `Dana Obel, the chief operating officer, said the pier was closed.`, ""},
		{"police, and a body", `Police spokesman Peter Lisk was there. Marl Foods is shut. Police came.`, `Marl Foods spokesman Peter Lisk was there. Police came.`, ""},
		{"lawyer of a man by name", `Ole Dahl, a lawyer for Tom Vale, said his client had slept.`, `Ole Dahl, a lawyer for the driver, said his client had slept.`, ""},
	} {
		got := findtest.Compared(x.a, x.b)
		if x.want == "" && len(got) > 0 || x.want != "" && !strings.HasPrefix(strings.Join(got, "; "), x.want) {
			t.Errorf("%s:\n got %q\nwant %q", x.what, got, x.want)
		}
	}
}
