package spacy

import (
	"fmt"
	"slices"
	"strings"
)

// A ruler gives tokens part of speech and morphology by their tags, and mends
// both, and lemmas, where words and arcs tell more. All its patterns are held
// against the tokens as they come; then those that match set their attributes
// in order, so that a later pattern overrules an earlier one.
type ruler struct {
	byLower  map[string][]*pattern // patterns that need certain forms, by form
	byTag    map[string][]*pattern // other patterns that need certain tags, by tag
	anywhere []*pattern            // all others
}

// A pattern matches a row of tokens and sets attributes of one of them.
type pattern struct {
	order  int // of application
	tokens [][]condition
	target int // which token of the row

	sets [len(attributes)]bool
	to   [len(attributes)]string
}

// A condition is what an attribute of a token must be, or must not.
type condition struct {
	attribute int
	not       bool
	values    []string
}

// The attributes of a token that patterns test or set.
const (
	attrTag = iota
	attrPOS
	attrMorph
	attrLemma
	attrLabel
	attrLower
	attrSpace
)

var attributes = [...]string{"TAG", "POS", "MORPH", "LEMMA", "DEP", "LOWER", "IS_SPACE"}

// rule sets POS and Morph of all tokens, Lemma of some, and Tag and Label of
// white space.
func (p *Pipeline) rule(toks []Token, words []*word) {
	var few [32]match
	pending := few[:0] // matches that set attributes of tokens to come
	for i := range toks {
		t := &toks[i]
		m := pending
		work(1 + len(m))
		for _, list := range [...][]*pattern{p.byLower[words[i].lower], p.byTag[t.Tag], p.anywhere} {
			work(len(list))
			for _, q := range list {
				if q.matches(toks[i:], words[i:]) {
					m = append(m, match{q, i + q.target})
				}
			}
		}
		slices.SortFunc(m, func(a, b match) int { return a.order - b.order })
		pending = m[:0]
		for _, x := range m {
			if x.token > i {
				pending = append(pending, x)
				continue
			}
			x.apply(t)
		}
	}
}

// A match is a pattern and the token whose attributes it sets.
type match struct {
	*pattern
	token int
}

func (q *pattern) apply(t *Token) {
	for a, to := range [...]*string{attrTag: &t.Tag, attrPOS: &t.POS, attrMorph: &t.Morph, attrLemma: &t.Lemma, attrLabel: &t.Label} {
		if q.sets[a] {
			*to = q.to[a]
		}
	}
}

// matches tells whether the pattern matches the first tokens.
func (q *pattern) matches(toks []Token, words []*word) bool {
	if len(q.tokens) > len(toks) {
		return false
	}
	for i, conditions := range q.tokens {
		t := &toks[i]
		for _, c := range conditions {
			var v string
			switch c.attribute {
			case attrTag:
				v = t.Tag
			case attrLabel:
				v = t.Label
			case attrLower:
				v = words[i].lower
			case attrSpace:
				v = "false"
				if words[i].IsSpace {
					v = "true"
				}
			}
			if slices.Contains(c.values, v) == c.not {
				return false
			}
		}
	}
	return true
}

// loadRuler reads the patterns, one a line:
//
//	order target attribute=value …	condition …	condition …
//
// with a tab before the conditions of each token of the row. A condition is an
// attribute, "=" or "!", and texts of which it must be one or none, 0x1f between.
func (r *ruler) loadRuler(section string) {
	r.byLower, r.byTag = map[string][]*pattern{}, map[string][]*pattern{}
	for line := range strings.Lines(section) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		q := new(pattern)
		head := strings.Split(fields[0], " ")
		if _, err := fmt.Sscan(head[0]+" "+head[1], &q.order, &q.target); err != nil {
			panic("spacy: ruler pattern " + line)
		}
		for _, f := range head[2:] {
			name, value, _ := strings.Cut(f, "=")
			a := attributeOf(name)
			if a == attrMorph && value == "_" {
				value = ""
			}
			q.sets[a], q.to[a] = true, value
		}
		for _, token := range fields[1:] {
			var conditions []condition
			for _, c := range strings.Split(token, " ") {
				at := strings.IndexAny(c, "=!")
				conditions = append(conditions, condition{attributeOf(c[:at]), c[at] == '!', strings.Split(c[at+1:], "\x1f")})
			}
			q.tokens = append(q.tokens, conditions)
		}
		r.add(q)
	}
}

// add files a pattern by the forms, or else by the tags, that its first token
// must have.
func (r *ruler) add(q *pattern) {
	index, values := r.byTag, q.mustBe(attrTag)
	if forms := q.mustBe(attrLower); forms != nil {
		index, values = r.byLower, forms
	}
	if values == nil {
		r.anywhere = append(r.anywhere, q)
	}
	for _, v := range values {
		index[v] = append(index[v], q)
	}
}

// mustBe returns what an attribute of the first token must be one of; nil where
// it may be anything.
func (q *pattern) mustBe(attribute int) []string {
	for _, c := range q.tokens[0] {
		if c.attribute == attribute && !c.not {
			return c.values
		}
	}
	return nil
}

func attributeOf(name string) int {
	i := slices.Index(attributes[:], name)
	if i < 0 {
		panic("spacy: the ruler knows no attribute " + name)
	}
	return i
}
