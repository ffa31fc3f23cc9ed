package file

import (
	"bytes"
	"strings"

	"stemma/intake/internal/charset"
)

// sniffLen is the number of bytes by which the format of a stream is determined:
// enough for the head of an HTML page with a long comment, and to tell binary
// files from text.
const sniffLen = 4096

var gzipMagic = []byte{0x1f, 0x8b}

// documents holds the endings of files that contain a text in a format that stemma
// does not read.
var documents = map[string]bool{".docx": true, ".doc": true, ".odt": true, ".pages": true, ".epub": true}

// magics lists the first bytes of binary formats, some of which would otherwise be
// taken for text because of the many letters in them.
var magics = []string{
	"\x89PNG", "\xff\xd8\xff", "GIF8", "PK\x03\x04", "PK\x05\x06", "\x7fELF", "MZ\x90", "Rar!", "7z\xbc\xaf",
	"BZh", "\xfd7zXZ", "\x28\xb5\x2f\xfd", "OggS", "ID3", "RIFF", "SQLite format 3\x00", "\xd0\xcf\x11\xe0", "wOFF",
}

// gzipped is what formatOf returns for gzip inside gzip, which is not read.
const gzipped = "gzip"

// formatOf returns the name of a file's format, by its path or else by its first
// bytes, or "" for a binary file.
func formatOf(path string, head []byte) string {
	if bytes.HasPrefix(head, gzipMagic) {
		return gzipped
	}
	if name := byEnding(path); name != "" {
		return name
	}
	if bytes.HasPrefix(bytes.TrimLeft(head, "\x00\r\n\t "), []byte("%PDF-")) {
		return "pdf"
	}
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m)) {
			return ""
		}
	}
	text, _, err := charset.Text(head)
	if err != nil {
		return ""
	}
	return formatOfText(strings.TrimLeft(strings.TrimPrefix(text, charset.BOM), " \t\r\n"))
}

// formatOfText returns the name of the text format of a file that begins with s.
func formatOfText(s string) string {
	low := strings.ToLower(s[:min(len(s), 1024)])
	switch {
	case strings.HasPrefix(low, "<!doctype html"), strings.HasPrefix(low, "<html"),
		strings.HasPrefix(low, "<head"), strings.HasPrefix(low, "<body"):
		return "html"
	case (strings.HasPrefix(low, "<?xml") || strings.HasPrefix(low, "<!--")) && strings.Contains(low, "<html"):
		return "html"
	case strings.HasPrefix(low, "[") && jsonish(strings.TrimLeft(s[1:], " \t\r\n")):
		return "json"
	case strings.HasPrefix(low, "{"):
		rest := strings.TrimLeft(s[1:], " \t\r\n")
		if !strings.HasPrefix(rest, `"`) && !strings.HasPrefix(rest, "}") {
			return "text"
		}
		return "json" // one object, or several one after another
	case mailish(s):
		return "eml"
	}
	return "text"
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
			if strings.HasPrefix(line, "From ") && headers == 0 {
				continue // the first line of an mbox
			}
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
