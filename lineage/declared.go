package lineage

import (
	"strings"

	"stemma/collate"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// declarations finds the credits (byline, dateline, credit line, author
// address), the outlets that witnesses cite for claims, and those of other witnesses that they
// name at all. A photo credit is no
// source of a text, and state media that a report quotes as a speaker are
// speakers. held is who published which witnesses.
func declarations(c *collate.Collation) (out []declaration, held *published) {
	held = publishedBy(c)
	for w := range c.Witnesses {
		wit := &c.Witnesses[w]
		own := held.own[w]
		seen := map[string]int{}
		add := func(d declaration) {
			if d.key == "" || d.key == own && (d.kind != credited || wit.Report.Outlet != "") {
				return
			}
			if i, ok := seen[d.kind+d.key]; ok {
				if d.kind == citedOutlet {
					out[i].strong = true // cited again
				}
				return
			}
			seen[d.kind+d.key] = len(out)
			out = append(out, d)
		}
		for _, m := range wit.Cast.Mentions {
			if m.Type == name.Outlet && creditLine(wit, m.Span) {
				add(declaration{w, held.member(wit, m.Member), m.Span, credited, true})
			}
		}
		for _, d := range addressCredits(wit) {
			d.witness, d.key = w, held.key(d.key)
			add(d)
		}
		for _, a := range wit.Attributions {
			if len(a.Chain) == 0 {
				continue
			}
			s := a.Chain[0]
			key := held.source(wit, s)
			if key == "" {
				continue
			}
			relays := len(a.Chain) > 1
			lead := a.Sent*3 < len(wit.Sents)
			if !relays && !lead && held.by[key] == nil {
				continue // for one thing among many
			}
			add(declaration{w, key, s.Span, citedOutlet, relays && lead})
		}
		for _, d := range held.named(wit, w) {
			add(d)
		}
	}
	return out, held
}

// source returns the key of the outlet that a source is: one by its kind, or the outlet of another
// witness by its name ("reports the agency NPA").
func (p *published) source(w *story.Witness, s attribution.Source) string {
	if s.Kind == attribution.Outlet {
		return p.member(w, s.Member)
	}
	for _, c := range p.calledIn(w, s.Span) {
		if inProse(w, c.Span) && !inQuote(w, c.Span) {
			return c.key
		}
	}
	return p.last[p.shortName(w, s.Span)]
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
				out = append(out, declaration{key: key, kind: credited, strong: true,
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
