package finding

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"stemma/claim"
	"stemma/collate"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A Finder is the ground that all who look for findings stand on: the story as it was
// collated, who was made from whom, and what has been found so far.
type Finder struct {
	*collate.Collation
	Stemma    *lineage.Stemma
	out       []Finding
	seen      map[any]bool // what Add has kept
	suspects  map[report.Passage]bool
	ties      map[[2]int]int // see tiesOf
	besides   [][]int        // of every witness those tied to it, in order
	witnessOf map[report.ID]int
	holds     []*Held             // of every witness, once asked for
	loci      map[collate.Ref]int // see LocusOf
	said      [][][]string        // of every witness, see Stems
	actors    map[[2]int]int      // see Actor; nil until it is asked
}

// New returns a Finder of a story that has found nothing yet.
func New(c *collate.Collation, st *lineage.Stemma) *Finder {
	f := &Finder{Collation: c, Stemma: st, seen: map[any]bool{}, suspects: map[report.Passage]bool{}, ties: tiesOf(st),
		besides: make([][]int, len(c.Witnesses)), witnessOf: map[report.ID]int{}, holds: make([]*Held, len(c.Witnesses)), said: make([][][]string, len(c.Witnesses))}
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

// Held returns what a witness holds.
func (f *Finder) Held(w int) *Held {
	if f.holds[w] == nil {
		f.holds[w] = heldBy(&f.Witnesses[w])
	}
	return f.holds[w]
}

// Folded is a passage as it is compared with others: in one case and, where it has no
// number, its letters alone.
func Folded(s string) string {
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

// Add keeps one finding of a kind for a suspect passage, and one for the same words
// against the same words: in one report where it was made from the other, else in all;
// none of two passages that read alike. A bound is lost once, however many reports have
// the number flat that were not made from the one that has it bounded. Where x names no severity it has that
// of its kind.
func (f *Finder) Add(x Finding) {
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
	said := words{x.Kind, x.Suspect.Report, Folded(f.Text(x.Suspect)), Folded(f.Text(x.Against))}
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

// Text returns the words of a passage.
func (f *Finder) Text(p report.Passage) string {
	if w, ok := f.witnessOf[p.Report]; ok {
		if r := f.Witnesses[w].Report; p.Span.In(r.Text) {
			return p.Of(r.Text)
		}
	}
	return ""
}

// Passage returns the passage of a witness that a span is.
func (f *Finder) Passage(w int, s report.Span) report.Passage {
	return report.Passage{Report: f.Witnesses[w].Report.ID, Span: s}
}

// Tie says how two witnesses are tied, and which of them is the parent; -1
// where no direction is decided.
func (f *Finder) Tie(a, b int) (tie string, parent int) {
	i, ok := f.ties[[2]int{min(a, b), max(a, b)}]
	switch {
	case !ok:
		return Compared, -1
	case f.Stemma.Edges[i].Direct:
		return MadeFrom, f.Stemma.Edges[i].Parent
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
		if _, ok := m[k]; !ok && Descends(e) {
			m[k] = i
		}
	}
	return m
}

// Descends reports whether an edge says that one of its ends has its text from the other's, or
// both from one.
func Descends(e lineage.Edge) bool {
	return e.Relation != lineage.SharesQuote && e.Relation != lineage.OneOutlet && e.Relation != lineage.Cites
}

// OneOutlet reports whether two witnesses are of one outlet and alike.
func (f *Finder) OneOutlet(a, b int) bool {
	return slices.ContainsFunc(f.Stemma.Edges, func(e lineage.Edge) bool {
		return e.Relation == lineage.OneOutlet && min(e.Child, e.Parent) == min(a, b) && max(e.Child, e.Parent) == max(a, b)
	})
}

// Crowd is the number of witnesses of a locus beyond which only tied pairs, and
// each with the first, are compared: the work stays linear in a story of a
// thousand copies.
const Crowd = 40

// Any reports whether a finding that stands already is of a kind that is asks for.
func (f *Finder) Any(is func(Finding) bool) bool { return slices.ContainsFunc(f.out, is) }

// Told reports whether the passages of x are already told of under a kind.
func (f *Finder) Told(kind string, x Finding) bool {
	for i := range f.out {
		o := &f.out[i]
		if o.Kind == kind && (Touch(o.Suspect, x.Suspect) && Touch(o.Against, x.Against) || Touch(o.Suspect, x.Against) && Touch(o.Against, x.Suspect)) {
			return true
		}
	}
	return false
}

// Touch reports whether two passages overlap.
func Touch(a, b report.Passage) bool {
	return a.Report == b.Report && a.Start < b.End && b.Start < a.End
}

// Suspected reports whether a passage is the suspect one of a finding.
func (f *Finder) Suspected(p report.Passage) bool { return f.suspects[p] }

// Later reports whether the child calls a later day today than the parent: then a number
// may have moved, and where nothing tells which was made from which, the earlier one's
// numbers are held against the later one's.
func (f *Finder) Later(parent, child int) bool {
	a, b := f.Held(parent).Today, f.Held(child).Today
	return !a.IsZero() && b.After(a)
}

// Ordered returns two witnesses with the one first that the other is held against: of which that was
// made, or where that is open the earlier.
func (f *Finder) Ordered(a, b int) (from, to int) {
	if _, parent := f.Tie(a, b); parent == b || parent < 0 && f.Later(b, a) {
		return b, a
	}
	return a, b
}

// mostCiting is how many such edges are looked at. Ours; it bounds the work.
const mostCiting = 400

// Citing returns the edges by which a witness names another as where it has something from.
func (f *Finder) Citing() []*lineage.Edge {
	var out []*lineage.Edge
	for i := range f.Stemma.Edges {
		e := &f.Stemma.Edges[i]
		if a, b := f.Ends(e); e.Relation == lineage.Cites && a >= 0 && b >= 0 && len(out) < mostCiting {
			out = append(out, e)
		}
	}
	return out
}

// Ends returns the witnesses of an edge, -1 for a text that is not held.
func (f *Finder) Ends(e *lineage.Edge) (parent, child int) {
	return f.Stemma.Nodes[e.Parent].Witness, f.Stemma.Nodes[e.Child].Witness
}

// Actor returns the index in the story's cast of a member of a report's; -1 where it has
// none.
func (f *Finder) Actor(witness, member int) int {
	if f.actors == nil {
		f.actors = map[[2]int]int{}
		for a := range f.Cast {
			for _, m := range f.Cast[a].Members {
				f.actors[[2]int{m.Witness, m.Member}] = a
			}
		}
	}
	if a, ok := f.actors[[2]int{witness, member}]; ok {
		return a
	}
	return -1
}

// LocusOf returns the index of the locus that holds the claims of two figures, or -1.
func (f *Finder) LocusOf(a, b collate.FigRef) int {
	if f.loci == nil {
		f.loci = map[collate.Ref]int{}
		for i := range f.Loci {
			for _, v := range f.Loci[i].Variants {
				for _, r := range v.Claims {
					f.loci[r] = i
				}
			}
		}
	}
	of := func(r collate.FigRef) (int, bool) {
		i, ok := f.loci[collate.Ref{Witness: r.Witness, Claim: int(f.Witnesses[r.Witness].Slots[r.Figure].Claim)}]
		return i, ok
	}
	i, ok := of(a)
	j, ok2 := of(b)
	if !ok || !ok2 || i != j {
		return -1
	}
	return i
}

// Witness returns the report of a claim.
func (f *Finder) Witness(r collate.Ref) *story.Witness { return &f.Witnesses[r.Witness] }

// Sentence returns the words of a sentence, from its first to its last.
func Sentence(w *story.Witness, s int) report.Span {
	return w.Words[w.Sents[s].First].Span().Cover(w.Words[w.Sents[s].Last-1].Span())
}

// Join covers two spans, of which one may be empty.
func Join(s, t report.Span) report.Span {
	switch {
	case s.Empty():
		return t
	case t.Empty():
		return s
	}
	return s.Cover(t)
}

// Same reports whether two sources may be one person or body; an unknown is
// nobody's other self.
func (f *Finder) Same(wa int, a attribution.Source, wb int, b attribution.Source) bool {
	return a.Member >= 0 && b.Member >= 0 && f.Bond(wa, a, wb, b) != name.Apart
}

// Meets reports whether two chains share a source.
func (f *Finder) Meets(wa int, a []attribution.Source, wb int, b []attribution.Source) bool {
	for _, x := range a {
		for _, y := range b {
			if f.Same(wa, x, wb, y) {
				return true
			}
		}
	}
	return false
}

// SeverityOf returns the severity of a finding of a kind: nothing is serious where it is not said
// that one report was made from the other.
func SeverityOf(kind, tie string) string {
	if s := KindOf(kind).Severity; tie == MadeFrom || s != Serious {
		return s
	}
	return Differs
}

// Figure returns a figure of the story.
func (f *Finder) Figure(r collate.FigRef) *figure.Figure {
	return &f.Witnesses[r.Witness].Figures[r.Figure]
}

// Stems returns of every sentence of a report the stems of its content words, each once.
func (f *Finder) Stems(w int) [][]string {
	if f.said[w] == nil {
		wit := &f.Witnesses[w]
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

// Holder returns the witness whose report a passage stands in.
func (f *Finder) Holder(p report.Passage) int { return f.witnessOf[p.Report] }

// TiedTo lists the witnesses that a witness is tied to.
func (f *Finder) TiedTo(w int) []int { return f.besides[w] }

// Findings returns what has been found, in the order in which it was told.
func (f *Finder) Findings() []Finding { return f.out }
