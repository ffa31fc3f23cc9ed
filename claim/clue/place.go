package clue

import (
	"slices"
	"strings"

	"stemma/mention/name"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// A Place is one that a title names which does not stand in the text.
type Place struct {
	Key       string // as that of name.Member
	Country   string // ISO code, if known
	Precision where.Precision
}

// mostPlaces bounds the places of a title. Ours.
const mostPlaces = 4

// heading is the title, without what names the outlet, as a text of its own; nil where it stands
// in the report's.
func (l *Language) heading(r *report.Report) *text.Doc {
	title := l.stated(r)
	if title == "" {
		return nil
	}
	return text.Cut(text.English(), &report.Report{Text: title})
}

// places lists the places that a title names.
func (l *Language) places(d *text.Doc) (out []Place) {
	cast := name.Propose(name.English(), d)
	found := where.Find(where.English(), d, cast)
	for _, m := range cast.Mentions {
		if m.Type != name.Place || m.Member < 0 || m.Member >= len(cast.Members) || len(out) == mostPlaces {
			continue
		}
		who := cast.Members[m.Member]
		if who.Key == "" || l.words.Street.Has(lastWord(who.Key)) {
			continue
		}
		p := Place{Key: who.Key, Precision: where.Vague}
		for _, f := range found {
			if f.Span == m.Span || f.Start >= m.Start && f.End <= m.End {
				p.Country, p.Precision = f.Country, f.Precision
				if f.Precision == where.Region {
					p.Key = f.Name
				}
			}
		}
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// stated returns the title that was stated beside the text and does not stand in it, without what
// names the outlet.
func (l *Language) stated(r *report.Report) string {
	title := strings.TrimSpace(r.Title)
	if title == "" || strings.Contains(r.Text, title) {
		return ""
	}
	title = l.unbranded(title, r.Outlet)
	return title[:min(len(title), titleBytes)]
}
