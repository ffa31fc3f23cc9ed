package claim

import (
	"slices"
	"sort"
	"sync"

	"stemma/claim/clue"
	"stemma/claim/slot"
	"stemma/internal/lex"
	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/hedge"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/mention/quote"
	"stemma/mention/setting"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// Found is what the packages of mention found in a report. All lists are in text
// order.
type Found struct {
	Anchor       when.Anchor
	Cast         *name.Cast
	Dates        []when.Mention
	Figures      []figure.Figure
	Settings     []setting.Setting // of every figure
	Tallies      []figure.Figure
	Quotes       []quote.Quote
	Hedges       []hedge.Mention // all that changes firmness: what hedge.Govern finds
	Attributions []attribution.Attribution
	Places       []where.Mention
}

// Join gathers what was found in a report into its reading, and makes the
// claims: for every clause of every sentence, who says it, how firmly, and the
// mentions that lie in it. What later stations ask of the text is answered here:
// the reading does not keep d.
func Join(l *Language, r *report.Report, d *text.Doc, f Found) *Reading {
	j := &joiner{lang: l, d: d, scale: hedge.NewScale(hedge.English(), d, f.Hedges), Reading: &Reading{
		Report: r, Anchor: f.Anchor, Cast: f.Cast, Dates: fit(f.Dates), Figures: fit(f.Figures), Settings: f.Settings, Tallies: fit(f.Tallies),
		Quotes: fit(f.Quotes), Hedges: slices.Clone(f.Hedges), Attributions: fit(f.Attributions), Places: fit(f.Places),
	}}
	if f.Cast != nil {
		f.Cast.Members, f.Cast.Mentions = fit(f.Cast.Members), fit(f.Cast.Mentions)
	}
	j.keep()
	j.claims()
	j.speakers()
	j.settle()
	j.slots()
	j.misdated()
	j.introduce()
	j.Clues = clue.Find(l.clue, r, d, f.Cast)
	for i := range j.Hedges {
		j.Hedges[i].Sign = nil // what it makes of its clause is said
	}
	return j.Reading
}

// A joiner makes a reading.
type joiner struct {
	*Reading
	lang   *Language
	d      *text.Doc
	scale  *hedge.Scale
	silent []bool    // of every attribution whether the writer tells its content
	known  []opening // of every attribution how its content begins, once it is known
}

// fit returns s in no more memory than its elements take.
func fit[T any](s []T) []T {
	if len(s) == cap(s) {
		return s
	}
	return append(make([]T, 0, len(s)), s...)
}

// claims makes the claims.
func (j *joiner) claims() {
	said := j.contents()
	j.Tellings = j.tellings(said)
	var pieces []piece
	ends := make([]int, len(j.d.Sents))
	for i := range j.d.Sents {
		pieces = j.clauses(pieces, i, said)
		ends[i] = len(pieces)
	}
	all := someClaims(len(pieces))
	k := 0
	for i := range j.d.Sents {
		for ; k < ends[i]; k++ {
			if c, ok := j.claim(i, pieces[k]); ok {
				all = append(all, c)
			}
		}
	}
	j.Claims = append(make([]Claim, 0, len(all)), all...)
	release(all)
	j.deeds(said)
}

// spareClaims holds memory for the claims of a report until it is known how many there are.
var spareClaims sync.Pool // of *[]Claim

// someClaims returns an empty list with room for n claims.
func someClaims(n int) []Claim {
	if p, ok := spareClaims.Get().(*[]Claim); ok && cap(*p) >= n {
		return (*p)[:0]
	}
	return make([]Claim, 0, max(n, keptClaims)) // the next report may have more
}

// release gives back what someClaims has lent.
func release(all []Claim) {
	clear(all) // what is kept holds no text
	if cap(all) <= keptClaims {
		spareClaims.Put(&all)
	}
}

// keptClaims is the number of claims up to which their memory is kept for the next report.
// Ours: few news reports have more.
const keptClaims = 256

// slots says what every figure measures, and how firmly its claim tells of it.
func (j *joiner) slots() {
	in := slot.In{Figures: j.Figures, Places: j.Places, Dates: j.Dates, Published: j.Report.Published, Claims: make([]slot.Claim, len(j.Claims))}
	for i := range j.Claims {
		c := &j.Claims[i]
		in.Claims[i] = slot.Claim{Span: c.Span, Sent: c.Sent, Figures: c.Figures}
	}
	j.Slots = slot.Find(j.lang.slot, j.d, in)
	for i := range j.Slots {
		if s := &j.Slots[i]; s.Claim >= 0 {
			s.Firmness = j.firmnessAt(&j.Claims[s.Claim], j.Figures[i].Number)
		}
	}
}

// misdated finds the dates that name a day of the week which they do not have.
func (j *joiner) misdated() {
	for i := range j.Dates {
		if when.WrongWeekday(j.Dates[i], j.Anchor) {
			j.Misdated = append(j.Misdated, i)
		}
	}
}

// A piece is a run of tokens of one sentence that one voice says.
type piece struct {
	first, last int // tokens, half-open
	attribution int // index, or -1 for the writer
}

// contents lists, for every token, the attribution in whose content it lies,
// the innermost where contents nest, or -1; and -2 for the words that attribute:
// source and cue, which nobody claims.
func (j *joiner) contents() []int {
	said := make([]int, len(j.d.Tokens))
	size := make([]int, len(j.d.Tokens))
	for i := range said {
		said[i] = -1
	}
	put := func(s report.Span, v int) {
		if s.Empty() {
			return
		}
		first, last := j.d.TokensIn(s)
		for t := first; t < last; t++ {
			if said[t] < 0 || s.Len() < size[t] {
				said[t], size[t] = v, s.Len()
			}
		}
	}
	j.silent = make([]bool, len(j.Attributions))
	for i, a := range j.Attributions {
		j.silent[i] = j.raised(a) || !voices(j.d, &a)
		if j.silent[i] {
			continue
		}
		for _, s := range segments(j.d, a) {
			put(s, i)
		}
	}
	for i, a := range j.Attributions {
		if j.silent[i] {
			continue
		}
		take := func(s report.Span) {
			first, last := j.d.TokensIn(s)
			for t := first; t < last; t++ {
				// A saying within what somebody says attributes too.
				if o := said[t]; o == -1 || o >= 0 && o != i && j.Attributions[o].Content.Contains(a.Content) {
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
func (j *joiner) raised(a attribution.Attribution) bool {
	if !a.Content.Contains(a.Cue) {
		return false
	}
	near := report.Span{Start: a.Cue.Start - hedgeReach, End: a.Cue.End + hedgeReach}
	for _, i := range inside(len(j.Hedges), func(i int) report.Span { return j.Hedges[i].Span }, near) {
		if j.Hedges[i].Raises() && j.Hedges[i].Span.Overlaps(a.Cue) {
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
// little to compare: one content word, or words of the writer's own without a verb that
// has a tense, which is what is left of a sentence that others' words cut ("the harbour
// master", "shared by allies").
func (j *joiner) claim(sent int, p piece) (Claim, bool) {
	d := j.d
	first, last := j.trim(p.first, p.last)
	if first >= last {
		return Claim{}, false
	}
	s := report.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
	block := &d.Blocks[d.Sents[sent].Block]
	kind := block.Kind
	if kind == text.Byline || kind == text.Credit || kind == text.Signature || kind == text.Furniture || block.Dateline.Contains(d.Sents[sent].Span) || p.attribution < 0 && j.asks(sent) {
		return Claim{}, false
	}
	c := Claim{
		Span: s, Sent: sent, Attribution: p.attribution,
		Headline: kind == text.Headline || kind == text.Subhead,
		Firmness: mention.Stated, Author: mention.Stated, By: byClause,
	}
	if p.attribution >= 0 {
		a := j.Attributions[p.attribution]
		c.Chain, c.FirmBy, c.By = a.Chain, extentOf(a.Cue), a.By
	}
	c.Terms = j.terms(first, last)
	c.Themes = j.lang.themesOf(c.Terms)
	c.Figures = inside(len(j.Figures), func(i int) report.Span { return j.Figures[i].Number }, s)
	c.Quotes = inside(len(j.Quotes), func(i int) report.Span { return j.Quotes[i].Span }, s)
	c.Dates = inside(len(j.Dates), func(i int) report.Span { return j.Dates[i].Span }, s)
	c.FirstPerson = j.any(&j.lang.words.FirstPerson, first, last)
	c.Verbs = j.verbs(first, last)
	v := predicate(d, first, last)
	j.firm(&c, j.hedges(&c), v, first, last)
	if v >= 0 {
		c.Predicate, c.Lemma, c.Family = extentOf(d.Tokens[v].Span), d.Tokens[v].Lemma, j.lang.Family(d.Tokens[v].Lemma)
		c.Subject = extentOf(participant(d, v, first, last, "nsubj", "nsubjpass", "csubj"))
		c.Object = extentOf(participant(d, innermost(d, v), first, last, "dobj", "attr", "dative"))
	}
	c.Places = inside(len(j.Places), func(i int) report.Span { return j.Places[i].Span }, s)
	j.lend(&c, first)
	if !j.counts(c.Figures) && len(c.Quotes) == 0 && j.saysLittle(&c, p, first, last) {
		return Claim{}, false
	}
	return c, true
}

// counts reports whether any of the figures is more than somebody's age.
func (j *joiner) counts(figures []int) bool {
	return slices.ContainsFunc(figures, func(i int) bool { return j.Figures[i].Dimension != quantity.Age })
}

// saysLittle reports whether a claim without a figure or quote, of tokens [first, last) of
// a piece, says too little to compare.
func (j *joiner) saysLittle(c *Claim, p piece, first, last int) bool {
	if len(c.Terms) < 2 && !(c.Negated && len(c.Terms) == 1 && c.Family != "") { // but "no one was killed"
		return true
	}
	if p.attribution >= 0 || c.Headline {
		return false
	}
	if s := j.d.Sents[c.Sent]; (p.first > s.First || p.last < s.Last) && !hasFinite(j.d, first, last) {
		return true
	}
	return len(c.Terms) < 4 && (isVerb(j.d, first) || !hasVerb(j.d, first, last))
}

// asks reports whether the writer asks who or what did what a sentence says: "What
// happens next?" states nothing. Other questions may: "Why did the ministry know?"
func (j *joiner) asks(sent int) bool {
	s := j.d.Sents[sent]
	if s.Last-s.First < 2 || j.d.Tokens[s.Last-1].Lower != "?" {
		return false
	}
	t := &j.d.Tokens[s.First]
	return t.Tag == "WP" && (t.Label == "nsubj" || t.Label == "attr")
}

// hedges returns the hedges in a claim and those outside of it, in the same
// sentence, that are about a clause in it: "It is possible that …". It notes
// whether anything in the sentence weakens.
func (j *joiner) hedges(c *Claim) []int {
	var out []int
	sent := j.d.Sents[c.Sent].Span
	for _, i := range inside(len(j.Hedges), func(i int) report.Span { return j.Hedges[i].Span }, sent) {
		h := &j.Hedges[i]
		c.Hedged = c.Hedged || h.Weakens()
		if c.Contains(h.Span) || h.Over >= 0 && c.Contains(j.d.Tokens[h.Over].Span) {
			out = append(out, i)
		}
	}
	return out
}

// any reports whether a word of a list stands among tokens [first, last).
func (j *joiner) any(list *lex.Set, first, last int) bool {
	for i := first; i < last; i++ {
		if list.Has(j.d.Tokens[i].Lower) {
			return true
		}
	}
	return false
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

// terms returns the stems of the content words of tokens [first, last) and others, sorted
// and unique.
func (j *joiner) terms(first, last int, others ...string) []string {
	n := len(others)
	for _, w := range j.Words[first:last] {
		if w.Is(ContentWord) {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := append(make([]string, 0, n), others...)
	for i := first; i < last; i++ {
		if j.Words[i].Is(ContentWord) {
			out = append(out, text.Stem(j.d.Tokens[i].Lower))
		}
	}
	slices.Sort(out)
	return fit(slices.Compact(out))
}
