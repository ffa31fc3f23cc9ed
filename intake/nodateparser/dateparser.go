// Package dateparser stands in for github.com/markusmobius/go-dateparser, which
// comes with go-trafilatura by way of go-htmldate and is never called by stemma:
// dates are read from a page's metadata by intake/article. The real package
// spends 0.2 s and 80 MB at every start on tables for 200 languages. This one has
// the names that go-htmldate mentions, and finds nothing. See
// docs/decisions/0002-no-dateparser.md.
package dateparser

import (
	"errors"
	"time"
)

// ParserType would choose a way of parsing.
type ParserType uint8

// The ways of parsing that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource would choose between dates.
type PreferredDateSource uint8

// Past would choose the latest date that is not to come.
const Past PreferredDateSource = iota

// Configuration would say how to parse.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Date is the result of parsing.
type Date struct{ Time time.Time }

// Parser would parse dates.
type Parser struct{ ParserTypes []ParserType }

var errNone = errors.New("dateparser: left out of this program")

// Parse finds no date.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) { return Date{}, errNone }
