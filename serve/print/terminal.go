package print

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"stemma/edition"
)

// Style says how the terminal board looks. The zero Style is plain text of 100
// columns.
type Style struct {
	Color bool // 16 ANSI colours
	Width int  // columns; 0 is 100
	All   bool // every row of every section, not the first ones
}

// Terminal writes the board of one edition: head, moved, figures, changed,
// quotes, denied, checks, descent, not used. Quotation marks enclose words of
// reports.
func Terminal(w io.Writer, e *edition.Edition, st Style) error {
	if st.Width <= 0 {
		st.Width = 100
	}
	b := &board{Writer: bufio.NewWriter(w), e: e, st: st, line: map[string]int{}}
	for _, x := range e.Witnesses {
		b.line[x.Siglum] = x.Line
	}
	b.head()
	b.moved()
	b.figures()
	b.changed()
	b.quotes()
	b.denied()
	b.checks()
	b.descent()
	b.unused()
	return b.Flush()
}

type board struct {
	*bufio.Writer
	e    *edition.Edition
	st   Style
	line map[string]int
}

func (b *board) printf(format string, a ...any) { fmt.Fprintf(b.Writer, format, a...) }

// The colours: lines of transmission in the order of their size, then marks.
var lineColors = []string{"34", "33", "36", "35", "32", "94", "93", "96"}

func (b *board) paint(code, s string) string {
	if !b.st.Color || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (b *board) bold(s string) string   { return b.paint("1", s) }
func (b *board) rubric(s string) string { return b.paint("1;31", s) }
func (b *board) faint(s string) string  { return b.paint("2", s) }

// sig writes a siglum in the colour of its line.
func (b *board) sig(s string) string {
	return b.paint(lineColors[b.line[s]%len(lineColors)], s)
}

func (b *board) sigs(ss []string) string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = b.sig(s)
	}
	return strings.Join(out, " ")
}

// section starts a section with its title and a count where one is given.
func (b *board) section(title string, n int) {
	b.printf("\n%s", b.bold(title))
	if n > 0 {
		b.printf("  %d", n)
	}
	b.printf("\n")
}

// words is a passage as one line of at most n columns; what is cut is shown by
// dots. Control and direction characters are made visible.
func words(p edition.Passage, n int) string { return clip(oneLine(p.Exact), n) }

func quoted(p edition.Passage, n int) string { return `"` + words(p, n-2) + `"` }

func oneLine(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == 0xA0:
			space = b.Len() > 0
			continue
		case r < ' ' || r == 0x7F || r >= 0x80 && r < 0xA0 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x61C || r >= 0xE0000 && r <= 0xE007F:
			if space {
				b.WriteByte(' ')
				space = false
			}
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n || n < 4 {
		return s
	}
	r := []rune(s)
	cut := n - 3
	for i := cut; i > cut-12 && i > 0; i-- {
		if r[i] == ' ' {
			cut = i
			break
		}
	}
	return strings.TrimRight(string(r[:cut]), " ,;") + "..."
}

func (b *board) head() {
	s := b.e.Story
	if s.Lead != nil {
		for i, l := range wrap(oneLine(s.Lead.Exact), b.st.Width-4, 3) {
			if i > 0 {
				b.printf("\n")
			}
			b.printf("%s", b.bold(l))
		}
		b.printf(" %s\n", b.sig(s.Lead.Siglum))
	}
	b.printf("%s  %s", plural(s.Reports, "report"), lines(s.Lines))
	if s.LeadBy.Reports > 1 {
		b.printf("  lead claim: %s, %s, %s", plural(s.LeadBy.Reports, "report"), lines(s.LeadBy.Lines), plural(s.LeadBy.Origins, "origin"))
		if len(s.LeadBy.Sources) > 0 {
			b.printf(" (%s)", words(s.LeadBy.Sources[0], 40))
		}
	}
	if s.From != "" {
		b.printf("  %s", s.From)
		if s.To != s.From {
			b.printf(" - %s", s.To)
		}
	}
	b.printf("\n")
	for i, w := range b.e.Witnesses {
		if i == 12 && !b.st.All && len(b.e.Witnesses) > 14 {
			b.printf("  %s\n", b.faint(fmt.Sprintf("and %d more", len(b.e.Witnesses)-i)))
			break
		}
		b.printf("  %s %-28s %-22s %s\n", b.sig(pad(w.Siglum, 2)), clip(oneLine(witnessName(w)), 28), clip(dated(w), 22), b.lineName(w))
	}
	if s.Reports == 1 {
		b.printf("%s\n", b.faint("1 report; nothing to compare"))
	}
}

