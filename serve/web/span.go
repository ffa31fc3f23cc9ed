package web

import (
	"html/template"
	"strconv"
	"strings"
	"unicode/utf8"

	"stemma/edition"
)

// place returns the id of the anchor of a passage in the full text, whose offsets are in
// UTF-16 units, and records that it is linked to. The script finds the passage by its id
// alone. It returns false if the page does not have the text or the span is not valid.
func (s *story) place(sig string, start, end int) (id string, ok bool) {
	w := s.bySiglum[sig]
	if w == nil || w.ruler == nil || start < 0 || end <= start || end > len(w.Text) {
		return "", false
	}
	start, end = w.ruler.snap(start), w.ruler.snap(end)
	if end <= start {
		return "", false
	}
	w.cited[[2]int{start, end}] = true
	return s.P + sig + "." + strconv.Itoa(w.ruler.units(start)) + "-" + strconv.Itoa(w.ruler.units(end)), true
}

// href returns the link to a passage: in the full text on the page or, where the page shows a
// part of the edition, in the report on a page of its own, there in bytes.
func (s *story) href(sig string, start, end int) (string, bool) {
	if s.cut == nil {
		id, ok := s.place(sig, start, end)
		return "#" + id, ok
	}
	w := s.bySiglum[sig]
	if w == nil || start < 0 || end <= start || w.Text != "" && end > len(w.Text) {
		return "", false
	}
	return reportAt(w.Report) + "?s=" + strconv.Itoa(start) + "-" + strconv.Itoa(end) + "#s", true
}

// link returns the tags around a link to a passage, or around a span without a link if
// the passage has no place in the page. A page has thousands of them, so they hold nothing that the
// style or the script can know.
func (s *story) link(class, sig string, start, end int) (open, shut string) {
	href, ok := s.href(sig, start, end)
	if class != "" {
		class = ` class="` + class + `"`
	}
	if !ok {
		return `<span` + strings.Replace(class, `="`, `="off `, 1) + `>`, "</span>"
	}
	return `<a` + class + ` href="` + esc(href) + `">`, "</a>"
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
			open, shut := s.link(class, p.Siglum, seg[0], seg[1])
			parts = append(parts, open+esc(folded(w.Text[seg[0]:seg[1]]))+shut)
		}
		cut := `<span class="cut" title="` + esc(fixed("cut")) + `">⋯</span>`
		return template.HTML(`<span class="split">` + strings.Join(parts, cut) + `</span>`)
	}
	open, shut := s.link(class, p.Siglum, p.Start, p.End)
	return template.HTML(open + esc(folded(p.Exact)) + shut)
}

// mostHeadline is how many characters of a headline are shown: where a report has none, it is
// the first paragraph. Ours.
const mostHeadline = 120

// Headline returns the beginning of a headline, linked to its place.
func (s *story) Headline(p edition.Passage) template.HTML {
	if utf8.RuneCountInString(folded(p.Exact)) <= mostHeadline || p.None() {
		return s.Span(p)
	}
	open, shut := s.link("q", p.Siglum, p.Start, p.End)
	return template.HTML(open + esc(clipped(p.Exact, mostHeadline)) + shut)
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
			b.WriteString(" " + string(s.more(len(ps)-n)))
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

// Sigs returns several sigla, those of one colour that follow each other in one element.
func (s *story) Sigs(sigla []string) template.HTML {
	if s.Front() && len(sigla) > mostLinks+4 {
		return s.Sigs(sigla[:mostLinks]) + " " + s.more(len(sigla)-mostLinks)
	}
	var b strings.Builder
	b.WriteString(`<span class="sigs">`)
	last := ""
	for i, g := range sigla {
		class := s.class(g)
		switch {
		case len(g) > 8:
			b.WriteString(shutIf(last) + spaceIf(i) + string(s.Sig(g)))
			last = ""
			continue
		case class != last:
			b.WriteString(shutIf(last) + spaceIf(i) + `<b class="sig ` + class + `">`)
		default:
			b.WriteString(" ")
		}
		b.WriteString(esc(folded(g)))
		last = class
	}
	b.WriteString(shutIf(last) + `</span>`)
	return template.HTML(b.String())
}

func shutIf(open string) string {
	if open == "" {
		return ""
	}
	return "</b>"
}

func spaceIf(i int) string {
	if i == 0 {
		return ""
	}
	return " "
}

// Readings returns the sigla of a variant, each linked to the words of that report. The
// siglum of a lone report is not: its words stand beside it.
func (s *story) Readings(v edition.Variant) template.HTML {
	if len(v.Sigla) == 1 {
		return s.Sig(v.Sigla[0])
	}
	return s.Links(s.ofEach(v))
}

// ofEach returns the words of each report that has a reading.
func (s *story) ofEach(v edition.Variant) []edition.Passage {
	words := map[string]edition.Passage{}
	for _, p := range v.Passages {
		if _, ok := words[p.Siglum]; !ok {
			words[p.Siglum] = p
		}
	}
	ps := make([]edition.Passage, len(v.Sigla))
	for i, g := range v.Sigla {
		ps[i] = words[g]
		ps[i].Siglum = g
	}
	return ps
}

// mostLinks is how many sigla of a run are shown at once; the others are folded.
const mostLinks = 16

// Links returns the sigla of passages, each linked to its passage, those of one line
// that follow each other in one element. Those of a long run are folded, and left out of a
// first view.
func (s *story) Links(ps []edition.Passage) template.HTML {
	if s.Front() && len(ps) > mostLinks+4 {
		return s.Links(ps[:mostLinks]) + " " + s.more(len(ps)-mostLinks)
	}
	var b strings.Builder
	last := ""
	b.WriteString(`<span class="sigs">`)
	for i, p := range ps {
		if i == mostLinks && len(ps) > mostLinks+4 {
			b.WriteString(shutIf(last) + `</span><details class="sigs"><summary>` + string(s.N(len(ps)-i, "more")) + `</summary>`)
			last = ""
		} else if class := s.class(p.Siglum); i > 0 && (class != last || len(p.Siglum) > 8) {
			b.WriteString(shutIf(last) + " ")
			last = ""
		} else if i > 0 {
			b.WriteString(" ")
		}
		if p.None() || len(p.Siglum) > 8 {
			b.WriteString(shutIf(last) + string(s.Sig(p.Siglum)))
			last = ""
			continue
		}
		if last == "" {
			last = s.class(p.Siglum)
			b.WriteString(`<b class="sig ` + last + `">`)
		}
		p = s.firstPart(p)
		open, shut := s.link("", p.Siglum, p.Start, p.End)
		b.WriteString(open + esc(folded(p.Siglum)) + shut)
	}
	b.WriteString(shutIf(last))
	if len(ps) > mostLinks+4 {
		b.WriteString(`</details>`)
	} else {
		b.WriteString(`</span>`)
	}
	return template.HTML(b.String())
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
