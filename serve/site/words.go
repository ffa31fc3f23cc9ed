package site

import (
	_ "embed"

	"stemma/internal/phrase"
)

//go:embed site.en.txt
var english string

// words are the fixed words of the pages, by key.
var words = phrase.Read("site.en.txt", english)

// say returns the words of a key.
func say(key string) string { return words.Say(key) }

// plural returns the word for n of a noun.
func plural(noun string, n int) string { return words.Noun(n, noun) }
