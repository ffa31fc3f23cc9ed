package print

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"stemma/edition"
	"stemma/internal/plain"
)

// columns of the CSV file, in order.
var columns = []string{
	"story", "kind", "id", "siglum", "outlet", "published", "ref", "url", "start", "end", "words",
	"value", "low", "high", "bound", "unit", "counted", "aspect", "place", "per", "as_of", "firmness", "chain", "relation", "reports", "lines_low", "lines_high", "origins",
}

// CSV writes the claims and figures of editions as one table: a row for every
// witness of every locus and every point of every series. What a spreadsheet would
// run as a formula has an apostrophe before it.
func CSV(w io.Writer, es []*edition.Edition) error {
	c := csv.NewWriter(w)
	c.Write(columns)
	for _, e := range es {
		wit := map[string]edition.Witness{}
		for _, x := range e.Witnesses {
			wit[x.Siglum] = x
		}
		row := func(kind, id string, p edition.Passage, rest ...string) {
			x := wit[p.Siglum]
			r := append([]string{e.Story.ID, kind, id, p.Siglum, x.Outlet, x.Published, x.Ref, x.URL,
				strconv.Itoa(p.Start), strconv.Itoa(p.End), p.Exact}, rest...)
			for i := range r {
				r[i] = plain.Cell(r[i])
			}
			c.Write(r)
		}
		for _, l := range e.Loci {
			n := l.Independence
			for _, v := range l.Variants {
				value := ""
				if v.Figure != nil {
					value = string(*v.Figure)
				}
				for _, p := range v.Passages {
					row("claim", l.ID, p, value, "", "", "", "", "", "", "", "", "", v.Firmness, chain(v.Chain), l.Relation,
						strconv.Itoa(n.Reports), strconv.Itoa(n.Lines[0]), strconv.Itoa(n.Lines[1]), strconv.Itoa(n.Origins))
				}
			}
		}
		for _, s := range e.Series {
			for _, p := range s.Points {
				if p.Derived { // no report has it: the sum is among the checks
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

func num(n *edition.Number) string {
	if n == nil {
		return ""
	}
	return string(*n)
}

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
