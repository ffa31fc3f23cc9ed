package feed

import (
	"fmt"
	"strings"
)

// A grammar says what a kind of document is made of.
type grammar struct {
	roots []string // names of the outermost element
	// entries maps the name of an entry's element to those that it may stand in.
	entries map[string][]string
}

// A tidied is an XML document that was made well-formed, in bounded size. It holds no
// comments, declarations or processing instructions, and no entity is declared in it.
type tidied struct {
	text  string
	root  string // local name of the root, in lower case
	heads string // the start tags around the entries: `<rss><channel>`
	feet  string // the end tags around the entries
	// entries are the offsets in text of each entry that is whole, in order, and its
	// number in the document, from 1.
	entries []piece

	left   []Left
	mended int  // tags that were missing or did not belong
	broken bool // whether the document ends inside its root
}

// A piece is a part of a document.
type piece struct{ start, end, number int }

// The budget for the markup of one document. A unit is about 0.3 µs of the parser that
// comes after: for each tag it copies all namespaces that are declared around it, and
// for each piece of an unknown element all text of the element that comes before. The
// largest of the feeds at hand spends a hundredth.
const (
	budget        = 3_000_000
	perTag        = 8
	perCopied     = 256      // bytes copied in one unit
	maxCopied     = 16 << 20 // bytes copied for one element; a long report in XHTML takes 2 MB
	maxNamespaces = 48       // in force at one place; feeds have up to 20
	maxNamespace  = 1 << 10  // bytes of a declaration or attribute of a root
)

// A tidier writes the tidied document.
type tidier struct {
	g     grammar
	src   string
	out   []byte
	stack []element
	open  map[string]int // number of elements of a lower-case name in stack
	spent int
	entry int  // index in stack of the open entry, or -1
	seen  int  // entries begun
	torn  int  // pieces of text left out because there were too many in one element
	deep  int  // tags left out because they were too deep
	more  int  // entries above MaxEntries
	inRun bool // whether the last thing written is text
	tidied
}

// An element is an open element.
type element struct {
	name       string // as written
	fold       string // in lower case
	at         int    // offset of its start tag in out
	tagEnd     int    // offset after it
	namespaces int    // in force inside it
	text       int    // bytes of text directly in it
	copied     int    // bytes that the parser may copy for it
}

// tidy makes a document of grammar g well-formed. It reports ErrFormat if there is no
// root of the grammar.
//
// It drops end tags without a start, adds those that are missing, closes an entry where
// the next begins, and takes a "<" that begins no tag as text. It leaves out entries
// that are not whole, too large or too many.
func tidy(src string, g grammar) (tidied, error) {
	t := &tidier{g: g, src: src, open: map[string]int{}, entry: -1}
	page := false
	for i := 0; i < len(src); {
		if src[i] != '<' {
			j := strings.IndexByte(src[i:], '<')
			if j < 0 {
				j = len(src) - i
			}
			t.put(src[i : i+j])
			i += j
			continue
		}
		if n := t.skip(src[i:]); n > 0 {
			page = page || t.root == "" && len(src[i:]) > 14 && strings.EqualFold(src[i:i+14], "<!doctype html")
			i += n
			continue
		}
		tg, ok := readTag(src[i:])
		if !ok {
			t.angle()
			i++
			continue
		}
		if t.root == "" && local(tg.name) == "html" {
			page = true
			break
		}
		t.tag(tg)
		i += tg.size
		if t.root != "" && len(t.stack) == 0 || t.spent > budget {
			break
		}
	}
	if t.root == "" {
		if page {
			return tidied{}, ErrPage
		}
		return tidied{}, fmt.Errorf("%w: there is no element %s", ErrFormat, strings.Join(g.roots, ", "))
	}
	t.finish()
	return t.tidied, nil
}

