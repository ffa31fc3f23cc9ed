package text

import (
	"strings"

	"stemma/report"
)

// appendChunk appends the tokens of s[i:j], which holds no white space: marks
// are taken off at the front, then off the back, then the core is parted.
func appendChunk(out []Token, s string, i, j int) []Token {
	if k := address(s, i, j); k > i {
		out = add(out, i, k, Mixed)
		if k == j {
			return out
		}
		i = k
	}
	for i < j {
		if special(s, i, j) {
			return appendCore(out, s, i, j)
		}
		c, w := at(s, i)
		switch c {
		case letter, digit:
		case dot:
			// ".5" is a number, "..." an ellipsis.
			if i+1 < j && ascii[s[i+1]&0x7f] == digit && s[i+1] < 0x80 {
				break
			}
			n := run(s, i, j, '.')
			out = add(out, i, i+n, Punct)
			i += n
			continue
		case hyphen, dash:
			n := w
			for i+n < j && s[i+n] == s[i] && w == 1 {
				n++
			}
			out = add(out, i, i+n, Punct)
			i += n
			continue
		case apos:
			if n := elision(s, i, j); n > 0 {
				out = add(out, i, i+n, Word)
				i += n
				continue
			}
			n := w
			if s[i] == '\'' && i+1 < j && s[i+1] == '\'' {
				n = 2
			}
			out = add(out, i, i+n, Quote)
			i += n
			continue
		case sign:
			n := w
			if s[i] == '`' && i+1 < j && s[i+1] == '`' {
				out, i = add(out, i, i+2, Quote), i+2
				continue
			}
			if (s[i] == '@' || s[i] == '#') && i+1 < j {
				if c, _ := at(s, i+1); c == letter {
					break // a handle or a hashtag is a word
				}
			}
			if s[i] == '_' || s[i] == '*' || s[i] == '=' {
				n = run(s, i, j, s[i])
			}
			out = add(out, i, i+n, Symbol)
			i += n
			continue
		case quote:
			out = add(out, i, i+w, Quote)
			i += w
			continue
		default:
			out = add(out, i, i+w, Punct)
			i += w
			continue
		}
		break
	}
	if i >= j {
		return out
	}
	// Off the back. The marks are found back to front and added in order.
	var back [16]Token
	tail := back[:0]
	for j > i && !special(s, i, j) {
		c, w := before(s, j)
		k, n := Punct, 0
		switch c {
		case quote:
			k, n = Quote, w
		case apos:
			k, n = Quote, w
			if j-2 >= i && s[j-1] == '\'' && s[j-2] == '\'' {
				n = 2
			}
		case dot:
			switch {
			case j-2 >= i && s[j-2] == '.':
				n = 2
				for j-n > i && s[j-n-1] == '.' {
					n++
				}
			case !keepsDot(s, i, j):
				n = 1
			}
		case punct, dash, hyphen:
			n = w
		case sign:
			k, n = Symbol, w
		}
		if n == 0 {
			break
		}
		tail = append(tail, newToken(j-n, j, k))
		j -= n
	}
	if i < j {
		out = appendCore(out, s, i, j)
	}
	for n := len(tail) - 1; n >= 0; n-- {
		out = append(out, tail[n])
	}
	return out
}

func add(out []Token, i, j int, k Kind) []Token {
	return append(out, newToken(i, j, k))
}

func newToken(i, j int, k Kind) Token {
	return Token{Span: report.Span{Start: i, End: j}, Kind: k, Grammar: Unread}
}

// run returns how many bytes c stand at i.
func run(s string, i, j int, c byte) int {
	n := 0
	for i+n < j && s[i+n] == c {
		n++
	}
	return n
}

// special reports whether s[i:j] is a word that keeps its marks: an
// abbreviation of the lexicon.
func special(s string, i, j int) bool {
	if j-i > longestAbbr || s[j-1] != '.' {
		return false
	}
	k, ok := abbrs[lower(s[i:j])]
	switch k {
	case "digit":
		return j+1 < len(s) && s[j] <= ' ' && s[j+1] >= '0' && s[j+1] <= '9'
	case "title", "end", "month":
		// "la." and "dr." in small letters are words that end a sentence, but
		// for "etc." and measures.
		return isUpper(s[i:j]) || smallToo[s[i:j]]
	}
	return ok
}

var smallToo = set(`etc. lb. lbs. oz. hr. hrs. yd. yds. gov. gen. sgt. jr. sr. inc. st. ave.`)

// keepsDot reports whether the dot that ends s[i:j] belongs to the word: single
// letters, each with a dot (U.S., J., D.C., p.m.). A lone small letter does not.
func keepsDot(s string, i, j int) bool {
	if j-i == 2 {
		return s[i] >= 'A' && s[i] <= 'Z'
	}
	if j-i > 16 {
		return false
	}
	// The last part must be one letter, and a dot must stand before it.
	c, w := before(s, j-1)
	if c != letter {
		return false
	}
	k := j - 1 - w
	if k <= i || s[k-1] != '.' {
		return c == letter && k == i && w > 1
	}
	return true
}

// address returns the end of the web or mail address that s[i:j] begins with,
// or i.
func address(s string, i, j int) int {
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
	w := s[i:k]
	if hasFold(w, "http://") || hasFold(w, "https://") || hasFold(w, "www.") {
		return k
	}
	if p := strings.IndexByte(w, '@'); p > 0 && strings.IndexByte(w[p+1:], '@') < 0 {
		if q := strings.LastIndexByte(w, '.'); q > p+1 && q < len(w)-1 && plainMail(w) {
			return k
		}
	}
	// A bare host: letters, dots and a path, "example.org/a".
	if p := strings.IndexByte(w, '/'); p > 3 && strings.IndexByte(w[:p], '.') > 0 && plainMail(w[:p]) {
		if q := strings.LastIndexByte(w[:p], '.'); p-q > 2 && ascii[w[q+1]&0x7f] == letter && lower(w[:p]) == w[:p] {
			return k
		}
	}
	if q := strings.LastIndexByte(w, '.'); q > 1 && plainMail(w) && lower(w) == w {
		if _, ok := hosts[w[q+1:]]; ok {
			return k
		}
	}
	return i
}

// hosts are the ends by which a bare word is known as an address.
var hosts = map[string]bool{"com": true, "org": true, "net": true, "gov": true, "edu": true}

func plainMail(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || ascii[c] != letter && ascii[c] != digit && strings.IndexByte("@._+-", c) < 0 {
			return false
		}
	}
	return true
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
