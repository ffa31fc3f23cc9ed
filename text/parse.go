package text

import "stemma/report"

// Parse reads r's text: blocks, sentences, tokens.
func Parse(r *report.Report) *Doc { return parse(r.Text, r.Title) }

// ParseString reads a text of which nothing else is known.
func ParseString(s string) *Doc { return parse(s, "") }

func parse(s, title string) *Doc {
	d := &Doc{Text: s}
	d.layout(title)
	d.read()
	return d
}
