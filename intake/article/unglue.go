package article

import "strings"

// unglue finds the paragraphs that an extractor in doubt has run together,
// without so much as a space, and gives them back as they stand on the page.
// Text that the page does not hold, because it was taken twice, is refused: the
// result is then nil. A body that is one paragraph of the page stays as it is.
func unglue(body, page string) []string {
	all, _ := walk(page, false)
	rest := squeeze(body)
	whole := len(rest)
	var out []string
	total := 0
	for _, p := range all {
		s := squeeze(p)
		total += len(s)
		if s == "" {
			continue
		}
		if after, ok := strings.CutPrefix(rest, s); ok {
			out, rest = append(out, p), after
		}
	}
	switch {
	case len(rest)*5 <= whole: // what is left over stands in hidden elements
		return out
	case whole > total:
		return nil
	}
	return []string{body}
}
