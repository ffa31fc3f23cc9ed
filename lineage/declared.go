package lineage

import (
	"cmp"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"

	"golang.org/x/net/publicsuffix"
)

// A declaration is a place where a witness itself says whose text it draws on.
type declaration struct {
	witness int
	key     string // of the outlet or agency named
	at      report.Span
	kind    string // credit, cited_outlet
	strong  bool   // a credit, or a citation that carries the lead or several claims
}

// declarations finds the credits (byline, dateline, credit line, author
// address) and the outlets that witnesses cite for claims. A photo credit is no
// source of a text, and state media that a report quotes as a speaker are
// speakers. held is who published which witnesses.
func declarations(c *collate.Collation) (out []declaration, held published) {
	held = published{}
	for w := range c.Witnesses {
		wit := &c.Witnesses[w]
		own := outletKey(wit.Report.Outlet)
		held[own] = append(held[own], w)
		seen := map[string]int{}
		add := func(d declaration) {
			if d.key == "" || d.key == own {
				return
			}
			if i, ok := seen[d.kind+d.key]; ok {
				if d.kind == "cited_outlet" {
					out[i].strong = true // cited again
				}
				return
			}
			seen[d.kind+d.key] = len(out)
			out = append(out, d)
		}
		for _, m := range wit.Cast.Mentions {
			if m.Type == name.Outlet && creditLine(wit, m.Span) {
				add(declaration{w, memberKey(wit, m.Member), m.Span, "credit", true})
			}
		}
		for _, d := range addressCredits(wit) {
			d.witness = w
			add(d)
		}
		for _, a := range wit.Attributions {
			if len(a.Chain) == 0 || a.Chain[0].Kind != attribution.Outlet {
				continue
			}
			s := a.Chain[0]
			relays := len(a.Chain) > 1
			lead := a.Sent*3 < len(wit.Sents)
			if !relays && !lead {
				continue
			}
			add(declaration{w, memberKey(wit, s.Member), s.Span, "cited_outlet", relays && lead})
		}
	}
	return out, held
}

// creditLine reports whether s stands in a byline, a dateline or a credit that
// is not a photo's.
func creditLine(w *story.Witness, s report.Span) bool {
	for _, b := range w.Blocks {
		switch {
		case !b.Span.Contains(s):
		case b.Kind == claim.Byline, !b.Dateline.Empty() && b.Dateline.Contains(s):
			return true
		case b.Kind == claim.Credit:
			return b.Why != "photo"
		}
	}
	return false
}

// addressCredits reads the author pages that stand as bare addresses in the
// text: ".../author/jane-roe-for-afp" is a credit to AFP.
func addressCredits(w *story.Witness) []declaration {
	var out []declaration
	for _, b := range w.Furniture() {
		s := b.Of(w.Report.Text)
		for i := strings.Index(s, "-for-"); i >= 0; {
			start := i + len("-for-")
			end := start
			for end < len(s) && s[end] >= 'a' && s[end] <= 'z' {
				end++
			}
			if key := outletKey(s[start:end]); key != "" && end-start >= 2 {
				out = append(out, declaration{key: key, kind: "credit", strong: true,
					at: report.Span{Start: b.Start + start, End: b.Start + end}})
			}
			next := strings.Index(s[end:], "-for-")
			if next < 0 {
				break
			}
			i = end + next
		}
	}
	return out
}

func memberKey(w *story.Witness, m int) string {
	if m < 0 || m >= len(w.Cast.Members) {
		return ""
	}
	return outletKey(w.Cast.Members[m].Canonical.Of(w.Report.Text))
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
