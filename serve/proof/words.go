package proof

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed proof.en.txt
var english string

// words are the fixed words, by key.
var words = func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(english) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		key, value, ok := strings.Cut(line, "  ")
		if value = strings.TrimSpace(value); !ok || value == "" || out[key] != "" {
			panic("proof.en.txt: " + line)
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

// noun returns the word for n of a thing.
func noun(n int, thing string) string {
	if n == 1 {
		return say("n." + thing + ".1")
	}
	return say("n." + thing)
}

// counted returns a number of things.
func counted(n int, thing string) string { return strconv.Itoa(n) + " " + noun(n, thing) }
