package file

import (
	"errors"
	"strings"
	"testing"
)

// A file that is not read is one line that says what it is and what would work. What was
// probably meant to be read is not skipped inside a folder, as other binary files are.
func TestKinds(t *testing.T) {
	tar := strings.Repeat("\x00", 257) + "ustar\x0000"
	for _, tt := range []struct{ name, head, want string }{
		{"a.doc", ole, "not read: a Word file of before 2007: save it as .docx"},
		{"a.xls", ole, "not read: an Excel file of before 2007: save the sheet as .csv"},
		{"a.msg", ole, "not read: an Outlook message: save it as .eml"},
		{"letter", ole, "not read: an Office file of before 2007: save it as .docx or PDF"},
		{"a.rtf", `{\rtf1\ansi The ferry sank.}`, "not read: an RTF file: save it as .docx"},
		{"rtf.txt", `{\rtf1\ansi The ferry sank.}`, "not read: an RTF file: save it as .docx"},
		{"a.txt", ole + strings.Repeat("\x00", 99), "not read: an Office file of before 2007: save it as .docx or PDF"},
		{"a.tar", tar, "not read: a tar archive: unpack it to a folder"},
		{"a.tar.gz", gz(tar), "not read: a tar archive: unpack it to a folder"},
		{"a.7z", "7z\xbc\xaf\x27\x1c\x00\x00\x00\x00\x00", "not read: a 7z archive: unpack it to a folder"},
		{"a.jsonl.zst", "\x28\xb5\x2f\xfd\x00\x00\x00\x00\x00", "not read: a file packed by zstd: unpack it, or pack it by gzip"},
		{"a.mobi", strings.Repeat("\x00", 60) + "BOOKMOBI", "not read: a Kindle book: convert it to .epub"},
		{"a.arc", "filedesc://x.arc 0.0.0.0 20070101 text/plain 76\n", "not read: a web archive of before 2009 (ARC): convert it to .warc"},
		{"a.webarchive", "bplist00\x00\x00\x00\x00\x00", "not read: an Apple property list or page: save the page as .html"},
		{"feeds.opml", `<?xml version="1.0"?><opml version="2.0"><body/></opml>`, "not read: a list of feeds (OPML): give the feeds that it lists"},
		{"feeds.xml", `<opml version="1.0"><body/></opml>`, "not read: a list of feeds (OPML): give the feeds that it lists"},
		{"a.srt", "1\n00:00:01,000 --> 00:00:04,000\nThe ferry sank\n", "not read: subtitles: save the words that are said, without their times, as .txt"},
		{"a.txt", "WEBVTT\n\n00:01.000 --> 00:04.000\nThe ferry sank\n", "not read: subtitles: save the words that are said, without their times, as .txt"},
		{"sitemap.xml", "<?xml version='1.0'?><!-- x --><urlset><url/></urlset>", "not read: a site map: save the pages that it lists"},
		{"a.xml", "<?xml version='1.0'?><nitf><head/></nitf>", "not read: an XML file of <nitf>, which is no feed and no page: save its text as .txt or .html"},
	} {
		_, errs := read(Options{}, writeFiles(t, map[string]string{tt.name: tt.head}))
		if len(errs) != 1 || errors.Is(errs[0], ErrSkipped) || !strings.HasSuffix(errs[0].Error(), tt.name+": "+tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, errs, tt.want)
		}
	}
	for _, tt := range []struct{ name, head, want string }{
		{"a.png", "\x89PNG\r\n\x1a\n\x00\x00", "a picture"}, {"b.mp3", "ID3\x03\x00\x00\x00\x00\x00", "a recording"}, {"c.mp4", "\x00\x00\x00\x18ftypmp42\x00\x00", "a recording"},
		{"d.exe", "MZ\x90\x00\x03\x00\x00\x00\x00", "a program"}, {"e.bin", strings.Repeat("\x00\x01\x02\x03", 99), "of no kind that is known"}, {"f.db", "SQLite format 3\x00\x00\x00", "an SQLite database"},
	} {
		dir := writeFiles(t, map[string]string{tt.name: tt.head})
		if _, errs := read(Options{}, dir); len(errs) != 1 || !errors.Is(errs[0], ErrSkipped) || !strings.Contains(errs[0].Error(), tt.want) {
			t.Errorf("%s in a folder: %v", tt.name, errs)
		}
		if _, errs := read(Options{}, dir+"/"+tt.name); len(errs) != 1 || errors.Is(errs[0], ErrSkipped) || !strings.Contains(errs[0].Error(), tt.want) {
			t.Errorf("%s by name: %v", tt.name, errs)
		}
	}
}

// Files are known by what they are, whatever they are called. A text that only begins as
// another format does remains a text.
func TestFormatsByContent(t *testing.T) {
	feed := `<?xml version="1.0"?><!-- made by x --><rss version="2.0"><channel><title>T</title><item><title>Ferry sinks</title></item></channel></rss>`
	for _, tt := range []struct{ name, head, want string }{
		{"a.txt", feed, "feed"}, {"a.html", feed, "feed"}, {"a", feed, "feed"}, {"a.xml", feed, "feed"}, {"a.json", `{"version": "https:\/\/jsonfeed.org\/version\/1.1", "items": []}`, "feed"},
		{"a", `<feed xmlns="http://www.w3.org/2005/Atom">`, "feed"}, {"a.php", `<rdf:RDF xmlns:rdf="x">`, "feed"}, {"a.txt", "WARC/1.0\r\nWARC-Type: x\r\n", "warc"}, {"a.json", "PK\x03\x04", "zip"}, {"a.docx", "PK\x03\x04", "zip"},
		{"a.txt", "%PDF-1.4", "pdf"}, {"a.txt", "<!DOCTYPE html><p>x", "html"}, {"a.csv", "<html>", "html"}, {"a.xml", `<?xml version="1.0"?><html xmlns="x">`, "html"}, {"a.md", "<html>", "md"},
		{"a.txt", "From news@x Tue Mar  4 05:06:07 2031\nSubject: x\n\nx", "mbox"}, {"a.eml", "From news@x Tue Mar  4 05:06:07 2031\nSubject: x\n\nx", "mbox"}, {"a.txt", "From London came news\nof a ferry.", "text"},
		{"a.txt", `{"text":"x"}`, "json"}, {"a.jsonl", `[{"text":"x"}]`, "json"}, {"a.jsonl", `["x"]`, "jsonl"}, {"a.txt", "{x} is a set", "text"}, {"a.log", "[1] a note", "text"},
		{"a.txt", "title,text,date\nx,y,2031-03-04\n", "csv"}, {"a", "url\tbody\nx\ty\n", "csv"}, {"a.txt", "The text, the date, and the title were wrong.\nx\n", "text"}, {"a.txt", "text, title\n", "csv"}, {"a.csv", "a,b\n", "csv"},
		{"a.txt", "Received: by x\nMessage-ID: <1@x>\n\nx", "eml"}, {"a.txt", "<ferry> sank", "text"}, {"a.txt", "GIF89a is a format of pictures.", "text"}, {"a.txt", "<p>A ferry sank.</p>", "text"},
	} {
		if got := formatOf(tt.name, []byte(tt.head)); got != tt.want {
			t.Errorf("%s %.30q is read as %q, want %s", tt.name, tt.head, got, tt.want)
		}
	}
}
