package text

import "stemma/text/spacy"

// annotate fills in what the pipeline knows of every token: tag, part of speech,
// lemma, arc and name. Repairs for news stand before it, in what it is given:
// tokens and sentences are ours, so a paragraph ends a sentence, headlines,
// datelines and captions stand apart, furniture is not read, and a line break
// within a paragraph is one space. Blocks are read one by one, and a
// dateline by itself: no word sees one of another block.
func (r *reader) annotate() {
	row := make([]spacy.Token, len(r.Tokens))
	var starts []int // of every block, and after a dateline
	block, dateline := -1, false
	for i := range r.Tokens {
		t := &r.Tokens[i]
		row[i] = spacy.Token{Start: t.Start, End: t.End, SentStart: i == r.Sents[t.Sent].First}
		if !row[i].SentStart {
			continue
		}
		s := &r.Sents[t.Sent]
		in := r.Blocks[s.Block].Dateline.Contains(s.Span)
		if s.Block != block || dateline {
			starts = append(starts, i)
		}
		block, dateline = s.Block, in
	}
	spacy.Load().Annotate(r.Text, row, starts)
	own := make([]Grammar, len(row)) // of each token, until all are mended
	for i := range row {
		t, x := &r.Tokens[i], &row[i]
		own[i] = Grammar{Tag: x.Tag, POS: x.POS, Morph: x.Morph, Label: x.Label, Name: x.Name}
		t.Grammar, t.Lemma, t.Head = &own[i], x.Lemma, x.Head
	}
	for i := range r.Sents {
		r.mend(&r.Sents[i])
		r.link(&r.Sents[i])
	}
	r.share()
}
