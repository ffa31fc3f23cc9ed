package page

import (
	"strings"

	"stemma/internal/char"
	"stemma/report"
)

// credit returns what a line credits, Photo or Wire, and the rule, or "".
func (l *Language) credit(s string) (Why, report.By) {
	if s == "" || len(s) > 300 {
		return "", ""
	}
	if why, by := l.services(s); why != "" {
		return why, by
	}
	low := char.Lower(char.Head(s, 60))
	if p := l.credits.heads.of(low, func(p *phrase) bool { return l.namesOnly(s[min(len(s), len(p.text)):]) }); p != nil {
		return p.why, p.by
	}
	end := strings.ToLower(strings.TrimRight(s[max(0, len(s)-60):], ".)*] "))
	for _, p := range l.credits.tails {
		if strings.HasSuffix(end, p.text) && wordCount(s) <= 30 {
			return p.why, p.by
		}
	}
	if s[0] == '(' && s[len(s)-1] == ')' && len(s) > 4 && !strings.ContainsAny(s[1:len(s)-1], "()") {
		return l.credit(s[1 : len(s)-1])
	}
	return "", ""
}

// services returns what s credits where it is nothing but names of services, at
// least one of the lexicon's, and of people parted from them by a stroke:
// "AFP", "Getty Images/AFP", "Jane Roe / Example Wire".
func (l *Language) services(s string) (why Why, by report.By) {
	if len(s) > 120 {
		return "", ""
	}
	if p, ok := l.credits.names[s]; ok {
		return p.why, p.by
	}
	// A small word at the head is no name's: most of prose ends here.
	if char.IsLower(s) && !strings.HasPrefix(s, via) {
		return "", ""
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/|(),[];©—–", r) })
	known := false
	for n, w := range parts {
		w = strings.TrimPrefix(strings.Trim(w, " .-:\t"), via)
		if w == "" {
			continue
		}
		if p, ok := l.credits.names[w]; ok {
			if !known {
				why, by = p.why, p.by
			}
			known = true
			continue
		}
		if !l.namesOnly(w) || strings.ContainsAny(w, "0123456789") || wordCount(w) > 4 || n > 4 {
			return "", ""
		}
	}
	if known && len(parts) > 1 {
		why = Photo // a person and a service sign pictures
	}
	return why, by
}

// via may stand before the name of a service.
const via = "via "

// namesOnly reports whether s holds names and the words that join them in bylines
// and credits: no other small word, so no sentence.
func (l *Language) namesOnly(s string) bool {
	if len(s) > 250 {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, "().,;:/|-–—[]©*\"")
		if w != "" && char.IsLower(w) && !l.words.JoinsNames.Has(char.Lower(w)) {
			return false
		}
	}
	return true
}

// tailCredit returns the byte at which a credit that ends s begins, or 0: in
// brackets, after a dash or a stroke, or glued to the full stop ("… at dusk.AFP").
func (l *Language) tailCredit(s string, caption bool) (k int, why Why, by report.By) {
	if len(s) > 700 {
		return 0, "", ""
	}
	from := max(0, len(s)-120)
	if c := s[len(s)-1]; c == ')' || c == ']' {
		if k = strings.LastIndexAny(s, "(["); k > from {
			if why, by = l.credit(s[k:]); why == "" {
				why, by = l.credit(strings.Trim(s[k:], "()[]"))
			}
			if why != "" {
				// "© Jane Roe (AFP)": the sign is a picture's.
				if j := strings.LastIndex(s[from:k], "©"); j > 0 && l.namesOnly(s[from+j:k]) {
					return from + j, Photo, by
				}
				return k, why, by
			}
		}
		return 0, "", ""
	}
	for k = len(s) - 1; k > from; k-- {
		w := parting(s, k)
		if w == 0 || s[k]&0xc0 == 0x80 {
			continue
		}
		if why, by = l.services(strings.TrimSpace(s[k:])); why == "" {
			continue
		}
		switch c := s[k-1]; {
		case c == '/' || c == '|':
			why = Photo
			// "Jane Roe/AFP": the name before the stroke is of the credit only
			// when it is known where it begins; it is left to the caption.
			if !caption && !stopped(s, report.Span{End: k - 1}) {
				return k, why, by
			}
		case c == '.' && s[k] != ' ':
			why = Photo
		}
		if s[k-1] != '.' {
			k -= w
		}
		for k < len(s) && s[k] == ' ' {
			k++
		}
		return k, why, by
	}
	return 0, "", ""
}

// parting returns the length of the mark before byte k that may part a credit from
// what it ends, or 0.
func parting(s string, k int) int {
	switch c := s[k-1]; {
	case c == '.' || c == '|' || c == '/', c == '-' && k > 1 && s[k-2] == ' ':
		return 1
	case strings.HasSuffix(s[:k], "—"), strings.HasSuffix(s[:k], "–"):
		return len("—")
	}
	return 0
}
