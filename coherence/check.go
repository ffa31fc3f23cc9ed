package coherence

import (
	"cmp"
	"fmt"
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/setting"
	"stemma/report"
)

// Reckon works every sum that the figures of one collation allow, in the order
// of witnesses and places. A sum is worked only where the texts themselves tie its figures
// together; where they do not, nothing is said.
func Reckon(c *collate.Collation) []Check {
	if c == nil {
		return nil
	}
	var out []Check
	benches := benchesOf(c)
	for _, b := range benches {
		b.pairs()
		b.parts()
		b.shares()
		b.changes()
		b.rates()
		b.speeds()
		b.stretches()
		b.densities()
		b.pronouns()
		b.twoParts()
		b.compared()
		out = append(out, b.out...)
	}
	out = append(out, across(benches)...)
	out = append(out, products(benches)...)
	out = append(out, told(c, benches)...)
	out = append(out, derived(c)...)
	out = append(out, flights(c, benches)...)
	slices.SortStableFunc(out, func(a, b Check) int {
		return cmp.Or(cmp.Compare(a.Inputs[0].Witness, b.Inputs[0].Witness), cmp.Compare(a.Inputs[0].Start, b.Inputs[0].Start), cmp.Compare(a.Kind, b.Kind))
	})
	return once(out)
}

// once drops the sums that are worked a second time, by another rule.
func once(cs []Check) []Check {
	type sum struct {
		kind    Kind
		formula string
		verdict Verdict
		inputs  string
	}
	seen := map[sum]bool{}
	return slices.DeleteFunc(cs, func(c Check) bool {
		k := sum{c.Kind, c.Formula, c.Verdict, fmt.Sprint(c.Inputs)}
		again := seen[k]
		seen[k] = true
		return again
	})
}

// A bench works the sums of one witness.
type bench struct {
	c       *collate.Collation
	w       int
	reading *claim.Reading
	figs    []figure.Figure
	set     []setting.Setting // of every figure
	out     []Check
}

// benchesOf lists the witnesses whose figures were read with their settings.
func benchesOf(c *collate.Collation) []*bench {
	var out []*bench
	for w := range c.Witnesses {
		if r := c.Witnesses[w].Reading; r != nil && len(r.Settings) == len(r.Figures) {
			out = append(out, &bench{c: c, w: w, reading: r, figs: r.Figures, set: r.Settings})
		}
	}
	return out
}

// sentences lists, for each sentence that holds any, its figures.
func (b *bench) sentences() [][]int {
	var out [][]int
	last := int32(-1)
	for i := range b.figs {
		switch s := b.set[i].Sentence; {
		case s < 0:
		case s == last:
			out[len(out)-1] = append(out[len(out)-1], i)
		default:
			last = s
			out = append(out, []int{i})
		}
	}
	return out
}

func (b *bench) input(i int) Input { return input(b.c, b.w, i) }

func input(c *collate.Collation, w, i int) Input {
	r := c.Witnesses[w].Reading
	in := Input{Witness: w, Figure: i, Passage: report.Passage{Span: r.Figures[i].Span}}
	if r.Report != nil {
		in.Report = r.Report.ID
	}
	return in
}

func (b *bench) add(kind Kind, formula, result string, v Verdict, by report.By, figs ...int) {
	ch := Check{Kind: kind, Formula: formula, Result: result, Verdict: v, By: by}
	for _, i := range figs {
		ch.Inputs = append(ch.Inputs, b.input(i))
	}
	b.out = append(b.out, ch)
}

// ok reports whether an index names a figure.
func (b *bench) ok(i int) bool { return i >= 0 && i < len(b.figs) }

// is reports whether something is told of a figure.
func (b *bench) is(i int, t setting.Told) bool { return b.set[i].Is(t) }

// apart returns how many sentences lie between two figures of a witness.
func (b *bench) apart(i, k int) int {
	if b.set[i].Sentence < 0 || b.set[k].Sentence < 0 {
		return 1 << 20
	}
	return gap(b.set[i].Sentence, b.set[k].Sentence)
}

func gap(a, b int32) int { return int(max(a-b, b-a)) }

// nearer reports whether figure a lies in a sentence nearer to that of figure i
// than figure k does.
func (b *bench) nearer(a, k, i int) bool {
	return gap(b.set[a].Sentence, b.set[i].Sentence) < gap(b.set[k].Sentence, b.set[i].Sentence)
}

// near reports whether at most n words stand between the figure before i and i, and
// no mark of a clause.
func (b *bench) near(i, n int) bool {
	return int(b.set[i].Gap) <= n && !b.is(i, setting.Clause)
}

// joined reports whether figure k stands right before figure i and is joined to it
// in the given way.
func (b *bench) joined(k, i int, j setting.Joint) bool { return k == i-1 && b.set[i].Joint == j }

// around lists the figures next to m, nearest first: a handful on each side.
func (b *bench) around(m int) []int {
	var out []int
	for d := 1; d <= 3; d++ {
		for _, k := range []int{m + d, m - d} {
			if b.ok(k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// reach bounds, in figures, how far from a share its part is looked for, so
// that the work stays linear. A choice well above what a report holds.
const reach = 200
