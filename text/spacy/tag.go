package spacy

// tag gives every token the tag whose score is highest.
func (p *Pipeline) tag(w *workspace, toks []Token) {
	n := p.tagger.weights.Out
	w.scores = grow(w.scores, w.tokens*n)
	p.tagger.run(w.scores, w.encoded, width, w.tokens)
	for _, s := range w.stretches {
		for i := range toks[s.from:s.to] {
			toks[s.from+i].Tag = p.tags[best(w.scores[(s.at+i)*n:][:len(p.tags)])]
		}
	}
}

// best returns the index of the largest number, the first of equals.
func best(scores []float32) int {
	at := 0
	for i, s := range scores {
		if s > scores[at] {
			at = i
		}
	}
	return at
}
