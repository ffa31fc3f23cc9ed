package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// body joins the name of a body: to the same name, to the body whose initials
// it is, or to the one body whose longer name it ends.
func (c *caster) body(cd cand, cands []cand, at int) int {
	s := c.s
	canon := s.form(cd.first, cd.last)
	if cd.k != nil {
		canon = cd.k.canon
	}
	key := c.s.lang.key(canon)
	if n, ok := c.byKey[string(Body)+" "+key]; ok {
		return n
	}
	raw := s.span(cd.first, cd.last).Of(s.d.Text)
	if cd.k == nil {
		if n, ok := c.short[strings.ReplaceAll(raw, ".", "")]; ok && s.upper(cd.first) {
			return n
		}
		// "National Bridge Service (NBS)": the brackets define it.
		if at > 0 && s.lower(cd.first-1, cd.first) == "(" && s.upper(cd.first) {
			p := cands[at-1]
			if p.last == cd.first-1 && p.typ == Body && p.k == nil && len(c.cast.Mentions) > 0 && initial(p, s, raw) {
				n := c.cast.Mentions[len(c.cast.Mentions)-1].Member
				c.short[raw] = n
				return n
			}
		}
		// "NBS (National Bridge Service)": the fuller form becomes the canonical one.
		if at > 0 && s.lower(cd.first-1, cd.first) == "(" && cands[at-1].last == cd.first-1 && s.glossed(cands[at-1].first) && len(c.cast.Mentions) > 0 {
			n := c.cast.Mentions[len(c.cast.Mentions)-1].Member
			mb := &c.cast.Members[n]
			c.short[s.span(cands[at-1].first, cands[at-1].last).Of(s.d.Text)] = n
			mb.Canonical, mb.Key = s.span(cd.core0, cd.core1), key
			c.byKey[string(Body)+" "+key] = n
			return n
		}
		if n := c.ending(key); n >= 0 {
			return n
		}
	}
	n := c.member(Body, cd, key)
	if cd.k == nil && cd.last-cd.first > 1 {
		if a := c.s.lang.initials(raw); len(a) > 2 {
			if _, ok := c.short[a]; !ok {
				c.short[a] = n
			}
		}
	}
	return n
}

// ending returns the one body whose key ends or begins with key, or -1.
func (c *caster) ending(key string) int {
	found := -1
	// Only the last 64 members are looked at: a body's short form stands near it.
	for n := len(c.cast.Members) - 1; n >= max(0, len(c.cast.Members)-64); n-- {
		m := &c.cast.Members[n]
		if m.Type != Body || len(m.Key) <= len(key) {
			continue
		}
		if strings.HasSuffix(m.Key, " "+key) && strings.Contains(key, " ") ||
			c.s.lang.bodyLast.Get(key) != "" && strings.HasSuffix(m.Key, " "+key) || c.s.lang.bodyOf.Get(key) != "" && strings.HasPrefix(m.Key, key+" of ") ||
			strings.HasPrefix(m.Key, key+" ") && c.s.lang.bodyLast.Get(m.Key[strings.LastIndexByte(m.Key, ' ')+1:]) != "" && strings.Count(m.Key, " ") <= 2 {
			if found >= 0 {
				return -1
			}
			found = n
		}
	}
	return found
}

// initial reports whether short begins with the first letter of p's name.
func initial(p cand, s *scan, short string) bool {
	a, _ := utf8.DecodeRuneInString(s.span(p.first, p.last).Of(s.d.Text))
	b, _ := utf8.DecodeRuneInString(short)
	return a == b || strings.ContainsRune(s.lang.initials(s.span(p.first, p.last).Of(s.d.Text)), b)
}

// initials returns the capitals that begin the words of a name.
func (l *Language) initials(name string) string {
	if len(name) > 200 {
		return ""
	}
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if l.grammar.Legal.Has(w) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
