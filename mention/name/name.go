package name

import (
	"stemma/text"
)

// Find returns the cast of d. It reads d twice: the names that stand beyond
// doubt, by their title, their first name or a list, tell how to read the rest. Both
// times what it reads is held against the names the pipeline reads (see weigh).
func Find(l *Language, d *text.Doc) *Cast {
	if len(d.Tokens) == 0 {
		return &Cast{}
	}
	return find(newScan(l, d), (*scan).weigh)
}

// Propose returns the cast of a text that no pipeline has read: the names that lists, titles
// and the shapes of words propose. More of them are wrong than of those of Find, which holds
// them against the pipeline's.
func Propose(l *Language, d *text.Doc) *Cast {
	if len(d.Tokens) == 0 {
		return &Cast{}
	}
	return find(newScan(l, d), func(_ *scan, cs []cand) []cand { return cs })
}

// find reads twice, each time holding what it reads against the pipeline's.
func find(s *scan, weigh func(*scan, []cand) []cand) *Cast {
	sure := weigh(s, s.run(nil))
	return join(s, weigh(s, s.run(learn(s, sure))))
}
