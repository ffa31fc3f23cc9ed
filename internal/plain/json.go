package plain

import (
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// NewEncoder returns an encoder of JSON values that writes every character which
// is not seen, and < > and &, as \uXXXX. What is decoded is what was encoded.
func NewEncoder(w io.Writer) *json.Encoder { return json.NewEncoder(&escaper{w: w}) }

// An escaper escapes characters of JSON text on its way to w. All that is not ASCII
// stands within strings there, so that no grammar is needed.
type escaper struct {
	w    io.Writer
	rest []byte // the beginning of a character of which the rest is still to come
	out  []byte
}

func (e *escaper) Write(p []byte) (int, error) {
	in := p
	if len(e.rest) > 0 {
		in = append(e.rest, p...)
	}
	e.out = e.out[:0]
	done := 0 // up to here in has been written to out
	i := 0
	for i < len(in) {
		if in[i] < 0x7f {
			i++
			continue
		}
		if !utf8.FullRune(in[i:]) {
			break
		}
		r, n := utf8.DecodeRune(in[i:])
		if acts(r) {
			e.out = append(e.out, in[done:i]...)
			if hi, lo := utf16.EncodeRune(r); hi != utf8.RuneError {
				e.out = fmt.Appendf(e.out, `\u%04x\u%04x`, hi, lo)
			} else {
				e.out = fmt.Appendf(e.out, `\u%04x`, r)
			}
			done = i + n
		}
		i += n
	}
	e.out = append(e.out, in[done:i]...)
	e.rest = append([]byte(nil), in[i:]...)
	if _, err := e.w.Write(e.out); err != nil {
		return 0, err
	}
	return len(p), nil
}
