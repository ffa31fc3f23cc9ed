package archive

import (
	"bytes"
	"strconv"
	"strings"
)

// The limits of a header. Real ones have under 2 KB.
const (
	maxHeader   = 64 << 10
	mostVersion = 16                             // bytes between version and the end of its line
	versionPeek = len(version) + mostVersion + 1 // bytes of the longest first line
)

// A head is what a record's header states.
type head struct {
	kind, url, date, media, digest, cut string
	length                              int64
	segment                             bool // whether it is a piece of a record
}

// set sets what a line of the header states.
func (h *head) set(name string, value []byte) {
	s := string(value)
	switch strings.ToLower(name) {
	case "warc-type":
		h.kind = strings.ToLower(s)
	case "warc-target-uri":
		h.url = strings.Trim(s, "<>")
	case "warc-date":
		h.date = s
	case "content-type":
		h.media = s
	case "warc-block-digest":
		h.digest = s
	case "warc-truncated":
		h.cut = s
	case "warc-segment-number":
		h.segment = true
	case "content-length":
		h.length, _ = length(value)
	}
}

// length parses the length of a block.
func length(value []byte) (n int64, ok bool) {
	n, err := strconv.ParseInt(string(bytes.TrimSpace(value)), 10, 64)
	return n, err == nil && n >= 0
}

// A lineKind says what a line of a header is.
type lineKind int

// The kinds of line.
const (
	otherLine lineKind = iota
	emptyLine
	foldedLine // goes on with the value on the line before
	typeLine   // states the record's type
	lengthLine // states the length of its block
	badLine
)

// kindOf returns the kind of a line that follows one of kind before.
func kindOf(line []byte, before lineKind) lineKind {
	if len(line) == 0 {
		return emptyLine
	}
	if line[0] == ' ' || line[0] == '\t' {
		if before == typeLine || before == lengthLine {
			return badLine
		}
		return foldedLine
	}
	name, value, ok := bytes.Cut(line, []byte(":"))
	switch {
	case !ok:
		return badLine
	case bytes.EqualFold(name, []byte("WARC-Type")):
		if len(bytes.TrimSpace(value)) == 0 {
			return badLine
		}
		return typeLine
	case bytes.EqualFold(name, []byte("Content-Length")):
		if _, ok := length(value); !ok {
			return badLine
		}
		return lengthLine
	}
	return otherLine
}

// header parses the header of a record, and returns its length with the empty line after
// it. The length is 0 if the header has no end, does not state one length and one type, or
// has a line of another form: then it may run into the header of the next record.
func header(data []byte) (h head, size int) {
	if len(data) > maxHeader {
		data = data[:maxHeader]
	}
	size = versionLine(data)
	types, lengths, kind := 0, 0, otherLine
	name, value := "", []byte(nil)
	for size > 0 {
		n := bytes.IndexByte(data[size:], '\n')
		if n < 0 {
			break
		}
		line := bytes.TrimRight(data[size:size+n], "\r")
		size += n + 1
		switch kind = kindOf(line, kind); kind {
		case foldedLine:
			value = append(append(value, ' '), bytes.TrimSpace(line)...)
			continue
		case badLine:
			return h, 0
		case typeLine:
			types++
		case lengthLine:
			lengths++
		}
		h.set(name, value)
		switch {
		case kind == emptyLine && types == 1 && lengths == 1:
			return h, size
		case kind == emptyLine || types > 1 || lengths > 1:
			return h, 0
		}
		colon := bytes.IndexByte(line, ':')
		name, value = string(line[:colon]), append(value[:0], bytes.TrimSpace(line[colon+1:])...)
	}
	return h, 0
}

// page reports whether a record may hold a page.
func (h head) page() bool {
	if h.segment {
		return false
	}
	media, _, _ := strings.Cut(strings.ToLower(h.media), ";")
	switch media = strings.TrimSpace(media); h.kind {
	case "response":
		return media == "application/http" || media == ""
	case "resource", "conversion":
		return html(media) || h.kind == "conversion" && media == "text/plain"
	}
	return false
}

// html reports whether a media type is that of web pages.
func html(media string) bool { return media == "text/html" || media == "application/xhtml+xml" }

// versionLine returns the length of the line that a record begins with, such as "WARC/1.1",
// or 0 if data does not begin with one.
func versionLine(data []byte) int {
	rest, ok := bytes.CutPrefix(data, []byte(version))
	if !ok || len(rest) == 0 || rest[0] < '0' || rest[0] > '9' {
		return 0
	}
	n := bytes.IndexByte(rest[:min(len(rest), mostVersion+1)], '\n')
	if n < 0 {
		return 0
	}
	return len(version) + n + 1
}

// blank skips line ends.
func (r *Reader) blank() {
	for {
		b := r.t.peek(chunk)
		n := len(b) - len(bytes.TrimLeft(b, "\r\n"))
		if r.t.skip(n); n == 0 || n < len(b) {
			return
		}
	}
}
