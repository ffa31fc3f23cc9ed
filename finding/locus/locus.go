// Package locus holds the claims of one locus against each other.
package locus

import (
	"sort"

	"stemma/collate"
	"stemma/finding"
)

// Find compares the claims of every locus.
func Find(f *finding.Finder) {
	for i := range f.Loci {
		compare(f, i)
	}
}

// compare compares the claims of a locus. Each is held against the claim most
// like it of every other witness, once a pair of witnesses.
func compare(f *finding.Finder, i int) {
	byWitness := map[int][]collate.Ref{}
	var ws []int
	for _, v := range f.Loci[i].Variants {
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
		if len(ws) > finding.Crowd && x > 0 {
			others = f.TiedTo(wa)
		}
		for _, wb := range others {
			if wb <= wa || byWitness[wb] == nil {
				continue
			}
			tie, parent := f.Tie(wa, wb)
			a, b, sim := closest(f, byWitness[wa], byWitness[wb])
			if sim < strong || tie == finding.Compared && sim < stronger {
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
				if f.Later(b.Witness, a.Witness) {
					p.from, p.to = b, a
				}
			}
			p.figures()
		}
	}
}

// closest is the pair of claims most alike.
func closest(f *finding.Finder, as, bs []collate.Ref) (a, b collate.Ref, sim float64) {
	a, b = as[0], bs[0]
	for _, x := range as {
		for _, y := range bs {
			if s := f.Similarity(x, y); s > sim {
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
