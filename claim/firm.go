package claim

import (
	"stemma/mention"
	"stemma/mention/hedge"
	"stemma/report"
	"stemma/text"
)

// firm weighs how firmly the claim in tokens [first, last), governed by the verb
// at token v, is told: what the cue commits the source and the writer to, lowered
// or turned by every word on the way down to what the claim is about. "Confirmed
// that they are expected to" is expected, not confirmed.
func (j *joiner) firm(c *Claim, hedges []int, v, first, last int) {
	st, in := j.stanceOf(c.Attribution)
	if c.Attribution < 0 && j.Spoken(c) {
		st.Writer.Rung = mention.Reportedly // somebody's words, if nobody knows whose
	}
	switch {
	case v >= 0 && !named(j.d, v, first, last):
		v = j.scale.Event(v, first, last)
		st = j.scale.Weigh(v, st, in)
	default:
		st = j.loose(c, hedges, st)
	}
	c.Firmness, c.Author = st.Source.Firmness(), st.Writer.Firmness()
	c.Negated = st.Source.Against && !st.Source.Denied
	if !st.By.Empty() {
		c.FirmBy = extentOf(st.By)
	}
	if v >= 0 && !c.FirmBy.Empty() {
		c.Governed = j.lang.Family(j.d.Tokens[innermost(j.d, v)].Lemma)
	}
}

// named reports whether tokens [first, last) name a thing, and the verb at token v
// only tells more of it: "the decision to sail".
func named(d *text.Doc, v, first, last int) bool {
	for i := first; i < last; i++ {
		if h := d.Tokens[i].Head; d.Tokens[i].Kind != text.Word || h != i && h >= first && h < last {
			continue
		}
		t := &d.Tokens[i]
		return i != v && (t.POS == "NOUN" || t.POS == "PROPN" || t.POS == "PRON") && d.Above(i, v)
	}
	return false
}

// loose lowers a claim without a verb by the hedges that are said of most of it.
func (j *joiner) loose(c *Claim, hedges []int, st hedge.Stance) hedge.Stance {
	for _, i := range hedges {
		h := &j.Hedges[i]
		if h.Firmness.Rank() <= mention.Stated.Rank() || h.Sign != nil && h.Kind == "" || !governs(j.d, h, c.Span) {
			continue
		}
		if mention.Weaker(h.Firmness, st.Source.Rung) && !st.Source.Against {
			st.Source.Rung, st.By = h.Firmness, h.Span
		}
		if mention.Weaker(h.Firmness, st.Writer.Rung) && !st.Writer.Against {
			st.Writer.Rung = h.Firmness
		}
	}
	return st
}

// governs reports whether h weakens the clause as a whole and not a phrase at
// its end: what hangs on the verb it is about covers half the clause or more.
// Half is ours: a clause told aside is shorter than what it stands in.
func governs(d *text.Doc, h *hedge.Mention, s report.Span) bool {
	if h.Over < 0 {
		return false
	}
	first, last := d.Subtree(h.Over)
	if s.Contains(h.Span) && d.Above(h.At, h.Over) { // [the ferries are] expected to [sail]
		first, last = d.Subtree(h.At)
	}
	o := d.Span(first, last)
	lo, hi := max(o.Start, s.Start), min(o.End, s.End)
	return 2*(hi-lo) >= s.Len()
}

// nesting is how many sayings within sayings are composed. Ours: three are rare.
const nesting = 6

// near is how many attributions before and after one are looked at for that in
// whose content it stands; more than a sentence holds.
const near = 8

// An opening is the stance with which what an attribution brings in begins, and
// which tokens that are.
type opening struct {
	stance hedge.Stance
	in     func(token int) bool // nil while it is not known
}

// stanceOf is stance, worked out once for every attribution.
func (j *joiner) stanceOf(attribution int) (hedge.Stance, func(token int) bool) {
	if attribution < 0 {
		return j.stance(attribution, 0)
	}
	if j.known == nil {
		j.known = make([]opening, len(j.Attributions))
	}
	o := &j.known[attribution]
	if o.in == nil {
		o.stance, o.in = j.stance(attribution, 0)
	}
	return o.stance, o.in
}

