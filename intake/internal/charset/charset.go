// Package charset turns bytes of any encoding into UTF-8 text, and says what it
// had to assume.
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

// ErrBinary is returned for bytes that are no text.
var ErrBinary = errors.New("binary file")

// BOM is the byte order mark in UTF-8.
const BOM = "\uFEFF"

// Text returns data as text, and a note where something was assumed.
//
// UTF-8 comes back unchanged, its byte order mark included, and so do bytes
// that are UTF-8 but for a few faults: their offsets stay those of the file.
// Text in UTF-16 or UTF-32 is converted. Bytes that are mostly no UTF-8 are
// read as windows-1252, which holds ISO 8859-1 as good as whole.
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
		// Four good sequences to a fault: bytes of an 8-bit text form a valid
		// UTF-8 sequence by chance far more seldom than that.
		return string(data), fmt.Sprintf("%d bytes are no UTF-8, the first at byte %d; they were left as they are.", bad, first), nil
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", err
	}
	return string(out), "The text was converted from windows-1252, as it is no UTF-8.", nil
}

// Named returns data decoded from the encoding that label names, as in
// "text/html; charset=label"; where the label is empty or unknown, or the data
// contradict it, Text decides. The result is always valid UTF-8 and holds no
// byte order mark.
func Named(data []byte, label string) (text, note string, err error) {
	if good, bad, _ := sequences(data); good > 0 && bad == 0 {
		label = "" // it is UTF-8, whatever it says: no other encoding gives that by chance
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

// Reader returns in as a stream of UTF-8 without a byte order mark, judging
// the encoding by head, its first bytes.
func Reader(in io.Reader, head []byte) io.Reader {
	if enc, _ := wide(head); enc != nil {
		in = transform.NewReader(in, enc.NewDecoder())
	}
	return transform.NewReader(in, unicode.BOMOverride(transform.Nop))
}

// Binary reports whether data looks like no text at all: more than one byte in
// fifty is a control character that text does not use, and more than three are. Random bytes hold about
// five times that share, and text next to none; the share may be anything from
// one in a thousand to one in twenty without changing a verdict we know of.
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

// wide finds the encodings with more than one byte to every character: by
// their byte order mark, or by where the zero bytes stand.
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
	// Without a mark: at least four in ten of the bytes at one parity are
	// zero and next to none at the other. Text in Latin letters has more than
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

// sensible reports whether the 16-bit units of sample, whose low bytes start at
// low, look like text, as far as they stand for characters below 256.
func sensible(sample []byte, low int) bool {
	narrow := make([]byte, 0, len(sample)/2)
	for i := 0; i+1 < len(sample); i += 2 {
		if sample[i+1-low] == 0 {
			narrow = append(narrow, sample[i+low])
		}
	}
	return !Binary(narrow)
}

// sequences counts the well-formed sequences of more than one byte and the
// bytes that belong to none.
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

// utf reports whether enc is a form of Unicode, for which Text needs no label.
func utf(enc encoding.Encoding) bool {
	name, err := htmlindex.Name(enc)
	return err == nil && strings.HasPrefix(name, "utf-")
}
