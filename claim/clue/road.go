package clue

import (
	"strings"

	"stemma/internal/char"
	"stemma/text"
)

// Bounds of roads. Ours: of as many words as ages.
const (
	mostRoads = 6
	roadWords = 3 // of a name, without what it says of the quarter
)

// roads lists the roads named first, by the words of their names alone: "harbour" of "the 500 block
// of N. Harbour Street", "29th" of "29th St.".
func (l *Language) roads(d *text.Doc) (out []string) {
	ts := d.Tokens[:min(len(d.Tokens), ageTokens)]
	met := map[string]bool{}
	add := func(words []string) {
		if name := strings.Join(words, " "); name != "" && !met[name] && len(out) < mostRoads {
			met[name] = true
			out = append(out, name)
		}
	}
	for i := range ts {
		switch w := ts[i].Lower; {
		case l.words.Block.Has(w) && i+2 < len(ts) && l.words.BlockOf.Has(ts[i+1].Lower):
			k := i + 2
			if l.words.Small.Has(ts[k].Lower) {
				k++
			}
			var words []string
			for ; k < len(ts) && len(words) < roadWords && l.named(d, &ts[k]); k++ {
				if l.words.Quarter.Has(ts[k].Lower) {
					continue
				}
				if l.isRoad(d, ts, k) {
					break
				}
				words = append(words, strings.TrimSuffix(ts[k].Lower, "."))
			}
			add(words)
		case l.isRoad(d, ts, i):
			k := i
			for k > 0 && i-k < roadWords && l.named(d, &ts[k-1]) && !l.words.Quarter.Has(ts[k-1].Lower) {
				k--
			}
			var words []string
			for ; k < i; k++ {
				words = append(words, ts[k].Lower)
			}
			add(words)
		}
	}
	return out
}

// isRoad reports whether token i is the last word of a road's name. Before another name the short
// words are titles: "Dr. Moor"; a road that has a number has no name: "County Road 9".
func (l *Language) isRoad(d *text.Doc, ts []text.Token, i int) bool {
	w := ts[i].Lower
	if !char.IsUpper(ts[i].Of(d.Text)) || i+1 < len(ts) && ts[i+1].Kind == text.Number {
		return false
	}
	return l.words.Street.Has(w) || l.words.RoadShort.Has(strings.TrimSuffix(w, ".")) && (i+1 == len(ts) || !char.IsUpper(ts[i+1].Of(d.Text)))
}

// named reports whether a token may stand in a road's name: it is written large, or is a numeral of order.
func (l *Language) named(d *text.Doc, t *text.Token) bool {
	s := t.Of(d.Text)
	return char.IsUpper(s) || char.IsDigit(s[0]) && !char.IsDigit(s[len(s)-1])
}
