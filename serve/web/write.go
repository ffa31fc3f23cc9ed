package web

import (
	"bytes"
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"stemma/edition"
	"stemma/serve/number"
)

// Plain returns the words of a passage without a link, for the list of stories, where
// the words link to the story.
func (s *story) Plain(p edition.Passage) template.HTML {
	short, cut := clip(folded(p.Exact), 60)
	out := `<bdi class="words">` + esc(short)
	if cut {
		out += `<span class="cut">⋯</span>`
	}
	return template.HTML(out + `</bdi>`)
}

// Meta returns a value of a report's metadata as the page shows it.
func (s *story) Meta(v string) string { return folded(v) }

// Class returns the CSS class for the line of a witness.
func (s *story) Class(sig string) string { return s.class(sig) }

// fill executes the template with the given name.
func (s *story) fill(name string, data any) template.HTML {
	var b bytes.Buffer
	if err := pages().ExecuteTemplate(&b, name, data); err != nil {
		panic(err) // the template does not fit its data: a bug
	}
	return template.HTML(b.String())
}

// Lanes returns the table of several series.
func (s *story) Lanes(sr []*edition.Series) template.HTML {
	return s.fill("lanes", struct {
		Story  *story
		Series []*edition.Series
	}{s, sr})
}

// LocusRow returns a locus with its variants.
func (s *story) LocusRow(l locusView) template.HTML {
	return s.fill("locus", struct {
		Story *story
		Locus locusView
	}{s, l})
}

// join joins the parts that are not empty with middle dots.
func join(parts ...template.HTML) template.HTML {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, string(p))
		}
	}
	return template.HTML(strings.Join(out, `<span class="sep"> · </span>`))
}

// counted returns the numbers of reports, lines and origins of a claim.
func (s *story) counted(c edition.Count) template.HTML {
	if c.Reports == 0 {
		return ""
	}
	out := []template.HTML{s.N(c.Reports, "report"), s.NN(c.Lines, "line")}
	if c.Origins > 0 {
		out = append(out, s.N(c.Origins, "origin"))
	}
	return join(out...)
}

// LocusFoot returns the relation between the variants of a locus, and its counts.
func (s *story) LocusFoot(l locusView) template.HTML {
	return join(s.Rel(l.Relation), s.counted(l.Independence))
}

// TileFoot returns the last line of a tile: firmness, counts and relation.
func (s *story) TileFoot(t edition.Tile) template.HTML {
	firm := s.Enum("firm", t.Firmness)
	if t.Firmness == "negated" { // its own words say so
		firm = ""
	}
	return join(firm, s.counted(t.Count), s.Rel(t.Relation))
}

// Tie returns the relation between the two wordings of a finding: one is made from the
// other, or they are only compared.
func (s *story) Tie(f ledgerRow) template.HTML {
	if f.Against == nil || f.Against.None() || f.Against.Siglum == f.Suspect.Siglum {
		return ""
	}
	if f.Tie == "made_from" {
		return s.SigsOf(f.To) + " " + s.Enum("tie", f.Tie) + " " + s.Sig(f.Against.Siglum)
	}
	return s.Enum("tie", f.Tie)
}

// RowsOf returns the numbers of the rows on a folded page.
func (s *story) RowsOf(page, n int) template.HTML {
	return calc(fmt.Sprintf("%d–%d", page*pageRows+1, page*pageRows+n))
}

// Weight returns the weight of a piece of evidence.
func (s *story) Weight(w float64) template.HTML { return calc(strconv.FormatFloat(w, 'f', 1, 64)) }

// Size returns the length of a report in characters.
func (s *story) Size(w *witness) template.HTML {
	return calc(number.Count(w.Length())) + template.HTML(" "+esc(plural("char", w.Length())))
}

// Elsewhere reports whether the words that date an event do not stand among those that
// tell it.
func (s *story) Elsewhere(e edition.Event) bool {
	return !e.When.None() && (e.When.Siglum != e.What.Siglum || e.When.Start < e.What.Start || e.When.End > e.What.End)
}

// mostActors is the number of people from which those whom one report names, and who do
// not speak, are only listed.
const mostActors = 40

// Cast returns the people and bodies that have a row.
func (s *story) Cast() (out []edition.Actor) {
	for _, a := range s.People {
		if len(s.People) <= mostActors || len(a.Sigla) > 1 || a.Says > 0 {
			out = append(out, a)
		}
	}
	return out
}

// Named returns the people and bodies that are only listed.
func (s *story) Named() (out []edition.Actor) {
	for _, a := range s.People {
		if len(s.People) > mostActors && len(a.Sigla) < 2 && a.Says == 0 {
			out = append(out, a)
		}
	}
	return out
}

// SingleCount returns the number of claims that only one witness has.
func (s *story) SingleCount() int { return len(s.single) }

// Verdict returns the CSS class of a verdict.
func (s *story) Verdict(v string) string {
	return map[string]string{"holds": "y", "does_not_hold": "n"}[v]
}

// OpTitle returns the label of a kind of difference, for an attribute.
func (s *story) OpTitle(kind string) string { return enum("op", kind) }

// Adds reports whether the result of a check is not part of its formula.
func (s *story) Adds(c edition.Check) bool {
	return c.Result != "" && !strings.Contains(c.Formula, c.Result)
}

// Big returns the CSS classes of a tile's words; long ones are smaller.
func (s *story) Big(p edition.Passage) string {
	if len(p.Exact) > 70 { // three lines of a tile
		return "big long"
	}
	return "big"
}

// PlaceGlyph returns a glyph for how precisely a place is known.
func (s *story) PlaceGlyph(precision string) string {
	if g, ok := map[string]string{"town": "●", "region": "▭", "country": "▭", "vague": "≈"}[precision]; ok {
		return g
	}
	return "∅"
}

// PlaceAt returns the name and country of a place in the gazetteer, and its
// coordinates if it has any.
func (s *story) PlaceAt(p edition.Place) template.HTML {
	var parts []string
	for _, v := range []string{p.Name, p.Country} {
		if v != "" {
			parts = append(parts, folded(v))
		}
	}
	if p.Lat != nil && p.Lon != nil {
		parts = append(parts, strconv.FormatFloat(*p.Lat, 'f', 2, 64)+", "+strconv.FormatFloat(*p.Lon, 'f', 2, 64))
	}
	if len(parts) == 0 {
		return ""
	}
	return calc(strings.Join(parts, " · "))
}
