package number

import (
	"strings"

	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/finding"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// An elsewhere answers whether any other witness has a figure that could be a
// given one.
type elsewhere struct {
	numbers map[valueOf]owners
	values  map[string]owners        // by the number alone, of those that say much
	kinds   map[string]*quantity.Set // by family of the thing counted; "" where none is known
	all     *quantity.Set
}

// A valueOf is equal for figures of one number and dimension, whatever they count.
type valueOf struct{ value, dimension string }

// Owners are the first two witnesses that have something.
type owners struct{ first, second int }

// but reports whether a witness other than w is among them.
func (o owners) but(w int) bool { return o.first != w || o.second >= 0 }

func elsewhereIn(ws []story.Witness) *elsewhere {
	e := &elsewhere{numbers: map[valueOf]owners{}, values: map[string]owners{}, kinds: map[string]*quantity.Set{}}
	var all []quantity.Owned
	byKind := map[string][]quantity.Owned{}
	for w := range ws {
		for i := range ws[w].Figures {
			f := &ws[w].Figures[i]
			if f.Value == nil {
				continue
			}
			own(e.numbers, valueOf{quantity.String(f.Value), f.Dimension}, w)
			if quantity.Digits(f.Value) >= 2 {
				own(e.values, quantity.String(f.Value), w)
			}
			extent, _ := f.Extent()
			owned := quantity.Owned{Extent: extent, Owner: w}
			all = append(all, owned)
			family := ws[w].Slots[i].Family
			byKind[family] = append(byKind[family], owned)
		}
	}
	for k, fs := range byKind {
		e.kinds[k] = quantity.NewSet(fs)
	}
	e.all = quantity.NewSet(all)
	return e
}

// own says that witness w has what k names.
func own[K comparable](m map[K]owners, k K, w int) {
	if o, ok := m[k]; !ok {
		m[k] = owners{w, -1}
	} else if o.first != w && o.second < 0 {
		m[k] = owners{o.first, w}
	}
}

// has reports whether a witness other than w has a figure that could be f, of w: the
// same number, whatever it counts, or one that agrees and counts what f may. Of a number
// that says much its unit is not asked: pounds are money and a weight. Family is
// that of what f counts, "" where that is unknown.
func (e *elsewhere) has(f *figure.Figure, family string, w int) bool {
	if o, ok := e.numbers[valueOf{quantity.String(f.Value), f.Dimension}]; ok && o.but(w) {
		return true
	}
	if o, ok := e.values[quantity.String(f.Value)]; ok && o.but(w) {
		return true
	}
	if family == "" {
		return e.all.Agrees(&f.Amount, w)
	}
	for _, k := range [...]string{family, ""} {
		if s := e.kinds[k]; s != nil && s.Agrees(&f.Amount, w) {
			return true
		}
	}
	return false
}

// factsOf returns who tells each fact, by its number.
func factsOf(f *finding.Finder) map[int]owners {
	out := map[int]owners{}
	for w := range f.Witnesses {
		for i := range f.Witnesses[w].Claims {
			if g := f.Group(collate.Ref{Witness: w, Claim: i}); g >= 0 {
				own(out, g, w)
			}
		}
	}
	return out
}

// sharedFigures tells of each figure of a witness whether it stands in a fact that another
// witness has, too.
func sharedFigures(f *finding.Finder, w int, facts map[int]owners) []bool {
	out := make([]bool, len(f.Witnesses[w].Figures))
	for i := range f.Witnesses[w].Claims {
		if g := f.Group(collate.Ref{Witness: w, Claim: i}); g >= 0 && facts[g].but(w) {
			for _, k := range f.Witnesses[w].Claims[i].Figures {
				out[k] = true
			}
		}
	}
	return out
}

// Unsupported finds figures of a report made from a report at hand that no
// other report has, in any unit or wording, where others have the fact: they came from
// somewhere else. A fact that no other report has is a report's own.
func Unsupported(f *finding.Finder) {
	var others *elsewhere
	var facts map[int]owners
	done := map[int]bool{}
	for _, e := range f.Stemma.Edges {
		if !e.Direct || !finding.Descends(e) || f.Stemma.Nodes[e.Parent].Witness < 0 || f.Stemma.Nodes[e.Child].Witness < 0 || !e.Certain() {
			continue
		}
		if others == nil {
			others, facts = elsewhereIn(f.Witnesses), factsOf(f)
		}
		w := e.Child
		if done[w] {
			continue
		}
		done[w] = true
		shared := sharedFigures(f, w, facts)
		for i := range f.Witnesses[w].Figures {
			fig := &f.Witnesses[w].Figures[i]
			if !shared[i] || bracketed(&f.Witnesses[w], fig) || !measure.Weighty(fig) || amount.Vague(fig) || others.has(fig, f.Witnesses[w].Slots[i].Family, w) || f.Suspected(f.Passage(w, fig.Span)) {
				continue
			}
			if s := f.SeriesOf(collate.FigRef{Witness: w, Figure: i}); fig.Same >= 0 || s >= 0 && f.Series[s].Relation == relation.Moved {
				continue // told once, in the first of two units; told as what has moved
			}
			f.Add(finding.Finding{Kind: finding.Unsupported, Tie: finding.MadeFrom, Locus: -1, By: finding.ByUnsupported,
				Suspect: f.Passage(w, fig.Span)})
		}
	}
}

// bracketed reports whether an amount of money opens a bracket: "41 billion marken ($39 billion)"
// tells in it what stands before, reckoned by the report itself.
func bracketed(w *story.Witness, f *figure.Figure) bool {
	before := strings.TrimRight(w.Report.Text[:f.Start], " ")
	return f.Dimension == quantity.Money && (strings.HasSuffix(before, "(") || strings.HasSuffix(before, "["))
}
