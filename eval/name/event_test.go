package name

import (
	"sort"
	"strings"

	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// An event is a mention that was joined to a member of the cast.
type event struct {
	report.Span
	member int
	class  string // name, he, noun
}

// events returns the mentions and references of a cast, in text order.
func events(c *name.Cast, d *text.Doc) []event {
	var out []event
	for _, m := range c.Mentions {
		switch m.Type {
		case name.People:
			continue
		case name.Role:
			out = append(out, event{m.Span, m.Member, "noun"})
		default:
			out = append(out, event{m.Span, m.Member, "name"})
		}
	}
	for _, r := range c.References {
		class := "noun"
		if isHe(d.Tokens[r.Token].Lower) {
			class = "he"
		}
		out = append(out, event{d.Tokens[r.Token].Span, r.Member, class})
	}
	sort.SliceStable(out, func(i, k int) bool { return out[i].Start < out[k].Start })
	return out
}

// isHe reports whether w is a form of "he" or "she".
func isHe(w string) bool {
	switch strings.ToLower(w) {
	case "he", "she", "him", "her", "his", "hers", "himself", "herself":
		return true
	}
	return false
}

// definite reports whether w begins with "the".
func definite(w string) bool { return strings.HasPrefix(strings.ToLower(w), "the ") }
