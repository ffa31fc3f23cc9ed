package file

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"stemma/report"
)

// readDocx reads the text of a Word document, ECMA-376, part 1, section 17. What a
// reviser deleted is left out and what one added is read.
//
//	<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry sinks</w:t></w:r></w:p>
func readDocx(p *pack) (*report.Report, error) {
	data, err := p.part("word/document.xml")
	if err != nil {
		return nil, err
	}
	var d flow
	inText, style := false, ""
	fault := p.elements(data, func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "p":
			d.begin()
			style = ""
		case "pStyle":
			style = strings.ToLower(attr(e, "val"))
		case "t":
			inText = true
		case "tab":
			d.write("\t")
		case "br", "cr":
			d.write("\n")
		case "noBreakHyphen":
			d.write("-")
		case "tr":
			d.beginRow()
		case "tc":
			d.beginCell()
		case "del", "moveFrom", "Fallback", "instrText", "delText":
			return false // deleted, moved away, the same again for older programs, code
		}
		return true
	}, func(s string) {
		if inText {
			d.write(s)
		}
	}, func(name string) {
		switch name {
		case "t":
			inText = false
		case "p":
			d.end(style == "title" || style == "heading1")
			style = ""
		case "tc":
			d.endCell()
		case "tr":
			d.endRow()
		}
	})
	return p.finished(&d, fault, "docProps/core.xml")
}

// readODT reads the text of an OpenDocument text, ISO/IEC 26300-1, section 5.
//
//	<text:h>Ferry sinks</text:h><text:p>The ferry<text:s text:c="2"/>sank.</text:p>
func readODT(p *pack) (*report.Report, error) {
	data, err := p.part("content.xml")
	if err != nil {
		return nil, err
	}
	var d flow
	heading := false
	fault := p.elements(data, func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "p", "h":
			d.begin()
			heading = e.Name.Local == "h" || strings.HasPrefix(strings.ToLower(attr(e, "style-name")), "title")
		case "s":
			n, _ := strconv.Atoi(attr(e, "c"))
			d.write(strings.Repeat(" ", min(max(n, 1), 100)))
		case "tab":
			d.write("\t")
		case "line-break":
			d.write("\n")
		case "table-row":
			d.beginRow()
		case "table-cell":
			d.beginCell()
		case "tracked-changes", "note", "annotation", "title", "desc":
			return false
		}
		return true
	}, d.write, func(name string) {
		switch name {
		case "p", "h":
			d.end(heading)
			heading = false
		case "table-cell":
			d.endCell()
		case "table-row":
			d.endRow()
		}
	})
	return p.finished(&d, fault, "meta.xml")
}

// finished returns the report of a document that was read up to fault, with the language
// that its properties state. Their author and dates are those of the file, not of the report.
func (p *pack) finished(d *flow, fault error, properly string) (*report.Report, error) {
	for len(d.open) > 0 {
		d.end(false)
	}
	r, err := d.report()
	if err != nil {
		if fault != nil {
			return nil, fmt.Errorf("%w: %w", ErrFormat, fault)
		}
		return nil, err
	}
	if data, err := p.part(properly); err == nil {
		props := p.properties(data)
		r.Language = props["language"]
		if t := props["title"]; r.Title == "" && t != "" && strings.Contains(strings.Join(strings.Fields(r.Text), " "), t) {
			r.Title = t
		}
	}
	if fault != nil {
		r.Partial = true
		r.Notes = append(r.Notes, fmt.Sprintf("The document was read in part: %v.", fault))
	}
	return r, nil
}
