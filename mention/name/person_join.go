package name

import (
	"strings"
)

// person joins a person's name: to the member with all its words, or to the
// one that bears it as family name, or else as first name. Unsure tells that
// several could be meant; then it is the one named last.
func (c *caster) person(cd cand) (member int, unsure bool) {
	p := c.s.parts(cd)
	if len(p) == 0 {
		return c.listed(cd), false
	}
	key, suffix := c.s.lang.key(strings.Join(p, " ")), c.s.suffix(cd)
	sent := c.s.d.Tokens[cd.first].Sent
	fit := c.fit(p, cd.gender, suffix, sent)
	if n, ok := c.byKey[string(Person)+" "+key]; ok && !c.apart(n, suffix, sent) {
		if len(p) == 1 {
			return n, len(fit) > 1
		}
		if suffix == "" {
			// Father and son bear all of it.
			return c.eldest(n, fit)
		}
		c.suffixed(n, suffix)
		return n, false
	}
	if len(fit) == 0 {
		n := c.member(Person, cd, key)
		c.parts[n] = p
		c.index(n, p)
		c.suffixed(n, suffix)
		return n, false
	}
	best := c.latest(fit)
	if len(p) > len(c.parts[best]) {
		// The fuller form becomes the canonical one.
		mb := &c.cast.Members[best]
		mb.Canonical, mb.Key = c.s.span(cd.core0, cd.core1), key
		c.parts[best] = p
		c.index(best, p)
		c.byKey[string(Person)+" "+key] = best
	}
	c.suffixed(best, suffix)
	return best, len(fit) > 1
}

// latest returns the one of members that was named last.
func (c *caster) latest(members []int) int {
	best := members[0]
	for _, n := range members {
		if c.last[n] > c.last[best] {
			best = n
		}
	}
	return best
}

// eldest returns, of member n and those of the same words, the one without a
// suffix, or else the one named last; unsure tells that it was no other's only
// in that.
func (c *caster) eldest(n int, fit []int) (member int, unsure bool) {
	var twins []int
	for _, m := range fit {
		if c.cast.Members[m].Key != c.cast.Members[n].Key {
			continue
		}
		if c.cast.Members[m].Suffix == "" {
			return m, false
		}
		twins = append(twins, m)
	}
	if len(twins) < 2 {
		return n, false
	}
	return c.latest(twins), true
}

// apart reports whether a suffix tells member n from the one who bears it: it
// is another, or the sentence has named the member without it.
func (c *caster) apart(n int, suffix string, sent int) bool {
	have := c.cast.Members[n].Suffix
	return suffix != "" && suffix != have && (have != "" || c.cast.Mentions[c.last[n]].Sent == sent && c.full(n))
}

// full reports whether the last naming of member n was by first and last name.
func (c *caster) full(n int) bool {
	return strings.Contains(c.cast.Mentions[c.last[n]].Core.Of(c.s.d.Text), " ")
}

// suffixed notes the suffix of member n where it has none yet.
func (c *caster) suffixed(n int, suffix string) {
	if mb := &c.cast.Members[n]; mb.Suffix == "" {
		mb.Suffix = suffix
	}
}

// suffix returns what follows a person's name, "jr" or "iii", without a dot.
func (s *scan) suffix(c cand) string {
	for i := c.core1 - 1; i > c.core0; i-- {
		if s.is(&s.lang.words.Suffix, i, c.core1) && s.cap(i) {
			return strings.TrimSuffix(s.d.Tokens[i].Lower, ".")
		}
		if s.word(i) {
			break
		}
	}
	return ""
}

// index makes a member findable by its first and last word.
func (c *caster) index(n int, p []string) {
	for i, w := range []string{c.s.lang.letters(p[len(p)-1]), c.s.lang.letters(p[0])} {
		if i == 1 && p[0] == p[len(p)-1] {
			continue
		}
		l := c.byWord[w]
		seen := false
		for _, m := range l {
			seen = seen || m == n
		}
		// Sixteen bearers of one word: more make any choice a guess.
		if !seen && len(l) < 16 {
			c.byWord[w] = append(l, n)
		}
	}
}

// fit returns the members a name could mean.
func (c *caster) fit(p []string, gender, suffix string, sent int) []int {
	last := p[len(p)-1]
	var sur, first, short []int
	cands := append([]int{}, c.byWord[c.s.lang.letters(last)]...)
	if len(p) > 1 && p[0] != last {
		cands = append(cands, c.byWord[c.s.lang.letters(p[0])]...)
	}
	if len(p) == 1 {
		for _, w := range c.s.lang.nicks.Get(last) {
			cands = append(cands, c.byWord[c.s.lang.letters(w)]...)
		}
	}
	seen := map[int]bool{}
	for _, n := range cands {
		if seen[n] || c.apart(n, suffix, sent) {
			continue
		}
		seen[n] = true
		q := c.parts[n]
		if g := c.cast.Members[n].Gender; g != "" && gendered(gender) && g != gender {
			continue
		}
		switch {
		case len(p) == 1:
			switch {
			case len(q) == 1 && c.s.lang.alike(q[0], last):
				sur = append(sur, n)
			case c.s.lang.alike(q[len(q)-1], last) && !c.s.lang.written(q):
				sur = append(sur, n)
			case c.s.lang.alike(q[0], last) && c.s.lang.written(q):
				sur = append(sur, n)
			case q[0] == last || q[len(q)-1] == last:
				first = append(first, n)
			case c.s.lang.nick(last, q[0]):
				short = append(short, n) // "Bill" for William
			}
		case len(q) == 1:
			// Nobody is called "Moor" and then "Ada Moor" in one sentence.
			if (c.s.lang.alike(q[0], last) || c.s.lang.family.Get(p[0]) && q[0] == p[0]) && c.cast.Mentions[c.last[n]].Sent != sent {
				sur = append(sur, n)
			}
		case c.s.lang.same(p, q):
			sur = append(sur, n)
		}
	}
	switch {
	case len(sur) > 0:
		return sur
	case len(first) > 0:
		return first
	}
	return short
}

// written reports whether the family name of q is written first.
func (l *Language) written(q []string) bool {
	return len(q) > 1 && l.family.Get(q[0]) && (len(q) > 2 || l.given.Get(q[0]) == "") && !gendered(l.given.Get(q[len(q)-1]))
}
