// Package dateparser replaces github.com/markusmobius/go-dateparser, which
// go-trafilatura imports through go-htmldate. Stemma never uses it: intake/article
// reads dates from a page's metadata. The real package spends 0.2 s and 80 MB at
// every start on tables for 200 languages. This one declares the names that
// go-htmldate uses, and finds nothing. See docs/decisions/0002-no-dateparser.md.
package dateparser

import (
	"errors"
	"time"
)

// ParserType is a way of parsing. It has no effect.
type ParserType uint8

// The ways of parsing that go-htmldate uses.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says which of several possible dates to prefer. It has no
// effect.
type PreferredDateSource uint8

// Past prefers the latest date that is not in the future.
const Past PreferredDateSource = iota

// Configuration says how to parse. It has no effect.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Date is the result of parsing.
type Date struct{ Time time.Time }

// Parser is a parser that finds no dates.
type Parser struct{ ParserTypes []ParserType }

var errNone = errors.New("dateparser: left out of this program")

// Parse always returns an error.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) { return Date{}, errNone }
