package report

import "strings"

// A By names the rules that made a decision, in the order in which they were
// applied, joined by "; ". Every decision of stemma carries one. A rule is named
// in one of two ways:
//
//	bound.en.lex:5     a line of a lexicon or of a file of rules
//	figure.range       a rule in Go: the package, a dot, and what it does
//
// and may be followed by a space and what it was applied to or the weight it
// had: "figure.context percent", "story.pair 4.2". Each rule in Go has a line in
// the rules.en.lex of its package with an example, which is a test.
type By string

// Then returns b followed by the rules of more. Either may be empty.
func (b By) Then(more By) By {
	switch {
	case b == "":
		return more
	case more == "":
		return b
	}
	return b + byJoin + more
}

// With returns b with detail after its last rule: what the rule was applied to.
func (b By) With(detail string) By { return b + " " + By(detail) }

// Rules returns the names of the rules in b, without what they were applied to.
func (b By) Rules() []string {
	if b == "" {
		return nil
	}
	all := strings.Split(string(b), byJoin)
	for i, r := range all {
		all[i], _, _ = strings.Cut(r, " ")
	}
	return all
}

const byJoin = "; "
