package arc

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"stemma/internal/lex"
)

// Words of the format.
const (
	here   = "here"
	list   = "list"
	in     = "in"
	none   = "none"
	asking = "ask "
	ofWord = "word"
)

// Read parses an embedded file of rules, whose errors are the programmer's: it
// panics.
func Read(file, src string, tests map[string]Test) *Rules {
	r, err := Parse(file, src, tests)
	if err != nil {
		panic(err)
	}
	return r
}

// Parse is Read for rules that a user may have written. tests are the conditions
// that they may name beside those that every user has.
func Parse(file, src string, tests map[string]Test) (*Rules, error) {
	lx, err := lex.Parse(file, src, 3)
	if err != nil {
		return nil, err
	}
	r := &Rules{questions: map[string]*question{}, lists: map[string]*lex.Set{}, tests: maps.Clone(ours)}
	maps.Copy(r.tests, tests)
	for _, l := range lx.Lines {
		r.name(l)
	}
	for _, l := range lx.Lines {
		rule := &Rule{Line: l, Question: l.Field(0), Answer: l.Field(2)}
		if r.All = append(r.All, rule); rule.Question == list {
			continue
		}
		if name, ok := strings.CutPrefix(rule.Answer, asking); ok {
			if rule.ask = r.questions[name]; rule.ask == nil {
				return nil, fmt.Errorf("%s: no rule answers %q", l.By, name)
			}
		}
		if rule.path, err = r.path(l.Field(1)); err != nil {
			return nil, fmt.Errorf("%s: %w", l.By, err)
		}
		q := r.questions[rule.Question]
		q.rules = append(q.rules, rule)
	}
	for _, q := range r.questions {
		q.open()
	}
	return r, nil
}

// name notes the question of a line, or the words of a list.
func (r *Rules) name(l lex.Line) {
	if l.Field(0) != list {
		r.questions[l.Field(0)] = &question{}
		return
	}
	if r.lists[l.Field(1)] == nil {
		r.lists[l.Field(1)] = &lex.Set{}
	}
	for w := range strings.SplitSeq(l.Field(2), "|") {
		r.lists[l.Field(1)].Add(w, l.By)
	}
}

// path parses a path.
func (r *Rules) path(src string) ([]element, error) {
	p := parser{Rules: r, rest: src}
	path, err := p.path()
	if err == nil && p.rest != "" {
		err = fmt.Errorf("%q behind the path", p.rest)
	}
	return path, err
}

type parser struct {
	*Rules
	rest  string
	depth int // of brackets
}

// take removes a prefix of what is left, and reports whether it was there.
func (p *parser) take(prefix string) bool {
	rest, ok := strings.CutPrefix(p.rest, prefix)
	p.rest = rest
	return ok
}

// until takes what stands before the first of the marks, or all.
func (p *parser) until(marks string) string {
	i := strings.IndexAny(p.rest, marks)
	if i < 0 {
		i = len(p.rest)
	}
	s := p.rest[:i]
	p.rest = p.rest[i:]
	return s
}

func (p *parser) path() (path []element, err error) {
	if p.take(here) {
		if p.rest == "" || p.rest[0] == ')' {
			return nil, nil
		}
		if !p.take(" ") {
			return nil, fmt.Errorf("%q behind %q", p.rest, here)
		}
	}
	for {
		e, err := p.element()
		if err != nil {
			return nil, err
		}
		if path = append(path, e); !p.take(" ") {
			return path, nil
		}
	}
}

func (p *parser) element() (e element, err error) {
	switch {
	case p.take("!("):
		return p.around(lack)
	case p.take("("):
		return p.around(look)
	case p.take("<"):
		e.kind = up
	case p.take(">"):
		e.kind = down
	case p.take("+1"):
		e.kind = next
	case p.take("-1"):
		e.kind = last
	case !strings.HasPrefix(p.rest, "{"):
		return e, fmt.Errorf("%q: no move, test or bracket", p.rest)
	}
	if e.kind == up || e.kind == down {
		if p.take("+") {
			e.side = '+'
		} else if p.take("-") {
			e.side = '-'
		}
		if s := p.until(" {@()"); s != "" {
			if e.labels = strings.Split(s, "|"); slices.Contains(e.labels, "") {
				return e, fmt.Errorf("%q: an empty label", s)
			}
		}
	}
	if p.take("{") {
		inside := p.until("}")
		if !p.take("}") {
			return e, fmt.Errorf("%q: no \"}\"", inside)
		}
		for s := range strings.SplitSeq(inside, ";") {
			t, err := p.test(strings.TrimSpace(s))
			if err != nil {
				return e, err
			}
			e.tests = append(e.tests, t)
		}
	}
	e.mark = p.take("@")
	return e, nil
}

func (p *parser) around(k kind) (element, error) {
	if p.depth++; p.depth > 2 {
		return element{}, errors.New("brackets in brackets in brackets")
	}
	defer func() { p.depth-- }()
	path, err := p.path()
	if err == nil && !p.take(")") {
		err = errors.New("no \")\"")
	}
	return element{kind: k, around: path}, err
}

func (p *parser) test(s string) (t test, err error) {
	s, t.not = strings.CutPrefix(s, "!")
	name, values, ok := strings.Cut(s, ":")
	t.name = name
	if ok {
		t.values = strings.Split(values, "|")
	}
	if name != in {
		if t.holds = p.tests[name]; t.holds == nil {
			return t, fmt.Errorf("no test %q", name)
		}
		return t, nil
	}
	for _, v := range t.values {
		if p.lists[v] == nil {
			return t, fmt.Errorf("no list %q", v)
		}
	}
	t.holds = p.in(t.values)
	return t, nil
}
