package name

import (
	"strings"

	"stemma/report"
)

// A caster builds the cast.
type caster struct {
	s      *scan
	cast   *Cast
	byKey  map[string]int   // type and key → member
	byWord map[string][]int // first and last words of persons → members, in order of naming
	parts  [][]string       // by member, of a person
	last   []int            // by member: index of its last mention
	short  map[string]int   // acronyms of bodies → member
	roles  map[string][]int // titles → persons who bear them
}

// add puts the mention into the cast and lets its member learn from it.
func (c *caster) add(m Mention, cd cand, after []report.Span) {
	mb := &c.cast.Members[m.Member]
	mb.Mentions = append(mb.Mentions, len(c.cast.Mentions))
	c.last[m.Member] = len(c.cast.Mentions)
	c.cast.Mentions = append(c.cast.Mentions, m)
	if mb.Gender == "" && gendered(cd.gender) {
		mb.Gender = cd.gender
	}
	if m.Type != Person {
		return
	}
	for _, t := range append([]report.Span{m.Title}, after...) {
		if t.Empty() {
			continue
		}
		w := strings.ToLower(t.Of(c.s.d.Text))
		if tt := c.s.lang.titles.Get(w); tt != nil && tt.class == classAddress {
			continue
		}
		if mb.Title.Empty() {
			mb.Title = t
		}
		c.bears(w, m.Member)
		c.s.lang.shorter(w, func(w string) { c.bears(w, m.Member) })
	}
}

func (c *caster) bears(title string, member int) {
	l := c.roles[title]
	for _, m := range l {
		if m == member {
			return
		}
	}
	if len(l) < 8 {
		c.roles[title] = append(l, member)
	}
}

// listed joins a name of the lists, or one without further forms.
func (c *caster) listed(cd cand) int {
	canon := c.s.form(cd.first, cd.last)
	country := ""
	if cd.k != nil {
		canon, country = cd.k.canon, cd.k.country
	}
	key := c.s.lang.key(canon)
	if n, ok := c.byKey[string(cd.typ)+" "+key]; ok {
		return n
	}
	n := c.member(cd.typ, cd, key)
	c.cast.Members[n].Country = country
	return n
}

// role joins an office to the one person who bears it.
func (c *caster) role(cd cand) (int, bool) {
	w := c.s.form(cd.first, cd.last)
	if l := c.roles[w]; len(l) == 1 {
		return l[0], false
	}
	key := c.s.lang.key(w)
	if n, ok := c.byKey[string(Role)+" "+key]; ok {
		return n, false
	}
	n := c.member(Role, cd, key)
	c.cast.Members[n].Title = c.s.span(cd.title0, cd.title1)
	return n, false
}
