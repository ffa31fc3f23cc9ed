package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"stemma/report"
)

// counted returns a number of things.
func counted(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case noun == "story":
		return fmt.Sprintf("%d stories", n)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// headlineOf returns what a line says of a report.
func headlineOf(r *report.Report) string {
	s := r.ID.Short()
	for _, x := range []string{r.Published.String(), r.Outlet, r.Title, r.Ref} {
		if x != "" {
			s += "  " + x
		}
	}
	return s
}

func words(s string) string { return strings.ReplaceAll(s, "_", " ") }

// cutShort returns s in n characters at most.
func cutShort(s string, n int) string {
	if n = max(n, 4); utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:n-1]), " ") + "…"
}
