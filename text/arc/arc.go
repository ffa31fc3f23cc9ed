// Package arc matches rules over the arcs of a parsed sentence.
//
// A file of rules is a lexicon (internal/lex) of three fields, whose first field
// is a question that the rules of that name answer together, in the order in
// which they stand: the first rule that matches wins.
//
//	object  >+oprd|acomp{adj}  adj  = Searchers found three [men] dead. → killed
//	│       │││    │     │     │      └ an example and what must come of it
//	│       │││    │     │     └ the answer, whose meaning is the user's
//	│       │││    │     └ conditions on the token that is reached
//	│       │└┴────┴ the child stands behind; labels of the arc
//	│       └ over an arc down, to a child
//	└ the question
//
// The path:
//
//	path      = [ "here" ] { element }              elements are parted by one space
//	element   = move [ tests ] [ "@" ]              go on to another token
//	          | tests [ "@" ]                       stay, and test
//	          | "(" path ")"                        the path could be gone from here
//	          | "!(" path ")"                       it could not
//	move      = "<" [ side ] [ labels ]             up the arc to the head; a root has none
//	          | ">" [ side ] [ labels ]             down to a child: the first with which the rest matches
//	          | "+1" | "-1"                         to the next token of the sentence, or the one before
//	side      = "+" | "-"                           only where the token reached stands behind, or before
//	labels    = label { "|" label }                 none: every label
//	tests     = "{" test { ";" test } "}"
//	test      = [ "!" ] name [ ":" value { "|" value } ]
//
// The tests every user has are tag, pos, label, lemma, word (in lower case), end
// (of the word), name (its kind, as PERSON) and in (a list of words or lemmas);
// others are the user's.
// "@" marks the token that the answer is about, which is else the last one.
//
// The answer is a word that the user reads, or one of two that the engine does:
//
//	ask NAME    the answer is that of the question NAME at the token reached; where
//	            it has none, this rule does not match
//	none        there is no answer: no further rule of the question is tried
//
// A line whose question is "list" holds words for the test "in":
//
//	list  hospital  hospital|clinic  = …
//
// The notation follows Semgrex (N. Chambers et al., Learning Alignments and
// Leveraging Natural Logic, 2007): "<" and ">" are read as there. It has neither
// relations over many arcs nor variables: a path that may be long asks its own
// question again.
//
// Time. An answer costs at most maxSteps moves, so a sentence is read in time
// linear in its length, whatever the rules and however its arcs run.
package arc

import (
	"slices"
	"strings"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
)

const (
	maxSteps = 2000 // moves and rules tried for one answer; of 150,000 nouns of news the longest takes 485
	maxAsks  = 12   // questions that ask one another
	maxPath  = 24   // tokens of a path that a Match holds
)

// Rules are the rules of one file.
type Rules struct {
	questions map[string]*question
	lists     map[string]*lex.Set
	tests     map[string]Test
	All       []*Rule // in file order
}

// A Test is a condition on token i of d that the rules name, with the values
// that they give it; none where the name stands alone.
type Test func(d *text.Doc, i int, values []string) bool

// A question is the rules that answer it.
type question struct {
	rules []*Rule
	opens *lex.Set // the words that a token must be for any rule to match; nil where it may be any
}

// open notes the words with which the rules begin, where all of them name some.
func (q *question) open() {
	words := &lex.Set{}
	for _, r := range q.rules {
		named := r.words()
		if len(named) == 0 {
			return
		}
		for _, w := range named {
			words.Add(w, "")
		}
	}
	q.opens = words
}

// words returns the words one of which the token that the rule begins with must be,
// where the first element of the path names them.
func (r *Rule) words() []string {
	if len(r.path) == 0 || r.path[0].kind != stay {
		return nil
	}
	for _, t := range r.path[0].tests {
		if t.name == ofWord && !t.not {
			return t.values
		}
	}
	return nil
}

// A Rule is one line.
type Rule struct {
	lex.Line
	Question, Answer string
	ask              *question // that the answer is left to, or nil
	path             []element
}

// An element is one step of a path.
type element struct {
	kind   kind
	side   byte // '+': the token reached stands behind, '-': before, 0: either
	labels []string
	tests  []test
	mark   bool
	around []element // of look and lack
}

type kind uint8

const (
	stay kind = iota
	up
	down
	next
	last
	look // the path around could be gone
	lack // it could not
)

type test struct {
	name   string
	not    bool
	values []string
	holds  Test
}

// A Match is the answer to a question about a token.
type Match struct {
	Answer string
	Token  int       // the token that the answer is about
	By     report.By // the line that gave the answer
	Asked  []*Rule   // the rules that led to it, the one that answers last
	Path   []int     // the tokens that were passed, the one asked about first
}

// Match answers a question about token i, or returns nil where no rule matches.
func (r *Rules) Match(d *text.Doc, name string, i int) *Match {
	m, _ := r.count(d, name, i)
	return m
}

// count is Match, with the steps it took.
func (r *Rules) count(d *text.Doc, name string, i int) (*Match, int) {
	q := r.questions[name]
	if q == nil || q.opens != nil && !q.opens.Has(d.Tokens[i].Lower) {
		return nil, 0
	}
	w := walk{d: d, steps: maxSteps}
	w.pass(0, i)
	m := w.ask(q, i, 0, 1)
	return m, maxSteps - w.steps
}

// A walk is the search for one answer.
type walk struct {
	d     *text.Doc
	steps int // left
	path  [maxPath]int
	asked [maxAsks + 1]*Rule
}

