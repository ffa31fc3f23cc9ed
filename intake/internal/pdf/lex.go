package pdf

import (
	"bytes"
	"strconv"
	"strings"
)

// The types of objects, ISO 32000-1, section 7.3. Numbers are of type float64,
// booleans of type bool, and null is nil.
type (
	name    string
	str     string // the bytes of a string
	array   []any
	dict    map[name]any
	ref     int // the number of the object; the generation is ignored
	keyword string
)

// A stream is a dictionary with bytes, still encoded.
type stream struct {
	dict dict
	raw  []byte
	pos  int // the offset in the file; no two streams have the same
}

// A lexer reads objects from bytes. It pays for every byte it looks at and every
// object it returns, so that reading ends even if the file makes it repeat.
type lexer struct {
	*budget
	data []byte
	pos  int
	held int // memory held for the objects read, in bytes
}

// maxNest is the greatest depth of nested arrays and dictionaries.
const maxNest = 64

// Work and memory for an object, beside those for its bytes.
const (
	tokenWork = 8
	elemRoom  = 40 // an element of an array, whose capacity may have doubled
	dictRoom  = 320
	entryRoom = 64
)

// keep holds n bytes of memory until drop is called.
func (l *lexer) keep(n int) {
	l.hold(n)
	l.held += n
}

// drop frees the memory of all objects read.
func (l *lexer) drop() {
	l.free(l.held)
	l.held = 0
}

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

// next reads an object or a keyword. ok is false at the end of the data and if the
// nesting is too deep. A reference such as "12 0 R" is one object.
func (l *lexer) next(depth int) (v any, ok bool) {
	l.skipSpace()
	l.pay(tokenWork)
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
			l.pay(2 * tokenWork)
			l.keep(elemRoom)
			a = append(a, e)
		}
	case b == '+' || b == '-' || b == '.' || b >= '0' && b <= '9':
		return l.number(), true
	case b == ')' || b == '>' || b == ']' || b == '{' || b == '}':
		l.pos++
		return keyword(b), true
	}
	word := l.regular()
	if v, ok := known[string(word)]; ok {
		return v, true
	}
	l.pay(tokenWork)
	l.keep(len(word))
	return keyword(word), true
}

// object reads an object; it returns nil if there is none.
func (l *lexer) object() any {
	v, _ := l.next(0)
	if _, isKeyword := v.(keyword); isKeyword {
		return nil
	}
	return v
}

// known holds the objects for the most frequent keywords, so that they need not be
// allocated each time.
var known = func() map[string]any {
	m := map[string]any{"true": true, "false": false, "null": nil}
	for op := range strings.FieldsSeq(`q Q cm BT ET Tf Tc Tw Tz TL Ts Td TD Tm T* Tj TJ ' " Do BI m l c v y h re S s f f* B b n W W* w
		g G rg RG k K gs BDC BMC EMC obj endobj stream endstream`) {
		m[op] = keyword(op)
	}
	return m
}()

// regular reads up to the next space or delimiter.
func (l *lexer) regular() []byte {
	start := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelim(l.data[l.pos]) {
		l.pos++
	}
	l.pay(l.pos - start)
	return l.data[start:l.pos]
}

// name reads a name after its "/".
func (l *lexer) name() name {
	s := l.regular()
	l.keep(len(s))
	if bytes.IndexByte(s, '#') < 0 {
		return name(s)
	}
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '#' && i+2 < len(s) {
			if n, err := strconv.ParseUint(string(s[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, s[i])
	}
	return name(out)
}

// number reads a number or a reference.
func (l *lexer) number() any {
	s := l.regular()
	l.pay(len(s) + tokenWork) // for the conversion
	if !digits(s) || len(s) > 9 {
		n, err := strconv.ParseFloat(string(s), 64)
		if err != nil || n != n || n > 1e12 || n < -1e12 {
			n = 0
		}
		return n
	}
	n := 0.0
	for _, b := range s {
		n = 10*n + float64(b-'0')
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

// digits reports whether s consists of decimal digits.
func digits(s []byte) bool {
	for _, b := range s {
		if b < '0' || b > '9' {
			return false
		}
	}
	return len(s) > 0
}

// dict reads a dictionary after its "<<".
func (l *lexer) dict(depth int) (any, bool) {
	l.pay(10 * tokenWork)
	l.keep(dictRoom)
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
		l.pay(2 * tokenWork)
		l.keep(entryRoom)
		d[key] = v
	}
}
