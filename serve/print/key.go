package print

import (
	"slices"

	"stemma/edition"
	"stemma/edition/label"
)

// key writes what the signs and words on the board mean, those alone that the story has.
func (b *board) key() {
	var parts []ink
	for _, s := range label.Bounds {
		if s.ASCII != "" && b.bound(s.Value) {
			parts = append(parts, text(s.ASCII+" "+s.Words))
		}
	}
	signs := map[string]string{"hedged": label.Hedged, "lost": "*1"}
	for _, l := range label.Legend {
		if !b.uses(l.Value) {
			continue
		}
		sign := signs[l.Value]
		if sign == "" {
			sign = label.Term(l.Value) + ":"
		}
		parts = append(parts, text(sign+" "+l.Words))
	}
	if len(parts) == 0 {
		return
	}
	b.section(label.Key, 0)
	for i := range parts {
		parts[i] = b.faint(string(parts[i]))
	}
	b.flow("  ", parts, "   ")
}

// bound reports whether a figure of the story has a bound.
func (b *board) bound(value string) bool {
	for _, s := range b.e.Series {
		for _, p := range s.Points {
			if p.Bound == value && !p.Vague() {
				return true
			}
		}
	}
	return false
}

// uses reports whether the board has something that an entry of the key explains.
func (b *board) uses(entry string) bool {
	e := b.e
	switch entry {
	case "hedged", "derived":
		for _, s := range e.Series {
			for _, p := range s.Points {
				if entry == "hedged" && hedged(p.Firmness) || entry == "derived" && p.Derived {
					return true
				}
			}
		}
	case "made_from", "tied", "compared":
		for _, f := range b.page.Changed {
			if f.Tie == entry && f.Against != nil {
				return true
			}
		}
	case "rounding", "scope":
		for _, r := range slices.Concat(b.page.Tolls, b.page.Lanes) {
			if r.Series.Relation == entry {
				return true
			}
		}
	case "line":
		return len(e.Witnesses) > 1
	case "origin":
		return e.Story.LeadBy.Reports > 1
	case "own":
		return len(e.Witnesses) > 1 && slices.ContainsFunc(e.Stemma.Lines, func(l edition.Line) bool { return len(l.Sigla) == 1 })
	case "lost":
		return slices.ContainsFunc(e.Stemma.Nodes, func(n edition.Node) bool { return !n.Held })
	case "silent":
		return slices.ContainsFunc(b.page.Apparatus, func(l edition.Locus) bool { return len(l.Silent) > 0 && b.st.All })
	}
	return false
}
