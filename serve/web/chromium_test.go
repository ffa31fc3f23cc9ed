package web

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser starts Chromium, or skips the test if there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: the page is not tried in a browser")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no chromium, chromium-browser or google-chrome: the page is not tried in a browser")
	}
	dir, err := os.MkdirTemp("", "profile") // not TempDir: a browser on its way out still writes
	if err != nil {
		t.Fatal(err)
	}
	opts := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.UserDataDir(dir), chromedp.WindowSize(1440, 900)}
	for _, f := range []string{"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync", "hide-scrollbars"} {
		opts = append(opts, chromedp.Flag(f, true))
	}
	alloc, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, stopTab := chromedp.NewContext(alloc)
	ctx, stopTime := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits until the browser is gone
		stopTime()
		stopTab()
		stop()
		for range 10 {
			if os.RemoveAll(dir) == nil {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
	})
	return ctx
}

// TestInBrowser opens the pages in a real browser.
func TestInBrowser(t *testing.T) {
	ctx := browser(t)
	if err := chromedp.Run(ctx); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		try  func(*testing.T, context.Context)
	}{{"passages", tryPassages}, {"variant", tryVariant}, {"noscript", tryNoScript}, {"width", tryWidth}, {"hostile", tryHostile}} {
		t.Run(c.name, func(t *testing.T) {
			tab, stop := chromedp.NewContext(ctx)
			defer stop()
			c.try(t, tab)
		})
	}
}

// load opens a page and collects all messages: console, exceptions, violations of the
// content security policy, dialogs.
func load(t *testing.T, ctx context.Context, name, html string, more ...chromedp.Action) *[]string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name+".html")
	if err := os.WriteFile(path, []byte(html), 0o644); err != nil {
		t.Fatal(err)
	}
	said := &[]string{}
	chromedp.ListenTarget(ctx, func(ev any) {
		switch e := ev.(type) {
		case *runtime.EventConsoleAPICalled:
			*said = append(*said, fmt.Sprintf("console %s", e.Type))
		case *runtime.EventExceptionThrown:
			*said = append(*said, "exception "+e.ExceptionDetails.Error())
		case *log.EventEntryAdded:
			*said = append(*said, "log "+e.Entry.Text)
		case *page.EventJavascriptDialogOpening:
			*said = append(*said, "dialog "+e.Message)
			go func() { _ = chromedp.Run(ctx, page.HandleJavaScriptDialog(false)) }()
		}
	})
	still := emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}) // a click misses what still slides
	do := append(chromedp.Tasks{log.Enable(), still}, more...)
	do = append(do, chromedp.Navigate((&url.URL{Scheme: "file", Path: path}).String()))
	if err := chromedp.Run(ctx, do...); err != nil {
		t.Fatal(err)
	}
	return said
}

// clicks is a script that opens every passage of the page and compares the words marked
// in the panel with those clicked. It returns the number opened and the first that differ.
const clicks = `(() => { const bad = []; let n = 0;
  const fold = s => s.split(/\s+/).join(' ').trim();
  document.querySelectorAll('details').forEach(d => d.open = true);
  const texts = {}, place = q => q.getAttribute('href').match(/^#(.+)\.(\d+)-(\d+)$/);
  const whole = e => [...e.childNodes].map(n => { if (!n.dataset?.of) return n.textContent; const [w, a, b] = n.dataset.of.split(' '); return texts[w].slice(+a, +b); }).join('');
  document.querySelectorAll('[data-text]').forEach(e => texts[e.dataset.text] = whole(e));
  for (const q of document.querySelectorAll('main a[href^="#"][href*="."]')) {
    q.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    const m = document.querySelector('.panel mark'), title = q.querySelector('title');
    const want = title ? fold(title.textContent).replace(/^\S+: /, '') : q.matches('.q') ? fold(q.textContent) : ((p) => texts[p[1]].slice(+p[2], +p[3]))(place(q));
    n++; if (!m || fold(m.textContent) !== fold(want) || !q.classList.contains('on')) bad.push(want + ' | ' + (m ? m.textContent : 'no mark'));
  }
  return [String(n), ...bad.slice(0, 5)]; })()`

// tryPassages opens every passage of every page, and expects no messages.
func tryPassages(t *testing.T, ctx context.Context) {
	for name, es := range canned(t) {
		said := load(t, ctx, name, write(t, es))
		var got []string
		if err := chromedp.Run(ctx, chromedp.Evaluate(clicks, &got)); err != nil {
			t.Fatal(err)
		}
		for _, bad := range got[1:] {
			t.Errorf("%s: %s", name, bad)
		}
		if len(es) > 0 && name != "bare" && got[0] == "0" {
			t.Errorf("%s: nothing to click", name)
		}
		for _, s := range *said {
			t.Errorf("%s: %s", name, s)
		}
		var broken []string
		if err := chromedp.Run(ctx, chromedp.Evaluate(`[...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1)).filter(i => !document.getElementById(decodeURIComponent(i)) && !document.getElementById(i))`, &broken)); err != nil {
			t.Fatal(err)
		}
		if len(broken) > 0 {
			t.Errorf("%s: %d links lead nowhere: %.200q", name, len(broken), broken)
		}
	}
}

