// Package charset converts bytes of any encoding to UTF-8 text, and says what it
// assumed.
package charset

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// ErrBinary is returned for bytes that are not text.
var ErrBinary = errors.New("binary file")

// BOM is the byte order mark in UTF-8.
const BOM = "\uFEFF"

// Text returns data as text, and a note if something was assumed.
//
// UTF-8 is returned unchanged, including a byte order mark and a few invalid bytes,
// so that offsets are those of the file. UTF-16 and UTF-32 are converted. Bytes with
// many faults as UTF-8 are converted from windows-1252, which is nearly a superset of
// ISO 8859-1.
func Text(data []byte) (text, note string, err error) {
	if enc, name := wide(data); enc != nil {
		out, err := enc.NewDecoder().Bytes(data)
		if err != nil {
			return "", "", err
		}
		return strings.TrimPrefix(string(out), BOM), "The text was converted from " + name + ".", nil
	}
	if Binary(data) {
		return "", "", ErrBinary
	}
	good, bad, first := sequences(data)
	switch {
	case bad == 0:
		return string(data), "", nil
	case bad <= good/4:
		// At least four valid sequences for each invalid byte: in 8-bit text, valid
		// UTF-8 sequences by chance are far rarer.
		return string(data), fmt.Sprintf("%d bytes are no UTF-8, the first at byte %d; they were left as they are.", bad, first), nil
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", err
	}
	return string(out), "The text was converted from windows-1252, as it is no UTF-8.", nil
}

// Named returns data decoded from the encoding that label names, as in
// "text/html; charset=label". If the label is empty, unknown or contradicted by the
// data, it decodes as Text does. The result is valid UTF-8 without a byte order mark.
func Named(data []byte, label string) (text, note string, err error) {
	if good, bad, _ := sequences(data); good > 0 && bad == 0 {
		label = "" // it is UTF-8, whatever the label: other encodings do not give that by chance
	}
	if enc, _ := wide(data); enc == nil && label != "" {
		if enc, err := htmlindex.Get(strings.TrimSpace(label)); err == nil && !utf(enc) {
			if out, err := enc.NewDecoder().Bytes(data); err == nil {
				return strings.TrimPrefix(string(out), BOM), "", nil
			}
		}
	}
	text, note, err = Text(data)
	if err != nil {
		return "", "", err
	}
	return strings.ToValidUTF8(strings.TrimPrefix(text, BOM), string(utf8.RuneError)), note, nil
}

// Reader returns a reader of in as UTF-8 without a byte order mark. It determines the
// encoding from head, the first bytes of in, as Text does.
func Reader(in io.Reader, head []byte) io.Reader {
	if enc, _ := wide(head); enc != nil {
		in = transform.NewReader(in, enc.NewDecoder())
	} else if good, bad, _ := sequences(whole(head)); bad > good/4 && !Binary(head) {
		in = transform.NewReader(in, charmap.Windows1252.NewDecoder())
	}
	return transform.NewReader(in, unicode.BOMOverride(transform.Nop))
}

// whole returns head without a character at its end that may be cut in two.
func whole(head []byte) []byte {
	for n := 1; n < utf8.UTFMax && n <= len(head); n++ {
		if c := head[len(head)-n]; c >= 0xc0 {
			return head[:len(head)-n]
		} else if c < 0x80 {
			break
		}
	}
	return head
}

// Binary reports whether data does not look like text: more than three bytes, and more
// than one in fifty, are control characters that text does not use. In random bytes the
// share is about five times that; in text it is near zero. Any threshold from one in a
// thousand to one in twenty gives the same results on all files known to us.
func Binary(data []byte) bool {
	sample := data[:min(len(data), 1<<16)]
	n := 0
	for _, b := range sample {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1b {
			n++
		}
	}
	return n > 3 && n*50 > len(sample)
}

// wide returns the encoding of data and its name if it has more than one byte for every
// character, recognized by a byte order mark or by the positions of zero bytes. It
// returns nil for other encodings.
func wide(data []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "UTF-32"
	case bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "UTF-32"
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16"
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16"
	}
	// Without a mark: at least four in ten of the bytes at even or at odd offsets are
	// zero, and nearly none of the others. In text in Latin letters it is more than
	// nine in ten.
	sample := data[:min(len(data), 4096)&^1]
	var zero [2]int
	for i, b := range sample {
		if b == 0 {
			zero[i&1]++
		}
	}
	half := len(sample) / 2
	if half < 4 {
		return nil, ""
	}
	const some, few = 4, 50
	switch {
	case zero[1]*10 >= half*some && zero[0]*few <= half && sensible(sample, 0):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"
	case zero[0]*10 >= half*some && zero[1]*few <= half && sensible(sample, 1):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16"
	}
	return nil, ""
}

// sensible reports whether the characters below 256 among the 16-bit units of sample
// look like text. low is the offset of the low byte in a unit.
func sensible(sample []byte, low int) bool {
	narrow := make([]byte, 0, len(sample)/2)
	for i := 0; i+1 < len(sample); i += 2 {
		if sample[i+1-low] == 0 {
			narrow = append(narrow, sample[i+low])
		}
	}
	return !Binary(narrow)
}

// sequences returns the number of valid UTF-8 sequences of more than one byte, the
// number of invalid bytes, and the offset of the first of these, or -1.
func sequences(data []byte) (good, bad, first int) {
	first = -1
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
			if first < 0 {
				first = i
			}
		} else {
			good++
		}
		i += n
	}
	return good, bad, first
}

// utf reports whether enc is an encoding of Unicode, which Text recognizes itself.
func utf(enc encoding.Encoding) bool {
	name, err := htmlindex.Name(enc)
	return err == nil && strings.HasPrefix(name, "utf-")
}
