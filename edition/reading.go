package edition

import (
	"slices"
	"stemma/claim"
	"stemma/mention/when"
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

func unread(ps []claim.Partial) []Unread {
	var out []Unread
	for _, p := range ps {
		out = append(out, Unread{string(p.Why), p.Span})
	}
	return out
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
	Why string `json:"why"`
	By  report.By `json:"by"`
}

// ReadFigure is a figure. Low and High are null where open.
type ReadFigure struct {
	report.Span
	NumStart  int          `json:"num_start"`
	NumEnd    int          `json:"num_end"`
	Value     Number       `json:"value"`
	Low       *Number      `json:"low"`
	High      *Number      `json:"high"`
	Bound     string       `json:"bound"`
	Unit      string       `json:"unit"`
	Dimension string       `json:"dimension"`
	SIValue   *Number      `json:"si_value"`
	SIUnit    string       `json:"si_unit"`
	Per       string       `json:"per"`
	Change    string       `json:"change"`
	Aspect    string       `json:"aspect"`
	Of        *int         `json:"of,omitempty"`      // index of the figure, or of the tally, that this is a part of
	Same      *int         `json:"same,omitempty"`    // index of the figure that says it in another unit
	Counted   *ReadCounted `json:"counted,omitempty"` // absent where nothing is counted
	By        report.By       `json:"by"`
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
	Form     string       `json:"form"`
	Speaker  *ReadSpeaker `json:"speaker"`
	Cue      *report.Span `json:"cue"`
	By       report.By       `json:"by"`
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
	Firmness string       `json:"firmness"`
	By       report.By       `json:"by"`
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
	Kind string `json:"kind"`
	By   report.By `json:"by"`
}

// ReadDate is an expression of time. From and To are days, "" if unknown.
type ReadDate struct {
	report.Span
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod"`
	From  string `json:"from"`
	To    string `json:"to"`
	By    report.By `json:"by"`
	// WrongWeekday tells that the day of the week named beside the date is not
	// the one it has: a mark of a text copied from another time, or of an error.
	WrongWeekday bool `json:"wrong_weekday,omitempty"`
}

// ReadName is a naming; Canonical is the fullest form in the report.
type ReadName struct {
	report.Span
	Type      string `json:"type"`
	Canonical string `json:"canonical"`
}

// ReadPlace is a place.
type ReadPlace struct {
	report.Span
	Name      string   `json:"name"`
	Country   string   `json:"country"`
	Lat       *float64 `json:"lat"`
	Lon       *float64 `json:"lon"`
	Precision string   `json:"precision"`
	By        report.By   `json:"by"`
}

// ReadClaim is a claim.
type ReadClaim struct {
	report.Span
	Segments    [][2]int `json:"segments"`
	Attribution *int     `json:"attribution"` // index, null for the report's own words
	Firmness    string   `json:"firmness"`
	Author      string   `json:"author"`
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
	By        report.By       `json:"by"`
}

// Read writes a reading for programs.
func Read(r *claim.Reading) *Reading {
	rep, d := r.Report, r.Doc
	src := rep.Text
	out := &Reading{
		Report: ReportHead{ID: string(rep.ID), Ref: rep.Ref, Also: rep.Also, Path: rep.Path, URL: rep.URL, Title: rep.Title, Outlet: rep.Outlet,
			Byline: rep.Byline, Published: rep.Published.String(), Language: rep.Language, SHA256: rep.TextSHA256()},
		Sentences: [][2]int{}, Furniture: []ReadWhy{}, Figures: []ReadFigure{}, Quotes: []ReadQuote{}, Attributions: []ReadSaying{},
		Hedges: []ReadHedge{}, Dates: []ReadDate{}, Names: []ReadName{}, Places: []ReadPlace{}, Claims: []ReadClaim{}, Notes: rep.Notes, Partial: unread(r.Partial),
	}
	for _, s := range d.Sents {
		out.Sentences = append(out.Sentences, [2]int{s.Start, s.End})
	}
	for _, b := range d.Furniture() {
		out.Furniture = append(out.Furniture, ReadWhy{b.Span, b.Why, b.By})
	}
	// the tallies last: the figures' own indices stay theirs
	for _, f := range slices.Concat(r.Figures, r.Tallies) {
		rf := ReadFigure{Span: f.Span, NumStart: f.Number.Start, NumEnd: f.Number.End, Value: Num(f.Value), Low: NumPtr(f.Low), High: NumPtr(f.High),
			Bound: string(f.Bound), Unit: f.Unit, Dimension: f.Dimension, SIValue: NumPtr(f.SI), SIUnit: f.SIUnit, Per: f.Per,
			Change: string(f.Change), Aspect: f.Aspect, By: f.By}
		if f.Counted.Head != "" {
			rf.Counted = &ReadCounted{f.Counted.Span, f.Counted.Head}
		}
		rf.Of, rf.Same = index(f.Of), index(f.Same)
		if f.Item > 0 {
			rf.Of = index(len(r.Figures) + f.Item - 1)
		}
		out.Figures = append(out.Figures, rf)
	}
	for i, q := range r.Quotes {
		rq := ReadQuote{Span: q.Span, Segments: pairs(q.Segments), Form: string(q.Form), By: q.By}
		if s, ok := r.SpeakerOf(i); ok {
			rq.Speaker = speaker(src, s.Name, s.Span)
			if c := r.CueOf(i); !c.Empty() {
				rq.Cue = &c
			}
		}
		out.Quotes = append(out.Quotes, rq)
	}
	for i, a := range r.Attributions {
		ra := ReadSaying{Chain: []ReadSource{}, Cue: a.Cue, Content: ReadContent{a.Content, pairs(a.Segments)}, Firmness: string(r.FirmnessOf(i)), By: a.By}
		for _, s := range a.Chain {
			sp := speaker(src, s.Name, s.Span)
			ra.Chain = append(ra.Chain, ReadSource{Name: sp.Name, Span: sp.Span, Mention: s.Span})
		}
		out.Attributions = append(out.Attributions, ra)
	}
	for _, h := range r.Hedges {
		if h.Kind != "" {
			out.Hedges = append(out.Hedges, ReadHedge{h.Span, string(h.Kind), h.By})
		}
	}
	today := when.AnchorOf(when.English(), rep, d)
	for _, m := range r.Dates {
		out.Dates = append(out.Dates, ReadDate{m.Span, string(m.Type), m.Value, m.Mod, day(m.From), day(m.To), m.By, when.WrongWeekday(m, today)})
	}
	for _, m := range r.Cast.Mentions {
		n := ReadName{Span: m.Span, Type: string(m.Type), Canonical: m.Span.Of(src)}
		if m.Member >= 0 && m.Member < len(r.Cast.Members) {
			if c := r.Cast.Members[m.Member].Canonical; !c.Empty() {
				n.Canonical = c.Of(src)
			}
		}
		out.Names = append(out.Names, n)
	}
	for _, p := range r.Places {
		rp := ReadPlace{Span: p.Span, Name: p.Name, Country: p.Country, Precision: p.Precision, By: p.By}
		if p.Lat != 0 || p.Lon != 0 {
			lat, lon := p.Lat, p.Lon
			rp.Lat, rp.Lon = &lat, &lon
		}
		out.Places = append(out.Places, rp)
	}
	for _, c := range r.Claims {
		rc := ReadClaim{Span: c.Span, Segments: pairs(c.Segments), Firmness: string(c.Firmness), Author: string(c.Author),
			Negated: c.Negated, Figures: c.Figures, Quotes: c.Quotes,
			Predicate: spanOrNil(c.Predicate), Subject: spanOrNil(c.Subject), Object: spanOrNil(c.Object), Places: c.Places, Dates: c.Dates, By: c.By}
		if rc.Places == nil {
			rc.Places = []int{}
		}
		if rc.Dates == nil {
			rc.Dates = []int{}
		}
		if rc.Figures == nil {
			rc.Figures = []int{}
		}
		if rc.Quotes == nil {
			rc.Quotes = []int{}
		}
		rc.Attribution = index(c.Attribution)
		out.Claims = append(out.Claims, rc)
	}
	return out
}

func speaker(src string, full, here report.Span) *ReadSpeaker {
	if full.Empty() {
		full = here
	}
	return &ReadSpeaker{Name: full.Of(src), Span: full}
}

func pairs(ss []report.Span) [][2]int {
	out := [][2]int{}
	for _, s := range ss {
		out = append(out, [2]int{s.Start, s.End})
	}
	return out
}

func spanOrNil(s report.Span) *report.Span {
	if s.Empty() {
		return nil
	}
	return &s
}

func index(i int) *int {
	if i < 0 {
		return nil
	}
	return &i
}
