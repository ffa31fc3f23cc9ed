package article

import (
	"encoding/json"
	"html"
	"strings"
)

// maxGraph limits the depth in a JSON-LD graph at which reports are looked for.
const maxGraph = 6

// add reads one script. A script that is not JSON is ignored.
func (l *linked) add(script string) {
	s := strings.TrimSpace(script)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "//<![CDATA["), "//]]>")
	s = strings.TrimRight(strings.TrimSpace(s), ";")
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		// Many pages have line feeds in strings, which JSON does not allow.
		s = strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, s)
		if json.Unmarshal([]byte(s), &v) != nil {
			return
		}
	}
	l.node(v, 0)
}

// node reads the reports in v and, up to maxGraph, below it.
func (l *linked) node(v any, depth int) {
	if depth > maxGraph {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.node(e, depth+1)
		}
	case map[string]any:
		if isReport(v["@type"]) {
			l.take(v)
		}
		for _, name := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"} {
			if sub := v[name]; sub != nil && (name == "@graph" || !isReport(v["@type"])) {
				l.node(sub, depth+1)
			}
		}
	}
}

// isReport reports whether an @type is one of schema.org's types for a report:
// Article and its subtypes, recognized by their endings.
func isReport(v any) bool {
	return ofType(v, func(s string) bool {
		return strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "BlogPosting") || s == "Report"
	})
}

// ofType reports whether is holds for an @type, or one of several, without its name space.
func ofType(v any, is func(string) bool) bool {
	switch v := v.(type) {
	case string:
		return is(v[strings.LastIndexAny(v, "/:")+1:])
	case []any:
		for _, e := range v {
			if s, ok := e.(string); ok && ofType(s, is) {
				return true
			}
		}
	}
	return false
}

// take sets the fields that are still empty from the properties of a report.
func (l *linked) take(v map[string]any) {
	set := func(to *string, from string) {
		if *to == "" {
			*to = from
		}
	}
	l.found = true
	set(&l.headline, value(v["headline"]))
	set(&l.headline, value(v["name"]))
	set(&l.publisher, value(v["publisher"]))
	set(&l.author, value(v["author"]))
	set(&l.author, value(v["creator"]))
	set(&l.url, idOrURL(v["mainEntityOfPage"]))
	set(&l.url, idOrURL(v["url"]))
	set(&l.url, idOrURL(v["@id"]))
	set(&l.language, value(v["inLanguage"]))
	set(&l.published, value(v["datePublished"]))
	set(&l.modified, value(v["dateModified"]))
	l.live = l.live || v["liveBlogUpdate"] != nil || ofType(v["@type"], func(s string) bool { return s == "LiveBlogPosting" })
	l.addPosts(v["liveBlogUpdate"])
	if s, ok := v["articleBody"].(string); ok {
		set(&l.body, s)
	}
	for _, name := range []string{"sourceOrganization", "creditText"} {
		if c := value(v[name]); c != "" && !contains(l.credits, c) {
			l.credits = append(l.credits, c)
		}
	}
}

// value returns v as text: a string, or the names of one or more objects.
func value(v any) string {
	switch v := v.(type) {
	case string:
		return oneLine(html.UnescapeString(clip(v)))
	case map[string]any:
		if s, ok := v["name"].([]any); ok {
			return value(s)
		}
		s, _ := v["name"].(string)
		return value(s)
	case []any:
		var names []string
		for _, e := range v {
			if _, deeper := e.([]any); deeper || len(names) >= maxValues {
				continue
			}
			if s := value(e); s != "" && !contains(names, s) {
				names = append(names, s)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

// idOrURL returns the web address that v is or has as its @id, or "".
func idOrURL(v any) string {
	if m, ok := v.(map[string]any); ok {
		v = m["@id"]
	}
	s, _ := v.(string)
	if s = strings.TrimSpace(s); strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return clip(s)
	}
	return ""
}

// articleBody returns the paragraphs of the articleBody in JSON-LD.
func (h *head) articleBody() []string {
	s := h.ld.body
	if strings.Contains(s, "</p>") || strings.Contains(s, "<br") {
		body, _ := plain(s)
		return body
	}
	var out []string
	for line := range strings.Lines(html.UnescapeString(s)) {
		if line = oneLine(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// leastBody returns the length in bytes below which the articleBody in JSON-LD is
// preferred to the body found: half of the former.
func (h *head) leastBody() int { return max(1, len(h.ld.body)/2) }

// addPosts reads the liveBlogUpdate of a LiveBlogPosting.
func (l *linked) addPosts(v any) {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	for _, e := range list {
		m, ok := e.(map[string]any)
		if !ok || len(l.posts) >= mostPosts {
			continue
		}
		body, _ := m["articleBody"].(string)
		p := post{time: value(m["datePublished"]), headline: value(m["headline"]), body: paragraphsOf(body)}
		if len(p.body) > 0 {
			l.posts = append(l.posts, p)
		}
	}
}
