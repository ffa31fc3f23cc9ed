package lineage

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/mention/when"
	"stemma/report"
	"stemma/text"
)

// The sorts of facts that are compared.
const (
	factNumber = iota // an amount, an age, an hour or a day
	factName          // a word of a name
	factWord          // a content word that is no name
	factLocus         // a locus of the collation
	factSorts
)

// A fact is something that several witnesses may have, with how much it tells that one has it:
// "three" less than "4,127".
type fact struct {
	id     int32
	weight float64
	at     report.Span // where it stands first; empty for a locus
}

// facts holds the facts of the witnesses, and which families of witnesses have each.
type facts struct {
	of       [][factSorts][]fact // of every witness, in order of id, each once
	families [][]int32           // of every fact the families that have it, in order
	family   []int               // of every witness
	count    int                 // of families
}

// factsOf lists the facts of the witnesses of a collation. family gives every witness the head of
// those that hang together, as far as is known: what a family has, one of them has found.
func factsHeld(c *collate.Collation, family []int) *facts {
	h := &facts{of: make([][factSorts][]fact, len(c.Witnesses)), family: family}
	l := lister{c: c, ids: map[factKey]int32{}, same: converted(c), h: h}
	for i := range c.Witnesses {
		l.witness(i)
	}
	l.shared()
	members := make([][]int, len(family))
	for w, f := range family {
		h.count += one(len(members[f]) == 0)
		members[f] = append(members[f], w)
	}
	h.families = make([][]int32, len(l.ids))
	for f, ws := range members {
		for _, w := range ws {
			for sort := range h.of[w] {
				for _, x := range h.of[w][sort] {
					if l := h.families[x.id]; len(l) == 0 || l[len(l)-1] != int32(f) {
						h.families[x.id] = append(l, int32(f))
					}
				}
			}
		}
	}
	return h
}

// A factKey is equal for equal facts.
type factKey struct {
	sort int
	key  string
}

// A lister lists facts.
type lister struct {
	c    *collate.Collation
	ids  map[factKey]int32
	same map[collate.FigRef]string // see converted
	h    *facts
}

// add notes that witness w has a fact, if that is new.
func (l *lister) add(w, sort int, key string, weight float64, at report.Span) {
	k := factKey{sort, key}
	id, ok := l.ids[k]
	if !ok {
		id = int32(len(l.ids))
		l.ids[k] = id
	}
	l.h.of[w][sort] = append(l.h.of[w][sort], fact{id, weight, at})
}

// witness lists the words, names and numbers of witness i outside of quotations.
func (l *lister) witness(i int) {
	w := &l.c.Witnesses[i]
	quoted := masks(w)
	for s := range w.Sents {
		switch w.Blocks[w.Sents[s].Block].Kind {
		case claim.Byline, claim.Credit, claim.Signature, claim.Caption:
			continue
		}
		for k := w.Sents[s].First; k < w.Sents[s].Last; k++ {
			x := w.Words[k]
			if quoted[k] || x.Kind != claim.Letters || !x.Is(claim.ContentWord) {
				continue
			}
			stem := w.Stem(k)
			if x.Is(claim.ProperNoun) {
				l.add(i, factName, stem, 1, x.Span())
			} else {
				l.add(i, factWord, stem, math.Min(1, math.Max(0.05, (text.Rarity(stem)-3)/7)), x.Span())
			}
		}
	}
	for k := range w.Figures {
		f := &w.Figures[k]
		if f.Value == nil {
			continue
		}
		key, weight := quantity.String(f.Value), telling(quantity.String(f.Value))
		switch same := l.same[collate.FigRef{Witness: i, Figure: k}]; {
		case f.Dimension == quantity.Age:
			key, weight = f.Dimension+key, 1
		case same != "":
			key, weight = same, math.Max(0.6, weight)
		}
		l.add(i, factNumber, key, weight, f.Span)
	}
	for _, d := range w.Dates {
		key, weight := dayOrHour(d)
		l.add(i, factNumber, key, weight, d.Span)
	}
}

