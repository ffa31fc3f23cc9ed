package coherence

import (
	"math/big"

	"stemma/mention/figure"
	"stemma/mention/setting"
)

// pronouns checks parts whose whole is named by a pronoun ("nine of them", "Of
// those, 74 were found") against the count that it points back to.
func (b *bench) pronouns() {
	for i := range b.figs {
		f := &b.figs[i]
		if f.Dimension != count || f.Unit != "" || f.Per != "" || b.ok(f.Of) || b.set[i].Sentence < 0 || !b.is(i, setting.OfThose) {
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
		b.add(PartWhole, formula(atMost, amount(f), amount(g)), withUnit(rounded(share), percent, ""), Holds, byPronoun, i, w)
	}
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
		if !plain(g) || b.ok(g.Of) || b.is(k, setting.More) || g.Counted.Head == "" || g.Value.Cmp(big.NewRat(1, 1)) <= 0 {
			continue
		}
		if own := b.family(i); own != "" && own != b.family(k) {
			continue
		}
		if g.Value.Cmp(b.figs[i].Value) <= 0 {
			return -1
		}
		return k
	}
	return -1
}

// twoParts checks two parts of a whole against it: "Of 41 polled, 36 expect no change
// and five expect a cut".
func (b *bench) twoParts() {
	for i := 0; i+2 < len(b.figs); i++ {
		w, x, y := &b.figs[i], &b.figs[i+1], &b.figs[i+2]
		if b.apart(i, i+2) > 0 || !b.is(i, setting.Whole) || w.Counted.Head == "" || !plain(w) || !plain(x) || !plain(y) || !sameOrNone(x, w) || !sameOrNone(y, w) {
			continue
		}
		if sum := moved(x, y, true); sum.reaches(w) {
			b.add(Sum, formula(plus, amount(x), amount(y), amount(w)), rounded(sum.level), Holds, byTwoParts, i+1, i+2, i)
		}
	}
}

// sameOrNone reports whether a part counts what its whole counts, or does not say
// what it counts.
func sameOrNone(part, whole *figure.Figure) bool {
	return part.Counted.Head == "" || part.Counted.Head == whole.Counted.Head
}
