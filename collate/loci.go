package collate

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"stemma/collate/amount"
	"stemma/collate/clash"
	"stemma/collate/fact"
	"stemma/collate/relation"
	"stemma/mention"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// byAlign makes one locus of claims that are alike in what they say.
const byAlign report.By = "collate.align"

// byState makes a locus of what is not so yet, and of what has become of it.
const byState = "collate.state"

// loci makes a locus of every group of claims that two witnesses have, or that
// one witness has with something to check in it: a figure or a quote.
func (c *Collation) loci(al *fact.Alignment) []Locus {
	ws, ss := c.Witnesses, c.Series
	bySeries := map[FigRef]int{}
	for i, s := range ss {
		for _, p := range s.Points {
			bySeries[p.FigRef] = i
		}
	}
	var out []Locus
	for _, g := range al.Groups {
		refs := refsOf(al, g)
		keep := slices.ContainsFunc(refs, func(r Ref) bool { cl := c.Claim(r); return len(cl.Figures) > 0 || len(cl.Quotes) > 0 })
		if l := c.locus(al, refs, bySeries); len(ws)-len(l.Silent) > 1 || keep {
			l.Relation = c.relation(al, refs, bySeries, len(ws)-len(l.Silent))
			out = append(out, l)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return heavier(ws, &out[i], &out[j]) })
	return out
}

// furtherLoci makes a locus of every further group of claims. Nothing is said of their
// differing: they differ in what else they tell, too.
func (c *Collation) furtherLoci(al *fact.Alignment) []Locus {
	var out []Locus
	for _, g := range al.Further {
		refs := refsOf(al, g)
		l := c.locus(al, refs, c.seriesAt)
		if l.Further, l.Relation = true, relation.Rewording; len(l.Variants) == 1 {
			l.Relation = relation.Same
		}
		if len(c.Witnesses)-len(l.Silent) > 1 {
			out = append(out, l)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return heavier(c.Witnesses, &out[i], &out[j]) })
	return append(out, c.stateLoci(al)...)
}

// stateLoci makes a further locus of every two claims of which the later tells what has become
// of what the other tells as not so yet, and that no locus has together.
func (c *Collation) stateLoci(al *fact.Alignment) []Locus {
	var out []Locus
	for _, k := range c.Clashes {
		if k.What != clash.State || al.Together(k.A.Ref, k.B.Ref) {
			continue
		}
		refs := []Ref{k.A.Ref, k.B.Ref}
		slices.SortFunc(refs, func(a, b Ref) int { return cmp.Or(a.Witness-b.Witness, a.Claim-b.Claim) })
		if _, ok := al.Reading(refs[0]); !ok {
			continue
		}
		if _, ok := al.Reading(refs[1]); !ok {
			continue
		}
		l := c.locus(al, refs, c.seriesAt)
		if l.Further, l.By, l.Relation = true, byState, relation.Differs; k.Moved {
			l.Relation = relation.Moved
		}
		out = append(out, l)
	}
	return out
}

// refsOf returns the claims of a group, in witness and text order.
func refsOf(al *fact.Alignment, group []int) []Ref {
	refs := make([]Ref, len(group))
	for i, k := range group {
		refs[i] = al.Refs[k]
	}
	slices.SortFunc(refs, func(a, b Ref) int { return cmp.Or(a.Witness-b.Witness, a.Claim-b.Claim) })
	return refs
}

// locus makes a locus of claims, in order, without its relation.
func (c *Collation) locus(al *fact.Alignment, refs []Ref, bySeries map[FigRef]int) Locus {
	l := Locus{Theme: themeOf(c.Witnesses, refs), By: byAlign, Variants: variants(c.Witnesses, al, refs, bySeries)}
	has, silent := make([]bool, len(c.Witnesses)), len(c.Witnesses)
	for _, r := range refs {
		if !has[r.Witness] {
			has[r.Witness] = true
			silent--
		}
	}
	if silent > 0 {
		l.Silent = make([]int, 0, silent)
	}
	for w := range c.Witnesses {
		if !has[w] {
			l.Silent = append(l.Silent, w)
		}
	}
	return l
}

// heavier orders loci: those that most witnesses have first, then those with a
// figure, then by first place in the text.
func heavier(ws []story.Witness, a, b *Locus) bool {
	if x, y := len(ws)-len(a.Silent), len(ws)-len(b.Silent); x != y {
		return x > y
	}
	if x, y := a.Variants[0].Figure >= 0, b.Variants[0].Figure >= 0; x != y {
		return x
	}
	x, y := a.Variants[0].Claims[0], b.Variants[0].Claims[0]
	if x.Claim != y.Claim {
		return x.Claim < y.Claim
	}
	return x.Witness < y.Witness
}

// variants gathers the claims of a locus that read alike: the same words but
// for stop words, or the same figures on the same rung.
func variants(ws []story.Witness, al *fact.Alignment, refs []Ref, bySeries map[FigRef]int) []Variant {
	var out []Variant
	at := map[int]int{} // of a reading its variant
	for _, r := range refs {
		k, _ := al.Reading(r)
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k], out = i, append(out, Variant{Figure: mainFigure(ws, r, bySeries)})
		}
		out[i].Claims = append(out[i].Claims, r)
	}
	return out
}

