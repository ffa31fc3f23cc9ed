package attribution

import (
	_ "embed"

	"stemma/internal/lex"
	"stemma/mention"
)

//go:embed stance.en.lex
var stanceSource string

var stanceLexicon = lex.Read("stance.en.lex", stanceSource, 3)

type stance struct{ source, author mention.Firmness }

var stances = func() map[string]stance {
	m := map[string]stance{}
	for _, l := range stanceLexicon.Lines {
		m[l.Field(0)] = stance{mention.Firmness(l.Field(1)), mention.Firmness(l.Field(2))}
	}
	return m
}()
