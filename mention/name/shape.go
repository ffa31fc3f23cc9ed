package name

import (
	"strings"

	"stemma/text"
)

// unlisted emits a run that no list knows, where its shape and its neighbours
// say what it is.
func (s *scan) unlisted(i, end int, run []int) int {
	to := run[len(run)-1]
	if len(run) > 1 && s.thing(i, end, run) {
		return to
	}
	if n := s.geo(i, end, run); n > i+1 {
		return s.emit(cand{first: i, last: n, typ: Place, sure: true, by: byGeo})
	}
	if s.facts != nil && len(run) > 1 {
		if t, ok := s.facts.forms[s.form(i, run[0])]; ok && t != Person && s.lang.given.Get(s.lower(run[0], end)) != "" {
			return run[0] // "Tormund Ada Moor", a caption: the place ends before the name
		}
	}
	if s.is(&s.lang.words.Compass, i, end) {
		if len(run) > 1 && s.is(&s.lang.words.In, i-1, end) {
			return s.emit(cand{first: i, last: run[min(len(run), 2)-1], typ: Place, sure: true, by: byCompass})
		}
		return to
	}
	ordinary, other := s.ordinary(i, end, run)
	if other > 0 {
		return other
	}
	form := s.form(i, to)
	if s.facts != nil {
		if t, ok := s.facts.forms[form]; ok {
			return s.emit(cand{first: i, last: to, typ: t, actor: t == Place && s.acts(i, to, end), by: byMet})
		}
	}
	if s.d.Tokens[i].Kind == text.Mixed {
		return to
	}
	if s.facts != nil && len(run) == 1 && s.facts.weak[s.d.Tokens[i].Lower] {
		return s.emit(cand{first: i, last: to, typ: Person, by: byMet})
	}
	if len(run) == 1 && s.upper(i) {
		if s.lang.words.No.Has(s.d.Tokens[i].Lower) || commonWord(s.d.Tokens[i].Lower) || s.d.Tokens[i].Len() > 7 || s.low[s.d.Tokens[i].Lower] || s.d.Tokens[i].Kind != text.Word {
			return to
		}
		return s.emit(cand{first: i, last: to, typ: Body, by: byCapitals})
	}
	return s.shaped(i, end, run, ordinary)
}

// ordinary returns how many parts of the run at i are ordinary words, and the token at
// which the name of a people or an outlet begins inside it, or 0.
func (s *scan) ordinary(i, end int, run []int) (n, other int) {
	for k, e := range run {
		a := i
		if k > 0 {
			a = run[k-1]
			if k, _ := s.lookup(a, end); k != nil && (k.typ == People || k.typ == Outlet) {
				return n, a
			}
		}
		if commonWord(s.d.Tokens[a].Lower) && e == a+1 {
			n++
		}
	}
	return n, 0
}

// shaped emits the run at i as what its length and the words around it make of it.
func (s *scan) shaped(i, end int, run []int, ordinary int) int {
	to := run[len(run)-1]
	switch {
	case ordinary == len(run):
		return to
	case len(run) >= 2 && len(run) <= 4 && s.aged(to, end):
		return s.emit(cand{first: i, last: to, typ: Person, sure: true, by: byAge})
	case len(run) >= 2 && len(run) <= 4 && s.described(i, to, end):
		return s.emit(cand{first: i, last: to, typ: Person, sure: true, by: byApposition})
	case len(run) <= 2 && s.placed(i, to, end) && (s.lower(i-1, end) == "in" || s.lower(i-1, end) == "near" || s.lower(to, end) == ","):
		return s.emit(cand{first: i, last: to, typ: Place, sure: true, by: byIn})
	case (len(run) == 2 || len(run) == 3) && ordinary == 0 && !s.smallWord(i, to) && !s.upper(i) && !s.upper(to-1) && !s.attributive(i, to, end):
		t, _ := s.titleAt(to, end)
		if t != nil && !s.cap(to) {
			return s.emit(cand{first: i, last: to, typ: Body, sure: true, by: byRoleAfter})
		}
		return s.emit(cand{first: i, last: to, typ: Person, sure: s.speaks(to, end), by: ByShape})
	case ordinary == 0 || len(run) > 1:
		if len(run) == 1 && s.low[s.d.Tokens[i].Lower] {
			return to
		}
		// Capitals alone are no name yet: a word must own, or be announced.
		// Acting or coming again does not do: of 400 such runs in encyclopaedic
		// and news text three in four were titles of works, products or events.
		t, _ := s.titleAt(to, end)
		switch {
		case t != nil && !s.cap(to):
			return s.emit(cand{first: i, last: to, typ: Body, by: byRoleAfter})
		case len(run) == 1 && s.lower(to, end) == "'s":
			return s.emit(cand{first: i, last: to, typ: Body, by: ByShape})
		}
	}
	return to
}

// described reports whether commas after the name at [i, to) tell what person
// it is: "Xilla Harrow, a Danish woman,", "Xilla Harrow, who is 40,".
func (s *scan) described(i, to, end int) bool {
	if s.lower(to, end) != "," || s.lang.bodyLast.Get(s.d.Tokens[to-1].Lower) != "" || s.lower(i-1, end) == "the" {
		return false
	}
	h := head(s.d, i, to)
	for k := range s.d.Kids(h) {
		if k <= to {
			continue
		}
		switch t := &s.d.Tokens[k]; {
		case t.Label == "relcl":
			if w := s.d.Kid(k, "nsubj", "nsubjpass"); w == to+1 && s.d.Tokens[w].Lower == "who" {
				return true
			}
		case t.Label == "appos" && t.Tag == "NN":
			w := t.Lower
			return s.lang.genderOf(w) != "" || s.lang.grammar.Folk.Has(w) ||
				s.lang.titles.Get(w) != nil && s.lang.titles.Get(w).class != classAddress && s.lang.titles.Get(w).class != classPlural && (s.label(i, to) != "ORG" || s.initial(i))
		}
	}
	return false
}

// attributive reports whether [i, to) stands as an adjective or after an
// article, as a person's name does not: "the West Harrow", "Harrow Vale band".
func (s *scan) attributive(i, to, end int) bool {
	if s.is(&s.lang.grammar.Determiner, i-1, end) {
		return true
	}
	if to >= end || !s.word(to) || s.cap(to) {
		return false
	}
	w := s.lower(to, end)
	if text.IsStop(w) || s.lang.acts.Get(w) || s.lang.titles.Get(w) != nil || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "s") || strings.HasPrefix(w, "'") {
		return false
	}
	return true
}

// smallWord reports whether a word without a capital stands in [i, to): "Rue de
// la Harrow" is not a person's name by its shape alone.
func (s *scan) smallWord(i, to int) bool {
	for j := i; j < to; j++ {
		if s.word(j) && !s.cap(j) && !(j > i && s.d.Tokens[j-1].Lower == "-") && !s.article(j, to) {
			return true
		}
	}
	return false
}
