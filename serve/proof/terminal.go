package proof

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"stemma/check"
	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// Terminal writes a proof for the terminal: what differs, what no report has, what the
// draft leaves out, and how much is traced. A line that begins with FILE:LINE:COLUMN can be
// followed by editors.
func Terminal(w io.Writer, p *check.Proof, st Style) error {
	if st.Width == 0 {
		st.Width = fileWidth
	}
	t := &terminal{Writer: bufio.NewWriter(w), p: p, st: st, ruler: newRuler(p.Draft.Text), ref: plain.Line(p.Draft.Ref)}
	t.head()
	for _, s := range statuses {
		its := of(p, s)
		title := label.Statuses.Say(s)
		if s == check.Traced && !st.All {
			its = slices.DeleteFunc(its, func(it *check.Item) bool { return len(it.Differs) == 0 })
			title = label.Otherwise
		}
		if len(its) == 0 {
			continue
		}
		t.section(title, len(its))
		for _, it := range its {
			t.item(it)
		}
	}
	t.leftOut()
	return t.Flush()
}

const fileWidth = 100

type terminal struct {
	*bufio.Writer
	p     *check.Proof
	st    Style
	ruler *ruler
	ref   string
}

// paint returns s in a colour, given by its ANSI code, without control characters.
func (t *terminal) paint(code, s string) string {
	s = plain.Shown(s)
	if !t.st.Color || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (t *terminal) head() {
	c := t.p.Count
	fmt.Fprintf(t, "%s  %s, %s\n", t.paint("1", t.ref), counted(len(t.p.Witnesses), "report"), counted(t.p.Lines, "line"))
	fmt.Fprintf(t, "%s %d, %s %d, %s %d\n", label.Statuses.Say(check.Differs), c.Differs, label.Statuses.Say(check.NotFound), c.NotFound, label.Statuses.Say(check.Traced), c.Traced)
	for _, w := range t.p.Witnesses {
		name := w.Outlet
		if name == "" {
			name = w.Ref
		}
		line := fmt.Sprintf("  %-3s %s  %s", t.paint("1", w.Siglum), plain.Line(name), t.paint("2", clip(plain.Line(w.Title), t.st.Width-30)))
		fmt.Fprintln(t, strings.TrimRight(line, " "))
	}
}

func (t *terminal) section(title string, n int) {
	fmt.Fprintf(t, "\n%s  %d\n", t.paint("1", strings.ToUpper(title)), n)
}

// colors are the colours of the statuses.
var colors = map[string]string{check.Differs: "1;31", check.NotFound: "33", check.Traced: "32"}

func (t *terminal) item(it *check.Item) {
	said := how(it)
	if said != "" {
		said = "  " + t.paint(colors[it.Status], said)
	}
	fmt.Fprintf(t, "  %s:%s  %s%s\n", t.ref, t.ruler.at(it.Passage.Start), t.paint("2", label.Items.Say(it.Kind)), said)
	fmt.Fprintf(t, "      %s\n", t.quoted(it.Passage, ""))
	for _, d := range it.Differs {
		fmt.Fprintf(t, "      %s %s%s\n", t.paint("1", fmt.Sprintf("%-3s", d.Against.Siglum)), t.quoted(d.Against, "    "), t.ops(d.Ops))
	}
	if len(it.Traced) > 0 {
		fmt.Fprintf(t, "      %s %s  %s\n", t.paint("1", fmt.Sprintf("%-3s", it.Traced[0].Passage.Siglum)), t.quoted(it.Traced[0].Passage, "    "),
			t.paint("2", strings.Join(sigla(it), " ")+"; "+behind(it)))
	}
}

// quoted returns the words of a passage in quotation marks, cut to the width; after is what
// stands before them.
func (t *terminal) quoted(p edition.Passage, after string) string {
	return `"` + clip(plain.Line(p.Exact), max(20, t.st.Width-8-len(after))) + `"`
}

// ops returns what the words of a quotation are in the witness and in the draft.
func (t *terminal) ops(ops []check.Op) string {
	var out []string
	for _, o := range ops {
		a, b := "", ""
		if o.Against != nil {
			a = `"` + plain.Line(o.Against.Exact) + `" `
		}
		if o.Draft != nil {
			b = ` "` + plain.Line(o.Draft.Exact) + `"`
		}
		out = append(out, a+label.Ops.Say(o.Kind)+b)
	}
	if out == nil {
		return ""
	}
	return "\n          " + t.paint("1;31", strings.Join(out, "; "))
}

func (t *terminal) leftOut() {
	if len(t.p.LeftOut) == 0 {
		return
	}
	t.section(label.LeftOut, len(t.p.LeftOut))
	for _, m := range t.p.LeftOut {
		var sig []string
		for _, p := range m.Passages {
			sig = append(sig, p.Siglum)
		}
		fmt.Fprintf(t, "  %s\n      %s\n", t.quoted(m.Passages[0], ""), t.paint("2", strings.Join(sig, " ")+"; "+lines(m.Count)))
	}
}

func lines(c edition.Count) string {
	s := fmt.Sprint(c.Lines[0])
	if c.Lines[1] > c.Lines[0] {
		s += label.Dash.ASCII + fmt.Sprint(c.Lines[1])
	}
	return counted(c.Reports, "report") + ", " + s + " " + noun(c.Lines[1], "line")
}

// clip returns s cut to at most n characters, with dots for what is cut.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n || n < 4 {
		return s
	}
	r := []rune(s)[:n-3]
	short := string(r)
	if i := strings.LastIndexByte(short, ' '); i > len(short)/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;") + "..."
}
