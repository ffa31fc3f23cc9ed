package hedge

import (
	"stemma/mention"
	"stemma/report"
	"stemma/text"
)

// Find returns the hedges of d in text order, not overlapping.
func Find(d *text.Doc) []Mention { return scan(d, hedges) }

// Expectations returns the words that put a statement into the time to come:
// "will", "is set to". They are no hedges, and have no Kind, but whoever drops
// them turns what is to be into what is.
func Expectations(d *text.Doc) []Mention { return scan(d, expectations) }

// Negations returns the words that negate a statement: "not", "no", "failed
// to". They have no Kind.
func Negations(d *text.Doc) []Mention { return scan(d, negations) }

// scan reads every sentence from left to right, the longest phrase first. At
// each token it looks at the few phrases that begin with its word.
func scan(d *text.Doc, l lexicon) []Mention {
	var out []Mention
	for _, s := range d.Sents {
		for i := s.First; i < s.Last; {
			_, past, idiom := idioms.match(d, i, s.Last)
			c, end, ok := l.match(d, i, s.Last)
			switch {
			case idiom && (!ok || past >= end):
				i = past
				continue
			case !ok:
				i++
				continue
			}
			out = append(out, Mention{
				Span: d.Span(i, end), Kind: c.kind, Firmness: c.firmness,
				Scope: report.Span{Start: d.Tokens[i].Start, End: scopeEnd(d, end, s.Last)}, By: c.ref,
			})
			i = end
		}
	}
	return out
}

// A cue is a line of a lexicon, or one of the forms of its verb.
type cue struct {
	words      []string
	kind       Kind
	firmness   mention.Firmness
	form, need string
	ref        string
}

// scopeEnd returns where the clause ends that goes on at token i: before a
// semicolon, colon, dash, bracket or quotation mark, before a comma with a
// conjunction or a relative, or at the sentence's end. Where arcs are known the
// subtree of the cue's head can take its place.
func scopeEnd(d *text.Doc, i, last int) int {
	end := d.Tokens[i-1].End
	for ; i < last; i++ {
		t := d.Tokens[i]
		switch {
		case t.Kind == text.Quote, t.Kind == text.Punct && clauseMark[t.Lower]:
			return end
		case t.Lower == "," && i+1 < last && clauseWord[d.Tokens[i+1].Lower]:
			return end
		}
		end = t.End
	}
	return end
}

var (
	clauseMark = set(";", ":", "—", "–", "(", ")", ".", "?", "!", "--", "…")
	clauseWord = set("and", "but", "or", "while", "although", "though", "which", "who", "whose", "because", "as", "so", "yet", "when", "where", "after", "before")
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