// tryVariant clicks one variant with the mouse and reads the panel; then it uses the page
// with the keyboard only.
func tryVariant(t *testing.T, ctx context.Context) {
	said := load(t, ctx, "rich", write(t, canned(t)["rich"]))
	var mark, pos, cur, hash string
	var rows, shown int
	err := chromedp.Run(ctx,
		chromedp.Click(`#locus-2 .lem .q`, chromedp.ByQuery), chromedp.Sleep(200*time.Millisecond), // past the delay of a hover
		chromedp.Evaluate(`document.querySelector('.panel mark').textContent`, &mark), chromedp.Evaluate(`document.querySelector('.panel .pos').textContent`, &pos),
		chromedp.KeyEvent("j"), chromedp.KeyEvent("j"), chromedp.Evaluate(`document.querySelector('.it.cur').textContent`, &cur),
		chromedp.Click(`[data-chip="speaker"]`, chromedp.ByQuery), chromedp.Evaluate(`document.querySelectorAll('#changed tbody.l tr:not([hidden])').length`, &rows),
		chromedp.Evaluate(`document.querySelector('[data-chip=""]').click()`, nil),
		chromedp.KeyEvent("/"), chromedp.Evaluate(`document.activeElement.value = 'Boarding List'; document.activeElement.dispatchEvent(new Event('input', { bubbles: true }))`, nil), chromedp.Evaluate(`document.querySelectorAll('.it:not([hidden])').length`, &shown),
		chromedp.KeyEvent("\x1b"), chromedp.Evaluate(`location.hash = document.querySelector('#timeline .q').getAttribute('href')`, nil),
		chromedp.Sleep(100*time.Millisecond), chromedp.Evaluate(`document.querySelector('.panel mark').textContent`, &hash),
	)
	if err != nil {
		t.Fatal(err)
	}
	if mark != "Some 212 passengers are safe" || !strings.HasPrefix(pos, "C ") {
		t.Errorf("the panel marks %q at %q", mark, pos)
	}
	if cur == "" || rows != 1 || shown != 1 || hash != "on Tuesday" {
		t.Errorf("row %q; %d rows of the chip, %d of the filter; the address opens %q", cur, rows, shown, hash)
	}
	for _, s := range *said {
		t.Error(s)
	}
}

// tryNoScript follows, without JavaScript, a link to a passage in the full text.
func tryNoScript(t *testing.T, ctx context.Context) {
	said := load(t, ctx, "plain", write(t, canned(t)["rich"]), emulation.SetScriptExecutionDisabled(true))
	var after, panel string
	err := chromedp.Run(ctx,
		chromedp.Click(`#situation .q`, chromedp.ByQuery), chromedp.Sleep(200*time.Millisecond),
		chromedp.Evaluate(`document.querySelector('.src i:target').nextSibling.textContent || document.querySelector('.src i:target').parentNode.textContent`, &after),
		chromedp.Evaluate(`getComputedStyle(document.querySelector('.panel')).display`, &panel))
	if err != nil {
		t.Fatal(err)
	}
	if after == "" || panel != "none" {
		t.Errorf("the link leads to %q; the panel is %q", after, panel)
	}
	for _, s := range *said {
		t.Error(s)
	}
}

// tryWidth looks for elements wider than the page, and for controls too small to touch.
func tryWidth(t *testing.T, ctx context.Context) {
	const wide = `(() => { document.querySelectorAll('details').forEach(d => d.open = true);
	  const w = document.documentElement.clientWidth, out = [];
	  if (document.documentElement.scrollWidth > w) out.push('page ' + document.documentElement.scrollWidth);
	  for (const e of document.querySelectorAll('main *')) { if (e.closest('.scroll,.mxw,.vh,svg') || e.closest('[hidden]')) continue; const r = e.getBoundingClientRect();
	    if (r.width && (r.right > w + 1 || r.left < -1)) { out.push(e.tagName + '.' + e.className + ' ' + Math.round(r.left) + '-' + Math.round(r.right)); if (out.length > 4) break; } }
	  for (const b of document.querySelectorAll('button,input')) { const r = b.getBoundingClientRect(); if (r.width && (r.width < 23.5 || r.height < 23.5)) out.push('small ' + b.className + r.width + 'x' + r.height); }
	  return out; })()`
	for name, es := range canned(t) {
		load(t, ctx, name, write(t, es))
		for _, w := range []int64{1440, 1024, 390} {
			var out []string
			if err := chromedp.Run(ctx, chromedp.EmulateViewport(w, 900), chromedp.Sleep(50*time.Millisecond), chromedp.Evaluate(wide, &out)); err != nil {
				t.Fatal(err)
			}
			if len(out) > 0 {
				t.Errorf("%s at %d: %q", name, w, out)
			}
		}
	}
}
