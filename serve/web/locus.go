package web

import (
	"fmt"
	"html/template"
	"slices"

	"stemma/edition"
)

// witnessesOf returns the number of witnesses of a locus.
func witnessesOf(l edition.Locus) (n int) {
	for _, v := range l.Variants {
		n += len(v.Sigla)
	}
	return n
}

// splitLoci returns the loci of two witnesses or more, and those of one witness.
func splitLoci(several, all []edition.Locus) (shared, single []locusView) {
	for _, l := range several {
		shared = append(shared, locusView{l, len(shared) + 1})
	}
	for _, l := range all {
		if len(l.Variants) > 0 && witnessesOf(l) < 2 {
			single = append(single, locusView{l, len(single) + 1})
		}
	}
	return shared, single
}

// Apparatus returns the loci of two witnesses or more, in pages.
func (s *story) Apparatus() [][]locusView { return shown(s, "apparatus", s.shared, 0) }

// Matrix returns the rows of the matrix of claims and witnesses, in pages.
func (s *story) Matrix() [][]locusView { return shown(s, "silence", s.shared, 0) }

// mostWorded is how many readings of a claim are shown in their words; of further ones only
// the sigla are, each linked to its words.
const mostWorded = 8

// First returns the readings of a claim that are shown in their words.
func (s *story) First(l locusView) []edition.Variant {
	return l.Variants[:min(len(l.Variants), mostWorded)]
}

// Other returns the sigla of the further readings of a claim, those that are told as firmly
// together. A first view has only their number.
func (s *story) Other(l locusView) (out []template.HTML) {
	rest := l.Variants[len(s.First(l)):]
	if len(rest) > 0 && s.Front() {
		return []template.HTML{s.moreAt(len(rest), s.LocusAt(l))}
	}
	var firm []string
	words := map[string][]edition.Passage{}
	for i := range rest {
		f := rest[i].Firmness
		if words[f] == nil {
			firm = append(firm, f)
		}
		words[f] = append(words[f], s.ofEach(rest[i])...)
	}
	for _, f := range firm {
		out = append(out, s.Links(words[f])+" "+s.Firm(f))
	}
	return out
}

// mostSilent is how many silent reports are named; more are counted, since those that have
// the claim are named.
const mostSilent = 40

// Hush returns the silent witnesses of a claim, or their number.
func (s *story) Hush(l locusView) template.HTML {
	if len(l.Silent) > mostSilent {
		return s.N(len(l.Silent), "report")
	}
	return s.Sigs(l.Silent)
}

// LocusHref returns the link to a locus, or "" if it is not shown.
func (s *story) LocusHref(id string) string {
	i := slices.IndexFunc(s.shared, func(l locusView) bool { return l.ID == id })
	if i < 0 {
		return ""
	}
	if s.Front() && i < firstRows["apparatus"] {
		return fmt.Sprintf("#%slocus-%d", s.P, s.shared[i].No)
	}
	return s.LocusAt(s.shared[i])
}

// LocusAt returns the link to a locus of two witnesses or more.
func (s *story) LocusAt(l locusView) string {
	i, at := l.No-1, fmt.Sprintf("#%slocus-%d", s.P, l.No)
	if s.cut == nil {
		return at
	}
	if from, to := s.cut.window("apparatus"); s.cut.only == "apparatus" && from <= i && i < to {
		return at
	}
	page := ""
	if n := i / rowsOn("apparatus"); n > 0 {
		page = fmt.Sprintf("?page=%d", n+1)
	}
	return s.At("apparatus") + page + at
}

// Rel returns the label of a relation, in red if something differs or moved.
func (s *story) Rel(r string) template.HTML {
	switch r {
	case "", "same", "single":
		return ""
	case "differs", "disputed", "moved":
		return `<span class="rub">` + s.Enum("rel", r) + `</span>`
	}
	return `<span class="kind same">` + s.Enum("rel", r) + `</span>`
}

// Firm returns the label of a firmness, or "" for a plain statement.
func (s *story) Firm(f string) template.HTML {
	if f == "" || f == "stated" {
		return ""
	}
	return `<span class="firm">` + s.Enum("firm", f) + `</span>`
}

