package people

import (
	"slices"
	"strings"

	"stemma/finding"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// A naming is a full name of the story and the reports that spell it so, in order.
type naming struct {
	words []string
	at    []spelt
}

// A spelt is a name in a witness: where it is written in full first, and in which sentences
// it is named.
type spelt struct {
	witness int
	span    report.Span
	sents   []int
}

// spellings tells of a person or a place whose full name two reports, or two sentences of
// one, spell in two ways.
func spellings(f *finding.Finder) {
	all := namings(f)
	ends := map[string][]int{} // of a first or last word the names that have it
	var order []string
	for i, n := range all {
		for k, w := range [...]string{n.words[0], n.words[len(n.words)-1]} {
			if k == 1 && w == n.words[0] {
				continue
			}
			if ends[w] == nil {
				order = append(order, w)
			}
			ends[w] = append(ends[w], i)
		}
	}
	told := map[int]bool{} // a name is told of once
	for _, w := range order {
		group := ends[w][:min(len(ends[w]), finding.Crowd)]
		for j, y := range group {
			for _, x := range group[:j] {
				if !told[x] && !told[y] && oneSpelling(f, all[x], all[y]) {
					told[x], told[y] = true, true
				}
			}
		}
	}
}

// namings lists the names of two words or more of the people and places of the story.
func namings(f *finding.Finder) []naming {
	var out []naming
	at := map[string]int{}
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for i := range wit.Cast.Members {
			m := &wit.Cast.Members[i]
			if m.Type != name.Person && m.Type != name.Place || !strings.Contains(m.Key, " ") {
				continue
			}
			n, ok := at[m.Key]
			if !ok {
				n = len(out)
				at[m.Key], out = n, append(out, naming{words: strings.Fields(m.Key)})
			}
			s := spelt{witness: w, span: m.Canonical}
			for _, k := range m.Mentions {
				s.sents = append(s.sents, wit.Cast.Mentions[k].Sent)
			}
			out[n].at = append(out[n].at, s)
		}
	}
	return out
}

// oneSpelling tells of two names that are spellings of one, the rarer held against the
// other, and reports whether it did. Where several texts have each of them and none has
// both, that is a matter of houses.
func oneSpelling(f *finding.Finder, a, b naming) bool {
	x, y, ok := otherWord(a.words, b.words)
	if !ok || name.Transcribed(x, y) {
		return false
	}
	if len(a.at) < len(b.at) {
		a, b = b, a
	}
	from, to := a.at[0], b.at[0]
	for _, s := range b.at {
		for _, o := range a.at {
			if s.witness != o.witness {
				continue
			}
			// Of two who bear one family name, or stand side by side, both may be right.
			if a.words[0] != b.words[0] || slices.ContainsFunc(s.sents, func(n int) bool { return slices.Contains(o.sents, n) }) {
				return false
			}
			from, to = o, s
		}
	}
	if min(len(x), len(y)) < leastSpelt {
		least := leastContext
		if !text.Known(text.Stem(x)) && !text.Known(text.Stem(y)) {
			least--
		}
		if context(f, from, to) < least {
			return false
		}
	}
	switch {
	case from.witness != to.witness && texts(f, b) > 1:
		return false
	case from.witness == to.witness && from.span.Start > to.span.Start && len(a.at) == len(b.at):
		from, to = to, from
	}
	between(f, finding.Finding{Kind: finding.NameAltered, By: finding.BySpelling}, f.Passage(from.witness, from.span), f.Passage(to.witness, to.span))
	return true
}

// between keeps a finding of two passages, of which the one that was made from the other, or
// else the second, is suspect.
func between(f *finding.Finder, x finding.Finding, from, to report.Passage) {
	a, b := f.Holder(from), f.Holder(to)
	x.Locus, x.Tie = -1, finding.Within
	if a != b {
		var parent int
		if x.Tie, parent = f.Tie(a, b); parent == b {
			from, to = to, from
		}
	}
	x.Suspect, x.Against = to, from
	f.Add(x)
}

// texts returns how many texts that are not copied from each other spell a name so.
func texts(f *finding.Finder, n naming) int {
	roots := map[int]bool{}
	for _, s := range n.at {
		roots[f.Stemma.Root[s.witness]] = true
	}
	return len(roots)
}

// leastSpelt is the number of letters of a word below which another letter in it is more
// likely somebody else's name. Ours.
const leastSpelt = 5

// otherWord returns the only word in which two names differ, in a way that may be a slip: it
// begins alike, and one is no inflection of the other. Of a name that leaves out the middle
// of the other the ends are compared.
func otherWord(p, q []string) (x, y string, ok bool) {
	if len(p) != len(q) {
		if len(p) != 2 && len(q) != 2 {
			return "", "", false
		}
		p, q = []string{p[0], p[len(p)-1]}, []string{q[0], q[len(q)-1]}
	}
	at := -1
	for i := range p {
		if p[i] == q[i] {
			continue
		}
		if at >= 0 {
			return "", "", false
		}
		at = i
	}
	if at < 0 {
		return "", "", false
	}
	x, y = p[at], q[at]
	short, long := x, y
	if len(short) > len(long) {
		short, long = long, short
	}
	return x, y, x[0] == y[0] && name.NearWord(x, y, leastSpelt-1) && long != short+feminine
}

// feminine is the letter by which a woman's family name differs from a man's in languages
// in which both have one.
const feminine = "a"

// context returns how many content words the sentences in which two names are first written
// in full have in common beside them.
func context(f *finding.Finder, a, b spelt) int {
	words := func(s spelt) []string {
		w := &f.Witnesses[s.witness]
		i := w.SentOf(w.WordAt(s.span.Start))
		if i < 0 {
			return nil
		}
		names := w.Content(s.span)
		return slices.DeleteFunc(w.Content(finding.Sentence(w, i)), func(x string) bool { return slices.Contains(names, x) })
	}
	n, other := 0, words(b)
	for _, x := range words(a) {
		if slices.Contains(other, x) {
			n++
		}
	}
	return n
}

// leastContext is how many words two sentences must have in common, besides two short names
// in them that are nearly alike, for these to be one; of names that are unusual words one
// fewer. Ours.
const leastContext = 2
