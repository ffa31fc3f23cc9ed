package print

import (
	"bytes"
	"strings"
	"testing"

	"stemma/edition"
)

// A report that may belong to the story is shown below the board, with the reasons, and
// not among the witnesses.
func TestPossible(t *testing.T) {
	e := &edition.Edition{
		Story:     edition.Story{ID: "1", Reports: 1, Lines: [2]int{1, 1}},
		Witnesses: []edition.Witness{{Siglum: "A", Outlet: "Harbour Times", Published: "2031-05-06"}},
		Stemma:    edition.Stemma{Lines: []edition.Line{{Head: "A", Sigla: []string{"A"}}}},
		Possible: []edition.Possible{
			{Ref: "in/ferry.txt", Outlet: "Inlet Courier", Published: "2031-05-07", Title: "Ferry | late", URL: "https://inlet.example/9", Like: "A", Score: -0.4,
				JoinedBy: []edition.Reason{{Feature: "title_in_text", Weight: 2.12}, {Feature: "rare_words", Weight: 0.84}, {Feature: "people", Weight: 0.6}, {Feature: "lead", Weight: 0.2}},
				Against:  []edition.Reason{{Feature: "other_day", Weight: -0.91}}},
			{Ref: "in/late.txt", Like: "A", Score: -0.9, JoinedBy: []edition.Reason{{Feature: "region", Weight: 1.3}}},
		},
	}
	for _, c := range []struct{ name, want, got string }{
		{"terminal", `
POSSIBLE MEMBERS  2
  like this story, not like enough; counted nowhere above
  Inlet Courier  2031-05-07  like A
    joined by: title in text +2.1, rare words +0.8, people +0.6; against: other day -0.9
  late.txt  no date  like A
    joined by: region +1.3
`, written(t, func(b *bytes.Buffer) error { return Terminal(b, e, Style{}) })},
		{"markdown", `
## Possible members

Like this story, not like enough; counted nowhere above.

| | published | title | address | like | why |
| --- | --- | --- | --- | --- | --- |
| Inlet Courier | 2031-05-07 | Ferry &#124; late | https://inlet.example/9 | A | joined by: title in text +2.1, rare words +0.8, people +0.6, lead +0.2; against: other day -0.9 |
| ` + "`late.txt`" + ` | no date |  |  | A | joined by: region +1.3 |
`, written(t, func(b *bytes.Buffer) error { return Markdown(b, []*edition.Edition{e}) })},
	} {
		if !strings.HasSuffix(c.got, c.want) {
			t.Errorf("%s ends with\n%s\nwant\n%s", c.name, c.got[max(0, len(c.got)-len(c.want)-80):], c.want)
		}
		if !strings.Contains(c.got, "1 report") {
			t.Errorf("%s: the reports that may belong are counted:\n%s", c.name, c.got)
		}
	}
}

// written returns what write writes.
func written(t *testing.T, write func(*bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
