package claim

import (
	"slices"
	"sort"

	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/hedge"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// Join gathers what was found in a report into its reading, and makes the
// claims: for every clause of every sentence, who says it, how firmly, and the
// mentions that lie in it.
//
// hedges holds all that changes firmness, in text order: what hedge.Govern finds.
func Join(r *report.Report, d *text.Doc, cast *name.Cast, dates []when.Mention, figures []figure.Figure,
	quotes []quote.Quote, hedges []hedge.Mention, attributions []attribution.Attribution, places []where.Mention) *Reading {

	rd := &Reading{
		Report: r, Doc: d, Cast: cast, Dates: dates, Figures: figures, Quotes: quotes,
		Hedges: hedges, Attributions: attributions, Places: places,
		speakers: attribution.Speakers(attributions, len(quotes)),
		scale:    hedge.NewScale(hedge.English(), d, hedges),
	}
	said := contents(rd)
	var pieces []piece
	ends := make([]int, len(d.Sents))
	for i := range d.Sents {
		pieces = clauses(pieces, d, i, said)
		ends[i] = len(pieces)
	}
	all := make([]Claim, 0, len(pieces))
	k := 0
	for i := range d.Sents {
		for ; k < ends[i]; k++ {
			if c, ok := rd.claim(i, pieces[k]); ok {
				all = append(all, c)
			}
		}
	}
	if len(all) > 0 {
		rd.Claims = append(make([]Claim, 0, len(all)), all...)
	}
	rd.settle()
	return rd
}

// A piece is a run of tokens of one sentence that one voice says.
type piece struct {
	first, last int // tokens, half-open
	attribution int // index, or -1 for the writer
}

// contents lists, for every token, the attribution in whose content it lies,
// the innermost where contents nest, or -1; and -2 for the words that attribute:
// source and cue, which nobody claims.
func contents(rd *Reading) []int {
	said := make([]int, len(rd.Doc.Tokens))
	size := make([]int, len(rd.Doc.Tokens))
	for i := range said {
		said[i] = -1
	}
	put := func(s report.Span, v int) {
		if s.Empty() {
			return
		}
		first, last := rd.Doc.TokensIn(s)
		for t := first; t < last; t++ {
			if said[t] < 0 || s.Len() < size[t] {
				said[t], size[t] = v, s.Len()
			}
		}
	}
	rd.silent = make([]bool, len(rd.Attributions))
	for i, a := range rd.Attributions {
		rd.silent[i] = raised(rd, a) || !voices(rd.Doc, &a)
		if rd.silent[i] {
			continue
		}
		for _, s := range segments(rd.Doc, a) {
			put(s, i)
		}
	}
	for i, a := range rd.Attributions {
		if rd.silent[i] {
			continue
		}
		take := func(s report.Span) {
			first, last := rd.Doc.TokensIn(s)
			for t := first; t < last; t++ {
				// A saying within what somebody says attributes too.
				if o := said[t]; o == -1 || o >= 0 && o != i && rd.Attributions[o].Content.Contains(a.Content) {
					said[t] = -2
				}
			}
		}
		take(a.Cue)
		for _, s := range a.Chain {
			take(s.Span)
		}
	}
	return said
}

// raised reports whether an attribution is a hedge in the middle of its own
// content, "the ferries are expected to sail": nobody is named who expects, and
// the clause stays one claim, lowered by the hedge.
func raised(rd *Reading, a attribution.Attribution) bool {
	if !a.Content.Contains(a.Cue) {
		return false
	}
	near := report.Span{Start: a.Cue.Start - hedgeReach, End: a.Cue.End + hedgeReach}
	for _, i := range inside(len(rd.Hedges), func(i int) report.Span { return rd.Hedges[i].Span }, near) {
		if rd.Hedges[i].Raises() && rd.Hedges[i].Span.Overlaps(a.Cue) {
			return true
		}
	}
	return false
}

// hedgeReach is the length in bytes beyond which no hedge reaches: the longest
// phrase of the lexicons has 30.
const hedgeReach = 64

func segments(d *text.Doc, a attribution.Attribution) []report.Span {
	if len(a.Segments) > 0 {
		return a.Segments
	}
	if a.Content.Empty() {
		return nil
	}
	return d.Segments(a.Content)
}

// claim makes the claim of one piece; ok is false where the piece says too
// little to compare: one content word, or two or three of the writer's own
// without a verb or that open with one, which is what is left of a sentence that others' words cut ("the
// harbour master", "shared by allies").
func (rd *Reading) claim(sent int, p piece) (Claim, bool) {
	d := rd.Doc
	first, last := trim(d, p.first, p.last)
	if first >= last {
		return Claim{}, false
	}
	s := report.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
	kind := d.Blocks[d.Sents[sent].Block].Kind
	if kind == text.Byline || kind == text.Credit || kind == text.Furniture {
		return Claim{}, false
	}
	c := Claim{
		Span: s, Segments: d.Segments(s), Sent: sent, Attribution: p.attribution,
		Headline: kind == text.Headline || kind == text.Subhead,
		Firmness: mention.Stated, Author: mention.Stated, By: "claim.clause",
	}
	if p.attribution >= 0 {
		a := rd.Attributions[p.attribution]
		c.Chain, c.FirmBy, c.By = a.Chain, a.Cue, a.By
	}
	c.Terms = terms(d, first, last)
	c.Figures = inside(len(rd.Figures), func(i int) report.Span { return rd.Figures[i].Number }, s)
	c.Quotes = inside(len(rd.Quotes), func(i int) report.Span { return rd.Quotes[i].Span }, s)
	c.Dates = inside(len(rd.Dates), func(i int) report.Span { return rd.Dates[i].Span }, s)
	c.Names = inside(len(rd.Cast.Mentions), func(i int) report.Span { return rd.Cast.Mentions[i].Span }, s)
	c.Hedges = inside(len(rd.Hedges), func(i int) report.Span { return rd.Hedges[i].Span }, s)
	rd.governors(&c, sent)
	c.Verbs = verbs(d, first, last)
	v := predicate(d, first, last)
	rd.firm(&c, v, first, last)
	if v >= 0 {
		c.Predicate, c.Lemma = d.Tokens[v].Span, d.Tokens[v].Lemma
		c.Subject = participant(d, v, first, last, "nsubj", "nsubjpass", "csubj")
		c.Object = participant(d, innermost(d, v), first, last, "dobj", "attr", "dative")
	}
	c.Places = inside(len(rd.Places), func(i int) report.Span { return rd.Places[i].Span }, s)
	if len(c.Figures) == 0 && len(c.Quotes) == 0 && (len(c.Terms) < 2 || len(c.Terms) < 4 && p.attribution < 0 && !c.Headline && (isVerb(d, first) || !hasVerb(d, first, last))) {
		return Claim{}, false
	}
	return c, true
}

// governors adds the hedges that stand outside the clause, in the same
// sentence, and are about a clause in it: "It is possible that …".
func (rd *Reading) governors(c *Claim, sent int) {
	ss := rd.Doc.Sents[sent].Span
	for _, i := range inside(len(rd.Hedges), func(i int) report.Span { return rd.Hedges[i].Span }, ss) {
		h := &rd.Hedges[i]
		if ss.Contains(h.Span) && !c.Span.Contains(h.Span) && h.Over >= 0 && c.Span.Contains(rd.Doc.Tokens[h.Over].Span) {
			c.Hedges = append(c.Hedges, i)
		}
	}
	sort.Ints(c.Hedges)
}

// inside lists the indexes of the spans that lie in s. They are in text order,
// so that the work is in what is found, not in what there is.
func inside(n int, at func(int) report.Span, s report.Span) []int {
	var out []int
	for i := sort.Search(n, func(i int) bool { return at(i).Start >= s.Start }); i < n && at(i).Start < s.End; i++ {
		if sp := at(i); !sp.Empty() && s.Contains(sp) {
			out = append(out, i)
		}
	}
	return out
}

// terms returns the stems of the content words, sorted and unique.
func terms(d *text.Doc, first, last int) []string {
	n := 0
	for i := first; i < last; i++ {
		if text.Content(d.Tokens[i]) {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]string, 0, n)
	for i := first; i < last; i++ {
		if text.Content(d.Tokens[i]) {
			out = append(out, text.Stem(d.Tokens[i].Lower))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// trim takes leading and trailing marks off a run of tokens, and the "that" which
// joins what is said to who says it.
func trim(d *text.Doc, first, last int) (int, int) {
	for first < last && (d.Tokens[first].Kind == text.Punct || d.Tokens[first].Lower == "that" && d.Tokens[first].Label == "mark") {
		first++
	}
	for first < last && d.Tokens[last-1].Kind == text.Punct {
		last--
	}
	return first, last
}
