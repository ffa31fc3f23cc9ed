package main

import (
	"fmt"
	"os"
	"strings"
)

// offline returns an error if one of paths is a web address, since stemma opens no
// connections.
func offline(paths []string) error {
	for _, path := range paths {
		low := strings.ToLower(path)
		if !strings.HasPrefix(low, "http://") && !strings.HasPrefix(low, "https://") {
			continue
		}
		if _, err := os.Lstat(path); err == nil {
			continue // a folder may be called "https:"
		}
		return fmt.Errorf("%w: %s is an address, and this command is offline: stemma add ADDRESS gets and keeps it, or save the page to a file, then stemma FILE.html", errUsage, path)
	}
	return nil
}

// meant returns a hint if the first path does not exist and looks like a mistyped
// subcommand, or "".
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
		// At most one slip in three letters.
		if d := slips(paths[0], name); d > 0 && d <= (len(name)+1)/3 {
			return "; did you mean stemma " + name + "?"
		}
	}
	return ""
}

// slips returns the number of letters to add, remove or replace to turn a into b (the
// Levenshtein distance). If a is much longer than b, it only returns the length of a.
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
