package print

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/finding"
)

// An Answer is why something stands in an edition: the rows that an ID names, or what ties
// two reports, with the rules that decided it.
type Answer struct {
	Story   string             `json:"story"`
	Finding *edition.Finding   `json:"finding,omitempty"`
	Locus   *edition.Locus     `json:"locus,omitempty"`
	Series  *edition.Series    `json:"series,omitempty"`
	Quote   *edition.Utterance `json:"quote,omitempty"`
	Pair    []string           `json:"pair,omitempty"`  // two sigla
	Edges   []edition.Edge     `json:"edges,omitempty"` // of the pair
	Lines   []string           `json:"lines,omitempty"` // of the pair: the heads of their lines of transmission
	Shared  []edition.Locus    `json:"shared,omitempty"`
	Rules   []Rule             `json:"rules"`
	e       *edition.Edition
}

// A Rule is a rule and the passage that it read.
type Rule struct {
	By      string           `json:"by"`
	Passage *edition.Passage `json:"passage"`
}

// ErrNothing says that what was asked for stands in no edition.
var ErrNothing = errors.New("nothing in these stories is called so")

// Answers returns why something stands in the editions. It is asked for by an ID, or the
// beginning of one (of a series S…, claim L…, finding F… or quotation Q…), or by two sigla
// with a dash between them, as in A-D.
func Answers(es []*edition.Edition, what string) ([]Answer, error) {
	var out []Answer
	for _, e := range es {
		out = append(out, answersOf(e, what)...)
	}
	if len(out) == 0 {
		return nil, ErrNothing
	}
	return out, nil
}

func answersOf(e *edition.Edition, what string) (out []Answer) {
	if a, b, ok := strings.Cut(what, "-"); ok {
		if x := pairOf(e, a, b); x != nil {
			return []Answer{*x}
		}
	}
	named := func(id string) bool { return len(what) > 1 && strings.HasPrefix(id, what) }
	for i := range e.Findings {
		if f := &e.Findings[i]; named(f.ID) {
			a := Answer{Story: e.Story.ID, Finding: f, e: e, Rules: []Rule{{string(f.By), &f.Suspect}}}
			a.Rules = append(a.Rules, marksIn(e, f.Suspect)...)
			if f.Against != nil {
				a.Rules = append(a.Rules, marksIn(e, *f.Against)...)
			}
			out = append(out, a)
		}
	}
	for i := range e.Loci {
		if l := &e.Loci[i]; named(l.ID) {
			out = append(out, Answer{Story: e.Story.ID, Locus: l, e: e, Rules: []Rule{{string(l.By), nil}}})
		}
	}
	for i := range e.Series {
		if s := &e.Series[i]; named(s.ID) {
			a := Answer{Story: e.Story.ID, Series: s, e: e, Rules: []Rule{}}
			for _, p := range s.Points {
				a.Rules = append(a.Rules, marksIn(e, p.Passage)...)
			}
			out = append(out, a)
		}
	}
	for i := range e.Quotes {
		if q := &e.Quotes[i]; named(q.ID) {
			a := Answer{Story: e.Story.ID, Quote: q, e: e, Rules: []Rule{}}
			for _, r := range q.Readings {
				a.Rules = append(a.Rules, marksIn(e, r.Passage)...)
			}
			out = append(out, a)
		}
	}
	return out
}

// pairOf returns what ties two reports, nil if one of the sigla is of none.
func pairOf(e *edition.Edition, a, b string) *Answer {
	line := map[string]int{}
	for _, w := range e.Witnesses {
		line[w.Siglum] = w.Line
	}
	x, okA := line[a]
	y, okB := line[b]
	if !okA || !okB || a == b {
		return nil
	}
	out := &Answer{Story: e.Story.ID, Pair: []string{a, b}, e: e, Rules: []Rule{}, Lines: []string{e.Stemma.Lines[x].Head, e.Stemma.Lines[y].Head}}
	for _, g := range e.Stemma.Edges {
		if g.Child == a && g.Parent == b || g.Child == b && g.Parent == a {
			out.Edges = append(out.Edges, g)
		}
	}
	for _, l := range e.Loci {
		has := func(siglum string) bool {
			return slices.ContainsFunc(l.Variants, func(v edition.Variant) bool { return slices.Contains(v.Sigla, siglum) })
		}
		if has(a) && has(b) {
			out.Shared = append(out.Shared, l)
		}
	}
	return out
}

// marksIn lists the rules that read something within a passage.
func marksIn(e *edition.Edition, p edition.Passage) (out []Rule) {
	for _, w := range e.Witnesses {
		if w.Siglum != p.Siglum {
			continue
		}
		for _, m := range w.Marks {
			if m.By == "" || m.Start < p.Start || m.End > p.End || m.End > len(w.Text) {
				continue
			}
			out = append(out, Rule{string(m.By), &edition.Passage{Siglum: w.Siglum, Report: w.Report, Start: m.Start, End: m.End, Exact: w.Text[m.Start:m.End]}})
		}
	}
	return out
}

// Why writes answers.
func Why(w io.Writer, as []Answer, st Style) error {
	st.All, st.ids = true, true
	if st.Width > 0 {
		st.Width = max(st.Width, leastWidth)
		w = &folder{w: w, width: st.Width}
	} else {
		st.Width = fileWidth
	}
	out := bufio.NewWriter(w)
	for i, a := range as {
		b := newBoard(out, a.e, st)
		if i > 0 {
			b.printf("\n")
		}
		b.answer(a)
		if err := b.Flush(); err != nil {
			return err
		}
	}
	return out.Flush()
}

