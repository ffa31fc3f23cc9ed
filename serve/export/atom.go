package export

import (
	"encoding/xml"
	"io"
	"strings"
	"time"

	"stemma/edition"
	"stemma/edition/cite"
	"stemma/internal/plain"
)

// A Feed is an Atom feed (Nottingham and Sayre, RFC 4287).
type Feed struct {
	ID      string // a URI
	Title   string
	Self    string // address of the feed; may be empty
	Link    string // address of what it is about; may be empty
	Updated time.Time
	Entries []Entry
}

// An Entry is an entry of a feed. All its strings are text.
type Entry struct {
	ID        string
	Title     string
	Link      string
	Updated   time.Time
	Published time.Time // zero if it is not known
	Author    string
	Text      string
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  *atomAuthor `xml:"author"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID        string      `xml:"id"`
	Title     string      `xml:"title"`
	Updated   string      `xml:"updated"`
	Published string      `xml:"published,omitempty"`
	Author    *atomAuthor `xml:"author,omitempty"`
	Links     []atomLink  `xml:"link"`
	Content   atomText    `xml:"content"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// Write writes the feed. Hidden characters in it are made visible, and what is no web
// address is no link.
func (f Feed) Write(w io.Writer) error {
	out := atomFeed{ID: f.ID, Title: plain.Line(f.Title), Updated: stamp(f.Updated), Author: &atomAuthor{"stemma"}}
	link := func(rel, to string) (ls []atomLink) {
		if a, ok := plain.Address(to); ok {
			ls = append(ls, atomLink{rel, a})
		}
		return ls
	}
	out.Links = append(link("self", f.Self), link("alternate", f.Link)...)
	for _, e := range f.Entries {
		x := atomEntry{ID: e.ID, Title: plain.Line(e.Title), Updated: stamp(e.Updated), Links: link("alternate", e.Link), Content: atomText{"text", lines(e.Text)}}
		if !e.Published.IsZero() {
			x.Published = stamp(e.Published)
		}
		if e.Author != "" {
			x.Author = &atomAuthor{plain.Line(e.Author)}
		}
		out.Entries = append(out.Entries, x)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// lines makes hidden characters visible, except the breaks of lines.
func lines(s string) string {
	ls := strings.Split(s, "\n")
	for i, l := range ls {
		ls[i] = plain.Line(l)
	}
	return strings.Join(ls, "\n")
}

// stamp returns a time as Atom has it. A time that is not known is the year 1.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// Atom writes a feed with an entry a story, the newest first. A story was updated when its
// latest report was published, in so far as the reports say so: no clock is read.
func Atom(w io.Writer, ss []Story) error {
	f := Feed{ID: "urn:stemma:stories", Title: "stemma"}
	for _, s := range ss {
		e := Entry{ID: StoryURN(s.Story.ID), Title: s.Story.ID, Text: Summary(s.Edition)}
		if s.Story.Lead != nil {
			e.Title = s.Story.Lead.Exact
		}
		for _, x := range s.Witnesses {
			t := published(x)
			if t.After(e.Updated) {
				e.Updated = t
			}
			if !t.IsZero() && (e.Published.IsZero() || t.Before(e.Published)) {
				e.Published = t
			}
		}
		if e.Updated.After(f.Updated) {
			f.Updated = e.Updated
		}
		f.Entries = append(f.Entries, e)
	}
	newestFirst(f.Entries)
	return f.Write(w)
}

// StoryURN returns a URI that names a story.
func StoryURN(id string) string { return "urn:stemma:story:" + id }

// published returns when a report was published, zero if that is not known.
func published(x edition.Witness) time.Time {
	if t, err := time.Parse(time.RFC3339, x.Published); err == nil {
		return t
	}
	t, _ := cite.Published(&x)
	return t
}

// A Version is what a feed says of an edition that stood.
type Version struct {
	Name        string // of the version, the same whenever it is asked for
	At          time.Time
	Link        string // may be empty
	Title, Text string // see Told
}

// Size returns the bytes of what is told.
func (v Version) Size() int { return len(v.Title) + len(v.Text) }

// Told returns what the feed of a story says of an edition: its title, and what changed since
// the one before it, which is nil for the first.
func Told(was, is *edition.Edition) Version {
	var before []*edition.Edition
	if was != nil {
		before = append(before, was)
	}
	return Version{Title: titleOf(is), Text: Changes(before, is, edition.DiffAll(before, []*edition.Edition{is}))}
}

// StoryFeed returns the feed of a story as it stands: an entry a version, the newest first.
func StoryFeed(now *edition.Edition, vs []Version) Feed {
	f := Feed{ID: StoryURN(now.Story.ID), Title: titleOf(now)}
	for _, v := range vs {
		if v.At.After(f.Updated) {
			f.Updated = v.At
		}
		f.Entries = append(f.Entries, Entry{ID: f.ID + ":" + strings.Trim(v.Name, `"`), Title: v.Title, Link: v.Link, Updated: v.At, Text: v.Text})
	}
	return f
}

// titleOf returns the words that a story leads with, or else its ID.
func titleOf(e *edition.Edition) string {
	if l := e.Story.Lead; l != nil {
		return l.Exact
	}
	return e.Story.ID
}
