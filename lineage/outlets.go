package lineage

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/collate"
	"stemma/mention/name"
	"stemma/story"

	"golang.org/x/net/publicsuffix"
)

// published knows which witnesses each outlet published, and by which names reports may call
// these outlets.
type published struct {
	own    []string            // of every witness the key of its outlet, "" where it is not known
	agency []bool              // of every witness whether it is an agency\'s own text, by its dateline
	by     map[string][]int    // of every key its witnesses
	hosts  []host              // of outlets that are only known by the address of their site
	short  map[string]string   // of initials the key
	names  map[string][]called // of every word the names that begin with it
	last   map[string]string   // of every word with which the name of one outlet ends, and of no other, its key
}

// A host is the address of an outlet's site: "www.harbourpost.example".
type host struct {
	key    string
	labels []string // its parts that may hold the outlet's name, that which was registered first
}

// A called is one way in which reports may call the outlet of a witness.
type called struct {
	name string
	key  string
}

// publishedBy returns what the witnesses of a collation say of their own outlets. A report that
// states none is its dateline's agency's own, unless a report is held that states it is.
func publishedBy(c *collate.Collation) *published {
	n := len(c.Witnesses)
	p := &published{own: make([]string, n), agency: make([]bool, n), by: map[string][]int{}, short: map[string]string{}, names: map[string][]called{}, last: map[string]string{}}
	for w := range c.Witnesses {
		outlet := c.Witnesses[w].Report.Outlet
		if p.own[w] = outletKey(outlet); p.own[w] != "" {
			p.publish(w, outlet)
		}
	}
	var stated []string // outlets, each once
	for _, ws := range p.by {
		stated = append(stated, c.Witnesses[ws[0]].Report.Outlet)
	}
	isStated := func(service string) bool {
		return slices.ContainsFunc(stated, func(o string) bool { return isOf(service, o) })
	}
	for w := range c.Witnesses {
		outlet, service := c.Witnesses[w].Report.Outlet, datelineService(&c.Witnesses[w])
		switch {
		case service == "":
			continue
		case p.own[w] == "":
			if isStated(service) {
				continue
			}
			p.own[w] = outletKey(service)
			p.publish(w, "")
		case !isOf(service, outlet):
			continue
		}
		p.agency[w] = true
		p.call(service, p.own[w])
	}
	return p
}

// isOf reports whether the name of a service in a dateline is that of an outlet, its initials or
// its first word: "(Lantern)" of the Lantern News Agency.
func isOf(service, outlet string) bool {
	return sameOutlet(service, outlet) || firstWord(outlet) == service
}

// publish notes that a witness is of the outlet that its key says, whose name or address it states.
func (p *published) publish(w int, outlet string) {
	key := p.own[w]
	if p.by[key] == nil {
		p.introduce(outlet, key)
	}
	p.by[key] = append(p.by[key], w)
}

// introduce notes the names of an outlet: its host, or the words of its name but for an article.
func (p *published) introduce(outlet, key string) {
	if labels := hostLabels(outlet); labels != nil {
		p.hosts = append(p.hosts, host{key, labels})
		return
	}
	words := strings.Fields(outlet)
	if len(words) > 1 && len(words[0]) == len("the") && name.Key(words[0]+" "+words[1]) == name.Key(words[1]) {
		words = words[1:]
	}
	if n := len(words); n > 0 && startsHigh(words[n-1]) {
		last, only := words[n-1], key
		if _, several := p.last[last]; several || n == 1 {
			only = "" // one that is called so is meant, if any
		}
		p.last[last] = only
	}
	if len(words) > 1 || isInitials(outlet) {
		p.call(strings.Join(words, " "), key)
	}
	if len(words) > 1 && isInitials(words[0]) {
		p.call(words[0], key) // "TMB" of TMB News
	}
	if short := initials(strings.Join(words, " ")); len(short) >= leastInitials && p.short[short] == "" {
		p.short[short] = key
	}
}

// call notes that reports may call the outlet of a key s.
func (p *published) call(s, key string) {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > longestName || !startsHigh(s) {
		return
	}
	for _, c := range p.names[words[0]] {
		if c.key == key && c.name == s {
			return
		}
	}
	p.names[words[0]] = append(p.names[words[0]], called{s, key})
}

// isInitials reports whether s is of capitals alone, as many as tell an outlet from others: "NHP".
func isInitials(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return len(s) >= leastInitials
}

// leastInitials is how many initials tell an outlet from others. Ours.
const leastInitials = 3

// longestName bounds the words of an outlet's name. Ours.
const longestName = 8

