package text

import "stemma/text/spacy"

// annotate fills in what the pipeline knows of every token: tag, part of speech,
// lemma, arc and name. Repairs for news stand before it, in what it is given:
// tokens and sentences are ours, so a paragraph ends a sentence, headlines,
// datelines and captions stand apart, furniture is not read, and a line break
// within a paragraph is one space. Blocks are read one by one, and a
// dateline by itself: no word sees one of another block.
func (d *Doc) annotate() {
	row := make([]spacy.Token, len(d.Tokens))
	var starts []int // of every block, and after a dateline
	block, dateline := -1, false
	for i := range d.Tokens {
		t := &d.Tokens[i]
		row[i] = spacy.Token{Start: t.Start, End: t.End, SentStart: i == d.Sents[t.Sent].First}
		if !row[i].SentStart {
			continue
		}
		s := &d.Sents[t.Sent]
		in := d.Blocks[s.Block].Dateline.Contains(s.Span)
		if s.Block != block || dateline {
			starts = append(starts, i)
		}
		block, dateline = s.Block, in
	}
	spacy.Load().Annotate(d.Text, row, starts)
	own := make([]Grammar, len(row)) // of each token, until all are mended
	for i := range row {
		t, r := &d.Tokens[i], &row[i]
		own[i] = Grammar{Tag: r.Tag, POS: r.POS, Morph: r.Morph, Label: r.Label, Name: r.Name}
		t.Grammar, t.Lemma, t.Head = &own[i], r.Lemma, r.Head
	}
	for i := range d.Sents {
		d.mend(&d.Sents[i])
		d.link(&d.Sents[i])
	}
	d.share()
}
