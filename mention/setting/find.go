package setting

import (
	"stemma/mention/figure"
	"stemma/text"
)

// Find returns the setting of every figure of a report, in the order of figures.
func Find(l *Language, d *text.Doc, figures []figure.Figure) []Setting {
	r := &reader{words: &l.words, d: d, figs: figures, out: make([]Setting, len(figures))}
	before := place{}
	for i := range figures {
		p := r.place(i)
		r.out[i] = r.read(i, p)
		if i > 0 {
			r.join(i, before, p)
		}
		before = p
	}
	r.reckon()
	return r.out
}

// A reader reads the settings of one report.
type reader struct {
	words *words
	d     *text.Doc
	figs  []figure.Figure
	out   []Setting
}

// A place is where a figure stands: its tokens and those of its sentence, as
// half-open ranges. Without a sentence the second is empty.
type place struct{ sentence, first, last, from, to int }

func (r *reader) place(i int) place {
	f := &r.figs[i]
	p := place{sentence: -1}
	p.first, p.last = r.d.TokensIn(f.Span)
	if p.first >= len(r.d.Tokens) {
		return p
	}
	if s := r.d.Tokens[p.first].Sent; s >= 0 && s < len(r.d.Sents) && r.d.Sents[s].Contains(f.Span) {
		p.sentence, p.from, p.to = s, r.d.Sents[s].First, r.d.Sents[s].Last
	}
	return p
}

// read reads what the words near a figure say of it alone.
func (r *reader) read(i int, p place) Setting {
	f := &r.figs[i]
	s := Setting{
		Sentence: int32(p.sentence), Gap: Far, Lead: r.lead(p, p.first-1), Compared: r.compared(p), Area: r.area(p),
		Flight: r.flight(f, p), Told: r.more(i, p),
	}
	for _, x := range []struct {
		fact Told
		told bool
	}{
		{Reached, r.reached(p)},
		{PerShare, r.perShare(f, p)},
		{Each, r.behind(p, &r.words.Each)},
		{InAll, r.behind(p, &r.words.Total) || r.behind(p, &r.words.AllBehind) || r.before(p, &r.words.Total)},
		{OfThose, r.ofThose(p)},
		{Whole, s.Lead == Of && p.first-1 == p.from},
		{Average, f.Dimension == speed && r.says(p.sentence, &r.words.AverageLemmas)},
		{People, r.words.People.Has(f.Counted.Head)},
		{Force, r.words.Force.Has(f.Counted.Head)},
		{Shares, r.words.Shares.Has(f.Counted.Head)},
	} {
		if x.told {
			s.Told |= x.fact
		}
	}
	return s
}

// lower returns token t of the sentence of p in lower case, or "" beyond it.
func (r *reader) lower(p place, t int) string {
	if t < p.from || t >= p.to {
		return ""
	}
	return r.d.Tokens[t].Lower
}

// lemma returns the lemma of token t of the sentence of p, or "" beyond it.
func (r *reader) lemma(p place, t int) string {
	if t < p.from || t >= p.to {
		return ""
	}
	return r.d.Tokens[t].Lemma
}

// A sentence is a list of words to be searched for phrases: those of one sentence.
type sentence struct {
	d        *text.Doc
	from, to int
}

func (s sentence) Len() int          { return s.to - s.from }
func (s sentence) Word(i int) string { return s.d.Tokens[s.from+i].Lower }

func (r *reader) sentence(p place) sentence { return sentence{r.d, p.from, p.to} }
