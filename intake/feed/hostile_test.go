package feed

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"stemma/internal/cputime"
	"stemma/internal/mutate"
)

// families lists functions that return a feed of about n bytes that is made to be slow.
var families = []struct {
	name string
	feed func(n int) string
}{
	{"many entries", func(n int) string { return rssFeed(strings.Repeat("<item><title>One</title></item>", n/31)) }},
	{"empty entries", func(n int) string { return rssFeed(strings.Repeat("<item/>", n/7)) }},
	{"entries that are not closed", func(n int) string { return rssFeed(strings.Repeat("<item>", n/6)) }},
	{"deep", func(n int) string { return rssFeed("<item>" + strings.Repeat("<a>", n/3)) }},
	{"deep, of another namespace", func(n int) string { return rssFeed("<item>" + strings.Repeat("<x:a>", n/5)) }},
	{"end tags", func(n int) string { return rssFeed(strings.Repeat("<a>", 190) + strings.Repeat("</b>", n/4)) }},
	{"end tags of what is far out", func(n int) string { return rssFeed(strings.Repeat("<b><a><a><a><a></b>", n/19)) }},
	{"pieces of text", func(n int) string {
		return rssFeed("<item><x:y>" + strings.Repeat("a<![CDATA[b]]>", n/14) + "</x:y></item>")
	}},
	{"text between tags", func(n int) string {
		return rssFeed("<item><x:y>" + strings.Repeat("abcdefgh<z/>", n/12) + "</x:y></item>")
	}},
	{"namespaces", func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n/2; i++ {
			fmt.Fprintf(&b, " xmlns:a%d='x%d'", i, i)
		}
		return "<rss" + b.String() + "><channel>" + strings.Repeat("<b/>", n/8)
	}},
	{"namespaces in each entry", func(n int) string {
		return rssFeed(strings.Repeat("<item xmlns:a='a' xmlns:b='b' xmlns:c='c'><a:b/></item>", n/56))
	}},
	{"attributes", func(n int) string { return rssFeed("<item " + strings.Repeat("a='b' ", n/6) + "/>") }},
	{"quotes", func(n int) string { return rssFeed("<item " + strings.Repeat("<a \"", n/4)) }},
	{"angles", func(n int) string { return rssFeed("<item>" + strings.Repeat("<", n)) }},
	{"ampersands", func(n int) string { return rssFeed("<item><title>" + strings.Repeat("&", n)) }},
	{"entities", func(n int) string {
		return rssFeed("<item><title>" + strings.Repeat("&amp;lt;", n/8) + "</title></item>")
	}},
	{"brackets", func(n int) string { return rssFeed("<item><title>" + strings.Repeat("]]", n/2)) }},
	{"comments", func(n int) string { return rssFeed(strings.Repeat("<!---->", n/7)) }},
	{"comments that are not closed", func(n int) string { return rssFeed(strings.Repeat("<!--", n/4)) }},
	{"declarations", func(n int) string { return strings.Repeat("<!a>", n/4) + rssFeed("") }},
	{"declarations in brackets", func(n int) string { return strings.Repeat("<!a [", n/5) + "]>" + rssFeed("") }},
	{"billion laughs", func(n int) string {
		return `<!DOCTYPE rss [<!ENTITY a "` + strings.Repeat("x", n) + `"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>` + rssFeed("<item><title>&b;&b;&b;</title></item>")
	}},
	{"Atom, HTML", func(n int) string {
		return atomFeed("<entry><content type='html'>" + strings.Repeat("&lt;b>&lt;p>x", n/13) + "</content></entry>")
	}},
	{"Atom, links and tables", func(n int) string {
		return atomFeed("<entry><content type='html' xml:base='http://a.example/'>" + strings.Repeat("&lt;a href='b'>&lt;table>", n/24) + "</content></entry>")
	}},
	{"Atom, many texts", func(n int) string {
		return atomFeed(strings.Repeat("<entry><title type='xhtml'><div>x</div></title></entry>", n/56))
	}},
	{"authors", func(n int) string {
		return atomFeed("<entry>" + strings.Repeat("<author><name>x</name></author>", n/31))
	}},
	{"categories", func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "<category>%d</category>", i)
		}
		return rssFeed("<item>" + b.String() + "</item>")
	}},
	{"JSON, empty items", func(n int) string { return jsonFeed(strings.Repeat("{},", n/3) + "{}") }},
	{"JSON, nulls", func(n int) string { return jsonFeed(strings.Repeat("null,", n/5) + "null") }},
	{"JSON, deep", func(n int) string { return jsonFeed(strings.Repeat(`{"x":[`, n/6)) }},
	{"JSON, members", func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, `"a%d":1,`, i)
		}
		return `{"version":"https://jsonfeed.org/version/1","items":[{}],` + b.String() + `"a":1}`
	}},
	{"JSON, lists of items", func(n int) string {
		return "{" + strings.Repeat(`"items":[{}],`, n/13) + `"version":"https://jsonfeed.org/version/1"}`
	}},
	{"JSON, authors", func(n int) string { return jsonFeed(`{"authors":[` + strings.Repeat(`{"name":"x"},`, n/13) + `{}]}`) }},
}

