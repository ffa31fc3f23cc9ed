package text

import (
	"stemma/internal/char"
	"stemma/report"
)

// span appends the tokens of a span, which holds no furniture. It stops, and
// whole is false, where there would be more than most in all.
func (t *tokenizer) span(s report.Span, most int) (whole bool) {
	for i := s.Start; i < s.End; {
		if w := char.SpaceAt(t.s, i); w > 0 {
			i += w
			if n := len(t.out); n > 0 {
				t.out[n-1].Space = true
			}
			continue
		}
		j := i
		for j < s.End && char.SpaceAt(t.s, j) == 0 {
			j += char.Len(t.s, j)
		}
		n := len(t.out)
		if t.chunk(i, min(j, s.End)); len(t.out) > most {
			t.out = t.out[:max(n, most)]
			return false
		}
		i = j
	}
	return true
}