// shared lists the loci of the collation, and leaves of the facts of each
// witness each once.
func (l *lister) shared() {
	locus := 0
	for _, loci := range [][]collate.Locus{l.c.Loci, l.c.Further} {
		for i := range loci {
			locus++
			for _, v := range loci[i].Variants {
				for _, r := range v.Claims {
					l.add(r.Witness, factLocus, strconv.Itoa(locus), 0.5, report.Span{})
				}
			}
		}
	}
	for w := range l.h.of {
		for sort := range l.h.of[w] {
			fs := l.h.of[w][sort]
			slices.SortStableFunc(fs, func(a, b fact) int { return cmp.Compare(a.id, b.id) })
			l.h.of[w][sort] = slices.CompactFunc(fs, func(a, b fact) bool { return a.id == b.id })
		}
	}
}

// telling is how much it tells that two reports have one number: round and small ones say little.
// Ours.
func telling(number string) float64 {
	whole, _, _ := strings.Cut(number, "/")
	v, err := strconv.ParseFloat(whole, 64)
	if err != nil {
		v = 0
	}
	switch {
	case math.Abs(v) <= 3:
		return 0.25
	case math.Abs(v) <= 12:
		return 0.5
	case len(strings.Trim(strings.ReplaceAll(whole, ".", ""), "0-")) == 1:
		return 0.7
	}
	return 1
}

// dayOrHour names what a mention of time says, and how much it tells that two reports say it. The
// day of an event is everybody's, its hour less so. Ours.
func dayOrHour(d when.Mention) (key string, weight float64) {
	_, hour, timed := strings.Cut(d.Value, "T")
	switch {
	case timed && len(hour) >= 5 && hour[2] == ':' && d.Type != when.Duration:
		return "@" + hour[:5], 0.8
	case d.Type == when.Date:
		return "=" + d.Value, 0.3
	}
	return string(d.Type) + d.Value, 0.5
}

// converted names the measures that say the same in several units, as "45 kilometres" and "28
// miles" do.
func converted(c *collate.Collation) map[collate.FigRef]string {
	type measure struct {
		value float64
		unit  string
		at    collate.FigRef
	}
	base := map[string]string{} // of every dimension the unit met first
	by := map[string][]measure{}
	for w := range c.Witnesses {
		for k := range c.Witnesses[w].Figures {
			f := &c.Witnesses[w].Figures[k]
			if f.Value == nil || f.Dimension == quantity.Count || f.Dimension == quantity.Age {
				continue
			}
			if base[f.Dimension] == "" {
				base[f.Dimension] = f.Unit
			}
			if v, ok := valueIn(f, base[f.Dimension]); ok && v != 0 {
				by[f.Dimension] = append(by[f.Dimension], measure{v, f.Unit, collate.FigRef{Witness: w, Figure: k}})
			}
		}
	}
	out := map[collate.FigRef]string{}
	for dimension, ms := range by {
		slices.SortStableFunc(ms, func(a, b measure) int {
			return cmp.Or(cmp.Compare(a.value, b.value), cmp.Compare(a.unit, b.unit))
		})
		n := 0
		for i, m := range ms {
			if i > 0 && m.value != ms[i-1].value && (m.unit == ms[i-1].unit || m.value-ms[i-1].value > converts*math.Abs(m.value)) {
				n++
			}
			out[m.at] = fmt.Sprint(dimension, n)
		}
	}
	return out
}

// converts is how far a measure may be from what it was converted from: who converts rounds. Ours.
const converts = 0.035

// valueIn returns the value of a figure in a unit.
func valueIn(f *figure.Figure, unit string) (float64, bool) {
	_, v, _, ok := f.In(unit)
	if !ok || v == nil {
		return 0, false
	}
	x, _ := v.Float64()
	return x, true
}
