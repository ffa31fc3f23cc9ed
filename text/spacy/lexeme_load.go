package spacy

// words are the parts of the pipeline that know words by rules and tables.
type words struct {
	tokenizer
	lexicon
	ruler
	lemmatizer
}

// loadWords reads the tables from the model's sections.
func (w *words) loadWords(s sections) {
	w.loadLexicon(s["words/symbols"], s["words/norms"])
	w.loadAffixes(s["words/classes"], s["words/affixes"])
	w.loadExceptions(s["words/exceptions"], w.number)
	w.findNormed()
	w.loadRuler(s["ruler/patterns"])
	w.loadLemmatizer(s)
}

// findNormed notes the words to which some exception gives another norm than their
// own. A text without such a word need not be tokenized for its norms.
func (w *words) findNormed() {
	w.normed = map[string]bool{}
	for text, e := range w.byText {
		at := 0
		for _, p := range e.pieces {
			piece := text[at : at+p.size]
			if p.norm != 0 && p.norm != w.read(piece, hash64(piece)).Norm {
				w.normed[piece] = true
			}
			at += p.size
		}
	}
}
