package site

import (
	"context"
	"encoding/json"
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
	"github.com/chromedp/cdproto/network"
	dialogs "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"stemma/internal/hostile"
	"stemma/serve"
	"stemma/serve/api"
	"stemma/serve/safe"
)

// chromium is the browser of all tests, which open tabs of their own in it; end ends it.
var chromium struct {
	once sync.Once
	ctx  context.Context
	end  func()
	err  error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if chromium.end != nil {
		chromium.end()
	}
	os.Exit(code)
}

// browser returns Chromium, or skips the test if there is none.
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
	chromium.once.Do(func() { chromium.err = begin(path) })
	if chromium.err != nil {
		t.Fatal(chromium.err)
	}
	return chromium.ctx
}

// begin starts chromium.
func begin(path string) error {
	dir, err := os.MkdirTemp("", "profile")
	if err != nil {
		return err
	}
	opts := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.UserDataDir(dir), chromedp.WindowSize(1440, 900)}
	for _, f := range []string{"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync", "hide-scrollbars"} {
		opts = append(opts, chromedp.Flag(f, true))
	}
	alloc, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, stopTab := chromedp.NewContext(alloc)
	ctx, stopTime := context.WithTimeout(ctx, 20*time.Minute) // of all tests, on a machine that does other work
	chromium.ctx = ctx
	chromium.end = func() {
		_ = chromedp.Cancel(ctx)
		stopTime()
		stopTab()
		stop()
		for range 10 { // a browser on its way out still writes
			if os.RemoveAll(dir) == nil {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
	}
	return chromedp.Run(ctx)
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
func serveBench(t *testing.T, ctx context.Context, b *bench, parts ...serve.Part) *tab {
	t.Helper()
	guard, err := safe.New(safe.Options{Minute: 100_000})
	if err != nil {
		t.Fatal(err)
	}
	return serveBehind(t, ctx, b, guard, parts...)
}

// serveBehind is serveBench behind another guard.
func serveBehind(t *testing.T, ctx context.Context, b *bench, guard *safe.Guard, parts ...serve.Part) *tab {
	t.Helper()
	watch, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); b.site.Watch(watch, nil) }()
	srv := httptest.NewServer(serve.Handler(guard, b.site, parts...))
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
	p.run(log.Enable(), network.ClearBrowserCookies()) // the settings of another test
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
		if eval[bool](p, `document.readyState === 'complete' && (`+js+`)`) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.Fatalf("in vain waited for %s at %s with %q", js, eval[string](p, `location.href`), eval[string](p, `document.activeElement.outerHTML.slice(0, 200) + document.activeElement.value`))
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
	p := serveBench(t, ctx, b, serve.Part{Path: api.Root + "/", Handler: api.Handler(b.store, api.Options{Version: "1"})})
	axe := axeScript()
	if axe == "" {
		t.Log("no axe.min.js (AXE names one; npm install axe-core): faults of access are not looked for")
	}
	var m figuresModel
	b.must(json.Unmarshal([]byte(b.page(b.at("/figures.json"))), &m))
	p.every(axe, append(b.every(), b.at("/figures?only=")+m.Series[0].ID, api.Root+"/"))
	p.run(emulation.SetEmulatedMedia().WithMedia("print"))
	p.open("/")
	if got := eval[string](p, `getComputedStyle(document.querySelector('.mast')).display`); got != "none" {
		t.Errorf("on paper the masthead is %s", got)
	}
	large, story := crowd(t, 40)
	serveBench(t, ctx, large).every(axe, partsOf(story))

	tokens := filepath.Join(t.TempDir(), "tokens")
	guard, err := safe.New(safe.Options{Tokens: tokens, Minute: 100_000})
	b.must(err)
	serveBehind(t, ctx, b, guard).every(axe, []string{"/login"})
}

// every tries each page.
func (p *tab) every(axe string, pages []string) {
	p.Helper()
	for _, at := range pages {
		p.open(at)
		if strings.Contains(at, "nowhere") {
			p.said = nil // the browser tells of the status
		}
		for _, w := range []int64{1440, 720, 390} { // 720 is 1440 at 200 %
			p.run(chromedp.EmulateViewport(w, 900))
			for _, fault := range eval[[]string](p, wide) {
				p.Errorf("%s at %d: %s", at, w, fault)
			}
			for _, scheme := range []string{"light", "dark"} {
				if w == 720 || w == 390 && scheme == "dark" && os.Getenv("SHOTS") == "" {
					continue
				}
				p.run(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}))
				for _, fault := range p.faults(axe) {
					p.Errorf("%s %s %d: axe: %s", at, scheme, w, fault)
				}
				p.shoot(at, scheme, w)
			}
		}
		p.quiet(at)
	}
}

