package file

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// kinds lists the kinds of file that are not read, those with endings first.
var kinds = []kind{
	{is: "a Word file of before 2007", instead: "save it as .docx", heads: []string{ole}, endings: []string{".doc", ".dot"}, meant: true},
	{is: "an Excel file of before 2007", instead: "save the sheet as .csv", heads: []string{ole}, endings: []string{".xls"}, meant: true},
	{is: "a PowerPoint file of before 2007", instead: "save it as PDF", heads: []string{ole}, endings: []string{".ppt"}, meant: true},
	{is: "an Outlook message", instead: "save it as .eml", heads: []string{ole}, endings: []string{".msg"}, meant: true},
	{is: "an Outlook mailbox", instead: "export it as .mbox or .eml", heads: []string{"!BDN"}, meant: true},
	{is: "an Office file of before 2007", instead: "save it as .docx or PDF", heads: []string{ole}, meant: true},
	{is: "an RTF file", instead: "save it as .docx", heads: []string{`{\rtf`}, meant: true},
	{is: "a WordPerfect file", instead: "save it as .docx or PDF", heads: []string{"\xffWPC"}, meant: true},
	{is: "a PostScript file", instead: "save it as PDF", heads: []string{"%!PS"}, meant: true},
	{is: "a DjVu file", instead: "save it as PDF with its text", heads: []string{"AT&TFORM"}, meant: true},
	{is: "a Kindle book", instead: "convert it to .epub", heads: []string{"BOOKMOBI", "TEXtREAd"}, at: 60, meant: true},
	{is: "a web archive of before 2009 (ARC)", instead: "convert it to .warc", heads: []string{"filedesc://"}, meant: true},
	{is: "an index of web archives (CDX)", instead: "give the .warc files that it lists", heads: []string{" CDX "}, meant: true},
	{is: "an Apple property list or page", instead: "save the page as .html", heads: []string{"bplist0"}, meant: true},
	{is: "a RAR archive", instead: "unpack it to a folder", heads: []string{"Rar!"}, meant: true},
	{is: "a 7z archive", instead: "unpack it to a folder", heads: []string{"7z\xbc\xaf"}, meant: true},
	{is: "a tar archive", instead: "unpack it to a folder", heads: []string{"ustar"}, at: 257, meant: true},
	{is: "a file packed by bzip2", instead: "unpack it, or pack it by gzip", heads: []string{"BZh1", "BZh2", "BZh3", "BZh4", "BZh5", "BZh6", "BZh7", "BZh8", "BZh9"}, meant: true},
	{is: "a file packed by xz", instead: "unpack it, or pack it by gzip", heads: []string{"\xfd7zXZ"}, meant: true},
	{is: "a file packed by zstd", instead: "unpack it, or pack it by gzip", heads: []string{"\x28\xb5\x2f\xfd"}, meant: true},
	{is: "a file packed by lz4", instead: "unpack it, or pack it by gzip", heads: []string{"\x04\x22\x4d\x18"}, meant: true},
	{is: "a Parquet file", instead: "export its rows as .jsonl or .csv", heads: []string{"PAR1"}, meant: true},
	{is: "an Arrow file", instead: "export its rows as .jsonl or .csv", heads: []string{"ARROW1"}, meant: true},
	{is: "an SQLite database", instead: "export its rows as .jsonl or .csv", heads: []string{"SQLite format 3\x00"}},
	{is: "a picture", instead: "text in pictures is not read", heads: []string{"\x89PNG", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\x00", "MM\x00*", "BM\x00\x00"}},
	{is: "a picture", instead: "text in pictures is not read", heads: []string{"WEBP"}, at: 8},
	{is: "a picture", instead: "text in pictures is not read", heads: []string{"ftyphei", "ftypavif", "ftypmif1"}, at: 4},
	{is: "a recording", instead: "write down what is said, as .txt", heads: []string{"OggS", "ID3", "fLaC", "\x1a\x45\xdf\xa3", "\xff\xfb", "\xff\xf3"}},
	{is: "a recording", instead: "write down what is said, as .txt", heads: []string{"ftyp"}, at: 4},
	{is: "a recording", instead: "write down what is said, as .txt", heads: []string{"WAVE", "AVI "}, at: 8},
	{is: "a program", heads: []string{"\x7fELF", "MZ\x90", "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe", "\x00asm"}},
	{is: "a font", heads: []string{"wOFF", "wOF2", "OTTO", "\x00\x01\x00\x00\x00"}},
}

// ole is the head of the compound files of Microsoft Office of before 2007.
const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// kindOf returns the kind of file that begins with head, or nil if it is not known.
func kindOf(path string, head []byte) *kind {
	end := strings.ToLower(filepath.Ext(path))
	for i := range kinds {
		k := &kinds[i]
		if len(head) < k.at || len(k.endings) > 0 && !slices.Contains(k.endings, end) {
			continue
		}
		for _, h := range k.heads {
			if bytes.HasPrefix(head[k.at:], []byte(h)) {
				return k
			}
		}
	}
	return nil
}

// An unread is the error for a file that is not read because of its kind.
type unread struct {
	kind
	why error // ErrBinary, or ErrFormat for text
}

// Error returns what the file is and what would work.
func (u *unread) Error() string {
	s := "not read: " + u.is
	if u.instead != "" {
		s += ": " + u.instead
	}
	return s
}

func (u *unread) Unwrap() error { return u.why }

// notRead returns the error for a file of kind k, which may be nil. given reports whether
// the caller named the file; one that is only in a folder may be there for another purpose.
func notRead(k *kind, packed, given bool) error {
	var err error
	switch {
	case k != nil:
		if err = (&unread{*k, ErrBinary}); k.meant {
			return err
		}
	case packed:
		err = fmt.Errorf("%w: no report inside the gzip file", ErrBinary)
	default:
		err = fmt.Errorf("%w: of no kind that is known: save its text as .txt, HTML or PDF", ErrBinary)
	}
	if !given {
		return fmt.Errorf("%w: %w", ErrSkipped, err)
	}
	return err
}
