package web

import (
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

func TestDump(t *testing.T) {
	d := os.Getenv("DUMP")
	if d == "" {
		t.Skip()
	}
	for k, es := range canned(t) {
		os.WriteFile(d+"/"+k+".html", []byte(write(t, es)), 0o644)
	}
	ctx := browser(t)
	load(t, ctx, "rich", write(t, canned(t)["rich"]))
	var a, b, c, e []byte
	op := chromedp.Evaluate(`document.querySelectorAll('details').forEach(d=>d.open=true)`, nil)
	if err := chromedp.Run(ctx, chromedp.EmulateViewport(1440, 900), op, chromedp.Screenshot("#reports", &a, chromedp.ByQuery), chromedp.Screenshot("#figures", &b, chromedp.ByQuery),
		chromedp.EmulateViewport(390, 800), chromedp.Click("#apparatus .lem .q", chromedp.ByQuery), chromedp.CaptureScreenshot(&c),
		chromedp.EmulateViewport(760, 1000), emulation.SetEmulatedMedia().WithMedia("print"), chromedp.FullScreenshot(&e, 100)); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(d+"/s-reports.png", a, 0o644)
	os.WriteFile(d+"/s-figures.png", b, 0o644)
	os.WriteFile(d+"/s-narrow.png", c, 0o644)
	os.WriteFile(d+"/s-print.png", e, 0o644)
}
