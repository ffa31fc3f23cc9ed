package name

import "strings"

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
			if p := s.parts(c); c.typ == Person && len(p) > 1 && !commonWord(p[len(p)-1]) && s.lang.knowns.Get(s.straight(c.last-1)) == nil {
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
		if len(p) > 1 && !commonWord(p[0]) {
			f.first[p[0]] = true
		}
	}
	return f
}
