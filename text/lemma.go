package text

import "strings"

// Lemma returns the singular of a noun in lower case where pos is 'n', and other
// words as they are. It does not know words, only endings and irregular plurals.
func Lemma(lower string, pos byte) string {
	if pos != 'n' || len(lower) < 2 || len(lower) > 60 {
		return lower
	}
	if s, ok := English().irregular.Find(lower); ok {
		return s
	}
	n := len(lower)
	if n < 4 || lower[n-1] != 's' || strings.IndexByte("sui", lower[n-2]) >= 0 {
		return lower // "glass", "virus", "crisis"
	}
	if s, ok := strings.CutSuffix(lower, "ies"); ok {
		return s + "y"
	}
	for _, end := range [...]string{"sses", "shes", "ches", "xes", "zzes"} {
		if strings.HasSuffix(lower, end) {
			return lower[:n-2]
		}
	}
	return lower[:n-1]
}
