package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

var update = flag.Bool("update", false, "rewrite the golden pages")

// canned returns the editions used in all tests of pages, by name.
func canned(t testing.TB) map[string][]*edition.Edition {
	return map[string][]*edition.Edition{
		"rich": {rich(t)}, "lone": {lone(t)}, "crowd": {crowd(t)}, "hostile": {villainous(t)}, "many": {rich(t), lone(t), villainous(t)}, "none": {}, "bare": {{}},
	}
}

func write(t testing.TB, es []*edition.Edition) string {
	t.Helper()
	var b bytes.Buffer
	if err := Boards(&b, es); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestGolden compares the pages, without style and script, with those in testdata.
func TestGolden(t *testing.T) {
	for _, name := range []string{"rich", "lone", "hostile", "none"} {
		got := write(t, canned(t)[name])
		got = strings.Replace(got, stylesheet, "", 1)
		got = strings.Replace(got, script, "", 1)
		for _, h := range []string{hash(stylesheet), hash(script)} {
			got = strings.Replace(got, strings.ReplaceAll(h, "+", "&#43;"), "", 1)
		}
		path := filepath.Join("testdata", name+".html")
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			i := 0
			for i < len(got) && i < len(want) && got[i] == want[i] {
				i++
			}
			t.Errorf("%s differs from its golden page at byte %d:\n got %.120q\nwant %.120q", name, i, got[i:], want[i:])
		}
	}
}

// TestSame checks that the same edition gives the same bytes.
func TestSame(t *testing.T) {
	for name, es := range canned(t) {
		first := write(t, es)
		if again := write(t, es); first != again {
			t.Errorf("%s: two pages of one edition differ", name)
		}
	}
}

// TestWords checks that every word of the page is either among the exact words of a report
// at the place it links to, or in a calculated value, or in a label.
func TestWords(t *testing.T) {
	for name, es := range canned(t) {
		t.Run(name, func(t *testing.T) { newReader(t, es).read(write(t, es)) })
	}
}

// A pageReader walks a page and checks what is in it.
type pageReader struct {
	t       *testing.T
	labels  map[string]bool
	texts   map[string][]uint16 // by data-text, the report as shown
	meta    map[string]bool
	sigla   map[string]bool
	ids     map[string]bool
	targets []string
	spans   int
}

func newReader(t *testing.T, es []*edition.Edition) *pageReader {
	p := &pageReader{t: t, labels: map[string]bool{}, texts: map[string][]uint16{}, meta: map[string]bool{}, sigla: map[string]bool{}, ids: map[string]bool{}}
	for _, l := range labels {
		p.labels[l] = true
	}
	for _, list := range enums {
		for _, l := range list {
			p.labels[l.Words] = true
		}
	}
	p.labels[label.Edge("copy", false)] = true
	for _, l := range label.Legend {
		p.labels[l.Words] = true
	}
	for _, b := range label.Bounds {
		p.labels[b.Words] = true
	}
	p.sigla["Z"], p.sigla[folded(evil)], p.sigla[clipped(evil, 4)], p.sigla[clipped(evil, 8)] = true, true, true, true // sigla of no witness, in the hostile edition
	for i, e := range es {
		pre := ""
		if len(es) > 1 {
			pre = fmt.Sprintf("s%d-", i+1)
		}
		for _, w := range e.Witnesses {
			p.texts[pre+w.Siglum] = utf16.Encode([]rune(plain.Page(flowing(w.Text))))
			p.sigla[w.Siglum] = true
			_, host := webAddress(w.URL)
			for _, m := range append([]string{w.Title, w.Outlet, w.Byline, host}, w.Also...) {
				p.meta[folded(m)] = true
			}
		}
		for _, x := range e.Possible {
			_, host := webAddress(x.URL)
			p.meta[folded(x.Title)], p.meta[folded(x.Outlet)], p.meta[host] = true, true, true
		}
	}
	return p
}

