// Package claim joins mentions: who says what, how firmly, of when and where.
package claim

import (
	"stemma/claim/clue"
	"stemma/claim/slot"
	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/hedge"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/setting"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// A Reading is all that stemma read in one report. It depends on that report
// alone.
type Reading struct {
	Report        *report.Report `wire:"-"`
	Anchor        when.Anchor    // the day that the report calls today
	Blocks        []Block        // in text order, all of the text but white space
	Sents         []Sent         // in text order, not overlapping
	Words         []Word         // in text order; furniture holds none
	Gaps          []report.Span  // of the furniture, in text order
	Contractions  []Contraction  // in quotes, in text order
	Cast          *name.Cast
	Dates         []when.Mention
	Misdated      []int // indexes in Dates of those that name a day of the week which they do not have
	Figures       []figure.Figure
	Tallies       []figure.Figure   // sums of lists of people that no number says; their words overlap Figures
	Settings      []setting.Setting // of every figure what the words around it say
	Slots         []slot.Slot       // of every figure what it measures, where, when and how firmly
	Quotes        []quote.Quote
	Speakers      []Speaker // of every quote
	Hedges        []hedge.Mention
	Attributions  []attribution.Attribution
	Firmness      []mention.Firmness // of every attribution, composed: see FirmnessOf
	Tellings      []report.Span      // of every attribution the words that tell who says it, when and where; may be empty
	Places        []where.Mention
	Clues         clue.Clues // by which its story is known
	Claims        []Claim
	Deeds         []Deed         // in text order
	Introductions []Introduction // of people, in text order
	Partial       []Partial      // what was not read of the report; nil where all was
}

// A Claim is one statement of a report: what a source is said to say, or what
// the report says itself. Its Span is the words as they stand.
type Claim struct {
	report.Span
	Sent int // index of its (first) sentence

	Attribution int                  // index in Reading.Attributions, or -1: the report's own words
	Chain       []attribution.Source // as the attribution's
	Firmness    mention.Firmness     // how the innermost source commits, composed downward
	Author      mention.Firmness     // how the writer commits
	FirmBy      Extent               // the words that set Firmness below Stated; may be empty
	Headline    bool
	Negated     bool
	Hedged      bool // something in its sentence weakens, be it outside of the claim
	FirstPerson bool // it speaks as "I" or "we"

	Predicate Extent   // the governing verb, as far as known; may be empty
	Lemma     string   // its lemma
	Family    string   // of its lemma, see Verbs
	Subject   Extent   // who or what the predicate is said of; may be empty
	Object    Extent   // of the innermost verb that hangs on the predicate; may be empty
	Governed  string   // family of the first full verb after the words of FirmBy: what the hedge is about
	Verbs     []string // families (predicate.en.lex) of its full verbs, sorted, unique
	Figures   []int    // indexes into the reading, in text order
	Quotes    []int
	Dates     []int
	Places    []int
	Terms     []string // stems of content words, sorted, unique
	Themes    []Theme  // of its terms that tell one
	By        report.By
}

// An Extent is a report.Span in half of its memory: claims are many.
type Extent struct{ Start, End uint32 }

func extentOf(s report.Span) Extent { return Extent{uint32(s.Start), uint32(s.End)} }

// Span returns the extent as a span.
func (e Extent) Span() report.Span { return report.Span{Start: int(e.Start), End: int(e.End)} }

// Empty reports whether the extent holds nothing.
func (e Extent) Empty() bool { return e.End <= e.Start }

// A Partial says that a report was not read whole, and why.
type Partial struct {
	Why  Why
	Span report.Span // of the text what was not read; empty where that is not known
}

// Why is a reason for which a report was not read whole.
type Why string

// The reasons.
const (
	TooLong Why = "too_long" // the work on a report is bounded by its bytes
	Fault   Why = "fault"    // the reader broke down on it: a mistake of ours
	Source  Why = "source"   // intake did not get the whole text; the notes say why
)

// Unread is the reading of a report on which the reader broke down: it holds nothing
// but the report.
func Unread(r *report.Report) *Reading {
	return &Reading{Report: r, Anchor: when.AnchorOf(when.English(), r, &text.Doc{Text: r.Text}), Cast: &name.Cast{},
		Partial: []Partial{{Why: Fault, Span: report.Span{End: len(r.Text)}}}}
}

// TellingOf returns the words that tell who says a claim, to whom, when and where, and its
// own words not; an empty span where the report says it itself or nothing more is known.
func (r *Reading) TellingOf(c *Claim) report.Span {
	if c.Attribution < 0 || c.Attribution >= len(r.Tellings) {
		return report.Span{}
	}
	return r.Tellings[c.Attribution]
}

// FirmnessOf returns how the innermost source of an attribution commits to its
// content: the weakest rung of the claims made of it, else the cue's own.
func (r *Reading) FirmnessOf(attribution int) mention.Firmness { return r.Firmness[attribution] }
