package check_test

import (
	"fmt"
	"strings"
	"testing"

	"stemma"
	"stemma/check"
	"stemma/internal/storytest"
)

// told returns the items of a draft as text: status, kind, the draft's words, and how
// others have it.
func told(t testing.TB, draft string, reports ...string) []string {
	t.Helper()
	s, rs := storytest.Story(reports...)
	p := check.Draft(stemma.Read(stemma.English(), storytest.Report(draft)), s, rs)
	var out []string
	for _, it := range p.Items {
		line := it.Status + " " + it.Kind + ": " + it.Passage.Exact
		for _, d := range it.Differs {
			line += fmt.Sprintf(" | %s %s: %s", d.How, d.Against.Siglum, d.Against.Exact)
			for _, op := range d.Ops {
				line += " (" + op.Kind
				if op.Against != nil {
					line += " " + op.Against.Exact
				}
				if op.Draft != nil {
					line += " → " + op.Draft.Exact
				}
				line += ")"
			}
		}
		var sigla []string
		for _, x := range it.Traced {
			sigla = append(sigla, x.Passage.Siglum)
		}
		if len(sigla) > 0 {
			line += " | in " + strings.Join(sigla, " ")
		}
		out = append(out, line)
	}
	return out
}

func TestPlay(t *testing.T) {
	for _, l := range told(t, "At least 12 people died when the ferry Maren sank off Molle on Friday, the harbour police said. \"We lost nine barges and we must rebuild the pier by winter,\" Tom Vale said. The ferry carried 80 tonnes of salt. The captain, Ivo Kern, wore a green hat in the cold rain.",
		"At least 14 people died when the ferry Maren sank off Molle on Friday, the harbour police said. \"We lost nine barges and we will rebuild the pier by winter,\" Ada Roe said. The ferry carried up to 80 tonnes of salt. The captain was Ivo Kirn.",
		"The ferry Maren may have carried 80 tonnes of salt when it went down off Molle. It killed 14 people.") {
		t.Log(l)
	}
}
