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
	maxSteps = 2000 // moves and rules tried for one answer; the longest in 700 reports takes some 700
	maxAsks  = 12   // questions that ask one another
)

// Rules are the rules of one file.
type Rules struct {
	asked map[string][]*Rule
	lists map[string]map[string]bool
	tests map[string]Test
	All   []*Rule // in file order
}

// A Test is a condition on token i of d that the rules name, with the values
// that they give it; none where the name stands alone.
type Test func(d *text.Doc, i int, values []string) bool

// A Rule is one line.
type Rule struct {
	lex.Line
	Question, Answer string
	ask              string // the question that the answer is left to
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
func (r *Rules) Match(d *text.Doc, question string, i int) *Match {
	m, _ := r.count(d, question, i)
	return m
}

// count is Match, with the steps it took.
func (r *Rules) count(d *text.Doc, question string, i int) (*Match, int) {
	w := walk{Rules: r, d: d, steps: maxSteps, path: make([]int, 0, 8)}
	w.path = append(w.path, i)
	m := w.ask(question, i, 0)
	return m, maxSteps - w.steps
}

// A walk is the search for one answer.
type walk struct {
	*Rules
	d     *text.Doc
	steps int // left
	path  []int
	asked []*Rule
}

// spend takes one step, and reports whether there was one left.
func (w *walk) spend() bool {
	w.steps--
	return w.steps > 0
}

func (w *walk) ask(question string, i, depth int) *Match {
	if depth > maxAsks {
		return nil
	}
	for _, r := range w.Rules.asked[question] {
		if !w.spend() {
			return nil
		}
		w.asked = append(w.asked, r)
		m, ok := w.rule(r, r.path, i, -1, depth)
		if m != nil || ok && r.Answer == none {
			return m
		}
		w.asked = w.asked[:len(w.asked)-1]
	}
	return nil
}

// rule goes the rest of r's path from token i on. It returns the answer, and
// whether the path could be gone.
func (w *walk) rule(r *Rule, path []element, i, mark, depth int) (*Match, bool) {
	if len(path) == 0 {
		switch {
		case r.Answer == none:
			return nil, true
		case r.ask != "":
			return w.ask(r.ask, i, depth+1), true
		case mark < 0:
			mark = i
		}
		return &Match{r.Answer, mark, r.By, slices.Clone(w.asked), slices.Clone(w.path)}, true
	}
	e := &path[0]
	if e.kind == look || e.kind == lack {
		if w.could(e.around, i) != (e.kind == look) {
			return nil, false
		}
		return w.rule(r, path[1:], i, mark, depth)
	}
	gone := false
	for j := range w.reach(e, i) {
		about := mark
		if e.mark {
			about = j
		}
		n := len(w.path)
		w.path = append(w.path, j)
		m, ok := w.rule(r, path[1:], j, about, depth)
		if m != nil || ok && r.Answer == none {
			return m, ok
		}
		w.path, gone = w.path[:n], gone || ok
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
	for j := range w.reach(e, i) {
		if w.could(path[1:], j) {
			return true
		}
	}
	return false
}

// reach yields the tokens to which e leads from token i.
func (w *walk) reach(e *element, i int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		ts := w.d.Tokens
		s := &w.d.Sents[ts[i].Sent]
		j := i
		switch e.kind {
		case down:
			for j := range w.d.Kids(i) {
				if !w.spend() || e.along(ts[j].Label, j-i) && e.holds(w.d, j) && !yield(j) {
					return
				}
			}
			return
		case up:
			if j = ts[i].Head; j == i || !e.along(ts[i].Label, j-i) {
				return
			}
		case next:
			j++
		case last:
			j--
		}
		if w.spend() && j >= s.First && j < s.Last && e.holds(w.d, j) {
			yield(j)
		}
	}
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
	"word":  func(d *text.Doc, i int, v []string) bool { return slices.Contains(v, d.Tokens[i].Lower) },
	"name": func(d *text.Doc, i int, v []string) bool {
		_, kind, _ := strings.Cut(d.Tokens[i].Name, "-")
		return slices.Contains(v, kind)
	},
	"end": func(d *text.Doc, i int, v []string) bool {
		return slices.ContainsFunc(v, func(s string) bool { return strings.HasSuffix(d.Tokens[i].Lower, s) })
	},
}

// in is the test of the lists.
func (r *Rules) in(d *text.Doc, i int, names []string) bool {
	t := &d.Tokens[i]
	return slices.ContainsFunc(names, func(n string) bool { return r.lists[n][t.Lower] || r.lists[n][t.Lemma] })
}
