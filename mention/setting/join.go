package setting

import (
	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
)

// join reads what stands between figure i, at p, and the figure before it.
func (r *reader) join(i int, before, p place) {
	if p.sentence < 0 || p.sentence != before.sentence {
		return
	}
	s := &r.out[i]
	s.Gap = uint8(min(max(0, p.first-before.last), Far))
	for t := before.last; t < p.first; t++ {
		if r.words.Clause.Has(r.d.Tokens[t].Lower) {
			s.Told |= Clause
			break
		}
	}
	// What the figure before counts, and the span of its rate, belong to it.
	from, prev := before.last, &r.figs[i-1]
	for _, s := range []report.Span{prev.Counted.Span, prev.PerSpan} {
		if !s.Empty() && s.Start >= prev.End && s.End <= r.figs[i].Start {
			_, end := r.d.TokensIn(s)
			from = max(from, end)
		}
	}
	between := sentence{r.d, from, p.first}
	switch {
	case fills(&r.words.Beside, between):
		s.Joint = Beside
	case fills(&r.words.Comma, between):
		s.Joint = Comma
	}
}

// fills reports whether the words are one phrase of the table.
func fills(table *lex.Phrases, ws sentence) bool {
	_, end := lex.LongestFrom(table, ws, 0)
	return end > 0 && end == ws.Len()
}

// says reports whether a sentence holds a word of one of the lemmas.
func (r *reader) says(sentence int, lemmas *lex.Set) bool {
	return sentence >= 0 && r.holds(sentence, func(t *text.Token) bool { return lemmas.Has(t.Lemma) })
}

func (r *reader) holds(sentence int, wanted func(*text.Token) bool) bool {
	s := r.d.Sents[sentence]
	for t := s.First; t < s.Last; t++ {
		if wanted(&r.d.Tokens[t]) {
			return true
		}
	}
	return false
}
