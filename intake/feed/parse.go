package feed

import (
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"
)

// Parse reads a feed of any kind. The error is ErrTooLarge, ErrBinary, ErrFormat or
// ErrPage. A feed that is damaged is no error: what could be read is returned, and Left
// and Notes say what could not. Parse keeps no reference to data.
func Parse(data []byte, o Options) (*Feed, error) {
	text, notes, err := clean(data, o.Charset)
	if err != nil {
		return nil, err
	}
	var f *Feed
	switch first := strings.TrimLeft(text, " \t\r\n"); {
	case first == "":
		return nil, fmt.Errorf("%w: it is empty", ErrFormat)
	case first[0] == '{':
		f, err = parseJSON(text)
	default:
		f, err = parseXML(text)
	}
	if err != nil {
		return nil, err
	}
	f.Notes = append(notes, f.Notes...)
	f.settle(o.URL)
	return f, nil
}

// ofFeeds is the grammar of the feeds in XML.
var ofFeeds = grammar{
	roots: []string{"rss", "rdf", "feed"},
	entries: map[string][]string{
		"item":  {"channel", "rss", "rdf", "items"},
		"entry": {"feed"},
	},
}

// parseXML reads an RSS or Atom feed.
func parseXML(text string) (*Feed, error) {
	t, err := tidy(text, ofFeeds)
	if err != nil {
		return nil, err
	}
	f := &Feed{Kind: RSS}
	read := readRSS
	if t.root == "feed" {
		f.Kind, read = Atom, readAtom
	}
	if err := safely(func() error { return read(f, t.text) }); err != nil || len(f.Entries) != len(t.entries) {
		*f = Feed{Kind: f.Kind}
		f.apart(t, read)
	} else {
		for i := range f.Entries {
			f.number(i, t.entries[i].number)
		}
	}
	for _, l := range t.left {
		if l.Entry > 0 {
			f.leave(l.Entry, l.Why)
		} else {
			f.leaveMany(l.Count, l.Why)
		}
	}
	if f.Broken = t.broken; f.Broken {
		f.Notes = append(f.Notes, "The feed breaks off before its end.")
	}
	if t.mended > 0 {
		f.Notes = append(f.Notes, fmt.Sprintf("%d tags were missing or did not belong.", t.mended))
	}
	return f, nil
}

// apart reads the head of the feed and each entry by itself, so that a fault in one
// costs no other. The entries that cannot be read are left out.
func (f *Feed) apart(t tidied, read func(*Feed, string) error) {
	var head strings.Builder
	last := 0
	for _, p := range t.entries {
		head.WriteString(t.text[last:p.start])
		last = p.end
	}
	head.WriteString(t.text[last:])
	if safely(func() error { return read(f, head.String()) }) != nil {
		*f = Feed{Kind: f.Kind}
		f.leave(0, "what the feed says of itself cannot be read")
	}
	f.Entries = nil
	for _, p := range t.entries {
		one := Feed{}
		err := safely(func() error { return read(&one, t.heads+t.text[p.start:p.end]+t.feet) })
		if err != nil || len(one.Entries) != 1 {
			f.leave(p.number, "it cannot be read")
			continue
		}
		f.Entries = append(f.Entries, one.Entries[0])
		f.number(len(f.Entries)-1, p.number)
	}
}

// number remembers the number that entry i has in the document.
func (f *Feed) number(i, n int) { f.Entries[i].number = n }

// safely calls f, and returns an error if it panics.
func safely(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the reader gave up: %v", p)
		}
	}()
	return f()
}

// readRSS reads tidied RSS into f.
func readRSS(f *Feed, text string) error {
	in, err := (&rss.Parser{}).Parse(strings.NewReader(text))
	if err != nil {
		return err
	}
	f.fromRSS(in)
	return nil
}

// readAtom reads tidied Atom into f.
func readAtom(f *Feed, text string) error {
	in, err := (&atom.Parser{}).Parse(strings.NewReader(text))
	if err != nil {
		return err
	}
	f.fromAtom(in)
	return nil
}