// faults lists what axe finds that is serious; nothing without its script.
func (p *tab) faults(axe string) (out []string) {
	p.Helper()
	if axe == "" {
		return nil
	}
	if !eval[bool](p, `'axe' in window`) {
		p.run(chromedp.Evaluate(axe, nil))
	}
	p.run(chromedp.Evaluate(`axe.run({ resultTypes: ['violations'] }).then(r => r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message || '')).join(' | ')))`, &out,
		func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
	return out
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

// With the keyboard alone a reader finds what changed, who says a figure, and the words in
// the report, and marks all as seen.
func TestKeysInBrowser(t *testing.T) {
	ctx := browser(t)
	b := told(t)
	p := serveBench(t, ctx, b)
	p.open("/")
	if rows := eval[int](p, `document.querySelectorAll('#changed .it').length`); rows != 1 { // no key: what changed
		t.Fatalf("%d rows of what changed", rows)
	}
	p.keys("j", "j", "o") // the first story
	p.until(`location.pathname === '` + b.at("") + `'`)
	p.until(`!!document.querySelector('.panel mark')`)
	p.keys("g", "f")
	p.until(`location.pathname === '` + b.at("/figures") + `'`)
	if who := eval[string](p, `document.querySelector('.lane1').textContent`); !strings.Contains(who, "the coast guard") || !strings.Contains(who, "named source") {
		t.Errorf("who says the figure: %.200s", who)
	}
	p.run(chromedp.Click(`.lane1 td .q`, chromedp.ByQuery)) // what it rests on
	p.until(`!!document.querySelector('#s.on')`)
	if words := eval[string](p, `document.querySelector('#s').textContent`); !strings.EqualFold(words, "nine") {
		t.Errorf("the report opens at %q", words)
	}
	p.keys("g", "c")
	p.until(`location.pathname === '/changes'`)
	p.keys("m")
	p.until(`document.body.textContent.includes('Marked as seen')`)
	p.keys("/")
	p.until(`document.activeElement.id === 'find'`)
	p.run(chromedp.Evaluate(`document.querySelector('#find').value = ''; 0`, nil)) // chromedp types the key that was taken
	p.run(chromedp.SendKeys(`#find`, "speaker:halland\r", chromedp.ByQuery))
	p.until(`location.pathname === '/search' && document.querySelectorAll('.news .it').length > 0`)
	p.keys("?")
	p.until(`document.querySelector('#help').open`)
	p.keys("\x1b")
	p.until(`!document.querySelector('#help').open`)
	// Single keys can be switched off.
	p.run(chromedp.Click(`#help-b`, chromedp.ByQuery), chromedp.Click(`#keys`, chromedp.ByQuery), chromedp.Click(`#help-x`, chromedp.ByQuery))
	p.keys("g", "s")
	time.Sleep(200 * time.Millisecond)
	if at := eval[string](p, `location.pathname`); at != "/search" {
		t.Errorf("the keys are off, and lead to %s", at)
	}
	// The colours that were chosen stay, and no page flashes.
	p.run(chromedp.Click(`#theme`, chromedp.ByQuery), chromedp.Sleep(50*time.Millisecond), chromedp.Click(`#theme`, chromedp.ByQuery), chromedp.Sleep(50*time.Millisecond))
	p.open("/changes")
	if got := eval[string](p, `document.documentElement.dataset.theme + ' ' + document.querySelector('#theme').textContent`); got != "dark Dark" {
		t.Errorf("the colours are %s", got)
	}
	p.quiet("keys")
}

// Without JavaScript every page is whole: links lead to the words, forms are sent.
func TestWithoutScripts(t *testing.T) {
	ctx := browser(t)
	b := told(t)
	p := serveBench(t, ctx, b)
	p.run(emulation.SetScriptExecutionDisabled(true))
	p.open("/")
	p.run(chromedp.Click(`#changed .news .q`, chromedp.ByQuery), chromedp.WaitVisible(`#s`, chromedp.ByQuery))
	p.open(b.at(""))
	p.run(chromedp.Click(`.members a`, chromedp.ByQuery), chromedp.WaitVisible(`.syn`, chromedp.ByQuery))
	p.open("/changes")
	p.run(chromedp.Click(`#seen`, chromedp.ByQuery), chromedp.WaitVisible(`form.state`, chromedp.ByQuery))
	p.open("/search")
	p.run(chromedp.SetValue(`#q`, "firmness:possible", chromedp.ByQuery), chromedp.Click(`.big-search .btn`, chromedp.ByQuery), chromedp.WaitVisible(`.story-news`, chromedp.ByQuery))
	for _, hidden := range []string{"#theme", "#help-b", "#newer"} {
		var shown bool
		p.run(chromedp.Evaluate(fmt.Sprintf(`document.querySelector('%s').checkVisibility()`, hidden), &shown))
		if shown {
			t.Errorf("%s does nothing, and is shown", hidden)
		}
	}
	p.quiet("without scripts")
}

// An open page shows what moved; a reader who has selected text gets a mark instead.
func TestLiveInBrowser(t *testing.T) {
	ctx := browser(t)
	b := newBench(t)
	b.add(first...)
	p := serveBench(t, ctx, b)
	p.open("/")
	time.Sleep(1200 * time.Millisecond) // the hub has begun
	p.run(chromedp.Evaluate(`document.querySelector('.mast').dataset.same = 'yes'; 0`, nil))
	b.add(second[0])
	p.until(`document.querySelector('#stories').textContent.includes('14')`)
	if !eval[bool](p, `document.querySelector('.mast').dataset.same === 'yes'`) {
		t.Error("the whole page was loaded again")
	}
	p.open(b.at(""))
	p.until(`!!document.querySelector('.panel mark')`)
	p.run(chromedp.Evaluate(`getSelection().selectAllChildren(document.querySelector('h1')); 0`, nil))
	time.Sleep(500 * time.Millisecond)
	b.add(second[1])
	p.until(`!document.querySelector('#newer').hidden`)
	if eval[bool](p, `document.querySelector('#main').textContent.includes('Sixteen')`) {
		t.Error("the page moved under a reader who has text selected")
	}
	p.run(chromedp.Evaluate(`getSelection().removeAllRanges(); 0`, nil), chromedp.Click(`#newer button`, chromedp.ByQuery))
	p.until(`document.querySelector('#main').textContent.includes('Sixteen') && document.querySelector('#newer').hidden`)
	// The board's own script knows the new texts.
	p.run(chromedp.Evaluate(`(() => { const a = [...document.querySelectorAll('#main a.q')].find(a => a.textContent === 'Sixteen' || a.textContent.includes('16')); a.click(); return 0; })()`, nil))
	p.until(`document.querySelector('.panel mark').textContent.match(/Sixteen|16/) !== null`)
	p.quiet("live")
}

// Hostile strings in every field of an edition, and as the texts and heads of reports, are
// only ever text.
func TestHostileInBrowser(t *testing.T) {
	ctx := browser(t)
	b := newBench(t)
	strs := hostile.Strings()
	if len(strs) < 500 {
		t.Fatalf("%d hostile strings", len(strs))
	}
	var ws []wire
	for i := 0; i < len(strs); i += 80 {
		part := strs[i:min(i+80, len(strs))]
		ws = append(ws, wire{i, part[0], part[1], part[2] + "\n\nNine people died when the ferry Linnea Strand sank off Port Averil, " + strings.Join(part, ", the harbour master said.\n\nAt least 14 people died, ") + "."})
	}
	b.add(ws...)
	evil := hostileShelf(t, b, strs)
	p := serveBench(t, ctx, b)
	at := []string{"/", "/changes?since=0", "/places", "/search?q=" + url.QueryEscape(`"><script>alert(1)</script>`), "/search?q=ferry", "/decisions"}
	for _, e := range append(b.standing(), evil) {
		for _, part := range []string{"", "/figures", "/quotes", "/people", "/places", "/compare"} {
			at = append(at, "/story/"+e+part)
		}
	}
	at = append(at, partsOf("/story/"+evil)...)
	for _, w := range ws {
		at = append(at, "/report/"+string(w.report().ID))
	}
	for _, path := range at {
		p.open(path)
		if title := eval[string](p, `document.title`); !strings.HasSuffix(title, " · stemma") {
			t.Errorf("%s: a string was run", path)
		}
		if odd := eval[[]string](p, `[...document.querySelectorAll('main script, main style, main iframe, main img, main object, main embed, main link, main base, main meta, main video, main audio, [onerror], [onload], [onclick], [style], a[href^="javascript" i], a[href^="data" i]')].map(e => e.outerHTML.slice(0, 120))`); len(odd) > 0 {
			t.Errorf("%s: %q", path, odd)
		}
		p.quiet(path)
	}
	t.Logf("%d strings on %d pages", len(strs), len(at))
}