func (p *pageReader) read(page string) {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		p.t.Fatal(err)
	}
	p.walk(root, nil)
	for _, id := range p.targets {
		if !p.ids[id] {
			p.t.Errorf("a link leads to #%s, which is not there", id)
		}
	}
	if len(p.texts) > 0 && p.spans == 0 && p.t.Name() != "TestWords/bare" {
		p.t.Error("the page holds no passage")
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, class string) bool {
	for _, c := range strings.Fields(attr(n, "class")) {
		if c == class {
			return true
		}
	}
	return false
}

func content(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(content(c))
	}
	return b.String()
}

// whole returns a text of the page with the paragraphs that it names in their places.
func (p *pageReader) whole(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f := strings.Fields(attr(c, "data-of"))
		if len(f) != 3 {
			b.WriteString(content(c))
			continue
		}
		from, _ := strconv.Atoi(f[1])
		to, _ := strconv.Atoi(f[2])
		b.WriteString(string(utf16.Decode(p.texts[f[0]][from:to])))
	}
	return b.String()
}

func (p *pageReader) walk(n *html.Node, up []*html.Node) {
	if n.Type == html.ElementNode {
		p.element(n)
		if n.DataAtom == atom.Style || n.DataAtom == atom.Script {
			return
		}
		if has(n, "src") {
			if got, want := p.whole(n), string(utf16.Decode(p.texts[attr(n, "data-text")])); got != want {
				p.t.Errorf("report %s does not stand in the page as it is:\n%.500q\n%.500q", attr(n, "data-text"), got, want)
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if c.Type != html.ElementNode {
					continue
				}
				p.element(c)
				for d := c.FirstChild; d != nil; d = d.NextSibling {
					if d.Type == html.ElementNode {
						p.element(d)
					}
				}
			}
			return
		}
	}
	if n.Type == html.TextNode {
		p.voice(strings.Join(strings.Fields(n.Data), " "), up)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c, append(up, n))
	}
}

func (p *pageReader) element(n *html.Node) {
	for _, a := range n.Attr {
		switch {
		case a.Key == "id":
			if p.ids[a.Val] {
				p.t.Errorf("id %q stands twice", a.Val)
			}
			p.ids[a.Val] = true
		case a.Key == "style" || strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "srcdoc" || a.Key == "action":
			p.t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
		case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
			p.targets = append(p.targets, a.Val[1:])
		case a.Key == "href":
			if !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") || attr(n, "rel") != "noreferrer noopener" {
				p.t.Errorf("link to %q with rel %q", a.Val, attr(n, "rel"))
			}
		}
	}
	m := passageHref.FindStringSubmatch(attr(n, "href"))
	if m == nil {
		return
	}
	p.spans++
	text, ok := p.texts[m[1]]
	a, _ := strconv.Atoi(m[2])
	b, _ := strconv.Atoi(m[3])
	if !ok || a < 0 || b <= a || b > len(text) {
		p.t.Errorf("href=%q leads nowhere", attr(n, "href"))
		return
	}
	words := strings.Join(strings.Fields(string(utf16.Decode(text[a:b]))), " ")
	got := strings.Join(strings.Fields(content(n)), " ")
	switch {
	case n.Namespace == "svg" || has(n, "q") && strings.Contains(attr(n, "class"), "q l"):
		if t := find(n, "title"); t != nil && content(t) != strings.TrimPrefix(m[1], prefixOf(m[1]))+": "+words {
			p.t.Errorf("a mark of a drawing says %q and leads to %q", content(t), words)
		}
	case has(n, "q") && got != words, has(n, "cp") && !strings.HasPrefix(words, got):
		p.t.Errorf("a passage says %q and leads to %q", got, words)
	}
}

// passageHref is what links to passages have in common: the key of a text, and two offsets.
var passageHref = regexp.MustCompile(`^#(.+)\.(\d+)-(\d+)$`)

func prefixOf(key string) string {
	if i := strings.IndexByte(key, '-'); i >= 0 {
		return key[:i+1]
	}
	return ""
}

func find(n *html.Node, tag string) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Data == tag && c.Type == html.ElementNode {
			return c
		}
	}
	return nil
}

