package article

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// families are pages of about n bytes that go wrong in one way each.
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

// Twice the page takes no more than about twice the time, whatever is wrong
// with it: an extractor that would take more is not called. The best of several
// runs is taken, as the machine may be busy.
func TestExtractGrowsWithThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: no times are taken")
	}
	const n, most = 256 << 10, 2.6
	for _, f := range families {
		one, two := []byte(f.page(n)), []byte(f.page(2*n))
		best := [2]time.Duration{time.Hour, time.Hour}
		ratio := 0.0
		for range 8 {
			for i, page := range [][]byte{one, two} {
				begun := time.Now()
				if _, err := Extract(page, "https://courier.example/a"); err != nil {
					t.Fatalf("%s: %v", f.name, err)
				}
				best[i] = min(best[i], time.Since(begun))
			}
			if ratio = float64(best[1]) / float64(best[0]); ratio <= most {
				break
			}
		}
		if ratio > most {
			t.Errorf("%s: %d KB took %v, twice that %v", f.name, n>>10, best[0], best[1])
		}
	}
}
