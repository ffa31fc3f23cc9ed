package web

import (
	"html/template"

	"stemma/edition"
)

// lead returns the locus of the lead claim, which has a reading that overlaps the lead
// passage, or nil.
func (s *story) lead() *edition.Locus {
	if s.Edition.Story.Lead == nil {
		return nil
	}
	l := *s.Edition.Story.Lead
	for i := range s.Loci {
		if s.Loci[i].Whole() {
			continue
		}
		for _, v := range s.Loci[i].Variants {
			for _, p := range v.Passages {
				if p.Siglum == l.Siglum && p.Start < l.End && l.Start < p.End {
					return &s.Loci[i]
				}
			}
		}
	}
	return nil
}

// funnelRows is the greatest number of reports in the funnel, a drawing for the head of
// the page.
const funnelRows = 14

// Funnel draws the reports of the lead claim, with the words of each, their lines of
// transmission and the origins of the claim. It returns "" if there are no reports to
// compare, or too many.
func (s *story) Funnel() template.HTML {
	locus := s.lead()
	if locus == nil || len(s.Witnesses) < 2 {
		return ""
	}
	words := map[string]edition.Passage{}
	for _, v := range locus.Variants {
		for _, p := range v.Passages {
			if _, ok := words[p.Siglum]; !ok {
				words[p.Siglum] = p
			}
		}
	}
	for sig, p := range words {
		words[sig] = s.figureIn(p)
	}
	type group struct {
		line lineView
		sigs []string
	}
	var groups []group
	rows := 0
	for _, l := range s.Lines {
		g := group{line: l}
		for _, sig := range l.Sigla {
			if _, ok := words[sig]; ok {
				g.sigs = append(g.sigs, sig)
			}
		}
		if len(g.sigs) > 0 {
			groups = append(groups, g)
			rows += len(g.sigs)
		}
	}
	if rows == 0 || rows > funnelRows {
		return ""
	}
	const step, gap, xLine, xOrigin = 20.0, 10.0, 186.0, 340.0
	height := float64(rows)*step + float64(len(groups)-1)*gap + 12
	origins := s.Edition.Story.LeadBy.Sources
	if len(origins) > 4 {
		origins = origins[:4]
	}
	height = max(height, float64(len(origins))*18+12)
	d := &drawing{s: s}
	d.f(`<svg viewBox="0 0 500 %v" width="500" role="group" aria-label="%v">`, height, esc(fixed("funnel")))
	y := 14.0
	mid := height / 2
	for _, g := range groups {
		c := g.line.Class()
		centre := y + float64(len(g.sigs)-1)*step/2
		for _, sig := range g.sigs {
			d.f(`<path class="wh %v" d="M148 %vC168 %v 168 %v %v %v"/>`, c, y, y, centre, xLine, centre)
			d.f(`<text class="s %v" x="0" y="%v">%v</text>`, c, y+4.5, esc(sig))
			d.open("q "+c, words[sig])
			d.f(`<rect class="halo" x="18" y="%v" width="128" height="20"/>`, y-10)
			d.inner(144, y+4.5, "end", words[sig], 16)
			d.shut()
			y += step
		}
		d.f(`<g class="%v">`, c)
		d.mark(min(g.line.Rank, 4), "pt", xLine+6, centre)
		d.f(`</g>`)
		s.lineWords(d, g.line, xLine+18, centre+4.5)
		d.f(`<path class="wh l0" d="M%v %vC326 %v 324 %v %v %v"/>`, xLine+130, centre, centre, mid, xOrigin, mid)
		y += gap
	}
	if len(origins) == 0 {
		d.text(xOrigin+6, mid+4, "", "", fixed("origin.none"))
	}
	top := mid + 4 - float64(len(origins)-1)*9
	for i, p := range origins {
		d.words(xOrigin+6, top+float64(i)*18, "", p, 19)
	}
	d.f(`</svg>`)
	return d.html()
}

// figureIn returns the passage of a figure inside the claim p, which is shorter and is
// what differs, or p itself if no series has one.
func (s *story) figureIn(p edition.Passage) edition.Passage {
	for _, sr := range s.Series {
		for _, q := range sr.Points {
			if w := s.pointPassage(q); w.Siglum == p.Siglum && w.Start >= p.Start && w.End <= p.End && !w.None() {
				return w
			}
		}
	}
	return p
}

// lineWords writes the name of a line into a drawing.
func (s *story) lineWords(d *drawing, l lineView, x, y float64) {
	switch {
	case l.head != nil && !l.head.Held && len(l.head.Named) > 0:
		d.words(x, y, "", l.head.Named[0], 14)
	case l.head != nil && !l.head.Held:
		d.text(x, y, "", "", fixed("line.lost"))
	case len(l.Sigla) <= 1:
		d.text(x, y, "", "", fixed("line.own"))
	default:
		d.text(x, y, "", "", fixed("line.from"))
		d.text(x+34, y, "s "+l.Class(), "", l.Line.Head)
	}
}
