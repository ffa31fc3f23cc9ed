package print

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/edition"
	"stemma/internal/plain"
)

// sideBySide returns two passages to be compared, each as one line in quotation marks of
// at most n columns. If a passage must be cut, it keeps the words in which the two
// differ, the first ones before all others, and as many words around them as fit. Dots
// show what is left out.
func sideBySide(a, b edition.Passage, n int) (string, string) {
	x, y := plain.Line(a.Exact), plain.Line(b.Exact)
	runs, alike := differing(strings.Fields(x), strings.Fields(y))
	if !alike {
		return quoted(a, n), quoted(b, n)
	}
	side := func(s string, spanOf func(run) span) string {
		if utf8.RuneCountInString(s) <= n-2 {
			return `"` + s + `"`
		}
		var spans []span
		for _, r := range runs {
			spans = append(spans, spanOf(r))
		}
		return `"` + around(strings.Fields(s), spans, n-2) + `"`
	}
	return side(x, func(r run) span { return r.a }), side(y, func(r run) span { return r.b })
}

// A span is a half-open range of words. A run is a place where two passages differ, with
// the words of each; the span of a passage without words there is empty.
type (
	span struct{ from, to int }
	run  struct{ a, b span }
)

// mostWords is the number of words that are compared. The value is ours: a passage of
// the ledger is a sentence, and the end of a longer one does not fit on any terminal.
const mostWords = 200

// differing returns the runs in which two passages differ, found by a longest common
// subsequence of their words. alike reports whether they have at least half of the
// words of the shorter one in common; else the runs mean little. The half is ours:
// passages of the same claim share more, unrelated sentences a fifth.
func differing(a, b []string) (runs []run, alike bool) {
	a, b = a[:min(len(a), mostWords)], b[:min(len(b), mostWords)]
	same := func(i, j int) bool { return bare(a[i]) == bare(b[j]) }
	// common[i][j] is the number of words that a[i:] and b[j:] have in common.
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if same(i, j) {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) || j < len(b); {
		r := run{span{i, i}, span{j, j}}
		for i < len(a) && j < len(b) && !same(i, j) || i < len(a) && j == len(b) || i == len(a) && j < len(b) {
			if j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1] {
				i++
			} else {
				j++
			}
		}
		if r.a.to, r.b.to = i, j; r.a.to > r.a.from || r.b.to > r.b.from {
			runs = append(runs, r)
		}
		i, j = min(i+1, len(a)), min(j+1, len(b)) // skip a word that both have
	}
	n := common[0][0]
	return runs, len(runs) > 0 && n > 0 && 2*n >= min(len(a), len(b))
}

// bare returns word w in lower case without the punctuation around it; a sign is
// returned as it is.
func bare(w string) string {
	if s := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); s != "" {
		w = s
	}
	return strings.ToLower(w)
}

// around returns the words of the spans, and as many of those near them as fit in n
// columns. For an empty span it returns the words on both sides.
func around(words []string, spans []span, n int) string {
	words = words[:min(len(words), mostWords+1)] // one more, to show that there are more
	shown := make([]bool, len(words))
	try := func(i int) {
		if i < 0 || i >= len(words) || shown[i] {
			return
		}
		shown[i] = true
		if utf8.RuneCountInString(dotted(words, shown)) > n {
			shown[i] = false
		}
	}
	for _, s := range spans {
		if s.from == s.to {
			try(s.from - 1)
			try(s.from)
		}
		for i := s.from; i < s.to; i++ {
			try(i)
		}
	}
	for {
		before := slices.Clone(shown)
		for i := range words {
			if i > 0 && before[i-1] || i+1 < len(words) && before[i+1] {
				try(i)
			}
		}
		if slices.Equal(before, shown) {
			break
		}
	}
	if s := dotted(words, shown); s != "..." {
		return s
	}
	return clip(strings.Join(words, " "), n) // the first word alone is too long
}

// dotted joins the words for which shown is true, with dots for the others.
func dotted(words []string, shown []bool) string {
	var out strings.Builder
	for i, w := range words {
		switch {
		case shown[i]:
			if s := out.String(); s != "" && s != "..." {
				out.WriteByte(' ')
			}
			if i+1 < len(words) && !shown[i+1] {
				w = strings.TrimRight(w, ",;")
			}
			out.WriteString(w)
		case i == 0 || shown[i-1]:
			out.WriteString("...")
		}
	}
	return out.String()
}
