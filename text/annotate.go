package text

import "stemma/text/spacy"

// annotate fills in what the pipeline knows of every token: tag, part of speech,
// lemma, arc and name. Repairs for news stand before it, in what it is given:
// tokens and sentences are ours, so a paragraph ends a sentence, headlines,
// datelines and captions stand apart, furniture is not read, and a line break
// within a paragraph is one space. Blocks are read one by one, and a
// dateline by itself: no word sees one of another block.
func (d *Doc) annotate() {
	p := spacy.Load()
	var row []spacy.Token
	for from := 0; from < len(d.Tokens); {
		block := d.Sents[d.Tokens[from].Sent].Block
		to := d.Sents[d.Blocks[block].Sents[1]-1].Last
		if s := &d.Sents[d.Tokens[from].Sent]; d.Blocks[block].Dateline.Contains(s.Span) {
			to = s.Last
		}
		row = row[:0]
		for i := from; i < to; i++ {
			t := &d.Tokens[i]
			row = append(row, spacy.Token{Start: t.Start, End: t.End, SentStart: i == d.Sents[t.Sent].First})
		}
		p.Annotate(d.Text, row)
		for i, r := range row {
			t := &d.Tokens[from+i]
			t.Tag, t.POS, t.Morph, t.Lemma, t.Label, t.Name = r.Tag, r.POS, r.Morph, r.Lemma, r.Label, r.Name
			t.Head = from + r.Head
		}
		from = to
	}
	for i := range d.Sents {
		d.mend(&d.Sents[i])
		d.link(&d.Sents[i])
	}
}
