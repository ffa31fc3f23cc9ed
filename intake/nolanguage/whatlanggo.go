// Package whatlanggo stands in for github.com/RadhiFadlillah/whatlanggo, which
// comes with go-trafilatura. That guesses the language of every text it finds,
// cannot be told not to, and stemma never reads the guess: a page's language is
// what the page states, and intake/article reads that. The guess took a tenth
// of the time a page took. See docs/decisions/0002-no-dateparser.md.
package whatlanggo

// Lang would be a language.
type Lang int

// DetectLang finds no language.
func DetectLang(string) Lang { return -1 }

// Iso6391 returns the code of a language, which is none.
func (Lang) Iso6391() string { return "" }