// witnessName is what a witness is called: its outlet, else the end of its ref.
func witnessName(w edition.Witness) string {
	if w.Outlet != "" {
		return strings.TrimPrefix(w.Outlet, "www.")
	}
	ref := w.Ref
	if i := strings.LastIndexByte(ref, '/'); i >= 0 {
		ref = ref[i+1:]
	}
	return ref
}

func dated(w edition.Witness) string {
	switch {
	case w.Published != "":
		return strings.Replace(strings.TrimSuffix(w.Published, ":00Z"), "T", " ", 1)
	case w.Dated != nil:
		return quoted(*w.Dated, 22)
	}
	return "no date"
}

// lineName names the line a witness comes down: by the lost text's own name in
// a report, by the siglum at its head, or "own".
func (b *board) lineName(w edition.Witness) string {
	l := b.e.Stemma.Lines[w.Line]
	if n := b.node(l.Head); n != nil && !n.Held {
		return "line " + l.Head + " " + named(n)
	}
	if len(l.Sigla) == 1 {
		return "own"
	}
	return "line " + l.Head
}

func (b *board) node(id string) *edition.Node {
	for i := range b.e.Stemma.Nodes {
		if b.e.Stemma.Nodes[i].ID == id {
			return &b.e.Stemma.Nodes[i]
		}
	}
	return nil
}

func named(n *edition.Node) string {
	if len(n.Named) == 0 {
		return ""
	}
	return quoted(n.Named[0], 30)
}

func (b *board) moved() {
	if len(b.e.Moved) == 0 {
		return
	}
	b.section("MOVED", 0)
	for _, m := range b.e.Moved {
		b.printf("  %s  %s %s -> %s %s\n", b.rubric(pad(say(m.Kind), 7)), quoted(m.From, 40), b.sig(m.From.Siglum), quoted(m.To, 40), b.sig(m.To.Siglum))
	}
}

// figures shows a row for each series that two witnesses have, then how many
// stand in one report only.
func (b *board) figures() {
	var rows []edition.Series
	single, unnamed := 0, 0
	for _, s := range b.e.Series {
		if !b.st.All && witnesses(s) < 2 && len(b.e.Witnesses) > 1 {
			single++
			continue
		}
		if !b.st.All && s.Label == nil && s.Key.Aspect == "" && s.Relation != "differs" && s.Relation != "moved" {
			unnamed++
			continue
		}
		rows = append(rows, s)
	}
	if len(rows) == 0 && single == 0 && unnamed == 0 {
		return
	}
	b.section("FIGURES", 0)
	limit := 16
	for i, s := range rows {
		if i == limit && !b.st.All {
			b.printf("  %s\n", b.faint(fmt.Sprintf("%d more rows", len(rows)-i)))
			break
		}
		b.lane(s)
	}
	if unnamed > 0 {
		b.printf("  %s\n", b.faint(fmt.Sprintf("%s in several reports whose measure is not named", plural(unnamed, "figure"))))
	}
	if single > 0 {
		b.printf("  %s\n", b.faint(fmt.Sprintf("%s in one report only", plural(single, "figure"))))
	}
}

func witnesses(s edition.Series) int {
	seen := map[string]bool{}
	for _, p := range s.Points {
		seen[p.Siglum] = true
	}
	return len(seen)
}

const laneLabel = 34

// lane writes one series: its label, then its readings, each with the sigla of
// those that have it, by day where days differ.
func (b *board) lane(s edition.Series) {
	type reading struct {
		day, text string
		sigla     []string
	}
	var rs []reading
	for _, p := range s.Points {
		t := number(p, s.Unit)
		if hedged(p.Firmness) {
			t += "?"
		}
		found := false
		for i := range rs {
			if rs[i].text == t && rs[i].day == p.AsOf {
				found = true
				if last := rs[i].sigla; last[len(last)-1] != p.Siglum {
					rs[i].sigla = append(rs[i].sigla, p.Siglum)
				}
			}
		}
		if !found {
			rs = append(rs, reading{p.AsOf, t, []string{p.Siglum}})
		}
	}
	days := map[string]bool{}
	for _, r := range rs {
		days[r.day] = true
	}
	var parts []string
	last := ""
	for _, r := range rs {
		part := r.text + " " + b.sigs(r.sigla)
		if len(days) > 1 && r.day != last {
			d := r.day
			if d == "" {
				d = "no date"
			}
			part = b.faint(d+":") + " " + part
			last = r.day
		}
		parts = append(parts, part)
	}
	rel := ""
	switch s.Relation {
	case "differs", "disputed", "moved":
		rel = "  " + b.rubric(say(s.Relation))
	case "rounding", "scope":
		rel = "  " + b.faint(say(s.Relation))
	}
	b.printf("  %s  %s%s\n", pad(clip(laneName(s), laneLabel), laneLabel), strings.Join(parts, "   "), rel)
}

