package feed

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"
)

const opml = `<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Coast"><outline title="Wire &amp; more" text="x" type="rss" xmlUrl="https://coast.example/feed?utm_source=x" htmlUrl="https://coast.example/"/>
<outline text="Ports"><outline text="Ansel" xmlUrl="http://ansel.example/rss"></outline></outline></outline>
<outline xmlUrl="https://bell.example/rss"/><outline text="again" xmlUrl="https://bell.example/rss"/>
<outline text="bad" xmlUrl="javascript:alert(1)"/><outline text="a page" type="link" url="https://bell.example/"/>
</body></opml>`

func TestOPML(t *testing.T) {
	list, left, err := ReadOPML([]byte(opml))
	if err != nil {
		t.Fatal(err)
	}
	want(t, "list", list, []Subscription{
		{"Wire & more", "https://coast.example/feed", "https://coast.example/", []string{"Coast"}},
		{"Ansel", "http://ansel.example/rss", "", []string{"Coast", "Ports"}},
		{"bell.example", "https://bell.example/rss", "", nil},
	})
	want(t, "left", left, []Left{{0, "the address of the feed is none of the web", 1}})
	var b bytes.Buffer
	if err := WriteOPML(&b, "A <title> & more", list); err != nil {
		t.Fatal(err)
	}
	again, left, err := ReadOPML(b.Bytes())
	want(t, "written and read", again, list)
	if len(left) > 0 || err != nil || !strings.Contains(b.String(), "A &lt;title&gt; &amp; more") {
		t.Errorf("%v, %v:\n%s", left, err, b.String())
	}
	for _, s := range []string{"", "<html>", "<rss/>", "x"} {
		if _, _, err := ReadOPML([]byte(s)); !errors.Is(err, ErrFormat) {
			t.Errorf("%q: %v", s, err)
		}
	}
	if list, left, err = ReadOPML([]byte(opml[:400])); err != nil || len(list) == 0 || len(left) == 0 {
		t.Errorf("broken off: %v, %v, %v", list, left, err)
	}
}

func TestSitemap(t *testing.T) {
	const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
<loc>https://bell.example/1</loc><lastmod>2031-03-04</lastmod><news:news><news:publication><news:name>Evening Bell</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2031-03-04T05:06:07+01:00</news:publication_date><news:title>Ferry &amp; tide</news:title></news:news></url><url><loc>ftp://x</loc></url></urlset>`
	s, err := ReadSitemap([]byte(news), "")
	if err != nil || len(s.Pages) != 1 {
		t.Fatalf("%+v, %v", s, err)
	}
	p := s.Pages[0]
	want(t, "page", []string{p.URL, p.Modified.String(), p.Title, p.Published.String(), p.Outlet, p.Language},
		[]string{"https://bell.example/1", "2031-03-04", "Ferry & tide", "2031-03-04T05:06:07+01:00", "Evening Bell", "en"})
	want(t, "left", s.Left, []Left{{0, "the address of the page is none of the web", 1}})
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(`<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>`))
	z.Close()
	if s, err = ReadSitemap(b.Bytes(), "https://bell.example/sitemap.xml.gz"); err != nil || len(s.Maps) != 1 || s.Maps[0].URL != "https://bell.example/a.xml" {
		t.Errorf("%+v, %v", s, err)
	}
	b.Reset()
	z = gzip.NewWriter(&b)
	z.Write(make([]byte, MaxBytes+1))
	z.Close()
	if _, err = ReadSitemap(b.Bytes(), ""); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a bomb: %v", err)
	}
	if _, err = ReadSitemap([]byte("<html>"), ""); !errors.Is(err, ErrPage) {
		t.Errorf("a page: %v", err)
	}
}

func TestDiscover(t *testing.T) {
	const page = `<html><head><base href="/sub/"><link rel=alternate type="application/rss+xml" title="All" href="all.rss">
<link rel="alternate home" type="application/atom+xml; charset=utf-8" href="//feeds.example/a"><link rel="alternate" type="application/feed+json" href="/f.json">
<link rel="alternate" hreflang="de" href="/de"><link rel="alternate stylesheet" type="application/rss+xml" href="/x"><link rel="alternate" type="application/rss+xml" href="all.rss">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`
	want(t, "feeds", Discover([]byte(page), "https://bell.example/news"), []Found{
		{"https://bell.example/sub/all.rss", "All", RSS}, {"https://feeds.example/a", "", Atom}, {"https://bell.example/f.json", "", JSON},
	})
	want(t, "many", len(Discover([]byte(strings.Repeat("<link rel=alternate type=application/rss+xml href=/a>", 1000)), "https://a.example")), 1)
	var b strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&b, "<link rel=alternate type=application/rss+xml href=/%d>", i)
	}
	want(t, "bounded", len(Discover([]byte(b.String()), "https://a.example")), 100)
}

func FuzzLists(f *testing.F) {
	f.Add([]byte(opml))
	f.Add([]byte("<urlset><url><loc>https://a.example/</loc></url></urlset>"))
	f.Add([]byte("</outline><opml><outline></opml><outline/>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ReadOPML(data)
		ReadSitemap(data, "https://a.example/")
		Discover(data, "https://a.example/")
	})
}
