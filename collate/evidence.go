package collate

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// passages returns what counts as evidence of every claim in refs, and how many of them have
// each of their words.
func (c *Collation) passages(refs []Ref) ([]passage, map[string]int) {
	out := make([]passage, len(refs))
	words, actors := map[string]int{}, map[string]int{}
	lanes := map[Ref][]*lane{}
	for i := range c.laned {
		lanes[c.laned[i].claim] = append(lanes[c.laned[i].claim], &c.laned[i])
	}
	sents := newSentences(c.Witnesses)
	for i, r := range refs {
		w, cl, p := &c.Witnesses[r.Witness], c.Claim(r), &out[i]
		numbers := numerals(w, cl)
		p.words = make([]term, 0, len(cl.Terms))
		for _, t := range cl.Terms {
			if (t[0] < '0' || t[0] > '9') && !slices.Contains(numbers, t) {
				p.words = append(p.words, term{t, 0})
				words[t]++
			}
		}
		for _, a := range c.actorsIn(r.Witness, cl.Span) {
			p.actors = append(p.actors, term{a, 0})
			actors[a]++
		}
		p.verbs, p.lemma = cl.Verbs, cl.Lemma
		p.subject, p.object = stemsIn(w, cl.Subject.Span(), claim.ContentWord), stemsIn(w, cl.Object.Span(), claim.ContentWord)
		if !cl.Headline { // where any word may look like a name
			p.names = stemsIn(w, cl.Span, claim.ProperNoun)
		}
		p.lanes = lanes[r]
		for _, d := range cl.Dates {
			if m := &w.Dates[d]; !m.From.IsZero() {
				if p.from.IsZero() || m.From.Before(p.from) {
					p.from = m.From
				}
				if p.to.IsZero() || m.To.After(p.to) {
					p.to = m.To
				}
			}
			if v := w.Dates[d].Value; len(v) >= len("2006-01-02") && !w.Dates[d].From.IsZero() {
				p.days = append(p.days, v[:len("2006-01-02")])
			}
		}
		slices.Sort(p.days)
		p.past = !p.to.IsZero() && !w.Anchor.Time.IsZero() && p.to.Before(w.Anchor.Time.Add(-monthApart))
		p.runs, p.around = runsIn(w, cl.Span), sents.around(r.Witness, cl.Sent)
		p.lead = cl.Headline || cl.Sent <= 2
		p.quoted, p.asks = w.InQuote(cl.Span), asks(w, cl.Sent)
		p.depth = float64(cl.Start) / float64(1+len(w.Report.Text))
	}
	n := float64(max(len(refs), fewClaims))
	for i := range out {
		p := &out[i]
		p.rare = make([]term, 0, len(p.words))
		for k := range p.words {
			p.words[k].w = math.Log((1 + n) / (1 + float64(words[p.words[k].stem])))
			p.rare = append(p.rare, term{p.words[k].stem, p.words[k].w * text.Rarity(p.words[k].stem)})
		}
		for k := range p.actors {
			p.actors[k].w = math.Log((1 + n) / (1 + float64(actors[p.actors[k].stem])))
		}
		for k := range p.around {
			p.around[k].w = math.Log((1 + n) / (1 + float64(words[p.around[k].stem])))
		}
		unit(p.around)
		unit(p.words)
		unit(p.rare)
		unit(p.actors)
	}
	senseOf(out)
	return out, words
}