// skip handles what begins with "<!" or "<?" at the beginning of s, and returns its
// length. If there is no such thing, it returns 0.
func (t *tidier) skip(s string) int {
	switch {
	case strings.HasPrefix(s, "<!--"):
		return upTo(s, "-->")
	case strings.HasPrefix(s, "<![CDATA["):
		n := upTo(s, "]]>")
		t.inRun = false
		if len(t.stack) > 0 && t.count(n) {
			body := strings.TrimSuffix(s[len("<![CDATA["):n], "]]>")
			t.out = append(t.out, "<![CDATA["...)
			t.out = append(t.out, body...)
			t.out = append(t.out, "]]>"...)
		}
		t.inRun = false
		return n
	case strings.HasPrefix(s, "<?"):
		return upTo(s, "?>")
	case strings.HasPrefix(s, "<!"):
		return declaration(s)
	}
	return 0
}

// declaration returns the length of the declaration at the beginning of s, such as
// "<!DOCTYPE rss [ … ]>". What is declared is not used.
func declaration(s string) int {
	end := upTo(s, ">")
	open := strings.IndexByte(s[:end], '[')
	if open < 0 {
		return end
	}
	for i := open; i < len(s); i++ {
		if s[i] == ']' {
			if j := spaceEnd(s, i+1); j < len(s) && s[j] == '>' {
				return j + 1
			}
		}
	}
	return end
}

// upTo returns the offset after the first end in s, or the length of s.
func upTo(s, end string) int {
	if i := strings.Index(s, end); i >= 0 {
		return i + len(end)
	}
	return len(s)
}

// put writes text. It drops references to characters that XML forbids.
func (t *tidier) put(s string) {
	if len(t.stack) == 0 {
		return // outside the root
	}
	if !t.count(len(s)) {
		return
	}
	for len(s) > 0 {
		i := strings.IndexAny(s, "&]")
		if i < 0 {
			t.out = append(t.out, s...)
			return
		}
		t.out = append(t.out, s[:i]...)
		s = s[i:]
		if strings.HasPrefix(s, "]]>") {
			t.out = append(t.out, "]]&gt;"...)
			s = s[3:]
			continue
		}
		if n, legal := reference(s); n > 0 && !legal {
			s = s[n:]
			continue
		}
		t.out = append(t.out, s[0])
		s = s[1:]
	}
}

// angle writes a "<" that begins no tag.
func (t *tidier) angle() {
	if len(t.stack) > 0 && t.count(1) {
		t.out = append(t.out, "&lt;"...)
	}
}

// count counts n bytes of text in the innermost element. It reports false if the text
// must be left out.
func (t *tidier) count(n int) bool {
	e := &t.stack[len(t.stack)-1]
	e.text += n
	if !t.inRun {
		// The parser may copy what it has of the element, once a piece.
		t.inRun = true
		t.spent += e.text / perCopied
		e.copied += e.text
		if e.copied > maxCopied {
			t.torn++
		}
	}
	return e.copied <= maxCopied
}

// finish closes what is open, and leaves out an entry that is.
func (t *tidier) finish() {
	full := len(t.entries) == MaxEntries
	if t.spent > budget && !full {
		t.left = append(t.left, Left{Why: fmt.Sprintf("what comes after entry %d holds more markup than a feed has", len(t.entries)), Count: 1})
	}
	t.broken = len(t.stack) > 0 && t.spent <= budget
	if t.entry >= 0 {
		if t.broken && !full {
			t.left = append(t.left, Left{Entry: t.seen, Why: "the feed breaks off in it", Count: 1})
		}
		t.out = t.out[:t.stack[t.entry].at]
		for len(t.stack) > t.entry {
			t.drop()
		}
	}
	for len(t.stack) > 0 {
		t.pop()
	}
	if t.more > 0 {
		t.left = append(t.left, Left{Why: fmt.Sprintf("the feed holds more than %d entries", MaxEntries), Count: t.more})
	}
	if t.torn > 0 {
		t.left = append(t.left, Left{Why: "the text of an element is torn into too many pieces", Count: t.torn})
	}
	if t.deep > 0 {
		t.left = append(t.left, Left{Why: fmt.Sprintf("tags are nested more than %d deep", maxDepth), Count: t.deep})
	}
	t.text = string(t.out)
}
