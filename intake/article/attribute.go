package article

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attributesOf returns the id and the class of an element.
func attributesOf(n *html.Node) map[string]string {
	attr := map[string]string{}
	for _, a := range n.Attr {
		if a.Key == "id" || a.Key == "class" {
			attr[a.Key] = clip(a.Val)
		}
	}
	return attr
}

// holds reports whether an element may hold comments.
func holds(a atom.Atom) bool {
	switch a {
	case atom.Div, atom.Section, atom.Ol, atom.Ul, atom.Li, atom.Aside:
		return true
	}
	return false
}

// holdsComments reports whether an element with the given attributes holds comments.
func holdsComments(attr map[string]string) bool {
	for _, name := range []string{attr["id"], attr["class"]} {
		for w := range strings.FieldsSeq(strings.ToLower(name)) {
			for _, c := range commentWords {
				// "comments", "comment-list", "disqus_thread"; not "no-comments", "has-comments-link".
				if strings.HasPrefix(w, c) && !strings.Contains(w, "count") && !strings.Contains(w, "link") {
					return true
				}
			}
		}
	}
	return false
}

// idAndClass returns the id and the class of the current tag.
func idAndClass(z *html.Tokenizer) map[string]string {
	attr := map[string]string{}
	for more := true; more; {
		var k, v []byte
		if k, v, more = z.TagAttr(); string(k) == "id" || string(k) == "class" {
			attr[string(k)] = clip(string(v))
		}
	}
	return attr
}

// namesAuthor reports whether an element with the given attributes names author or time.
// "status-publish" is what WordPress calls the block around the whole report.
func namesAuthor(attr map[string]string) bool {
	for _, name := range []string{attr["class"], attr["id"], attr["itemprop"]} {
		for class := range strings.FieldsSeq(name) {
			words := wordsOf(class)
			if strings.HasPrefix(words, " status ") {
				continue
			}
			if words == lineAlone || slices.ContainsFunc(lineWords, func(w string) bool { return strings.Contains(words, w) }) {
				return true
			}
		}
	}
	return false
}

// changes reports whether a time tag is marked as the time of a change.
func changes(attr map[string]string) bool {
	if strings.EqualFold(attr["itemprop"], "dateModified") {
		return true
	}
	class := strings.ToLower(attr["class"])
	return strings.Contains(class, "update") || strings.Contains(class, "modif")
}

// The words in the class or id of an element that holds comments, and of one that names
// the author or the time.
var (
	commentWords = []string{"comment", "disqus", "respond", "discussion"}
	lineWords    = apart(
		"byline", "bylines", "dateline", "date line", "timestamp", "posted", "published", "publish", "publication date", "date published", "datepublished", "publishdate",
		"pubdate", "pub date", "post date", "postdate", "entry date", "article date", "story date", "meta date",
		"post meta", "postmeta", "post metadata", "entry meta", "entry metadata", "article meta", "article metadata", "article info",
	)
	// lineAlone is one that other blocks have beside other words.
	lineAlone = " meta "
	// markWords are in the attributes of each element that one of the other words is in.
	markWords = [][]byte{[]byte("comment"), []byte("disqus"), []byte("respond"), []byte("discussion"), []byte("byline"), []byte("date"), []byte("timestamp"), []byte("posted"), []byte("publish"), []byte("meta"), []byte("info")}
)

// apart returns words with a space before and after each.
func apart(words ...string) (out []string) {
	for _, w := range words {
		out = append(out, " "+w+" ")
	}
	return out
}

// mayHoldComments reports whether a word for comments is in a tag: its attributes need be read
// only then.
func mayHoldComments(raw []byte) bool {
	for _, w := range commentWords {
		if bytes.Contains(raw, []byte(w)) || bytes.Contains(bytes.ToLower(raw), []byte(w)) {
			return true
		}
	}
	return false
}

// wordsOf returns the words of a class in lower case, each with a space before and after it:
// those of "entry-meta", "post__byline" and "pubDate".
func wordsOf(class string) string {
	var b strings.Builder
	b.WriteByte(' ')
	last := ' '
	for _, r := range class {
		switch {
		case !unicode.IsLetter(r):
			r = ' '
		case unicode.IsUpper(r) && unicode.IsLower(last):
			b.WriteByte(' ')
		}
		if r != ' ' || last != ' ' {
			b.WriteRune(unicode.ToLower(r))
		}
		last = r
	}
	if last != ' ' {
		b.WriteByte(' ')
	}
	return b.String()
}

// asideWords are the words in the class or id of blocks that hold something else than the
// report: invitations, other reports, comments, captions.
var asideWords = []string{
	"promo", "advert", "sponsor", "newsletter", "subscri", "related", "recommend", "share", "social", "cookie", "consent", "paywall", "signup", "sign-up", "widget",
	"sidebar", "footer", "caption", "most-read", "mostread", "popular", "trending", "breadcrumb", "comment", "disqus", "navig", "menu", "login", "search", "author-bio", "about-author",
	"disclaimer", "copyright", "banner", "modal", "popup", "tooltip", "credit", "byline", "tags", "hidden",
}

// isAside reports whether the class or id of n says that it holds no text of the report.
func isAside(n *html.Node) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Article || n.DataAtom == atom.Main {
		return false
	}
	for _, a := range n.Attr {
		switch {
		case a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" || a.Key == "style" && unshown(a.Val):
			return true
		case a.Key != "class" && a.Key != "id" || len(a.Val) > 500:
			continue
		}
		v := strings.ToLower(a.Val)
		for _, w := range asideWords {
			if strings.Contains(v, w) {
				return true
			}
		}
		for w := range strings.FieldsFuncSeq(v, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if w == "ad" || w == "ads" {
				return true
			}
		}
	}
	return false
}
