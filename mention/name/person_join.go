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
	key := Key(strings.Join(p, " "))
	if n, ok := c.byKey[string(Person)+" "+key]; ok {
		if len(p) == 1 {
			return n, len(c.fit(p, cd.gender)) > 1
		}
		return n, false
	}
	fit := c.fit(p, cd.gender)
	if len(fit) == 0 {
		n := c.member(Person, cd, key)
		c.parts[n] = p
		c.index(n, p)
		return n, false
	}
	best := fit[0]
	for _, n := range fit {
		if c.last[n] > c.last[best] {
			best = n
		}
	}
	if len(p) > len(c.parts[best]) {
		// The fuller form becomes the canonical one.
		mb := &c.cast.Members[best]
		mb.Canonical, mb.Key = c.s.span(cd.core0, cd.core1), key
		c.parts[best] = p
		c.index(best, p)
		c.byKey[string(Person)+" "+key] = best
	}
	return best, len(fit) > 1
}

// index makes a member findable by its first and last word.
func (c *caster) index(n int, p []string) {
	for i, w := range []string{p[len(p)-1], p[0]} {
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
func (c *caster) fit(p []string, gender string) []int {
	last := p[len(p)-1]
	var sur, first []int
	cands := c.byWord[last]
	if len(p) > 1 && p[0] != last {
		cands = append(append([]int{}, cands...), c.byWord[p[0]]...)
	}
	seen := map[int]bool{}
	for _, n := range cands {
		if seen[n] {
			continue
		}
		seen[n] = true
		q := c.parts[n]
		if g := c.cast.Members[n].Gender; g != "" && (gender == "m" || gender == "f") && g != gender {
			continue
		}
		switch {
		case len(p) == 1:
			switch {
			case len(q) == 1 && q[0] == last:
				sur = append(sur, n)
			case q[len(q)-1] == last && !written(q):
				sur = append(sur, n)
			case q[0] == last && written(q):
				sur = append(sur, n)
			case q[0] == last || q[len(q)-1] == last:
				first = append(first, n)
			}
		case len(q) == 1:
			if q[0] == last || family[p[0]] && q[0] == p[0] {
				sur = append(sur, n)
			}
		case same(p, q):
			sur = append(sur, n)
		}
	}
	if len(sur) > 0 {
		return sur
	}
	return first
}

// written reports whether the family name of q is written first.
func written(q []string) bool {
	return len(q) > 1 && family[q[0]] && (len(q) > 2 || given[q[0]] == "") && given[q[len(q)-1]] != "m" && given[q[len(q)-1]] != "f"
}

// same reports whether two full names can be one person's: the same words but
// for middle names and initials, with the same ends.
func same(p, q []string) bool {
	if p[len(p)-1] != q[len(q)-1] {
		return false
	}
	a, b := strings.TrimSuffix(p[0], "."), strings.TrimSuffix(q[0], ".")
	if a != b && !(len(a) == 1 && strings.HasPrefix(b, a)) && !(len(b) == 1 && strings.HasPrefix(a, b)) && !nick(a, b) {
		return false
	}
	// Middle names must not contradict: the shorter's are among the longer's.
	if len(p) > len(q) {
		p, q = q, p
	}
	j := 1
	for _, w := range p[1 : len(p)-1] {
		w = strings.TrimSuffix(w, ".")
		for j < len(q)-1 && !strings.HasPrefix(q[j], w) && !strings.HasPrefix(w, strings.TrimSuffix(q[j], ".")) {
			j++
		}
		if j >= len(q)-1 {
			return false
		}
		j++
	}
	return true
}

// nick reports whether one first name is short for the other.
func nick(a, b string) bool { return words["nick"][a+" "+b] != "" || words["nick"][b+" "+a] != "" }
