package pdf

import (
	"strings"
	"unicode/utf16"
)

// A target is the text of the first code of a span, in UTF-16. Each following code of
// the span increases the last unit by one.
type target struct {
	text  str
	first int
}

// maxCode is the greatest code of a character, which has two bytes.
const maxCode = 1<<16 - 1

// cmap parses a ToUnicode map, ISO 32000-1, section 9.10.3.
func (f *file) cmap(body []byte) []span[target] {
	var out []span[target]
	add := func(lo, hi int, v any) {
		if lo > maxCode || hi < lo {
			return
		}
		s, _ := v.(str)
		s = s[:min(len(s), 2*mostUnits)]
		f.hold(spanRoom + len(s))
		f.pay(2 * tokenWork)
		out = append(out, span[target]{lo, min(hi, maxCode), target{str(strings.Clone(string(s))), lo}})
	}
	l := &lexer{budget: f.budget, data: body}
	var args array
	for {
		v, ok := l.next(0)
		if !ok {
			l.drop()
			return settle(f.budget, out)
		}
		op, isOp := v.(keyword)
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				c := code(args[i])
				add(c, c, args[i+1])
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				lo, hi := code(args[i]), code(args[i+1])
				if list, ok := args[i+2].(array); ok {
					for k, s := range list {
						add(lo+k, lo+k, s)
					}
					continue
				}
				add(lo, hi, args[i+2])
			}
		}
		if isOp {
			args = args[:0]
			l.drop()
		} else {
			l.keep(elemRoom)
			args = append(args, v)
		}
	}
}

// code returns the code that string v stands for.
func code(v any) int {
	s, _ := v.(str)
	n := 0
	for i := range min(len(s), 3) {
		n = n<<8 | int(s[i])
	}
	return n
}

// mostUnits limits the text of one code, in UTF-16 units: the longest ligatures have
// eighteen letters, and those of Latin script three.
const mostUnits = 16

// of returns the text of a code in the span.
func (t target) of(code int) string {
	s, add := t.text, code-t.first
	if len(s) == 1 {
		return string(rune(int(s[0]) + add))
	}
	var units []uint16
	for i := 0; i+1 < len(s) && len(units) < mostUnits; i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(units) == 0 {
		return ""
	}
	units[len(units)-1] += uint16(add)
	return strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}
