package text

import (
	"strings"

	"stemma/report"
)

// The shapes of lines of the page that no phrase tells: addresses, dates,
// counts, signatures. Each is a judgement over the whole line.

// contact reports whether s holds addresses, handles and telephone numbers
// and nothing else but the words that name them.
func contact(s string) bool {
	some, digits := false, 0
	for w := range strings.FieldsSeq(s) {
		if address(w, 0, len(w)) > 0 {
			some = true
			continue
		}
		b := bare(lower(w))
		switch {
		case len(b) > 1 && b[0] == '@':
			some = true
		case contactWords[b] || b == "":
		case phone(b):
			digits += len(b)
		default:
			return false
		}
	}
	return some || digits >= 7 // of a local telephone number
}

var contactWords = set(`email e-mail mail twitter facebook instagram phone tel fax contact web website and or via x url link source`)

func phone(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= '0' && s[i] <= '9':
			n++
		case strings.IndexByte("()-.+ ", s[i]) < 0:
			return false
		}
	}
	return n >= 3
}

func hasYear(l string) bool {
	for i := 0; i+4 <= len(l); i++ {
		if (l[i:i+2] == "19" || l[i:i+2] == "20") && phone(l[i:i+4]+"0") && (i+4 == len(l) || l[i+4] < '0' || l[i+4] > '9') && (i == 0 || l[i-1] < '0' || l[i-1] > '9') {
			return true
		}
	}
	return false
}

// yearMark reports whether l is a copyright note: the word or the sign at its
// head, in brackets or not, and a year or an outlet's few words after it.
func yearMark(l string) bool {
	l = strings.TrimLeft(l, "( ")
	for _, p := range [...]string{"copyright ", "copyright©", "copyright:", "©"} {
		if rest, ok := strings.CutPrefix(l, p); ok {
			rest = strings.TrimLeft(rest, "© :")
			return len(rest) >= 4 && phone(rest[:4]) || p == "©" || strings.Contains(l, "©")
		}
	}
	return false
}

// dateLine reports whether l holds a date or time and no other words.
func dateLine(l string) bool {
	if len(l) > 120 {
		return false
	}
	digits, named := false, false
	for w := range strings.FieldsFuncSeq(l, func(r rune) bool { return strings.ContainsRune(" \t\u00a0,:|()/-–—•·.", r) }) {
		n := 0
		for n < len(w) && w[n] >= '0' && w[n] <= '9' {
			n++
		}
		digits = digits || n > 0
		rest := w[n:]
		switch {
		case n > 0 && (rest == "" || rest == "am" || rest == "pm" || rest == "a" || rest == "p" || rest == "h" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th"):
		case n == 0 && (calendar[w] || calendar[w+"."] || dateWords[w]):
			named = named || !dateFill[w]
		default:
			return false
		}
	}
	return digits && (named && !soloCount(l) || strings.Count(l, "/") == 2 || strings.Count(l, ":") > 0 && strings.Count(l, "-") >= 2)
}

// soloCount reports whether l counts days or weeks and says not before when:
// "100 days" is a subhead.
func soloCount(l string) bool {
	f := strings.Fields(l)
	return len(f) < 3 && !strings.ContainsAny(l, ":/") && !strings.Contains(l, "ago")
}

var dateFill = set(`at on the a p m t of by`)

var dateWords = set(`updated update published posted last first modified created revised at on the a p m am pm ago
	minute minutes min mins hour hours hr hrs day days week weeks month months year years of ist cdt mst mdt hkt jst
	kst sgt aest aedt eet eest cest msk sept june july`)

// counts reports whether l counts what readers did or will need: "12 comments",
// "3 min read".
func counts(l string) bool {
	if len(l) > 60 {
		return false
	}
	f := strings.Fields(l)
	if len(f) == 0 || len(f) > 5 {
		return false
	}
	num, word := 0, false
	for _, w := range f {
		w = bare(w)
		switch {
		case phone(w+"000") && w != "":
			num++
		case countWords[w]:
			word = true
		case w == "" || w == "time" || w == "min" || w == "minute" || w == "minutes" || w == "mins":
		default:
			return false
		}
	}
	return word && num == 1
}

var countWords = set(`comments comment shares views likes reactions reposts retweets replies read reading min-read`)

// tweetSign reports whether s signs a post set into the page: a dash, a name,
// the handle in brackets, and a date.
func tweetSign(s string) bool {
	r := strings.TrimLeft(s, "—–-― ")
	return len(r) < len(s) && len(r) < 160 && strings.Contains(r, "(@") && !stopped(s, report.Span{End: len(s)})
}

// social reports whether l asks to follow an outlet or a writer: "Follow the
// Courier on Facebook".
func social(l string) bool {
	if len(l) > 120 || words(l) > 14 {
		return false
	}
	for _, p := range [...]string{"follow ", "like ", "find ", "join ", "connect with "} {
		rest, ok := strings.CutPrefix(l, p)
		if !ok {
			continue
		}
		if p == "follow " && rest[0] == '@' && words(rest) == 1 {
			return true
		}
		for _, n := range [...]string{" on facebook", " on twitter", " on instagram", " on youtube", " on x", " on bluesky", " on telegram", " on whatsapp"} {
			if k := strings.Index(rest, n); k > 0 && words(rest[k+len(n):]) <= 3 {
				return true
			}
		}
	}
	return false
}
