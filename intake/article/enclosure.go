package article

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"
)

// An enclosure says what the current tag of a page is inside of: the comments of readers, or
// a line that says who wrote the report and when.
type enclosure struct {
	comment int              // number of open elements a since the one that holds comments
	a       atom.Atom        // that element
	line    *strings.Builder // the text of the open time element or byline, or nil
	lineOf  atom.Atom
	depth   int // number of open elements lineOf in it
}

// The words in the class or id of an element that holds comments, and of one that names
// the author or the time.
var (
	commentWords = []string{"comment", "disqus", "respond", "discussion"}
	lineWords    = []string{"byline", "dateline", "timestamp", "pubdate", "pub-date", "publish", "post-date", "postdate", "entry-date", "article-date", "article__date", "date-line", "story-date", "post-meta", "entry-meta", "article-meta", "article-info", "meta-date", "posted"}
)

// marked reports whether the attributes of the tag in raw are to be read: those of a block
// in which one of the words may stand.
func (e *enclosure) marked(a atom.Atom, raw []byte) bool {
	switch a {
	case atom.Div, atom.Section, atom.Ol, atom.Ul, atom.Aside:
		return len(raw) > 12 && (hasAny(raw, commentMarks) || hasAny(raw, lineMarks))
	case atom.P, atom.Span, atom.Li, atom.Header, atom.A, atom.Small, atom.Em, atom.I, atom.H6, atom.H5, atom.H4:
		return len(raw) > 12 && hasAny(raw, lineMarks)
	}
	return false
}

// commentMarks and lineMarks hold the words as bytes.
var commentMarks, lineMarks = asBytes(commentWords), asBytes(lineWords)

func asBytes(words []string) (out [][]byte) {
	for _, w := range words {
		out = append(out, []byte(w))
	}
	return out
}

// hasAny reports whether one of words is in s.
func hasAny(s []byte, words [][]byte) bool {
	for _, w := range words {
		if bytes.Contains(s, w) {
			return true
		}
	}
	return false
}

// begin handles an opening tag.
func (e *enclosure) begin(a atom.Atom, attr map[string]string) {
	if void[a] {
		return
	}
	switch {
	case e.comment > 0 && a == e.a:
		e.comment++
	case e.comment == 0 && a != atom.Html && a != atom.Body && a != atom.Time && attr != nil && holdsComments(attr):
		e.a, e.comment = a, 1
	}
	switch {
	case e.comment > 0:
	case e.line != nil:
		if a == e.lineOf {
			e.depth++
		}
	case a == atom.Time || attr != nil && namesAuthor(attr):
		e.line, e.lineOf, e.depth = &strings.Builder{}, a, 1
	}
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

// namesAuthor reports whether an element with the given attributes names author or time.
func namesAuthor(attr map[string]string) bool {
	name := strings.ToLower(attr["class"] + " " + attr["id"] + " " + attr["itemprop"])
	for _, w := range lineWords {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// text adds text to the open line.
func (e *enclosure) text(s []byte) {
	if e.line != nil && e.line.Len() < maxValue {
		e.line.Write(s)
		e.line.WriteByte(' ')
	}
}

// end handles a closing tag. It returns the text of the line that it closes, or "".
func (e *enclosure) end(a atom.Atom) (line string) {
	if e.comment > 0 && a == e.a {
		e.comment--
	}
	if e.line != nil && a == e.lineOf {
		if e.depth--; e.depth == 0 {
			line = oneLine(e.line.String())
			e.line = nil
		}
	}
	return line
}

// changes reports whether a time tag is marked as the time of a change.
func changes(attr map[string]string) bool {
	if strings.EqualFold(attr["itemprop"], "dateModified") {
		return true
	}
	class := strings.ToLower(attr["class"])
	return strings.Contains(class, "update") || strings.Contains(class, "modif")
}
