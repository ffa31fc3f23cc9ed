package article

import (
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestExtract(t *testing.T) {
	page, err := os.ReadFile("testdata/storm.html")
	if err != nil {
		t.Fatal(err)
	}
	p, err := Extract(page, "https://www.courier.example/storm?utm_source=feed")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []struct{ name, got, want string }{
		{"url", p.URL, "https://www.courier.example/2031/03/storm"},
		{"title", p.Title, "Storm sinks 40 boats at Oldwick"},
		{"outlet", p.Outlet, "The Oldwick Courier"},
		{"byline", p.Byline, "Ada Penrose, Ben Oyelaran"},
		{"language", p.Language, "en-GB"},
		{"published", p.Published.String(), "2031-03-04T05:06:07+01:00"},
		{"credits", strings.Join(p.Credits, ";"), "Northwire"},
		{"links", strings.Join(p.Links, " "), "https://www.courier.example/2031/02/warning https://other.example/report"},
		{"notes", strings.Join(p.Notes, " "), ""},
	} {
		if f.got != f.want {
			t.Errorf("%s: got %q, want %q", f.name, f.got, f.want)
		}
	}
	want, err := os.ReadFile("testdata/storm.txt")
	if err != nil {
		t.Fatal(err)
	}
	if p.Text+"\n" != string(want) {
		t.Errorf("the text is:\n%s\nwant:\n%s", p.Text, want)
	}
}

// Metadata is taken from JSON-LD, OpenGraph, other meta tags and time tags, in this
// order. A date that cannot be read gives a note, and nothing is guessed.
func TestMetadata(t *testing.T) {
	const body = `<body><h1>Ferry sinks off Oldwick</h1><p>The ferry from Oldwick sank on Monday, its owners said.</p></body>`
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	for _, tt := range []struct {
		name, head, url      string
		title, outlet, pubed string
	}{
		{"nothing stated", "", "https://www.courier.example/a", "Ferry sinks off Oldwick", "courier.example", ""},
		{"title with outlet", "<title>Ferry sinks off Oldwick - News | The Courier</title><meta property=og:site_name content='The Courier'>", "", "Ferry sinks off Oldwick", "The Courier", ""},
		{"title with host", "<title>Ferry sinks | Courier</title>", "https://courier.example/a", "Ferry sinks", "courier.example", ""},
		{"title with a dash of its own", "<title>Ferry sinks - 40 lost</title>", "https://courier.example/a", "Ferry sinks - 40 lost", "courier.example", ""},
		{"OpenGraph", "<meta property=og:title content='Ferry &amp; tug sink'><meta property=article:published_time content=2031-03-04T05:06:07Z>", "", "Ferry & tug sink", "", "2031-03-04T05:06:07Z"},
		{"JSON-LD before OpenGraph", ld(`{"@graph":[{"@type":"WebPage","name":"x"},{"@type":["NewsArticle"],"headline":"Ferry sinks","datePublished":"2031-03-04","publisher":{"@type":"Organization","name":"The Courier"}}]}`) +
			"<meta property=og:title content=Other><meta property=og:site_name content=Other><meta property=article:published_time content=2030-01-01>", "", "Ferry sinks", "The Courier", "2031-03-04"},
		{"JSON-LD with line feeds in strings", ld("{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\nsinks\"};"), "", "Ferry sinks", "", ""},
		{"JSON-LD broken", ld(`{"@type":`) + "<meta name=dc.title content='Ferry sinks'><meta name=dc.publisher content='The Courier'><meta name=dc.date content=2031-03-04>", "", "Ferry sinks", "The Courier", "2031-03-04"},
		{"time of publication", "<time datetime=2031-03-04T05:06:07Z itemprop=datePublished></time><time datetime=2031-03-09></time>", "", "Ferry sinks off Oldwick", "", "2031-03-04T05:06:07Z"},
		{"two times, none marked", "<time datetime=2031-03-04></time><time datetime=2031-03-09></time>", "", "Ferry sinks off Oldwick", "", ""},
		{"one time", "<time datetime=2031-03-04></time><time datetime=2031-03-04></time>", "", "Ferry sinks off Oldwick", "", "2031-03-04"},
		{"date in words", "<meta name=date content='last Thursday'>", "", "Ferry sinks off Oldwick", "", ""},
	} {
		p, err := Extract([]byte("<html><head>"+tt.head+"</head>"+body+"</html>"), tt.url)
		if err != nil || p.Title != tt.title || p.Outlet != tt.outlet || p.Published.String() != tt.pubed {
			t.Errorf("%s: got %q, %q, %q, %v", tt.name, p.Title, p.Outlet, p.Published, err)
		}
		if (tt.name == "date in words") != (len(p.Notes) == 1) {
			t.Errorf("%s: notes %q", tt.name, p.Notes)
		}
	}
}

// The text of short pages, broken pages and pages too complex for the extractor is
// read, each paragraph once.
func TestExtractAnything(t *testing.T) {
	const want = "The ferry from Oldwick sank."
	for name, page := range map[string]string{
		"one paragraph":       "<p>The ferry from Oldwick sank.</p>",
		"no tag":              "The ferry from Oldwick sank.",
		"in an article":       "<html><body><article><p>The ferry from Oldwick sank.</p></article></body></html>",
		"menu never closed":   "<nav><p>The ferry from Oldwick sank.",
		"nested":              strings.Repeat("<div>", 100000) + "The ferry from Oldwick sank.",
		"menus beside":        "<nav><a href=/>Home</a></nav><p>The ferry from Oldwick sank.</p><footer>About us</footer><script>var x = 1</script>",
		"zero bytes":          "<p>The ferry \x00from Oldwick sank.</p>",
		"tags never closed":   "<p>The ferry <b>from <i>Oldwick sank.",
		"many attributes":     "<p " + strings.Repeat("a=b ", 100000) + ">The ferry from Oldwick sank.",
		"white space within":  "<p>\n\tThe ferry\n\n from  Oldwick sank.\n</p>",
		"many menus in menus": strings.Repeat("<nav>x", 20000) + strings.Repeat("</nav>", 20000) + "<p>The ferry from Oldwick sank.</p>",
	} {
		if p, err := Extract([]byte(page), ""); err != nil || p.Text != want {
			t.Errorf("%s: got %.200q, %v", name, p.Text, err)
		}
	}
}

func TestExtractKeepsParagraphsApart(t *testing.T) {
	var b strings.Builder
	b.WriteString("<html><body><article><h1>Ferry sinks</h1>")
	var want []string
	for _, s := range []string{"one", "two", "three", "four", "five", "six"} {
		line := "The ferry from Oldwick sank on Monday, witness number " + s + " told the board of inquiry."
		want = append(want, line)
		b.WriteString("<p>" + line + "</p>")
	}
	b.WriteString("<ul><li>The first item of the list of findings.</li><li>The second item of that list.</li></ul><p>Line one,<br>line two.</p></article></body></html>")
	want = append(append([]string{"Ferry sinks"}, want...), "The first item of the list of findings.", "The second item of that list.", "Line one,\nline two.")
	p, err := Extract([]byte(b.String()), "")
	if err != nil || p.Text != strings.Join(want, "\n\n") {
		t.Errorf("got:\n%s\n%v", p.Text, err)
	}
}

func TestExtractEncodings(t *testing.T) {
	for name, page := range map[string]string{
		"declared":          "<html><head><meta charset=iso-8859-1></head><body><p>The caf\xe9 sank.</p>",
		"declared long":     "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'></head><body><p>The caf\xe9 sank.</p>",
		"not declared":      "<html><body><p>The caf\xe9 sank.</p>",
		"declared wrongly":  "<html><head><meta charset=iso-8859-1></head><body><p>The café sank.</p>",
		"declared nonsense": "<html><head><meta charset=klingon></head><body><p>The caf\xe9 sank.</p>",
		"with a mark":       "\uFEFF<html><body><p>The café sank.</p>",
		"character entity":  "<html><body><p>The caf&eacute; sank.</p>",
	} {
		if p, err := Extract([]byte(page), ""); err != nil || p.Text != "The café sank." {
			t.Errorf("%s: got %q, %v", name, p.Text, err)
		}
	}
	if _, err := Extract([]byte(strings.Repeat("\x00\x01\x02\x03", 100)), ""); !errors.Is(err, ErrBinary) {
		t.Errorf("binary: %v", err)
	}
	if _, err := Extract(make([]byte, MaxPage+1), ""); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
}

type broken struct{}

func (broken) Body(string, string) (Body, error) { panic("index out of range") }

// If the extractor panics, the page is read without it.
func TestExtractSurvivesPanic(t *testing.T) {
	p, err := ExtractWith(broken{}, []byte("<p>The ferry sank.</p>"), "")
	if err != nil || p.Text != "The ferry sank." || len(p.Notes) != 1 {
		t.Errorf("got %+v, %v", p, err)
	}
}

// The extractor, whose time may grow faster than the page, is not called for pages
// with too many or too deeply nested tags. The other passes take linear time.
func TestExtractRefusesToBuildTrees(t *testing.T) {
	for name, page := range map[string]string{
		"copies": strings.Repeat("<p>"+strings.Repeat("word ", 40), 4000),
		"tags":   strings.Repeat("<p>x", mostTags+1),
		"text":   strings.Repeat("<p>"+strings.Repeat("word ", 1000), 300),
		"run":    strings.Repeat("word ", mostLongest/5+1),
		"burden": strings.Repeat("<div>", 150) + strings.Repeat("<p>"+strings.Repeat("word ", 1000), 100),
		"depth":  strings.Repeat("<div>", mostDepth+10) + "word",
	} {
		p, err := Extract([]byte(page), "")
		if err != nil || len(p.Notes) != 1 || !strings.Contains(p.Text, "x") && !strings.Contains(p.Text, "word") {
			t.Errorf("%s: notes %q, %v", name, p.Notes, err)
		}
	}
}

func FuzzExtract(f *testing.F) {
	if page, err := os.ReadFile("testdata/storm.html"); err == nil {
		f.Add(page)
	}
	f.Add([]byte(`<script type="application/ld+json">{"@graph":[[{"@type":"Article"}]]}</script><p>x`))
	f.Add([]byte("<table><tr><td>a<td>b<table><svg><title><![CDATA[x"))
	f.Fuzz(func(t *testing.T, page []byte) {
		p, err := Extract(page, "https://courier.example/")
		if err != nil {
			return
		}
		if !utf8.ValidString(p.Text + p.Title + p.Outlet + p.Byline) {
			t.Fatal("not UTF-8")
		}
	})
}
