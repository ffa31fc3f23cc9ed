package front

import (
	"strings"
	"testing"

	"stemma/edition"
)

func TestAround(t *testing.T) {
	const text = "The mill lies six miles north of Tarn, said Ada Roe"
	whole := edition.Passage{Siglum: "A", Start: 100, End: 100 + len(text), Exact: text}
	cut := whole
	cut.Siglum, cut.Segments = "B", [][2]int{{100, 110}, {112, 160}}
	p := &Page{Edition: &edition.Edition{Loci: []edition.Locus{{Variants: []edition.Variant{{Passages: []edition.Passage{whole, cut}}}}}}}
	for _, c := range []struct{ siglum, words, want string }{
		{"A", "north", "mill lies six miles north of Tarn, said Ada"},
		{"A", "The", "The mill lies six miles"},
		{"A", "Ada Roe", "north of Tarn, said Ada Roe"},
		{"A", "six", "The mill lies six miles north of Tarn"},
		{"A", "six miles north", "six miles north"},
		{"B", "north", "north"},
		{"C", "north", "north"},
	} {
		at := strings.Index(text, c.words)
		q := edition.Passage{Siglum: c.siglum, Start: 100 + at, End: 100 + at + len(c.words), Exact: c.words}
		got := p.around(q)
		if got.Exact != c.want || got.End-got.Start != len(got.Exact) || got.Siglum != c.siglum {
			t.Errorf("%s %q: %+v, want %q", c.siglum, c.words, got, c.want)
		}
	}
}
