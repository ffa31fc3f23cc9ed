package clue

import (
	"strings"

	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// titleBytes bounds the title that is read.
const titleBytes = 400

// title lists the stems of a title that was stated beside the text and does
// not stand in it. Of some pages nothing else is left.
func (l *Language) title(r *report.Report) (out []string) {
	for _, t := range text.Words(l.stated(r)) {
		if text.Content(&t) && t.Kind != text.Number {
			out = append(out, text.Stem(t.Lower))
		}
	}
	return out
}

// seams are what pages put between a headline and the name of the outlet.
var seams = []string{" - ", " – ", " — ", " | ", " :: ", " » ", " • ", " · ", " ~ "}

// unbranded returns a title without what names the outlet at the end of a title, or before it: "Two
// shot in Lowe - KXYZ 5 - Lowe News, Weather", "LNN 5 - Port shut | The Lowe Gazette".
// Two reports of one outlet are alike in that, whatever they tell.
func (l *Language) unbranded(title, outlet string) string {
	if i, width := seam(title); i >= 0 && len(strings.Fields(title[:i])) <= leastTitle && len(strings.Fields(title[i+width:])) >= leastTitle && l.brand(title[:i], outlet) {
		title = title[i+width:]
	}
	for at := 0; ; {
		i, width := seam(title[at:])
		if i < 0 {
			return title
		}
		part := title[at+i+width:]
		if end, _ := seam(part); end >= 0 {
			part = part[:end]
		}
		if len(strings.Fields(title[:at+i])) >= leastTitle && l.brand(part, outlet) {
			return title[:at+i]
		}
		at += i + width
	}
}

// seam returns where the first seam of a title stands and how long it is; -1 where it
// has none.
func seam(title string) (at, width int) {
	at = -1
	for _, s := range seams {
		if i := strings.Index(title, s); i >= 0 && (at < 0 || i < at) {
			at, width = i, len(s)
		}
	}
	return at, width
}

// leastTitle is how many words of a title must be left. Ours: "Live | CNN" is all
// that there is.
const leastTitle = 3

// brand reports whether a part of a title names an outlet: it is the report's own
// or a listed one, a host, or has a call sign, or two words of the trade.
func (l *Language) brand(part, outlet string) bool {
	if outlet != "" && strings.EqualFold(strings.TrimSpace(part), outlet) || name.OutletKey(strings.TrimSpace(part)) != "" {
		return true
	}
	words := strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune(" ,:;|/()-–", r) })
	trade, channel := 0, false
	for _, w := range words {
		lower := strings.ToLower(w)
		switch {
		case l.site(lower), call(w):
			return true
		case l.words.Trade.Has(strings.Trim(lower, ".!?'’")):
			trade++
		case len(w) < 3 && w[0] >= '1' && w[0] <= '9':
			channel = true // "Lowe 19 News"
		}
	}
	// Ours: one such word makes a good part of a short name ("The Lowe Times"), or of
	// one with a channel's number; of a long one it takes a third.
	return trade > 1 && 3*trade >= len(words) || trade > 0 && (channel || len(words) <= 4) && l.capitals(words)
}

// site reports whether a word is the name of a site: "lowe24.com".
func (l *Language) site(w string) bool {
	i := strings.LastIndexByte(w, '.')
	return i >= 2 && l.words.Site.Has(w[i+1:])
}

// call reports whether a word is an American station's call sign, with what is
// hung on it: "KXYZ", "WXYZ-TV", "KXY7". Other words in capitals begin so seldom.
func call(w string) bool {
	n := 0
	for n < len(w) && w[n] >= 'A' && w[n] <= 'Z' {
		n++
	}
	if n != 4 && !(n == 3 && len(w) > n) || w[0] != 'W' && w[0] != 'K' {
		return false
	}
	for _, c := range w[n:] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

func (l *Language) capitals(words []string) bool {
	for _, w := range words {
		if c := w[0]; c >= 'a' && c <= 'z' && !l.words.Small.Has(w) {
			return false
		}
	}
	return true
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
