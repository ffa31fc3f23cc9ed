package main

import (
	"fmt"
	"os"
	"strings"
)

// offline refuses paths that are addresses: stemma opens no connection.
func offline(paths []string) error {
	for _, path := range paths {
		low := strings.ToLower(path)
		if !strings.HasPrefix(low, "http://") && !strings.HasPrefix(low, "https://") {
			continue
		}
		if _, err := os.Lstat(path); err == nil {
			continue // a folder may be called "https:"
		}
		return fmt.Errorf("%w: %s is an address, and stemma is offline: save the page to a file, then stemma FILE.html", errUsage, path)
	}
	return nil
}

// meant returns a question where the first path, which is no file, looks like a
// subcommand that was mistyped.
func meant(paths, subcommands []string) string {
	if len(paths) == 0 {
		return ""
	}
	if _, err := os.Lstat(paths[0]); err == nil {
		return ""
	}
	if paths[0] == "help" {
		return "; did you mean stemma --help?"
	}
	for _, name := range subcommands {
		// One slip in three letters; a word that differs more was meant.
		if d := slips(paths[0], name); d > 0 && d <= (len(name)+1)/3 {
			return "; did you mean stemma " + name + "?"
		}
	}
	return ""
}

// slips counts the letters to be added, left out or exchanged to make b of a
// (the distance of Levenshtein). Names of subcommands are short; of a longer a
// nothing is made.
func slips(a, b string) int {
	if len(a) > 2*len(b) {
		return len(a)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0] // the cell above and to the left
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
