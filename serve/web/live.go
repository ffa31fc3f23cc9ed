package web

import "stemma/edition"

// Stylesheet returns the style of all pages.
func Stylesheet() string { return stylesheet }

// Script returns the script of the page of an edition.
func Script() string { return script }

// Flowing returns a text of fixed width with spaces in place of the breaks of its lines. Its
// length stays the same.
func Flowing(text string) string { return flowing(text) }

// Slot returns what the figures of a series are of, beside the words of a report.
func Slot(s *edition.Series) string { return slot(s) }
