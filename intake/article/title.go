package article

import (
	"strings"

	"stemma/intake/internal/address"
)

// separators lists what separates a title from the outlet's name in <title>.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » "}

// bareTitle removes the outlet's name from the end of a title: what follows a
// separator if it names the outlet, the site or the host, or if a headline of the page
// is before the separator.
func (h *head) bareTitle(title string, p Page) string {
	for range 3 { // "Headline - Section | Outlet"
		pos, sep := -1, "" // the last separator
		for _, s := range separators {
			if i := strings.LastIndex(title, s); i > pos {
				pos, sep = i, s
			}
		}
		if pos <= 0 {
			break
		}
		before, after := title[:pos], title[pos+len(sep):]
		if !h.namesOutlet(after, p) && !h.isHeadline(before) {
			break
		}
		title = strings.TrimSpace(before)
	}
	return title
}

// namesOutlet reports whether s is the name of the outlet, the site or the host.
func (h *head) namesOutlet(s string, p Page) bool {
	s = squeeze(s)
	if s == "" {
		return false
	}
	host := address.Host(p.URL)
	name, _, _ := strings.Cut(host, ".")
	for _, o := range []string{p.Outlet, h.stated(metaSite), host, name} {
		if o = squeeze(o); o != "" && (s == o || s == "the"+o || o == "the"+s) {
			return true
		}
	}
	return false
}

// isHeadline reports whether s is an h1 of the page.
func (h *head) isHeadline(s string) bool {
	for _, t := range h.h1 {
		if fold(t) == fold(s) {
			return true
		}
	}
	return false
}

// headline returns the first h1 of which half of the words are in the title and which
// has half of the title's words, or the title if there is none.
func (h *head) headline(title string) string {
	want := map[string]bool{}
	for w := range strings.FieldsSeq(fold(title)) {
		want[w] = true
	}
	for _, t := range h.h1 {
		n, shared := 0, 0
		for w := range strings.FieldsSeq(fold(t)) {
			n++
			if want[w] {
				shared++
			}
		}
		if n > 0 && shared*2 >= n && shared*2 >= len(want) {
			return t
		}
	}
	return title
}
