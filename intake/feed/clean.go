package feed

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"stemma/intake/internal/charset"
)

// clean returns data as UTF-8 text of the characters that XML allows, and what it
// mended. label is the encoding that the server stated, or "".
func clean(data []byte, label string) (text string, notes []string, err error) {
	if len(data) > MaxBytes {
		return "", nil, fmt.Errorf("%w: more than %d MB", ErrTooLarge, MaxBytes>>20)
	}
	if label == "" {
		label = declared(data)
	}
	text, note, err := charset.Named(data, label)
	if errors.Is(err, charset.ErrBinary) {
		// Some programs that write feeds leave NULs and other control characters in
		// them. If it is a feed without these, it is one.
		var rest []byte
		for _, b := range data {
			if b >= ' ' || b == '\t' || b == '\n' || b == '\r' {
				rest = append(rest, b)
			}
		}
		if len(rest) < len(data)/2 || !strings.ContainsAny(string(rest[:min(len(rest), 1024)]), "<{") {
			return "", nil, ErrBinary
		}
		notes = append(notes, fmt.Sprintf("%d control characters were left out.", len(data)-len(rest)))
		text, note, err = charset.Named(rest, label)
	}
	if errors.Is(err, charset.ErrBinary) {
		return "", nil, ErrBinary
	}
	if err != nil {
		return "", nil, err
	}
	if len(text) > MaxBytes {
		return "", nil, fmt.Errorf("%w: more than %d MB in UTF-8", ErrTooLarge, MaxBytes>>20)
	}
	if note != "" {
		notes = append(notes, note)
	}
	if !strings.ContainsFunc(text, illegal) {
		return text, notes, nil
	}
	n := 0
	text = strings.Map(func(r rune) rune {
		if illegal(r) {
			n++
			return -1
		}
		return r
	}, text)
	return text, append(notes, fmt.Sprintf("%d characters that XML does not allow were left out.", n)), nil
}

// legal returns s without the characters that XML does not allow. JSON can state them.
func legal(s string) string {
	if !strings.ContainsFunc(s, illegal) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if illegal(r) {
			return -1
		}
		return r
	}, s)
}

// illegal reports whether XML 1.0 forbids r (section 2.2). Of valid UTF-8 these are
// control characters and two noncharacters.
func illegal(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF ||
		r > utf8.MaxRune || r >= 0xD800 && r <= 0xDFFF
}

// declared returns the encoding that an XML declaration at the beginning of data
// states, or "". It reads only ASCII: encodings with other letters have a byte order
// mark or zero bytes, which package charset recognizes.
func declared(data []byte) string {
	head := string(data[:min(len(data), 256)])
	i := strings.Index(head, "<?xml")
	if i < 0 {
		return ""
	}
	head, _, ok := strings.Cut(head[i:], "?>")
	if !ok {
		return ""
	}
	_, value, ok := strings.Cut(head, "encoding")
	if !ok {
		return ""
	}
	value = strings.TrimLeft(value, " \t\r\n=")
	if value == "" || value[0] != '"' && value[0] != '\'' {
		return ""
	}
	label, _, _ := strings.Cut(value[1:], value[:1])
	return label
}
