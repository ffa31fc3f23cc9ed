package article

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"stemma/intake/internal/address"
	"stemma/intake/internal/stamp"
	"stemma/report"
)

// readHead reads the metadata of a page.
func readHead(page string) *head {
	h := &head{meta: map[string][]string{}}
	z := html.NewTokenizer(strings.NewReader(page))
	var h1 *strings.Builder // not nil inside an h1
	scripts := 0
	raw := atom.Atom(0) // the raw-text element whose text comes next
	isLD := false       // whether the text that comes next is JSON-LD
	unseen := 0         // number of open elements whose text is not shown to readers
	var within enclosure
	for {
		switch z.Next() {
		case html.ErrorToken:
			return h
		case html.StartTagToken, html.SelfClosingTagToken:
			h.tags++
			size := len(z.Raw())
			name, more := z.TagName()
			a := atom.Lookup(name)
			raw, isLD = 0, false
			if !more || !telling(a) && size <= 2*mostAttrs && !within.marked(a, z.Raw()) {
				// Skip its attributes: they hold no metadata and cannot be more
				// than mostAttrs, since each takes two bytes at least.
				more = false
			}
			if veils(a) {
				unseen++
			}
			attr := h.attributes(z, more)
			within.begin(a, attr, len(h.lines))
			switch a {
			case atom.Html:
				h.lang = first(h.lang, attr["lang"], attr["xml:lang"])
			case atom.Meta:
				h.addMeta(attr)
			case atom.Link:
				if strings.EqualFold(attr["rel"], "canonical") {
					h.canonical = first(h.canonical, attr["href"])
				}
			case atom.Time:
				if len(h.times) < maxHeaders && attr["datetime"] != "" && within.comment == 0 {
					h.times = append(h.times, timeTag{attr["datetime"], publishes(attr), changes(attr)})
				}
			case atom.Script:
				raw, isLD = a, strings.HasPrefix(strings.ToLower(strings.TrimSpace(attr["type"])), "application/ld+json")
			case atom.Style, atom.Noscript, atom.Textarea, atom.Title, atom.Iframe, atom.Noembed, atom.Noframes, atom.Xmp:
				raw = a
			case atom.H1:
				if len(h.h1) < maxHeaders {
					h1 = &strings.Builder{}
				}
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			raw = 0
			if h.lines = within.end(a, h.lines); len(h.lines) > maxHeaders {
				h.lines = h.lines[:maxHeaders]
			}
			switch {
			case a == atom.H1 && h1 != nil:
				if s := oneLine(h1.String()); s != "" {
					h.h1 = append(h.h1, s)
				}
				h1 = nil
			case veils(a) && unseen > 0:
				unseen--
			}
		case html.TextToken:
			size := len(z.Raw())
			switch {
			case isLD:
				if scripts++; scripts <= maxValues && size <= maxScript {
					h.ld.add(string(z.Text()))
				}
			case raw == atom.Title:
				h.title = first(h.title, oneLine(clip(string(z.Text()))))
			case raw == 0:
				h.text += size
				h.longest = max(h.longest, size)
				if unseen == 0 && h.letters < short {
					h.letters += letters(z.Raw()[:min(size, short)])
				}
				if h1 == nil && len(within.open) == 0 {
					break
				}
				text := z.Text()
				within.text(text)
				if h1 != nil && h1.Len() < maxValue {
					h1.Write(text)
				}
			}
			raw, isLD = 0, false
		}
	}
}

// attributes returns the attributes of the current tag; more reports whether there
// are any to read.
func (h *head) attributes(z *html.Tokenizer, more bool) map[string]string {
	if !more {
		return nil
	}
	attr := map[string]string{}
	n := 0
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		if n++; n <= 64 && len(k) <= 64 && attr[string(k)] == "" {
			attr[string(k)] = clip(string(v))
		}
	}
	h.attrs = max(h.attrs, n)
	return attr
}

// addMeta records a meta tag with the given attributes.
func (h *head) addMeta(attr map[string]string) {
	content := oneLine(attr["content"])
	if content == "" {
		return
	}
	for _, a := range []string{"name", "property", "itemprop"} {
		for name := range strings.FieldsSeq(strings.ToLower(attr[a])) {
			if len(h.meta[name]) < maxValues && (len(h.meta) < maxNames || h.meta[name] != nil) {
				h.meta[name] = append(h.meta[name], content)
			}
		}
	}
}

