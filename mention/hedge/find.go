package hedge

import (
	"stemma/internal/lex"
	"stemma/text"
)

// Find returns the hedges of d in text order, not overlapping.
func Find(l *Language, d *text.Doc) []Mention {
	r := &reader{d, l}
	return r.scan(r.openings(), inHedges)
}

// Expectations returns the words without a Kind that move a statement on the
// ladder: into the time to come ("will", "is set to"), onto somebody's word ("is
// said to"). They are no hedges, but whoever drops them turns what is to be into
// what is.
func Expectations(l *Language, d *text.Doc) []Mention {
	r := &reader{d, l}
	return r.scan(r.openings(), inExpectations)
}

// Negations returns the words that negate a statement: "not", "no", "failed to".
// They have no Kind.
func Negations(l *Language, d *text.Doc) []Mention {
	r := &reader{d, l}
	return r.scan(r.openings(), inNegations)
}

// openings lists the tokens with which something in a lexicon may begin: one in
// four.
func (r *reader) openings() []opening {
	out := make([]opening, 0, len(r.Tokens)/3)
	for i := range r.Tokens {
		t := &r.Tokens[i]
		in := r.lang.opens.Get(t.Lower)
		if t.Lemma != t.Lower {
			in |= r.lang.opens.Get(t.Lemma)
		}
		if in != 0 {
			out = append(out, opening{int32(i), in})
		}
	}
	return out
}

// An opening is a token with which something may begin in some lexicons.
type opening struct {
	token int32
	in    lexicons
}

// scan reads every sentence from left to right, the longest phrase first. At
// each of the openings it looks at the few phrases that begin with its word.
func (r *reader) scan(openings []opening, from lexicons) []Mention {
	list := r.lang.cuesOf(from)
	var out []Mention
	next := 0 // the token behind what was read last
	for _, o := range openings {
		i := int(o.token)
		if i < next || o.in&(from|inIdioms) == 0 {
			continue
		}
		last := r.Sents[r.Tokens[i].Sent].Last
		idiom, past := r.match(&r.lang.idioms, i, last)
		e, end := r.match(list, i, last)
		switch {
		case idiom != nil && (e == nil || past >= end):
			next = past
			continue
		case e == nil:
			continue
		}
		at := r.anchor(i, end)
		out = append(out, Mention{
			Span: r.Span(i, end), Kind: e.Value.kind, Firmness: e.Value.firmness,
			At: at, Over: r.over(at, i, end), By: e.By,
		})
		next = end
	}
	return out
}

// match returns the longest cue that begins at token i, ends before last and
// stands in fit company, and the token behind it; nil where none does.
func (r *reader) match(list *cues, i, last int) (best *lex.Entry[cue], end int) {
	t := &r.Tokens[i]
	best, end = r.longer(&list.words, i, last, t.Lower, nil, i)
	switch {
	case isVerb(t):
		best, end = r.longer(&list.verbs, i, last, t.Lemma, best, end)
	case isNoun(t):
		best, end = r.longer(&list.nouns, i, last, t.Lemma, best, end)
	}
	return best, end
}

// longer returns the longest cue of a table that begins at token i, read as word,
// and stands in fit company, where it ends behind best; else best.
func (r *reader) longer(table *lex.Table[cue], i, last int, word string, best *lex.Entry[cue], bestEnd int) (*lex.Entry[cue], int) {
	for e, end := range lex.From(table, phrase{r.Doc, i, last, word}, i) {
		if end <= bestEnd {
			break
		}
		if r.fits(e, i, end, last) {
			return e, end
		}
	}
	return best, bestEnd
}