// laneName is what a series measures: the thing counted in a report's own
// words, then the slot.
func laneName(s edition.Series) string {
	var parts []string
	if s.Label != nil {
		parts = append(parts, words(*s.Label, 26))
	} else if s.Key.Counted != "" {
		parts = append(parts, s.Key.Counted)
	} else if s.Unit != "" {
		parts = append(parts, unitWord(s.Unit))
	}
	if s.Key.Per != "" {
		parts = append(parts, "a "+s.Key.Per)
	}
	if s.Key.Aspect != "" {
		parts = append(parts, s.Key.Aspect)
	}
	if s.Key.Place != "" {
		parts = append(parts, "in "+s.Key.Place)
	}
	return strings.Join(parts, ", ")
}

func (b *board) changed() {
	if len(b.e.Findings) == 0 {
		return
	}
	b.section("CHANGED ON THE WAY", len(b.e.Findings))
	limit := 18
	for i, f := range b.e.Findings {
		if i == limit && !b.st.All {
			b.printf("  %s\n", b.faint(fmt.Sprintf("%d more", len(b.e.Findings)-i)))
			break
		}
		kind := pad(say(f.Kind), 21)
		if f.Severity != "note" {
			kind = b.rubric(kind)
		}
		if f.Against == nil {
			b.printf("  %s %s %s\n", kind, quoted(f.Suspect, 60), b.sig(f.Suspect.Siglum))
			continue
		}
		n := (b.st.Width - 21 - 24) / 2
		b.printf("  %s %s %s -> %s %s  %s\n", kind, quoted(*f.Against, n), b.sig(f.Against.Siglum), quoted(f.Suspect, n), b.sig(f.Suspect.Siglum), b.faint(say(f.Tie)))
	}
}

func (b *board) quotes() {
	if len(b.e.Quotes) == 0 {
		return
	}
	b.section("QUOTES", len(b.e.Quotes))
	for i, u := range b.e.Quotes {
		if i == 8 && !b.st.All {
			b.printf("  %s\n", b.faint(fmt.Sprintf("%d more", len(b.e.Quotes)-i)))
			break
		}
		var sigla []string
		who := ""
		for _, r := range u.Readings {
			if len(sigla) == 0 || sigla[len(sigla)-1] != r.Siglum {
				sigla = append(sigla, r.Siglum)
			}
			if who == "" && r.Speaker != nil {
				who = words(*r.Speaker, 40) + ": "
			}
		}
		b.printf("  %s%s %s\n", who, quoted(u.Readings[0].Passage, 60), b.sigs(sigla))
		for _, o := range u.Ops {
			if o.Kind == "truncated" || o.Kind == "same_word_form" {
				continue
			}
			b.printf("      %s  %s -> %s\n", pad(say(o.Kind), 16), b.side(o.A, u.Readings[o.From].Siglum), b.side(o.B, u.Readings[o.To].Siglum))
		}
	}
}

func (b *board) side(p *edition.Passage, siglum string) string {
	if p == nil {
		return "- " + b.sig(siglum)
	}
	return quoted(*p, 36) + " " + b.sig(siglum)
}

// denied lists the claims that somebody denies.
func (b *board) denied() {
	n := 0
	for _, l := range b.e.Loci {
		for _, v := range l.Variants {
			if v.Firmness != "denied" {
				continue
			}
			if n++; n == 1 {
				b.section("DENIED", 0)
			}
			who := ""
			if len(v.Chain) > 0 {
				who = words(v.Chain[len(v.Chain)-1], 36) + ": "
			}
			b.printf("  %s%s %s\n", who, quoted(v.Passage, 66), b.sigs(v.Sigla))
		}
	}
}

