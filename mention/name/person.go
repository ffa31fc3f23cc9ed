package name

import (
	"stemma/report"
	"stemma/text"
)

// titled reads a title at [i, to): the person it announces, or the office
// itself. It returns i where there is neither.
func (s *scan) titled(t *title, i, to, end int) int {
	if !s.cap(i) && s.d.Tokens[to-1].Tag == "VB" && (s.lower(i-1, end) == "to" || i > 0 && s.d.Tokens[i-1].Tag == "MD") {
		return i // "to chair Ada Moor's inquiry"
	}
	gender := t.gender
	title1 := to
	for n := 0; n < 3; n++ {
		more, j := s.titleAt(to, end)
		if more == nil {
			break
		}
		if gender == "" {
			gender = more.gender
		}
		to, title1 = j, j
	}
	name := s.nameAfter(t, i, to, end)
	if s.opens(name, end) && !(s.glued(name) && s.d.Tokens[name-1].Kind == text.Punct) {
		run := s.runFrom(name, end)
		if n := s.called(name, end, run); n > 0 {
			if gender == "" {
				gender = s.lang.given.Get(s.lower(name, end))
			}
			if s.lang.past(s.lower(i-1, end)) && t.class != classAddress {
				i--
			}
			c := cand{first: i, last: n, core0: name, core1: n, title0: i, title1: title1, typ: Person, sure: true, gender: gender, by: t.by}
			return s.emit(c)
		}
	}
	if t.class == classAddress || name != to {
		return i
	}
	return s.holder(i, to, end, gender, t.by)
}

// nameAfter returns the token at which a name would begin that the title t at [i, to)
// announces: to itself, or after words between.
func (s *scan) nameAfter(t *title, i, to, end int) int {
	name := to
	if s.lower(to, end) == "of" { // "President of Ruritania Ada Moor"
		if k, j := s.lookup(to+1, end); k != nil && k.typ == Place && j < end && s.cap(j) && s.lang.given.Get(s.lower(j, end)) != "" {
			name = j
		}
	}
	// "the Foreign Minister, Ada Moor,"
	if s.cap(i) && t.class != classAddress && s.lower(to, end) == "," && s.opens(to+1, end) && !s.start[i] {
		if run := s.runFrom(to+1, end); len(run) > 1 && (s.lang.given.Get(s.lower(to+1, end)) != "" || s.lang.family.Get(s.lower(to+1, end))) {
			if n := s.personEnd(to+1, end, run); s.lower(n, end) == "," || s.lower(n, end) == "." {
				name = to + 1
			}
		}
	}
	return name
}

// holder reads the office at [i, to) that stands for its holder: "the mayor said". It
// returns i where it does not.
func (s *scan) holder(i, to, end int, gender string, by report.By) int {
	office := i
	if s.lang.past(s.lower(i-1, end)) {
		office-- // "the former mayor"
	}
	if s.lower(office-1, end) != "the" {
		if to > i+1 && s.cap(i) {
			return to // "Foreign Minister" before no name is no body either
		}
		return i
	}
	if to < end && s.word(to) && !text.IsStop(s.lower(to, end)) && !s.lang.acts.Get(s.lower(to, end)) && !s.governed(to) || s.lower(to, end) == "of" || s.lower(to, end) == "for" || s.lower(to, end) == "-" {
		return i
	}
	return s.emit(cand{first: office, last: to, title0: office, title1: to, typ: Role, gender: gender, by: by})
}

// governed reports whether token i is the verb that the noun before it is the
// subject of: "the mayor left".
func (s *scan) governed(i int) bool {
	t := &s.d.Tokens[i-1]
	return t.Head == i && (t.Label == "nsubj" || t.Label == "nsubjpass") && s.d.Tokens[i].POS == "VERB"
}

