package spacy

// Annotate reads tokens that somebody else has made. Start and End of every token
// are given, in text order and not overlapping, each of a character or more; and
// SentStart, at which the arcs must begin a new sentence and nowhere else. All
// else is filled in. A sentence may get several roots, as a list or a headline
// without a verb does.
//
// Starts are the first tokens of the parts that the tokens fall into, such as
// paragraphs, the first of them 0. The tokens of one part see one another as context
// (four words either side), and no token sees one of another part: many parts are
// read in one pass, and each as if it were alone. Where the tokenizer would make the
// same token and know its norm (the "n't" of "don't"), the norm holds here too.
func (p *Pipeline) Annotate(text string, toks []Token, starts []int) {
	w := p.work.Get().(*workspace)
	defer p.release(w)
	w.clear()
	w.sents = true
	w.words = grow(w.words, len(toks))
	defer func() { w.sents = false }()
	first := map[string]int{} // of short parts, by what they read, the first token
	type repeat struct{ from, to, of int }
	var repeats []repeat
	for i, from := range starts {
		to := len(toks)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if from == to {
			continue
		}
		toks[from].SentStart = true
		if key, ok := partKey(text, toks[from:to]); ok {
			if of, again := first[key]; again {
				repeats = append(repeats, repeat{from, to, of})
				continue
			}
			first[key] = from
		}
		p.addPart(w, text, toks, from, to)
	}
	p.annotate(w, toks)
	again := 0
	for i, from := range starts {
		to := len(toks)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if again < len(repeats) && repeats[again].from == from && from < to {
			copyPart(toks, from, to, repeats[again].of)
			again++
			continue
		}
		p.finish(text, toks[from:to], w.words[from:to])
	}
}

// finish sets what depends on tags and arcs: parts of speech, features, lemmas.
func (p *Pipeline) finish(text string, toks []Token, words []*word) {
	p.rule(toks, words)
	for i := range toks {
		if t := &toks[i]; t.Lemma == "" {
			t.Lemma = p.lemma(text[t.Start:t.End], words[i], t.POS, t.Morph)
		}
	}
}

// shortPart is the length in tokens of parts that are read once where they stand
// again and again: a page may hold a thousand lines of one word. Ours.
const shortPart = 8

// partKey returns what decides how a part is read: its words, and where tokens and
// sentences begin in them.
func partKey(text string, toks []Token) (string, bool) {
	base := toks[0].Start
	if len(toks) > shortPart || toks[len(toks)-1].End-base > 255 {
		return "", false
	}
	key := make([]byte, 0, 64)
	for _, t := range toks {
		key = append(key, byte(t.Start-base), byte(t.End-base), byte(flag(t.SentStart)))
	}
	return string(append(key, text[base:toks[len(toks)-1].End]...)), true
}

// copyPart gives the tokens from from to to what those from of on have.
func copyPart(toks []Token, from, to, of int) {
	for i := range toks[from:to] {
		t := toks[of+i]
		t.Start, t.End, t.Head = toks[from+i].Start, toks[from+i].End, t.Head-of+from
		toks[from+i] = t
	}
}

// addPart puts the tokens of a part into w, in pieces of at most MaxTokens, and reads
// what w holds whenever that is enough for a pass.
func (p *Pipeline) addPart(w *workspace, text string, toks []Token, from, to int) {
	base, normed := toks[from].Start, false
	for i := from; i < to; i++ {
		w.words[i] = p.word(text[toks[i].Start:toks[i].End])
		normed = normed || w.words[i].normed
	}
	var own []Tok
	if normed {
		own = p.Tokenize(text[base:toks[to-1].End])
	}
	for from < to {
		end := to
		if end-from > MaxTokens {
			end = from + MaxTokens
			for k := end; k > end-1000; k-- {
				if toks[k].SentStart {
					end = k
					break
				}
			}
		}
		if w.rows > 0 && w.rows+end-from > batchRows {
			p.annotate(w, toks)
			w.clear()
		}
		w.add(from, end)
		for i := range toks[from:end] {
			t := &toks[from+i]
			for len(own) > 0 && base+own[0].Start < t.Start {
				own = own[1:]
			}
			w.lex[i] = w.words[from+i].Lexeme
			if len(own) > 0 && base+own[0].Start == t.Start && base+own[0].End == t.End && own[0].Norm != 0 {
				w.lex[i].Norm = own[0].Norm
			}
			t.Space = from+i+1 < to && toks[from+i+1].Start > t.End
			w.space[i] = t.Space
			w.given[i] = t.SentStart
		}
		from = end
	}
}
