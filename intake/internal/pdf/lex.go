package pdf

import (
	"bytes"
	"strconv"
)

// The kinds of object, ISO 32000-1, section 7.3. A number is a float64, a
// boolean a bool, null is nil.
type (
	name    string
	str     string // the bytes of a string
	array   []any
	dict    map[name]any
	ref     int // the object's number; generations are not told apart
	keyword string
)

// A stream is a dictionary with bytes, still encoded.
type stream struct {
	dict dict
	raw  []byte
}

// A lexer reads objects from bytes. Every byte it looks at is paid from work,
// so that a file made to be read again and again ends.
type lexer struct {
	data []byte
	pos  int
	work *int
}

// overworked is what a lexer panics with when work is used up.
type overworked struct{}

func (l *lexer) pay(n int) {
	if *l.work -= n; *l.work < 0 {
		panic(overworked{})
	}
}

const maxNest = 64

func isSpace(b byte) bool {
	return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0
}

func isDelim(b byte) bool {
	switch b {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (l *lexer) skipSpace() {
	start := l.pos
	for l.pos < len(l.data) {
		b := l.data[l.pos]
		if b == '%' {
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		} else if isSpace(b) {
			l.pos++
		} else {
			break
		}
	}
	l.pay(l.pos - start + 1)
}

// next reads an object or a keyword; ok is false at the end, or where nothing
// can be read. A reference "12 0 R" is one object.
func (l *lexer) next(depth int) (v any, ok bool) {
	l.skipSpace()
	if l.pos >= len(l.data) || depth > maxNest {
		return nil, false
	}
	switch b := l.data[l.pos]; {
	case b == '/':
		l.pos++
		return l.name(), true
	case b == '(':
		return l.literal(), true
	case b == '<' && l.pos+1 < len(l.data) && l.data[l.pos+1] == '<':
		l.pos += 2
		return l.dict(depth)
	case b == '<':
		return l.hex(), true
	case b == '[':
		l.pos++
		var a array
		for {
			l.skipSpace()
			if l.pos >= len(l.data) {
				return a, true
			}
			if l.data[l.pos] == ']' {
				l.pos++
				return a, true
			}
			e, ok := l.next(depth + 1)
			if _, stray := e.(keyword); !ok || stray {
				return a, ok
			}
			a = append(a, e)
		}
	case b == '+' || b == '-' || b == '.' || b >= '0' && b <= '9':
		return l.number(), true
	case b == ')' || b == '>' || b == ']' || b == '{' || b == '}':
		l.pos++
		return keyword(b), true
	}
	word := l.regular()
	switch word {
	case "true":
		return true, true
	case "false":
		return false, true
	case "null":
		return nil, true
	}
	return keyword(word), true
}

func (l *lexer) regular() string {
	start := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelim(l.data[l.pos]) {
		l.pos++
	}
	l.pay(l.pos - start)
	return string(l.data[start:l.pos])
}

func (l *lexer) name() name {
	s := l.regular()
	if !bytes.ContainsRune([]byte(s), '#') {
		return name(s)
	}
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '#' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, s[i])
	}
	return name(out)
}

// number reads a number, or a reference if that is what follows.
func (l *lexer) number() any {
	s := l.regular()
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || n != n || n > 1e12 || n < -1e12 {
		n = 0
	}
	if !digits(s) || len(s) > 9 {
		return n
	}
	// "12 0 R"
	i := l.pos
	for i < len(l.data) && isSpace(l.data[i]) && i < l.pos+8 {
		i++
	}
	j := i
	for j < len(l.data) && l.data[j] >= '0' && l.data[j] <= '9' && j < i+6 {
		j++
	}
	k := j
	for k < len(l.data) && isSpace(l.data[k]) && k < j+8 {
		k++
	}
	if i > l.pos && j > i && k > j && k < len(l.data) && l.data[k] == 'R' &&
		(k+1 == len(l.data) || isSpace(l.data[k+1]) || isDelim(l.data[k+1])) {
		l.pos = k + 1
		return ref(int(n))
	}
	return n
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func (l *lexer) literal() str {
	var out []byte
	depth := 0
	start := l.pos
	defer func() { l.pay(l.pos - start) }()
	for ; l.pos < len(l.data); l.pos++ {
		b := l.data[l.pos]
		switch b {
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				l.pos++
				return str(out)
			}
		case '\\':
			l.pos++
			if l.pos >= len(l.data) {
				return str(out)
			}
			switch c := l.data[l.pos]; c {
			case 'n':
				b = '\n'
			case 'r':
				b = '\r'
			case 't':
				b = '\t'
			case 'b':
				b = '\b'
			case 'f':
				b = '\f'
			case '\n':
				continue
			case '\r':
				if l.pos+1 < len(l.data) && l.data[l.pos+1] == '\n' {
					l.pos++
				}
				continue
			default:
				b = c
				if c >= '0' && c <= '7' {
					n := 0
					for i := 0; i < 3 && l.pos < len(l.data) && l.data[l.pos] >= '0' && l.data[l.pos] <= '7'; i++ {
						n = n*8 + int(l.data[l.pos]-'0')
						l.pos++
					}
					l.pos--
					b = byte(n)
				}
			}
		}
		out = append(out, b)
	}
	return str(out)
}

func (l *lexer) hex() str {
	var out []byte
	half, n := byte(0), 0
	start := l.pos
	for l.pos++; l.pos < len(l.data); l.pos++ {
		b := l.data[l.pos]
		if b == '>' {
			l.pos++
			break
		}
		var v byte
		switch {
		case b >= '0' && b <= '9':
			v = b - '0'
		case b >= 'a' && b <= 'f':
			v = b - 'a' + 10
		case b >= 'A' && b <= 'F':
			v = b - 'A' + 10
		default:
			continue
		}
		if n++; n%2 == 1 {
			half = v << 4
		} else {
			out = append(out, half|v)
		}
	}
	if n%2 == 1 {
		out = append(out, half)
	}
	l.pay(l.pos - start)
	return str(out)
}

func (l *lexer) dict(depth int) (any, bool) {
	d := dict{}
	for {
		k, ok := l.next(depth + 1)
		if !ok {
			return d, true
		}
		key, isName := k.(name)
		if !isName {
			if k == keyword(">") { // the first of ">>"
				if l.pos < len(l.data) && l.data[l.pos] == '>' {
					l.pos++
				}
				return d, true
			}
			if _, stray := k.(keyword); stray {
				return d, true
			}
			continue
		}
		v, ok := l.next(depth + 1)
		if !ok {
			return d, true
		}
		if v == keyword(">") {
			l.pos--
			continue
		}
		if _, stray := v.(keyword); stray {
			return d, true
		}
		d[key] = v
	}
}
