package site

import (
	"embed"
	"fmt"
	"html/template"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
	"stemma/serve/number"
)

//go:embed page
var files embed.FS

// pages are the templates, which are read when a page is asked for.
var pages = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"L": say, "fold": folded, "calc": calc, "n": count, "nn": between, "day": day, "clock": clock, "enum": enum,
		"span": span, "sig": sig, "sigs": sigs, "some": some, "from": from, "here": here, "link": outside, "sparkline": sparkline, "lane": laneChart, "chart": worldMap,
		"clip": clip, "pair": func(a, b any) [2]any { return [2]any{a, b} }, "values": valuesOf, "limits": limitsOfCount, "text": plain.Page,
		"plainclock": plainClock, "words": func(w Words) *Words { return &w },
	}).ParseFS(files, "page/*.html"))
})

// folded returns s as a page shows it, with every run of white space as one space.
func folded(s string) string { return strings.Join(strings.Fields(plain.Page(s)), " ") }

// esc returns s escaped for a page, as text or in an attribute.
func esc(s string) string { return template.HTMLEscapeString(plain.Page(s)) }

// calc returns a calculated value.
func calc(v any) template.HTML {
	return template.HTML(`<data class="calc">` + esc(folded(fmt.Sprint(v))) + `</data>`)
}

// count returns a number and the noun for what it counts.
func count(n int, noun string) template.HTML {
	return calc(number.Count(n)) + template.HTML(" "+esc(plural(noun, n)))
}

// between returns a number that is only known within limits, and its noun.
func between(v [2]int, noun string) template.HTML {
	if v[0] == v[1] {
		return count(v[0], noun)
	}
	return calc(fmt.Sprintf("%d–%d", v[0], v[1])) + template.HTML(" "+esc(plural(noun, v[1])))
}

// day returns a day as an edition has it.
func day(v string) template.HTML {
	if v == "" {
		return template.HTML(`<span class="mut">` + esc(label.NoDate) + `</span>`)
	}
	return calc(label.Day(v))
}

// clockForm is how times are written: with the year, since stories of several stand side by
// side.
const clockForm = "2 Jan 2006 15:04"

// clock returns a time of RFC 3339 in the zone of this machine.
func clock(v string) template.HTML {
	t, err := time.Parse(time.RFC3339, v)
	if err != nil {
		return ""
	}
	return template.HTML(`<time class="calc" datetime="` + esc(v) + `">` + t.Local().Format(clockForm) + `</time>`)
}

// lists are the lists of values that the pages show, by the names that templates use.
var lists = map[string]label.List{
	"firm": label.Firmness, "rel": label.Relations, "kind": label.Kinds, "severity": label.Severities, "tie": label.Ties, "check": label.Checks,
	"mark": label.Marks, "prec": label.Precisions, "actor": label.Actors, "op": label.Ops, "theme": label.Themes, "edge": label.Edges,
	"item": label.Items, "status": label.Statuses, "how": label.Differences,
}

// enum returns the label of a value.
func enum(list, value string) string { return folded(lists[list].Say(value)) }

// valuesOf writes the values of a strand: at most the first two and the last two.
func valuesOf(vs []string) string {
	const arrow = " → "
	if len(vs) <= 4 {
		return strings.Join(vs, arrow)
	}
	return strings.Join(vs[:2], arrow) + arrow + "…" + arrow + strings.Join(vs[len(vs)-2:], arrow)
}

// limitsOfCount writes a count that is known within limits.
func limitsOfCount(v [2]int) string {
	if v[0] == v[1] {
		return fmt.Sprint(v[0])
	}
	return fmt.Sprintf("%d–%d", v[0], v[1])
}

// plainClock is clock for where no markup may stand.
func plainClock(v string) string {
	t, err := time.Parse(time.RFC3339, v)
	if err != nil {
		return ""
	}
	return t.Local().Format(clockForm)
}

// address returns the address of a passage in the report that it stands in.
func address(p edition.Passage) string {
	return fmt.Sprintf("/report/%s?s=%d-%d#s", esc(p.Report), p.Start, p.End)
}

// span returns the words of a passage, with a link to their place. Where something was left
// out between them a mark stands.
func span(w *Words) template.HTML {
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

// parts returns the words of each segment of a passage.
func parts(p edition.Passage) []string {
	if len(p.Segments) < 2 {
		return []string{p.Exact}
	}
	var out []string
	rest := p.Exact
	for i, g := range p.Segments {
		n := g[1] - g[0]
		if n < 0 || n > len(rest) || i < len(p.Segments)-1 && (n == len(rest) || rest[n] != ' ') {
			return []string{p.Exact} // not as an edition has it
		}
		out = append(out, rest[:n])
		rest = strings.TrimPrefix(rest[n:], " ")
	}
	return out
}

// sig returns the siglum of a passage's report, in the colour of its line.
func sig(w *Words) template.HTML {
	if w == nil || w.Siglum == "" {
		return ""
	}
	return template.HTML(fmt.Sprintf(`<a class="sig l%d" href="/report/%s" title="%s">%s</a>`, min(w.Line, 5), esc(w.Report), esc(folded(w.Outlet)), esc(folded(clip(w.Siglum, 8)))))
}

// sigs returns the sigla of passages, each once.
func sigs(ws []Words) template.HTML {
	var b strings.Builder
	seen := map[string]bool{}
	for i := range ws {
		if !seen[ws[i].Siglum] {
			seen[ws[i].Siglum] = true
			b.WriteString(string(sig(&ws[i])) + " ")
		}
	}
	return template.HTML(`<span class="sigs">` + strings.TrimSpace(b.String()) + `</span>`)
}

// mostSigla is how many sigla stand in a run of them. Ours.
const mostSigla = 16

// some returns the first sigla of passages, and how many more there are, with a link to all.
func some(ws []Words, all string) template.HTML {
	if len(ws) <= mostSigla+4 {
		return sigs(ws)
	}
	return sigs(ws[:mostSigla]) + template.HTML(` <a class="sm" href="`+esc(all)+`">`) + count(len(ws)-mostSigla, "more") + `</a>`
}

// here returns words with their siglum, for the pages of one story.
func here(w *Words) template.HTML {
	if w == nil {
		return ""
	}
	return span(w) + "&nbsp;" + sig(w)
}

// from returns words with their outlet, for pages of many stories.
func from(w *Words) template.HTML {
	if w == nil {
		return ""
	}
	name := folded(w.Outlet)
	if name == "" {
		return span(w)
	}
	return span(w) + template.HTML(` <bdi class="meta">`+esc(name)+`</bdi>`)
}

// outside returns a web address as a link with some words, or the words.
func outside(href, text string) template.HTML {
	text = folded(text)
	if text == "" {
		text = folded(href)
	}
	safe, ok := plain.Address(href)
	if !ok {
		return template.HTML(`<bdi class="meta">` + esc(text) + `</bdi>`)
	}
	return template.HTML(`<a class="meta" dir="auto" rel="noreferrer noopener" href="` + esc(safe) + `">` + esc(text) + `</a>`)
}

// clip returns s cut to at most n characters, at a space where there is one.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := string([]rune(s)[:n])
	if i := strings.LastIndexByte(r, ' '); i > len(r)/2 {
		r = r[:i]
	}
	return r + "…"
}
