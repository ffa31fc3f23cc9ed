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
	d    *text.Doc
	ms   []Mention
	over []int32 // the mentions, by the token that they are about
	at   []int32 // the mentions, by the token that they stand by
}

// NewScale readies the mentions that Govern found in d.
func NewScale(d *text.Doc, governing []Mention) *Scale {
	s := &Scale{d: d, ms: governing}
	for i := range governing {
		if governing[i].Over >= 0 {
			s.over = append(s.over, int32(i))
		}
	}
	s.at = slices.Clone(s.over)
	slices.SortStableFunc(s.over, func(a, b int32) int { return cmp.Compare(governing[a].Over, governing[b].Over) })
	slices.SortStableFunc(s.at, func(a, b int32) int { return cmp.Compare(governing[a].At, governing[b].At) })
	return s
}

// overs lists the mentions that are about token v, in text order.
func (s *Scale) overs(v int) []int32 {
	return run(s.over, v, func(i int32) int { return s.ms[i].Over })
}

// ats lists the mentions that stand by token v, in text order.
func (s *Scale) ats(v int) []int32 {
	return run(s.at, v, func(i int32) int { return s.ms[i].At })
}

// run is the part of sorted whose tokens are v.
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
		ops := s.ops(n.node)
		for pass := range 3 {
			for _, i := range ops {
				m := &s.ms[i]
				if s.pass(m, n.node) != pass || n.shared && s.d.Above(n.node, m.At) || in != nil && !in(m.At) && !s.outer(m) {
					continue
				}
				if !act && m.Sign != nil && m.Sign.Kind == "deontic" && s.d.Tokens[m.At].Tag == "MD" {
					continue
				}
				if m.Sign != nil && m.Sign.Kind == "judging" {
					continue // of the saying: see judged
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

// outer reports whether a mention may stand outside the words that are weighed
// and speak of them: the mark of a question.
func (s *Scale) outer(m *Mention) bool { return s.d.Tokens[m.At].Lower == "?" }

// ops lists the mentions about token n; one negation of several is taken, as the
// second of "nobody … nor" says the first again.
func (s *Scale) ops(n int) []int32 {
	var out []int32
	negated := false
	for _, i := range s.overs(n) {
		if s.ms[i].negates() {
			if negated {
				continue
			}
			negated = true
		}
		out = append(out, i)
	}
	return out
}

// pass orders the mentions about one token: first what it hangs on, then a
// negation, then what is said of the clause as a whole.
func (s *Scale) pass(m *Mention, n int) int {
	switch {
	case m.At != n && !s.d.Above(n, m.At) && s.d.Tokens[m.At].Lower != "?" && m.Kind != Condition:
		return 0
	case m.negates():
		return 1
	}
	return 2
}

// apply takes one mention into account.
func (s *Scale) apply(m *Mention, st *Stance, base Stance) {
	if m.negates() {
		st.Source, st.Writer = turn(st.Source), turn(st.Writer)
		return
	}
	g := m.signature()
	if st.After && g.Kind == "modal" && !s.perfect(m.Over) && s.d.Tokens[m.At].Tag == "MD" && g.Writer[0].rung == mention.Conditional {
		g.Writer = [2]Sign{{'+', mention.Expected}, {'-', mention.Expected}}
	}
	switch g.Kind {
	case "factive":
		// What is known stays so in questions, conditions and under modals.
		// L. Karttunen, Some observations on factivity, Papers in Linguistics 4, 1971.
		st.Writer = g.Writer[0].under(Stand{Rung: base.Writer.Rung})
		if g.Source[0].side == 0 {
			st.Source = g.Writer[0].under(Stand{Rung: base.Source.Rung})
			return
		}
	case "semifactive":
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
	if j, ok := s.judged(m); ok && !st.Writer.Against && !st.Writer.Open {
		st.Writer = j.under(Flat)
		st.Writer.Judged = st.Writer.Against
	} else if g.Kind != "factive" {
		st.Writer = of(g.Writer, st.Writer).under(st.Writer)
	}
}

// Under is the stance to what hangs on the word at token cue, by its signature,
// where the word itself is told from stance at.
func (s *Scale) Under(cue int, g Signature, at Stance) Stance {
	m := Mention{At: cue, Sign: &g}
	s.apply(&m, &at, Stance{Source: Flat, Writer: Flat})
	return at
}

// Of returns the signature of the word at token cue in front of what in holds; ok
// is false where no line of the lexicon fits.
func (s *Scale) Of(cue int, in func(token int) bool) (g Signature, ok bool) {
	for _, i := range s.ats(cue) {
		if m := &s.ms[i]; m.Sign != nil && in(m.Over) && m.Sign.Kind != "judging" {
			return *m.Sign, true
		}
	}
	return Signature{}, false
}

// Hedged returns the rung to which the word at token cue, being a hedge, lowers what
// in holds; "" where it is none.
func (s *Scale) Hedged(cue int, in func(token int) bool) mention.Firmness {
	for _, i := range s.ats(cue) {
		if m := &s.ms[i]; m.Kind != "" && in(m.Over) {
			return m.Firmness
		}
	}
	return ""
}

// Judged reports whether an adverb judges the saying at token cue: "falsely
// claimed".
func (s *Scale) Judged(cue int) bool {
	_, ok := s.judgedAt(cue)
	return ok
}

// perfect reports whether a "have" helps the verb at token v.
func (s *Scale) perfect(v int) bool {
	for k := range s.d.Kids(v) {
		if t := &s.d.Tokens[k]; t.Label == "aux" && t.Lemma == "have" {
			return true
		}
	}
	return false
}

// judged returns the sign of an adverb by which the writer judges what somebody
// says: "falsely claimed".
func (s *Scale) judged(m *Mention) (Sign, bool) { return s.judgedAt(m.At) }

func (s *Scale) judgedAt(cue int) (Sign, bool) {
	for _, i := range s.overs(cue) {
		if m := &s.ms[i]; m.Sign != nil && m.Sign.Kind == "judging" {
			return m.Sign.Writer[0], true
		}
	}
	return Sign{}, false
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

// turn puts a stand on the other side.
func turn(s Stand) Stand {
	if s.Open {
		return s
	}
	s.Against, s.Denied = !s.Against, false
	return s
}

// A step is a token on the way up from a verb.
type step struct {
	node   int
	shared bool // come to from a verb coordinated with it: what is said of it alone does not count
}

// maxPath is how many arcs are followed up. Ours: clauses nest five deep at most in
// reports, with two or three arcs each.
const maxPath = 24

// path lists the tokens from v up to the one that no clause of content hangs on.
func (s *Scale) path(v int, in func(int) bool) []step {
	out := []step{{node: v}}
	goal := -1 // a word further up that is about what was come through
	for range maxPath {
		t := &s.d.Tokens[v]
		h := t.Head
		if h == v || in != nil && !in(h) {
			break
		}
		if g := s.above(v); g >= 0 {
			goal = g
		}
		if goal == v {
			goal = -1
		}
		shared := false
		switch t.Label {
		case "ccomp", "xcomp", "csubj", "csubjpass", "pcomp", "acomp", "attr", "oprd", "aux", "auxpass":
			if t.Label == "ccomp" && (parted(s.d, min(h, v), max(h, v)) || v < h && s.above(v) < 0) {
				return out // two sentences in one
			}
		case "conj":
			shared = s.own(v)
		case "dobj":
			if goal < 0 && !light[s.d.Tokens[h].Lemma] {
				return out
			}
		default:
			if goal < 0 {
				return out
			}
		}
		out = append(out, step{h, shared})
		v = h
	}
	return out
}

// above returns a word above token v that is about it, or -1.
func (s *Scale) above(v int) int {
	for _, i := range s.overs(v) {
		at := s.ms[i].At
		if s.d.Above(v, at) {
			continue
		}
		if h := s.d.Tokens[at].Head; !s.d.Above(at, v) && s.d.Above(h, v) {
			at = h // it is [true] that; had [the nerve] to
		}
		if s.d.Above(at, v) {
			return at
		}
	}
	return -1
}

// own reports whether a coordinated verb has a tense or a subject of its own.
func (s *Scale) own(v int) bool {
	if s.d.Kid(v, "nsubj", "nsubjpass", "expl", "aux", "auxpass") >= 0 {
		return true
	}
	switch s.d.Tokens[v].Tag {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return false
}

// light are the verbs that say little beside their object: "made an attempt",
// "has no plan", "there was no chance".
var light = set("be", "have", "make", "take", "give", "get", "hold", "see", "show", "lack")

// Event follows what hangs on the verb at token v down to what the clause in
// [first, last) is about: of "did not manage to leave" it is "leave". Where somebody is told or
// let to do a thing, and where one knows or regrets it, the telling and the knowing
// are what the clause is about.
func (s *Scale) Event(v, first, last int) int {
	for range maxPath {
		down := -1
		for _, at := range s.carriers(v, first, last) {
			for _, i := range s.ats(at) {
				m := &s.ms[i]
				if m.Over >= first && m.Over < last && m.Over != v && m.Over != at && s.d.Above(v, m.Over) && carries(m) && isPredicate(&s.d.Tokens[m.Over]) && (down < 0 || m.Over < down) {
					down = m.Over
				}
			}
		}
		if down < 0 {
			down = s.below(v, first, last)
		}
		if down < 0 {
			return v
		}
		v = down
	}
	return v
}

// below returns the clause that the verb at token v, of which the lexicon knows
// nothing, brings in: "the trouble is that it leaks", "they assess that it leaks";
// and the question that is what a clause speaks of: "whether it leaks is unknown".
func (s *Scale) below(v, first, last int) int {
	if len(s.ats(v)) > 0 {
		return -1
	}
	for k := range s.d.Kids(v) {
		t := &s.d.Tokens[k]
		if k < first || k >= last || t.Label != "ccomp" && t.Label != "csubj" {
			continue
		}
		m := s.d.Kid(k, "mark")
		switch {
		case m >= 0 && s.d.Tokens[m].Lower == "whether":
			return k
		case m >= 0 && s.d.Tokens[m].Lower == "if" && s.d.Tokens[v].Lemma == "know":
			return k
		case t.Label == "ccomp" && k > v && finite(s.d, k) && !asked(s.d, k) && !parted(s.d, v, k) && isPredicate(t):
			return k
		}
	}
	return -1
}

func isPredicate(t *text.Token) bool {
	return isVerb(t) || t.POS == "ADJ" || t.POS == "AUX" || t.Label == "ccomp"
}

// carriers are the tokens that may bear a mention of the clause of verb v: the
// verb, what it says of its subject, and the object of a verb that says little.
func (s *Scale) carriers(v, first, last int) []int {
	out := []int{v}
	for k := range s.d.Kids(v) {
		if k < first || k >= last {
			continue
		}
		switch t := &s.d.Tokens[k]; t.Label {
		case "acomp", "oprd", "advmod", "prep":
			out = append(out, k)
		case "attr": // "there was no plan to", not "it is an attempt to"
			if t.POS != "NOUN" || s.d.Kid(v, "expl") >= 0 {
				out = append(out, k)
			}
		case "dobj":
			if light[s.d.Tokens[v].Lemma] {
				out = append(out, k)
			}
		}
	}
	return out
}

// carries reports whether a clause with the word is about what hangs on it.
func carries(m *Mention) bool {
	if m.Sign == nil {
		return m.Kind != Condition && m.Kind != Inquiry
	}
	switch m.Sign.Kind {
	case "factive", "semifactive", "deontic", "directive":
		return false
	}
	return true
}
