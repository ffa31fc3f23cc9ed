package article

import (
	"html"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"stemma/intake/internal/stamp"
	"stemma/report"
)

// mostPosts limits the posts that are read of a live page; the longest have some hundreds.
const mostPosts = 1000

// mostSteps limits the blocks that are looked at for posts of one form. A page within the
// limits of bounds.go takes fewer, unless it was made to take more.
const mostSteps = 100_000

// paragraphsOf returns the paragraphs of a text in JSON-LD, which may be HTML.
func paragraphsOf(s string) (out []string) {
	if strings.Contains(s, "</") || strings.Contains(s, "<br") {
		out, _ = plain(s)
		return out
	}
	for line := range strings.Lines(html.UnescapeString(s)) {
		if line = oneLine(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// live returns the paragraphs of a live page whose posts JSON-LD lists, each post under its
// time and headline: those of body, if it has the posts, or those of JSON-LD. times are those
// of the posts in body. It returns nil for another page.
func (h *head) live(body, times []string) []string {
	switch {
	case len(times)*2 > len(h.ld.posts):
		return body
	case len(h.ld.posts) < 2:
		return nil
	}
	have := squeeze(strings.Join(body, " "))
	missing := 0
	for _, p := range h.ld.posts {
		if !strings.Contains(have, squeeze(cut(p.body[0], 60))) {
			missing++
		}
	}
	if missing == 0 {
		return body
	}
	posted := map[string]bool{}
	for _, p := range h.ld.posts {
		for _, s := range append(p.body, p.headline) {
			posted[fold(s)] = true
		}
	}
	var out []string
	for _, s := range body { // what stands above the posts
		if posted[fold(s)] {
			break
		}
		out = append(out, s)
	}
	for _, p := range h.ld.posts {
		for _, s := range append([]string{p.time, p.headline}, p.body...) {
			if s != "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// newest returns the time of the newest post of a live page, and the number of its posts.
// times are those of the posts in its body.
func (h *head) newest(times []string) (newest report.Stamp, posts int) {
	if len(times) < len(h.ld.posts) {
		times = nil
		for _, p := range h.ld.posts {
			times = append(times, p.time)
		}
	}
	for _, t := range times {
		if s, ok := stamp.Parse(t); ok && (!newest.Known() || s.Time.After(newest.Time)) {
			newest = s
		}
	}
	return newest, len(times)
}

// posts returns the paragraphs of a live page whose posts are blocks of one form, each with
// its time: those above the posts that are prose, and then the posts as they are; and the
// times of the posts. It returns nil for a page whose title does not say that it is live, or
// if more of body, which the extractor found, is outside the posts than is in them: then they
// are teasers beside a report, whose title may speak of those who live.
func (o outline) posts(doc *xhtml.Node, body []string) (out, times []string) {
	title := find(doc, atom.Title)
	if title == nil || title.FirstChild == nil || !saysLive(title.FirstChild.Data) {
		return nil, nil
	}
	var best []*xhtml.Node
	most, steps := 0, 0
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Time || n.Parent == nil {
			continue
		}
		group, text := alike(n, &steps)
		if len(group) >= 2 && text > most {
			best, most = group, text
		}
		if len(best) > mostPosts || steps > mostSteps {
			break
		}
	}
	if best == nil || outside(body, best) > most {
		return nil, nil
	}
	for i := range o {
		if l := &o[i]; l.node == best[0] || below(l.node, best[0]) {
			break
		} else if !l.aside && l.prose() {
			out = append(out, l.text)
		}
	}
	for _, p := range best {
		var w paragraphWriter
		nodeText(&w, p, nil)
		out = append(out, w.done()...)
		for _, a := range find(p, atom.Time).Attr {
			if a.Key == "datetime" {
				times = append(times, clip(a.Val))
			}
		}
	}
	return out, times
}

// outside returns the bytes of the paragraphs of body that do not begin as those of posts do.
func outside(body []string, posts []*xhtml.Node) (n int) {
	begins := func(p string) string { return fold(cut(p, 60)) }
	have := map[string]bool{}
	for _, p := range posts {
		var w paragraphWriter
		nodeText(&w, p, nil)
		for _, s := range w.done() {
			have[begins(s)] = true
		}
	}
	for _, p := range body {
		if !have[begins(p)] {
			n += len(p)
		}
	}
	return n
}

// saysLive reports whether a title has the word "live" in it, or "as it happened".
func saysLive(title string) bool {
	title = " " + fold(title) + " "
	return strings.Contains(title, " live ") || strings.Contains(title, " as it happened ")
}

// alike returns the block around a time element and the blocks beside it that have the same
// form and a time, and their text; or nothing if no block around it has such neighbours. It
// adds the number of blocks that it looks at to steps.
func alike(time *xhtml.Node, steps *int) (group []*xhtml.Node, text int) {
	n := time
	for range 5 {
		if n = n.Parent; n == nil || n.Parent == nil || n.DataAtom == atom.Body {
			return nil, 0
		}
		if n.PrevSibling != nil && sameForm(previous(n), n) && find(previous(n), atom.Time) != nil {
			return nil, 0 // counted from the first
		}
		group, text = group[:0], 0
		for c := n; c != nil; c = next(c) {
			*steps++
			if !sameForm(n, c) || find(c, atom.Time) == nil {
				continue
			}
			if size := bytesOf(c); size >= 60 {
				group, text = append(group, c), text+size
			}
		}
		if len(group) >= 2 {
			return group, text
		}
	}
	return nil, 0
}
