package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"stemma/intake/internal/address"
)

// A Found is a feed that a web page declares.
type Found struct {
	URL   string
	Title string
	Kind  Kind
}

// feedTypes maps the media types of feeds to their kinds.
var feedTypes = map[string]Kind{
	"application/rss+xml": RSS, "application/rdf+xml": RSS, "text/rss+xml": RSS,
	"application/atom+xml": Atom, "application/feed+json": JSON, "application/json": JSON,
}

// Discover returns the feeds that a web page declares by links of relation "alternate",
// in its order, without repeats. page is UTF-8, or of an encoding in which ASCII is as
// in UTF-8; url is the address it was fetched from, or "".
func Discover(page []byte, url string) (found []Found) {
	const most = 100
	z := html.NewTokenizer(strings.NewReader(string(page[:min(len(page), MaxBytes)])))
	base, seen := url, map[string]bool{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			return found
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			a := atom.Lookup(name)
			if a != atom.Link && a != atom.Base {
				continue
			}
			attr := map[string]string{}
			for n := 0; more && n < maxAttrs; n++ {
				var k, v []byte
				k, v, more = z.TagAttr()
				attr[string(k)] = strings.TrimSpace(string(v))
			}
			if a == atom.Base {
				if u := address.Resolve(url, attr["href"]); attr["href"] != "" && u != "" && base == url {
					base = u
				}
				continue
			}
			media, _, _ := strings.Cut(strings.ToLower(attr["type"]), ";")
			kind, ok := feedTypes[strings.TrimSpace(media)]
			if !ok || attr["href"] == "" || !relates(attr["rel"]) {
				continue
			}
			u := address.Resolve(base, attr["href"])
			if u == "" || seen[u] || len(found) == most {
				continue
			}
			seen[u] = true
			found = append(found, Found{URL: u, Title: line(strings.ToValidUTF8(attr["title"], "\ufffd")), Kind: kind})
		}
	}
}

// relates reports whether "alternate" is among the relations in rel, and the link is no
// style sheet.
func relates(rel string) bool {
	yes := false
	for r := range strings.FieldsSeq(strings.ToLower(rel)) {
		if r == "stylesheet" {
			return false
		}
		yes = yes || r == "alternate"
	}
	return yes
}