// pass notes token i as the nth of the path.
func (w *walk) pass(n, i int) {
	if n < maxPath {
		w.path[n] = i
	}
}

// spend takes one step, and reports whether there was one left.
func (w *walk) spend() bool {
	w.steps--
	return w.steps > 0
}

// ask answers a question about token i, which is the last of n of the path.
func (w *walk) ask(q *question, i, depth, n int) *Match {
	if depth > maxAsks {
		return nil
	}
	for _, r := range q.rules {
		if !w.spend() {
			return nil
		}
		if len(r.path) > 0 && r.path[0].kind == up && !r.path[0].along(w.d.Tokens[i].Label, w.d.Tokens[i].Head-i) {
			continue // as most rules that begin with an arc
		}
		w.asked[depth] = r
		m, ok := w.rule(r, r.path, i, -1, depth, n)
		if m != nil || ok && r.Answer == none {
			return m
		}
	}
	return nil
}

// rule goes the rest of r's path from token i on. It returns the answer, and
// whether the path could be gone.
func (w *walk) rule(r *Rule, path []element, i, mark, depth, n int) (*Match, bool) {
	if len(path) == 0 {
		switch {
		case r.Answer == none:
			return nil, true
		case r.ask != nil:
			return w.ask(r.ask, i, depth+1, n), true
		case mark < 0:
			mark = i
		}
		return &Match{r.Answer, mark, r.By, slices.Clone(w.asked[:depth+1]), slices.Clone(w.path[:min(n, maxPath)])}, true
	}
	e := &path[0]
	if e.kind == look || e.kind == lack {
		if w.could(e.around, i) != (e.kind == look) {
			return nil, false
		}
		return w.rule(r, path[1:], i, mark, depth, n)
	}
	gone := false
	for j := w.reach(e, i, -1); j >= 0; j = w.reach(e, i, j) {
		about := mark
		if e.mark {
			about = j
		}
		w.pass(n, j)
		m, ok := w.rule(r, path[1:], j, about, depth, n+1)
		if m != nil || ok && r.Answer == none {
			return m, ok
		}
		gone = gone || ok
	}
	return nil, gone
}

// could reports whether the path can be gone from token i.
func (w *walk) could(path []element, i int) bool {
	if len(path) == 0 {
		return true
	}
	e := &path[0]
	if e.kind == look || e.kind == lack {
		return w.could(e.around, i) == (e.kind == look) && w.could(path[1:], i)
	}
	for j := w.reach(e, i, -1); j >= 0; j = w.reach(e, i, j) {
		if w.could(path[1:], j) {
			return true
		}
	}
	return false
}

// reach returns the token to which e leads from token i: the first, or of the
// children that e leads to the one behind the token after. It returns -1 where
// there is no more.
func (w *walk) reach(e *element, i, after int) int {
	ts := w.d.Tokens
	if e.kind == down {
		j := after
		for {
			if j < 0 {
				j = w.d.FirstKid(i)
			} else {
				j = w.d.NextKid(j)
			}
			if j < 0 || !w.spend() {
				return -1
			}
			if e.along(ts[j].Label, j-i) && e.holds(w.d, j) {
				return j
			}
		}
	}
	if after >= 0 || !w.spend() {
		return -1
	}
	j := i
	switch e.kind {
	case up:
		if j = ts[i].Head; j == i || !e.along(ts[i].Label, j-i) {
			return -1
		}
	case next:
		j++
	case last:
		j--
	}
	if s := &w.d.Sents[ts[i].Sent]; j < s.First || j >= s.Last || !e.holds(w.d, j) {
		return -1
	}
	return j
}

// along reports whether e goes over an arc of the label, by so many tokens.
func (e *element) along(label string, by int) bool {
	return (len(e.labels) == 0 || slices.Contains(e.labels, label)) && (e.side == 0 || (e.side == '+') == (by > 0))
}

func (e *element) holds(d *text.Doc, i int) bool {
	for k := range e.tests {
		if t := &e.tests[k]; t.holds(d, i, t.values) == t.not {
			return false
		}
	}
	return true
}

// ours are the tests that every user has; "in" is made for each file.
var ours = map[string]Test{
	"tag":   func(d *text.Doc, i int, v []string) bool { return slices.Contains(v, d.Tokens[i].Tag) },
	"pos":   func(d *text.Doc, i int, v []string) bool { return slices.Contains(v, d.Tokens[i].POS) },
	"label": func(d *text.Doc, i int, v []string) bool { return slices.Contains(v, d.Tokens[i].Label) },
	"lemma": func(d *text.Doc, i int, v []string) bool { return slices.Contains(v, d.Tokens[i].Lemma) },
	ofWord:  func(d *text.Doc, i int, v []string) bool { return slices.Contains(v, d.Tokens[i].Lower) },
	"name": func(d *text.Doc, i int, v []string) bool {
		_, kind, _ := strings.Cut(d.Tokens[i].Name, "-")
		return slices.Contains(v, kind)
	},
	"end": func(d *text.Doc, i int, v []string) bool {
		return slices.ContainsFunc(v, func(s string) bool { return strings.HasSuffix(d.Tokens[i].Lower, s) })
	},
}

// in returns the test of the lists with the names.
func (r *Rules) in(names []string) Test {
	var sets []*lex.Set
	for _, n := range names {
		sets = append(sets, r.lists[n])
	}
	return func(d *text.Doc, i int, _ []string) bool {
		t := &d.Tokens[i]
		return slices.ContainsFunc(sets, func(s *lex.Set) bool { return s.Has(t.Lower) || s.Has(t.Lemma) })
	}
}
