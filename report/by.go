package report

import (
	"strings"
	"sync/atomic"
)

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
	at := &joined[hash(b, more)%uint64(len(joined))]
	if old := at.Load(); old != nil && len(*old) == len(b)+len(byJoin)+len(more) &&
		(*old)[:len(b)] == b && (*old)[len(b):len(b)+len(byJoin)] == byJoin && (*old)[len(b)+len(byJoin):] == more {
		return *old
	}
	both := b + byJoin + more
	at.Store(&both)
	return both
}

// joined keeps what Then has made, as much as fits: rules follow each other in few ways, and
// readings hold many of them.
var joined [1 << 12]atomic.Pointer[By]

// hash is FNV-1a over both.
func hash(a, b By) uint64 {
	h := uint64(14695981039346656037)
	for _, s := range [...]By{a, byJoin, b} {
		for i := range len(s) {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	return h
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
