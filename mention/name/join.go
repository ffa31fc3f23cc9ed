package name

import (
	"strings"

	"stemma/report"
)

// facts are what the first reading of a report was sure of.
type facts struct {
	lang      *Language
	surname   map[string]bool // last words of persons' names
	first     map[string]bool // their first words
	forms     map[string]Type // other names, as written in lower case
	weak      map[string]bool // last words of names that look like persons'
	direction map[string]*known
	kinds     map[string]int // words such as "church" → bodies that they end, or open before "of"
}

// kind reports whether one body alone bears the word w as what it is: "the
// Church", of the Church of Harrow.
func (f *facts) kind(w string) bool { return f.kinds[w] == 1 }

// sorts notes what the body of a form is.
func (f *facts) sorts(form string) {
	first, rest, _ := strings.Cut(form, " ")
	last := form[strings.LastIndexByte(form, ' ')+1:]
	switch {
	case f.lang.bodyOf.Get(first) != "" && strings.HasPrefix(rest, "of "):
		f.kinds[first]++
	case f.lang.bodyLast.Get(last) != "" && last != form:
		f.kinds[last]++
	}
}

// learn collects the facts of the names that stood beyond doubt.
func learn(s *scan, sure []cand) *facts {
	f := &facts{s.lang, map[string]bool{}, map[string]bool{}, map[string]Type{}, map[string]bool{}, map[string]*known{}, map[string]int{}}
	for _, c := range sure {
		if k := c.k; k != nil && k.typ == Place && k.kind == kindCountry {
			first, _, _ := strings.Cut(k.canon, " ")
			if w := strings.ToLower(first); s.lang.grammar.Half.Has(w) {
				if old := f.direction[w]; old == nil || old.canon == k.canon {
					f.direction[w] = k
				}
			}
		}
		if c.k == nil && !c.sure {
			if p := s.parts(c); c.typ == Person && len(p) > 1 && !common(p[len(p)-1]) && s.lang.knowns.Get(s.straight(c.last-1)) == nil {
				f.weak[p[len(p)-1]] = true
			}
		}
		if !c.sure || c.k != nil || c.typ == Role {
			continue
		}
		if c.typ != Person {
			form := s.form(c.first, c.last)
			if _, met := f.forms[form]; c.typ == Body && !met {
				f.sorts(form)
			}
			f.forms[form] = c.typ
			continue
		}
		p := s.parts(c)
		if len(p) == 0 {
			continue
		}
		for _, w := range []string{p[len(p)-1]} {
			f.surname[w] = true
		}
		if s.lang.family.Get(p[0]) && len(p) > 1 {
			f.surname[p[0]] = true
		}
		if len(p) > 1 && !common(p[0]) {
			f.first[p[0]] = true
		}
	}
	return f
}

// form returns tokens [a, b) in lower case, one space between words.
func (s *scan) form(a, b int) string {
	if a+1 == b && s.d.Tokens[a].Len() <= 128 {
		return s.d.Tokens[a].Lower
	}
	var sb strings.Builder
	if a < b {
		sb.Grow(min(s.d.Tokens[b-1].End-s.d.Tokens[a].Start, 384))
	}
	for i := a; i < b && sb.Len() < 256; i++ {
		if i > a && !s.glued(i) {
			sb.WriteByte(' ')
		}
		if s.d.Tokens[i].Len() <= 128 {
			sb.WriteString(s.d.Tokens[i].Lower)
		}
	}
	return sb.String()
}

// parts returns the words of a person's name without initials in the middle
// and what follows the family name.
func (s *scan) parts(c cand) []string {
	var out []string
	for i := c.core0; i < c.core1; i++ {
		if !s.word(i) || len(out) >= 8 {
			continue
		}
		w := s.d.Tokens[i].Lower
		if len(out) == 0 && s.lang.grammar.Article.Has(w) && s.article(i, c.core1) {
			continue // "Al-Morad" is Morad
		}
		if len(out) > 0 && s.is(&s.lang.words.Suffix, i, c.core1) {
			continue
		}
		out = append(out, w)
	}
	return out
}

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

// join makes mentions of the candidates and members of the mentions.
func join(s *scan, cands []cand) *Cast {
	c := &caster{s: s, cast: &Cast{}, byKey: map[string]int{}, byWord: map[string][]int{}, short: map[string]int{}, roles: map[string][]int{}}
	for n, cd := range cands {
		if !s.span(cd.first, cd.last).In(s.d.Text) {
			continue
		}
		m := Mention{Span: s.span(cd.first, cd.last), Type: cd.typ, Core: s.span(cd.core0, cd.core1), Title: s.span(cd.title0, cd.title1),
			Sent: s.d.Tokens[cd.first].Sent, Actor: cd.actor, By: cd.by}
		var after []report.Span
		switch cd.typ {
		case Person:
			m.Member, m.Unsure = c.person(cd)
			after = c.offices(cd)
		case Body:
			m.Member = c.body(cd, cands, n)
		case Role:
			m.Core = m.Span
			m.Member, m.Unsure = c.role(cd)
		default:
			m.Member = c.listed(cd)
		}
		c.add(m, cd, after)
	}
	c.refer()
	return c.cast
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

func (c *caster) member(t Type, cd cand, key string) int {
	c.cast.Members = append(c.cast.Members, Member{Type: t, Canonical: c.s.span(cd.core0, cd.core1), Key: key})
	if c.cast.Members[len(c.cast.Members)-1].Canonical.Empty() {
		c.cast.Members[len(c.cast.Members)-1].Canonical = c.s.span(cd.first, cd.last)
	}
	c.parts = append(c.parts, nil)
	c.last = append(c.last, -1)
	n := len(c.cast.Members) - 1
	c.byKey[string(t)+" "+key] = n
	return n
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
