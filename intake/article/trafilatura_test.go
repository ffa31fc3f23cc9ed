package article

import (
	"fmt"
	"strings"
	"testing"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

func parse(t *testing.T, page string) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func render(t *testing.T, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// paragraphs returns a story of n paragraphs.
func paragraphs(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<p>The ferry from Oldwick sank on Monday, witness number %d told the board of inquiry.</p>", i)
	}
	return b.String()
}

// The stand-in is taken if and only if trafilatura finds less than leastOwn
// characters itself.
func TestStandIn(t *testing.T) {
	for _, tt := range []struct {
		size  int
		short bool
	}{{0, true}, {1, true}, {leastOwn - 1, true}, {leastOwn, false}, {leastOwn + 1, false}, {5 * leastOwn, false}} {
		text := strings.Repeat("word ", tt.size)[:tt.size]
		if tt.size > 0 {
			text = text[:tt.size-1] + "."
		}
		x := tree{doc: parse(t, "<article class=post-content><p>"+text[:tt.size/2]+"</p><p>"+text[tt.size/2:]+"</p></article>")}
		if got := isStandIn(x.ownBody()); got != tt.short {
			t.Errorf("%d characters: short is %v", tt.size, got)
		}
	}
}

// Readability is called if trafilatura's own body is a small part of the page, and
// its body is taken if it is more than twice as long. It is not called if the body is
// most of the page.
func TestReadabilityWhereDoubtful(t *testing.T) {
	teaser := "<p>" + strings.Repeat("The harbour board meets again in spring. ", 5) + "</p>"
	aside := "<article class=post-content>" + teaser + teaser + "</article>"
	p, err := Extract([]byte("<html><body>"+aside+"<div id=tale>"+paragraphs(30)+"</div></body></html>"), "")
	if err != nil || !strings.Contains(p.Text, "witness number 0 ") || !strings.Contains(p.Text, "witness number 29 ") {
		t.Errorf("the story was not found: %.300s, %v", p.Text, err)
	}

	for name, tt := range map[string]struct {
		body      string
		own, open int
		want      bool
	}{
		"most of the page":           {"<p>x", 1000, 1500, false},
		"two thirds of the page":     {"<p>x", 1000, 1501, true},
		"no paragraph":               {"<div>x", 1000, 1000, true},
		"empty paragraphs":           {"<p></p><p></p>", 1000, 1000, true},
		"more tables than paragraph": {"<p>x</p><table></table><table></table>", 1000, 1000, true},
	} {
		if got := doubtful(parse(t, tt.body), tt.own, tt.open); got != tt.want {
			t.Errorf("%s: doubtful is %v", name, got)
		}
	}
}

// Open text is all text outside links, furniture and hidden elements. Forms do not
// count as furniture here.
func TestMeasure(t *testing.T) {
	var m measure
	m.add(parse(t, "<title>abc</title><form><p>one  two</p>\n<nav>menu</nav><a href=/>link</a><div>three</div></form><footer><p>end</p></footer>"), 0, 0)
	if m.open != len("one two")+len("three") || m.paragraphs != 2 || m.inP != len("one  twoend") {
		t.Errorf("got %+v", m)
	}
}

// Looking for the body leaves the tree unchanged, without placeholder metadata.
func TestBodyLeavesTheTree(t *testing.T) {
	doc := parse(t, "<title>Ferry sinks</title><nav>a</nav> <!-- b --> <form>c</form> <aside>d</aside> e<article>"+paragraphs(8)+"<script>x</script></article> <footer>f</footer>\n")
	before := render(t, doc)
	x := tree{doc: doc}
	if isStandIn(x.ownBody()) || found(x.body(trafilatura.FallbackCandidates{})).Paragraphs == nil || x.readability() == nil {
		t.Error("no body")
	}
	if after := render(t, doc); after != before {
		t.Errorf("got:\n%s\nwant:\n%s", after, before)
	}
}

// Placeholder metadata and the stand-in do not get into the text.
func TestStatedStaysOut(t *testing.T) {
	for _, body := range []string{paragraphs(8), paragraphs(1), "x", ""} {
		p, err := Extract([]byte("<html><body>"+body+"</body></html>"), "")
		if err != nil {
			t.Fatal(err)
		}
		all := p.Text + p.Title + p.Outlet + p.Byline
		for _, s := range []string{"none", "No Author", "no title", "\uF8FF"} {
			if strings.Contains(all, s) {
				t.Errorf("%.40q: %q in %q", body, s, all)
			}
		}
	}
}

func TestPrune(t *testing.T) {
	for _, tt := range []struct{ body, want string }{
		{"<p>a<!-- b -->c</p>", "<p>ac</p>"},
		{"<p>a</p><script>b</script> <style>c</style>\n<p>d</p>", "<p>a</p><p>d</p>"},
		{"<p>a<script>b</script>c</p>", "<p>a<script>b</script>c</p>"},
		{"<p>a<script>b</script><!-- c -->d</p>", "<p>a<script>b</script>d</p>"},
		{"<p>a<script>b</script><small>c</small></p>", "<p>a<script>b</script><small>c</small></p>"},
		{"<script type='application/ld+json'>{}</script><p>a</p>", `<script type="application/ld+json">{}</script><p>a</p>`},
		{"<svg><title>a</title><path d=b></path></svg>c", "<svg></svg>c"},
	} {
		doc := parse(t, "<head><link rel=icon></head><body>"+tt.body)
		prune(doc)
		if got, want := render(t, doc), "<html><head></head><body>"+tt.want+"</body></html>"; got != want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.body, got, want)
		}
	}
}
