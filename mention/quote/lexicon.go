package quote

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
	"stemma/report"
)

//go:embed say.en.lex
var saySource string

//go:embed naming.en.lex
var namingSource string

//go:embed elision.en.lex
var elisionSource string

//go:embed gloss.en.lex
var glossSource string

var (
	sayLexicon     = lex.Read("say.en.lex", saySource, 2)
	namingLexicon  = lex.Read("naming.en.lex", namingSource, 1)
	elisionLexicon = lex.Read("elision.en.lex", elisionSource, 1)
	glossLexicon   = lex.Read("gloss.en.lex", glossSource, 1)

	sayings    = inflected(sayLexicon) // form or phrase → line
	namings    = words(namingLexicon)  // word or phrase → line
	elisions   = words(elisionLexicon) // word → line
	glossWords = list(glossLexicon)
)

func words(l *lex.Lexicon) map[string]report.By {
	m := map[string]report.By{}
	for _, ln := range l.Lines {
		m[ln.Field(0)] = ln.By
	}
	return m
}

func inflected(l *lex.Lexicon) map[string]report.By {
	m := words(l)
	for _, ln := range l.Lines {
		for f := range strings.SplitSeq(ln.Field(1), ",") {
			m[f] = ln.By
		}
	}
	return m
}

func list(l *lex.Lexicon) []string {
	var out []string
	for _, ln := range l.Lines {
		out = append(out, ln.Field(0))
	}
	return out
}
