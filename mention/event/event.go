// Package event finds the event that befalls what a noun of a sentence names:
// who was killed, arrested, sent, sold. It knows nouns and verbs, their arcs
// (text/arc) and the words of events (aspect.en.lex); not figures.
package event

import (
	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
	"stemma/text/arc"
)

// An Aspect is a class of events: killed, arrested, sent. aspect.en.lex holds
// them all.
type Aspect string

// A Role is the part that a noun plays in an event.
type Role string

// The roles. The patient is whom or what the event befalls; also who does what
// is done to nobody: those who died, voted, arrived.
const (
	Agent   Role = "agent"
	Patient Role = "patient"
	Place   Role = "place"
	Time    Role = "time"
)

// An Event is one event and the role in it of the noun that was asked about.
type Event struct {
	Aspect  Aspect
	Role    Role   // Patient or Agent
	Token   int    // the verb, adjective or noun that says it
	Lemma   string // of Token
	Passive bool   // Token is a verb in the passive
	Negated bool   // it did not come about: "no one was killed", "did not kill"
	By      report.By
}

// A Participant is a noun that takes part in an event.
type Participant struct {
	Role  Role
	Token int
}

// The questions of event.en.rules that are asked here.
const (
	ofNoun   = "noun"
	ofLength = "lasting"
	own      = "own"
	ofObject = "object"
	modified = "modified"
	standing = "standing"
	negated  = "negated"
	suicide  = "suicide"
	behind   = "behind"
	before   = "before"
)

// Answers of event.en.rules that are no aspects and no parts of speech.
const (
	doer    = "agent"
	nothing = "nothing"
)

// Of returns the event that befalls what the noun or number at token i names, or
// that it does. decided is false where the arcs leave it open; it is true, with
// an empty Aspect, where they say that there is none.
func Of(l *Language, d *text.Doc, i int) (e Event, decided bool) { return l.ask(d, ofNoun, i) }

// Lasting is Of for a noun that says how long: "sentenced to six years".
func Lasting(l *Language, d *text.Doc, i int) (e Event, decided bool) { return l.ask(d, ofLength, i) }

// Behind returns the event that token i begins, right behind those it befalls:
// "1 dead, 4 wounded". Headlines leave out what arcs hang on.
func Behind(l *Language, d *text.Doc, i int) (e Event, decided bool) { return l.ask(d, behind, i) }

// Before returns the event that token i ends, right before those it befalls:
// "shooting that injured 8".
func Before(l *Language, d *text.Doc, i int) (e Event, decided bool) {
	s := sentence{d, d.Tokens[i].Sent}
	if p, first := lex.LongestUpto(&l.aspects[verb], s, i); p != nil && first >= d.Sents[s.num].First {
		return l.ask(d, before, first)
	}
	return Event{}, false
}

// Modified reports whether a modifier of the noun at token i says an event: "12
// wounded men", "12 men who died".
func Modified(l *Language, d *text.Doc, i int) bool { return l.rules.Match(d, modified, i) != nil }

// StandsFor reports whether token i stands for those whom its event befell: "the
// dead", "four shot".
func StandsFor(l *Language, d *text.Doc, i int) bool { return l.rules.Match(d, standing, i) != nil }

// Says reports whether the noun at token i says an event by itself: "12 deaths".
func Says(l *Language, d *text.Doc, i int) bool { return l.rules.Match(d, own, i) != nil }

// Victims returns the object of a killing whose killer then dies by his own hand,
// as token i says: "killed his two sons before killing himself".
func Victims(l *Language, d *text.Doc, i int) (object int, ok bool) {
	if m := l.rules.Match(d, suicide, i); m != nil {
		return m.Token, true
	}
	return 0, false
}

// Participants returns who takes part in the event that token i says, where and
// when: at most one token a role.
func Participants(l *Language, d *text.Doc, i int) []Participant {
	var out []Participant
	for _, r := range []Role{Agent, Patient, Place, Time} {
		if m := l.rules.Match(d, string(r), i); m != nil {
			out = append(out, Participant{r, m.Token})
		}
	}
	return out
}

// ask asks the rules a question about token i.
func (l *Language) ask(d *text.Doc, question string, i int) (e Event, decided bool) {
	m := l.rules.Match(d, question, i)
	switch {
	case m == nil:
		return Event{}, false
	case m.Answer == nothing:
		return Event{By: m.By}, true
	}
	e = Event{Role: Patient, Token: m.Token, Lemma: d.Tokens[m.Token].Lemma, Passive: d.Kid(m.Token, "auxpass") >= 0}
	for _, j := range m.Path {
		e.Negated = e.Negated || l.rules.Match(d, negated, j) != nil
	}
	if m.Answer == doer {
		e.Role = Agent
		if done := l.rules.Match(d, ofObject, m.Token); done != nil {
			e.Aspect, e.By = l.says(d, done)
		}
		e.By = m.By.Then(e.By)
		return e, true
	}
	e.Aspect, e.By = l.says(d, m)
	return e, true
}

// says returns the aspect that an answer names, or that its token says as the part
// of speech that it names, with the rule and the line of the lexicon.
func (l *Language) says(d *text.Doc, m *arc.Match) (Aspect, report.By) {
	for p, name := range partNames {
		if m.Answer == name {
			a, by := l.aspect(part(p), d, m.Token)
			return a, m.By.Then(by)
		}
	}
	return Aspect(m.Answer), m.By
}
