package attribution

import (
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/name"
	"stemma/text"
)

// TestRules: each rule in Go has an example that it decides.
func TestRules(t *testing.T) {
	lextest.Examples(t, "rules.en.lex", func(ln lex.Line) string {
		s := strings.ReplaceAll(ln.Example, "¶", "\n\n")
		d := text.ParseString(s)
		quotes, as := Read(English(), d, name.Find(name.English(), d))
		var got []string
		for i := range as {
			if slices.Contains(as[i].By.Rules(), ln.Field(0)) {
				got = append(got, render(s, &as[i]))
			}
		}
		for _, q := range quotes {
			if slices.Contains(q.By.Rules(), ln.Field(0)) {
				var segs []string
				for _, x := range q.Segments {
					segs = append(segs, x.Of(s))
				}
				got = append(got, strings.Join(segs, "+"))
			}
		}
		if len(got) == 0 {
			return "nothing by " + ln.Field(0)
		}
		return wanted(ln, got)
	})
}
