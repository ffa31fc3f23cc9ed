package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Fragment returns the paragraphs and the links of a piece of HTML, such as the content
// of an entry in a feed, in its order. It tells no body from furniture, except by the
// elements that are furniture by name. The piece is UTF-8; the links are not resolved.
func Fragment(html string) (paragraphs, links []string) { return plain(html) }

// plain returns the text of a page outside furniture elements. If there is none, as
// when a menu is never closed, it returns all text. It builds no tree, so it works
// on elements nested to any depth.
func plain(page string) (paragraphs, links []string) {
	if paragraphs, links = walk(page, true); len(paragraphs) == 0 {
		paragraphs, links = walk(page, false)
	}
	return paragraphs, links
}

// A Part is a paragraph of a letter.
type Part struct {
	Text   string
	Quoted bool // whether it is in a blockquote: of an earlier letter, or of anybody
	Cited  bool // whether that says that it is of an earlier letter
}

// Letter returns the paragraphs and links of a mail in HTML, without what its styles hide
// from readers, such as the line that programs show beside the subject.
func Letter(html string) (parts []Part, links []string) {
	w := walker{veiled: true, cites: true}
	paragraphs, links := w.walk(html)
	for i, p := range paragraphs {
		parts = append(parts, Part{p, w.cited[i].Quoted, w.cited[i].Cited})
	}
	return parts, links
}

// walk returns the paragraphs and links of a page, outside hidden elements and, if
// skipFurniture is set, outside furniture.
func walk(page string, skipFurniture bool) (paragraphs, links []string) {
	w := walker{furniture: skipFurniture}
	return w.walk(page)
}

// A walker reads the paragraphs of a page tag by tag.
type walker struct {
	furniture bool   // whether furniture is left out
	veiled    bool   // whether what styles hide is left out
	cites     bool   // whether cited notes which paragraphs are quoted
	cited     []Part // of each paragraph, without its text

	out  paragraphWriter
	skip []atom.Atom // the open elements that are left out, the outermost first
	open []bool      // the open blockquotes: whether each cites an earlier letter
	in   int         // number of them that do
	mail bool        // whether the attributes of the current element say that it does
}

func (w *walker) walk(page string) (paragraphs, links []string) {
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			w.out.flush()
			w.note()
			return w.out.out, links
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			a := atom.Lookup(name)
			inside := len(w.skip) > 0 && a == w.skip[len(w.skip)-1] && (w.veiled || holds(a))
			if hidden[a] || w.furniture && furniture[a] || inside {
				w.leave(a)
			}
			if len(w.skip) > 0 {
				continue
			}
			if w.furniture && more && holds(a) && mayHoldComments(z.Raw()) {
				if more = false; holdsComments(idAndClass(z)) {
					w.leave(a)
					continue
				}
			}
			if a == atom.A || w.veiled {
				links = w.attributes(z, a, more, links)
			}
			if len(w.skip) == 0 {
				w.out.tag(a)
				w.note()
			}
			if w.cites && a == atom.Blockquote && len(w.skip) == 0 {
				w.open = append(w.open, w.mail)
				if w.mail {
					w.in++
				}
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if len(w.skip) > 0 {
				for i := len(w.skip) - 1; i >= max(0, len(w.skip)-64); i-- {
					if w.skip[i] == a {
						w.skip = w.skip[:i]
						break
					}
				}
				continue
			}
			w.out.tag(a)
			w.note()
			if n := len(w.open); a == atom.Blockquote && n > 0 {
				if w.open[n-1] {
					w.in--
				}
				w.open = w.open[:n-1]
			}
		case html.TextToken:
			if len(w.skip) == 0 {
				w.out.text(string(z.Text()))
			}
		}
	}
}

// leave begins to leave out an element.
func (w *walker) leave(a atom.Atom) {
	if len(w.skip) < 1<<12 {
		w.skip = append(w.skip, a)
	}
}

// note notes for the paragraphs that have ended whether they are quoted.
func (w *walker) note() {
	for w.cites && len(w.cited) < len(w.out.out) {
		w.cited = append(w.cited, Part{Quoted: len(w.open) > 0, Cited: w.in > 0})
	}
}

// replyClasses are the classes of blockquotes in which mail programs put what they answer, as
// others give them type="cite".
var replyClasses = []string{"gmail_quote", "protonmail_quote", "tutanota_quote", "yahoo_quoted", "front-blockquote"}

// attributes returns links with that of an element, and begins to leave the element out if
// its attributes hide it. It notes whether a blockquote cites an earlier letter.
func (w *walker) attributes(z *html.Tokenizer, a atom.Atom, more bool, links []string) []string {
	w.mail = false
	for n := 0; more && n < 64; n++ {
		var k, v []byte
		switch k, v, more = z.TagAttr(); {
		case a == atom.A && string(k) == "href" && len(links) < 10000:
			links = append(links, clip(string(v)))
		case w.cites && a == atom.Blockquote && (string(k) == "type" && strings.EqualFold(string(v), "cite") || string(k) == "class" && cites(string(v))):
			w.mail = true
		case w.veiled && !void[a] && len(w.skip) == 0 && (string(k) == "hidden" || string(k) == "style" && unshown(string(v))):
			w.leave(a)
		}
	}
	return links
}

// cites reports whether a class says that a blockquote holds what a mail answers.
func cites(class string) bool {
	return slices.ContainsFunc(strings.Fields(cut(class, 1000)), func(c string) bool { return slices.Contains(replyClasses, c) })
}

// unshown reports whether a style hides an element.
func unshown(style string) bool {
	style = strings.Map(func(r rune) rune {
		if r == ' ' {
			return -1
		}
		return r
	}, strings.ToLower(cut(style, 1000)))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || strings.Contains(style, "mso-hide:all")
}
