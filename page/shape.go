package page

import (
	"strings"

	"stemma/internal/char"
	"stemma/internal/lex"
)

// The shapes of lines of the page that no phrase tells: addresses, dates,
// counts, signatures. Each is a judgement over the whole line.

// contact reports whether s holds addresses, handles and telephone numbers
// and nothing else but the words that name them.
func (l *Language) contact(s string) bool {
	some, digits := false, 0
	for w := range strings.FieldsSeq(s) {
		if char.Address(w, 0, len(w)) > 0 {
			some = true
			continue
		}
		b := bare(char.Lower(w))
		switch {
		case len(b) > 1 && b[0] == '@':
			some = true
		case l.words.Contact.Has(b) || b == "":
		case isPhone(b):
			digits += len(b)
		default:
			return false
		}
	}
	return some || digits >= 7 // of a local telephone number
}

// isPhone reports whether s is three digits or more, with the marks between them
// that telephone numbers have.
func isPhone(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch {
		case char.IsDigit(s[i]):
			n++
		case strings.IndexByte("()-.+ ", s[i]) < 0:
			return false
		}
	}
	return n >= 3
}

// hasYear reports whether l holds a year from 1900 to 2099.
func hasYear(l string) bool {
	for i := 0; i+4 <= len(l); i++ {
		if (l[i:i+2] == "19" || l[i:i+2] == "20") && char.IsDigit(l[i+2]) && char.IsDigit(l[i+3]) &&
			(i == 0 || !char.IsDigit(l[i-1])) && (i+4 == len(l) || !char.IsDigit(l[i+4])) {
			return true
		}
	}
	return false
}

// yearMark reports whether l is a copyright note: it begins with the sign, in
// brackets or not, or with the word, and a year or the sign follows.
func yearMark(l string) bool {
	l = strings.TrimLeft(l, "( ")
	if strings.HasPrefix(l, "©") {
		return true
	}
	rest, ok := strings.CutPrefix(l, "copyright")
	if !ok || rest == "" || !strings.HasPrefix(rest, "©") && rest[0] != ' ' && rest[0] != ':' {
		return false
	}
	year := strings.TrimLeft(rest, "© :")
	return len(year) >= 4 && isPhone(year[:4]) || strings.Contains(rest, "©")
}

// dateLine reports whether line holds a date or time and no other words.
func (l *Language) dateLine(line string) bool {
	if len(line) > 120 {
		return false
	}
	digits, named := false, false
	for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune(" \t\u00a0,:|()/-–—•·.", r) }) {
		n := 0
		for n < len(w) && char.IsDigit(w[n]) {
			n++
		}
		digits = digits || n > 0
		switch {
		case n > 0 && (n == len(w) || l.words.DateEnd.Has(w[n:])):
		case n == 0 && (l.words.Calendar.Has(w) || l.words.DateWord.Has(w)):
			named = true
		case n == 0 && l.words.DateFill.Has(w):
		default:
			return false
		}
	}
	return digits && (named && !l.length(line) || strings.Count(line, "/") == 2 || strings.Count(line, ":") > 0 && strings.Count(line, "-") >= 2)
}

// length reports whether line is a length of time, not a date: "100 days" is a
// subhead.
func (l *Language) length(line string) bool {
	return len(strings.Fields(line)) < 3 && !strings.ContainsAny(line, ":/")
}

// counts reports whether line counts what readers did or will need: "12 comments",
// "3 min read".
func (l *Language) counts(line string) bool {
	if len(line) > 60 {
		return false
	}
	f := strings.Fields(line)
	if len(f) == 0 || len(f) > 5 {
		return false
	}
	num, word := 0, false
	for _, w := range f {
		w = bare(w)
		switch {
		case w != "" && isPhone(w+"000"):
			num++
		case l.words.Counted.Has(w):
			word = true
		case w == "" || l.words.CountFill.Has(w):
		default:
			return false
		}
	}
	return word && num == 1
}

// follows reports whether line asks to follow an outlet or a writer: "Follow the
// Courier on Facebook".
func (l *Language) follows(line string) bool {
	if len(line) > 120 || wordCount(line) > 14 {
		return false
	}
	f := fields(strings.Fields(line))
	e, k := lex.LongestFrom(&l.words.Follow, f, 0)
	if e == nil || k == len(f) {
		return false
	}
	if len(f) == 2 && f[1][0] == '@' {
		return true
	}
	// A name stands before "on", and no more than three words behind the network.
	for i := max(k+2, len(f)-4); i < len(f); i++ {
		if l.words.Network.Has(strings.TrimRight(f[i], ".,:!")) && f[i-1] == "on" {
			return true
		}
	}
	return false
}
