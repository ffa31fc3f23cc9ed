package site

import (
	_ "embed"
	"strings"
)

//go:embed site.en.txt
var english string

// words are the fixed words of the pages, by key.
var words = func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(english) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		key, value, ok := strings.Cut(line, "  ")
		if value = strings.TrimSpace(value); !ok || value == "" || out[key] != "" {
			panic("site.en.txt: " + line)
		}
		out[key] = value
	}
	return out
}()

// say returns the words of a key, or the key itself, which makes a test fail.
func say(key string) string {
	if w, ok := words[key]; ok {
		return w
	}
	return key
}

// plural returns the word for n of a noun.
func plural(noun string, n int) string {
	if n == 1 {
		return say("n." + noun + ".1")
	}
	return say("n." + noun)
}
