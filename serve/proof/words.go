package proof

import (
	_ "embed"
	"strconv"

	"stemma/internal/phrase"
)

//go:embed proof.en.txt
var english string

// words are the fixed words, by key.
var words = phrase.Read("proof.en.txt", english)

// say returns the words of a key.
func say(key string) string { return words.Say(key) }

// noun returns the word for n of a thing.
func noun(n int, thing string) string { return words.Noun(n, thing) }

// counted returns a number of things.
func counted(n int, thing string) string { return strconv.Itoa(n) + " " + noun(n, thing) }
