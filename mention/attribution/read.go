package attribution

import (
	"slices"
	"sort"
	"strings"

	"stemma/mention"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// The weights, in hundredths of the logarithm of the odds, from which a choice
// is taken. All were set on reports of eval/attribution that were kept out of
// training.
const (
	// cueFrom: F1 of the cue is within .003 of its best from -80 to -40.
	cueFrom = -60
	// ruleFrom is for what the rules have found: F1 is the same from -80 to -120.
	ruleFrom = -100
	// colonFrom is for a bare colon, which more often names a topic.
	colonFrom = 0
	// quoteFrom is for what the rules have found and holds a quote, which would
	// lose its speaker; thatFrom for "the claim that" and the like.
	quoteFrom, thatFrom = -250, -400
	// nestedFrom is for what the rules have found in what another says. Under -200
	// one in forty is marked, and a third is no cue at all: "a terror-related site".
	nestedFrom = -200
	// sourceFrom: under it nobody is named. At -200 one in twenty is wrong, at
	// 50 one in forty, but one more in twelve is left without a source.
	sourceFrom = -150
	// addFrom is for a source of a noun for which the rules name nobody.
	addFrom = 50
	// contentFrom: what scores less is no cue for us, as nothing is said.
	contentFrom = -300
	// overRule is by how much another choice must beat the rules'.
	overRule = 60
	// overQuote is the same for the source of a quote, which the rules seldom miss.
	overQuote = 250
)

// Find returns the attributions of d, in the order of their cues.
//
// First the rules read each sentence, a direct quote as one item: cues stand in
// cue.en.lex and phrase.en.lex; the source of a cue is the noun phrase that
// classes of words, capitals and commas mark as its subject; the content is the
// quote or clause that the verb governs. Where the words leave a doubt, nothing is
// found. Then the models look at every word that may be a cue: they add cues, drop
// what they do not believe of the rules', and correct sources and contents.
func Find(l *Language, d *text.Doc, cast *name.Cast, quotes []quote.Quote) []Attribution {
	f := newFinder(l, d, cast, quotes)
	f.byRule()
	v := newView(l, d, f.quotes, plainly(f.out))
	v.callWords(false)
	f.index()
	r := reader{finder: f, view: v, m: l.models}
	r.read()
	f.nestAll(v)
	f.refusals()
	sort.SliceStable(f.out, func(i, j int) bool { return f.out[i].Cue.Start < f.out[j].Cue.Start })
	return plainly(f.out)
}

// A reader adds to what the rules have found what the models find, and corrects
// it.
type reader struct {
	*finder
	view *view
	m    Models
	s    sink

	plain unit // the sentence last asked for, each token an item
	lastU int
	holds []int // of every quote, the rules' find that holds it, or -1
}

func (r *reader) read() {
	v, d := r.view, r.d
	n := len(r.out)
	top := make([]int, n) // the best score of each cue's words
	best := make([]int32, n)
	for k := range best {
		best[k] = -1
	}
	var more []saying
	many, unit := 0, int32(-1)
	for i := range d.Tokens {
		if !v.candidate(i) {
			continue
		}
		if u := r.unitOf[i]; u != unit {
			many, unit = 0, u
		}
		r.s.reset()
		v.features(i, &r.s)
		x := r.m.Cue.Score(r.s.hashes)
		if k := v.at[i]; k >= 0 {
			if best[k] < 0 || x > top[k] {
				top[k], best[k] = x, int32(i)
			}
			continue
		}
		from := cueFrom
		if d.Tokens[i].Kind == text.Punct {
			from = colonFrom
		}
		if x <= from || r.chains[i] {
			continue
		}
		if a, ok := r.attribute(i); ok && many < crowd {
			more = append(more, a)
			many++
		}
	}
	// Of the rules' finds those stay that the model believes; and most of those in
	// what another says: chains are made of them, and the annotators seldom mark a
	// saying within a saying (to keep them costs .004 of F1). Cues that the model
	// does not look at stay as they are.
	r.holds = speakers(r.out, len(r.quotes))
	rules := append([]saying(nil), r.out...)
	for k := range rules {
		if b := best[k]; b >= 0 && r.firstOf(k) == k && rules[k].Lemma != silentVerb.lemma {
			r.correct(int(b), k, &rules[k])
		}
	}
	kept := make([]saying, 0, len(rules))
	for k := range rules {
		a := &rules[k]
		j := min(k, r.firstOf(k)) // find k may go on with an earlier one
		from := ruleFrom
		switch {
		case strings.HasPrefix(string(a.By), "phrase.en.lex"):
			from = thatFrom
		case len(a.Quotes) > 0:
			from = quoteFrom
		case nested(rules, k):
			from = nestedFrom
			// What says less than a saying stays: without it, he who says it would
			// be said to be surer than he is.
			if mention.Weaker(a.Firmness, mention.Stated) {
				from = top[j] - 1
			}
		}
		if best[j] < 0 || a.Lemma == silentVerb.lemma || top[j] > from {
			kept = append(kept, *a)
		}
	}
	// A quote that the rules give to somebody stays his, unless the new cue stands
	// in what he says.
	holder := speakers(kept, len(r.quotes))
	r.out = kept
next:
	for k := range more {
		for _, q := range more[k].Quotes {
			if h := holder[q]; h >= 0 && !inside(&more[k], &kept[h]) {
				continue next
			}
		}
		r.out = append(r.out, more[k])
	}
}

// nested tells whether find k lies in what another of them says; only the eight
// before and after are looked at, more than a sentence holds.
func nested(all []saying, k int) bool {
	for j := max(0, k-8); j < len(all) && j < k+8; j++ {
		if j != k && inside(&all[k], &all[j]) {
			return true
		}
	}
	return false
}

// firstOf is the first of the rules' finds with the cue of find k.
func (r *reader) firstOf(k int) int {
	i := r.d.TokenAt(r.view.rules[k].Cue.Start)
	if i < len(r.view.at) && r.view.at[i] >= 0 {
		return int(r.view.at[i])
	}
	return k
}

// correct puts a better source or content in the place of the rules', where the
// models are sure of it.
func (r *reader) correct(i, at int, a *saying) {
	v := r.view
	if len(a.own) <= 1 {
		all := r.tellers(v.sources(i), a.Segments)
		if k, x := choose(r.m.Source, len(all), sourceFrom, &r.s, func(k int) { v.weighSource(i, k, all, &r.s) }); k >= 0 && all[k].How != byRules {
			old := sourceFrom - overRule
			if r.d.Tokens[i].POS == "NOUN" {
				old = addFrom - overRule
			}
			if len(a.own) > 0 {
				old = r.scoreOf(byRules, r.m.Source, all, func(k int) { v.weighSource(i, k, all, &r.s) })
			}
			need := overRule
			if len(a.Quotes) > 0 && len(a.own) > 0 {
				need = overQuote
			}
			if x > old+need {
				a.own = []Source{r.sourceAt(all[k].head)}
				a.By = a.By.Then(bySource.With(pathOf(all[k].How)))
			}
		}
	}
	all := v.contents(i)
	if k, x := choose(r.m.Content, len(all), contentFrom, &r.s, func(k int) { v.weighContent(i, k, all, &r.s) }); k >= 0 && all[k].How != byRules {
		old := r.scoreOf(byRules, r.m.Content, all, func(k int) { v.weighContent(i, k, all, &r.s) })
		if x > old+overRule {
			b := *a
			b.Segments = r.segments(all[k].Spans)
			if len(b.Segments) > 0 && !slices.Equal(b.Segments, a.Segments) {
				r.settle(&b)
				if keepsQuotes(b.Quotes, a.Quotes) && !r.takes(at, b.Quotes) {
					b.By = b.By.Then(byContent.With(pathOf(all[k].How)))
					*a = b
				}
			}
		}
	}
}

// takes tells whether one of the quotes is held by another than find k.
func (r *reader) takes(k int, quotes []int) bool {
	for _, q := range quotes {
		if h := r.holds[q]; h >= 0 && h != k {
			return true
		}
	}
	return false
}

func keepsQuotes(a, b []int) bool {
	for _, q := range b {
		if !has(a, q) {
			return false
		}
	}
	return true
}

func (r *reader) scoreOf(how string, m *Model, all []Choice, weigh func(int)) int {
	for k := range all {
		if all[k].How == how {
			r.s.reset()
			weigh(k)
			return m.Score(r.s.hashes)
		}
	}
	return -9999
}

// attribute makes an attribution of the cue at token i; ok is false where
// nothing is said.
func (r *reader) attribute(i int) (a saying, ok bool) {
	v, d := r.view, r.d
	t := &d.Tokens[i]
	if r.lang.Hears.Has(t.Lemma) {
		return a, false // who is told something is not its source
	}
	if t.Tag == "VB" && t.Label == "ROOT" && d.Sents[t.Sent].First == i && v.in[i] < 0 {
		return a, false // "Consider the case": the reader is asked to
	}
	all := v.contents(i)
	k, _ := choose(r.m.Content, len(all), contentFrom, &r.s, func(k int) { v.weighContent(i, k, all, &r.s) })
	if k < 0 {
		return a, false
	}
	a = saying{Attribution: Attribution{Cue: t.Span, Lemma: t.Lemma, Sent: t.Sent, Unlisted: true}, unit: int(r.unitOf[i])}
	a.Segments = r.segments(all[k].Spans)
	if len(a.Segments) == 0 {
		return a, false
	}
	a.By = byContent.With(pathOf(all[k].How))
	if p := d.Kid(i, "prt"); p == i+1 {
		a.Cue = a.Cue.Cover(d.Tokens[p].Span)
		a.Lemma += " " + d.Tokens[p].Lower
		if r.lang.saysNothing(a.Lemma) {
			return a, false // "called off the march": another verb
		}
	}
	if t.Lemma == accord && i+1 < len(d.Tokens) && d.Tokens[i+1].Lower == "to" {
		a.Cue, a.Lemma = a.Cue.Cover(d.Tokens[i+1].Span), accordingTo
	}
	who := r.tellers(v.sources(i), a.Segments)
	if k, _ := choose(r.m.Source, len(who), sourceFrom, &r.s, func(k int) { v.weighSource(i, k, who, &r.s) }); k >= 0 {
		if s := r.sourceAt(who[k].head); len(a.Segments) > 1 || s.Span != a.Segments[0] { // nobody says himself
			a.own = []Source{s}
			a.By = a.By.Then(bySource.With(pathOf(who[k].How)))
		}
	}
	if len(a.own) == 0 && all[k].How == subjectRest && !r.lang.TakesBack.Has(t.Lemma) {
		return a, false // "162 are known to have died": nobody is named, and the clause says it flatly
	}
	a.Firmness, a.Author = r.lang.commitment(t, a.Lemma)
	switch mood := v.mood(i); {
	case mood == mention.Negated && a.Firmness == mention.Denied:
		return a, false
	case mood == mention.Negated:
		a.Firmness, a.Author = mood, mood
	case mood != "":
		if mention.Weaker(mood, a.Firmness) || a.Firmness == mention.Denied {
			a.Firmness = mood
		}
		if mention.Weaker(mood, a.Author) || a.Author == mention.Denied {
			a.Author = mood
		}
	}
	if a.Lemma == "" {
		a.Lemma = t.Lower
	}
	r.settle(&a)
	return a, true
}

// tellers leaves out of the choices of a source, but for the rules' own, those
// whom a direct quotation in the content names: people seldom speak of themselves by name.
func (r *reader) tellers(who []Choice, content []report.Span) []Choice {
	d := r.d
	named := map[string]bool{}
	for _, s := range content {
		first, last := d.TokensIn(s)
		for t := first; t < last; t++ {
			if r.view.in[t] >= 0 && d.Tokens[t].POS == "PROPN" {
				named[d.Tokens[t].Lower] = true
			}
		}
	}
	if len(named) == 0 {
		return who
	}
	return slices.DeleteFunc(who, func(c Choice) bool {
		t := &d.Tokens[c.head]
		return c.How != byRules && t.POS == "PROPN" && named[t.Lower]
	})
}

// sourceAt makes a source of the noun phrase about token h.
func (r *reader) sourceAt(h int) Source {
	f, l := r.view.phrase(h)
	u := r.unitAt(r.d.Tokens[h].Sent)
	first := r.d.Sents[r.d.Tokens[h].Sent].First
	s := r.resolve(u, np{f - first, l - first, h - first})
	if t := &r.d.Tokens[h]; t.Tag == "WP" || t.Tag == "WDT" {
		// Whom a relative clause tells of.
		for k, n := h, 0; n < 6; n++ {
			t := &r.d.Tokens[k]
			if t.Label == "relcl" && t.Head != k {
				f, l := r.view.phrase(t.Head)
				o := r.resolve(u, np{f - first, l - first, t.Head - first})
				o.Span = s.Span
				return o
			}
			if t.Head == k {
				break
			}
			k = t.Head
		}
		if n := u.antecedent(h - first); r.d.Tokens[h].Tag == "WP" && !n.empty() {
			o := r.resolve(u, n)
			o.Span = s.Span
			return o
		}
	}
	return s
}

// mood tells how the clause of the cue at token i weakens it: what will be said
// is expected, what may or would be, or is only meant to be, is possible; what is
// not said, or declined to be, is negated.
func (v *view) mood(i int) mention.Firmness {
	d := v.d
	var out mention.Firmness
	for k := range d.Kids(i) {
		t := &d.Tokens[k]
		switch t.Label {
		case "neg":
			return mention.Negated
		case "aux":
			switch h := &d.Tokens[d.Tokens[i].Head]; {
			case v.lang.Will.Has(t.Lower):
				out = mention.Expected
			case v.lang.May.Has(t.Lower):
				out = mention.Possible
			case t.Lower != "to" || d.Tokens[i].Label != "xcomp":
				continue
			case v.lang.LeavesUndone.Has(h.Lemma):
				return mention.Negated
			case !v.lang.DoesAsTold.Has(h.Lemma):
				out = mention.Possible
			}
		}
		if k > i {
			break
		}
	}
	return out
}

// segments are the spans without furniture and without the "that" that begins
// them.
func (r *reader) segments(spans []report.Span) []report.Span {
	var out []report.Span
	for _, s := range spans {
		if k := r.d.TokenAt(s.Start); k+1 < len(r.d.Tokens) {
			if t := &r.d.Tokens[k]; t.Start == s.Start && t.Lower == "that" && (t.Label == "mark" || t.Tag == "IN") && r.d.Tokens[k+1].Start < s.End {
				s.Start = r.d.Tokens[k+1].Start
			}
		}
		out = append(out, r.d.Segments(s)...)
	}
	return out
}

// pathOf is how a choice was reached in the words of its arcs.
func pathOf(how string) string {
	return strings.Join(strings.FieldsFunc(how, func(r rune) bool { return strings.ContainsRune("/+<> ", r) }), " ")
}

// unitAt is the sentence as a unit, each of its tokens one item.
func (r *reader) unitAt(sent int) *unit {
	if r.plain.items != nil && r.lastU == sent {
		return &r.plain
	}
	s := &r.d.Sents[sent]
	u := unit{lang: r.lang, block: s.Block, sent: sent, start: s.Start, items: r.plain.items[:0], clock: r.plain.clock[:0]}
	for k := s.First; k < s.Last; k++ {
		t := &r.d.Tokens[k]
		c := r.lang.classify(r.d, k)
		u.items = append(u.items, item{Span: t.Span, lower: t.Lower, class: c, q: -1})
		u.clock = append(u.clock, int(r.clockOf[k]))
	}
	r.plain, r.lastU = u, sent
	return &r.plain
}

// index readies the sources and people so far to be looked up by place.
func (f *finder) index() {
	f.sorted = true
	sort.SliceStable(f.speakers, func(i, j int) bool { return f.speakers[i].Span.Start < f.speakers[j].Span.Start })
	sort.SliceStable(f.people, func(i, j int) bool { return f.people[i].Span.Start < f.people[j].Span.Start })
}

// before is the number of sources so far that begin before a place, where they
// are in text order, else of all.
func (f *finder) before(at int) int {
	if !f.sorted {
		return len(f.speakers)
	}
	return sort.Search(len(f.speakers), func(i int) bool { return f.speakers[i].Span.Start >= at })
}

// nestAll sets the chains: the sources of the sayings that hold one come first.
func (f *finder) nestAll(v *view) {
	by := make(map[int][]int)
	for i := range f.out {
		by[f.out[i].unit] = append(by[f.out[i].unit], i)
		f.out[i].Chain = f.out[i].own
	}
	speakers := speakers(f.out, len(f.quotes))
	for u := range f.units {
		f.nestUnit(by[u], v, speakers)
	}
}

func (f *finder) nestUnit(at []int, v *view, speakers []int) {
	// 24: a unit with more cues is no sentence; its chains are left flat.
	if len(at) > 24 {
		return
	}
	for _, i := range at {
		a := &f.out[i]
		chain := append([]Source(nil), a.own...)
		seen := map[int]bool{i: true}
		outer := false
		for cur := i; len(chain) < deep; {
			p := -1
			for _, j := range at {
				if seen[j] || !inside(&f.out[cur], &f.out[j]) {
					continue
				}
				if p < 0 || f.out[j].Content.Len() < f.out[p].Content.Len() {
					p = j
				}
			}
			if p < 0 {
				break
			}
			seen[p], outer = true, true
			chain = f.under(f.out[p].own, chain)
			cur = p
		}
		if !outer {
			if k := f.d.TokenAt(a.Cue.Start); k < len(v.in) && v.in[k] >= 0 {
				if s := speakers[v.in[k]]; s >= 0 && s != i {
					chain = f.under(f.out[s].own, chain)
				}
			}
		}
		if len(chain) > deep {
			chain = chain[:deep]
		}
		a.Chain = chain
	}
}

// under puts the sources of an outer saying before those of an inner one. One
// who speaks of himself, "she says she believes", "“I believe”", is one source.
func (f *finder) under(outer, inner []Source) []Source {
	if len(outer) == 0 {
		return inner
	}
	if len(inner) == 0 {
		return append([]Source(nil), outer...)
	}
	last, first := outer[len(outer)-1], &inner[0]
	if last.Span == first.Span {
		return append(append([]Source(nil), outer[:len(outer)-1]...), inner...)
	}
	if f.lang.Party.Get(strings.ToLower(first.Span.Of(f.d.Text))) == partyI {
		inner = append([]Source(nil), inner...)
		inner[0].Name, inner[0].Member = last.Name, last.Member
		return append(append([]Source(nil), outer[:len(outer)-1]...), inner...)
	}
	if first.Kind == Pronoun && first.Name != first.Span && first.Member >= 0 && first.Member == last.Member {
		return append(append([]Source(nil), outer[:len(outer)-1]...), inner...)
	}
	return append(append([]Source(nil), outer...), inner...)
}