// actorsIn returns the keys of the story's cast that are named in a span, sorted.
func (c *Collation) actorsIn(w int, s report.Span) []string {
	var out []string
	for _, m := range namesNear(&c.Witnesses[w], s) {
		if m.Member >= 0 && s.Overlaps(m.Core) {
			if a, ok := c.who[MemberRef{w, m.Member}]; ok {
				out = append(out, strconv.Itoa(a))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// numerals returns the stems of the words of a claim that are numbers and their units: a
// value has no part in whether two claims are of one fact.
func numerals(w *story.Witness, cl *claimOf) []string {
	var out []string
	for _, f := range cl.Figures {
		out = append(out, stemsIn(w, w.Figures[f].Span, claim.ContentWord)...)
	}
	return out
}

// stemsIn returns the stems of the words in a span that have the flags, sorted.
func stemsIn(w *story.Witness, s report.Span, flags claim.WordFlags) []string {
	if s.Empty() {
		return nil
	}
	first, last := w.WordsIn(s)
	out := make([]string, 0, last-first)
	for i := first; i < last; i++ {
		if w.Words[i].Is(flags) {
			out = append(out, stemOf(w, i))
		}
	}
	if len(out) == 0 {
		return nil
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// stemOf returns the stem of a word as it is written: an apostrophe that is bent stays so.
func stemOf(w *story.Witness, i int) string {
	if strings.IndexByte(w.Lower(i), '\'') < 0 {
		return w.Stem(i)
	}
	return text.Stem(lowerOf(w, w.Words[i].Span()))
}

// weigh returns the evidence of two claims.
func (c *Collation) weigh(a, b Ref, p, q *passage, utter map[[2]int]int) Evidence {
	var e Evidence
	var shared int
	e[SharedWords], shared = dot(p.words, q.words)
	e[RareWords], _ = dot(p.rare, q.rare)
	e.senses(p, q)
	e[SharedActors], _ = dot(p.actors, q.actors)
	e[OtherActors] = yes(len(p.actors) > 0 && len(q.actors) > 0 && e[SharedActors] == 0)
	e[OtherNames] = yes(len(p.names) > 0 && len(q.names) > 0 && !meet(p.names, q.names))
	e[OneVerb] = yes(meet(p.verbs, q.verbs) || p.lemma != "" && p.lemma == q.lemma)
	e[OtherVerb] = yes(e[OneVerb] == 0 && len(p.verbs) > 0 && len(q.verbs) > 0)
	e[OneSubject] = yes(meet(p.subject, q.subject))
	e[OneObject] = yes(meet(p.object, q.object))
	e[OtherObject] = yes(e[OneObject] == 0 && len(p.object) > 0 && len(q.object) > 0)
	c.measures(&e, p, q)
	e[OneDay] = yes(meet(p.days, q.days))
	e[OtherDay] = yes(e[OneDay] == 0 && len(p.days) > 0 && len(q.days) > 0)
	e[OtherEra] = yes(eraApart(p, q))
	for _, x := range c.Claim(a).Quotes {
		for _, y := range c.Claim(b).Quotes {
			if i, ok := utter[[2]int{a.Witness, x}]; ok {
				if j, ok := utter[[2]int{b.Witness, y}]; ok && i == j {
					e[OneQuote] = 1
				}
			}
		}
	}
	if x, y := c.Claim(a).Chain, c.Claim(b).Chain; len(x) > 0 && len(y) > 0 {
		bond := c.Bond(a.Witness, x[len(x)-1], b.Witness, y[len(y)-1])
		e[OneVoice], e[OtherVoices] = yes(bond == name.One), yes(bond == name.Apart)
	}
	e[LonePast] = yes(p.past != q.past)
	e[SharedRuns] = sharedRuns(p.runs, q.runs)
	e[AroundWords], _ = dot(p.around, q.around)
	e[FewWords] = 1 / float64(1+shared)
	e[OtherSpeech] = yes(p.quoted && q.quoted && e[OneQuote] == 0)
	e[LoneQuestion] = yes(p.asks != q.asks)
	e[BothHeads] = yes(p.lead && q.lead)
	e[Apartness] = math.Abs(p.depth - q.depth)
	return e
}

// measures adds what the figures of two claims say of their being of one fact. Their
// values have no part in it.
func (c *Collation) measures(e *Evidence, p, q *passage) {
	parted := len(p.lanes) > 0 && len(q.lanes) > 0
	for _, x := range p.lanes {
		for _, y := range q.lanes {
			k := match(x, y)
			if k < 0 {
				parted = parted && contrary(x, y) != ""
				continue
			}
			parted = false
			e[k] = max(e[k], 1/float64(max(c.rivals(x, y), c.rivals(y, x))))
			if k == OneMeasure {
				e[SureMeasure] = 1
			}
		}
	}
	e[OtherMeasure] = yes(parted)
	e[LoneMeasures] = yes(parted && len(p.lanes) == 1 && len(q.lanes) == 1 && notOne(p.lanes[0], q.lanes[0]) && !oneNumber(p.lanes[0].f, q.lanes[0].f))
}

// oneNumber reports whether two figures are one number that few things have: what befell
// the 21 may be told in two words.
func oneNumber(a, b *figure.Figure) bool { return exact(a, b) && telling(a) }

// notOne reports whether two figures count what can never be one: other things are said
// of it, or it is of two known kinds.
func notOne(x, y *lane) bool {
	switch contrary(x, y) {
	case OtherAspect:
		return true
	case OtherThing:
		return x.kind != "" && y.kind != ""
	}
	return false
}

// match returns which kind of evidence two figures are, or -1 where they are none.
func match(x, y *lane) int {
	if contrary(x, y) != "" {
		return -1
	}
	thing, aspect := x.kin != "" && x.kin == y.kin, x.slot.Aspect != "" && x.slot.Aspect == y.slot.Aspect
	switch {
	case thing && aspect:
		return OneMeasure
	case thing:
		return OneThing
	case aspect:
		return OneAspect
	case x.slot.Dimension != counts && (x.kin == "" || y.kin == ""):
		return OneDimension
	}
	return -1
}

// rivals counts the figures of x's report that y may stand for, x among them; values that
// it says again count once.
func (c *Collation) rivals(x, y *lane) int {
	key := rivalKey{x.Witness, y.trait()}
	if n, ok := c.rival[key]; ok {
		return n
	}
	var values []string
	lo := sort.Search(len(c.laned), func(i int) bool { return c.laned[i].Witness >= x.Witness })
	for i := lo; i < len(c.laned) && c.laned[i].Witness == x.Witness && len(values) < manyRivals; i++ {
		if z := &c.laned[i]; match(z, y) >= 0 && !slices.Contains(values, z.value) {
			values = append(values, z.value)
		}
	}
	n := max(len(values), 1)
	c.rival[key] = n
	return n
}

// eraApart reports whether two claims name days that lie more than a month apart: what
// happened a year ago is told for comparison, and is of another event.
func eraApart(p, q *passage) bool {
	return !p.from.IsZero() && !q.from.IsZero() && (p.from.Sub(q.to) > monthApart || q.from.Sub(p.to) > monthApart)
}
