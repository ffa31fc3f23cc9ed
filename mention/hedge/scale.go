package hedge

import (
	"cmp"
	"slices"
	"sort"

	"stemma/mention"
	"stemma/report"
	"stemma/text"
)

// A Scale weighs how firmly the clauses of a text are told: it composes what the
// words make of one another along the arcs, from the root of a sentence down to a
// verb, once for the innermost source and once for the writer.
type Scale struct {
	reader
	mentions []Mention
	byOver   []int32 // the mentions of clauses, by Over
	byAt     []int32 // the same, by At
	bearers  []int   // what carriers returned last
	applied  []int32 // what operators returned last
}

// NewScale returns a Scale of d, given what Govern found in it.
func NewScale(l *Language, d *text.Doc, governing []Mention) *Scale {
	s := &Scale{reader: reader{d, l}, mentions: governing}
	for i := range governing {
		if governing[i].Over >= 0 {
			s.byOver = append(s.byOver, int32(i))
		}
	}
	s.byAt = slices.Clone(s.byOver)
	slices.SortStableFunc(s.byOver, func(a, b int32) int { return cmp.Compare(governing[a].Over, governing[b].Over) })
	slices.SortStableFunc(s.byAt, func(a, b int32) int { return cmp.Compare(governing[a].At, governing[b].At) })
	return s
}

// over lists the mentions of the clause that token v heads, in text order.
func (s *Scale) over(v int) []int32 {
	return run(s.byOver, v, func(i int32) int { return s.mentions[i].Over })
}

// standing lists the mentions of clauses that hang by token i, in text order.
func (s *Scale) standing(i int) []int32 {
	return run(s.byAt, i, func(i int32) int { return s.mentions[i].At })
}

// run returns the part of sorted whose token is v.
func run(sorted []int32, v int, token func(int32) int) []int32 {
	from := sort.Search(len(sorted), func(k int) bool { return token(sorted[k]) >= v })
	to := from
	for to < len(sorted) && token(sorted[to]) == v {
		to++
	}
	return sorted[from:to]
}

// A Stance is how the innermost source and the writer stand to a statement.
type Stance struct {
	Source, Writer Stand
	After          bool        // what is told was said before, in other words: a "would" is a "will"
	By             report.Span // the words that set the source's stand; empty where none does
}

// Weigh composes down to token v, from the stance with which the text that in
// holds begins: no arc that leaves it is followed.
//
// Where somebody must or should do a thing, the duty is what is told, and lowers
// nothing.
func (s *Scale) Weigh(v int, from Stance, in func(token int) bool) Stance {
	return s.weigh(v, from, in, false)
}

// weigh is Weigh; with act it is asked of the deed that somebody must do.
func (s *Scale) weigh(v int, from Stance, in func(token int) bool, act bool) Stance {
	base, st := from, from
	steps := s.path(v, in)
	for k := len(steps) - 1; k >= 0; k-- {
		n := steps[k]
		ops := s.operators(n.node)
		for turn := range turns {
			for _, i := range ops {
				m := &s.mentions[i]
				if s.turn(m, n.node) != turn || n.shared && s.Above(n.node, m.At) || in != nil && !in(m.At) && !s.isMark(m) {
					continue
				}
				if !act && s.isDuty(m) || m.Sign != nil && m.Sign.Kind == Judging { // which judges the saying: see judged
					continue
				}
				before := st
				s.apply(m, &st, base)
				if before.Writer.Denied && !st.Writer.Against && !st.Writer.Open {
					st.Writer.Rung = weakest(st.Writer.Rung, mention.Reportedly) // who denies that it is not says that it is
				}
				if st.Source != before.Source {
					st.By = m.Span
				}
				if m.Sign != nil && m.Sign.Source[0] != (Sign{}) {
					base = st
				}
			}
		}
	}
	return st
}

// isMark reports whether a mention is the mark of a question, which may stand
// outside the words that it is about.
func (s *Scale) isMark(m *Mention) bool { return s.Tokens[m.At].Lower == "?" }

// isDuty reports whether a mention is a modal verb of duty: "must", "should".
func (s *Scale) isDuty(m *Mention) bool {
	return m.Sign != nil && m.Sign.Kind == Deontic && s.Tokens[m.At].Tag == "MD"
}

// operators lists the mentions of the clause at token n; one negation of several
// is taken, as the second of "nobody … nor" says the first again. The list holds
// until the next is asked for.
func (s *Scale) operators(n int) []int32 {
	out := s.applied[:0]
	negated := false
	for _, i := range s.over(n) {
		if s.mentions[i].negates() {
			if negated {
				continue
			}
			negated = true
		}
		out = append(out, i)
	}
	s.applied = out
	return out
}

// The mentions of one clause are applied in three turns: first what the clause
// hangs on, then a negation, then what is said of the clause as a whole.
const turns = 3

func (s *Scale) turn(m *Mention, n int) int {
	switch {
	case m.At != n && !s.Above(n, m.At) && !s.isMark(m) && m.Kind != Condition:
		return 0
	case m.negates():
		return 1
	}
	return 2
}

// apply changes st by one mention; base is the stance to what the innermost
// source says.
func (s *Scale) apply(m *Mention, st *Stance, base Stance) {
	if m.negates() {
		st.Source, st.Writer = st.Source.turned(), st.Writer.turned()
		return
	}
	g := m.signature()
	if st.After && g.Kind == Modal && !s.perfect(m.Over) && s.Tokens[m.At].Tag == "MD" && g.Writer[0].rung == mention.Conditional {
		g.Writer = [2]Sign{{'+', mention.Expected}, {'-', mention.Expected}}
	}
	switch g.Kind {
	case Factive:
		// What is known stays so in questions, conditions and under modals.
		// L. Karttunen, Some observations on factivity, Papers in Linguistics 4, 1971.
		st.Writer = g.Writer[0].under(Stand{Rung: base.Writer.Rung})
		if g.Source[0].side == 0 {
			st.Source = g.Writer[0].under(Stand{Rung: base.Source.Rung})
			return
		}
	case Semifactive:
		if !st.Writer.Open && st.Writer.Rung != mention.Conditional {
			st.Source, st.Writer = semi(g, st.Source, base.Source, true), semi(g, st.Writer, base.Writer, false)
			return
		}
	}
	source := g.Source
	if source[0].side == 0 {
		source = g.Writer
	}
	st.Source = of(source, st.Source).under(st.Source)
	if j, ok := s.judged(m.At); ok && !st.Writer.Against && !st.Writer.Open {
		st.Writer = j.under(Flat)
		st.Writer.Judged = st.Writer.Against
	} else if g.Kind != Factive {
		st.Writer = of(g.Writer, st.Writer).under(st.Writer)
	}
}

// semi is what a weaker factive makes of its clause: it is so for the writer
// whether the word is negated or not.
func semi(g Signature, s, base Stand, source bool) Stand {
	signs := g.Writer
	if source && g.Source[0].side != 0 {
		signs = g.Source
	}
	return of(signs, s).under(Stand{Rung: base.Rung})
}

// judged returns the sign of an adverb by which the writer judges the saying at
// token cue: "falsely claimed".
func (s *Scale) judged(cue int) (Sign, bool) {
	for _, i := range s.over(cue) {
		if m := &s.mentions[i]; m.Sign != nil && m.Sign.Kind == Judging {
			return m.Sign.Writer[0], true
		}
	}
	return Sign{}, false
}
