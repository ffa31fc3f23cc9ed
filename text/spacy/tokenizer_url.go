package spacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isURL tells whether s is a web address as the package's pattern has it: an
// optional scheme with "://", optional user data before an "@", a host name
// with a dot in it or a public IPv4 address, an optional port, and after one of
// "/?#" anything. s holds no white space.
func (a *affixes) isURL(s string) bool {
	if strings.IndexByte(s, '.') < 0 {
		return false
	}
	if a.isAddress(s) {
		return true
	}
	if i := strings.Index(s, "://"); i > 0 && isScheme(s[:i]) && a.isAddress(s[i+3:]) {
		return true
	}
	for i := 1; i < len(s); i++ {
		if s[i] == '@' && a.isAddress(s[i+1:]) { // ends at the next "@" at the latest
			return true
		}
	}
	return false
}

func isScheme(s string) bool {
	for _, r := range s {
		if r != '+' && r != '-' && r != '.' && r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			return false
		}
	}
	return utf8.RuneCountInString(s) >= 2
}

// isAddress tells whether s is a host, with port and path where there are any.
func (a *affixes) isAddress(s string) bool {
	labels := 0
	for from := 0; ; {
		// A label of a host name begins and ends with a letter or digit and has 64
		// characters at most; the last one is a top-level domain of 2 to 63 letters.
		name, domain, first, last := true, true, false, false
		n, i := 0, from
		for i < len(s) && strings.IndexByte(".:/?#", s[i]) < 0 {
			work(1)
			r, size := utf8.DecodeRuneInString(s[i:])
			last = isHostRune(r)
			if n == 0 {
				first = last
			}
			n++
			name = name && n <= 64 && (last || r == '-' || r == '_')
			domain = domain && n <= 63 && a.domain.has(r)
			if !name && !domain {
				return false
			}
			i += size
		}
		if i < len(s) && s[i] == '.' {
			if !name || !first || !last {
				return false
			}
			labels++
			from = i + 1
			continue
		}
		if !isAddressTail(s[i:]) {
			return false
		}
		return labels > 0 && domain && n >= 2 || labels == 3 && isPublicIP(s[:i])
	}
}

func isHostRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= 0xa1 && r <= 0xffff
}

// isAddressTail tells whether s is what may follow a host: a port of two to five
// digits, then nothing or a path.
func isAddressTail(s string) bool {
	if port, ok := strings.CutPrefix(s, ":"); ok {
		digits := 0
		s = strings.TrimLeftFunc(port, func(r rune) bool {
			if !unicode.IsDigit(r) {
				return false
			}
			digits++
			return true
		})
		if digits < 2 || digits > 5 {
			return false
		}
	}
	return s == "" || strings.IndexByte("/?#", s[0]) >= 0
}

// isPublicIP tells whether s, four parts between dots, is an IPv4 address that
// is neither private, loopback nor reserved.
func isPublicIP(s string) bool {
	var part [4]int
	for i := range part {
		var p string
		p, s, _ = strings.Cut(s, ".")
		v := 0
		for _, r := range p {
			if r < '0' || r > '9' {
				return false
			}
			v = min(v*10+int(r-'0'), 1000)
		}
		leading := strings.HasPrefix(p, "0")
		switch {
		case p == "", len(p) > 3,
			i == 0 && (leading || v > 223),
			i == 3 && (leading || v > 254),
			len(p) == 3 && leading, v > 255:
			return false
		}
		part[i] = v
	}
	a, b := part[0], part[1]
	return a != 10 && a != 127 && !(a == 169 && b == 254) && !(a == 192 && b == 168) && !(a == 172 && b >= 16 && b <= 31)
}
