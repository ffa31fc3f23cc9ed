package file

import (
	"bytes"
	"strings"
)

// Written reports whether head, the first bytes of a file, are the beginning of
// what stemma writes: an edition in any format, or the output of a subcommand.
// Such a file is not a report and must not be read as one.
func Written(head []byte) bool {
	for _, prefix := range []string{
		"{\n \"stories\": [\n  {\n   \"schema\": ", // JSON
		"{\n \"stories\": []",                      // JSON without stories
		"story,kind,id,siglum,outlet,",             // CSV
		"\nALONE\n  ",                              // a board of single reports
		`{"report":{"id":"`,                        // read
		`{"story":"`,                               // stories --format jsonl
		"{\n \"type\": \"FeatureCollection\",",     // GeoJSON
		"[\n {\n  \"id\": \"",                      // CSL-JSON
		"* {{cite news |",                          // wikitext
		"PAR1",                                     // Parquet
		"{\n \"$comment\": \"Made of the Go types of package edition; licence as the program's.\"", // schema
	} {
		if bytes.HasPrefix(head, []byte(prefix)) {
			return true
		}
	}
	s := string(head)
	return strings.HasPrefix(s, "<!DOCTYPE html>\n<html lang=\"en\">") && strings.Contains(s, "<style>/* One stylesheet for the page of an edition;") ||
		strings.HasPrefix(s, "<?xml ") && strings.Contains(s, "<id>urn:stemma:") ||
		strings.HasPrefix(s, "# ") && strings.Contains(s, "\n| | outlet | published | title | address |\n| --- |") ||
		strings.HasPrefix(s, `{"ref":"`) && strings.Contains(s, `,"tokens":[{"start":`) ||
		counted(s)
}

// counted reports whether one of the first lines of s is the head of a board, such
// as "7 reports  4-5 lines of transmission", or the first a line of the subcommand
// stories, such as "2d5f059e2cc1  7 reports".
func counted(s string) bool {
	for n := 0; n < 4; n++ {
		line, rest, ok := strings.Cut(s, "\n")
		count, after, _ := strings.Cut(line, " ")
		switch {
		case !ok:
			return false
		case number(count, "-") && board(after):
			return true
		case n == 0 && len(count) == 12 && strings.Trim(count, "0123456789abcdef") == "":
			many, reports, _ := strings.Cut(strings.TrimPrefix(after, " "), " ")
			return number(many, "") && (reports == "reports" || strings.HasPrefix(reports, "reports  "))
		}
		s = rest
	}
	return false
}

// board reports whether s is what follows the number in the head of a board:
// "reports  4-5 lines of transmission".
func board(s string) bool {
	rest, ok := strings.CutPrefix(s, "reports  ")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "report  "); !ok {
			return false
		}
	}
	lines, rest, _ := strings.Cut(rest, " ")
	return number(lines, "-") && (strings.HasPrefix(rest, "lines of transmission") || strings.HasPrefix(rest, "line of transmission"))
}

// number reports whether s consists of digits and the characters in also.
func number(s, also string) bool { return s != "" && strings.Trim(s, "0123456789"+also) == "" }
