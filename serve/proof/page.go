package proof

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"sync"

	"stemma/check"
	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

//go:embed page
var files embed.FS

var (
	pages      = sync.OnceValue(func() *template.Template { return template.Must(template.ParseFS(files, "page/*.html")) })
	stylesheet = func() string {
		b, err := files.ReadFile("page/check.css")
		if err != nil {
			panic(err)
		}
		return string(b)
	}()
)

// Page writes a proof as one self-contained HTML page, which needs no network and no
// script: every underlined word of the draft is a link to what was found of it, and every
// word of a report to its place in the full texts at the end.
func Page(w io.Writer, p *check.Proof) error {
	pg := &page{Proof: p, CSS: template.CSS(stylesheet), CSP: policy(), cited: map[string]map[[2]int]bool{}, rank: map[string]int{}}
	for _, x := range p.Witnesses {
		pg.rank[x.Siglum] = x.Line
		pg.cited[x.Siglum] = map[[2]int]bool{}
	}
	pg.Rows = pg.rows()
	var out bytes.Buffer
	if err := pages().ExecuteTemplate(&out, "check.html", pg); err != nil {
		return fmt.Errorf("write the page: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// policy returns the content security policy of the page: its own style, by its hash, and
// nothing else.
func policy() string {
	h := sha256.Sum256([]byte(stylesheet))
	return fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'", base64.StdEncoding.EncodeToString(h[:]))
}

// A page is the data of the template.
type page struct {
	Proof *check.Proof
	CSS   template.CSS
	CSP   string
	Rows  []row
	cited map[string]map[[2]int]bool // of a siglum the spans that are linked to
	rank  map[string]int             // of a siglum its line
}

// A row is a paragraph of the draft and what was found of it.
type row struct {
	Text  template.HTML
	Notes []note
}

// A note is what was found of an item.
type note struct {
	No                      int
	Mark, Glyph, Said, Kind string
	Evidence                template.HTML
}

// signs are the mark and the glyph of a status.
var signs = map[string][2]string{check.Traced: {"y", "✓"}, check.Differs: {"n", "≠"}, check.NotFound: {"u", "?"}}

func (p *page) L(key string) string { return say(key) }

// Ref returns the name of the draft.
func (p *page) Ref() string { return plain.Line(p.Proof.Draft.Ref) }

// Status returns the words for a status.
func (p *page) Status(s string) string { return label.Statuses.Say(s) }

// LeftOutTitle returns the title of the section of what the draft leaves out.
func (p *page) LeftOutTitle() string { return label.LeftOut }

// N returns a number of things.
func (p *page) N(n int, thing string) template.HTML {
	return template.HTML(`<data class="calc">` + strconv.Itoa(n) + `</data> ` + esc(noun(n, thing)))
}

// Count says who stands behind a claim.
func (p *page) Count(c edition.Count) string { return lines(c) }

// Calc returns a calculated value, or one of the metadata.
func (p *page) Calc(s string) template.HTML {
	if s == "" {
		return ""
	}
	return template.HTML(`<data class="calc">` + esc(s) + `</data>`)
}

// Fold returns text on one line.
func (p *page) Fold(s string) string { return folded(s) }

// Outlet returns the outlet of a report, or else its ref.
func (p *page) Outlet(w check.Witness) string {
	if w.Outlet != "" {
		return folded(w.Outlet)
	}
	return folded(w.Ref)
}

// Sig returns a siglum in the colour of its line, with a link to its text.
func (p *page) Sig(s string) template.HTML {
	class := "l0"
	if n, ok := p.rank[s]; ok && n < 3 {
		class = "l" + strconv.Itoa(n+1)
	}
	return template.HTML(`<a class="sig ` + class + `" href="#text-` + esc(s) + `">` + esc(s) + `</a>`)
}

// Span returns the words of a passage of a report, linked to their place in its text.
func (p *page) Span(x edition.Passage) template.HTML {
	if x.None() {
		return ""
	}
	p.cited[x.Siglum][[2]int{x.Start, x.End}] = true
	return template.HTML(`<a class="q" dir="auto" href="#` + anchor(x.Siglum, x.Start, x.End) + `">` + esc(folded(x.Exact)) + `</a>`)
}

// anchor is the id of a passage: its siglum and its bytes.
func anchor(siglum string, start, end int) string {
	return esc(fmt.Sprintf("%s.%d-%d", siglum, start, end))
}

// SpanSig returns a passage with its siglum.
func (p *page) SpanSig(x edition.Passage) string {
	return string(p.Span(x)) + "&nbsp;" + string(p.Sig(x.Siglum))
}

// mostShown is how many passages of one item are shown; of the others the sigla are.
const mostShown = 3

// evidence returns the passages that an item is held against.
func (p *page) evidence(it *check.Item) template.HTML {
	var parts []string
	for i, d := range it.Differs {
		if i == mostShown {
			break
		}
		parts = append(parts, p.SpanSig(d.Against)+p.ops(d.Ops))
	}
	for i, t := range it.Traced {
		if i == mostShown {
			break
		}
		parts = append(parts, p.SpanSig(t.Passage))
	}
	out := strings.Join(parts, ` <span class="mut">·</span> `)
	if len(it.Traced) > 0 {
		var sig []string
		for _, s := range sigla(it) {
			sig = append(sig, string(p.Sig(s)))
		}
		out += ` <span class="mut">` + esc(behind(it)) + `</span>`
		if len(sig) > mostShown {
			out += " " + strings.Join(sig, " ")
		}
	}
	return template.HTML(out)
}

func (p *page) ops(ops []check.Op) string {
	var b strings.Builder
	for _, o := range ops {
		b.WriteString(`<span class="ops">`)
		if o.Against != nil {
			b.WriteString(`<span class="words">` + esc(folded(o.Against.Exact)) + `</span> `)
		}
		b.WriteString(`<b>` + esc(label.Ops.Say(o.Kind)) + `</b>`)
		if o.Draft != nil {
			b.WriteString(` <span class="words">` + esc(folded(o.Draft.Exact)) + `</span>`)
		}
		b.WriteString(`</span>`)
	}
	return b.String()
}

func esc(s string) string { return template.HTMLEscapeString(plain.Shown(s)) }

// folded returns text on one line.
func folded(s string) string { return strings.Join(strings.Fields(s), " ") }
