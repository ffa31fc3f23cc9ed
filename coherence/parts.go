package coherence

import (
	"math/big"

	"stemma/collate"
	"stemma/mention/figure"
)

// wholes checks parts whose whole is named by a pronoun ("nine of them", "Of
// those, 74 were found") against the count that it points back to, and two
// parts of a whole against it ("Of 41 polled, 36 expect no change and five
// expect a cut").
func (b *bench) wholes() {
	for i := range b.figs {
		f := &b.figs[i]
		if f.Dimension != "count" || f.Unit != "" || f.Per != "" || b.ok(f.Of) || b.sent[i] < 0 || !b.pronoun(i) {
			continue
		}
		w := b.pointed(i)
		if w < 0 {
			continue
		}
		g := &b.figs[w]
		if f.Value.Cmp(g.Value) > 0 || f.Low != nil && g.High != nil && f.Low.Cmp(g.High) > 0 {
			continue // it points at another count
		}
		share := new(big.Rat).Mul(new(big.Rat).Quo(f.Value, g.Value), big.NewRat(100, 1))
		b.add("part_whole", formula("part_whole", amount(f), amount(g)), withUnit(rounded(share), "percent", ""), Holds, "parts.go: pronoun", i, w)
	}
	for i := 0; i+2 < len(b.figs); i++ {
		w, x, y := &b.figs[i], &b.figs[i+1], &b.figs[i+2]
		if b.apart(i, i+2) > 0 || b.word(i, -1) != "of" || b.doc.TokenAt(w.Start)-1 != b.doc.Sents[b.sent[i]].First || w.Counted.Head == "" {
			continue
		}
		if !plain(w) || !plain(x) || !plain(y) || !sameOrNone(x, w) || !sameOrNone(y, w) {
			continue
		}
		sum, result := of(x).plus(of(y)), new(big.Rat).Add(x.Value, y.Value)
		if exactly(sum, result, w) {
			b.add("sum", formula("sum", amount(x), amount(y), amount(w)), rounded(result), Holds, "parts.go: two parts", i+1, i+2, i)
		}
	}
}

// sameOrNone reports whether a part counts what its whole counts, or does not say
// what it counts.
func sameOrNone(part, whole *figure.Figure) bool {
	return part.Counted.Head == "" || part.Counted.Head == whole.Counted.Head
}

func plain(f *figure.Figure) bool {
	return f.Dimension == "count" && f.Unit == "" && f.Per == "" && f.Change == figure.Level && bounded(f) && f.Value.Sign() > 0
}

// pronoun reports whether a figure is a part of what was named before: "nine of
// them", "two of whom", "Of those, 74".
func (b *bench) pronoun(i int) bool {
	if b.word(i, 0) == "of" {
		switch b.word(i, 1) {
		case "them", "whom", "these", "those", "which":
			return true
		}
	}
	n := -1
	if b.word(i, n) == "," {
		n--
	}
	switch b.word(i, n) {
	case "them", "whom", "these", "those":
		return b.word(i, n-1) == "of" && b.word(i, n-2) == ""
	}
	return false
}

// backward is how many sentences back a pronoun's count is sought. Ours: the
// sentence, the one before, and one between. Further back (4 were tried) another
// count is too often meant.
const backward = 2

// pointed returns the count that the pronoun of part i points back to: the
// nearest one before it of more than one person or thing, that counts the same
// noun where the part has one of its own; -1 where there is none.
func (b *bench) pointed(i int) int {
	for k := i - 1; k >= 0 && b.apart(k, i) <= backward; k-- {
		g := &b.figs[k]
		if !plain(g) || b.ok(g.Of) || b.more(k) || g.Counted.Head == "" || g.Value.Cmp(big.NewRat(1, 1)) <= 0 {
			continue
		}
		if h := b.figs[i].Counted.Head; h != "" && collate.Family(h) != collate.Family(g.Counted.Head) {
			continue
		}
		if g.Value.Cmp(b.figs[i].Value) <= 0 {
			return -1
		}
		return k
	}
	return -1
}