// mainFigure is the figure of a claim that most witnesses have, the first of
// equals; -1 where it holds none.
func mainFigure(ws []story.Witness, r Ref, bySeries map[FigRef]int) int {
	best := -1
	for _, f := range ws[r.Witness].Claims[r.Claim].Figures {
		if _, ok := bySeries[FigRef{Witness: r.Witness, Figure: f}]; ok && best < 0 {
			best = f
		}
	}
	return best
}

// relation says how the claims of a locus stand to each other. Claims that nothing
// here can tell apart are asked once.
func (c *Collation) relation(al *fact.Alignment, refs []Ref, bySeries map[FigRef]int, witnesses int) relation.Relation {
	if witnesses < 2 {
		return relation.Single
	}
	rel := relation.Rewording
	if first, _ := al.Reading(refs[0]); !slices.ContainsFunc(refs, func(r Ref) bool { n, _ := al.Reading(r); return n != first }) {
		rel = relation.Same
	}
	if c.clash(al, refs, false) {
		rel = relation.Differs
	} else if c.clash(al, refs, true) {
		rel = relation.Moved
	}
	stances := c.stances(al, refs, bySeries)
	for x, a := range stances {
		for _, b := range stances[x+1:] {
			if a.by == b.by && a.by >= 0 {
				continue
			}
			if c.disputed(a.ref, b.ref) {
				return relation.Disputed
			}
			switch r := c.figuresRelate(a.ref, b.ref, bySeries); {
			case r == relation.Differs, r == relation.Moved && rel != relation.Differs:
				return r
			case r == relation.Rounding && rel == relation.Rewording:
				rel = relation.Rounding
			}
		}
	}
	return rel
}

// clash reports whether claims of a locus clash, or tell what has moved on.
func (c *Collation) clash(al *fact.Alignment, refs []Ref, moved bool) bool {
	g := al.GroupOf(refs[0])
	return g >= 0 && slices.ContainsFunc(c.Clashes, func(k clash.Clash) bool {
		return k.Moved == moved && al.GroupOf(k.A.Ref) == g && al.GroupOf(k.B.Ref) == g
	})
}

// A stance is what claims of a locus have in common that nothing can tell apart
// when they are held against others. Ref is the first of them, by its witness, or -1
// where several have it.
type stance struct {
	ref Ref
	by  int
}

// mostStances is how many stances of a locus are held against each other. Ours: far
// above what a claim of news has; it bounds the work.
const mostStances = 200

func (c *Collation) stances(al *fact.Alignment, refs []Ref, bySeries map[FigRef]int) []stance {
	type key struct {
		reading            int
		negated, attribute bool
		voice, series      string
	}
	var out []stance
	at := map[key]int{}
	for _, r := range refs {
		cl := c.Claim(r)
		k := key{negated: cl.Negated, attribute: cl.Attribution >= 0}
		k.reading, _ = al.Reading(r)
		if n := len(cl.Chain); n > 0 {
			k.voice = c.Voice(r.Witness, cl.Chain[n-1])
		}
		for _, f := range cl.Figures {
			i, ok := bySeries[FigRef{Witness: r.Witness, Figure: f}]
			if !ok {
				i = -1
			}
			k.series += strconv.Itoa(i) + " "
		}
		i, ok := at[k]
		switch {
		case !ok && len(out) < mostStances:
			at[k], out = len(out), append(out, stance{r, r.Witness})
		case ok && out[i].by != r.Witness:
			out[i].by = -1
		}
	}
	return out
}

// figuresRelate says how the figures of two claims stand to each other, series by
// series: Differs or Moved where two that do not agree stand in a series of which
// that is said, Rounding where two agree in other units, "" else.
func (c *Collation) figuresRelate(a, b Ref, bySeries map[FigRef]int) relation.Relation {
	rel := relation.Relation("")
	for _, fa := range c.Claim(a).Figures {
		for _, fb := range c.Claim(b).Figures {
			sa, ok := bySeries[FigRef{Witness: a.Witness, Figure: fa}]
			sb, ok2 := bySeries[FigRef{Witness: b.Witness, Figure: fb}]
			if !ok || !ok2 || sa != sb {
				continue
			}
			ga, gb := &c.Witnesses[a.Witness].Figures[fa], &c.Witnesses[b.Witness].Figures[fb]
			if x := amount.Compare(ga, gb); x != relation.Differs {
				if ga.Unit != gb.Unit {
					rel = relation.Rounding
				}
				continue
			}
			if r := c.Series[sa].Relation; r == relation.Differs || r == relation.Moved {
				return r
			}
		}
	}
	return rel
}

// disputed reports whether one side denies what another, a different one,
// asserts. A conditional denial ("if it were so") disputes nothing.
func (c *Collation) disputed(a, b Ref) bool {
	ca, cb := c.Claim(a), c.Claim(b)
	if ca.Firmness == cb.Firmness || ca.Firmness != mention.Denied && cb.Firmness != mention.Denied {
		return false
	}
	other := ca
	if ca.Firmness == mention.Denied {
		other = cb
	}
	if other.Negated || other.Firmness != mention.Stated && other.Firmness != mention.Confirmed || other.Attribution < 0 {
		return false
	}
	return !c.oneVoice(a, b)
}

// oneVoice reports whether two claims are, or may be, one's: the writer's own, or
// of sources that may be one.
func (c *Collation) oneVoice(a, b Ref) bool {
	x, y := c.Claim(a).Chain, c.Claim(b).Chain
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	return c.Bond(a.Witness, x[len(x)-1], b.Witness, y[len(y)-1]) != name.Apart
}