// page returns the page's metadata. url is the address it was fetched from.
func (h *head) page(url string) Page {
	p := Page{
		Outlet:   first(h.ld.publisher, h.stated(metaSite)),
		Language: strings.ReplaceAll(first(h.lang, h.ld.language, h.stated(metaLanguage)), "_", "-"),
	}
	for _, u := range []string{h.ld.url, h.canonical, h.stated(metaURL), url} {
		if p.URL = address.Resolve(url, u); u != "" && p.URL != "" {
			break
		}
		p.URL = ""
	}
	if p.URL == "" {
		p.URL = address.Clean(url)
	}
	if p.Outlet == "" {
		p.Outlet = address.Host(p.URL)
	}
	p.Title = h.bareTitle(first(h.ld.headline, h.stated(metaTitle), h.title), p)
	if p.Title == "" && len(h.h1) > 0 {
		p.Title = h.h1[0]
	}
	p.Byline = h.byline()
	p.Credits = h.credits()
	p.Published, p.Notes = h.published()
	return p
}

// reports reports whether the page says that it is that of one report.
func (h *head) reports() bool {
	return h.ld.found || len(h.meta["article:published_time"]) > 0 || len(h.meta["og:type"]) > 0 && strings.EqualFold(h.meta["og:type"][0], "article")
}

// byline returns the names of the authors, or "".
func (h *head) byline() string {
	if h.ld.author != "" {
		return h.ld.author
	}
	for _, n := range metaAuthor {
		var names []string
		for _, v := range h.meta[n] {
			// article:author is often the address of a profile.
			if !strings.Contains(v, "://") && !strings.HasPrefix(v, "@") && !contains(names, v) {
				names = append(names, v)
			}
		}
		if len(names) > 0 {
			return strings.Join(names, ", ")
		}
	}
	for _, line := range h.lines {
		if l, ok := stamp.OfLine(line); ok && l.Byline != "" && len(l.Byline) < 100 {
			return l.Byline
		}
	}
	return ""
}

// credits returns the wire services and other sources credited.
func (h *head) credits() []string {
	out := h.ld.credits
	for _, n := range metaCredit {
		for _, v := range h.meta[n] {
			if !contains(out, v) && !strings.Contains(v, "://") {
				out = append(out, v)
			}
		}
	}
	return out
}

// published returns the time of publication, and a note if one is stated that cannot
// be read, or only that of a change. A time tag is used only if it is marked as that time, or
// if all time tags of the page have the same value; else the date that is printed in the
// first time element or byline with one. The times of comments are never used.
func (h *head) published() (report.Stamp, []string) {
	var candidates []string
	candidates = append(candidates, h.ld.published)
	for _, n := range metaDate {
		candidates = append(candidates, h.meta[n]...)
	}
	same := len(h.times) > 0
	for _, t := range h.times {
		if t.marked {
			candidates = append(candidates, t.value)
		}
		same = same && t.value == h.times[0].value && !t.changed
	}
	if same {
		candidates = append(candidates, h.times[0].value)
	}
	unread := ""
	for _, c := range candidates {
		if s, ok := stamp.Parse(c); ok {
			return s, nil
		}
		unread = first(unread, c)
	}
	for _, line := range h.lines {
		if l, ok := stamp.OfLine(line); ok && l.Published.Known() {
			return l.Published, nil
		}
	}
	if unread != "" {
		return report.Stamp{}, []string{fmt.Sprintf("The date of publication %q could not be read.", cut(unread, 80))}
	}
	if c := h.changed(); c != "" {
		return report.Stamp{}, []string{fmt.Sprintf("The page states only when it was last changed: %s.", c)}
	}
	return report.Stamp{}, nil
}

// metaChanged lists the names of the meta tags for the time of the last change.
var metaChanged = []string{"article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified"}

// changed returns the time of the last change that the page states, as it is printed here,
// or "".
func (h *head) changed() string {
	values := append([]string{h.ld.modified}, h.stated(metaChanged))
	for _, t := range h.times {
		if t.changed {
			values = append(values, t.value)
		}
	}
	for _, v := range values {
		if s, ok := stamp.Parse(v); ok {
			return s.String()
		}
	}
	return ""
}
