// Package proof writes what was said of a draft that was held against reports: for the
// terminal, as Markdown, as JSON and as one self-contained page. Every word of the output
// is a span of the draft or of a report, a number, or a label of package label.
package proof

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"stemma/check"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// A Style says how the terminal's text is written. The zero Style is plain text for 100
// columns.
type Style struct {
	Color bool // whether to use the 16 ANSI colours
	Width int  // columns of the terminal; 0 is 100
	All   bool // whether to list what is traced as well
}

// JSON writes a proof as one JSON object.
func JSON(w io.Writer, p *check.Proof) error {
	enc := plain.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(p)
}

// statuses lists the statuses in the order in which they are shown.
var statuses = []string{check.Differs, check.NotFound, check.Traced}

// of returns the items of a status, by place; sentences and what they add come last, since
// there are many that no report has.
func of(p *check.Proof, status string) (out []*check.Item) {
	for i := range p.Items {
		if p.Items[i].Status == status {
			out = append(out, &p.Items[i])
		}
	}
	if status == check.NotFound {
		slices.SortStableFunc(out, func(a, b *check.Item) int { return last(a) - last(b) })
	}
	return out
}

func last(it *check.Item) int {
	if it.Kind == check.Claim {
		return 1
	}
	return 0
}

// sigla lists the witnesses in which an item is traced.
func sigla(it *check.Item) []string {
	var out []string
	for _, t := range it.Traced {
		out = append(out, t.Passage.Siglum)
	}
	slices.Sort(out)
	return out
}

// behind says who stands behind what is traced: reports, lines of transmission.
func behind(it *check.Item) string {
	c := it.Count
	c.Reports = len(it.Traced)
	return lines(c)
}

// how joins the words for how witnesses have an item otherwise, each once.
func how(it *check.Item) string {
	var out []string
	for _, d := range it.Differs {
		if w := label.Differences.Say(d.How); !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, ", ")
}

// A ruler finds the line and column of a byte of the draft, both from 1.
type ruler struct {
	text  string
	lines []int // where each line begins
}

func newRuler(text string) *ruler {
	r := &ruler{text, []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			r.lines = append(r.lines, i+1)
		}
	}
	return r
}

// at returns the place of a byte as editors read it, LINE:COLUMN; columns are characters.
func (r *ruler) at(b int) string {
	i, found := slices.BinarySearch(r.lines, b)
	if !found {
		i--
	}
	return strconv.Itoa(i+1) + ":" + strconv.Itoa(1+len([]rune(r.text[r.lines[i]:min(b, len(r.text))])))
}