// voice checks the text s of a node, whose ancestors are up.
func (p *pageReader) voice(s string, up []*html.Node) {
	if s == "" || p.labels[s] || strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return
	}
	for i := len(up) - 1; i >= 0; i-- {
		n := up[i]
		switch {
		case has(n, "calc"), has(n, "c"), n.Data == "kbd", n.Data == "title" && n.Namespace == "svg":
			return
		case has(n, "q") && n.Namespace == "svg":
			if t := find(n, "title"); t != nil && strings.Contains(content(t), s) || p.sigla[s] {
				return
			}
		case has(n, "q"), has(n, "cp"), has(n, "words"):
			return // held to its place by element
		case has(n, "meta"):
			for m := range p.meta {
				if m == s || n.Namespace == "svg" && strings.HasPrefix(m, s) {
					return
				}
			}
		case has(n, "sig"), has(n, "s"), has(n, "kn"):
			if p.sigla[s] || !slices.ContainsFunc(strings.Fields(s), func(g string) bool { return !p.sigla[g] }) {
				return
			}
		}
	}
	if before, after, ok := strings.Cut(s, " · "); ok {
		p.voice(before, up)
		p.voice(after, up)
		return
	}
	// A label may stand between marks of punctuation, or two side by side.
	if t := strings.Trim(s, " ·|,;:"); p.labels[t] || p.labels[s+":"] {
		return
	}
	for l := range p.labels {
		if rest, ok := strings.CutPrefix(s, l+" "); ok && p.labels[rest] {
			return
		}
	}
	p.t.Errorf("%q is not a passage, a calculated value or a label", s)
}

// TestPolicy checks that the page's policy has the hashes of its style and script.
func TestPolicy(t *testing.T) {
	page := write(t, []*edition.Edition{villainous(t)})
	for _, tag := range []string{"style", "script"} {
		if n := strings.Count(page, "<"+tag); n != 1 {
			t.Errorf("%d <%s>", n, tag)
		}
		_, rest, _ := strings.Cut(page, "<"+tag+">")
		body, _, _ := strings.Cut(rest, "</"+tag+">")
		sum := sha256.Sum256([]byte(body))
		want := "sha256-" + strings.ReplaceAll(base64.StdEncoding.EncodeToString(sum[:]), "+", "&#43;")
		if len(body) < 1000 || !strings.Contains(page, want) {
			t.Errorf("the policy does not know the hash of <%s>", tag)
		}
	}
	if strings.Contains(page, "<img") || strings.Contains(page, "\u202e") || strings.Contains(page, "onload=alert(3)>\u202e") {
		t.Error("a report's text got out")
	}
}

// TestLabels checks that every label used in the templates exists, and that every label is
// used.
func TestLabels(t *testing.T) {
	names, _ := filepath.Glob("page/*.html")
	asked := 0
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range strings.Split(string(b), `.L "`)[1:] {
			key, _, _ := strings.Cut(s, `"`)
			if labels[key] == "" {
				t.Errorf("%s asks for the label %q", name, key)
			}
			asked++
		}
	}
	if asked < 100 {
		t.Errorf("only %d labels asked for: the templates are not read as they should", asked)
	}
	var source strings.Builder
	sources, _ := filepath.Glob("*.go")
	for _, name := range append(names, sources...) {
		if name == "label.go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(b)
	}
	for key := range labels {
		_, counted := strings.CutPrefix(strings.TrimSuffix(key, ".1"), "n.")
		_, celled := strings.CutPrefix(key, "cell.")
		if last := strings.TrimSuffix(key, ".1"); counted || celled {
			last = last[strings.IndexByte(last, '.')+1:]
			if strings.Contains(source.String(), `"`+last+`"`) {
				continue
			}
		}
		if !strings.Contains(source.String(), `"`+key+`"`) {
			t.Errorf("nothing asks for the label %q", key)
		}
	}
	for kind := range strings.SplitSeq(source.String(), `.Enum "`) {
		if name, _, ok := strings.Cut(kind, `" `); ok && !strings.Contains(name, "\n") && len(name) < 12 && enums[name] == nil {
			t.Errorf("a template asks for values of %q, of which there is no list", name)
		}
	}
}
