// Package report defines a report, which is one text published by one outlet at
// one time, and the spans of text that support every statement of stemma.
//
// A report is never changed. A page that changes is a new report.
package report

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
	"unicode/utf8"
)

// ID names a report: the lower-case hexadecimal SHA-256 of its address and its
// text. The same wire text on two pages is therefore two reports, and a
// corrected page is a new report.
type ID string

// Short returns the first twelve characters of the ID, for messages.
func (id ID) Short() string {
	if len(id) > 12 {
		return string(id[:12])
	}
	return string(id)
}

// Report is one text with what is known of where and when it was published.
// All fields but Text may be empty; nothing in them is guessed.
type Report struct {
	// ID is set by Seal.
	ID ID
	// Ref is how the user names the report: the id given in a JSON line, or
	// the file's path.
	Ref string
	// GivenID is true if Ref was given with the report and is not a path.
	GivenID bool
	// Also lists the other refs under which the same report was read.
	Also []string

	Path     string   // the file it was read from; empty for a line of a stream
	URL      string   // canonical address
	Title    string   // title stated by the page or its metadata; the headline in Text is read by package text
	Outlet   string   // who published it, as stated
	Byline   string   // who wrote it, as stated
	Language string   // BCP 47 tag, as stated
	Credits  []string // wire credits stated in metadata
	Links    []string // addresses the page links to in its body, in page order

	// Published is the time of publication, in the time zone stated.
	Published Stamp

	// Text is the whole text. For a UTF-8 text file it is the file's bytes
	// unchanged, so that spans of Text are spans of the file; otherwise it is the
	// text extracted from the page. It is valid UTF-8 unless the file was not.
	Text string
	// Skip lists the spans of Text that are not prose and must not be read, such
	// as a byte order mark or front matter. They are in text order and do not
	// overlap.
	Skip []Span
	// Notes say what intake left out or repaired, one sentence each.
	Notes []string
	// Partial is true if intake could not get the whole text; Notes say why.
	Partial bool
}

// Seal computes the ID from the address and the text. Call it after all other fields
// are set.
func (r *Report) Seal() {
	h := sha256.New()
	h.Write([]byte(r.Address()))
	h.Write([]byte{0})
	h.Write([]byte(r.Text))
	r.ID = ID(hex.EncodeToString(h.Sum(nil)))
}

// Address returns what names the place where the text was published: the URL or, if
// there is none, the outlet and the id that came with the report. It may be empty. The
// file's path is not part of it, so that moving a folder does not change any ID.
func (r *Report) Address() string {
	switch {
	case r.URL != "":
		return r.URL
	case r.GivenID:
		return r.Outlet + "#" + r.Ref
	default:
		return r.Outlet
	}
}

// TextSHA256 returns the lower-case hexadecimal SHA-256 of r.Text.
func (r *Report) TextSHA256() string {
	h := sha256.Sum256([]byte(r.Text))
	return hex.EncodeToString(h[:])
}

// A Stamp is a date of publication as stated: a day, or a moment. The zero Stamp
// means that no date was stated.
type Stamp struct {
	Time time.Time
	// Day is true if only the day was stated; Time is then midnight UTC of it.
	Day bool
}

// Known reports whether a time was stated.
func (s Stamp) Known() bool { return !s.Time.IsZero() }

// String returns the stamp as RFC 3339, as a date if only the day is known, or
// "" if nothing is known.
func (s Stamp) String() string {
	switch {
	case !s.Known():
		return ""
	case s.Day:
		return s.Time.Format(time.DateOnly)
	default:
		return s.Time.Format(time.RFC3339)
	}
}

// Before reports whether s sorts before t. Stamps are ordered by the calendar
// day that each states in its own time zone; within a day, those with a time of
// day come first, ordered by the moment. A day without a time is not treated as
// midnight UTC: a report dated "the 10th" must not come before one of the evening
// of the 9th in another zone. Unknown stamps come last. Before is a strict weak
// order.
func (s Stamp) Before(t Stamp) bool {
	switch {
	case !s.Known() || !t.Known():
		return s.Known() && !t.Known()
	case !s.Date().Equal(t.Date()):
		return s.Date().Before(t.Date())
	case s.Day || t.Day:
		return !s.Day && t.Day
	}
	return s.Time.Before(t.Time)
}

// Date returns midnight UTC of the calendar day in the time zone stated.
func (s Stamp) Date() time.Time {
	y, m, d := s.Time.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// A Span is a half-open range of bytes of Report.Text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no bytes.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t have a byte in common.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Of returns the bytes of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Cover returns the smallest span that holds both s and t.
func (s Span) Cover(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

// In reports whether s is a valid span of text: it is not empty, lies inside
// text and does not split a character.
func (s Span) In(text string) bool {
	return 0 <= s.Start && s.Start < s.End && s.End <= len(text) &&
		boundary(text, s.Start) && boundary(text, s.End)
}

// boundary reports whether offset i of text does not split a character. Where the
// bytes around i are not valid UTF-8, every offset is a boundary.
func boundary(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text[max(0, i-3):min(len(text), i+3)])
}

// A Passage is a span of a report. Every statement of stemma refers to passages.
type Passage struct {
	Report ID `json:"report"`
	Span
}
