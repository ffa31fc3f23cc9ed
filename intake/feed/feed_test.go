package feed

import (
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// sample returns a feed of testdata.
func sample(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func mustParse(t *testing.T, data string, o Options) *Feed {
	t.Helper()
	f, err := Parse([]byte(data), o)
	if err != nil {
		t.Fatalf("Parse: %v", err)
	}
	return f
}

// want fails the test if got is not the wanted value.
func want[T any](t *testing.T, what string, got, wanted T) {
	t.Helper()
	if !reflect.DeepEqual(got, wanted) {
		t.Errorf("%s: got %#v, want %#v", what, got, wanted)
	}
}

func TestRSS(t *testing.T) {
	f := mustParse(t, string(sample(t, "bell.rss")), Options{})
	want(t, "kind", f.Kind, RSS)
	want(t, "version", f.Version, "2.0")
	want(t, "title", f.Title, "Evening Bell – Harbour")
	want(t, "link", f.Link, "https://bell.example/")
	want(t, "self", f.Self, "https://bell.example/harbour.rss")
	want(t, "language", f.Language, "en-gb")
	want(t, "updated", f.Updated.String(), "2031-03-04T18:00:00Z")
	want(t, "left", f.Left, nil)
	want(t, "entries", len(f.Entries), 3)
	e := f.Entries[0]
	want(t, "id", e.ID, "bell-4711")
	want(t, "url", e.URL, "https://bell.example/2031/ferry-alder")
	want(t, "title", e.Title, "Ferry Alder runs aground off Oldwick & is towed in")
	want(t, "published", e.Published.String(), "2031-03-04T17:45:00-05:00")
	want(t, "authors", e.Authors, []string{"Ida Holm", "Per Aas"})
	want(t, "source", e.Source, Source{"Coast Wire", "https://coast.example/feed"})
	want(t, "language", e.Language, "en-gb")
	want(t, "categories", e.Categories, []string{"Harbour"})
	want(t, "summary", e.Summary, Text{"<p>Eleven people were taken off the ferry.</p>", true})
	want(t, "html", e.Content.HTML, true)
	e = f.Entries[1]
	want(t, "url of a guid", e.URL, "https://bell.example/2031/pilots")
	want(t, "published", e.Published.String(), "2031-03-04T09:05:00+02:00")
	want(t, "authors", e.Authors, []string{"The Desk"})
	want(t, "summary", e.Summary, Text{"No ships came in on Monday & none left.", false})
	want(t, "key of a title", f.Entries[2].Key(), "Notice to mariners")
	want(t, "no date is none", f.Entries[2].Published.Known(), false)
}

func TestAtom(t *testing.T) {
	f := mustParse(t, string(sample(t, "courier.atom")), Options{URL: "https://feeds.example/x"})
	want(t, "kind", f.Kind, Atom)
	want(t, "title", f.Title, "Norvane Courier")
	want(t, "link", f.Link, "https://courier.example/")
	want(t, "self", f.Self, "https://courier.example/world/world.atom")
	want(t, "authors", f.Authors, []string{"Courier staff"})
	want(t, "updated", f.Updated.String(), "2031-03-04T12:00:00+02:00")
	e := f.Entries[0]
	want(t, "url", e.URL, "https://courier.example/world/dam")
	want(t, "published", e.Published.String(), "2031-03-04T09:30:00+02:00")
	want(t, "updated", e.Updated.String(), "2031-03-04T11:00:00+02:00")
	want(t, "authors", e.Authors, []string{"Mara Lind", "Tom Reyl"})
	want(t, "source", e.Source, Source{"Hill Post", "https://hill.example/"})
	want(t, "language", e.Language, "en")
	p, _ := e.Content.Paragraphs()
	want(t, "content", p, []string{"The dam held overnight.", "Water stood at 41 metres."})
	want(t, "published is not updated", f.Entries[1].Published.Known(), false)
}

func TestRDF(t *testing.T) {
	f := mustParse(t, string(sample(t, "herald.rdf")), Options{})
	want(t, "kind", f.Kind, RSS)
	want(t, "version", f.Version, "1.0")
	want(t, "entries", len(f.Entries), 1)
	e := f.Entries[0]
	want(t, "published", e.Published.String(), "2031-02-11T23:10:00+01:00")
	want(t, "authors", e.Authors, []string{"A. Brandt"})
	want(t, "language", e.Language, "de")
}

func TestJSON(t *testing.T) {
	f := mustParse(t, string(sample(t, "tide.json")), Options{})
	want(t, "kind", f.Kind, JSON)
	want(t, "title", f.Title, "Tide Tables & Notices")
	want(t, "entries", len(f.Entries), 2)
	want(t, "left", f.Left, []Left{{1, "it is no object", 1}, {3, "it is no object", 1}})
	want(t, "id", f.Entries[0].ID, "12")
	want(t, "url", f.Entries[0].URL, "https://tide.example/n/12")
	want(t, "content", f.Entries[0].Content, Text{"High water is at 04:10.\n\nKeep off the mole.", false})
	want(t, "url of an id", f.Entries[1].URL, "https://tide.example/n/11")
	want(t, "authors", f.Entries[1].Authors, []string{"Ola"})
}

// A fault costs the entry that it is in, and the feed says so.
func TestDamage(t *testing.T) {
	const head, foot = `<rss version="2.0"><channel><title>Bell</title>`, `</channel></rss>`
	item := func(s string) string { return "<item><title>" + s + "</title></item>" }
	for _, tt := range []struct {
		name, data string
		titles     string
		left       int
	}{
		{"NULs", head + item("O\x00ne\x00\x00\x00\x00") + item("Two") + foot, "One|Two", 0},
		{"bytes that are no UTF-8", head + item("O\xffne caf\xc3\xa9 caf\xc3\xa9 caf\xc3\xa9 caf\xc3\xa9") + foot, "O\ufffdne café café café café", 0},
		{"windows-1252", `<?xml version="1.0" encoding="windows-1252"?>` + head + item("\x93One\x94") + foot, "“One”", 0},
		{"a declared encoding that is false", `<?xml version="1.0" encoding="iso-8859-1"?>` + head + item("Größe") + foot, "Größe", 0},
		{"a reference to NUL", head + item("One&#0;&#x1F;") + foot, "One", 0},
		{"a bare ampersand", head + item("One & two") + foot, "One & two", 0},
		{"a bare angle", head + item("2 < 3 <4") + foot, "2 < 3 <4", 0},
		{"no end", head + item("One") + "<item><title>Two kill", "One", 1},
		{"an end in a tag", head + item("One") + "<item><title>Two</ti", "One", 1},
		{"an entry without an end", head + "<item><title>One</title>" + item("Two") + foot, "One|Two", 0},
		{"end tags too many", head + item("One</b></p>") + "</item></p>" + item("Two") + foot, "One|Two", 0},
		{"a missing quote", head + `<item><title>One</title><enclosure url="x></item>` + item("Two") + foot, "One|Two", 0},
		{"a missing angle", head + "<item><title>One</title <link>https://bell.example/1</link></item>" + item("Two") + foot, "One|Two", 0},
		{"]]> in text", head + item("One ]]> two") + foot, "One ]]> two", 0},
		{"-- in a comment", head + "<!-- a -- b --->" + item("One") + foot, "One", 0},
		{"a comment without end", head + item("One") + "<!-- " + item("Two") + foot, "One", 0},
		{"words before the root", "<br />\n<b>Warning</b>: no file\n" + head + item("One") + foot, "One", 0},
		{"words after the root", head + item("One") + foot + "<script>x</script>", "One", 0},
		{"a declaration", `<!DOCTYPE rss [<!ENTITY a "]"><!ENTITY b "&a;&a;">] >` + head + item("One &b;") + foot, "One &b;", 0},
		{"an external entity", `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>` + head + item("One &x;") + foot, "One &x;", 0},
		{"two roots", head + item("One") + foot + head + item("Two") + foot, "One", 0},
		{"other letters in a name", head + "<item><título>x</título><title>One</title></item>" + foot, "One", 0},
		{"capitals", strings.ToUpper(head) + "<ITEM><Title>One</TITLE></item>" + foot, "One", 0},
		{"UTF-16", "\xff\xfe" + wide(head+item("One")+foot), "One", 0},
		{"a byte order mark", "\ufeff" + head + item("One") + foot, "One", 0},
	} {
		f, err := Parse([]byte(tt.data), Options{})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var titles []string
		for _, e := range f.Entries {
			titles = append(titles, e.Title)
		}
		if got := strings.Join(titles, "|"); got != tt.titles || len(f.Left) != tt.left {
			t.Errorf("%s: got %q, left %v; want %q, %d", tt.name, got, f.Left, tt.titles, tt.left)
		}
	}
}

func wide(s string) string {
	var b []byte
	for _, c := range []byte(s) {
		b = append(b, c, 0)
	}
	return string(b)
}

// Truncated anywhere, a feed gives the entries that are whole.
func TestBreaksOffAnywhere(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 7
	}
	for _, name := range []string{"bell.rss", "courier.atom", "herald.rdf", "tide.json"} {
		data := sample(t, name)
		whole := mustParse(t, string(data), Options{})
		for i := 0; i < len(data); i += step {
			f, err := Parse(data[:i], Options{})
			if err != nil {
				if !errors.Is(err, ErrFormat) {
					t.Fatalf("%s[:%d]: %v", name, i, err)
				}
				continue
			}
			for k, e := range f.Entries {
				if name != "tide.json" && i > len(data)/2 && e.Title != whole.Entries[k].Title {
					t.Fatalf("%s[:%d]: entry %d is %q", name, i, k, e.Title)
				}
			}
			if len(f.Entries) > len(whole.Entries) {
				t.Fatalf("%s[:%d]: %d entries", name, i, len(f.Entries))
			}
		}
	}
}

func TestNoFeed(t *testing.T) {
	for _, tt := range []struct {
		data string
		err  error
	}{
		{"", ErrFormat},
		{"  \n", ErrFormat},
		{"Nine boats were lost.", ErrFormat},
		{"<!doctype html><html><body><p>x", ErrPage},
		{"<html><rss><channel>", ErrPage},
		{"<svg><title>x</title></svg>", ErrFormat},
		{`{"a":1}`, ErrFormat},
		{`{"items":"x"}`, ErrFormat},
		{"{", ErrFormat},
		{"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x03\x04\x05\x06\x07\x00", ErrBinary},
		{strings.Repeat(" ", MaxBytes+1), ErrTooLarge},
	} {
		if f, err := Parse([]byte(tt.data), Options{}); !errors.Is(err, tt.err) {
			t.Errorf("Parse(%.40q) = %v, %v; want %v", tt.data, f, err, tt.err)
		}
	}
	if !errors.Is(ErrPage, ErrFormat) {
		t.Error("ErrPage must be a kind of ErrFormat")
	}
}

func TestLinks(t *testing.T) {
	const rss = `<rss><channel>%LINK%<item><link>%ENTRY%</link></item></channel></rss>`
	for _, tt := range [][4]string{
		{"https://bell.example/a/", "b", "https://feeds.example/f", "https://bell.example/a/b"},
		{"", "b", "https://feeds.example/x/f", "https://feeds.example/x/b"},
		{"/news/", "b", "https://feeds.example/f", "https://feeds.example/news/b"},
		{"https://bell.example/", "//coast.example/c", "", "https://coast.example/c"},
		{"https://bell.example/", "javascript:alert(1)", "", ""},
		{"https://bell.example/", "file:///etc/passwd", "", ""},
		{"https://bell.example/", "mailto:a@b", "", ""},
		{"https://bell.example/", "https://me:pw@bell.example/x#top", "", "https://bell.example/x"},
		{"", "b", "", ""},
	} {
		link := ""
		if tt[0] != "" {
			link = "<link>" + tt[0] + "</link>"
		}
		f := mustParse(t, strings.NewReplacer("%LINK%", link, "%ENTRY%", tt[1]).Replace(rss), Options{URL: tt[2]})
		want(t, strings.Join(tt[:3], " "), f.Entries[0].URL, tt[3])
	}
}

func TestReport(t *testing.T) {
	f := mustParse(t, string(sample(t, "bell.rss")), Options{})
	r := f.Report(&f.Entries[0])
	want(t, "text", r.Text, "Ferry Alder runs aground off Oldwick & is towed in\n\nEleven people were taken off the ferry Alder on Tuesday.\n\nNobody was hurt, the harbour master said.")
	want(t, "outlet", r.Outlet, "Coast Wire")
	want(t, "byline", r.Byline, "Ida Holm, Per Aas")
	want(t, "links", r.Links, []string{"https://bell.example/ships/alder"})
	want(t, "partial", r.Partial, false)
	if r.ID == "" || r.Ref != r.URL || r.GivenID {
		t.Errorf("report %+v", r)
	}
	r = f.Report(&f.Entries[2])
	want(t, "outlet", r.Outlet, "Evening Bell – Harbour")
	want(t, "partial", r.Partial, true)
	want(t, "ref", r.Ref, "Notice to mariners")
	want(t, "given", r.GivenID, true)
	want(t, "text", r.Text, "Notice to mariners\n\nThe light on Hob Rock is out.")

	f = mustParse(t, string(sample(t, "courier.atom")), Options{})
	r = f.Report(&f.Entries[1])
	want(t, "published", r.Published.String(), "2031-03-04T08:00:00Z")
	if !slices.Contains(r.Notes, "The feed states only when the report was last changed.") {
		t.Errorf("notes %q", r.Notes)
	}

	page := `<rss><channel><item><title>Snow</title><description><![CDATA[<html><body><nav>Home</nav><p>The train stood for nine hours in the snow near Lome, and nobody came to help it.</p></body></html>]]></description></item></channel></rss>`
	f = mustParse(t, page, Options{})
	f.Entries[0].Content, f.Entries[0].Summary = f.Entries[0].Summary, Text{}
	want(t, "a whole page", f.Report(&f.Entries[0]).Text, "Snow\n\nThe train stood for nine hours in the snow near Lome, and nobody came to help it.")
}