func startsHigh(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func firstWord(s string) string {
	if f := strings.Fields(s); len(f) > 1 {
		return f[0]
	}
	return ""
}

// datelineService returns the agency that the dateline of a report names: "CPA" of "BRENMOOR,
// June 3 (CPA) -".
func datelineService(w *story.Witness) string {
	for _, b := range w.Blocks {
		if b.Dateline.Empty() {
			continue
		}
		_, s, _ := strings.Cut(b.Dateline.Of(w.Report.Text), "(")
		if s, _, ok := strings.Cut(s, ")"); ok {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// key returns the key of the outlet that reports call s. An outlet of which only the address is
// known is found by it: "The Harbour Post" is harbourpost.example or hpost.example. "NHP" is the North
// Harbour Post.
func (p *published) key(s string) string {
	key := outletKey(s)
	if key == "" || p.by[key] != nil {
		return key
	}
	if k := p.short[s]; k != "" {
		return k
	}
	words := strings.Fields(cmp.Or(name.OutletKey(s), name.Key(s)))
	for _, h := range p.hosts {
		for i, label := range h.labels {
			if (i == 0 || len(words) > 1) && abbreviates(label, words) {
				return h.key
			}
		}
	}
	return key
}

// member returns the key of an outlet of the cast of a witness.
func (p *published) member(w *story.Witness, m int) string {
	if m < 0 || m >= len(w.Cast.Members) {
		return ""
	}
	return p.key(w.Cast.Members[m].Canonical.Of(w.Report.Text))
}

// of returns the witnesses of the outlet of a key, but for those of the outlet of the witness that names it.
func (p *published) of(key string, witness int) []int {
	var out []int
	for _, w := range p.by[key] {
		if p.own[w] != p.own[witness] {
			out = append(out, w)
		}
	}
	return out
}

// hostLabels returns the parts of a host that may hold the name of an outlet, that which was
// registered first, or nil where s is no host.
func hostLabels(s string) []string {
	s = strings.ToLower(strings.TrimSpace(s))
	if strings.Contains(s, " ") || !strings.Contains(s, ".") {
		return nil
	}
	domain, err := publicsuffix.EffectiveTLDPlusOne(s)
	if err != nil {
		return nil
	}
	label, _, _ := strings.Cut(domain, ".")
	out := []string{label}
	for _, l := range strings.Split(strings.TrimSuffix(strings.TrimSuffix(s, domain), "."), ".") {
		if len(l) >= leastLabel {
			out = append(out, l)
		}
	}
	return out
}

// leastLabel is the length from which a part of a host beside the registered one is taken for a
// name: "abcnews" of abcnews.go.example, not "www" or "news". Ours.
const leastLabel = 6

// abbreviates reports whether s is made of words, each whole or by its first letter:
// "nytimes" of "new york times", "wsj" of "wall street journal".
func abbreviates(s string, words []string) bool {
	if len(words) == 0 {
		return s == ""
	}
	if len(words) > longestName {
		return false
	}
	w := words[0]
	if rest, ok := strings.CutPrefix(s, w); ok && abbreviates(rest, words[1:]) {
		return true
	}
	return len(s) > 1 && s != w && s[0] == w[0] && abbreviates(s[1:], words[1:]) || len(s) == 1 && len(words) == 1 && s[0] == w[0]
}

// outletKey is the key under which package name knows an outlet, or the name in lower case
// without article and spaces. Of a host it is that of the part that was registered: of
// "edition.harbourpost.co.uk" it is that of "The Harbour Post".
func outletKey(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if domain, err := publicsuffix.EffectiveTLDPlusOne(s); err == nil && !strings.Contains(s, " ") && name.OutletKey(s) == "" {
		s, _, _ = strings.Cut(domain, ".")
	}
	return strings.ReplaceAll(cmp.Or(name.OutletKey(s), name.Key(s)), " ", "")
}

// sameOutlet reports whether two names are of one outlet: by key, or one as the initials of
// the other.
func sameOutlet(a, b string) bool {
	return outletKey(a) == outletKey(b) || initials(a) == strings.TrimSpace(b) || initials(b) == strings.TrimSpace(a)
}

// initials returns the first letters of the words of a name that begin with a capital, also behind
// a hyphen.
func initials(s string) string {
	var out []rune
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r == '-' || unicode.IsSpace(r) }) {
		if r, _ := utf8.DecodeRuneInString(f); unicode.IsUpper(r) {
			out = append(out, r)
		}
	}
	if len(out) < 2 {
		return "-"
	}
	return string(out)
}
