package file

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"stemma/report"
)

// document yields the report in a document of a word processor.
func (p *pack) document(format string, read func(*pack) (*report.Report, error)) {
	r, err := func() (r *report.Report, err error) {
		defer func() {
			if v := recover(); v != nil {
				r, err = nil, fmt.Errorf("%w: the %s reader gave up: %v", ErrFormat, format, v)
			}
		}()
		return read(p)
	}()
	if err != nil {
		p.w.fail(p.path, 0, err)
		return
	}
	p.w.finish(p.path, r, true, nil)
}

// A flow is the text of a document of a word processor as it is read.
type flow struct {
	paragraphs []string
	title      string             // the first paragraph of a style for titles or headings
	open       []*strings.Builder // the open paragraphs: a frame may be inside one
	row        []string           // the cells of the current row
	cell       int                // the number of paragraphs before the current cell
	inRow      int                // rows that are open: a table may be inside another
}

// begin begins a paragraph.
func (d *flow) begin() { d.open = append(d.open, &strings.Builder{}) }

// write adds text to the current paragraph.
func (d *flow) write(s string) {
	if n := len(d.open); n > 0 {
		d.open[n-1].WriteString(s)
	}
}

// end ends a paragraph; titled reports whether it is a title or heading.
func (d *flow) end(titled bool) {
	n := len(d.open)
	if n == 0 {
		return
	}
	var lines []string
	for line := range strings.Lines(d.open[n-1].String()) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	d.open = d.open[:n-1]
	s := strings.Join(lines, "\n")
	if s == "" {
		return
	}
	if titled && d.title == "" && d.inRow == 0 {
		d.title = strings.Join(lines, " ")
	}
	d.paragraphs = append(d.paragraphs, s)
}

// beginRow begins a row of a table, and beginCell a cell of it.
func (d *flow) beginRow() {
	if d.inRow++; d.inRow == 1 {
		d.row = d.row[:0]
	}
}

func (d *flow) beginCell() {
	if d.inRow == 1 {
		d.cell = len(d.paragraphs)
	}
}

// endCell joins the paragraphs of a cell.
func (d *flow) endCell() {
	if d.inRow == 1 && d.cell <= len(d.paragraphs) {
		d.row = append(d.row, strings.Join(d.paragraphs[d.cell:], " "))
		d.paragraphs = d.paragraphs[:d.cell]
	}
}

// endRow makes one paragraph of a row of short cells, and one of each cell that holds a
// text, as tables are used to set pages, too.
func (d *flow) endRow() {
	if d.inRow = max(d.inRow-1, 0); d.inRow > 0 {
		return
	}
	row := d.row
	d.row = d.row[:0]
	var short []string
	for _, c := range row {
		switch c = strings.ReplaceAll(c, "\n", " "); {
		case c == "":
		case len(c) > 160:
			d.paragraphs = append(d.paragraphs, c)
		default:
			short = append(short, c)
		}
	}
	if len(short) > 0 {
		d.paragraphs = append(d.paragraphs, strings.Join(short, "\t"))
	}
}

// report returns the report of the text.
func (d *flow) report() (*report.Report, error) {
	r := &report.Report{Title: d.title, Text: strings.Join(d.paragraphs, "\n\n")}
	return r, needText(r.Text)
}

// maxElements limits the depth of elements in XML, which real documents keep under 60.
const maxElements = 500

// elements calls open and close for the elements in data, and text for what stands in them,
// in as many pieces as the comments in it make. If open returns false, the element and what
// is in it are left out. What precedes a fault is read. It ends when the context does.
func (p *pack) elements(data []byte, open func(xml.StartElement) bool, text func(string), close func(string)) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) { return in, nil }
	depth, skip := 0, 0
	for n := 0; ; n++ {
		if err := p.w.ctx.Err(); err != nil && n%1024 == 0 {
			return err
		}
		t, err := d.RawToken()
		switch {
		case err == io.EOF && depth > 0:
			return errors.New("it breaks off")
		case err == io.EOF:
			return nil
		case err != nil:
			return errors.New("it is damaged")
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxElements {
				return fmt.Errorf("its elements nest more than %d deep", maxElements)
			}
			if skip == 0 && !open(t) {
				skip = depth
			}
		case xml.EndElement:
			if skip == 0 {
				close(t.Name.Local)
			}
			if skip == depth {
				skip = 0
			}
			depth = max(depth-1, 0)
		case xml.CharData:
			if skip == 0 {
				text(string(t))
			}
		}
	}
}

// attr returns the value of an attribute, whatever its name space.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A value is the text of an element that holds a short one, such as a title.
type value []byte

// mostValue is the number of bytes that are collected of a value; real ones have under 200.
const mostValue = 2000

// add adds text, up to mostValue bytes in all.
func (v *value) add(s string) { *v = append(*v, s[:min(len(s), mostValue-len(*v))]...) }

// take returns the text as one line and empties v.
func (v *value) take() string {
	s := strings.Join(strings.Fields(string(*v)), " ")
	*v = (*v)[:0]
	return s
}

// properties returns the values of the elements in data that have no elements in them, by
// their local names; of several with one name the first. One that is too long is left out.
func (p *pack) properties(data []byte) map[string]string {
	out := map[string]string{}
	var cur value
	_ = p.elements(data, func(e xml.StartElement) bool { cur = cur[:0]; return true }, cur.add, func(name string) {
		whole := len(cur) < mostValue
		if v := cur.take(); v != "" && whole && out[name] == "" {
			out[name] = v
		}
	})
	return out
}