func rssFeed(s string) string { return "<rss><channel>" + s + "</channel></rss>" }
func atomFeed(s string) string {
	return "<feed xmlns='http://www.w3.org/2005/Atom'>" + s + "</feed>"
}
func jsonFeed(s string) string {
	return `{"version":"https://jsonfeed.org/version/1","items":[` + s + "]}"
}

// A feed of an eighth of the largest size takes at most about twice the time of one of half
// that length, whatever is in it: what grows faster than the feed takes minutes here.
func TestParseGrowsWithTheFeed(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	n := MaxBytes / 16
	for _, f := range families {
		parse := func(n int) func() {
			data := []byte(f.feed(n))
			return func() {
				got, err := Parse(data, Options{})
				if err != nil {
					t.Fatalf("%s: %v", f.name, err)
				}
				sound(t, f.name, got)
			}
		}
		a, b := cputime.Growth(parse(n), parse(2*n))
		t.Logf("%-32s %8v %8v", f.name, a.Round(time.Millisecond), b.Round(time.Millisecond))
		if !cputime.Within(a, b) {
			t.Errorf("%s: %d KB took %v, twice that %v", f.name, n>>10, a, b)
		}
	}
}

// sound fails the test if a feed is not what Feed promises.
func sound(t testing.TB, name string, f *Feed) {
	t.Helper()
	if len(f.Entries) > MaxEntries || len(f.Left) > maxLeft+10 {
		t.Fatalf("%s: %d entries, %d faults", name, len(f.Entries), len(f.Left))
	}
	lines := append([]string{f.Title, f.Link, f.Self, f.Language, f.Version}, f.Authors...)
	texts := []string{}
	for i := range f.Entries {
		e := &f.Entries[i]
		lines = append(append(append(lines, e.ID, e.URL, e.Title, e.Language, e.Source.Name, e.Source.URL), e.Authors...), e.Categories...)
		texts = append(texts, e.Summary.Value, e.Content.Value)
	}
	for _, l := range f.Left {
		if l.Why == "" || l.Count < 1 || strings.Contains(l.String(), "\n") {
			t.Fatalf("%s: %+v", name, l)
		}
	}
	for _, s := range lines {
		if len(s) > 8192 || !utf8.ValidString(s) || strings.ContainsAny(s, "\n\r\t\x00") {
			t.Fatalf("%s: no line: %.80q", name, s)
		}
	}
	for _, s := range texts {
		if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return r == 0 }) {
			t.Fatalf("%s: no text: %.80q", name, s)
		}
	}
}

// Damaged in any way, our own feeds are read without a panic, in bounded time, and in
// the same way twice.
func TestMutations(t *testing.T) {
	n := 3000
	if testing.Short() {
		n = 400
	}
	var all [][]byte
	for _, name := range []string{"bell.rss", "courier.atom", "herald.rdf", "tide.json"} {
		all = append(all, sample(t, name))
	}
	read := 0
	for seed := range n {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		data := mutate.Bytes(r, all[seed%len(all)], all...)
		start := cputime.Used()
		f, err := Parse(data, Options{URL: "https://bell.example/feed"})
		if took := cputime.Used() - start; took > 10*time.Second { // some milliseconds, if nothing is wrong
			t.Errorf("seed %d: %d bytes took %v", seed, len(data), took)
		}
		if err != nil {
			continue
		}
		read++
		sound(t, fmt.Sprint("seed ", seed), f)
		for i := range f.Entries {
			if r := f.Report(&f.Entries[i]); r.ID == "" || !utf8.ValidString(r.Text) {
				t.Fatalf("seed %d: report %+v", seed, r)
			}
		}
		if seed%20 == 0 {
			again, _ := Parse(data, Options{URL: "https://bell.example/feed"})
			a, _ := json.Marshal(f)
			b, _ := json.Marshal(again)
			if string(a) != string(b) {
				t.Fatalf("seed %d: read twice, the feed is two", seed)
			}
		}
	}
	t.Logf("%d of %d damaged feeds read", read, n)
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"bell.rss", "courier.atom", "herald.rdf", "tide.json"} {
		f.Add(sample(f, name), "", "")
	}
	for _, fam := range families {
		f.Add([]byte(fam.feed(200)), "https://bell.example/feed", "")
	}
	f.Add([]byte("<rss><item><title>\x93x"), "", "windows-1252")
	f.Fuzz(func(t *testing.T, data []byte, url, label string) {
		got, err := Parse(data, Options{URL: url, Charset: label})
		if err != nil {
			if got != nil {
				t.Fatal("a feed and an error")
			}
			return
		}
		sound(t, "fuzz", got)
		for i := range got.Entries {
			got.Report(&got.Entries[i])
		}
	})
}
