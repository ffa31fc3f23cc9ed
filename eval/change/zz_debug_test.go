package change

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/collate"
	"stemma/report"
	"stemma/story"
)

func TestZZ(t *testing.T) {
	for _, at := range strings.Fields(os.Getenv("CASES")) {
		f, l, _ := strings.Cut(at, ":")
		n, _ := strconv.Atoi(l)
		cases, _ := Load(filepath.Join("..", "..", "testdata", "changes", f))
		for _, c := range cases {
			if c.Line != n {
				continue
			}
			fmt.Println("=====", at, c.Kind)
			s := &story.Story{}
			var rs []*claim.Reading
			for i, text := range c.Texts {
				ref := ref(i)
				r := &report.Report{Ref: ref, URL: "report:" + ref, Outlet: []string{"Coast Mail", "Hill Gazette"}[i], Text: text, Published: report.Stamp{Time: published}}
				r.Seal()
				s.Reports = append(s.Reports, r.ID)
				rs = append(rs, stemma.Read(stemma.English(), r))
			}
			col := collate.Collate(s, rs)
			for w := range col.Witnesses {
				wit := &col.Witnesses[w]
				for k := range wit.Claims {
					cl := col.Claim(collate.Ref{Witness: w, Claim: k})
					fmt.Printf("%d.%d sent %d head %v %q\n   fam %q verbs %v gov %q firm %v by %q neg %v hedged %v attr %d", w, k, cl.Sent, cl.Headline, cl.Span.Of(wit.Report.Text), cl.Family, cl.Verbs, cl.Governed, cl.Firmness, cl.FirmBy.Of(wit.Report.Text), cl.Negated, cl.Hedged, cl.Attribution)
					for _, x := range cl.Chain {
						fmt.Printf(" <%q %v m%d>", x.Span.Of(wit.Report.Text), x.Kind, x.Member)
					}
					if !cl.Subject.Empty() {
						fmt.Printf(" S[%s]", cl.Subject.Span().Of(wit.Report.Text))
					}
					if !cl.Predicate.Empty() {
						fmt.Printf(" P[%s]", cl.Predicate.Span().Of(wit.Report.Text))
					}
					if !cl.Object.Empty() {
						fmt.Printf(" O[%s]", cl.Object.Span().Of(wit.Report.Text))
					}
					fmt.Println()
					for _, i := range cl.Figures {
						g, sl := &wit.Figures[i], &wit.Slots[i]
						fmt.Printf("      fig %q val %v unit %q per %q dim %v chg %v bound %v slot %+v\n", g.Span.Of(wit.Report.Text), g.Value, g.Unit, g.Per, g.Dimension, g.Change, g.Bound, *sl)
					}
					for _, i := range cl.Dates {
						fmt.Printf("      date %q %s\n", wit.Dates[i].Span.Of(wit.Report.Text), wit.Dates[i].Value)
					}
				}
				for i, q := range wit.Quotes {
					fmt.Printf("   quote %d %q speaker %+v\n", i, q.Span.Of(wit.Report.Text), q)
				}
				for _, m := range wit.Cast.Members {
					fmt.Printf("   member %q %v title %q\n", m.Key, m.Type, m.Title.Of(wit.Report.Text))
				}
			}
			for _, x := range col.Twins {
				word := func(w int, l []int) (o []string) {
					for _, i := range l {
						o = append(o, col.Witnesses[w].Words[i].Span().Of(col.Witnesses[w].Report.Text))
					}
					return
				}
				fmt.Printf("twin %v %v shared %d cover %.2f most %.2f parted %v %v | %v\n", x.A, x.B, x.Shared, x.Cover, x.Most, x.Parted, word(x.A.Witness, x.OnlyA), word(x.B.Witness, x.OnlyB))
			}
			for i := range col.Series {
				x := &col.Series[i]
				fmt.Printf("series %v rel %v:", x.Key, x.Relation)
				for _, p := range x.Points {
					fmt.Printf(" %d/%q asof %v", p.Witness, col.Span(p.FigRef).Of(col.Witnesses[p.Witness].Report.Text), p.AsOf)
				}
				fmt.Println()
			}
			for _, k := range col.Clashes {
				fmt.Printf("clash %+v\n", k)
			}
			fmt.Println("groups", len(col.Loci))
			for _, l := range col.Loci {
				fmt.Printf("locus %v %v\n", l.Relation, len(l.Variants))
			}
			for _, f := range c.Edit().Findings {
				a := ""
				if f.Against != nil {
					a = f.Against.Exact
				}
				fmt.Printf("finding %s %s tie %s: %q <- %q\n", f.Kind, f.Severity, f.Tie, f.Suspect.Exact, a)
			}
		}
	}
}
