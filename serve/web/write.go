package web

import (
	"bytes"
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"stemma/edition"
)

// Plain writes the words of a passage without a link, for a list of stories that
// links elsewhere.
func (s *story) Plain(p edition.Passage) template.HTML {
	short, cut := clip(folded(p.Exact), 60)
	out := `<bdi class="words">` + esc(short)
	if cut {
		out += `<span class="cut">⋯</span>`
	}
	return template.HTML(out + `</bdi>`)
}

// Meta is a line of a report's metadata as the page shows it.
func (s *story) Meta(v string) string { return folded(v) }

// Class is the class of a witness's line.
func (s *story) Class(sig string) string { return s.class(sig) }

// Rank5 is the rank of a line among the five shapes.
func (l lineView) Rank5() int { return min(l.Rank, 4) }

// fill writes a part of the page for one row.
func (s *story) fill(name string, data any) template.HTML {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, name, data); err != nil {
		panic(err) // a template that does not fit its data: a mistake of ours
	}
	return template.HTML(b.String())
}

// Lane writes the table of a series.
func (s *story) Lane(sr *edition.Series) template.HTML {
	return s.fill("lane", struct {
		Story  *story
		Series *edition.Series
	}{s, sr})
}

// LocusRow writes a locus with its variants.
func (s *story) LocusRow(l locusView) template.HTML {
	return s.fill("locus", struct {
		Story *story
		Locus locusView
	}{s, l})
}

// join sets a middle dot between the parts that are there.
func join(parts ...template.HTML) template.HTML {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, string(p))
		}
	}
	return template.HTML(strings.Join(out, `<span class="sep"> · </span>`))
}

// counted writes who stands behind a claim.
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

// LocusFoot writes how the variants of a locus stand to each other and who
// stands behind it.
func (s *story) LocusFoot(l locusView) template.HTML {
	return join(s.Rel(l.Relation), s.counted(l.Independence))
}

// TileFoot writes the last line of a tile: firmness, counts, relation.
func (s *story) TileFoot(t edition.Tile) template.HTML {
	return join(s.Enum("firm", t.Firmness), s.counted(t.Count), s.Rel(t.Relation))
}

// Tie says how the two wordings of a finding stand: one made from the other, or
// only compared.
func (s *story) Tie(f ledgerRow) template.HTML {
	if f.Against == nil || f.Against.None() || f.Against.Siglum == f.Suspect.Siglum {
		return ""
	}
	if f.Tie == "made_from" {
		return s.SigsOf(f.To) + " " + s.Enum("tie", f.Tie) + " " + s.Sig(f.Against.Siglum)
	}
	return s.Enum("tie", f.Tie)
}

// RowsOf writes which rows a folded page holds.
func (s *story) RowsOf(page, n int) template.HTML {
	return calc(fmt.Sprintf("%d–%d", page*pageRows+1, page*pageRows+n))
}

// Weight writes the weight of a ground.
func (s *story) Weight(w float64) template.HTML { return calc(strconv.FormatFloat(w, 'f', 1, 64)) }

// Size writes the length of a report.
func (s *story) Size(w *witness) template.HTML {
	return calc(commas(edition.Number(strconv.Itoa(w.Length())))) + template.HTML(" "+esc(plural("char", w.Length())))
}

// SingleCount is how many claims one witness alone has.
func (s *story) SingleCount() int { return len(s.single) }

// Verdict is the class of a verdict.
func (s *story) Verdict(v string) string {
	return map[string]string{"holds": "y", "does_not_hold": "n"}[v]
}

// OpTitle is the label of a kind of difference, for a title.
func (s *story) OpTitle(kind string) string { return enum("op", kind) }

// Adds tells that the result of a check says more than its formula.
func (s *story) Adds(c edition.Check) bool {
	return c.Result != "" && !strings.Contains(c.Formula, c.Result)
}

// Big is the class of a tile's words: long ones are set smaller.
func (s *story) Big(p edition.Passage) string {
	if len(p.Exact) > 70 { // three lines of a tile
		return "big long"
	}
	return "big"
}

// PlaceGlyph is a sign for how exactly a place is known.
func (s *story) PlaceGlyph(precision string) string {
	if g, ok := map[string]string{"town": "●", "region": "▭", "country": "▭", "vague": "≈"}[precision]; ok {
		return g
	}
	return "∅"
}

// PlaceAt writes what the gazetteer has: name, country, and a point where there
// is one.
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
