package site

import (
	"context"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	dialogs "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"stemma/serve"
	"stemma/serve/safe"
)

// browser starts Chromium, or skips the test if there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: the pages are not tried in a browser")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no chromium, chromium-browser or google-chrome: the pages are not tried in a browser")
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
	ctx, stopTime := context.WithTimeout(ctx, 6*time.Minute)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx)
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
	if err := chromedp.Run(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// A tab is an open page of a bench behind its guard.
type tab struct {
	*testing.T
	ctx  context.Context
	base string
	mu   sync.Mutex
	said []string // console, exceptions, violations of the policy, dialogs
}

// serveBench serves a bench as the command does, and opens a tab.
func serveBench(t *testing.T, ctx context.Context, b *bench) *tab {
	t.Helper()
	guard, err := safe.New(safe.Options{Minute: 100_000})
	if err != nil {
		t.Fatal(err)
	}
	watch, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); b.site.Watch(watch, nil) }()
	srv := httptest.NewServer(serve.Handler(guard, b.site))
	tabCtx, stop := chromedp.NewContext(ctx)
	t.Cleanup(func() { stop(); b.site.Close(); cancel(); <-done; srv.Close() })
	p := &tab{T: t, ctx: tabCtx, base: srv.URL}
	chromedp.ListenTarget(tabCtx, func(ev any) {
		switch e := ev.(type) {
		case *runtime.EventConsoleAPICalled:
			p.say("console " + string(e.Type))
		case *runtime.EventExceptionThrown:
			p.say("exception " + e.ExceptionDetails.Error())
		case *log.EventEntryAdded:
			p.say("log " + e.Entry.Text + " " + e.Entry.URL)
		case *dialogs.EventJavascriptDialogOpening:
			p.say("dialog " + e.Message)
			go func() { _ = chromedp.Run(tabCtx, dialogs.HandleJavaScriptDialog(false)) }()
		}
	})
	p.run(log.Enable())
	return p
}

func (p *tab) say(s string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.said = append(p.said, s)
}

// quiet fails the test if the page said something.
func (p *tab) quiet(where string) {
	p.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range p.said {
		p.Errorf("%s: %s", where, s)
	}
	p.said = nil
}

func (p *tab) run(do ...chromedp.Action) {
	p.Helper()
	if err := chromedp.Run(p.ctx, do...); err != nil {
		p.Fatal(err)
	}
}

func (p *tab) open(path string) { p.Helper(); p.run(chromedp.Navigate(p.base + path)) }

// eval returns what an expression is.
func eval[T any](p *tab, js string) (v T) {
	p.Helper()
	p.run(chromedp.Evaluate(js, &v))
	return v
}

// until waits until an expression is true.
func (p *tab) until(js string) {
	p.Helper()
	for range 100 {
		if eval[bool](p, js) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.Fatalf("in vain waited for %s", js)
}

// keys presses keys one after the other.
func (p *tab) keys(keys ...string) {
	p.Helper()
	for _, k := range keys {
		p.run(chromedp.KeyEvent(k))
	}
}

// every lists one address of each kind of page of the story of the ferry.
func (b *bench) every() []string {
	child := second[1].report().ID
	edited := second[2].report().ID
	return []string{"/", "/changes?since=0", "/changes", "/search", "/search?q=" + url.QueryEscape("figure:>10 killed"), "/search?q=speaker:halland", "/search?q=firmness:sure", "/places", "/feeds", "/check", "/decisions", "/settings", "/nowhere",
		b.at(""), b.at("/figures"), b.at("/quotes"), b.at("/people"), b.at("/places"), b.at("/compare"),
		"/report/" + string(child), "/report/" + string(child) + "/beside/" + string(first[0].report().ID), "/report/" + string(edited) + "/beside/" + string(first[1].report().ID), "/report/" + string(child) + "?s=40-60#s"}
}

// wide lists elements wider than the page, and controls too small to touch.
const wide = `(() => { const w = document.documentElement.clientWidth, out = [];
  document.querySelectorAll('details').forEach(d => d.open = !d.closest('.full'));
  if (document.documentElement.scrollWidth > w) out.push('page ' + document.documentElement.scrollWidth);
  for (const e of document.querySelectorAll('main *')) { if (e.closest('.scroll,.mxw,.vh,svg,.cmd') || e.closest('[hidden]')) continue; const r = e.getBoundingClientRect();
    if (r.width && (r.right > w + 1 || r.left < -1)) { out.push(e.tagName + '.' + e.className + ' ' + Math.round(r.left) + '-' + Math.round(r.right)); if (out.length > 4) break; } }
  for (const b of document.querySelectorAll('button,input:not([type=hidden]),select,textarea,.btn')) { const r = b.getBoundingClientRect(); if (r.width && (r.width < 23.5 || r.height < 23.5)) out.push('small ' + b.className + r.width + 'x' + r.height); }
  return out; })()`

// TestPagesInBrowser opens every page in both colours, narrow and wide, at 200 % zoom and for
// print. No page says anything to the console, is wider than the window, or holds a serious
// fault that axe knows.
func TestPagesInBrowser(t *testing.T) {
	ctx := browser(t)
	b := told(t)
	b.post("/decide", "kind=mute", "a="+string(first[2].report().ID))
	b.site.opt.Feeds, b.site.opt.Checker = someFeeds{}, someChecker{}
	p := serveBench(t, ctx, b)
	axe := axeScript()
	if axe == "" {
		t.Log("no axe.min.js (AXE names one; npm install axe-core): faults of access are not looked for")
	}
	for _, at := range b.every() {
		for _, scheme := range []string{"light", "dark"} {
			p.run(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}))
			for _, w := range []int64{1440, 720, 390} { // 720 is 1440 at 200 %
				p.run(chromedp.EmulateViewport(w, 900))
				p.open(at)
				if strings.Contains(at, "nowhere") {
					p.said = nil // the browser tells of the status
				}
				for _, fault := range eval[[]string](p, wide) {
					t.Errorf("%s at %d: %s", at, w, fault)
				}
				p.quiet(fmt.Sprintf("%s %s %d", at, scheme, w))
				if w == 720 {
					continue
				}
				if axe != "" {
					p.run(chromedp.Evaluate(axe, nil))
					var faults []string
					p.run(chromedp.Evaluate(`axe.run({ resultTypes: ['violations'] }).then(r => r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message || '')).join(' | ')))`, &faults,
						func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
					for _, fault := range faults {
						t.Errorf("%s %s %d: axe: %s", at, scheme, w, fault)
					}
				}
				p.shoot(at, scheme, w)
			}
		}
	}
	p.run(emulation.SetEmulatedMedia().WithMedia("print"))
	p.open("/")
	if got := eval[string](p, `getComputedStyle(document.querySelector('.mast')).display`); got != "none" {
		t.Errorf("on paper the masthead is %s", got)
	}
}

// shoot keeps a picture of the page in the folder that SHOTS names.
func (p *tab) shoot(at, scheme string, w int64) {
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	var png []byte
	p.run(chromedp.CaptureScreenshot(&png))
	name := strings.NewReplacer("/", "_", "?", "_", "&", "_", "=", "_", "%", "_", "#", "").Replace(at)
	if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%.60s-%s-%d.png", name, scheme, w)), png, 0o644); err != nil {
		p.Fatal(err)
	}
}

// axeScript returns the script of axe-core, if there is one.
func axeScript() string {
	data, err := os.ReadFile(os.Getenv("AXE"))
	if err != nil {
		return ""
	}
	return string(data)
}
