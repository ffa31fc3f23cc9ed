package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// readBody returns the decoded body of an answer, of at most most bytes. What comes over
// the line is bounded by the same number, so that a stream that decodes to nothing ends.
func readBody(resp *http.Response, most int64) ([]byte, error) {
	var in io.Reader = &capped{resp.Body, most}
	codings := strings.FieldsFunc(strings.ToLower(strings.Join(resp.Header.Values("Content-Encoding"), ",")), func(r rune) bool { return r == ',' || r == ' ' })
	if len(codings) > 2 {
		return nil, &Error{Kind: Encoding, Why: "packed more than twice"}
	}
	for i := len(codings) - 1; i >= 0; i-- {
		out, err := unpack(in, codings[i])
		if err != nil {
			return nil, packed(err)
		}
		in = &capped{out, most}
	}
	body, err := io.ReadAll(in)
	if err != nil {
		return nil, packed(err)
	}
	return body, nil
}

// unpack returns a reader of what is packed in in.
func unpack(in io.Reader, coding string) (io.Reader, error) {
	switch coding {
	case "gzip", "x-gzip":
		return gzip.NewReader(in)
	case "deflate":
		// zlib (RFC 1950) is meant; some servers send what is inside it (RFC 1951).
		b := bufio.NewReader(in)
		if head, err := b.Peek(2); err == nil && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			return zlib.NewReader(b)
		}
		return flate.NewReader(b), nil
	case "identity":
		return in, nil
	}
	return nil, &Error{Kind: Encoding, Why: fmt.Sprintf("%.40q", coding)}
}

// packed returns the error to report for an error of reading a body.
func packed(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, errTooLarge):
		return &Error{Kind: TooLarge}
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.Is(err, zlib.ErrHeader), errors.Is(err, zlib.ErrChecksum), errors.As(err, &corrupt):
		return &Error{Kind: Encoding, Why: "damaged", Err: err}
	}
	return err
}