// answer writes one answer: what it is about, its passages with their places, and the
// rules.
func (b *board) answer(a Answer) {
	switch {
	case a.Finding != nil:
		f := a.Finding
		b.printf("%s  %s\n", b.rubric(label.Kinds.Say(f.Kind)), b.faint(f.ID))
		b.printf("  %s\n", finding.KindOf(f.Kind).Means)
		b.printf("  %s; %s\n", label.Severities.Say(f.Severity), tieMeans(f.Tie))
		if f.Against != nil {
			b.placed(*f.Against)
		}
		b.placed(f.Suspect)
	case a.Locus != nil:
		b.printf("%s\n", b.bold(label.Themes.Say(a.Locus.Theme)))
		b.locus(*a.Locus)
		n := a.Locus.Independence
		b.printf("  %s; %s, %s, %s  %s\n", label.Relations.Say(a.Locus.Relation), plural(n.Reports, "report"), lines(n.Lines), plural(n.Origins, "origin"), b.faint(a.Locus.ID))
		for _, v := range a.Locus.Variants {
			for _, p := range v.Passages {
				b.placed(p)
			}
			for _, p := range v.Told {
				b.printf("  ")
				b.placed(p)
			}
		}
	case a.Series != nil:
		b.series(a.Series)
	case a.Quote != nil:
		b.printf("%s  %s\n", b.bold(label.Quotes), b.faint(a.Quote.ID))
		for _, r := range a.Quote.Readings {
			b.placed(r.Passage)
		}
		b.ops(*a.Quote)
	default:
		b.pair(a)
	}
	b.rules(a.Rules)
}

// tieMeans returns what a tie of two passages means.
func tieMeans(tie string) string {
	if w, ok := label.Legend.Of(tie); ok {
		return w
	}
	return label.Ties.Say(tie)
}

// placed writes a passage with its place.
func (b *board) placed(p edition.Passage) {
	b.printf("  %s %s  %s\n", b.sig(p.Siglum), quoted(p, max(b.st.Width-30, leastPassage)), b.faint(fmt.Sprintf("%d-%d", p.Start, p.End)))
}

// series writes the figures of a series with what each is and holds for, and the series
// from which it is held apart.
func (b *board) series(s *edition.Series) {
	b.printf("%s  %s  %s\n", b.bold(laneName(*s)), label.Relations.Say(s.Relation), b.faint(s.ID))
	for _, p := range s.Points {
		parts := []ink{b.sig(p.Siglum), text(figure(p, s.Unit)), text(quoted(p.Passage, 40))}
		if p.Derived {
			parts = append(parts, text(p.Formula))
		} else {
			parts = append(parts, b.faint(fmt.Sprintf("%d-%d", p.Start, p.End)))
		}
		if p.AsOf != "" {
			parts = append(parts, text("as of "+label.Day(p.AsOf)))
		}
		if p.Firmness != "" && p.Firmness != "stated" {
			parts = append(parts, text(label.Firmness.Say(p.Firmness)))
		}
		if len(p.Chain) > 0 {
			parts = append(parts, text(chain(p.Chain)))
		}
		b.flow("  ", parts, "  ")
	}
	for _, h := range s.Apart {
		b.printf("  %s %s: %s\n", b.faint(label.Vetoes.Say(h.Why)), h.Key.Counted, strings.Trim(h.Key.Aspect+" "+h.Key.Place+" "+h.Key.Scope, " "))
	}
}

// pair writes what ties two reports.
func (b *board) pair(a Answer) {
	b.printf("%s  %s\n", b.sigs(a.Pair), text("lines "+strings.Join(a.Lines, ", ")))
	if len(a.Edges) == 0 {
		b.printf("  %s\n", tieMeans("compared"))
	}
	for _, g := range a.Edges {
		b.printf("  %s %s %s\n", b.sig(g.Child), label.Edge(g.Relation, g.Direct), b.sig(g.Parent))
		for _, v := range g.Evidence {
			b.printf("    %s: %s %s\n", label.Classes.Say(v.Class), label.Evidence.Say(v.Kind), b.faint(fmt.Sprintf("%+.1f", v.Weight)))
			for _, ps := range v.Passages {
				for _, p := range ps {
					b.printf("    ")
					b.placed(p)
				}
			}
		}
	}
	claims := 0
	for i := range a.Shared {
		if !a.Shared[i].Whole() {
			claims++
		}
	}
	b.printf("  %s in both\n", plural(claims, "claim"))
}

// rules writes the rules that decided, each once with the words that it first read.
func (b *board) rules(rs []Rule) {
	met := map[string]bool{}
	for _, r := range rs {
		if r.By == "" || met[r.By] {
			continue
		}
		met[r.By] = true
		if r.Passage == nil {
			b.printf("  by %s\n", r.By)
			continue
		}
		b.printf("  by %s  %s %s\n", r.By, quoted(*r.Passage, 40), b.sig(r.Passage.Siglum))
	}
}

// WhyJSON writes answers as one object, {"stories": […]}.
func WhyJSON(w io.Writer, as []Answer) error { return stories(w, as) }
