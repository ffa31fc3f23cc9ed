// Package phrase reads the fixed words of pages: a line of a file gives a key, two spaces or
// more, and its words.
package phrase

import "strings"

// A Book holds fixed words by key.
type Book map[string]string

// Read reads the text of a file. A line without words and a key that comes twice are
// mistakes of ours: it panics, naming the file.
func Read(file, text string) Book {
	b := Book{}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		key, words, ok := strings.Cut(line, "  ")
		if words = strings.TrimSpace(words); !ok || words == "" || b[key] != "" {
			panic(file + ": " + line)
		}
		b[key] = words
	}
	return b
}

// Say returns the words of a key, or the key itself, which makes a test fail.
func (b Book) Say(key string) string {
	if w, ok := b[key]; ok {
		return w
	}
	return key
}

// Noun returns the word for n of a thing, which stands under the key "n.thing", and for one
// under "n.thing.1".
func (b Book) Noun(n int, thing string) string {
	if n == 1 {
		return b.Say("n." + thing + ".1")
	}
	return b.Say("n." + thing)
}
