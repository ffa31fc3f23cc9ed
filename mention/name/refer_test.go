package name

import (
	"testing"

	"stemma/internal/caret"
	"stemma/text"
)

// TestRefer labels every reference with its member's key and the rule.
func TestRefer(t *testing.T) {
	caret.Run(t, "testdata/refer.caret", func(s string) []caret.Mark {
		d := text.ParseString(s)
		c := Find(English(), d)
		var out []caret.Mark
		for i := range d.Tokens {
			if r, ok := c.Refers(i); ok {
				out = append(out, caret.Mark{Span: r.Span, Label: c.Members[r.Member].Key + ": " + string(r.By)})
			}
		}
		return out
	})
}
