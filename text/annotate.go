package text

import (
	"strings"

	"stemma/text/spacy"
)

// annotate fills in what the pipeline knows of every token: tag, part of speech,
// lemma, arc and name. Repairs for news stand before it, in what it is given:
// tokens and sentences are ours, so a paragraph ends a sentence, headlines,
// datelines and captions stand apart, furniture is not read, and a line break
// within a paragraph is one space. Blocks are read one by one, and a
// dateline by itself: no word sees one of another block.
func (r *reader) annotate() {
	row, starts := r.rows(make([]spacy.Token, 0, len(r.Tokens)), nil, 0)
	spacy.Load().Annotate(r.Text, row, starts)
	r.take(row)
}

// together is the number of tokens that are read in one pass where texts are short. The
// weights of the pipeline, 3 MB, come from memory once a pass: a sentence alone takes twice
// the time that it takes among 1,000 tokens; larger passes were not measured. Ours.
const together = 1000

// annotateAll is annotate for several texts in one pass, as if each were alone.
func annotateAll(rs []*reader) {
	var all strings.Builder
	var row []spacy.Token
	var starts []int
	for _, r := range rs {
		row, starts = r.rows(row, starts, all.Len())
		all.WriteString(r.Text)
	}
	spacy.Load().Annotate(all.String(), row, starts)
	first := 0
	for _, r := range rs {
		end := first + len(r.Tokens)
		mine := row[first:end]
		for i := range mine {
			mine[i].Head -= first
		}
		r.take(mine)
		first = end
	}
}

// rows appends what the pipeline is given of r, whose text begins at at: all tokens, and the
// first token of every block and after a dateline.
func (r *reader) rows(row []spacy.Token, starts []int, at int) ([]spacy.Token, []int) {
	first := len(row)
	block, dateline := -1, false
	for i := range r.Tokens {
		t := &r.Tokens[i]
		s := &r.Sents[t.Sent]
		row = append(row, spacy.Token{Start: at + t.Start, End: at + t.End, SentStart: i == s.First})
		if i != s.First {
			continue
		}
		in := r.Blocks[s.Block].Dateline.Contains(s.Span)
		if s.Block != block || dateline {
			starts = append(starts, first+i)
		}
		block, dateline = s.Block, in
	}
	return row, starts
}

// take sets the grammar of r's tokens from what the pipeline says of them.
func (r *reader) take(row []spacy.Token) {
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
