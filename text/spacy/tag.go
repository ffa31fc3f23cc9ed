package spacy

// tag gives every token the tag whose score is highest.
func (p *Pipeline) tag(w *workspace, out []Token) {
	n := p.tagger.weights.Out
	w.scores = grow(w.scores, w.n*n)
	p.tagger.run(w.scores, w.vec[margin*width:], width, w.n)
	for i := range out {
		out[i].Tag = p.tags[best(w.scores[i*n:][:len(p.tags)])]
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
