// Package address normalizes the addresses of web pages, so that each page has one.
package address

import (
	"net/url"
	"strings"
)

// tracking lists the query parameters that say how a reader came to a page. A name
// ending in "*" stands for all names with that prefix.
var tracking = []string{
	"utm_*", "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid",
	"_hsenc", "_hsmi", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "wickedid", "ocid", "cmpid", "ns_*", "at_*", "__twitter_impression",
	"guccounter", "guce_*", "smid", "ito", "icid", "ftag", "srnd", "xtor",
}

// Clean returns an address without what does not identify the page: the fragment,
// tracking parameters, user name and password, a default port, and capitals in the
// host. It returns "" for addresses that do not parse, that a browser would run, or
// that read local files. Other addresses that are not of the web are unchanged.
func Clean(raw string) string {
	raw = strings.TrimSpace(raw)
	if len(raw) > 8192 || strings.ContainsFunc(raw, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return ""
	}
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "javascript", "data", "vbscript", "file", "blob", "about":
		return ""
	default:
		return raw
	}
	out := raw
	if i := strings.IndexByte(out, '#'); i >= 0 {
		out = out[:i]
	}
	out = withoutTracking(out)
	return tidyHost(out, u)
}

// Host returns the host of an address without "www.", or "".
func Host(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// Resolve returns the web address of a link ref on page base, or "".
func Resolve(base, ref string) string {
	r, err := url.Parse(strings.TrimSpace(ref))
	if err != nil {
		return ""
	}
	if b, err := url.Parse(base); err == nil && b.Host != "" {
		r = b.ResolveReference(r)
	}
	if r.Scheme != "http" && r.Scheme != "https" || r.Host == "" {
		return ""
	}
	return Clean(r.String())
}

// withoutTracking returns s without tracking parameters.
func withoutTracking(s string) string {
	path, query, ok := strings.Cut(s, "?")
	if !ok {
		return s
	}
	var kept []string
	for p := range strings.SplitSeq(query, "&") {
		if name, _, _ := strings.Cut(p, "="); !tracks(name) {
			kept = append(kept, p)
		}
	}
	if len(kept) == 0 {
		return path
	}
	return path + "?" + strings.Join(kept, "&")
}

// tracks reports whether a query parameter is a tracking parameter.
func tracks(name string) bool {
	name = strings.ToLower(name)
	for _, t := range tracking {
		if stem, open := strings.CutSuffix(t, "*"); name == t || open && strings.HasPrefix(name, stem) {
			return true
		}
	}
	return false
}

// tidyHost returns s, which is u without fragment and tracking parameters, with scheme
// and host in lower case and without a default port or user.
func tidyHost(s string, u *url.URL) string {
	i := strings.Index(s, "//")
	if i < 0 {
		return s
	}
	end := len(s)
	if j := strings.IndexAny(s[i+2:], "/?"); j >= 0 {
		end = i + 2 + j
	}
	host := strings.ToLower(s[i+2 : end])
	if u.User != nil {
		host = strings.ToLower(u.Host) // without user name and password
	}
	host = strings.TrimSuffix(host, map[string]string{"http": ":80", "https": ":443"}[u.Scheme])
	return u.Scheme + "://" + host + s[end:]
}
