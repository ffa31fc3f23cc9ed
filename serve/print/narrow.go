package print

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"
)

// A folder is a writer that folds lines longer than width, after a word if possible.
// The further rows of a line are indented. Colour codes take no columns.
type folder struct {
	w     io.Writer
	width int
	rest  []byte // a line whose end was not written yet
}

func (f *folder) Write(p []byte) (int, error) {
	f.rest = append(f.rest, p...)
	end := bytes.LastIndexByte(f.rest, '\n') + 1
	var out strings.Builder
	for line := range strings.Lines(string(f.rest[:end])) {
		fold(&out, strings.TrimSuffix(line, "\n"), f.width)
	}
	f.rest = append(f.rest[:0], f.rest[end:]...)
	if _, err := io.WriteString(f.w, out.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// fold writes line to out, in rows of at most width columns.
func fold(out *strings.Builder, line string, width int) {
	indent := len(line) - len(strings.TrimLeft(line, " ")) + 4
	if indent > width/2 {
		indent = 4
	}
	room := width
	for visible(ink(line)) > room {
		cut, next := breakAt(line, room)
		out.WriteString(strings.TrimRight(line[:cut], " "))
		out.WriteString("\n" + strings.Repeat(" ", indent))
		line, room = strings.TrimLeft(line[next:], " "), width-indent
	}
	out.WriteString(line + "\n")
}

// breakAt returns the offset at which a row of a line longer than n columns ends, and
// the offset at which the next begins: before and after the last space with words on
// both sides or, if there is none, after n columns.
func breakAt(line string, n int) (cut, next int) {
	columns, begun, space := 0, false, -1
	for i := 0; i < len(line); {
		if line[i] == 0x1b {
			if j := strings.IndexByte(line[i:], 'm'); j > 0 {
				i += j + 1
				continue
			}
		}
		if line[i] == ' ' && begun {
			space = i
		}
		if columns == n {
			if space >= 0 {
				return space, space + 1
			}
			return i, i
		}
		begun = begun || line[i] != ' '
		_, size := utf8.DecodeRuneInString(line[i:])
		i += size
		columns++
	}
	return len(line), len(line)
}
