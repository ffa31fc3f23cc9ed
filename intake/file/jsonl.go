package file

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"stemma/intake/article"
	"stemma/intake/internal/charset"
	"stemma/report"
)

// jsonLines reads a stream with one JSON object on each line. A line that is
// malformed or too long is reported and left out.
func (w *walker) jsonLines(path string, in *bufio.Reader) {
	head, _ := in.Peek(sniffLen)
	lines := bufio.NewReaderSize(charset.Reader(in, head), 64<<10)
	var buf []byte
	blank := 0 // bytes of blank lines since the last other line
	for n := 1; !w.done(); n++ {
		line, size, err := readLine(lines, buf[:0], w.opt.MaxLine)
		buf = line
		blank += size + 1
		switch {
		case errors.Is(err, errEndless):
		case size > w.opt.MaxLine:
			w.fail(path, n, fmt.Errorf("%w: the line holds more than %d bytes", ErrTooLarge, w.opt.MaxLine))
			blank = 0
		case len(bytes.TrimSpace(line)) == 0:
			if blank > w.opt.MaxLine*maxSkip {
				err = endless(w.opt.MaxLine)
			}
		case err != nil && err != io.EOF && !json.Valid(line): // cut off by err, which is reported below
		default:
			w.record(path, n, line)
			blank = 0
		}
		if err != nil {
			if err != io.EOF {
				w.fail(path, n, err)
			}
			return
		}
		if cap(buf) > 1<<20 {
			buf = nil // do not keep the memory of one long line
		}
	}
}

// readLine reads up to the next line feed into buf. It returns the line, or the
// bytes kept of one longer than limit, and the length of the line; any length above
// limit is returned as a number above limit. For a line that seems to have no end it
// returns errEndless.
func readLine(in *bufio.Reader, buf []byte, limit int) (line []byte, size int, err error) {
	for total := 0; ; {
		part, err := in.ReadSlice('\n')
		size += len(part)
		if total += len(part); total > limit*maxSkip {
			return nil, limit + 1, endless(limit)
		}
		if size > limit+1 { // one more for the line feed
			size, buf = limit+2, buf[:0]
		} else {
			buf = append(buf, part...)
		}
		if err != bufio.ErrBufferFull {
			if size <= limit+1 {
				buf = bytes.TrimSuffix(buf, []byte("\n"))
				size = len(buf)
			}
			return buf, size, err
		}
	}
}

// errEndless ends a stream of JSON that goes on for too long without a report.
var errEndless = errors.New("the rest of the stream was not read")

// endless returns the error for a stream given up as endless.
func endless(limit int) error {
	return fmt.Errorf("%w: %d bytes without the end of a line or value; %w", ErrTooLarge, limit*maxSkip, errEndless)
}

// jsonValues reads a JSON array of objects, or one or more objects one after
// another. It cuts the stream into values by counting brackets, so that only one
// value is in memory at a time and reading goes on after a malformed one.
func (w *walker) jsonValues(path string, in *bufio.Reader) {
	head, _ := in.Peek(sniffLen)
	c := &cutter{in: bufio.NewReaderSize(charset.Reader(in, head), 64<<10), line: 1, limit: w.opt.MaxLine}
	for !w.done() {
		value, line, err := c.next()
		switch {
		case err == io.EOF:
			return
		case errors.Is(err, ErrTooLarge) && !errors.Is(err, errEndless):
			w.fail(path, line, err)
		case err != nil:
			w.fail(path, line, err)
			return
		default:
			w.record(path, line, value)
		}
	}
}

// A cutter cuts a stream into JSON values.
type cutter struct {
	in      *bufio.Reader
	line    int // the current line
	limit   int
	inArray bool
	started bool
}

// next returns the next value and the line on which it begins. It looks only at
// strings and brackets; malformed values are found by the decoder.
func (c *cutter) next() (value []byte, line int, err error) {
	var depth int
	var inString, escaped, bare bool
	size, total := 0, 0
	keep := func(b byte) {
		if size++; size <= c.limit {
			value = append(value, b)
		} else {
			value = nil
		}
	}
	finish := func() ([]byte, int, error) {
		if size > c.limit {
			return nil, line, fmt.Errorf("%w: the value holds more than %d bytes", ErrTooLarge, c.limit)
		}
		return value, line, nil
	}
	for {
		b, err := c.in.ReadByte()
		if err != nil {
			if size > 0 && err == io.EOF {
				return finish() // cut short, which the decoder reports
			}
			return nil, max(line, c.line), err
		}
		if total++; total > c.limit*maxSkip {
			return nil, max(line, c.line), endless(c.limit)
		}
		if b == '\n' {
			c.line++
		}
		switch {
		case inString:
			keep(b)
			switch {
			case escaped:
				escaped = false
			case b == '\\':
				escaped = true
			case b == '"':
				inString = false
				if depth == 0 {
					return finish()
				}
			}
			continue
		case depth == 0 && (b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == ','):
			if bare {
				return finish()
			}
			continue
		case depth == 0 && !c.started && b == '[':
			c.started, c.inArray = true, true
			continue
		case depth == 0 && c.inArray && b == ']':
			if bare {
				c.in.UnreadByte()
				return finish()
			}
			c.inArray = false
			continue
		}
		c.started = true
		if size == 0 {
			line = c.line
		}
		keep(b)
		switch b {
		case '"':
			inString = true
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth <= 0 {
				return finish()
			}
		default:
			bare = depth == 0
		}
	}
}