// called returns the end of the person's name at i after a title, or 0.
func (s *scan) called(i, end int, run []int) int {
	if len(run) == 0 {
		return 0
	}
	w := s.d.Tokens[i].Lower
	if text.IsStop(w) && !s.lang.family.Get(w) {
		return 0
	}
	sureName := s.lang.given.Get(w) != "" || s.lang.family.Get(w) || s.facts != nil && s.facts.surname[w]
	if !sureName {
		if k, _ := s.lookup(i, end); k != nil && (k.typ != Place || !s.given(run)) {
			return 0
		}
		if s.upper(i) && !s.given(run) && len(run) == 1 {
			return 0
		}
	}
	if to, _ := s.body(i, end, run); to > 0 && !sureName {
		return 0
	}
	return s.personEnd(i, end, run)
}

// given reports whether the last word of the run could be a family name: there
// are two or more, and no list holds it.
func (s *scan) given(run []int) bool {
	if len(run) > 1 && commonWord(s.d.Tokens[run[1]-1].Lower) {
		return false
	}
	return len(run) > 1 && s.lang.knowns.Get(s.straight(run[len(run)-1]-1)) == nil
}

// personEnd cuts the run to the words of one person's name: four name words,
// none of which closes a class of names.
func (s *scan) personEnd(i, end int, run []int) int {
	to := run[0]
	for n, e := range run {
		if n >= 5 {
			break
		}
		if n > 0 {
			w := e - 1
			if s.is(&s.lang.words.Thing, w, end) || s.is(&s.lang.words.Time, w, end) && e < end && s.d.Tokens[e].Kind == text.Number || s.lang.bodyLast.Get(s.d.Tokens[w].Lower) != "" && !s.is(&s.lang.words.Suffix, w, end) && !(len(run) == 2 && s.is(&s.lang.words.BodyName, w, end)) {
				break
			}
			if l := s.d.Tokens[w].Lower; s.lang.given.Get(l) == "" && !s.lang.family.Get(l) && (n > 1 && commonWord(l) && run[n-1] == w || text.IsStop(l)) {
				break
			}
			if k, kto := s.lookup(run[n-1], end); n > 1 && k != nil && (kto > e || k.typ == People || k.typ == Outlet) {
				break
			}
		}
		to = e
	}
	// "Moor, Jr."
	if s.lower(to, end) == "," && s.is(&s.lang.words.Suffix, to+1, end) && s.cap(to+1) {
		to += 2
	}
	return to
}

// person emits the person whose name begins at i by a first name, a family
// name that is written first, or a name already met; it returns 0 for none.
func (s *scan) person(i, end int, run []int) int {
	w := s.d.Tokens[i].Lower
	g := s.lang.given.Get(w)
	if g == "" && !s.cap(i) && len(run) > 0 {
		g = s.lang.given.Get(s.d.Tokens[run[0]-1].Lower)
	}
	if len(run) > 1 && (g != "" || s.lang.family.Get(w) || s.hyphened(i, run, g)) && !s.geoAfter(i, end, run) {
		if s.thing(i, end, run) {
			return 0
		}
		e := s.personEnd(i, end, run)
		if e > run[0] {
			// A first name and an ordinary word: "Grace Period", "Hope Springs"
			// are persons only where something else says so.
			sure := !commonWord(w) || !commonWord(s.d.Tokens[e-1].Lower)
			if !sure && !s.speaks(e, end) && !s.aged(e, end) {
				return 0
			}
			return s.emit(cand{first: i, last: e, typ: Person, sure: true, gender: g, by: byGiven})
		}
	}
	if s.facts != nil {
		if len(run) > 1 && s.facts.surname[s.d.Tokens[run[1]-1].Lower] && s.facts.first[w] {
			return s.emit(cand{first: i, last: s.personEnd(i, end, run), typ: Person, by: byMet})
		}
		if s.facts.surname[w] || s.facts.first[w] && (g != "" || len(run) == 1) {
			if len(run) > 1 && (s.thing(i, end, run) || s.geoAfter(i, end, run)) {
				return 0
			}
			return s.emit(cand{first: i, last: run[0], typ: Person, by: byMet})
		}
		// "Assad" for "al-Assad", "Berg" for "van der Berg"
		if e := run[0]; s.facts.surname[s.d.Tokens[e-1].Lower] && e-1 > i {
			return s.emit(cand{first: i, last: e, typ: Person, by: byMet})
		}
	}
	if g != "" && len(run) == 1 && !commonWord(w) && s.lang.knowns.Get(s.straight(i)) == nil && !s.upper(i) && !s.placed(i, run[0], end) {
		return s.emit(cand{first: i, last: run[0], typ: Person, gender: g, by: byGiven})
	}
	return 0
}

