package claim_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"stemma/internal/storytest"
)

func TestZZ(t *testing.T) {
	b, _ := os.ReadFile("/tmp/h/tests/claims.txt")
	for _, s := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		r := storytest.Read(s)
		fmt.Println("##", s)
		for _, c := range r.Claims {
			ch := []string{}
			for _, x := range c.Chain { ch = append(ch, x.Span.Of(s)) }
			fmt.Printf("   %-11s author=%s neg=%v chain=%q firmby=%q lemma=%s verbs=%v gov=%s: %s\n", c.Firmness, c.Author, c.Negated, ch, c.FirmBy.Of(s), c.Lemma, c.Verbs, c.Governed, c.Of(s))
		}
		for i, q := range r.Quotes {
			sp, ok := r.SpeakerOf(i)
			x := ""
			if ok { x = sp.Span.Of(s) }
			fmt.Printf("   Q %q by %q\n", q.Of(s), x)
		}
	}
}
