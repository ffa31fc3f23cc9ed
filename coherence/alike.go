package coherence

import (
	"stemma/mention/figure"
	"stemma/mention/setting"
)

// A ref is a figure of the collation, with the bench of its witness.
type ref struct {
	b *bench
	i int
}

func (r ref) fig() *figure.Figure { return &r.b.figs[r.i] }

func (r ref) input() Input { return input(r.b.c, r.b.w, r.i) }

// counts tells what figure r counts.
func (r ref) counts() counted {
	return counted{r.b.family(r.i), r.b.is(r.i, setting.People), r.b.is(r.i, setting.Force)}
}

// family returns the family of the noun that figure i counts, "" where it counts none.
func (b *bench) family(i int) string { return b.c.Witnesses[b.w].Slots[i].Family }

// counted is what a figure counts: the family of its noun, "" where it has none, and
// whether that is people or the members of a force, for whom other words may stand.
type counted struct {
	family        string
	people, force bool
}

// levels lists, witness by witness, the plain counts of persons and things that
// a sum of another report may take as its old level.
func levels(benches []*bench) []ref {
	var out []ref
	for _, b := range benches {
		for i := range b.figs {
			f := &b.figs[i]
			if f.Dimension == count && f.Per == "" && f.Change == figure.Level && b.set[i].Sentence >= 0 && !b.is(i, setting.More) && f.Bound != figure.Range {
				out = append(out, ref{b, i})
			}
		}
	}
	return out
}

// kindred reports whether two counts can be of one thing: one family, two words
// for the men of a force, or people of one aspect. A count whose noun is left out
// goes with a noun only when one aspect governs both, or none is needed because
// beside tells that the text sets them side by side.
func kindred(x, y ref, beside bool) bool {
	a, b := x.fig(), y.fig()
	if a.Dimension != b.Dimension || a.Unit != b.Unit || a.Per != b.Per {
		return false
	}
	if a.Dimension != count {
		return true
	}
	j, k := x.counts(), y.counts()
	switch {
	case j.family != "" && j.family == k.family, j.force && k.force:
		return a.Aspect == b.Aspect || a.Aspect == "" || b.Aspect == "" || beside
	case j.people && k.people, j.family == "", k.family == "":
		return a.Aspect != "" && a.Aspect == b.Aspect || beside
	}
	return false
}

// alike reports whether two figures can count the same sort of thing: the same
// noun, or two words for the men of a force, one of them said.
func alike(x, y ref) bool {
	a, b := x.fig(), y.fig()
	if a.Unit != "" && a.Unit == b.Unit {
		return a.Counted.Head == b.Counted.Head
	}
	if a.Counted.Head == b.Counted.Head {
		return a.Counted.Head != ""
	}
	j, k := x.counts(), y.counts()
	return (j.force || j.family == "") && (k.force || k.family == "")
}

// plain reports whether a figure is a level of things counted, with two limits.
func plain(f *figure.Figure) bool {
	return f.Dimension == count && f.Unit == "" && f.Per == "" && f.Change == figure.Level && bounded(f) && f.Value.Sign() > 0
}
