package change

import (
	"fmt"
	"os"
	"testing"

	"stemma"
	"stemma/report"
)

func TestDump(t *testing.T) {
	if os.Getenv("DUMP") == "" {
		t.Skip()
	}
	cases, _ := Load("../../testdata/changes/read.txt")
	for _, c := range cases {
		fmt.Printf("== %d %s %v\n", c.Line, c.Kind, c.Changed)
		for _, text := range c.Texts {
			r := &report.Report{Ref: "a", URL: "report:a", Outlet: "X", Text: text, Published: report.Stamp{Time: published}}
			r.Seal()
			rd := stemma.Read(stemma.English(), r)
			for _, cl := range rd.Claims {
				ch := ""
				for _, s := range cl.Chain {
					ch += " <" + s.Span.Of(text) + "|" + s.Name.Of(text) + "|" + string(s.Kind) + ">"
					if s.Member >= 0 {
						ch += "T:" + rd.Cast.Members[s.Member].Title.Of(text)
					}
				}
				cue := ""
				if cl.Attribution >= 0 {
					cue = rd.Attributions[cl.Attribution].Lemma
				}
				fmt.Printf("   [%s] firm=%s auth=%s neg=%v hedged=%v by=%q lemma=%s fam=%s verbs=%v head=%v chain=%s cue=%s\n", cl.Of(text), cl.Firmness, cl.Author, cl.Negated, cl.Hedged, cl.FirmBy.Of(text), cl.Lemma, cl.Family, cl.Verbs, cl.Headline, ch, cue)
			}
			fmt.Println("   --")
		}
	}
}
