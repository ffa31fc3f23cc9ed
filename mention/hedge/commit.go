package hedge

import (
	"iter"

	"stemma/internal/lex"
	"stemma/text"
)

// commitments returns the words of commit.en.lex that stand with what they commit
// to, in text order.
func (r *reader) commitments(openings []opening) []Mention {
	var out []Mention
	for _, o := range openings {
		if o.in&inCommits == 0 {
			continue
		}
		i := int(o.token)
		for _, c := range classesOf(&r.Tokens[i]) {
			if m, ok := r.commitment(i, c); ok {
				out = append(out, m)
				break
			}
		}
	}
	return out
}

// classesOf lists the classes of the lexicon that a token may be of, the likeliest
// first.
func classesOf(t *text.Token) []class {
	switch {
	case t.Tag == "MD":
		return []class{classModal}
	case isVerb(t):
		return []class{classVerb, classAdj}
	case t.POS == "ADJ":
		return []class{classAdj, classVerb}
	case isNoun(t):
		return []class{classNoun}
	case t.POS == "ADV":
		return []class{classAdv, classAdj}
	}
	return nil
}

// commitment reads token i as a word of a class; ok is false where no entry fits.
func (r *reader) commitment(i int, c class) (m Mention, ok bool) {
	t := &r.Tokens[i]
	word := t.Lower
	if c == classVerb || c == classNoun {
		word = t.Lemma
	}
	if full := r.lang.words.Contracted.Get(word); full != "" {
		word = full
	}
	for e, end := range r.entries(c, i, word) {
		over := r.framed(c, i, end, word, &e.Value)
		if over < 0 {
			continue
		}
		sign := e.Value.sign
		if sign.Kind == Report && r.untold(i) {
			sign.Source = [2]Sign{} // is said to leak
		}
		if c == classNoun && r.isIdiom(i) {
			sign.Writer[0], sign.Source[0] = sign.Writer[1], sign.Source[1] // no doubt that
		}
		return Mention{Span: r.Span(i, end), Firmness: sign.Writer[0].under(Flat).Firmness(), At: i, Over: over, By: e.By, Sign: &sign}, true
	}
	return m, false
}

// entries yields the entries of a class that begin at token i, read as word, the
// longest first.
func (r *reader) entries(c class, i int, word string) iter.Seq2[*lex.Entry[commit], int] {
	return lex.From(&r.lang.commits[c], phrase{r.Doc, i, len(r.Tokens), word}, i)
}

// framed returns the head of what hangs on the words of entry e, which stand in
// [i, end); -1 where nothing does in its frame.
func (r *reader) framed(c class, i, end int, word string, e *commit) int {
	switch c {
	case classVerb:
		return r.byVerb(i, end-i, e)
	case classAdj:
		return r.byAdjective(i, e.frame)
	case classNoun:
		return r.byNoun(i, e.frame)
	case classAdv:
		return r.byAdverb(i, e.frame)
	case classModal:
		return r.byModal(i, word, e.frame)
	}
	return -1
}

// isIdiom reports whether the noun at token i is the end of an idiom of two words:
// "no doubt".
func (r *reader) isIdiom(i int) bool {
	idiom, _ := r.match(&r.lang.idioms, max(0, i-1), i+1)
	return idiom != nil
}
