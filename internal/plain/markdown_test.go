package plain_test

import (
	"bytes"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"stemma/internal/hostile"
	"stemma/internal/plain"
)

// unsafe is a renderer that allows HTML and has all extensions.
var unsafe = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
	goldmark.WithParserOptions(parser.WithAttribute()),
	goldmark.WithRendererOptions(goldhtml.WithUnsafe()))

func render(t *testing.T, md string) *html.Node {
	t.Helper()
	var b bytes.Buffer
	if err := unsafe.Convert([]byte(md), &b); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// In any place in Markdown, a text is shown as it is, and adds no element except code.
func TestMarkdown(t *testing.T) {
	for _, s := range append(hostile.Strings(), "nine boats, 3.5% of $121 bn at 5:30 p.m. in the U.S. (“all” of them)") {
		m, line := plain.Markdown(s), plain.Line(s)
		for _, place := range []struct{ before, after, elements, at, text string }{
			{"# ", "\n", "h1", "h1", line},
			{"", "\n", "p", "p", line},
			{"| a |\n| --- |\n| ", " |\n", "table thead tr th tbody tr td", "td", line},
			{"- ", "\n", "ul li", "li", line},
			{`- x "`, "\"\n", "ul li", "li", `x "` + line + `"`},
			{"- x\n  - ", "\n", "ul li ul li", "li", "x\n\n" + line + "\n"},
		} {
			if m == "" {
				continue // nothing stands there
			}
			var elements []string
			var text string
			for n := range render(t, place.before+m+place.after).Descendants() {
				switch {
				case n.Type == html.CommentNode:
					elements = append(elements, "comment")
				case n.Type == html.ElementNode && n.Data == place.at && text == "":
					text = content(n)
				}
				if n.Type == html.ElementNode && !slices.Contains([]string{"html", "head", "body", "code"}, n.Data) {
					elements = append(elements, n.Data)
				}
				for _, a := range n.Attr {
					if n.Data != "h1" || a.Key != "id" {
						elements = append(elements, n.Data+" "+a.Key)
					}
				}
			}
			if got := strings.Join(elements, " "); got != place.elements {
				t.Errorf("%q after %q makes %s, want %s", s, place.before, got, place.elements)
			}
			if got, want := strings.Fields(text), strings.Fields(place.text); !slices.Equal(got, want) {
				t.Errorf("%q after %q reads %q, want %q", s, place.before, got, want)
			}
		}
		if strings.ContainsAny(m, "<>|\\*[]{}\n") {
			t.Errorf("Markdown(%q) = %q", s, m)
		}
	}
}

func content(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// A renderer that looks for links after decoding entities finds none, since what could be
// a link is code.
func TestLinksAreCode(t *testing.T) {
	for in, want := range map[string]string{
		"see http://a.example/b, she said": "see `http://a.example/b`, she said",
		"(www.a.example)":                  "(`www.a.example`)",
		"a@b.example.":                     "`a@b.example`.",
		"http://a.example/<b>":             "`http://a.example/`&#60;b&#62;",
		"http://a.example/|x|":             "`http://a.example/`&#124;x&#124;",
		"javascript:alert(1)":              "`javascript:alert(1`)",
		"“@someone”":                       "“`@someone`”",
		"org/repo#1":                       "`org/repo#1`",
		":smile:":                          "`:smile`:",
		"news.co.uk":                       "`news.co.uk`",
		"www.":                             "`www`.",
		"U.S. 3.5 5:30 p.m. Note: $9":      "U.S. 3.5 5:30 p.m. Note: &#36;9",
		"1. one":                           "1&#46; one",
		"- one":                            "&#45; one",
		"one - two":                        "one - two",
		"a_b *c*":                          "a&#95;b &#42;c&#42;",
	} {
		if got := plain.Markdown(in); got != want {
			t.Errorf("Markdown(%q) = %s, want %s", in, got, want)
		}
	}
}

// Address accepts web addresses, which are safe wherever text is, and nothing else.
func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/b?c=d&e=f#g":     "https://a.example/b?c=d&e=f#g",
		" HTTP://a.example/ ":               "http://a.example/",
		"http://a.example/?<img src=\"x\">": "http://a.example/?%3Cimg%20src=%22x%22%3E",
		"http://a.example/x)(y":             "http://a.example/x%29%28y",
		"http://a.example/a|b\\c`d":         "http://a.example/a%7Cb%5Cc%60d",
		"http://a.example/_x_/a_b/*y*":      "http://a.example/%5Fx%5F/a_b/%2Ay%2A",
		"http://a.example/?a&lt;b;c":        "http://a.example/?a&lt%3Bb;c",
		"http://a.example/%zz?%41":          "",
		"http://a.example/?%zz%41":          "http://a.example/?%25zz%41",
		"http://a.example/\u202ex":          "http://a.example/%E2%80%AEx",
		"http://bücher.example/":            "http://b%C3%BCcher.example/",
		"javascript:alert(1)":               "",
		"JaVaScRiPt:alert(1)//http://":      "",
		"data:text/html,x":                  "",
		"ftp://a.example/":                  "",
		"//a.example":                       "",
		"http://":                           "",
		"http://u:p@a.example/":             "",
		"http://a<b>.example/":              "",
		"http://a.example\u202e/":           "",
		"\x01http://a.example":              "",
		"":                                  "",
	} {
		if got, ok := plain.Address(in); got != want || ok != (want != "") {
			t.Errorf("Address(%q) = %q, want %q", in, got, want)
		}
	}
	links := 0
	for _, s := range hostile.Strings() {
		for _, raw := range []string{s, "http://a.example/" + s, "https://a.example/?q=" + s, "http://a.example/#" + s, "http://" + s} {
			a, ok := plain.Address(raw)
			if !ok {
				continue
			}
			if u, err := url.Parse(a); err != nil || u.Scheme != "http" && u.Scheme != "https" {
				t.Errorf("Address(%q) = %q: %v", raw, a, err)
			}
			for n := range render(t, "| a |\n| --- |\n| "+a+" |\n").Descendants() {
				if n.Type != html.ElementNode {
					continue
				}
				if !slices.Contains(strings.Fields("html head body table thead tbody tr th td a"), n.Data) {
					t.Errorf("the address %q makes <%s>", a, n.Data)
				}
				if n.Data == "a" {
					links++
					if !strings.HasPrefix(n.Attr[0].Val, "http://") && !strings.HasPrefix(n.Attr[0].Val, "https://") || len(n.Attr) != 1 {
						t.Errorf("the address %q links to %v", a, n.Attr)
					}
				}
			}
		}
	}
	if links < 1000 {
		t.Errorf("%d addresses are links: they are not written as such", links)
	}
}
