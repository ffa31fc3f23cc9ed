package article

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// declaredCharset returns the encoding that a page declares near its beginning, or "".
func declaredCharset(page []byte) string {
	const head = 4096 // more than the standard's 1,024, since saved pages begin with comments
	z := html.NewTokenizer(bytes.NewReader(page[:min(len(page), head)]))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			if string(name) != "meta" {
				continue
			}
			content := ""
			for n := 0; more && n < 64; n++ {
				var k, v []byte
				k, v, more = z.TagAttr()
				switch string(k) {
				case "charset":
					return string(v)
				case "content":
					content = string(v)
				}
			}
			if _, label, ok := strings.Cut(strings.ToLower(content), "charset="); ok {
				label, _, _ = strings.Cut(label, ";")
				return strings.Trim(label, ` "'`)
			}
		}
	}
}
