// Package claim joins mentions: who says what, how firmly, of when and where.
package claim

import (
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
	Report       *report.Report
	Doc          *text.Doc
	Anchor       when.Anchor   // the day that the report calls today
	Blocks       []Block       // in text order, all of the text but white space
	Sents        []Sent        // in text order, not overlapping
	Words        []Word        // in text order; furniture holds none
	Gaps         []report.Span // of the furniture, in text order
	Cast         *name.Cast
	Dates        []when.Mention
	Figures      []figure.Figure
	Settings     []setting.Setting // of every figure what the words around it say
	Tallies      []figure.Figure   // sums of lists of people that no number says; their words overlap Figures
	Quotes       []quote.Quote
	Hedges       []hedge.Mention
	Attributions []attribution.Attribution
	Places       []where.Mention
	Claims       []Claim
	Partial      []Partial // what was not read of the report; nil where all was

	firmness []mention.Firmness // of every attribution, composed
	scale    *hedge.Scale
	silent   []bool // of every attribution whether the writer tells its content
	speakers []int  // of every quote the attribution that holds it, or -1
}

// A Claim is one statement of a report: what a source is said to say, or what
// the report says itself. Its Span is the words as they stand.
type Claim struct {
	report.Span
	Segments []report.Span // Span without furniture
	Sent     int           // index of its (first) sentence
	Headline bool

	Attribution int                  // index in Reading.Attributions, or -1: the report's own words
	Chain       []attribution.Source // as the attribution's
	Firmness    mention.Firmness     // how the innermost source commits, composed downward
	Author      mention.Firmness     // how the writer commits
	FirmBy      report.Span          // the words that set Firmness below Stated; may be empty
	Negated     bool
	Opinion     bool // an expert's view or a writer's judgement

	Predicate report.Span // the governing verb, as far as known; may be empty
	Lemma     string      // its lemma
	Subject   report.Span // who or what the predicate is said of; may be empty
	Object    report.Span // of the innermost verb that hangs on the predicate; may be empty
	Governed  string      // family of the first full verb after the words of FirmBy: what the hedge is about
	Verbs     []string    // families (predicate.en.lex) of its full verbs, sorted, unique
	Figures   []int       // indexes into the reading, in text order
	Quotes    []int
	Hedges    []int
	Dates     []int
	Places    []int
	Names     []int    // indexes in Cast.Mentions
	Terms     []string // stems of content words, sorted, unique; quotes masked
	By        report.By
}

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
	return &Reading{Report: r, Doc: &text.Doc{Text: r.Text}, Cast: &name.Cast{},
		Partial: []Partial{{Why: Fault, Span: report.Span{End: len(r.Text)}}}}
}

// FirmnessOf returns how the innermost source of an attribution commits to its
// content: the weakest rung of the claims made of it, else the cue's own.
func (r *Reading) FirmnessOf(attribution int) mention.Firmness { return r.firmness[attribution] }

// settle works out FirmnessOf for all attributions, once the claims are made.
func (r *Reading) settle() {
	r.firmness = make([]mention.Firmness, len(r.Attributions))
	for i := range r.Attributions {
		st, _ := r.stance(i, 0)
		r.firmness[i] = st.Source.Firmness()
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.Attribution >= 0 && mention.Weaker(c.Firmness, r.firmness[c.Attribution]) {
			r.firmness[c.Attribution] = c.Firmness
		}
	}
}
