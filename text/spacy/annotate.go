package spacy

// Annotate reads tokens that somebody else has made. Start and End of every token
// are given, in text order and not overlapping, each of a character or more; and
// SentStart, at which the arcs must begin a new sentence and nowhere else. All
// else is filled in. A sentence may get several roots, as a list or a headline
// without a verb does.
//
// The tokens of one call see one another as context (four words either side), so
// that a paragraph is one call. Where the tokenizer would make the same token and
// know its norm (the "n't" of "don't"), the norm holds here too.
func (p *Pipeline) Annotate(text string, toks []Token) {
	if len(toks) == 0 {
		return
	}
	w := p.work.Get().(*workspace)
	defer p.release(w)
	toks[0].SentStart = true
	base := toks[0].Start
	own := p.Tokenize(text[base:toks[len(toks)-1].End])
	for from := 0; from < len(toks); {
		to := len(toks)
		if to-from > MaxTokens {
			to = from + MaxTokens
			for k := to; k > to-1000; k-- {
				if toks[k].SentStart {
					to = k
					break
				}
			}
		}
		w.reset(to - from)
		w.given = grow(w.given, to-from)
		for i := range toks[from:to] {
			t := &toks[from+i]
			for len(own) > 0 && base+own[0].Start < t.Start {
				own = own[1:]
			}
			w.lex[i] = p.lexeme(text[t.Start:t.End])
			if len(own) > 0 && base+own[0].Start == t.Start && base+own[0].End == t.End && own[0].Norm != 0 {
				w.lex[i].Norm = own[0].Norm
			}
			t.Space = from+i+1 < len(toks) && toks[from+i+1].Start > t.End
			w.space[i] = t.Space
			w.given[i] = t.SentStart
		}
		w.sents = true
		p.annotate(w, toks[from:to])
		w.sents = false
		for i := from; i < to; i++ {
			toks[i].Head += from
		}
		from = to
	}
	p.rule(text, toks)
	for i := range toks {
		if t := &toks[i]; t.Lemma == "" {
			t.Lemma = p.lemma(text[t.Start:t.End], t.POS, t.Morph)
		}
	}
}
