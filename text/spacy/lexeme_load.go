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
	w.loadRuler(s["ruler/patterns"])
	w.loadLemmatizer(s)
}
