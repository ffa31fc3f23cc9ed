// Package change scores whether an edition tells what changed between two short reports,
// by kind of finding, and whether it is silent where a change only seems to be one.
package change

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"stemma"
	"stemma/edition"
	"stemma/report"
	"stemma/story"
	"time"
)

// A Case is one or two short reports of one thing.
type Case struct {
	Line    int    // in its file, from 1
	Kind    string // the kind of finding that its entry is of
	Changed bool   // something changed; else it only looks so
	Texts   []string
	Marks   [][]report.Span // of each text the passages that changed, or seem to have
}

// Load reads a file of testdata/changes. An error names the line at fault.
func Load(path string) ([]Case, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []Case
	kind := ""
	for n, line := range strings.Split(string(raw), "\n") {
		word, rest, _ := strings.Cut(line, " ")
		switch word {
		case "#", "":
			continue
		case "kind":
			kind = rest
			continue
		}
		c := Case{Line: n + 1, Kind: kind, Changed: word == "+" || word == "!"}
		texts := []string{rest}
		switch word {
		case "+", "=":
			texts = strings.Split(rest, " | ")
			if len(texts) != 2 {
				return nil, fmt.Errorf("%s:%d: %d reports, want two", path, c.Line, len(texts))
			}
		case "!", "~":
			texts[0] = strings.ReplaceAll(rest, " / ", "\n\n")
		default:
			return nil, fmt.Errorf("%s:%d: %q begins no line", path, c.Line, word)
		}
		for _, t := range texts {
			text, marks, err := unmark(t)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, c.Line, err)
			}
			c.Texts, c.Marks = append(c.Texts, text+"\n"), append(c.Marks, marks)
		}
		out = append(out, c)
	}
	return out, nil
}

// unmark returns text without its braces, and the spans that they enclosed.
func unmark(s string) (text string, marks []report.Span, err error) {
	var b strings.Builder
	open := -1
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '{' && open < 0:
			open = b.Len()
		case s[i] == '}' && open >= 0 && b.Len() > open:
			marks, open = append(marks, report.Span{Start: open, End: b.Len()}), -1
		case s[i] == '{' || s[i] == '}':
			return "", nil, fmt.Errorf("a brace without its other: %q", s)
		default:
			b.WriteByte(s[i])
		}
	}
	if open >= 0 || len(marks) == 0 {
		return "", nil, fmt.Errorf("no passage in braces: %q", s)
	}
	return b.String(), marks, nil
}

// published is when all reports were made, a Tuesday.
var published = time.Date(2031, 5, 6, 18, 0, 0, 0, time.UTC)

// Edit returns the edition of the reports of c as one story.
func (c Case) Edit() *edition.Edition {
	s := &story.Story{}
	var rs []*report.Report
	for i, text := range c.Texts {
		ref := ref(i)
		r := &report.Report{Ref: ref, URL: "report:" + ref, Outlet: []string{"Coast Mail", "Hill Gazette"}[i], Text: text, Published: report.Stamp{Time: published}}
		r.Seal()
		s.Reports = append(s.Reports, r.ID)
		rs = append(rs, r)
	}
	return stemma.Edit(s, slices.Collect(stemma.ReadAll(stemma.English(), rs)))
}

// ref names the i-th report of a case.
func ref(i int) string { return []string{"a", "b"}[i] }
