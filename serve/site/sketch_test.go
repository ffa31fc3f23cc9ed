package site

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

var update = flag.Bool("update", false, "rewrite testdata/sketches.txt")

// sketch lists what a page is built of, as far as it is shown, with where it begins and ends
// in forty-eighths of the window, and the colours that it has. It holds no height and no width
// of words, which are of the fonts that a machine has.
const sketch = `(() => { const w = document.documentElement.clientWidth / 48, out = [];
  for (const e of document.querySelectorAll('header.mast,main,.toc,.storybar,.head,h1,h2,section,table,.news,.chips,figure,.syn .src,.syn .notes,.panel,.panel .body,textarea,.pager,.foot')) {
    const r = e.getBoundingClientRect(), c = e.className.split(' ')[0] || e.id;
    if (!r.width || !r.height || e.closest('.vh,dialog')) continue;
    out.push(e.tagName.toLowerCase() + (c ? '.' + c : '') + ' ' + Math.round(r.left / w) + ' ' + Math.round(Math.min(r.right / w, 48))); }
  const c = (s, p) => { const e = document.querySelector(s); if (e) out.push(s + ' ' + p + ' ' + getComputedStyle(e)[p]); };
  c('html', 'backgroundColor'); c('body', 'color'); c('.kind:not(.neu)', 'color'); c('.sig', 'color'); c('.mut', 'color');
  return out; })()`

// TestSketches compares how pages are laid out, and their colours, with testdata/sketches.txt:
// which parts are shown, in which order, from which column to which, narrow and wide, in both
// colours. Pictures would differ from machine to machine, since their fonts do. They are for
// people to look at: SHOTS=DIR go test ./serve/site -run TestPagesInBrowser.
func TestSketches(t *testing.T) {
	ctx := browser(t)
	b := told(t)
	b.post("/decide", "kind=mute", "a="+string(first[2].report().ID))
	b.site.opt.Feeds, b.site.opt.Checker = someFeeds{}, someChecker{}
	var out strings.Builder
	serveBench(t, ctx, b).sketches(&out, b.every(), b.ferry().Story)
	large, story := crowd(t, 40)
	serveBench(t, ctx, large).sketches(&out, append(partsOf(story), story+"/descent?page=2"), strings.TrimPrefix(story, "/story/"))
	golden := filepath.Join("testdata", "sketches.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	differ := 0
	was, is := strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")
	page := ""
	for i := range min(len(was), len(is)) {
		if strings.HasPrefix(is[i], "/") {
			page = is[i]
		}
		if !alikeLines(was[i], is[i]) {
			t.Errorf("line %d, %s: %q, and was %q", i+1, page, is[i], was[i])
			if differ++; differ == 10 {
				break
			}
		}
	}
	if len(was) != len(is) {
		t.Errorf("%d lines, and there were %d", len(is), len(was))
	}
	if t.Failed() {
		t.Log("look at the pages, then go test ./serve/site -run TestSketches -update")
	}
}

// sketches writes the sketch of each page.
func (p *tab) sketches(out *strings.Builder, pages []string, story string) {
	p.Helper()
	for _, at := range pages {
		p.open(at)
		for _, w := range []int64{1440, 390} {
			p.run(chromedp.EmulateViewport(w, 900))
			for _, scheme := range []string{"light", "dark"} {
				p.run(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}))
				p.until(fmt.Sprintf(`matchMedia('(prefers-color-scheme: %s)').matches && innerWidth === %d`, scheme, w))
				lines := p.settled()
				fmt.Fprintf(out, "%s %d %s\n", strings.ReplaceAll(at, story, "STORY"), w, scheme)
				for _, l := range lines {
					if scheme == "light" || strings.Contains(l, "olor ") { // a dark page has other colours alone
						fmt.Fprintf(out, "  %s\n", l)
					}
				}
			}
		}
	}
}

