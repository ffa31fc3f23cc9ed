package char

import "strings"

// Address returns the end of the web or mail address that s[i:j], which holds no
// white space, begins with, or i where it begins with none.
func Address(s string, i, j int) int {
	if j-i < 5 {
		return i
	}
	marked := false
	for n := i + 1; n < j-1 && !marked; n++ {
		marked = s[n] == '.' || s[n] == '@' || s[n] == '/'
	}
	if !marked {
		return i
	}
	k := j
	for k > i && strings.IndexByte(".,;:!?)]}>'\"", s[k-1]) >= 0 {
		k--
	}
	for _, q := range [...]string{"”", "’", "»"} {
		k = i + len(strings.TrimSuffix(s[i:k], q))
	}
	if w := s[i:k]; schemed(w) || mail(w) || pathed(w) || hosted(w) {
		return k
	}
	return i
}

// schemed reports whether w begins as addresses do: "https://", "www.".
func schemed(w string) bool {
	for _, p := range [...]string{"http://", "https://", "www."} {
		if len(w) >= len(p) && strings.EqualFold(w[:len(p)], p) {
			return true
		}
	}
	return false
}

// mail reports whether w is a mail address: one "@", and a dot behind it.
func mail(w string) bool {
	p := strings.IndexByte(w, '@')
	if p <= 0 || strings.IndexByte(w[p+1:], '@') >= 0 {
		return false
	}
	q := strings.LastIndexByte(w, '.')
	return q > p+1 && q < len(w)-1 && plainHost(w)
}

// pathed reports whether w is a host and a path: "example.org/a".
func pathed(w string) bool {
	p := strings.IndexByte(w, '/')
	if p <= 3 || strings.IndexByte(w[:p], '.') <= 0 || !plainHost(w[:p]) {
		return false
	}
	q := strings.LastIndexByte(w[:p], '.')
	return p-q > 2 && IsLetter(w[q+1]) && Lower(w[:p]) == w[:p]
}

// hosted reports whether w is a host that ends in one of the first domains:
// "example.org".
func hosted(w string) bool {
	q := strings.LastIndexByte(w, '.')
	if q <= 1 || !plainHost(w) || Lower(w) != w {
		return false
	}
	switch w[q+1:] {
	case "com", "org", "net", "gov", "edu":
		return true
	}
	return false
}

func plainHost(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !IsLetter(c) && !IsDigit(c) && strings.IndexByte("@._+-", c) < 0 {
			return false
		}
	}
	return true
}
