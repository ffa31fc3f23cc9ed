package finding

import (
	"slices"

	"sort"
	"strings"
	"unicode"

	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// Find lists the findings of a story, most severe first, then by place.
func Find(c *collate.Collation, st *lineage.Stemma, checks []coherence.Check) []Finding {
	f := finderOf(c, st)
	likes, titles := likenessOf(f), titlesIn(f)
	f.sumsOfTwo(likes)
	for i := range c.Loci {
		f.locus(i)
	}
	f.series()
	f.identified() // before clashes, which tell of it less well
	f.clashes()
	f.figures()
	f.limits()
	f.sides()
	f.sameNumbers()
	f.headlines()
	f.twins()
	f.counterparts(likes, titles)
	f.moments()
	f.sitings()
	f.figureSources()
	f.roles(titles)
	f.spellings()
	f.slips()
	f.seats(titles)
	f.kins(titles)
	f.countries()
	f.ages()
	f.itself()
	f.exaggerations()
	f.corrections()
	f.takenBackNumbers()
	f.causes()
	f.openCauses(likes)
	f.bold(likes)
	f.credits()
	f.utterances()
	f.unsupported()
	f.sums(checks)
	sort.SliceStable(f.out, func(i, j int) bool { return rank(f.out[i]) < rank(f.out[j]) })
	ids := c.NameAll("F", len(f.out), func(i int) (string, []collate.At) {
		x := &f.out[i]
		return x.Kind, []collate.At{{Witness: f.witnessOf[x.Suspect.Report], Span: x.Suspect.Span}}
	})
	for i := range f.out {
		f.out[i].ID = ids[i]
	}
	return f.out
}

func rank(f Finding) int {
	n := 0
	switch f.Severity {
	case Serious:
	case Differs:
		n = 10
	default:
		n = 20
	}
	switch f.Tie {
	case MadeFrom:
	case Tied:
		n++
	default:
		n += 2
	}
	return n
}

type finder struct {
	c         *collate.Collation
	st        *lineage.Stemma
	out       []Finding
	seen      map[any]bool // what add has kept
	suspects  map[report.Passage]bool
	ties      map[[2]int]int // see tiesOf
	besides   [][]int        // of every witness those tied to it, in order
	witnessOf map[report.ID]int
	holds     []*held             // of every witness, once asked for
	loci      map[collate.Ref]int // see locusOf
	said      [][][]string        // of every witness, see stems
	actors    map[[2]int]int      // see actorOf; nil until it is asked
}

func finderOf(c *collate.Collation, st *lineage.Stemma) *finder {
	f := &finder{c: c, st: st, seen: map[any]bool{}, suspects: map[report.Passage]bool{}, ties: tiesOf(st),
		besides: make([][]int, len(c.Witnesses)), witnessOf: map[report.ID]int{}, holds: make([]*held, len(c.Witnesses)), said: make([][][]string, len(c.Witnesses))}
	for w := range c.Witnesses {
		f.witnessOf[c.Witnesses[w].Report.ID] = w
	}
	for k := range f.ties {
		if k[0] < len(f.besides) && k[1] < len(f.besides) { // lost texts have no witness
			f.besides[k[0]] = append(f.besides[k[0]], k[1])
			f.besides[k[1]] = append(f.besides[k[1]], k[0])
		}
	}
	for _, l := range f.besides {
		sort.Ints(l)
	}
	return f
}

// held returns what a witness holds.
func (f *finder) held(w int) *held {
	if f.holds[w] == nil {
		f.holds[w] = heldBy(&f.c.Witnesses[w])
	}
	return f.holds[w]
}

// folded is a passage as it is compared with others: in one case and, where it has no
// number, its letters alone.
func folded(s string) string {
	if strings.ContainsFunc(s, unicode.IsDigit) {
		return strings.Trim(strings.ToLower(s), " \n\t.,;:\"'“”‘’")
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// add keeps one finding of a kind for a suspect passage, and one for the same words
// against the same words: in one report where it was made from the other, else in all;
// none of two passages that read alike. A bound is lost once, however many reports have
// the number flat that were not made from the one that has it bounded. Where x names no severity it has that
// of its kind.
func (f *finder) add(x Finding) {
	if x.Suspect.Empty() {
		return
	}
	if x.Severity == "" {
		x.Severity = KindOf(x.Kind).Severity
	}
	type place struct {
		kind    string
		suspect report.Passage
	}
	type words struct {
		kind         string
		suspect      report.ID // "" where the words of what it is held against say enough
		these, those string
	}
	at := place{x.Kind, x.Suspect}
	said := words{x.Kind, x.Suspect.Report, folded(f.words(x.Suspect)), folded(f.words(x.Against))}
	if x.Tie != MadeFrom && x.Tie != Within && !x.Against.Empty() {
		said.suspect = "" // of two siblings it is said once
	}
	if said.these == said.those {
		return // what reads alike shows nothing
	}
	// Of two passages one thing is said on one topic: who moved between speakers is not also a
	// changed source.
	type topic struct {
		about        Topic
		suspect      report.ID
		these, those string
	}
	one := topic{KindOf(x.Kind).About, said.suspect, min(said.these, said.those), max(said.these, said.those)}
	if x.Kind == BoundChanged && x.Tie != MadeFrom {
		said = words{kind: x.Kind, suspect: x.Against.Report, those: said.those}
	}
	if f.seen[at] || f.seen[said] || f.seen[one] && !x.Against.Empty() {
		return
	}
	f.seen[at], f.seen[said], f.seen[one], f.suspects[x.Suspect] = true, true, true, true
	f.out = append(f.out, x)
}

func (f *finder) words(p report.Passage) string {
	if w, ok := f.witnessOf[p.Report]; ok {
		if r := f.c.Witnesses[w].Report; p.Span.In(r.Text) {
			return p.Of(r.Text)
		}
	}
	return ""
}

func (f *finder) passage(w int, s report.Span) report.Passage {
	return report.Passage{Report: f.c.Witnesses[w].Report.ID, Span: s}
}

// tie says how two witnesses are tied, and which of them is the parent; -1
// where no direction is decided.
func (f *finder) tie(a, b int) (tie string, parent int) {
	i, ok := f.ties[[2]int{min(a, b), max(a, b)}]
	switch {
	case !ok:
		return Compared, -1
	case f.st.Edges[i].Direct:
		return MadeFrom, f.st.Edges[i].Parent
	}
	return Tied, -1
}

// tiesOf maps pairs of witnesses to the first edge of descent between them. What an outlet tells
// otherwise in a later report of its own it did not change on the way, and who cites another for
// one thing need not have the rest from it.
func tiesOf(st *lineage.Stemma) map[[2]int]int {
	m := map[[2]int]int{}
	for i, e := range st.Edges {
		k := [2]int{min(e.Child, e.Parent), max(e.Child, e.Parent)}
		if _, ok := m[k]; !ok && descends(e) {
			m[k] = i
		}
	}
	return m
}

// descends reports whether an edge says that one of its ends has its text from the other's, or
// both from one.
func descends(e lineage.Edge) bool {
	return e.Relation != lineage.SharesQuote && e.Relation != lineage.OneOutlet && e.Relation != lineage.Cites
}

// oneOutlet reports whether two witnesses are of one outlet and alike.
func (f *finder) oneOutlet(a, b int) bool {
	return slices.ContainsFunc(f.st.Edges, func(e lineage.Edge) bool {
		return e.Relation == lineage.OneOutlet && min(e.Child, e.Parent) == min(a, b) && max(e.Child, e.Parent) == max(a, b)
	})
}

// crowd is the number of witnesses of a locus beyond which only tied pairs, and
// each with the first, are compared: the work stays linear in a story of a
// thousand copies.
const crowd = 40

// locus compares the claims of a locus. Each is held against the claim most
// like it of every other witness, once a pair of witnesses.
func (f *finder) locus(i int) {
	byWitness := map[int][]collate.Ref{}
	var ws []int
	for _, v := range f.c.Loci[i].Variants {
		for _, r := range v.Claims {
			if byWitness[r.Witness] == nil {
				ws = append(ws, r.Witness)
			}
			byWitness[r.Witness] = append(byWitness[r.Witness], r)
		}
	}
	sort.Ints(ws)
	for x, wa := range ws {
		others := ws[x+1:]
		if len(ws) > crowd && x > 0 {
			others = f.besides[wa]
		}
		for _, wb := range others {
			if wb <= wa || byWitness[wb] == nil {
				continue
			}
			tie, parent := f.tie(wa, wb)
			a, b, sim := f.closest(byWitness[wa], byWitness[wb])
			if sim < strong || tie == Compared && sim < stronger {
				continue
			}
			from, to := a, b
			if parent == wb {
				from, to = b, a
			}
			p := pair{f, i, tie, from, to}
			p.source()
			if parent < 0 { // which was made from the other is open: the longer chain is the one held against
				pair{f, i, tie, to, from}.source()
				if f.later(b.Witness, a.Witness) {
					p.from, p.to = b, a
				}
			}
			p.figures()
		}
	}
}

// closest is the pair of claims most alike.
func (f *finder) closest(as, bs []collate.Ref) (a, b collate.Ref, sim float64) {
	a, b = as[0], bs[0]
	for _, x := range as {
		for _, y := range bs {
			if s := f.c.Similarity(x, y); s > sim {
				a, b, sim = x, y, s
			}
		}
	}
	return a, b, sim
}

// strong is the similarity from which two claims are held against each other.
// Above joinAt of package collate: an alignment good enough to show side by side
// is not yet good enough to say that something was changed.
const (
	strong   = 0.42
	stronger = 0.50 // where no descent ties the witnesses
)

// any reports whether a finding that stands already is of a kind that is asks for.
func (f *finder) any(is func(Finding) bool) bool { return slices.ContainsFunc(f.out, is) }

// told reports whether the passages of x are already told of under a kind.
func (f *finder) told(kind string, x Finding) bool {
	for i := range f.out {
		o := &f.out[i]
		if o.Kind == kind && (touch(o.Suspect, x.Suspect) && touch(o.Against, x.Against) || touch(o.Suspect, x.Against) && touch(o.Against, x.Suspect)) {
			return true
		}
	}
	return false
}

func touch(a, b report.Passage) bool {
	return a.Report == b.Report && a.Start < b.End && b.Start < a.End
}

// suspected reports whether a passage is the suspect one of a finding.
func (f *finder) suspected(p report.Passage) bool { return f.suspects[p] }

// later reports whether the child calls a later day today than the parent: then a number
// may have moved, and where nothing tells which was made from which, the earlier one's
// numbers are held against the later one's.
func (f *finder) later(parent, child int) bool {
	a, b := f.held(parent).today, f.held(child).today
	return !a.IsZero() && b.After(a)
}

// actorOf returns the index in the story's cast of a member of a report's; -1 where it has
// none.
func (f *finder) actorOf(witness, member int) int {
	if f.actors == nil {
		f.actors = map[[2]int]int{}
		for a := range f.c.Cast {
			for _, m := range f.c.Cast[a].Members {
				f.actors[[2]int{m.Witness, m.Member}] = a
			}
		}
	}
	if a, ok := f.actors[[2]int{witness, member}]; ok {
		return a
	}
	return -1
}

// locusOf returns the index of the locus that holds the claims of two figures, or -1.
func (f *finder) locusOf(a, b collate.FigRef) int {
	if f.loci == nil {
		f.loci = map[collate.Ref]int{}
		for i := range f.c.Loci {
			for _, v := range f.c.Loci[i].Variants {
				for _, r := range v.Claims {
					f.loci[r] = i
				}
			}
		}
	}
	of := func(r collate.FigRef) (int, bool) {
		i, ok := f.loci[collate.Ref{Witness: r.Witness, Claim: int(f.c.Witnesses[r.Witness].Slots[r.Figure].Claim)}]
		return i, ok
	}
	i, ok := of(a)
	j, ok2 := of(b)
	if !ok || !ok2 || i != j {
		return -1
	}
	return i
}

func (f *finder) claim(r collate.Ref) *claim.Claim { return f.c.Claim(r) }

func (f *finder) witness(r collate.Ref) *story.Witness { return &f.c.Witnesses[r.Witness] }

func sentSpan(w *story.Witness, s int) report.Span {
	return w.Words[w.Sents[s].First].Span().Cover(w.Words[w.Sents[s].Last-1].Span())
}

// join covers two spans, of which one may be empty.
func join(s, t report.Span) report.Span {
	switch {
	case s.Empty():
		return t
	case t.Empty():
		return s
	}
	return s.Cover(t)
}

// same reports whether two sources may be one person or body; an unknown is
// nobody's other self.
func (f *finder) same(wa int, a attribution.Source, wb int, b attribution.Source) bool {
	return a.Member >= 0 && b.Member >= 0 && f.c.Bond(wa, a, wb, b) != name.Apart
}

// meets reports whether two chains share a source.
func (f *finder) meets(wa int, a []attribution.Source, wb int, b []attribution.Source) bool {
	for _, x := range a {
		for _, y := range b {
			if f.same(wa, x, wb, y) {
				return true
			}
		}
	}
	return false
}

// severityOf returns the severity of a finding of a kind: nothing is serious where it is not said
// that one report was made from the other.
func severityOf(kind, tie string) string {
	if s := KindOf(kind).Severity; tie == MadeFrom || s != Serious {
		return s
	}
	return Differs
}

func (f *finder) figure(r collate.FigRef) *figure.Figure {
	return &f.c.Witnesses[r.Witness].Figures[r.Figure]
}

// stems returns of every sentence of a report the stems of its content words, each once.
func (f *finder) stems(w int) [][]string {
	if f.said[w] == nil {
		wit := &f.c.Witnesses[w]
		f.said[w] = make([][]string, len(wit.Sents))
		for s, sent := range wit.Sents {
			for i := sent.First; i < sent.Last; i++ {
				if !wit.Words[i].Is(claim.ContentWord) {
					continue
				}
				if stem := wit.Stem(i); !slices.Contains(f.said[w][s], stem) {
					f.said[w][s] = append(f.said[w][s], stem)
				}
			}
		}
	}
	return f.said[w]
}

// holder returns the witness whose report a passage stands in.
func (f *finder) holder(p report.Passage) int { return f.witnessOf[p.Report] }

// tiedTo lists the witnesses that a witness is tied to.
func (f *finder) tiedTo(w int) []int { return f.besides[w] }
