package file

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"

	"stemma/intake/archive"
	"stemma/intake/internal/charset"
)

// sniffLen is the number of bytes by which the format of a stream is determined:
// enough for the head of an HTML page with a long comment, and to tell binary
// files from text.
const sniffLen = 4096

var (
	gzipMagic = []byte{0x1f, 0x8b}
	zipMagics = [][]byte{[]byte("PK\x03\x04"), []byte("PK\x05\x06"), []byte("PK\x07\x08")}
)

// Names that formatOf returns for files that are in no format of Formats.
const (
	gzipped  = "gzip"  // gzip inside gzip, which is not read
	otherXML = "xml"   // XML of another vocabulary
	timed    = "timed" // subtitles
)

// formatOf returns the name of a file's format. What the first bytes say beyond doubt
// goes before the ending of its name, since files are often saved under another; what they
// only make likely goes before the endings of plain text. It returns "" for other binary
// files.
func formatOf(path string, head []byte) string {
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		return gzipped
	case bytes.HasPrefix(bytes.TrimLeft(head, "\x00\r\n\t "), []byte("%PDF-")):
		return "pdf"
	case archive.Is(head):
		return "warc"
	}
	for _, m := range zipMagics {
		if bytes.HasPrefix(head, m) {
			return "zip"
		}
	}
	ending := byEnding(path)
	text, _, err := charset.Text(head)
	if k := kindOf(path, head); k != nil && (err != nil || ending == "" || strings.HasPrefix(k.heads[0], "{")) {
		return ""
	}
	if err != nil {
		return ending
	}
	text = strings.TrimLeft(strings.TrimPrefix(text, charset.BOM), " \t\r\n")
	if sure := sureFormat(text, ending); sure != "" {
		return sure
	}
	if ending != "" && ending != "text" {
		return ending
	}
	return likelyFormat(text)
}

// sureFormat returns the name of the format of a text that begins with s, or "" if s does
// not tell. A format with the given ending is only changed for one that s leaves no doubt of.
func sureFormat(s, ending string) string {
	low := strings.ToLower(s[:min(len(s), sniffLen)])
	if strings.HasPrefix(low, "<") && ending != "md" {
		switch root := rootOf(low); root {
		case "html", "head", "body":
			return "html"
		case "rss", "rdf:rdf", "feed", "rdf":
			return "feed"
		case "":
		default:
			if _, known := xmlKinds[root]; known || strings.HasPrefix(low, "<?xml") && ending != "html" {
				return otherXML
			}
		}
	}
	switch {
	case mboxish(s):
		return "mbox"
	case subtitled(s):
		return timed
	case strings.HasPrefix(low, "{") && strings.Contains(low, `"version"`) && strings.Contains(strings.ReplaceAll(low, `\/`, "/"), "://jsonfeed.org/version/"):
		return "feed"
	case ending == "jsonl" && strings.HasPrefix(s, "[") && strings.HasPrefix(strings.TrimLeft(s[1:], " \t\r\n"), "{"):
		return "json"
	}
	return ""
}

// likelyFormat returns the name of the format of a text that begins with s and whose name
// does not tell.
func likelyFormat(s string) string {
	switch {
	case strings.HasPrefix(s, "[") && jsonish(strings.TrimLeft(s[1:], " \t\r\n")):
		return "json"
	case strings.HasPrefix(s, "{"):
		rest := strings.TrimLeft(s[1:], " \t\r\n")
		if strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, "}") {
			return "json" // one object, or several one after another
		}
	case mailish(s):
		return "eml"
	case tableHead(s):
		return "csv"
	}
	return "text"
}

// subtitled reports whether s begins as subtitles do: with "WEBVTT", or with a number over
// a line of two times.
func subtitled(s string) bool {
	first, rest, _ := strings.Cut(s, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	first = strings.TrimRight(first, "\r")
	return first == "WEBVTT" || strings.Trim(first, "0123456789") == "" && strings.Contains(second, " --> ") && strings.Contains(second, ":")
}

// rootOf returns the name of the first element of a text in lower case, after a prolog and
// comments, or "".
func rootOf(s string) string {
	for range 64 {
		s = strings.TrimLeft(s, " \t\r\n")
		switch {
		case strings.HasPrefix(s, "<!doctype html"):
			return "html"
		case strings.HasPrefix(s, "<!--"):
			_, after, ok := strings.Cut(s, "-->")
			if !ok {
				return ""
			}
			s = after
		case strings.HasPrefix(s, "<?"), strings.HasPrefix(s, "<!"):
			i := strings.IndexByte(s, '>')
			if i < 0 {
				return ""
			}
			s = s[i+1:]
		case strings.HasPrefix(s, "<"):
			if i := strings.IndexAny(s, " \t\r\n>/"); i > 1 {
				return s[1:i]
			}
			return ""
		default:
			return ""
		}
	}
	return ""
}

// jsonish reports whether s, the text after a "[", may be the rest of a JSON array
// of objects.
func jsonish(s string) bool { return strings.HasPrefix(s, "{") || strings.HasPrefix(s, "]") }

// mailish reports whether s opens with mail headers: at least two lines of
// "Name: value" before the first blank one, one of them a header that only
// mail has.
func mailish(s string) bool {
	headers, sure := 0, false
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(name, " \t") || name == "" {
			return false
		}
		headers++
		switch strings.ToLower(name) {
		case "received", "message-id", "mime-version", "return-path", "delivered-to":
			sure = true
		}
	}
	return sure && headers >= 2
}

// unpackedHead returns the first bytes of the data in a gzip file that begins with head.
func unpackedHead(head []byte) []byte {
	z, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return nil
	}
	out := make([]byte, sniffLen)
	n, _ := io.ReadFull(z, out)
	return out[:n]
}

// mboxish reports whether s begins as a mailbox does: with a line "From SENDER DATE"
// and, on the next, the first header of a mail.
func mboxish(s string) bool {
	line, rest, ok := strings.Cut(s, "\n")
	return ok && strings.HasPrefix(line, "From ") && headerLine(strings.TrimPrefix(rest, ">"))
}

// headerLine reports whether s begins with a mail header: "Name: …".
func headerLine[T string | []byte](s T) bool {
	for i := 0; i < len(s) && i < 77; i++ {
		switch c := s[i]; {
		case c == ':':
			return i > 0
		case c <= ' ' || c >= 0x7f:
			return false
		}
	}
	return false
}
