package article

import (
	"fmt"
	"strings"
	"testing"

	"stemma/internal/cputime"
)

// families lists functions that return a page of about n bytes with one kind of fault.
var families = []struct {
	name string
	page func(n int) string
}{
	{"nested divs", func(n int) string { return strings.Repeat("<div>", n/5) + "The ferry sank." }},
	{"nested divs with text", func(n int) string {
		return "<p>" + strings.Repeat(strings.Repeat("<div>", 100)+"The ferry sank."+strings.Repeat("</div>", 100), n/1100)
	}},
	{"many paragraphs", func(n int) string {
		return "<article>" + strings.Repeat("<p>The ferry from Oldwick sank on Monday.</p>", n/45)
	}},
	{"one huge paragraph", func(n int) string { return "<p>" + strings.Repeat("The ferry from Oldwick sank. ", n/29) }},
	{"many links", func(n int) string {
		return "<div>" + strings.Repeat("<a href=/oldwick/ferry>The ferry sank</a> ", n/43)
	}},
	{"many attributes", func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "<p a%d=1 b=2 c=3 d=4 e=5 f=6>The ferry sank.", i)
		}
		return b.String()
	}},
	{"one tag of attributes", func(n int) string {
		var b strings.Builder
		b.WriteString("<p ")
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "a%d=1 ", i)
		}
		return b.String() + ">The ferry sank."
	}},
	{"unclosed tags", func(n int) string { return strings.Repeat("<b><p>The ferry <i>sank", n/23) }},
	{"unclosed tags, no two alike", func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "<p><b i=%d>x</p>", i%400)
		}
		return b.String()
	}},
	{"tables in tables", func(n int) string { return strings.Repeat("<table><tr><td>x", n/16) }},
	{"huge script", func(n int) string {
		return "<p>The ferry sank.<script>" + strings.Repeat("var ferry = '<p>';", n/18) + "</script>"
	}},
	{"huge JSON-LD", func(n int) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + strings.Repeat("The ferry sank. ", n/16) + `"}</script><p>The ferry sank.`
	}},
	{"deep JSON-LD", func(n int) string {
		return `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, n/11) + `</script><p>The ferry sank.`
	}},
	{"comments", func(n int) string { return strings.Repeat("<!-- x --><script></script>", n/27) + "<p>The ferry sank." }},
}

// A page of twice the length takes at most about twice the time, whatever its fault,
// because the extractor is not called if it would take longer.
func TestExtractGrowsWithThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	n := 256 << 10
	for _, f := range families {
		extract := func(n int) func() {
			page := []byte(f.page(n))
			return func() {
				if _, err := Extract(page, "https://courier.example/a"); err != nil {
					t.Fatalf("%s: %v", f.name, err)
				}
			}
		}
		if a, b := cputime.Growth(extract(n), extract(2*n)); !cputime.Within(a, b) {
			t.Errorf("%s: %d KB took %v, twice that %v", f.name, n>>10, a, b)
		}
	}
}
