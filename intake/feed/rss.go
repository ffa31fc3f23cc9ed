package feed

import (
	"strings"

	ext "github.com/mmcdole/gofeed/extensions"
	"github.com/mmcdole/gofeed/rss"
)

// fromRSS fills f from RSS. Elements of Dublin Core, Atom and iTunes stand in for those
// of RSS that are missing, as many feeds use them so.
func (f *Feed) fromRSS(in *rss.Feed) {
	dc := in.DublinCoreExt
	if dc == nil {
		dc = &ext.DublinCoreExtension{}
	}
	f.Version = in.Version
	f.Title = title(first(in.Title, one(dc.Title)))
	f.Link = first(in.Link, atomLink(in.Extensions, "alternate"))
	f.Self = atomLink(in.Extensions, "self")
	f.Language = line(first(in.Language, one(dc.Language)))
	f.Updated = stampOf(in.LastBuildDate, one(dc.Date), in.PubDate)
	switch {
	case in.ManagingEditor != "":
		f.Authors = persons(in.ManagingEditor)
	case len(dc.Creator)+len(dc.Author) > 0:
		f.Authors = persons(append(dc.Author, dc.Creator...)...)
	case in.ITunesExt != nil:
		f.Authors = persons(in.ITunesExt.Author)
	}
	f.Entries = make([]Entry, 0, len(in.Items))
	for _, it := range in.Items {
		if it == nil {
			it = &rss.Item{}
		}
		f.Entries = append(f.Entries, entryOfRSS(it))
	}
}

// entryOfRSS returns the entry of an RSS item.
func entryOfRSS(it *rss.Item) Entry {
	dc := it.DublinCoreExt
	if dc == nil {
		dc = &ext.DublinCoreExtension{}
	}
	itunes := it.ITunesExt
	if itunes == nil {
		itunes = &ext.ITunesItemExtension{}
	}
	e := Entry{
		Title:    title(first(it.Title, one(dc.Title))),
		Language: line(one(dc.Language)),
		Summary:  text(first(it.Description, one(dc.Description), itunes.Summary, atomValue(it.Extensions, "summary"))),
		Content:  text(first(it.Content, atomValue(it.Extensions, "content"))),
	}
	// FeedBurner replaces the address by one of its own, and states the original.
	e.URL = first(value(it.Extensions, "feedburner", "origLink"), it.Link, atomLink(it.Extensions, "alternate"))
	if it.GUID != nil {
		e.ID = line(it.GUID.Value)
		if e.URL == "" && !strings.EqualFold(it.GUID.IsPermalink, "false") && web(e.ID) {
			e.URL = e.ID
		}
	}
	published, updated := atomValue(it.Extensions, "published"), atomValue(it.Extensions, "updated")
	e.Published = stampOf(it.PubDate, published, one(dc.Date), value(it.Extensions, "dcterms", "issued"), value(it.Extensions, "dcterms", "created"))
	e.Updated = stampOf(updated, value(it.Extensions, "dcterms", "modified"))
	switch {
	case it.Author != "" && len(persons(it.Author)) > 0:
		e.Authors = persons(it.Author)
	case len(dc.Creator)+len(dc.Author) > 0:
		e.Authors = persons(append(dc.Author, dc.Creator...)...)
	case itunes.Author != "":
		e.Authors = persons(itunes.Author)
	default:
		for _, a := range children(it.Extensions, "author") {
			e.Authors = append(e.Authors, persons(childValue(a, "name"))...)
		}
	}
	if it.Source != nil {
		e.Source = Source{Name: title(it.Source.Title), URL: it.Source.URL}
	}
	for _, c := range it.Categories {
		if c != nil {
			e.Categories = appendLine(e.Categories, c.Value)
		}
	}
	for _, s := range append(dc.Subject, strings.SplitN(itunes.Keywords, ",", 100)...) {
		e.Categories = appendLine(e.Categories, s)
	}
	for _, c := range children(it.Extensions, "category") {
		e.Categories = appendLine(e.Categories, c.Attrs["term"])
	}
	return e
}

// atoms are the keys of the Atom namespaces among the extensions.
var atoms = []string{"atom", "atom10", "atom03"}

// children returns the Atom elements of the given name.
func children(x ext.Extensions, name string) (out []ext.Extension) {
	for _, key := range atoms {
		out = append(out, x[key][name]...)
	}
	return out
}

// atomValue returns the text of the first Atom element of the given name, or "".
func atomValue(x ext.Extensions, name string) string {
	for _, e := range children(x, name) {
		if e.Value != "" {
			return e.Value
		}
	}
	return ""
}

// atomLink returns the address of the first Atom link with relation rel, or "".
func atomLink(x ext.Extensions, rel string) string {
	for _, l := range children(x, "link") {
		if r := l.Attrs["rel"]; r == rel || r == "" && rel == "alternate" {
			return l.Attrs["href"]
		}
	}
	return ""
}

// value returns the text of the first element with a prefix and a name, or "".
func value(x ext.Extensions, prefix, name string) string {
	if es := x[prefix][name]; len(es) > 0 {
		return es[0].Value
	}
	return ""
}

// childValue returns the text of the first child of e of the given name, or "".
func childValue(e ext.Extension, name string) string {
	if cs := e.Children[name]; len(cs) > 0 {
		return cs[0].Value
	}
	return ""
}

// one returns the first of several values, or "".
func one(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0]
}
