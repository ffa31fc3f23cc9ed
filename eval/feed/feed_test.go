// Package feed compares the feeds that are read with what another reader's authors
// expect of them.
package feed

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed/atom"
	feedjson "github.com/mmcdole/gofeed/json"
	"github.com/mmcdole/gofeed/rss"
	"golang.org/x/net/html"

	"stemma/eval/ledger"
	"stemma/intake/feed"
	"stemma/internal/caret"
	"stemma/report"
)

// A pair is a feed's file in the archive and what is expected of it.
type pair struct {
	Feed     string
	Expected json.RawMessage
}

// files returns the files in the archive of feeds by name. It skips the test if the
// archive is not here.
func files(t testing.TB) map[string][]byte {
	t.Helper()
	ledger.Long(t)
	raw, err := os.ReadFile(filepath.Join(ledger.Root(t), "..", "shared", "data", "feeds", "raw.tar.gz"))
	if err != nil {
		t.Skip("../shared/data/feeds is not here")
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if out[h.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
}

// A fact is one thing that is expected of a feed: that a field has a value.
type fact struct{ field, want, got string }

// facts returns what is expected of a feed, each with what was read. what names the
// feed's file, whose folder says whose output the expectation is.
func facts(what string, expected []byte, got *feed.Feed) ([]fact, error) {
	c := &comparison{got: got}
	var err error
	switch {
	case strings.HasPrefix(what, "raw/parser/atom/"):
		var in atom.Feed
		err = json.Unmarshal(expected, &in)
		c.atom(&in)
	case strings.HasPrefix(what, "raw/parser/rss/"):
		var in rss.Feed
		err = json.Unmarshal(expected, &in)
		c.rss(&in)
	case strings.HasPrefix(what, "raw/parser/json/"):
		var in feedjson.Feed
		err = json.Unmarshal(expected, &in)
		c.json(&in)
	default:
		var in universal
		err = json.Unmarshal(expected, &in)
		c.universal(&in)
	}
	return c.facts, err
}

// A universal is gofeed's form of a feed of any kind, as far as we have its fields.
type universal struct {
	Title, Link, FeedLink, Language, FeedType, FeedVersion string
	Authors                                                []person
	UpdatedParsed, PublishedParsed                         string
	Items                                                  []struct {
		Title, Description, Content, Link, GUID, UpdatedParsed, PublishedParsed string
		Authors                                                                 []person
		Categories                                                              []string
	}
}

type person struct{ Name string }

// A comparison collects facts.
type comparison struct {
	got   *feed.Feed
	facts []fact
}

func (c *comparison) add(field, want, got string) {
	c.facts = append(c.facts, fact{field, want, got})
}

// entry returns entry i as read, or an empty one.
func (c *comparison) entry(i int) *feed.Entry {
	if i < len(c.got.Entries) {
		return &c.got.Entries[i]
	}
	return &feed.Entry{}
}

func (c *comparison) atom(in *atom.Feed) {
	c.add("kind", "atom", string(c.got.Kind))
	c.add("version", in.Version, c.got.Version)
	c.add("title", plain(in.Title), c.got.Title)
	c.add("link", atomLink(in.Links, "alternate"), c.got.Link)
	c.add("self", atomLink(in.Links, "self"), c.got.Self)
	c.add("language", in.Language, c.got.Language)
	c.add("updated", moment(in.UpdatedParsed), stamp(c.got.Updated))
	c.add("authors", atomNames(in.Authors), names(c.got.Authors))
	c.add("entries", fmt.Sprint(len(in.Entries)), fmt.Sprint(len(c.got.Entries)))
	for i, want := range in.Entries {
		e := c.entry(i)
		c.add("entry.id", strings.Join(strings.Fields(want.ID), " "), e.ID)
		c.add("entry.title", plain(want.Title), e.Title)
		c.add("entry.summary", want.Summary, e.Summary.Value)
		if want.Content != nil {
			c.add("entry.content", want.Content.Value, e.Content.Value)
		}
		if l := atomLink(want.Links, "alternate"); l != "" {
			c.add("entry.url", l, e.URL)
		}
		c.add("entry.published", moment(want.PublishedParsed), stamp(e.Published))
		c.add("entry.updated", moment(want.UpdatedParsed), stamp(e.Updated))
		if len(want.Authors) > 0 {
			c.add("entry.authors", atomNames(want.Authors), names(e.Authors))
		}
		var cats []string
		for _, x := range want.Categories {
			cats = append(cats, first(x.Label, x.Term))
		}
		c.add("entry.categories", names(cats), names(e.Categories))
		if s := want.Source; s != nil {
			c.add("entry.source", plain(s.Title), e.Source.Name)
			c.add("entry.source.url", first(atomLink(s.Links, "alternate"), atomLink(s.Links, "self"), web(s.ID)), e.Source.URL)
		}
	}
}

func (c *comparison) rss(in *rss.Feed) {
	c.add("kind", "rss", string(c.got.Kind))
	c.add("version", in.Version, c.got.Version)
	c.add("title", plain(in.Title), c.got.Title)
	if in.Link != "" {
		c.add("link", web(in.Link), c.got.Link)
	}
	c.add("language", in.Language, first(in.Language, c.got.Language))
	if in.LastBuildDateParsed != nil {
		c.add("updated", moment(in.LastBuildDateParsed), stamp(c.got.Updated))
	}
	c.add("entries", fmt.Sprint(len(in.Items)), fmt.Sprint(len(c.got.Entries)))
	for i, want := range in.Items {
		e := c.entry(i)
		if want.GUID != nil {
			c.add("entry.id", want.GUID.Value, e.ID)
		}
		if want.Title != "" {
			c.add("entry.title", plain(want.Title), e.Title)
		}
		if want.Description != "" {
			c.add("entry.summary", want.Description, e.Summary.Value)
		}
		if want.Content != "" {
			c.add("entry.content", want.Content, e.Content.Value)
		}
		if want.Link != "" {
			c.add("entry.url", web(want.Link), e.URL)
		}
		if want.PubDateParsed != nil {
			c.add("entry.published", moment(want.PubDateParsed), stamp(e.Published))
		}
		if s := want.Source; s != nil {
			c.add("entry.source", plain(s.Title), e.Source.Name)
			c.add("entry.source.url", web(s.URL), e.Source.URL)
		}
		for _, x := range want.Categories {
			c.add("entry.category", x.Value, is(x.Value, e.Categories))
		}
	}
}

func (c *comparison) json(in *feedjson.Feed) {
	c.add("kind", "json", string(c.got.Kind))
	c.add("version", in.Version, c.got.Version)
	c.add("title", in.Title, c.got.Title)
	c.add("link", web(in.HomePageURL), c.got.Link)
	c.add("self", web(in.FeedURL), c.got.Self)
	c.add("language", in.Language, c.got.Language)
	c.add("authors", jsonNames(in.Author, in.Authors), names(c.got.Authors))
	c.add("entries", fmt.Sprint(len(in.Items)), fmt.Sprint(len(c.got.Entries)))
	for i, want := range in.Items {
		e := c.entry(i)
		c.add("entry.id", want.ID, e.ID)
		c.add("entry.url", web(want.URL), e.URL)
		c.add("entry.title", want.Title, e.Title)
		c.add("entry.summary", want.Summary, e.Summary.Value)
		c.add("entry.content", first(want.ContentHTML, want.ContentText), e.Content.Value)
		c.add("entry.authors", jsonNames(want.Author, want.Authors), names(e.Authors))
		c.add("entry.categories", names(want.Tags), names(e.Categories))
		c.add("entry.published", instant(want.DatePublished), stamp(e.Published))
		c.add("entry.updated", instant(want.DateModified), stamp(e.Updated))
	}
}

func (c *comparison) universal(in *universal) {
	c.add("kind", in.FeedType, string(c.got.Kind))
	c.add("version", in.FeedVersion, c.got.Version)
	c.add("title", plain(in.Title), c.got.Title)
	c.add("link", web(in.Link), c.got.Link)
	c.add("self", web(in.FeedLink), c.got.Self)
	c.add("language", in.Language, c.got.Language)
	if in.FeedType != "json" { // of which gofeed takes the first item's time
		c.add("updated", first(instant(in.UpdatedParsed), instant(in.PublishedParsed)), stamp(c.got.Updated))
	}
	c.add("authors", peopleNames(in.Authors), names(c.got.Authors))
	c.add("entries", fmt.Sprint(len(in.Items)), fmt.Sprint(len(c.got.Entries)))
	for i, want := range in.Items {
		e := c.entry(i)
		c.add("entry.id", want.GUID, e.ID)
		c.add("entry.title", plain(want.Title), e.Title)
		c.add("entry.summary", want.Description, e.Summary.Value)
		c.add("entry.content", want.Content, e.Content.Value)
		c.add("entry.url", web(want.Link), e.URL)
		c.add("entry.published", instant(want.PublishedParsed), or(instant(want.PublishedParsed), e.Published, e.Updated))
		c.add("entry.updated", instant(want.UpdatedParsed), or(instant(want.UpdatedParsed), e.Updated, e.Published))
		for _, a := range want.Authors { // gofeed reads one
			if a.Name != "" {
				c.add("entry.author", a.Name, is(a.Name, e.Authors))
			}
		}
		for _, x := range want.Categories {
			c.add("entry.category", x, is(x, e.Categories))
		}
	}
}

// plain returns a title, which may be HTML, as one line of text. Without a tag and
// without an entity that ends as it must, it is none.
func plain(s string) string {
	if !strings.ContainsAny(s, "<;") {
		return strings.Join(strings.Fields(s), " ")
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return s
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// web returns s if it is the address of a web page, or "": we hold no others.
func web(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.Fragment = ""
	return u.String()
}

func atomLink(links []*atom.Link, rel string) string {
	for _, l := range links {
		if l.Rel == rel && l.Href != "" {
			return web(l.Href)
		}
	}
	return ""
}

func moment(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// instant returns a time of RFC 3339 in UTC, without fractions of a second.
func instant(s string) string {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func stamp(s report.Stamp) string {
	if !s.Known() {
		return ""
	}
	return s.Time.UTC().Format(time.RFC3339)
}

// or returns a as text or, if a time is expected and a is none, b: gofeed takes each of
// the two times of an entry for the other if that is missing.
func or(want string, a, b report.Stamp) string {
	if want != "" && !a.Known() {
		return stamp(b)
	}
	return stamp(a)
}

func names(s []string) string { return strings.Join(s, " | ") }

// is returns s if it is in list, and the list otherwise.
func is(s string, list []string) string {
	if slices.Contains(list, s) {
		return s
	}
	return names(list)
}

func atomNames(in []*atom.Person) string {
	var out []string
	for _, p := range in {
		if p.Name != "" {
			out = append(out, strings.Join(strings.Fields(p.Name), " "))
		}
	}
	return names(out)
}

func jsonNames(one *feedjson.Author, list []*feedjson.Author) string {
	if len(list) == 0 && one != nil {
		list = []*feedjson.Author{one}
	}
	var out []string
	for _, a := range list {
		out = append(out, a.Name)
	}
	return names(out)
}

func peopleNames(in []person) string {
	var out []string
	for _, p := range in {
		if p.Name != "" {
			out = append(out, p.Name)
		}
	}
	return names(out)
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func TestFeeds(t *testing.T) {
	pairs, hash := ledger.Lines[pair](t, "feeds/feeds.jsonl")
	raw := files(t)
	var errs ledger.Errors
	good, all, right := 0, 0, 0
	for _, p := range pairs {
		got, err := feed.Parse(raw[p.Feed], feed.Options{})
		if err != nil {
			errs.Add("unread", "%s: %v", p.Feed, err)
			continue
		}
		fs, err := facts(p.Feed, p.Expected, got)
		if err != nil {
			t.Fatalf("%s: %v", p.Feed, err)
		}
		wrong := 0
		for _, f := range fs {
			all++
			if f.got == f.want {
				right++
				continue
			}
			wrong++
			errs.Add(f.field, "%s: got %q, want %q", p.Feed, f.got, f.want)
		}
		if len(got.Left) > 0 {
			wrong++
			errs.Add("left", "%s: %v", p.Feed, got.Left)
		}
		if wrong == 0 {
			good++
		}
	}
	errs.Log(t)
	s := &ledger.Sheet{
		Name: "feed", Title: "Feeds", Shared: true, Hash: hash,
		Texts:  fmt.Sprintf("%d small feeds, each made for one element or trap, with what gofeed's authors expect of them.", len(pairs)),
		Tuned:  "gofeed reads the elements, and these are its own tests: what is measured is that our layer keeps what it finds. Its expectations were read while the layer was made.",
		Out:    "what we do not hold: pictures, enclosures, rights, generators, contributors, skipped hours; addresses that are not of the web.",
		Others: "gofeed 1.4.2: 1.000 by construction.",
		Errors: "go test ./eval/feed -v -errors 40",
		Measures: []ledger.Measure{
			ledger.Share("feed.whole", "feeds read as expected", "every field that we hold has the value expected; titles as plain text; nothing is left out", good, len(pairs)),
			ledger.Share("feed.fields", "fields read as expected", "kind, version, title, addresses, language, times, authors; of each entry also id, summary, content, source, categories", right, all),
		},
	}
	s.Check(t, caret.Update())
}
