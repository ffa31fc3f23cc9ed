package web

import (
	"fmt"
	"html/template"
	"strings"

	"stemma/edition"
)

// A place identifies a passage in the page: key is for the script, id is that of the
// anchor in the full text. Both have offsets in UTF-16 units.
type place struct{ key, id string }

// place returns the place of a passage and records that it is linked to. It returns
// false if the page does not have the text or the span is not valid.
func (s *story) place(sig string, start, end int) (place, bool) {
	w := s.bySiglum[sig]
	if w == nil || w.ruler == nil || start < 0 || end <= start || end > len(w.Text) {
		return place{}, false
	}
	start, end = w.ruler.snap(start), w.ruler.snap(end)
	if end <= start {
		return place{}, false
	}
	w.cited[[2]int{start, end}] = true
	a, b := w.ruler.units(start), w.ruler.units(end)
	return place{
		key: fmt.Sprintf("%s%s %d %d", s.P, sig, a, b),
		id:  fmt.Sprintf("%s%s.%d-%d", s.P, sig, a, b),
	}, true
}

// link returns the tags around a link to a passage, or around a span without a link if
// the passage has no place in the page. more is added to the attributes.
func (s *story) link(class, sig string, start, end int, more string) (open, shut string) {
	pl, ok := s.place(sig, start, end)
	if !ok {
		return `<span class="` + class + ` off" dir="auto"` + more + `>`, "</span>"
	}
	return fmt.Sprintf(`<a class="%s" href="#%s" data-s="%s" data-p="%s" dir="auto"%s>`,
		class, esc(pl.id), esc(pl.key), esc(sig)+"&#8202;"+pl.start(), more), "</a>"
}

// start returns the first offset of a place.
func (p place) start() string {
	f := strings.Fields(p.key)
	if len(f) < 2 {
		return ""
	}
	return f[1]
}

// Span returns the exact words of a passage, linked to their place. A passage of several
// segments is shown in pieces, with a mark between them.
func (s *story) Span(p edition.Passage) template.HTML { return s.span("q", p) }

// span is Span with a CSS class.
func (s *story) span(class string, p edition.Passage) template.HTML {
	if p.None() {
		return ""
	}
	w := s.bySiglum[p.Siglum]
	if len(p.Segments) > 1 && w != nil && w.ruler != nil {
		var parts []string
		for _, seg := range p.Segments {
			if seg[0] < 0 || seg[1] > len(w.Text) || seg[1] <= seg[0] {
				continue
			}
			open, shut := s.link(class, p.Siglum, seg[0], seg[1], "")
			parts = append(parts, open+esc(folded(w.Text[seg[0]:seg[1]]))+shut)
		}
		cut := `<span class="cut" title="` + esc(fixed("cut")) + `">⋯</span>`
		return template.HTML(`<span class="split">` + strings.Join(parts, cut) + `</span>`)
	}
	open, shut := s.link(class, p.Siglum, p.Start, p.End, "")
	return template.HTML(open + esc(folded(p.Exact)) + shut)
}

// firstPart returns the first segment of a passage with several segments, or p, for a
// mark or glyph that can have only one link.
func (s *story) firstPart(p edition.Passage) edition.Passage {
	w := s.bySiglum[p.Siglum]
	if len(p.Segments) < 2 || w == nil {
		return p
	}
	if g := p.Segments[0]; 0 <= g[0] && g[0] < g[1] && g[1] <= len(w.Text) {
		return edition.Passage{Siglum: p.Siglum, Report: p.Report, Start: g[0], End: g[1], Exact: w.Text[g[0]:g[1]]}
	}
	return p
}

// SpanSig returns a passage and the siglum of its witness.
func (s *story) SpanSig(p edition.Passage) template.HTML {
	if p.None() {
		return ""
	}
	return s.Span(p) + "&nbsp;" + s.Sig(p.Siglum)
}

// Spans returns the first n passages with their sigla, and the number of the others.
func (s *story) Spans(ps []edition.Passage, n int) template.HTML {
	var b strings.Builder
	for i, p := range ps {
		if i == n {
			b.WriteString(` <span class="mut sm">` + string(s.N(len(ps)-n, "more")) + `</span>`)
			break
		}
		if i > 0 {
			b.WriteString(`<span class="sep"> · </span>`)
		}
		b.WriteString(string(s.SpanSig(p)))
	}
	return template.HTML(b.String())
}

// Sig returns a siglum in the colour of its line.
func (s *story) Sig(sig string) template.HTML {
	if len(sig) > 8 { // not from stemma
		return template.HTML(`<b class="sig long">` + esc(folded(sig)) + `</b>`)
	}
	return template.HTML(`<b class="sig ` + s.class(sig) + `">` + esc(folded(sig)) + `</b>`)
}

// Sigs returns several sigla.
func (s *story) Sigs(sigla []string) template.HTML {
	parts := make([]string, len(sigla))
	for i, g := range sigla {
		parts[i] = string(s.Sig(g))
	}
	return template.HTML(`<span class="sigs">` + strings.Join(parts, " ") + `</span>`)
}

// Readings returns the sigla of a variant, each linked to the words of that report.
func (s *story) Readings(v edition.Variant) template.HTML {
	words := map[string]edition.Passage{}
	for _, p := range v.Passages {
		if _, ok := words[p.Siglum]; !ok {
			words[p.Siglum] = p
		}
	}
	var parts []string
	for _, g := range v.Sigla {
		p, ok := words[g]
		p = s.firstPart(p)
		if !ok {
			parts = append(parts, string(s.Sig(g)))
			continue
		}
		open, shut := s.link("sig "+s.class(g), g, p.Start, p.End, ` title="`+esc(folded(p.Exact))+`"`)
		parts = append(parts, open+esc(folded(g))+shut)
	}
	return template.HTML(`<span class="sigs">` + strings.Join(parts, " ") + `</span>`)
}

// siglas returns the sigla of passages, each once, in order.
func siglas(ps []edition.Passage) (out []string) {
	seen := map[string]bool{}
	for _, p := range ps {
		if !seen[p.Siglum] {
			seen[p.Siglum] = true
			out = append(out, p.Siglum)
		}
	}
	return out
}

// SigsOf returns the sigla of passages.
func (s *story) SigsOf(ps []edition.Passage) template.HTML { return s.Sigs(siglas(ps)) }
