// Package attribution finds who is said to say what: source, cue and content.
package attribution

import (
	"stemma/mention"
	"stemma/report"
)

// A Source is one link of a chain.
type Source struct {
	Span   report.Span // the mention as written here: "he", "the minister", "Blinken"
	Name   report.Span // the fullest form of the same name in the report; equals Span where none is known
	Member int         // index in the cast, or -1
	Kind   Kind
	Cited  bool // the one named before has what is said from this one: "Rell, citing the guard, said"
}

// Kind is what a source is.
type Kind string

// The kinds of sources.
const (
	Person     Kind = "person"     // somebody named
	Role       Kind = "role"       // one person, by office: "the mayor"
	Body       Kind = "body"       // an organisation
	Outlet     Kind = "outlet"     // a newspaper, an agency
	Place      Kind = "place"      // "Tolva denied"
	Collective Kind = "collective" // several people, or what is none of the others
	Anonymous  Kind = "anonymous"  // "a source"
	Pronoun    Kind = "pronoun"    // "he"
)

// Form is how the content is given.
type Form string

// The forms of contents.
const (
	Direct   Form = "direct"   // in quotation marks
	Indirect Form = "indirect" // in the writer's words
	Mixed    Form = "mixed"
)

// An Attribution is one saying. Chain runs from the speaker nearest the
// writer to the innermost source: "Blinken, citing U.S. intelligence" is
// [Blinken, U.S. intelligence]. It is empty for a passive without source.
type Attribution struct {
	Chain    []Source
	Cue      report.Span
	Lemma    string // of the cue: "say", "according to"
	Content  report.Span
	Segments []report.Span
	Quotes   []int            // indexes of the quotes that lie in the content
	Firmness mention.Firmness // what the cue commits its source to
	Author   mention.Firmness // what the cue commits the writer to: "confirmed that" Confirmed, "claimed" Alleged, "said" Reportedly
	Form     Form
	Sent     int
	// Unlisted reports that the cue stands in no lexicon of sayings and the models
	// took it for one: it may be something done ("convicted four men").
	Unlisted bool
	By       report.By
}

// A saying is an attribution while a report is read.
type saying struct {
	Attribution
	own    []Source // its sources without those of the sayings that hold it
	inUnit int      // the unit of its cue
}

// The rules in Go. Each has an example in rules.en.lex.
const (
	bySource    report.By = "attribution.source"    // who is said to say it, by the path over arcs from the cue
	byContent   report.By = "attribution.content"   // what is said, by the path over arcs from the cue
	byColon     report.By = "attribution.colon"     // who stands before the colon says what stands after it
	byTold      report.By = "attribution.told"      // "was told: “No.”" of the one who was asked
	byReply     report.By = "attribution.reply"     // "her answer was short: “No.”"
	byLead      report.By = "attribution.lead"      // who the clause before a colon tells of, the weakest of these signs
	byQuestion  report.By = "attribution.question"  // who is asked in the sentence before
	bySignature report.By = "attribution.signature" // “We left.” — Ama Rell
	byRunning   report.By = "attribution.running"   // who spoke in the paragraph before goes on
	byList      report.By = "attribution.list"      // “rude”, “odd” and “silent” are one's who says the first
	bySubject   report.By = "attribution.subject"   // “We left,” and who does something behind the comma
	byView      report.By = "attribution.view"      // whose view the sentence before tells
	byJoined    report.By = "attribution.joined"    // pieces of one utterance are one quote
)

// What the features call the persons of pronouns (Party).
const partyI, partyYou, partyHe, partyIt, partyThey = "I", "you", "he", "it", "they"
