package feed

import (
	"strings"

	"github.com/mmcdole/gofeed/atom"
)

// fromAtom fills f from Atom.
func (f *Feed) fromAtom(in *atom.Feed) {
	f.Version = in.Version
	f.Title = title(in.Title)
	f.Link = link(in.Links, "alternate")
	f.Self = link(in.Links, "self")
	f.Language = line(in.Language)
	f.Updated = stampOf(in.Updated)
	f.Authors = atomPersons(in.Authors)
	f.Entries = make([]Entry, 0, len(in.Entries))
	for _, e := range in.Entries {
		if e == nil {
			e = &atom.Entry{}
		}
		f.Entries = append(f.Entries, entryOfAtom(e))
	}
}

// entryOfAtom returns the entry of an Atom entry.
func entryOfAtom(in *atom.Entry) Entry {
	e := Entry{
		ID:        line(in.ID),
		URL:       first(value(in.Extensions, "feedburner", "origLink"), link(in.Links, "alternate")),
		Title:     title(in.Title),
		Summary:   text(in.Summary),
		Published: stampOf(in.Published, value(in.Extensions, "dc", "date")),
		Updated:   stampOf(in.Updated),
		Authors:   atomPersons(in.Authors),
	}
	if c := in.Content; c != nil {
		switch kind := strings.ToLower(c.Type); {
		case kind == "html" || strings.Contains(kind, "xhtml") || kind == "text/html":
			e.Content = Text{Value: c.Value, HTML: true}
		case kind == "text" || kind == "text/plain":
			e.Content = Text{Value: c.Value}
		case strings.Contains(kind, "/") && !strings.HasPrefix(kind, "text/"):
			// A picture, a sound: not a text.
		default:
			e.Content = text(c.Value)
		}
		if e.URL == "" {
			e.URL = c.Src
		}
	}
	if len(e.Authors) == 0 {
		var names []string
		if dc := in.Extensions["dc"]; dc != nil {
			for _, c := range dc["creator"] {
				names = append(names, c.Value)
			}
		}
		e.Authors = persons(names...)
	}
	if s := in.Source; s != nil {
		e.Source = Source{Name: title(s.Title), URL: first(link(s.Links, "alternate"), link(s.Links, "self"), s.ID)}
		if len(e.Authors) == 0 {
			e.Authors = atomPersons(s.Authors) // RFC 4287, section 4.2.1
		}
	}
	for _, c := range in.Categories {
		if c != nil {
			e.Categories = appendLine(e.Categories, first(c.Label, c.Term))
		}
	}
	return e
}

// link returns the address of the first link with relation rel, or "".
func link(links []*atom.Link, rel string) string {
	for _, l := range links {
		if l != nil && l.Rel == rel && l.Href != "" {
			return l.Href
		}
	}
	return ""
}

// atomPersons returns the names of persons.
func atomPersons(in []*atom.Person) []string {
	var names []string
	for _, p := range in {
		if p != nil {
			names = append(names, p.Name)
		}
	}
	return persons(names...)
}
