package archive

import (
	"bytes"
	"strconv"
	"strings"
)

// The limits of a header. Real ones have under 2 KB.
const (
	maxHeader = 64 << 10
	headPeek  = 4 << 10 // in which a header names the record's type
)

// A head is what a record's header states.
type head struct {
	kind, url, date, media, digest, cut string
	length                              int64
	segment                             bool // whether it is a piece of a record
}

// header parses the header of a record, and returns its length with the empty line after
// it. The length is 0 if the header has no end, does not state a length and a type once, or
// has a line of another form: then it may run into the header of the next record.
func header(data []byte) (h head, size int) {
	h.length = -1
	name, value, twice, colon := "", "", false, true
	take := func() {
		switch strings.ToLower(name) {
		case "warc-type":
			twice = twice || h.kind != ""
			h.kind = strings.ToLower(value)
		case "warc-target-uri":
			h.url = strings.Trim(value, "<>")
		case "warc-date":
			h.date = value
		case "content-type":
			h.media = value
		case "warc-block-digest":
			h.digest = value
		case "warc-truncated":
			h.cut = value
		case "warc-segment-number":
			h.segment = true
		case "content-length":
			twice = twice || h.length >= 0
			if n, err := strconv.ParseInt(value, 10, 64); err == nil && n >= 0 {
				h.length = n
			}
		}
		name, value = "", ""
	}
	for i := 0; ; {
		n := bytes.IndexByte(data[i:], '\n')
		if n < 0 {
			return h, 0
		}
		line := strings.TrimRight(string(data[i:i+n]), "\r")
		first := i == 0
		i += n + 1
		switch {
		case line == "":
			take()
			if h.length < 0 || h.kind == "" || twice {
				return h, 0
			}
			return h, i
		case first:
		case line[0] == ' ' || line[0] == '\t':
			value += " " + strings.TrimSpace(line)
		default:
			if take(); twice {
				return h, 0
			}
			if name, value, colon = strings.Cut(line, ":"); !colon {
				return h, 0
			}
			value = strings.TrimSpace(value)
		}
	}
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

// atRecord reports whether data begins with the header of a record: a version, and on one
// of the lines after it the record's type.
func atRecord(data []byte) bool {
	rest, ok := bytes.CutPrefix(data, []byte(version))
	if !ok {
		return false
	}
	end := bytes.IndexByte(rest, '\n')
	if end < 0 || end > 16 || len(rest) == 0 || rest[0] < '0' || rest[0] > '9' {
		return false
	}
	for rest = rest[end+1:]; len(rest) > 0; {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			return false
		}
		if name, _, ok := bytes.Cut(line, []byte(":")); ok && bytes.EqualFold(name, []byte("WARC-Type")) {
			return true
		}
	}
	return len(data) >= headPeek
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

// seek goes to the next record with a sound header, at the next byte or after it, or to the
// end of the data. It need not begin a line: the record before it may be cut off anywhere.
func (r *Reader) seek() {
	for {
		r.t.mark()
		b := r.t.peek(chunk + maxHeader)
		end := min(len(b), chunk) // so that a header is seen whole
		if len(b) == 0 {
			return
		}
		if i := findRecord(b, end); i >= 0 {
			r.t.skip(i)
			return
		}
		r.t.skip(end)
	}
}

// findRecord returns the index below end of the first record with a sound header in b, or -1.
func findRecord(b []byte, end int) int {
	for i := 0; i < end; i++ {
		n := bytes.Index(b[i:min(end+len(version)-1, len(b))], []byte(version))
		if n < 0 {
			return -1
		}
		i += n
		if !atRecord(b[i:]) {
			continue
		}
		if _, size := header(b[i:min(i+maxHeader, len(b))]); size > 0 {
			return i
		}
	}
	return -1
}

// passLong reads up to n bytes of a block that is too long to be kept, and returns how many
// it read. It stops where a record with a sound header begins: then the length stated is
// wrong, as long blocks with records in them are web archives in a web archive.
func (r *Reader) passLong(n int64) (passed int64) {
	for passed < n {
		r.t.mark()
		b := r.t.peek(chunk + maxHeader)
		end := min(len(b), chunk)
		if end == 0 {
			return passed
		}
		i := findRecord(b, end)
		if i >= 0 && int64(i) < n-passed {
			return passed + r.t.pass(int64(i))
		}
		passed += r.t.pass(min(int64(end), n-passed))
	}
	return passed
}
