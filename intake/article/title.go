package article

import (
	"strings"
	"unicode"

	"stemma/intake/internal/address"
)

// separators stand between a title and the outlet's name in <title>.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » "}

// bareTitle takes the outlet's name off the end of a title: after a separator
// stands the outlet, the site or the host, or before it a headline of the page.
func (h *head) bareTitle(title string, p Page) string {
	for range 3 { // "Headline - Section | Outlet"
		at, sep := -1, ""
		for _, s := range separators {
			if i := strings.LastIndex(title, s); i > at {
				at, sep = i, s
			}
		}
		if at <= 0 {
			break
		}
		before, after := title[:at], title[at+len(sep):]
		if !h.namesOutlet(after, p) && !h.isHeadline(before) {
			break
		}
		title = strings.TrimSpace(before)
	}
	return title
}

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

func (h *head) isHeadline(s string) bool {
	for _, t := range h.h1 {
		if fold(t) == fold(s) {
			return true
		}
	}
	return false
}

// headline returns the headline as readers see it: the h1 that shares half of
// its words with the title, or else the title.
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

// fold returns s in lower case, with one space for whatever is neither letter
// nor digit.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

func squeeze(s string) string { return strings.ReplaceAll(fold(s), " ", "") }

// oneLine returns s with one space for every run of white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// clip cuts a foreign value to the length we keep.
func clip(s string) string { return cut(s, maxValue) }

func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

// first returns the first of values that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}
