package print

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/edition"
	"stemma/edition/label"
)

// witnesses returns the number of reports that state figures of the series.
func witnesses(s edition.Series) int {
	seen := map[string]bool{}
	for _, p := range s.Points {
		if !p.Derived {
			seen[p.Siglum] = true
		}
	}
	return len(seen)
}

// laneName returns what a series measures: what is counted, what happened to it and where,
// in a report's own words; or what is counted in them, and the aspect and place by name.
func laneName(s edition.Series) string {
	var parts []string
	named := s.Name != nil && len(s.Name.Segments) > 1 || s.Name != nil && s.Label != nil && s.Name.Exact != s.Label.Exact
	if named {
		parts = append(parts, words(*s.Name, 60))
		if s.Key.Per != "" {
			parts = append(parts, "a "+s.Key.Per)
		}
		return strings.Join(parts, ", ")
	}
	if s.Label != nil {
		parts = append(parts, words(*s.Label, 26))
	} else if s.Key.Counted != "" {
		parts = append(parts, s.Key.Counted)
	} else if s.Unit != "" {
		parts = append(parts, label.Unit(s.Unit))
	}
	if s.Key.Per != "" {
		parts = append(parts, "a "+s.Key.Per)
	}
	if s.Key.Aspect != "" {
		parts = append(parts, strings.ReplaceAll(s.Key.Aspect, "_", " "))
	}
	if s.Key.Place != "" {
		parts = append(parts, "in "+titled(s.Key.Place))
	}
	return strings.Join(parts, ", ")
}

// titled returns the name of a place with capitals, as the key of a series has none.
func titled(place string) string {
	words := strings.Fields(place)
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(words, " ")
}
