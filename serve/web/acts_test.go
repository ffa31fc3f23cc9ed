package web

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldhtml "github.com/yuin/goldmark/renderer/html"

	"stemma/edition"
	"stemma/internal/hostile"
	"stemma/internal/plain"
	"stemma/serve/print"
)

// A page with hostile strings in every field has no hidden characters.
func TestPageIsShown(t *testing.T) {
	tried := crowded() // all strings, fifty on a page
	if !testing.Short() {
		for _, s := range hostile.Strings() {
			tried = append(tried, hostile.Edition(s))
		}
	}
	for _, e := range tried {
		page := write(t, []*edition.Edition{e})
		page = strings.NewReplacer(stylesheet, "", script, "", "\n", "", "\t", "").Replace(page)
		if at := strings.IndexFunc(page, plain.Hidden); at >= 0 {
			t.Errorf("%q: %.80q", e.Story.ID, page[at:])
		}
	}
}

// crowded returns editions that together contain all hostile strings that are not only
// white space, which could not be clicked.
func crowded() (out []*edition.Edition) {
	visible := slices.DeleteFunc(hostile.Strings(), func(s string) bool { return strings.TrimSpace(s) == "" })
	for some := range slices.Chunk(visible, 50) {
		out = append(out, hostile.Edition(some...))
	}
	return out
}

// acted is a script that returns what a page did by itself, and what it contains that
// could run.
const acted = `(() => { const out = [], name = e => e.localName + (e.id ? '#' + e.id : '');
  if (/PWNED/.test(document.title) || window.pwned) out.push('title ' + document.title);
  for (const e of document.querySelectorAll('*')) {
    if (!ALLOWED.includes(e.localName)) out.push('element ' + name(e));
    for (const a of e.attributes) {
      if (/^on|^style$|^src|^action$|^formaction$|^background$|^ping$/.test(a.name)) out.push(name(e) + ' ' + a.name);
      if (/^(xlink:)?href$/.test(a.name) && !/^(#|https?:\/\/)/.test(a.value)) out.push(name(e) + ' ' + a.value);
    }
  }
  return out.slice(0, 9); })()`

func actedAmong(elements string) string {
	return strings.Replace(acted, "ALLOWED", "'"+elements+"'.split(' ')", 1)
}

// tryHostile opens the page and the Markdown of hostile editions, and a page that does
// run scripts, to prove that the test would notice it.
func tryHostile(t *testing.T, ctx context.Context) {
	var md, rendered bytes.Buffer
	if err := print.Markdown(&md, crowded()); err != nil {
		t.Fatal(err)
	}
	unsafe := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(goldhtml.WithUnsafe()))
	if err := unsafe.Convert(md.Bytes(), &rendered); err != nil {
		t.Fatal(err)
	}
	const head = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>`
	for _, c := range []struct{ name, page, elements string }{
		{"board", write(t, crowded()), "html head meta title style body a header div label input button nav main aside p h1 h2 h3 ol ul li article section table caption thead tbody tr th td span strong br bdi data i b mark details summary figure dialog dl dt dd kbd svg g path rect circle text tspan script u"},
		{"markdown", head + rendered.String(), "html head meta title body h1 h2 p ul li table thead tbody tr th td strong code a hr"},
		{"acting", head + strings.Join(hostile.Families()["html"][:1], ""), ""},
	} {
		asked := []string{}
		chromedp.ListenTarget(ctx, func(ev any) {
			if e, ok := ev.(*network.EventRequestWillBeSent); ok {
				asked = append(asked, e.Request.URL)
			}
		})
		said := load(t, ctx, c.name, c.page, network.Enable())
		var got, opened []string
		var address string
		do := chromedp.Tasks{chromedp.Evaluate(actedAmong(c.elements), &got), chromedp.Location(&address)}
		if c.name == "board" { // its script puts hostile text into the panel
			do = append(chromedp.Tasks{chromedp.Evaluate(clicks, &opened)}, do...)
		}
		if err := chromedp.Run(ctx, do...); err != nil {
			t.Fatal(err)
		}
		if c.name == "acting" {
			if len(asked) < 2 || !slices.Contains(got, "title PWNED") {
				t.Errorf("the page that acts is not seen to: it asked for %q, and did %q", asked, got)
			}
			continue
		}
		if len(asked) != 1 || address != asked[0] || !strings.HasSuffix(address, "/"+c.name+".html") {
			t.Errorf("%s: it asked for %.200q and stands at %s", c.name, asked, address)
		}
		for _, what := range [][]string{got, *said, opened[min(1, len(opened)):]} {
			if len(what) > 0 {
				t.Errorf("%s: %.300q", c.name, what)
			}
		}
	}
}