func (b *board) checks() {
	if len(b.e.Checks) == 0 {
		return
	}
	b.section("CHECKS", 0)
	type row struct {
		text, verdict string
		sigla         []string
	}
	var rows []row
	plain := map[string]int{}
	for _, c := range b.e.Checks {
		if c.Verdict == "holds" && c.Kind == "part_whole" && !b.st.All {
			plain[c.Kind]++
			continue
		}
		r := row{text: c.Formula, verdict: c.Verdict}
		if c.Result != "" && !strings.HasSuffix(c.Formula, c.Result) {
			r.text += "  " + c.Result
		}
		at := -1
		for i := range rows {
			if rows[i].text == r.text && rows[i].verdict == r.verdict {
				at = i
			}
		}
		if at < 0 {
			rows = append(rows, r)
			at = len(rows) - 1
		}
		for _, p := range c.Inputs {
			if !slices.Contains(rows[at].sigla, p.Siglum) {
				rows[at].sigla = append(rows[at].sigla, p.Siglum)
			}
		}
	}
	for _, r := range rows {
		v := say(r.verdict)
		if r.verdict == "does_not_hold" {
			v = b.rubric(v)
		}
		b.printf("  %s  %s  %s\n", r.text, v, b.sigs(r.sigla))
	}
	if n := plain["part_whole"]; n > 0 {
		b.printf("  %s\n", b.faint(fmt.Sprintf("%s: no part is larger than its whole", plural(n, "part"))))
	}
}

func (b *board) descent() {
	if len(b.e.Stemma.Edges) == 0 {
		if len(b.e.Witnesses) > 1 {
			b.section("DESCENT", 0)
			b.printf("  %s\n", b.faint("no report is shown to be made from another"))
		}
		return
	}
	b.section("DESCENT", 0)
	lost := false
	var quoting []string
	for _, e := range b.e.Stemma.Edges {
		if e.Relation == "shares_quote" {
			quoting = append(quoting, b.sig(e.Parent)+"-"+b.sig(e.Child))
			continue
		}
		var classes []string
		for _, v := range e.Evidence {
			if len(classes) == 0 || classes[len(classes)-1] != v.Class {
				classes = append(classes, v.Class)
			}
		}
		sort.Strings(classes)
		parent := b.sig(e.Parent)
		if n := b.node(e.Parent); n != nil && !n.Held {
			parent, lost = e.Parent+" "+named(n), true
		}
		rel := say(e.Relation)
		if !e.Direct && (e.Relation == "rewrite" || e.Relation == "copy" || e.Relation == "summary") {
			rel = "of one text with"
		}
		b.printf("  %s %s %s  %s\n", b.sig(e.Child), rel, parent, b.faint(strings.Join(compact(classes), ", ")))
	}
	if len(quoting) > 0 {
		b.printf("  share a quotation, no descent shown: %s\n", strings.Join(quoting, " "))
	}
	if lost {
		b.printf("  %s\n", b.faint("* a text not held"))
	}
}

func compact(ss []string) []string {
	out := ss[:0]
	for i, s := range ss {
		if i == 0 || s != ss[i-1] {
			out = append(out, s)
		}
	}
	return out
}

func (b *board) unused() {
	if len(b.e.Unused) == 0 {
		return
	}
	count := map[string]int{}
	for _, u := range b.e.Unused {
		count[u.Why]++
	}
	var whys []string
	for w := range count {
		whys = append(whys, w)
	}
	sort.Strings(whys)
	for i, w := range whys {
		whys[i] = fmt.Sprintf("%s %d", say(w), count[w])
	}
	b.section("NOT USED", len(b.e.Unused))
	b.printf("  %s\n", strings.Join(whys, ", "))
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

func lines(l [2]int) string {
	if l[0] == l[1] {
		return plural(l[0], "line") + " of transmission"
	}
	return fmt.Sprintf("%d-%d lines of transmission", l[0], l[1])
}

func itoa(n int) string { return strconv.Itoa(n) }

func pad(s string, n int) string {
	if k := utf8.RuneCountInString(s); k < n {
		return s + strings.Repeat(" ", n-k)
	}
	return s
}

// wrap folds s into at most rows lines of n columns, the last one clipped.
func wrap(s string, n, rows int) []string {
	var out []string
	for len(out) < rows-1 && utf8.RuneCountInString(s) > n {
		r := []rune(s)
		cut := n
		for cut > n/2 && r[cut] != ' ' {
			cut--
		}
		out = append(out, string(r[:cut]))
		s = strings.TrimLeft(string(r[cut:]), " ")
	}
	return append(out, clip(s, n))
}

// Boards writes the boards of several stories, one after the other. Reports
// that stand alone among others get no board but a line.
func Boards(w io.Writer, es []*edition.Edition, st Style) error {
	var alone []string
	shown := 0
	for _, e := range es {
		if len(e.Witnesses) == 1 && len(es) > 1 && !st.All {
			alone = append(alone, oneLine(e.Witnesses[0].Ref))
			continue
		}
		if shown > 0 {
			if _, err := io.WriteString(w, "\n"+strings.Repeat("-", 60)+"\n\n"); err != nil {
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