// hyphened reports a first name that hyphens tie to another: "Anne-Lise Moor".
func (s *scan) hyphened(i int, run []int, g string) bool {
	return run[0]-i >= 3 && s.lang.given.Get(s.d.Tokens[i].Lower) != "" && g == ""
}

// geoAfter reports whether the run is the name of a place: "Victoria Lake".
func (s *scan) geoAfter(i, end int, run []int) bool {
	return s.is(&s.lang.words.Geo, run[len(run)-1]-1, end) && !s.speaks(run[len(run)-1], end)
}

// speaks reports whether a verb of saying or doing stands at i.
func (s *scan) speaks(i, end int) bool { return s.lang.acts.Get(s.lower(i, end)) }

// aged reports whether ", 34," stands at i.
func (s *scan) aged(i, end int) bool {
	if s.lower(i, end) == "(" && i+2 < end && s.d.Tokens[i+1].Kind == text.Number && s.lower(i+2, end) == ")" {
		return s.d.Tokens[i+1].Len() <= 2
	}
	return s.lower(i, end) == "," && i+2 < end && s.d.Tokens[i+1].Kind == text.Number && s.d.Tokens[i+1].Len() <= 2 &&
		(s.lower(i+2, end) == "," || s.lower(i+2, end) == ".")
}

// known reads token i of a line whose capitals say nothing: only lists and
// names met in the report count.
func (s *scan) known(i, end int) int {
	if !s.word(i) || !s.cap(i) {
		return i + 1
	}
	if k, to := s.lookup(i, end); k != nil {
		w := s.d.Tokens[i].Lower
		if s.facts != nil && to == i+1 && s.facts.surname[w] && !s.placed(i, to, end) {
			return s.emit(cand{first: i, last: to, typ: Person, by: byMet})
		}
		if to > i+1 || !commonWord(w) && !s.shouted(i) {
			c := cand{first: i, last: to, typ: k.typ, k: k, sure: true, by: k.by}
			c.actor = k.typ == Place && s.acts(i, to, end)
			return s.emit(c)
		}
		return to
	}
	if s.facts == nil {
		return i + 1
	}
	// The longest name of a body or place met in the report; six words hold all
	// but a few.
	for j := min(end, i+6); j > i; j-- {
		if t, ok := s.facts.forms[s.form(i, j)]; ok && (j > i+1 || !commonWord(s.d.Tokens[i].Lower)) && s.cap(j-1) {
			c := cand{first: i, last: j, typ: t, by: byMet}
			c.actor = t == Place && s.acts(i, j, end)
			return s.emit(c)
		}
	}
	j := i
	for j < end && j < i+4 && s.cap(j) && (s.facts.surname[s.d.Tokens[j].Lower] || s.facts.first[s.d.Tokens[j].Lower]) {
		j = s.part(j, end, true)
	}
	if j > i && s.facts.surname[s.d.Tokens[j-1].Lower] {
		return s.emit(cand{first: i, last: j, typ: Person, by: byMet})
	}
	return i + 1
}

// shouted reports whether a word in capitals stands among others.
func (s *scan) shouted(i int) bool {
	n := 0
	for j := max(0, i-3); j < min(len(s.d.Tokens), i+4); j++ {
		if j != i && s.word(j) && s.upper(j) {
			n++
		}
	}
	return n >= 2 && s.upper(i)
}
