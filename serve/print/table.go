package print

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"stemma/edition"
	"stemma/internal/plain"
)

// columns lists the columns of the CSV file.
var columns = []string{
	"story", "kind", "id", "siglum", "outlet", "published", "ref", "url", "start", "end", "words",
	"value", "low", "high", "bound", "unit", "counted", "aspect", "place", "per", "as_of", "firmness", "chain", "relation", "reports", "lines_low", "lines_high", "origins",
}

// CSV writes the claims and figures of editions as one table, with a row for every
// witness of every locus and every point of every series. A cell that a spreadsheet
// would run as a formula begins with an apostrophe.
func CSV(w io.Writer, es []*edition.Edition) error {
	c := csv.NewWriter(w)
	c.Write(columns)
	for _, e := range es {
		witness := map[string]edition.Witness{} // by siglum
		for _, x := range e.Witnesses {
			witness[x.Siglum] = x
		}
		row := func(kind, id string, p edition.Passage, rest ...string) {
			x := witness[p.Siglum]
			r := append([]string{e.Story.ID, kind, id, p.Siglum, x.Outlet, x.Published, x.Ref, x.URL,
				strconv.Itoa(p.Start), strconv.Itoa(p.End), p.Exact}, rest...)
			for i := range r {
				r[i] = plain.Cell(r[i])
			}
			c.Write(r)
		}
		for _, l := range e.Loci {
			n, kind := l.Independence, "claim"
			if l.Whole() {
				kind = l.Of
			}
			for _, v := range l.Variants {
				value := ""
				if v.Figure != nil {
					value = string(*v.Figure)
				}
				for _, p := range v.Passages {
					row(kind, l.ID, p, value, "", "", "", "", "", "", "", "", "", v.Firmness, chain(v.Chain), l.Relation,
						strconv.Itoa(n.Reports), strconv.Itoa(n.Lines[0]), strconv.Itoa(n.Lines[1]), strconv.Itoa(n.Origins))
				}
			}
		}
		for _, s := range e.Series {
			for _, p := range s.Points {
				if p.Derived { // in no report; the sum is among the checks
					continue
				}
				row("figure", s.ID, p.Passage, string(p.Value), num(p.Low), num(p.High), p.Bound, s.Unit,
					s.Key.Counted, s.Key.Aspect, s.Key.Place, s.Key.Per, p.AsOf, p.Firmness, chain(p.Chain), s.Relation, "", "", "", "")
			}
		}
	}
	c.Flush()
	return c.Error()
}

// num returns n, or "" if it is nil.
func num(n *edition.Number) string {
	if n == nil {
		return ""
	}
	return string(*n)
}

// chain returns the words of a chain of sources, joined by arrows.
func chain(ps []edition.Passage) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.Exact
	}
	return strings.Join(out, " <- ")
}

// JSON writes editions as one object, {"stories": […]}.
func JSON(w io.Writer, es []*edition.Edition) error {
	if es == nil {
		es = []*edition.Edition{}
	}
	enc := plain.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(struct {
		Stories []*edition.Edition `json:"stories"`
	}{es})
}