// A cell of the matrix of claims and witnesses says how one witness reports one claim.
type cell struct {
	Kind    string // states, hedges, differs, moved, denies, silent
	Glyph   string
	Sig     string
	Passage edition.Passage
	Have    int // for a line: the number of its reports that have the claim
	Of      int // for a line: the number of its reports
}

var glyphs = map[string]string{"states": "●", "hedges": "○", "differs": "◐", "moved": "◐", "denies": "⊘", "silent": "·"}

// Cells returns the cells of a locus, one for each witness or line.
func (s *story) Cells(l locusView) (out []cell) {
	have := map[string]cell{}
	for i, v := range l.Variants {
		c := cell{Kind: "states"}
		switch {
		case v.Firmness == "denied" || v.Firmness == "negated" && l.Relation == "disputed":
			c.Kind = "denies"
		case i > 0 && (l.Relation == "differs" || l.Relation == "disputed"):
			c.Kind = "differs"
		case i > 0 && l.Relation == "moved":
			c.Kind = "moved"
		case hedged(v.Firmness):
			c.Kind = "hedges"
		}
		for _, g := range v.Sigla {
			c.Sig, c.Passage = g, v.Passage
			for _, p := range v.Passages {
				if p.Siglum == g {
					c.Passage = p
					break
				}
			}
			have[g] = c
		}
	}
	if s.ByLine() {
		return s.lineCells(have)
	}
	for _, w := range s.Witnesses {
		c, ok := have[w.Siglum]
		if !ok {
			c = cell{Kind: "silent", Sig: w.Siglum}
		}
		c.Glyph = glyphs[c.Kind]
		out = append(out, c)
	}
	return out
}

// lineCells returns the cells of lines of transmission: one for each column, and one for all
// other lines together.
func (s *story) lineCells(have map[string]cell) (out []cell) {
	add := func(c cell, sigla []string) cell {
		c.Of += len(sigla)
		for _, g := range sigla {
			if h, ok := have[g]; ok {
				if c.Have == 0 {
					h.Of = c.Of
					c = h
				}
				c.Have++
			}
		}
		return c
	}
	for _, l := range s.Columns() {
		out = append(out, add(cell{Kind: "silent"}, l.Sigla))
	}
	if others := s.Others(); len(others) > 0 {
		c := cell{Kind: "silent"}
		for _, l := range others {
			c = add(c, l.Sigla)
		}
		out = append(out, c)
	}
	for i := range out {
		out[i].Glyph = glyphs[out[i].Kind]
	}
	return out
}

// mostColumns is the greatest number of lines that have a column of the matrix; a wider
// one cannot be read.
const mostColumns = 12

// Columns returns the lines that have a column of the matrix: the largest.
func (s *story) Columns() []lineView { return s.Lines[:min(len(s.Lines), mostColumns)] }

// Others returns the lines without a column.
func (s *story) Others() []lineView { return s.Lines[min(len(s.Lines), mostColumns):] }

// Cell returns one cell: a glyph and a word, linked to the words of the report.
func (s *story) Cell(c cell) template.HTML {
	word := esc(fixed("cell." + c.Kind))
	in := `<span class="gl" aria-hidden="true">` + c.Glyph + `</span><span class="wd">` + word + `</span>`
	if c.Of > 0 {
		if c.Have == 0 {
			return template.HTML(c.Glyph)
		}
		in = c.Glyph + " " + string(calc(fmt.Sprintf("%d/%d", c.Have, c.Of)))
	}
	class := map[string]string{"differs": "dif", "moved": "dif", "denies": "dif", "silent": "sil"}[c.Kind]
	if c.Kind == "silent" || c.Passage.None() {
		return template.HTML(`<span class="z ` + class + `">` + in + `</span>`)
	}
	c.Passage = s.firstPart(c.Passage)
	open, shut := s.link(class, c.Passage.Siglum, c.Passage.Start, c.Passage.End)
	return template.HTML(open + in + shut)
}