// record parses a JSON object and yields the report in it, or those in the list in it.
func (w *walker) record(path string, line int, data []byte) {
	f, err := object(data)
	if err != nil {
		w.fail(path, line, err)
		return
	}
	ref := fmt.Sprintf("%s:%d", path, line)
	whole := known(f)
	var all []fields
	if textOf(whole) == "" && whole["html"] == nil {
		all = listed(f)
	}
	if all == nil {
		w.object(path, ref, line, whole, utf8.Valid(data))
		return
	}
	for i, f := range all {
		if w.stopped {
			return
		}
		w.object(path, fmt.Sprintf("%s.%d", ref, i+1), line, known(f), utf8.Valid(data))
	}
}

// listNames are the names under which interfaces of news services list reports in an
// object.
var listNames = []string{"articles", "results", "items", "documents", "docs", "news", "stories", "reports", "hits", "data", "response", "value"}

// listed returns the objects in the list of reports that f is around, or nil if there is
// none.
func listed(f fields) (all []fields) {
	for range 3 { // {"response": {"results": […]}}
		inner := fields(nil)
		for _, n := range listNames {
			switch v := f[n].(type) {
			case []any:
				for _, e := range v {
					if o, ok := e.(fields); ok {
						if source, ok := o["_source"].(fields); ok { // Elasticsearch
							o = source
						}
						all = append(all, o)
					}
				}
				if len(all) > 0 {
					return all
				}
			case fields:
				if inner == nil {
					inner = v
				}
			}
		}
		f = inner
	}
	return nil
}

// object yields the report in an object with known names, which has the ref that it states,
// or else ref.
// sound reports whether its bytes are UTF-8.
func (w *walker) object(path, ref string, line int, f fields, sound bool) {
	r, err := fromFields(f)
	if err != nil {
		w.fail(path, line, err)
		return
	}
	if !sound {
		r.Notes = append(r.Notes, "The line holds bytes that are no UTF-8; each was replaced by U+FFFD.")
	}
	if r.Ref = first(f, idNames); r.Ref != "" {
		r.GivenID = true
	} else {
		r.Ref = ref
	}
	w.give(r)
}

// fromFields returns the report in a JSON object. A field of plain text becomes the
// report's text unchanged; a field of HTML is read like any page.
func fromFields(f fields) (r *report.Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, fmt.Errorf("%w: the HTML reader gave up: %v", ErrFormat, p)
		}
	}()
	r = &report.Report{}
	page, origin := pageOf(f)
	r.Text = textOf(f)
	fill(r, f)
	fill(r, known(origin))
	if strings.TrimSpace(r.Text) == "" && page != "" {
		p, err := article.Extract([]byte(page), r.URL)
		if err != nil {
			return nil, err
		}
		addPage(r, p)
	}
	return r, needText(r.Text)
}

// textOf returns the text of a record. The "body" of Fundus has parts:
//
//	{"summary": ["…"], "sections": [{"headline": ["…"], "paragraphs": ["…", "…"]}]}
func textOf(f fields) string {
	for i, name := range textNames {
		switch v := f[name].(type) {
		case string:
			if v != "" {
				if i >= plainTexts && looksMarked(v) {
					paragraphs, _ := article.Fragment(v)
					return strings.Join(paragraphs, "\n\n")
				}
				return v
			}
		case fields:
			if s := strings.Join(bodyOf(v), "\n\n"); s != "" {
				return s
			}
		}
	}
	return ""
}

// looksMarked reports whether s is HTML.
func looksMarked(s string) bool {
	return strings.Contains(s, "</p>") || strings.Contains(s, "<br>") || strings.Contains(s, "<br/>") || strings.Contains(s, "<br />")
}

// bodyOf returns the headlines and paragraphs of a "body".
func bodyOf(body fields) []string {
	all := list(body["summary"])
	sections, _ := body["sections"].([]any)
	for _, s := range sections {
		if s, ok := s.(fields); ok {
			all = append(all, list(s["headline"])...)
			all = append(all, list(s["paragraphs"])...)
		}
	}
	return all
}

// pageOf returns the HTML of a record, and the address and outlet stated with it.
// Fundus has them in one object:
//
//	"html": {"requested_url": "…", "responded_url": "…", "content": "<html>…", "source_info": {"publisher": "…"}}
func pageOf(f fields) (page string, origin fields) {
	switch v := f["html"].(type) {
	case string:
		return v, nil
	case nil:
		page, _ = f["contenthtml"].(string)
	case fields:
		page, _ = v["content"].(string)
		origin = fields{"url": v["responded_url"]}
		if first(origin, urlNames) == "" {
			origin["url"] = v["requested_url"]
		}
		for _, name := range []string{"source_info", "source"} {
			if s, ok := v[name].(fields); ok && origin["outlet"] == nil {
				origin["outlet"] = s["publisher"]
			}
		}
		if v["publisher"] != nil && origin["outlet"] == nil {
			origin["outlet"] = v["publisher"]
		}
	}
	return page, origin
}
