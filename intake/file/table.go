package file

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"stemma/intake/internal/charset"
)

// A table reads the rows of a file of comma-separated values, RFC 4180, or of one with
// another mark between columns.
type table struct {
	w     *walker
	path  string
	in    *bufio.Reader
	comma rune
	names []string // of the columns: the fields that they stand for
	line  int      // the current line, from 1
	ahead []byte   // lines to be read again
	again int      // number of rows that were read again
}

// maxAgain limits the rows that are read again line by line because a quote in them was
// not closed: each may cost MaxLine bytes.
const maxAgain = 100

// tableHead reports whether s begins with the head of a table: names of columns of which one
// is that of the text, and one more is known.
func tableHead(s string) bool {
	line, _, ok := strings.Cut(s, "\n")
	if !ok || len(line) > 2000 {
		return false
	}
	names, _ := columns(line)
	known := 0
	for _, n := range names {
		if n != "" && isField(n) {
			known++
		}
	}
	return known >= 2 && slices.ContainsFunc(names, isText)
}

// columns returns the names of the columns in the head of a table, squeezed where they are
// known, and the mark between them: the one that parts it into most columns.
func columns(line string) (names []string, comma rune) {
	for _, c := range ",\t;|" {
		r := csv.NewReader(strings.NewReader(line))
		r.Comma, r.LazyQuotes, r.FieldsPerRecord = c, true, -1
		if row, err := r.Read(); err == nil && len(row) > len(names) {
			names, comma = row, c
		}
	}
	for i, n := range names {
		n = strings.ToLower(strings.TrimSpace(n))
		if s := squeezed(n); isField(s) {
			n = s
		}
		names[i] = n
	}
	return names, comma
}

// table reads a table. Its first row names the columns.
func (w *walker) table(path string, in *bufio.Reader) {
	head, _ := in.Peek(sniffLen)
	t := &table{w: w, path: path, in: bufio.NewReaderSize(charset.Reader(in, head), 64<<10)}
	row, err := t.row(true)
	if err == nil || err == io.EOF {
		t.names, t.comma = columns(string(row))
		if !slices.ContainsFunc(t.names, isText) {
			w.fail(path, 1, fmt.Errorf("%w: no column of the table is named for a text: name it \"text\", beside %s", ErrFormat, clip(strings.Join(t.names, ", "))))
			return
		}
	}
	rows := 0
	for err == nil && !w.done() {
		from := t.line
		if row, err = t.row(false); len(bytes.TrimSpace(row)) > 0 && (err == nil || err == io.EOF) {
			rows++
			if t.record(from, row); len(t.ahead) > 0 {
				err = nil
			}
		} else if errors.Is(err, ErrTooLarge) && !errors.Is(err, errEndless) {
			if !t.reread(from, row) {
				err = fmt.Errorf("%w; what was not read ends on line %d", err, t.line)
			}
			w.fail(path, from+1, err)
			err = nil
		}
	}
	switch {
	case err != nil && err != io.EOF:
		w.fail(path, t.line, err)
	case rows == 0 && !w.done():
		w.fail(path, 0, fmt.Errorf("%w: the table has no rows", ErrEmpty))
	}
}

// row returns the next row with the line ends in its quoted values. In the head no value
// has any. Of a row that is too large it returns the lines that were read of it, with an empty
// one for a line that is too long by itself.
func (t *table) row(head bool) (row []byte, err error) {
	quotes := 0
	for {
		var line []byte
		size := 0
		if len(t.ahead) > 0 {
			n := bytes.IndexByte(t.ahead, '\n') + 1
			if n == 0 {
				n = len(t.ahead)
			}
			line, t.ahead = t.ahead[:n], t.ahead[n:]
			if len(t.ahead) == 0 && line[len(line)-1] != '\n' {
				err = io.EOF
			}
		} else {
			line, size, err = readLine(t.in, nil, t.w.opt.MaxLine)
			if err == nil {
				line = append(line, '\n')
			}
		}
		t.line++
		if size > t.w.opt.MaxLine || len(row)+len(line) > t.w.opt.MaxLine {
			if errors.Is(err, errEndless) {
				return nil, err
			}
			if size > t.w.opt.MaxLine {
				line = []byte{'\n'}
			}
			return append(row, line...), fmt.Errorf("%w: the row holds more than %d bytes", ErrTooLarge, t.w.opt.MaxLine)
		}
		quotes += bytes.Count(line, []byte{'"'})
		if row = append(row, line...); err != nil || head || quotes%2 == 0 {
			return row, err
		}
	}
}

// reread makes the lines of a row after the first be read again, as a quote in the first may
// not be closed. The row begins after line from. It reports false if the row has such lines
// but too many rows were read again.
func (t *table) reread(from int, row []byte) bool {
	i := bytes.IndexByte(row, '\n') + 1
	if i == 0 || i == len(row) {
		return true
	}
	if t.again >= maxAgain {
		return false
	}
	t.ahead = append(slices.Clone(row[i:]), t.ahead...)
	t.line = from + 1
	t.again++
	return true
}

// record yields the report in a row that begins after line from. If the row cannot be
// read, its lines after the first are read again.
func (t *table) record(from int, row []byte) {
	r := csv.NewReader(bytes.NewReader(row))
	r.Comma, r.FieldsPerRecord = t.comma, -1
	values, err := r.Read()
	if err == nil {
		if _, more := r.Read(); more != io.EOF || len(values) != len(t.names) {
			err = fmt.Errorf("%d values in a table of %d columns", len(values), len(t.names))
		}
	}
	if err != nil {
		var parse *csv.ParseError
		if errors.As(err, &parse) {
			err = parse.Err
		}
		err = fmt.Errorf("%w: the row is damaged: %v", ErrFormat, err)
		if !t.reread(from, row) {
			err = fmt.Errorf("%w; what was not read ends on line %d", err, t.line)
		}
		t.w.fail(t.path, from+1, err)
		return
	}
	f := fields{}
	for i, v := range values {
		if f[t.names[i]] == nil && v != "" {
			f[t.names[i]] = v
		}
	}
	t.w.object(t.path, fmt.Sprintf("%s:%d", t.path, from+1), from+1, f, utf8.Valid(row))
}
