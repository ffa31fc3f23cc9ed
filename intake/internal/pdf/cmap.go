package pdf

import (
	"strings"
	"unicode/utf16"
)

// A target is the text of the first code of a span; the codes after it move its
// last unit on.
type target struct {
	text  str
	first int
}

// maxCode is the greatest code that a string can hold: two bytes.
const maxCode = 1<<16 - 1

// cmap reads a ToUnicode map, ISO 32000-1, section 9.10.3.
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

func code(v any) int {
	s, _ := v.(str)
	n := 0
	for i := range min(len(s), 3) {
		n = n<<8 | int(s[i])
	}
	return n
}

// mostUnits bounds what one code means: the longest ligatures have eighteen
// letters, and those of Latin script three.
const mostUnits = 16

// of returns what the code means.
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
