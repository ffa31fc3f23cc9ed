package web

import (
	"cmp"
	"html/template"
	"net/url"
	"sort"
	"strings"

	"stemma/edition"
	"stemma/internal/plain"
)

// rankLines returns the lines of an edition, the largest first.
func rankLines(e *edition.Edition) []lineView {
	nodes := map[string]*edition.Node{}
	for i := range e.Stemma.Nodes {
		nodes[e.Stemma.Nodes[i].ID] = &e.Stemma.Nodes[i]
	}
	out := make([]lineView, len(e.Stemma.Lines))
	for i, l := range e.Stemma.Lines {
		out[i] = lineView{Line: l, head: nodes[l.Head]}
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].Sigla) > len(out[j].Sigla) })
	for i := range out {
		out[i].Rank = i
	}
	return out
}

// LineName returns the name of a line: the words by which a report names the lost text
// at its head, the siglum of the witness at its head, or the label for a line of its own.
func (s *story) LineName(l lineView) template.HTML {
	switch {
	case l.head != nil && !l.head.Held && len(l.head.Named) > 0:
		return s.Span(l.head.Named[0])
	case l.head != nil && !l.head.Held:
		return template.HTML(`<span class="mut">` + esc(fixed("line.lost")) + `</span>`)
	case len(l.Sigla) <= 1:
		return template.HTML(esc(fixed("line.own")))
	case s.bySiglum[l.Line.Head] != nil:
		return template.HTML(esc(fixed("line.from"))+" ") + s.Sig(l.Line.Head)
	}
	return s.Sigs(l.Sigla)
}

// LineOf returns the shape and name of a witness's line.
func (s *story) LineOf(sig string) template.HTML {
	l, ok := s.lineOf(sig)
	if !ok {
		return ""
	}
	return template.HTML(`<span class="sig `+l.Class()+` shape" aria-hidden="true">`+l.Shape()+`</span> `) + s.LineName(l)
}

// Outlet returns the outlet of a report as a link to the report's address.
func (s *story) Outlet(w edition.Witness) template.HTML {
	name := folded(w.Outlet)
	href, host := webAddress(w.URL)
	if name == "" {
		name = host
	}
	if name == "" {
		return template.HTML(`<span class="mut">` + esc(fixed("outlet.none")) + `</span>`)
	}
	if href == "" {
		return template.HTML(`<bdi class="meta">` + esc(name) + `</bdi>`)
	}
	return template.HTML(`<a class="meta" dir="auto" rel="noreferrer noopener" href="` + esc(href) + `">` + esc(name) + `</a>`)
}

// Plainly returns the outlet of a report without a link, for where a reader presses.
func (s *story) Plainly(w edition.Witness) template.HTML {
	w.URL, w.Outlet = "", cmp.Or(folded(w.Outlet), hostOf(w.URL))
	return s.Outlet(w)
}

// hostOf returns the host of a web address, or "".
func hostOf(raw string) string {
	_, host := webAddress(raw)
	return host
}

// webAddress returns a web address and its host as shown to readers. Both are empty if
// raw is not a web address.
func webAddress(raw string) (href, host string) {
	href, ok := plain.Address(raw)
	if !ok {
		return "", ""
	}
	u, err := url.Parse(href)
	if err != nil {
		return "", ""
	}
	return href, strings.TrimPrefix(folded(u.Hostname()), "www.")
}

// Names returns the passages in which a witness names the source of its text.
func (s *story) Names(sig string) (out []edition.Passage) {
	for _, e := range s.Stemma.Edges {
		if e.Child != sig {
			continue
		}
		for _, ev := range e.Evidence {
			if ev.Class != "declared" {
				continue
			}
			for _, pair := range ev.Passages {
				if len(pair) > 0 && pair[0].Siglum == sig && !pair[0].None() && !holds(out, pair[0]) {
					out = append(out, pair[0])
				}
			}
		}
	}
	return out
}

// holds reports whether p is in ps.
func holds(ps []edition.Passage, p edition.Passage) bool {
	for _, q := range ps {
		if q.Siglum == p.Siglum && q.Start == p.Start && q.End == p.End {
			return true
		}
	}
	return false
}

// Beside returns the outlet of a report that may belong to the story.
func (s *story) Beside(p edition.Possible) template.HTML {
	return s.Outlet(edition.Witness{Outlet: p.Outlet, URL: p.URL})
}
