// Package whatlanggo replaces github.com/RadhiFadlillah/whatlanggo, which
// go-trafilatura imports. go-trafilatura guesses the language of every text, which
// cannot be turned off and takes a tenth of the time for a page. Stemma never uses
// the guess: intake/article reads the language from a page's metadata. See
// docs/decisions/0002-no-dateparser.md.
package whatlanggo

// Lang is a language.
type Lang int

// DetectLang returns an unknown language.
func DetectLang(string) Lang { return -1 }

// Iso6391 returns "", as no language is known.
func (Lang) Iso6391() string { return "" }
