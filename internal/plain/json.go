package plain

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// NewEncoder returns an encoder of JSON values that writes invisible characters and <, >
// and & as \uXXXX. Decoding gives the original strings.
func NewEncoder(w io.Writer) *json.Encoder { return json.NewEncoder(&escaper{w: w}) }

// JSON returns JSON text as NewEncoder writes it, but for the spaces between its values and for
// <, > and &, which json.Marshal has escaped before. Text in which nothing is hidden is returned
// as it is.
func JSON(text []byte) []byte {
	if !bytes.ContainsFunc(text, func(r rune) bool { return r >= 0x7f && acts(r) }) {
		return text
	}
	var out bytes.Buffer
	out.Grow(len(text) + len(text)/16)
	(&escaper{w: &out}).Write(text) // to memory, which does not fail
	return out.Bytes()
}

// An escaper is a writer of JSON text that escapes invisible characters. Since characters
// beyond ASCII occur only in strings, it does not need to parse the JSON.
type escaper struct {
	w    io.Writer
	rest []byte // the beginning of a character that was not yet written whole
	out  []byte
}

// Write implements io.Writer.
func (e *escaper) Write(p []byte) (int, error) {
	in := p
	if len(e.rest) > 0 {
		in = append(e.rest, p...)
	}
	e.out = e.out[:0]
	done := 0 // in[:done] was added to out
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
