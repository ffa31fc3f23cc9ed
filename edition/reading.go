package edition

import (
	"stemma/report"
)

// A Reading is what was read in one report, for programs: `stemma read` writes
// one a line. Offsets are bytes of the report's text in UTF-8, half-open: of the field
// text, which stands in the line with --text. Of a text or Markdown file in UTF-8 it is
// the file at report.path, byte for byte; of what is kept in another way it is what was
// drawn from it. report.sha256 is of that text.
type Reading struct {
	Report       ReportHead   `json:"report"`
	Text         *string      `json:"text,omitempty"` // with --text: what all offsets of the line are bytes of
	Sentences    [][2]int     `json:"sentences"`
	Furniture    []ReadWhy    `json:"furniture"`
	Figures      []ReadFigure `json:"figures"`
	Ages         []ReadAge    `json:"ages"`
	Quotes       []ReadQuote  `json:"quotes"`
	Attributions []ReadSaying `json:"attributions"`
	Hedges       []ReadHedge  `json:"hedges"`
	Dates        []ReadDate   `json:"dates"`
	Names        []ReadName   `json:"names"`
	Places       []ReadPlace  `json:"places"`
	Claims       []ReadClaim  `json:"claims"`
	Notes        []string     `json:"notes,omitempty"`   // what intake left out or repaired
	Partial      []Unread     `json:"partial,omitempty"` // what was not read; absent where all was
}

// Unread says that a report was not read whole, and why: the work on a report is
// bounded (too_long), the reader broke down on it (fault), or its source could not be
// got whole (source).
type Unread struct {
	Why string `json:"why"`
	report.Span
}

// ReportHead tells which report was read.
type ReportHead struct {
	ID        string   `json:"id"`
	Ref       string   `json:"ref"`
	Also      []string `json:"also,omitempty"`
	Path      string   `json:"path"` // the file it was read from, "" where it was a line or element of a stream
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Outlet    string   `json:"outlet"`
	Byline    string   `json:"byline"`
	Published string   `json:"published"`
	Language  string   `json:"language"`
	SHA256    string   `json:"sha256"` // of the text
}

// ReadWhy is a span that was not read, and why.
type ReadWhy struct {
	report.Span
	Why string    `json:"why" enum:"unused"`
	By  report.By `json:"by"`
}

// ReadAge says how old somebody is. Low and High are null where open.
type ReadAge struct {
	report.Span
	NumStart int          `json:"num_start"`
	NumEnd   int          `json:"num_end"`
	Value    Number       `json:"value"`
	Low      *Number      `json:"low"`
	High     *Number      `json:"high"`
	Bound    string       `json:"bound" enum:"bound"`
	Unit     string       `json:"unit"`
	Who      *ReadCounted `json:"who,omitempty"` // the noun, name or pronoun for whose age it is; absent where none stands by
	By       report.By    `json:"by"`
}

// ReadFigure is a figure. Low and High are null where open.
type ReadFigure struct {
	report.Span
	NumStart  int          `json:"num_start"`
	NumEnd    int          `json:"num_end"`
	Value     Number       `json:"value"`
	Low       *Number      `json:"low"`
	High      *Number      `json:"high"`
	Bound     string       `json:"bound" enum:"bound"`
	Unit      string       `json:"unit"`
	Dimension string       `json:"dimension"`
	SIValue   *Number      `json:"si_value"`
	SIUnit    string       `json:"si_unit"`
	Per       string       `json:"per"`
	Change    string       `json:"change" enum:"change"`
	Aspect    string       `json:"aspect"`
	Of        *int         `json:"of,omitempty"`      // index of the figure, or of the tally, that this is a part of
	Same      *int         `json:"same,omitempty"`    // index of the figure that says it in another unit
	Counted   *ReadCounted `json:"counted,omitempty"` // absent where nothing is counted
	By        report.By    `json:"by"`
}

// ReadCounted is the thing counted: its words, and their head noun in the singular.
type ReadCounted struct {
	report.Span
	Head string `json:"head"`
}

// ReadQuote is a quotation.
type ReadQuote struct {
	report.Span
	Segments [][2]int     `json:"segments"`
	Form     string       `json:"form" enum:"form"`
	Speaker  *ReadSpeaker `json:"speaker"`
	Cue      *report.Span `json:"cue"`
	By       report.By    `json:"by"`
}

// ReadSpeaker is the source of a quote: Name are the words of its span.
type ReadSpeaker struct {
	Name string `json:"name"`
	report.Span
}

// ReadSaying is an attribution.
type ReadSaying struct {
	Chain    []ReadSource `json:"chain"`
	Cue      report.Span  `json:"cue"`
	Content  ReadContent  `json:"content"`
	Firmness string       `json:"firmness" enum:"firmness"`
	By       report.By    `json:"by"`
}

// ReadSource is a link of a chain: the fullest name in the report, and the
// words that stand here.
type ReadSource struct {
	Name string `json:"name"`
	report.Span
	Mention report.Span `json:"mention"`
}

// ReadContent is what is said.
type ReadContent struct {
	report.Span
	Segments [][2]int `json:"segments"`
}

// ReadHedge is a hedge.
type ReadHedge struct {
	report.Span
	Kind string    `json:"kind" enum:"hedge"`
	By   report.By `json:"by"`
}

// ReadDate is an expression of time. From and To are days, "" if unknown.
type ReadDate struct {
	report.Span
	Type  string    `json:"type" enum:"time"`
	Value string    `json:"value"`
	Mod   string    `json:"mod"`
	From  string    `json:"from"`
	To    string    `json:"to"`
	By    report.By `json:"by"`
	// WrongWeekday tells that the day of the week named beside the date is not
	// the one it has: a mark of a text copied from another time, or of an error.
	WrongWeekday bool `json:"wrong_weekday,omitempty"`
}

// ReadName is a naming; Canonical is the fullest form in the report.
type ReadName struct {
	report.Span
	Type      string `json:"type" enum:"name"`
	Canonical string `json:"canonical"`
}

// ReadPlace is a place.
type ReadPlace struct {
	report.Span
	Name      string    `json:"name"`
	Country   string    `json:"country"`
	Lat       *float64  `json:"lat"`
	Lon       *float64  `json:"lon"`
	Precision string    `json:"precision" enum:"precision"`
	By        report.By `json:"by"`
}

// ReadClaim is a claim.
type ReadClaim struct {
	report.Span
	Segments    [][2]int `json:"segments"`
	Attribution *int     `json:"attribution"` // index, null for the report's own words
	Firmness    string   `json:"firmness" enum:"firmness"`
	Author      string   `json:"author" enum:"firmness"`
	Negated     bool     `json:"negated"`
	Figures     []int    `json:"figures"`
	Quotes      []int    `json:"quotes"`
	// Predicate is the governing verb, Subject and Object its participants; null
	// where the clause has none.
	Predicate *report.Span `json:"predicate"`
	Subject   *report.Span `json:"subject"`
	Object    *report.Span `json:"object"`
	Places    []int        `json:"places"`
	Dates     []int        `json:"dates"`
	By        report.By    `json:"by"`
}