// stance tells how source and writer stand to what the attribution brings in, and
// which tokens that are. Of the writer's own words, -1, it is flat, and all.
//
// What the cue is worth hangs on how it is told itself: "did not say that" leaves
// open what "said that" states.
func (j *joiner) stance(attribution, depth int) (hedge.Stance, func(token int) bool) {
	flat := hedge.Stance{Source: hedge.Flat, Writer: hedge.Flat}
	if attribution < 0 || depth > nesting {
		return flat, nil
	}
	a := &j.Attributions[attribution]
	d := j.d
	parts := segments(d, *a)
	in := func(t int) bool { return holds(parts, d.Tokens[t].Span) }
	cue := d.Top(a.Cue)
	if cue < 0 {
		return j.scale.Under(0, hedge.Plainly(a.Firmness, a.Author), flat), in
	}
	from, outside := j.stance(j.within(attribution, cue), depth+1)
	at := j.scale.Weigh(cue, from, outside)
	at.By = report.Span{}
	if !at.Source.Against && (at.Source.Rung == mention.Reportedly || at.Source.Rung == mention.Alleged) {
		at.Source = hedge.Flat // "reportedly said": the writer was not there, the source said it flatly
	}
	plain := !at.Source.Open && !at.Source.Against && at.Source.Rung.Rank() <= mention.Stated.Rank()
	g, known := j.scale.Of(cue, in)
	if !known {
		g, known = hedge.English().Reports(a.Lemma)
	}
	source, writer := a.Firmness, a.Author
	if known && (g.Kind == hedge.Directive || g.Kind == hedge.Deontic) { // the order is what is told
		known = false
		if source == mention.Possible {
			source, writer = mention.Stated, mention.Stated // "asked them to call", not "asked if"
		}
	}
	if known && plain && a.Firmness == mention.Negated && g.Kind == hedge.Report {
		at.Source.Against, at.Writer.Against, plain = true, true, false // the arcs did not show the "not"
	}
	after := len(a.Quotes) == 0 && (d.Tokens[cue].Tag == "VBD" || d.Kid(cue, "aux") >= 0 && d.Tokens[d.Kid(cue, "aux")].Tag == "VBD")
	switch {
	case known && (!plain || g.Kind != hedge.Report || j.scale.Judged(cue)):
		st := j.scale.Under(cue, g, at)
		return hedge.Stance{Source: st.Source, Writer: st.Writer, After: after}, in
	case at.Source.Against: // what nobody said is open: "stopped short of blaming"
		open := hedge.Stand{Rung: mention.Possible, Open: true}
		return hedge.Stance{Source: open, Writer: open, After: after}, in
	default:
		from = at
	}
	if f := j.scale.Hedged(cue, in); mention.Weaker(f, source) {
		source = f // "estimate that"
	}
	st := j.scale.Under(cue, hedge.Plainly(source, writer), from)
	st.By, st.After = report.Span{}, after
	return st, in
}

// within returns the smallest attribution in whose content the cue of another
// stands, or -1.
func (j *joiner) within(attribution, cue int) int {
	best := -1
	for i := max(0, attribution-near); i < len(j.Attributions) && i < attribution+near; i++ {
		b := &j.Attributions[i]
		if i == attribution || j.silent[i] || !b.Content.Contains(j.d.Tokens[cue].Span) || j.Attributions[attribution].Content.Contains(b.Cue) {
			continue
		}
		if holds(segments(j.d, *b), j.d.Tokens[cue].Span) && (best < 0 || b.Content.Len() < j.Attributions[best].Content.Len()) {
			best = i
		}
	}
	return best
}

func holds(parts []report.Span, s report.Span) bool {
	for _, p := range parts {
		if p.Contains(s) {
			return true
		}
	}
	return false
}

// settle works out FirmnessOf for all attributions, once the claims are made.
func (j *joiner) settle() {
	j.Firmness = make([]mention.Firmness, len(j.Attributions))
	for i := range j.Attributions {
		st, _ := j.stanceOf(i)
		j.Firmness[i] = st.Source.Firmness()
	}
	for i := range j.Claims {
		c := &j.Claims[i]
		if c.Attribution >= 0 && mention.Weaker(c.Firmness, j.Firmness[c.Attribution]) {
			j.Firmness[c.Attribution] = c.Firmness
		}
	}
}
