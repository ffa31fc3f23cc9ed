package print

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/internal/plain"
)

// A Style says how the board is written. The zero Style is plain text for 100 columns.
type Style struct {
	Color bool // whether to use the 16 ANSI colours
	// Width is the number of columns of the terminal, at least 40; longer rows are
	// folded. 0 is for files: rows are made for 100 columns, and longer ones are not
	// folded.
	Width int
	All   bool // whether to write every row of every section, not only the first ones
	ids   bool // whether rows end with the ID of what they tell
}

// The widths of a board. The values are ours: rows of witnesses cannot be read in less
// than 40 columns.
const (
	leastWidth = 40
	fileWidth  = 100
)

// Terminal writes the board of one edition. Words in quotation marks are those of
// reports.
func Terminal(w io.Writer, e *edition.Edition, st Style) error {
	if st.Width > 0 {
		st.Width = max(st.Width, leastWidth)
		w = &folder{w: w, width: st.Width}
	} else {
		st.Width = fileWidth
	}
	b := newBoard(w, e, st)
	for _, section := range sections {
		section(b)
	}
	return b.Flush()
}

// sections writes the board, in the order of package front.
var sections = []func(*board){
	(*board).head, (*board).differ, (*board).moved, (*board).alone, (*board).situation, (*board).tolls,
	(*board).figures, (*board).changed, (*board).apparatus, (*board).quotes, (*board).denied,
	(*board).descent, (*board).checks, (*board).unused, (*board).possible, (*board).key,
}

// A board writes one edition.
type board struct {
	*bufio.Writer
	e    *edition.Edition
	page *front.Page
	st   Style
	line map[string]int // the line of transmission of a siglum
}

// ink is text that is safe to write to a terminal: it has no control characters but
// those of our colours.
type ink string

// text returns s with control characters made visible.
func text(s string) ink { return ink(plain.Shown(s)) }

// printf formats like fmt.Printf. Arguments of type string are converted by text.
func (b *board) printf(format string, a ...any) {
	for i, v := range a {
		if s, ok := v.(string); ok {
			a[i] = text(s)
		}
	}
	fmt.Fprintf(b.Writer, format, a...)
}

// lineColors are the colours of lines of transmission, by number.
var lineColors = []string{"34", "33", "36", "35", "32", "94", "93", "96"}

// paint returns s in a colour, given by its ANSI code.
func (b *board) paint(code, s string) ink {
	if !b.st.Color || s == "" {
		return text(s)
	}
	return "\x1b[" + ink(code) + "m" + text(s) + "\x1b[0m"
}

func (b *board) bold(s string) ink { return b.paint("1", s) }

func (b *board) rubric(s string) ink { return b.paint("1;31", s) }

func (b *board) faint(s string) ink { return b.paint("2", s) }

// sig returns a siglum in the colour of its line.
func (b *board) sig(s string) ink {
	return b.paint(lineColors[b.line[s]%len(lineColors)], s)
}

// sigs returns sigla in the colours of their lines.
func (b *board) sigs(ss []string) ink {
	out := make([]ink, len(ss))
	for i, s := range ss {
		out[i] = b.sig(s)
	}
	return joined(out, " ")
}

// joined is strings.Join for ink.
func joined(parts []ink, sep ink) (out ink) {
	for i, p := range parts {
		if i > 0 {
			out += sep
		}
		out += p
	}
	return out
}

// section writes the title of a section in capitals, and n if it is not 0.
func (b *board) section(title string, n int) {
	b.printf("\n%s", b.bold(strings.ToUpper(title)))
	if n > 0 {
		b.printf("  %d", n)
	}
	b.printf("\n")
}

// Boards writes the boards of several stories, one after another. A story of one report
// among others is only listed at the end, unless st.All is set.
func Boards(w io.Writer, es []*edition.Edition, st Style) error {
	var alone []string
	shown := 0
	for _, e := range es {
		if len(e.Witnesses) == 1 && len(es) > 1 && !st.All {
			alone = append(alone, plain.Line(e.Witnesses[0].Ref))
			continue
		}
		if shown > 0 {
			rule := 60
			if st.Width > 0 {
				rule = min(rule, max(st.Width, leastWidth))
			}
			if _, err := io.WriteString(w, "\n"+strings.Repeat("-", rule)+"\n\n"); err != nil {
				return err
			}
		}
		shown++
		if err := Terminal(w, e, st); err != nil {
			return err
		}
	}
	if len(alone) == 0 {
		return nil
	}
	sort.Strings(alone)
	more := ""
	if n := len(alone); n > 10 {
		alone, more = alone[:10], fmt.Sprintf(" and %d more", n-10)
	}
	_, err := fmt.Fprintf(w, "\nALONE\n  %s%s\n", strings.Join(alone, "\n  "), more)
	return err
}
