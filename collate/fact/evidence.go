package fact

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"stemma/claim"
	"stemma/collate/amount"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/wording"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// passages returns what counts as evidence of every claim in refs, and how many of them have
// each of their words.
func (in *Matter) passages(refs []ref.Ref) ([]passage, []wording.Gist, map[string]int) {
	out, gists := make([]passage, len(refs)), make([]wording.Gist, len(refs))
	words, actors := map[string]int{}, map[string]int{}
	lanes := map[ref.Ref][]*lane.Lane{}
	for i := range in.Lanes {
		lanes[in.Lanes[i].Claim] = append(lanes[in.Lanes[i].Claim], &in.Lanes[i])
	}
	sents := wording.NewSentences(in.Witnesses)
	for i, r := range refs {
		w, cl, p := &in.Witnesses[r.Witness], r.Of(in.Witnesses), &out[i]
		p.gist = &gists[i]
		numbers := numerals(w, cl)
		p.gist.Words = make([]wording.Term, 0, len(cl.Terms))
		for _, t := range cl.Terms {
			if (t[0] < '0' || t[0] > '9') && !slices.Contains(numbers, t) {
				p.gist.Words = append(p.gist.Words, wording.Term{Stem: t, W: 0})
				words[t]++
			}
		}
		for _, a := range in.actorsIn(r.Witness, cl.Span) {
			p.actors = append(p.actors, wording.Term{Stem: a, W: 0})
			actors[a]++
		}
		p.verbs, p.lemma = cl.Verbs, cl.Lemma
		p.subject, p.object = wording.StemsIn(w, cl.Subject.Span(), claim.ContentWord), wording.StemsIn(w, cl.Object.Span(), claim.ContentWord)
		if !cl.Headline { // where any word may look like a name
			p.names = wording.StemsIn(w, cl.Span, claim.ProperNoun)
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
		p.past = !p.to.IsZero() && !w.Anchor.Time.IsZero() && p.to.Before(w.Anchor.Time.Add(-lane.Month))
		p.runs, p.around = runsIn(w, cl.Span), sents.Around(r.Witness, cl.Sent)
		p.lead = cl.Headline || cl.Sent <= 2
		p.quoted, p.asks = w.InQuote(cl.Span), asks(w, cl.Sent)
		p.depth = float64(cl.Start) / float64(1+len(w.Report.Text))
	}
	n := float64(max(len(refs), wording.FewClaims))
	for i := range out {
		p := &out[i]
		p.rare = make([]wording.Term, 0, len(p.gist.Words))
		for k := range p.gist.Words {
			p.gist.Words[k].W = math.Log((1 + n) / (1 + float64(words[p.gist.Words[k].Stem])))
			p.rare = append(p.rare, wording.Term{Stem: p.gist.Words[k].Stem, W: p.gist.Words[k].W * text.Rarity(p.gist.Words[k].Stem)})
		}
		for k := range p.actors {
			p.actors[k].W = math.Log((1 + n) / (1 + float64(actors[p.actors[k].Stem])))
		}
		for k := range p.around {
			p.around[k].W = math.Log((1 + n) / (1 + float64(words[p.around[k].Stem])))
		}
		wording.Unit(p.around)
		wording.Unit(p.gist.Words)
		wording.Unit(p.rare)
		wording.Unit(p.actors)
	}
	wording.GiveSense(gists)
	return out, gists, words
}

// actorsIn returns the keys of the story's cast that are named in a span, sorted.
func (in *Matter) actorsIn(w int, s report.Span) []string {
	var out []string
	for _, m := range wording.NamesNear(&in.Witnesses[w], s) {
		if m.Member >= 0 && s.Overlaps(m.Core) {
			if a, ok := in.People.Actor(ref.MemberRef{Witness: w, Member: m.Member}); ok {
				out = append(out, strconv.Itoa(a))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// numerals returns the stems of the words of a claim that are numbers and their units: a
// value has no part in whether two claims are of one fact.
func numerals(w *story.Witness, cl *claim.Claim) []string {
	var out []string
	for _, f := range cl.Figures {
		out = append(out, wording.StemsIn(w, w.Figures[f].Span, claim.ContentWord)...)
	}
	return out
}

// weigh returns the evidence of two claims.
func (in *Matter) weigh(a, b ref.Ref, p, q *passage) Evidence {
	var e Evidence
	var shared int
	e[SharedWords], shared = wording.Dot(p.gist.Words, q.gist.Words)
	e[RareWords], _ = wording.Dot(p.rare, q.rare)
	if like, ok := p.gist.OneSense(q.gist); ok {
		e[OneSense], e[MostSense] = like, max(0, like-.4)
	}
	e[SharedActors], _ = wording.Dot(p.actors, q.actors)
	e[OtherActors] = wording.Yes(len(p.actors) > 0 && len(q.actors) > 0 && e[SharedActors] == 0)
	e[OtherNames] = wording.Yes(len(p.names) > 0 && len(q.names) > 0 && !meet(p.names, q.names))
	e[OneVerb] = wording.Yes(meet(p.verbs, q.verbs) || p.lemma != "" && p.lemma == q.lemma)
	e[OtherVerb] = wording.Yes(e[OneVerb] == 0 && len(p.verbs) > 0 && len(q.verbs) > 0)
	e[OneSubject] = wording.Yes(meet(p.subject, q.subject))
	e[OneObject] = wording.Yes(meet(p.object, q.object))
	e[OtherObject] = wording.Yes(e[OneObject] == 0 && len(p.object) > 0 && len(q.object) > 0)
	in.measures(&e, p, q)
	e[OneDay] = wording.Yes(meet(p.days, q.days))
	e[OtherDay] = wording.Yes(e[OneDay] == 0 && len(p.days) > 0 && len(q.days) > 0)
	e[OtherEra] = wording.Yes(eraApart(p, q))
	for _, x := range a.Of(in.Witnesses).Quotes {
		for _, y := range b.Of(in.Witnesses).Quotes {
			if i, ok := in.Quotes[[2]int{a.Witness, x}]; ok {
				if j, ok := in.Quotes[[2]int{b.Witness, y}]; ok && i == j {
					e[OneQuote] = 1
				}
			}
		}
	}
	if x, y := a.Of(in.Witnesses).Chain, b.Of(in.Witnesses).Chain; len(x) > 0 && len(y) > 0 {
		bond := in.People.Bond(a.Witness, x[len(x)-1], b.Witness, y[len(y)-1])
		e[OneVoice], e[OtherVoices] = wording.Yes(bond == name.One), wording.Yes(bond == name.Apart)
	}
	e[LonePast] = wording.Yes(p.past != q.past)
	e[SharedRuns] = sharedRuns(p.runs, q.runs)
	e[AroundWords], _ = wording.Dot(p.around, q.around)
	e[FewWords] = 1 / float64(1+shared)
	e[OtherSpeech] = wording.Yes(p.quoted && q.quoted && e[OneQuote] == 0)
	e[LoneQuestion] = wording.Yes(p.asks != q.asks)
	e[BothHeads] = wording.Yes(p.lead && q.lead)
	e[Apartness] = math.Abs(p.depth - q.depth)
	return e
}

// measures adds what the figures of two claims say of their being of one fact. Their
// values have no part in it.
func (in *Matter) measures(e *Evidence, p, q *passage) {
	parted := len(p.lanes) > 0 && len(q.lanes) > 0
	for _, x := range p.lanes {
		for _, y := range q.lanes {
			k := match(x, y)
			if k < 0 {
				parted = parted && lane.Contrary(x, y) != ""
				continue
			}
			parted = false
			e[k] = max(e[k], 1/float64(max(in.rivals(x, y), in.rivals(y, x))))
			if k == OneMeasure {
				e[SureMeasure] = 1
			}
		}
	}
	e[OtherMeasure] = wording.Yes(parted)
	e[LoneMeasures] = wording.Yes(parted && len(p.lanes) == 1 && len(q.lanes) == 1 && notOne(p.lanes[0], q.lanes[0]) && !oneNumber(p.lanes[0].Fig, q.lanes[0].Fig))
}

// oneNumber reports whether two figures are one number that few things have: what befell
// the 21 may be told in two words.
func oneNumber(a, b *figure.Figure) bool { return amount.Equal(a, b) && amount.Telling(a) }

// notOne reports whether two figures count what can never be one: other things are said
// of it, or it is of two known kinds.
func notOne(x, y *lane.Lane) bool {
	switch lane.Contrary(x, y) {
	case lane.OtherAspect:
		return true
	case lane.OtherThing:
		return x.Kind != "" && y.Kind != ""
	}
	return false
}

// match returns which kind of evidence two figures are, or -1 where they are none.
func match(x, y *lane.Lane) int {
	if lane.Contrary(x, y) != "" {
		return -1
	}
	thing, aspect := x.Kin != "" && x.Kin == y.Kin, x.Slot.Aspect != "" && x.Slot.Aspect == y.Slot.Aspect
	switch {
	case thing && aspect:
		return OneMeasure
	case thing:
		return OneThing
	case aspect:
		return OneAspect
	case x.Slot.Dimension != quantity.Count && (x.Kin == "" || y.Kin == ""):
		return OneDimension
	}
	return -1
}

// rivals counts the figures of x's report that y may stand for, x among them; values that
// it says again count once.
func (in *Matter) rivals(x, y *lane.Lane) int {
	key := y.RivalIn(x.Witness)
	if n, ok := in.rival[key]; ok {
		return n
	}
	var values []string
	lo := sort.Search(len(in.Lanes), func(i int) bool { return in.Lanes[i].Witness >= x.Witness })
	for i := lo; i < len(in.Lanes) && in.Lanes[i].Witness == x.Witness && len(values) < lane.ManyRivals; i++ {
		if z := &in.Lanes[i]; match(z, y) >= 0 && !slices.Contains(values, z.Value) {
			values = append(values, z.Value)
		}
	}
	n := max(len(values), 1)
	in.rival[key] = n
	return n
}

// eraApart reports whether two claims name days that lie more than a month apart: what
// happened a year ago is told for comparison, and is of another event.
func eraApart(p, q *passage) bool {
	return !p.from.IsZero() && !q.from.IsZero() && (p.from.Sub(q.to) > lane.Month || q.from.Sub(p.to) > lane.Month)
}

// meet reports whether two sorted lists share an element.
func meet(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}
