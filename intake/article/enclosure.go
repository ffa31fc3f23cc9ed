package article

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An enclosure says what the current tag of a page is inside of: the comments of readers, or
// lines that say who wrote the report and when.
type enclosure struct {
	comment int       // number of open elements a since the one that holds comments
	a       atom.Atom // that element
	open    []open    // the open time elements and bylines, the outermost first
	lower   []byte    // for marked
}

// An open is an element that holds a line and is not closed yet.
type open struct {
	of    atom.Atom
	depth int // number of open elements of in it, and itself
	text  []byte
	lines int // number of lines read before it
}

// The limits of the lines that are kept. What is longer than mostLine is no line but a block
// whose class only looks so, such as one around the whole report; package stamp reads none.
const (
	mostLine = 240 // bytes
	mostOpen = 8   // elements, one inside the other
)

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

// marked reports whether the attributes of the tag in raw are to be read: those of a block
// in which one of the words may stand.
func (e *enclosure) marked(a atom.Atom, raw []byte) bool {
	switch a {
	case atom.Div, atom.Section, atom.Ol, atom.Ul, atom.Aside,
		atom.P, atom.Span, atom.Li, atom.Header, atom.A, atom.Small, atom.Em, atom.I, atom.H6, atom.H5, atom.H4:
	default:
		return false
	}
	if len(raw) <= 12 {
		return false
	}
	e.lower = e.lower[:0]
	for _, c := range raw {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		e.lower = append(e.lower, c)
	}
	for _, w := range markWords {
		if bytes.Contains(e.lower, w) {
			return true
		}
	}
	return false
}

// begin handles an opening tag, before which lines lines were read.
func (e *enclosure) begin(a atom.Atom, attr map[string]string, lines int) {
	if void[a] {
		return
	}
	switch {
	case e.comment > 0 && a == e.a:
		e.comment++
	case e.comment == 0 && holds(a) && attr != nil && holdsComments(attr):
		e.a, e.comment = a, 1
	}
	if e.comment > 0 {
		return
	}
	for i := range e.open {
		if e.open[i].of == a {
			e.open[i].depth++
		}
	}
	if len(e.open) < mostOpen && (a == atom.Time || attr != nil && namesAuthor(attr)) {
		e.open = append(e.open, open{of: a, depth: 1, lines: lines})
	}
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

// text adds text to the open lines.
func (e *enclosure) text(s []byte) {
	for i := range e.open {
		if o := &e.open[i]; len(o.text) < maxValue {
			o.text = append(append(o.text, s[:min(len(s), maxValue)]...), ' ')
		}
	}
}

// end handles a closing tag. It returns lines with the one that it closes, which stands for
// the lines inside it.
func (e *enclosure) end(a atom.Atom, lines []string) []string {
	if e.comment > 0 {
		if a == e.a {
			e.comment--
		}
		return lines
	}
	for i := len(e.open) - 1; i >= 0; i-- {
		o := &e.open[i]
		if o.of != a {
			continue
		}
		if o.depth--; o.depth > 0 {
			continue
		}
		if line := oneLine(string(o.text)); len(o.text) < maxValue && line != "" && len(line) <= mostLine {
			lines = append(lines[:o.lines], line)
		}
		e.open = e.open[:i]
	}
	return lines
}

// changes reports whether a time tag is marked as the time of a change.
func changes(attr map[string]string) bool {
	if strings.EqualFold(attr["itemprop"], "dateModified") {
		return true
	}
	class := strings.ToLower(attr["class"])
	return strings.Contains(class, "update") || strings.Contains(class, "modif")
}
