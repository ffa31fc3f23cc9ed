package story

import (
	"strings"

	"stemma/mention/name"
)

// seams are what pages put between a headline and the name of the outlet.
var seams = []string{" - ", " – ", " — ", " | ", " :: ", " » ", " • ", " · ", " ~ "}

// unbranded cuts off what names the outlet at the end of a title, or before it: "Two
// shot in Lowe - KXYZ 5 - Lowe News, Weather", "LNN 5 - Port shut | The Lowe Gazette".
// Two reports of one outlet are alike in that, whatever they tell.
func unbranded(title, outlet string) string {
	if i, width := seam(title); i >= 0 && len(strings.Fields(title[:i])) <= leastTitle && len(strings.Fields(title[i+width:])) >= leastTitle && brand(title[:i], outlet) {
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
		if len(strings.Fields(title[:at+i])) >= leastTitle && brand(part, outlet) {
			return title[:at+i]
		}
		at += i + width
	}
}

// seam is where a title is first put together, and the bytes between; -1 where it
// is one piece.
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
func brand(part, outlet string) bool {
	if outlet != "" && strings.EqualFold(strings.TrimSpace(part), outlet) || name.OutletKey(strings.TrimSpace(part)) != "" {
		return true
	}
	words := strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune(" ,:;|/()-–", r) })
	trade, channel := 0, false
	for _, w := range words {
		l := strings.ToLower(w)
		switch {
		case host(l), call(w):
			return true
		case trades[strings.Trim(l, ".!?'’")]:
			trade++
		case len(w) < 3 && w[0] >= '1' && w[0] <= '9':
			channel = true // "Lowe 19 News"
		}
	}
	// Ours: one such word makes a good part of a short name ("The Lowe Times"), or of
	// one with a channel's number; of a long one it takes a third.
	return trade > 1 && 3*trade >= len(words) || trade > 0 && (channel || len(words) <= 4) && capitals(words)
}

var trades = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("news newspaper newsroom newscenter newscentre newschannel weather sports sport channel tv television radio online times post herald tribune gazette " +
		"journal chronicle observer telegraph dispatch courier sentinel examiner inquirer enquirer register bulletin mirror standard globe mail express daily weekly magazine review press " +
		"media network broadcasting traffic stormtracker headlines fox abc nbc cbs bbc cnn pbs npr") {
		m[w] = true
	}
	return m
}()

// host reports whether a word is the name of a site: "lowe24.com".
func host(w string) bool {
	i := strings.LastIndexByte(w, '.')
	if i < 2 {
		return false
	}
	switch w[i+1:] {
	case "com", "net", "org", "tv", "news", "info", "uk", "au", "ca", "ie", "nz", "in", "za", "eu", "us", "co":
		return true
	}
	return false
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

func capitals(words []string) bool {
	for _, w := range words {
		if c := w[0]; c >= 'a' && c <= 'z' && w != "of" && w != "the" && w != "and" && w != "for" {
			return false
		}
	}
	return true
}
