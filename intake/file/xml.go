package file

import (
	"strings"

	"stemma/intake/internal/charset"
)

// xmlKinds holds what is said of XML files by the names of their roots.
var xmlKinds = map[string]kind{
	"opml":         {is: "a list of feeds (OPML)", instead: "give the feeds that it lists"},
	"urlset":       {is: "a site map", instead: "save the pages that it lists"},
	"sitemapindex": {is: "a list of site maps", instead: "save the pages that they list"},
	"svg":          {is: "a picture", instead: "text in pictures is not read"},
	"wml":          {is: "a page for telephones (WML)", instead: "save the page as .html"},
}

// xmlNotRead returns the error for an XML file that begins with head and is no feed.
func xmlNotRead(head []byte, given bool) error {
	text, _, _ := charset.Text(head)
	root := rootOf(strings.ToLower(strings.TrimLeft(strings.TrimPrefix(text, charset.BOM), " \t\r\n")))
	k, ok := xmlKinds[root]
	if !ok {
		k = kind{is: "an XML file of <" + clip(root) + ">, which is no feed and no page", instead: "save its text as .txt or .html"}
	}
	k.meant = true
	return &unread{k, ErrFormat}
}
