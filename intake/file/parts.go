package file

import (
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"stemma/intake/internal/charset"
)

// A parts collects the text of a mail from its parts.
type parts struct {
	plain    string      // the first plain text
	html     []byte      // the first HTML text
	inner    mail.Header // of the innermost mail that is a part of the mail, or nil
	above    letter      // the words of who forwards the mail
	depth    int         // number of mails around the part being read
	deepest  int         // the greatest depth so far
	others   int         // number of mails left out: those after the first at a depth
	attached int         // number of other parts left out
	seen     int         // number of parts seen
	notes    []string
}

// Newsletters nest three deep and have some ten parts; the limits only stop mails
// that were made to be endless.
const (
	maxNesting = 16
	maxParts   = 1000
)

// read reads a part with header h, and the parts inside it.
func (m *parts) read(h textproto.MIMEHeader, body io.Reader, depth int) {
	if m.seen++; depth > maxNesting || m.seen > maxParts {
		return
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		kind, params = "text/plain", nil
	}
	if disposition, _, _ := mime.ParseMediaType(h.Get("Content-Disposition")); disposition == "attachment" && kind != "message/rfc822" { // of a mail that is only the way of sending
		m.attached++
		return
	}
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		mr := multipart.NewReader(body, params["boundary"])
		for m.seen <= maxParts {
			part, err := mr.NextRawPart()
			if err == io.EOF {
				return
			}
			if err != nil {
				m.notes = append(m.notes, "The mail breaks off inside a part.")
				return
			}
			m.read(part.Header, part, depth+1)
		}
	case kind == "message/rfc822" && m.depth < m.deepest:
		m.others++
	case kind == "message/rfc822":
		inner, err := mail.ReadMessage(decoded(h, body))
		if err != nil {
			m.attached++
			return
		}
		if m.plain != "" || m.html != nil { // words of the forwarder
			m.above, m.plain, m.html = m.letter(new([]string)), "", nil
		}
		if inner.Header.Get("From") != "" {
			m.inner = inner.Header
		}
		m.depth++
		m.deepest++
		m.read(textproto.MIMEHeader(inner.Header), inner.Body, depth+1)
		m.depth--
	case kind == "text/plain" && m.plain == "":
		data, err := io.ReadAll(decoded(h, body))
		if err != nil {
			m.notes = append(m.notes, "The text breaks off: its transfer coding is damaged.")
		}
		text, note, err := charset.Named(data, params["charset"])
		if err != nil {
			m.attached++
			return
		}
		if note != "" {
			m.notes = append(m.notes, note)
		}
		m.plain = text
	case kind == "text/html" && m.html == nil:
		data, _ := io.ReadAll(decoded(h, body))
		text, _, err := charset.Named(data, params["charset"])
		if err != nil {
			m.attached++
			return
		}
		m.html = []byte(text)
	case kind == "text/plain", kind == "text/html":
	default:
		m.attached++
	}
}

// decoded returns a reader of body without its transfer encoding.
func decoded(h textproto.MIMEHeader, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}

// headerText decodes the encoded words of a header and joins its lines.
func headerText(s string) string {
	dec := mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		text, _, err := charset.Named(data, label)
		return strings.NewReader(text), err
	}}
	if out, err := dec.DecodeHeader(s); err == nil {
		s = out
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// sender returns the name in a From header or, if there is none, the host of its
// address.
func sender(from string) string {
	a, err := mail.ParseAddress(from)
	if err != nil {
		name := headerText(from)
		if i := strings.IndexAny(name, "<["); i >= 0 {
			name = name[:i]
		}
		return strings.Trim(name, ` "`)
	}
	if name := headerText(a.Name); name != "" {
		return name
	}
	_, host, _ := strings.Cut(a.Address, "@")
	return host
}
