package site

import (
	"embed"
	"fmt"
	"html/template"
	"strings"
	"sync"

	"stemma/internal/plain"
)

//go:embed page
var files embed.FS

// pages are the templates, which are read when a page is asked for.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"L": say, "fold": folded, "calc": calcHTML, "n": countHTML, "nn": betweenHTML, "day": dayHTML, "clock": clockHTML, "enum": enum,
		"span": spanHTML, "sig": sigHTML, "sigs": sigsHTML, "some": someHTML, "from": fromHTML, "here": hereHTML, "link": outsideHTML, "sparkline": sparkline, "lane": laneChart, "chart": worldMap,
		"clip": clip, "pair": func(a, b any) [2]any { return [2]any{a, b} }, "values": valuesOf, "limits": limitsOfCount, "text": plain.Page,
		"plainclock": plainClock, "words": func(w Words) *Words { return &w },
	}).ParseFS(files, "page/*.html"))
})

// spanHTML returns the words of a passage, with a link to their place. Where something was left
// out between them a mark stands.
func spanHTML(w *Words) template.HTML {
	if w == nil || w.None() {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<a class="q" dir="auto" href="%s">`, address(w.Passage))
	for i, part := range parts(w.Passage) {
		if i > 0 {
			b.WriteString(`<span class="cut">⋯</span>`)
		}
		b.WriteString(esc(folded(part)))
	}
	b.WriteString(`</a>`)
	return template.HTML(b.String())
}

// sigHTML returns the siglum of a passage's report, in the colour of its line.
func sigHTML(w *Words) template.HTML {
	if w == nil || w.Siglum == "" {
		return ""
	}
	return template.HTML(fmt.Sprintf(`<a class="sig l%d" href="/report/%s" title="%s">%s</a>`, min(w.Line, 5), esc(w.Report), esc(folded(w.Outlet)), esc(folded(clip(w.Siglum, 8)))))
}

// sigsHTML returns the sigla of passages, each once.
func sigsHTML(ws []Words) template.HTML {
	var b strings.Builder
	seen := map[string]bool{}
	for i := range ws {
		if !seen[ws[i].Siglum] {
			seen[ws[i].Siglum] = true
			b.WriteString(string(sigHTML(&ws[i])) + " ")
		}
	}
	return template.HTML(`<span class="sigs">` + strings.TrimSpace(b.String()) + `</span>`)
}

// mostSigla is how many sigla stand in a run of them. Ours.
const mostSigla = 16

// someHTML returns the first sigla of passages, and how many more there are, with a link to all.
func someHTML(ws []Words, all string) template.HTML {
	if len(ws) <= mostSigla+4 {
		return sigsHTML(ws)
	}
	return sigsHTML(ws[:mostSigla]) + template.HTML(` <a class="sm" href="`+esc(all)+`">`) + countHTML(len(ws)-mostSigla, "more") + `</a>`
}

// hereHTML returns words with their siglum, for the pages of one story.
func hereHTML(w *Words) template.HTML {
	if w == nil {
		return ""
	}
	return spanHTML(w) + "&nbsp;" + sigHTML(w)
}

// fromHTML returns words with their outlet, for pages of many stories.
func fromHTML(w *Words) template.HTML {
	if w == nil {
		return ""
	}
	name := folded(w.Outlet)
	if name == "" {
		return spanHTML(w)
	}
	return spanHTML(w) + template.HTML(` <bdi class="meta">`+esc(name)+`</bdi>`)
}