// settled returns the sketch of a page that has come to rest: a browser draws anew some time
// after its window or colours were changed.
func (p *tab) settled() []string {
	p.Helper()
	last, same := eval[[]string](p, sketch), 0
	for n := 0; n < 60 && same < 2; n++ {
		time.Sleep(20 * time.Millisecond)
		next := eval[[]string](p, sketch)
		if same++; !slices.Equal(last, next) {
			same = 0
		}
		last = next
	}
	return last
}

// alikeLines reports whether two lines of a sketch say the same, as far as an edge may be off
// by one, where it is nearly between two.
func alikeLines(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != 3 || len(y) != 3 || x[0] != y[0] {
		return a == b
	}
	for i := 1; i < 3; i++ {
		var m, n int
		if _, err := fmt.Sscan(x[i]+" "+y[i], &m, &n); err != nil {
			return a == b
		}
		if m-n < -1 || m-n > 1 {
			return false
		}
	}
	return true
}

// What changed since yesterday, who says a figure, and what that rests on: a reader who sees
// the pages for the first time finds each with at most three clicks from the first page, in a
// wide window and in a narrow one.
func TestThreeClicks(t *testing.T) {
	ctx := browser(t)
	b := told(t)
	p := serveBench(t, ctx, b)
	for _, w := range []int64{1440, 390} {
		p.run(chromedp.EmulateViewport(w, 900))
		for _, q := range []struct {
			what   string
			clicks []string // the words that are clicked on
			shown  []string // and what is to be seen then
		}{
			{"what changed since yesterday", []string{"Changes", "last 24 hours"}, []string{"2 stories changed", "new story", "Nine people died", "Bank of Norvane"}},
			{"what changed since the reader looked", nil, []string{"Changed since you looked", "figure moved", "Sixteen"}},
			{"who says a figure", []string{"9 → 14 → 16 → ≥ 16"}, []string{"Who says it", "the coast guard", "the harbour master", "named source"}},
			{"what a figure rests on", []string{"9 → 14 → 16 → ≥ 16", "At least 16"}, []string{"Norvane Times", "At least 16 people died"}},
			{"what a figure of the first page rests on", []string{"Sixteen"}, []string{"Sixteen dead in ferry disaster", "Norvane Times"}},
			{"who says a figure, by the story", []string{"Nine people died when", "Figures", "the coast guard"}, []string{"At least 16 people died"}},
		} {
			if len(q.clicks) > 3 {
				t.Errorf("%s: %d clicks", q.what, len(q.clicks))
			}
			p.open("/")
			for _, words := range q.clicks {
				p.clickOn(words)
			}
			text := strings.Join(strings.Fields(eval[string](p, `document.querySelector('main').innerText`)), " ")
			for _, want := range q.shown {
				if !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
					t.Errorf("%s at %d: %q is not shown in %.400q", q.what, w, want, text)
				}
			}
		}
	}
	p.quiet("three clicks")
}

// clickOn clicks on the middle of the first link that is shown and has or begins with words, and
// waits for the page that it leads to.
func (p *tab) clickOn(words string) {
	p.Helper()
	at := eval[[]float64](p, fmt.Sprintf(`(() => { const said = a => (a.innerText ?? a.textContent).replace(/\s+/g, ' ').trim(), want = %q;
		for (const a of [...document.querySelectorAll('a')].filter(a => said(a).startsWith(want)).sort((a, b) => (said(b) === want) - (said(a) === want))) { if (!a.checkVisibility()) continue;
		a.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }); const r = a.getClientRects()[0], x = r.left + r.width / 2, y = r.top + r.height / 2;
		if (a.contains(document.elementFromPoint(x, y))) { document.documentElement.dataset.old = 1; return [x, y]; } } return []; })()`, words))
	if len(at) != 2 {
		p.Fatalf("no link that is shown begins with %q at %s", words, eval[string](p, `location.href`))
	}
	p.run(chromedp.MouseClickXY(at[0], at[1]))
	p.until(`!document.documentElement.dataset.old`)
}
