package site

import (
	"cmp"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/report"
	"stemma/serve/web"
)

// A layer is a text with what lies over it: marks of finds, passages that differ, and the
// passage that the reader opened.
type layer struct {
	text  string
	over  []cover
	after map[int][]int // numbers of the notes on the passages that end there
}

// A cover is a class of CSS over a span.
type cover struct {
	report.Span
	class string
}

// covers are the classes in the order in which they are written: where several lie over one
// run, the underline is that of the last.
var covers = []string{"furniture", "quote", "term", "name", "cue", "source", "date", "figure", "hedge", "d", "x", "v-traced", "v-not_found", "v-differs", opens}

// opens is the class of the passage that the reader opened.
const opens = "on"

func newLayer(text string, marks []edition.Mark) *layer {
	l := &layer{text: web.Flowing(text), after: map[int][]int{}}
	for _, m := range marks {
		if _, known := label.Marks.Of(m.Kind); known {
			l.cover(report.Span{Start: m.Start, End: m.End}, m.Kind)
		}
	}
	return l
}

// cover lays a class over a span that is in the text.
func (l *layer) cover(s report.Span, class string) {
	if !s.Empty() && s.In(l.text) {
		l.over = append(l.over, cover{s, class})
	}
}

// notes lays what notes are of over the text of a report. what returns the words of a note
// that may be of it.
func (l *layer) notes(ns []note, id string, what func(note) *Words) {
	for _, n := range ns {
		w := what(n)
		if w == nil || w.Report != id {
			continue
		}
		class := "d"
		if n.Against == nil {
			class = "x"
		}
		s := report.Span{Start: w.Start, End: w.End}
		if s.In(l.text) && !s.Empty() {
			l.cover(s, class)
			l.after[s.End] = append(l.after[s.End], n.No)
		}
	}
}

// open marks the passage that the reader opened.
func (l *layer) open(s *report.Span) {
	if s != nil {
		l.cover(*s, opens)
	}
}

// A para is a paragraph of a text.
type para struct {
	report.Span
	Runs []run
}

// A run is a part of a paragraph over which the same lies.
type run struct {
	Text  string
	Class string // "" for none
	First bool   // whether the opened passage begins with it
	Notes []int  // that end behind it
}

// paras returns the paragraphs of the text.
func (l *layer) paras() (out []*para) {
	cuts := []int{0, len(l.text)}
	for _, c := range l.over {
		cuts = append(cuts, c.Start, c.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortStableFunc(l.over, func(a, b cover) int { return cmp.Compare(a.Start, b.Start) })
	begin := 0 // index in over of the first that may still cover something
	opened := false
	for _, s := range split(l.text) {
		p := &para{Span: s}
		i, _ := slices.BinarySearch(cuts, s.Start)
		for at := s.Start; at < s.End; {
			for i < len(cuts) && cuts[i] <= at {
				i++
			}
			end := min(s.End, cuts[min(i, len(cuts)-1)])
			for begin < len(l.over) && l.over[begin].End <= at {
				begin++
			}
			r := run{Text: l.text[at:end], Notes: l.after[end], Class: l.classes(begin, at)}
			if !opened && strings.HasSuffix(r.Class, " "+opens) {
				r.First, opened = true, true
			}
			p.Runs = append(p.Runs, r)
			at = end
		}
		out = append(out, p)
	}
	return out
}

// classes returns the classes of what lies over the byte at a place, from a cover on.
func (l *layer) classes(from, at int) string {
	have := map[string]bool{}
	for _, c := range l.over[from:] {
		if c.Start > at {
			break
		}
		if at < c.End {
			have[c.class] = true
		}
	}
	if len(have) == 0 {
		return ""
	}
	class := "m"
	for _, c := range covers {
		if have[c] {
			class += " " + c
		}
	}
	return class
}

// split returns the paragraphs of a text: what stands between blank lines or, in a text
// without one, its lines.
func split(text string) (out []report.Span) {
	sep := "\n\n"
	clean := strings.ReplaceAll(text, "\r", " ") // of the same length
	if !strings.Contains(clean, sep) && !strings.Contains(clean, "\n \n") {
		sep = "\n"
	}
	clean = strings.ReplaceAll(clean, "\n \n", "\n\n ")
	start := 0
	for start < len(text) {
		end := strings.Index(clean[start:], sep)
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		s := report.Span{Start: start, End: end}
		for s.Start < s.End && strings.ContainsRune(" \n\r\t", rune(text[s.Start])) {
			s.Start++
		}
		for s.End > s.Start && strings.ContainsRune(" \n\r\t", rune(text[s.End-1])) {
			s.End--
		}
		if !s.Empty() {
			out = append(out, s)
		}
		start = end + len(sep)
	}
	return out
}

// A tie says that two passages say one thing: it begins there in the one text and there in
// the other.
type tie struct{ left, right, weight int }

// A pair is a paragraph with its notes and the paragraphs of the other text beside it.
type pair struct {
	Left  *para
	Notes []note
	Right []*para
}

// align sets each paragraph of the right text beside the one of the left with which most
// ties it. What no tie leads to is returned apart.
func align(left, right []*para, ties []tie) (rows []pair, rest []*para) {
	in := func(ps []*para, at int) int {
		i, found := slices.BinarySearchFunc(ps, at, func(p *para, at int) int { return cmp.Compare(p.Start, at) })
		if !found {
			i--
		}
		if i < 0 || at >= ps[i].End {
			return -1
		}
		return i
	}
	votes := make([]map[int]int, len(right))
	for _, t := range ties {
		l, r := in(left, t.left), in(right, t.right)
		if l < 0 || r < 0 {
			continue
		}
		if votes[r] == nil {
			votes[r] = map[int]int{}
		}
		votes[r][l] += t.weight
	}
	rows = make([]pair, len(left))
	for i, p := range left {
		rows[i].Left = p
	}
	for r, p := range right {
		best := -1
		for l := range left {
			if n := votes[r][l]; n > 0 && (best < 0 || n > votes[r][best]) {
				best = l
			}
		}
		if best < 0 {
			rest = append(rest, p)
			continue
		}
		rows[best].Right = append(rows[best].Right, p)
	}
	return rows, rest
}

// A note says how a passage of the report differs from another.
type note struct {
	No       int    `json:"no"`
	Kind     string `json:"kind"` // of finding
	Severity string `json:"severity"`
	Tie      string `json:"tie"`
	Words    *Words `json:"words"`
	Against  *Words `json:"against"`
}

// opened returns the passage that an address names, in bytes of the text; nil if none.
func opened(at, text string) *report.Span {
	a, z, ok := strings.Cut(at, "-")
	start, okA := seqOf(a)
	end, okZ := seqOf(z)
	if a == "0" {
		okA = true
	}
	span := report.Span{Start: int(start), End: int(end)}
	if !ok || !okA || !okZ || span.Empty() || !span.In(text) {
		return nil
	}
	return &span
}
