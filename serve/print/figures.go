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

// laneName returns what a series measures: what is counted, in a report's own words with
// what happened to it and where as far as they tell it; then the rest of it by name.
func laneName(s edition.Series) string {
	var parts []string
	switch {
	case s.NameTells != edition.Told{}:
		parts = append(parts, words(*s.Name, 60))
	case s.Name != nil:
		parts = append(parts, words(*s.Name, 26))
	case s.Key.Counted != "":
		parts = append(parts, s.Key.Counted)
	case s.Unit != "":
		parts = append(parts, label.Unit(s.Unit))
	}
	k := s.Unnamed()
	if k.Per != "" {
		parts = append(parts, "a "+k.Per)
	}
	if k.Aspect != "" {
		parts = append(parts, strings.ReplaceAll(k.Aspect, "_", " "))
	}
	if k.Place != "" {
		parts = append(parts, "in "+titled(k.Place))
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
