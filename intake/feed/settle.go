package feed

import "stemma/intake/internal/address"

// settle resolves the links of the feed and of its entries, and gives the entries what
// the feed says for all of them. url is the address that the feed was fetched from, or "".
func (f *Feed) settle(url string) {
	f.Self = address.Resolve(url, f.Self)
	own := first(url, f.Self)
	f.Link = resolve(f.Link, own)
	bases := []string{own, f.Link}
	if f.Kind == RSS { // whose relative links are mostly meant from the site
		bases = []string{f.Link, own}
	}
	for i := range f.Entries {
		e := &f.Entries[i]
		e.URL = resolve(e.URL, bases...)
		e.Source.URL = resolve(e.Source.URL, bases...)
		e.Language = first(e.Language, f.Language)
	}
}

// resolve returns the web address that ref is as seen from the first of bases that is
// known. It returns "" if ref is no web address or nothing.
func resolve(ref string, bases ...string) string {
	if ref == "" {
		return ""
	}
	return address.Resolve(first(bases...), ref)
}
