package pdf

// literal reads a string in parentheses, ISO 32000-1, section 7.3.4.2.
func (l *lexer) literal() str {
	var out []byte
	depth := 0
	start := l.pos
	defer func() {
		l.pay(2 * (l.pos - start))
		l.keep(cap(out))
	}()
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

// hex reads a string of hexadecimal digits, section 7.3.4.3.
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
	l.pay(2 * (l.pos - start))
	l.keep(cap(out))
	return str(out)
}
