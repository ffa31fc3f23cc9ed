package feed

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"stemma/intake/internal/address"
)

// A Subscription is one feed of a list of feeds.
type Subscription struct {
	Title   string
	Feed    string   // address of the feed
	Site    string   // address of the site that it is of
	Folders []string // the titles of the folders it is in, the outermost first
}

// maxSubscriptions limits the feeds read of one list.
const maxSubscriptions = 20000

// ReadOPML reads a list of feeds in OPML, as feed readers export it. A feed that is
// listed twice is returned once. left says what was left out. The error is ErrTooLarge,
// ErrBinary, ErrFormat or ErrPage.
func ReadOPML(data []byte) (list []Subscription, left []Left, err error) {
	text, _, err := clean(data, "")
	if err != nil {
		return nil, nil, err
	}
	t, err := tidy(text, grammar{roots: []string{"opml"}})
	if err != nil {
		return nil, nil, err
	}
	left = t.left
	if t.broken {
		left = append(left, Left{Why: "the list breaks off before its end", Count: 1})
	}
	type folder struct {
		title string
		named bool
	}
	var open []folder // the outlines around the place
	seen := map[string]bool{}
	bad, more := 0, 0
	err = elements(t.text, func(name string, attrs map[string]string, start bool, _ string) {
		switch {
		case name != "outline":
			return
		case !start:
			open = open[:len(open)-1]
			return
		}
		title := title(first(attrs["title"], attrs["text"]))
		raw := first(attrs["xmlurl"], attrs["url"])
		open = append(open, folder{title, raw == "" && title != ""})
		if raw == "" || attrs["xmlurl"] == "" && !strings.EqualFold(attrs["type"], "rss") {
			return
		}
		u := address.Resolve("", raw)
		switch {
		case u == "":
			bad++
		case seen[u]:
		case len(list) == maxSubscriptions:
			more++
		default:
			seen[u] = true
			s := Subscription{Title: first(title, address.Host(u)), Feed: u, Site: address.Resolve("", attrs["htmlurl"])}
			for _, f := range open[:len(open)-1] {
				if f.named {
					s.Folders = append(s.Folders, f.title)
				}
			}
			list = append(list, s)
		}
	})
	if err != nil {
		left = append(left, Left{Why: "the list cannot be read to its end", Count: 1})
	}
	if bad > 0 {
		left = append(left, Left{Why: "the address of the feed is none of the web", Count: bad})
	}
	if more > 0 {
		left = append(left, Left{Why: fmt.Sprintf("the list holds more than %d feeds", maxSubscriptions), Count: more})
	}
	return list, left, nil
}

// elements calls f with each start tag and end tag of tidied XML: the local name in lower
// case, the attributes by local name in lower case and, at an end tag, the text that
// stands before it since the last tag.
func elements(src string, f func(name string, attrs map[string]string, start bool, text string)) error {
	d := xml.NewDecoder(strings.NewReader(src))
	d.Strict = false
	var text strings.Builder
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			text.Reset()
			attrs := map[string]string{}
			for _, a := range tok.Attr {
				attrs[strings.ToLower(a.Name.Local)] = strings.TrimSpace(a.Value)
			}
			f(strings.ToLower(tok.Name.Local), attrs, true, "")
		case xml.CharData:
			if text.Len() < 4*maxLine {
				text.Write(tok[:min(len(tok), 4*maxLine)])
			}
		case xml.EndElement:
			f(strings.ToLower(tok.Name.Local), nil, false, strings.TrimSpace(text.String()))
			text.Reset()
		}
	}
}

// An outline is an element of OPML.
type outline struct {
	Text    string     `xml:"text,attr"`
	Title   string     `xml:"title,attr"`
	Type    string     `xml:"type,attr,omitempty"`
	Feed    string     `xml:"xmlUrl,attr,omitempty"`
	Site    string     `xml:"htmlUrl,attr,omitempty"`
	Inside  []*outline `xml:"outline"`
	folders map[string]*outline
}

// WriteOPML writes a list of feeds in OPML 2.0, with its folders, in the order of list.
func WriteOPML(w io.Writer, title string, list []Subscription) error {
	root := &outline{}
	for _, s := range list {
		at := root
		for _, name := range s.Folders {
			if at.folders[name] == nil {
				if at.folders == nil {
					at.folders = map[string]*outline{}
				}
				at.folders[name] = &outline{Text: name, Title: name}
				at.Inside = append(at.Inside, at.folders[name])
			}
			at = at.folders[name]
		}
		at.Inside = append(at.Inside, &outline{Text: s.Title, Title: s.Title, Type: "rss", Feed: s.Feed, Site: s.Site})
	}
	type body struct {
		Outlines []*outline `xml:"outline"`
	}
	out, err := xml.MarshalIndent(struct {
		XMLName xml.Name `xml:"opml"`
		Version string   `xml:"version,attr"`
		Title   string   `xml:"head>title"`
		Body    body     `xml:"body"`
	}{Version: "2.0", Title: title, Body: body{root.Inside}}, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(out)+"\n")
	return err
}
