package name

import (
	"strings"

	"stemma/report"
	"stemma/text"
)

// at reads token i of a sentence that ends at end: it emits the name that
// begins there, if any, and returns the token to go on from.
func (s *scan) at(i, end int) int {
	if s.none[i]&noName != 0 || !s.word(i) {
		return i + 1
	}
	k, kto := (*known)(nil), i
	if s.none[i]&noKnown == 0 {
		if k, kto = s.lookup(i, end); k == nil {
			s.none[i] |= noKnown
		}
	}
	t, to := (*title)(nil), i
	if s.none[i]&noTitle == 0 {
		if t, to = s.titleAt(i, end); t == nil {
			s.none[i] |= noTitle
		}
	}
	if t != nil && (k == nil || kto < to) && !s.bodyWord(to, end) {
		if next := s.titled(t, i, to, end); next > i {
			return next
		}
	}
	if !s.opens(i, end) {
		if k != nil && s.lower(i, end) != "the" {
			return s.listed(k, i, kto, nil, end)
		}
		if t == nil {
			s.none[i] = noName
		}
		return i + 1
	}
	if c, ok := s.direction(i, end); ok {
		return s.emit(c)
	}
	run := s.runFrom(i, end)
	if len(run) == 0 {
		return i + 1
	}
	// "Senior Ada Moor": an ordinary word with a capital before a first name.
	if w := s.lower(i, end); k == nil && len(run) > 2 && (commonWord(w) || s.start[i] && !s.mid[w] && !s.lang.family.Get(w)) && s.lang.given.Get(w) == "" && s.lang.bodyLast.Get(w) == "" && !s.is(&s.lang.words.GeoFirst, i, end) && run[0] == i+1 {
		if g := s.lang.given.Get(s.lower(i+1, end)); g != "" && !commonWord(s.lower(i+1, end)) && s.cap(i+1) {
			return i + 1
		}
	}
	if s.start[i] && !s.opensSentence(i, end, k, run) {
		return i + 1
	}
	if k == nil || kto < run[len(run)-1] || s.lang.bodyOf.Get(s.lower(kto-1, end)) != "" {
		if to, by := s.body(i, end, run); to > 0 && to > kto && !(len(run) == 2 && k == nil && s.is(&s.lang.words.BodyName, to-1, end) && s.lang.given.Get(s.lower(i, end)) != "") {
			typ := Body
			switch l := s.label(i, to); {
			case s.is(&s.lang.words.Paper, to-1, end):
				typ = Outlet
			case by == byBrackets && (l == "FAC" || l == "GPE" || l == "LOC"):
				typ = Place
			}
			return s.emit(cand{first: i, last: to, typ: typ, sure: true, by: by})
		}
	}
	if k != nil {
		return s.listed(k, i, kto, run, end)
	}
	if next := s.person(i, end, run); next > 0 {
		return next
	}
	if s.facts != nil && len(run) == 1 && s.lower(i-1, end) == "the" && !s.upper(i) && s.facts.kind(s.lower(i, end)) {
		return s.emit(cand{first: i, last: run[0], typ: Body, by: byTheOne.With(s.lower(i, end))})
	}
	return s.unlisted(i, end, run)
}

// opensSentence decides whether the capital of a sentence's first word is that
// of a name.
func (s *scan) opensSentence(i, end int, k *known, run []int) bool {
	w := s.d.Tokens[i].Lower
	if k != nil {
		return true
	}
	if s.lang.words.No.Has(w) || text.IsStop(w) {
		return false
	}
	if s.facts != nil && (s.facts.surname[w] || s.facts.first[w]) && (!commonWord(w) || s.mid[w] || s.lang.acts.Get(s.lower(run[0], end))) {
		return s.lower(run[0], end) != ":"
	}
	if s.upper(i) && !s.low[w] {
		return true
	}
	more := len(run) > 1
	if s.lang.titles.Get(w) != nil && !more {
		return false // "Witnesses said"
	}
	if s.lang.given.Get(w) != "" || s.lang.family.Get(w) {
		return more || !commonWord(w)
	}
	if commonWord(w) || s.low[w] {
		return s.mid[w] && !s.low[w] && !commonWord(w)
	}
	return s.mid[w] || more || s.lang.acts.Get(s.lower(run[0], end))
}

// body returns the end of a body's name that begins at i: one that a word such
// as "Ministry" ends, or opens before "of".
func (s *scan) body(i, end int, run []int) (int, report.By) {
	if to := s.spelt(i, end); to > 0 {
		return to, byBrackets
	}
	to, by := 0, report.By("")
	for n, e := range run {
		w := s.d.Tokens[e-1].Lower
		if !s.cap(e - 1) {
			continue
		}
		ref := s.lang.bodyLast.Get(w)
		if ref == "" && len(run) > 1 {
			ref = s.lang.words.Paper.By(w)
		}
		if ref != "" && (n > 0 || e-1 > i) {
			to, by = e, ref
		}
		if ref := s.lang.bodyOf.Get(w); ref != "" && s.lower(e, end) == "of" || ref != "" && n == len(run)-1 && (s.lower(e, end) == "for" || s.lower(e, end) == "on" && s.lang.grammar.OnTopic.Has(w)) {
			j := e + 1
			if s.lower(j, end) == "the" {
				j++
			}
			if rest := s.runFrom(j, end); len(rest) > 0 && s.cap(j) {
				to, by = rest[len(rest)-1], ref
				if s.lower(to, end) == "and" && s.lang.grammar.TwoTopics.Has(w) {
					if more := s.runFrom(to+1, end); len(more) > 0 && !s.lang.acts.Get(s.lower(more[len(more)-1], end)) {
						to = more[len(more)-1]
					}
				}
				return to, by
			}
		}
	}
	if to == i+1 {
		return 0, ""
	}
	return to, by
}

// spelt returns the end of the capitalised words from i whose initials follow in
// brackets, "National Bridge Service (NBS)", or 0. Two letters may be anything.
func (s *scan) spelt(i, end int) int {
	// Twelve tokens: no body has a longer name.
	for j := i; j < end && j < i+12; j++ {
		w := s.lower(j, end)
		switch {
		case w == "(" && j > i+1:
			if s.lower(j+2, end) == ")" && s.upper(j+1) && s.d.Tokens[j+1].Len() > 2 && s.lang.initials(s.span(i, j).Of(s.d.Text)) == strings.ReplaceAll(s.straight(j+1), ".", "") {
				return j
			}
			return 0
		case s.word(j) && s.cap(j), j > i && s.lang.grammar.Binds.Has(w):
		default:
			return 0
		}
	}
	return 0
}

// listed emits a name of the lists, or the longer name it opens.
func (s *scan) listed(k *known, i, to int, run []int, end int) int {
	w := s.d.Tokens[i].Lower
	single := to == i+1
	last := to
	if len(run) > 0 {
		last = run[len(run)-1]
	}
	if single && len(run) > 1 && last > to {
		next := run[0]
		// "Jordan Morvane", "Christian Hale": a first name that is a place or a people, too.
		if s.lang.given.Get(w) != "" && s.lang.knowns.Get(s.straight(next)) == nil && !s.is(&s.lang.words.Geo, next, end) && !s.is(&s.lang.words.Thing, next, end) && (k.typ == Place || k.typ == People) {
			if n := s.person(i, end, run); n > 0 {
				return n
			}
		}
	}
	if k.typ == Place {
		if s.facts != nil && single && (s.facts.surname[w] || s.facts.first[w] && len(run) > 1) && !s.placed(i, to, end) {
			if n := s.person(i, end, run); n > 0 {
				return n
			}
			return s.emit(cand{first: i, last: to, typ: Person, by: byMet})
		}
		if n := s.geo(i, end, run); n > to {
			return s.emit(cand{first: i, last: n, typ: Place, sure: true, by: byGeo})
		}
		// "Chicago Bulls", "Manchester City": a name that a city opens.
		if last > to && len(run) > 1 && run[0] == to && k.country != "" && len(run) <= 3 {
			if ref := s.thing(i, end, run); ref {
				return last
			}
			nk, nto := s.lookup(to, end)
			n := s.d.Tokens[to].Lower
			if nk == nil && !commonWord(n) && !s.upper(to) && s.lang.given.Get(n) == "" && !s.lang.family.Get(n) && !(s.facts != nil && s.facts.surname[n]) || nto > last {
				return s.emit(cand{first: i, last: last, typ: Body, by: byCity})
			}
		}
	}
	c := cand{first: i, last: to, typ: k.typ, k: k, sure: true, by: k.by}
	switch {
	case k.typ == Place && s.lower(i-1, end) == "-" && s.glued(i) && s.lang.grammar.Sided.Has(s.lower(i-2, end)):
		c.typ = People // "the pro-Oslo party"
	case k.typ == Place:
		c.actor = s.acts(i, to, end)
	}
	s.emit(c)
	return to
}

// placed reports whether tokens [i, to) stand where a place stands: after "in",
// or before a comma and a place.
func (s *scan) placed(i, to, end int) bool {
	if s.is(&s.lang.words.In, i-1, end) {
		return true
	}
	if s.lower(to, end) == "," {
		if k, _ := s.lookup(to+1, end); k != nil && k.typ == Place {
			return true
		}
	}
	return false
}

// acts reports whether the place at [i, to) is somebody: the subject of a verb
// of act.en.lex or deed.en.lex, or the source of "according to". The arcs
// decide; where they hang it on a preposition, it does not act, and where they
// give it no verb, one of saying that follows at once is enough.
func (s *scan) acts(i, to, end int) bool {
	if s.lower(i-1, end) == "to" && s.lower(i-2, end) == "according" {
		return true
	}
	h := to - 1
	for n := 0; n < 8; n++ {
		t := &s.d.Tokens[h]
		if t.Head == h || !(t.Head >= i && t.Head < to) && t.Label != "conj" {
			break
		}
		h = t.Head // "North and South Korea"
	}
	switch t := &s.d.Tokens[h]; {
	case s.subject(h), s.contends(i, to, h), s.dealt(h):
		return true
	case t.Label == "pobj" && s.d.Tokens[t.Head].Label == "agent":
		v := &s.d.Tokens[s.d.Tokens[t.Head].Head]
		return s.lang.acts.Get(v.Lower) || s.lang.deeds.Get(v.Lemma)
	case t.Label == "pobj", t.Label == "nsubj" && s.d.Tokens[t.Head].POS == "AUX":
		return false
	}
	if s.is(&s.lang.words.In, i-1, end) || s.lower(i-1, end) == "of" || s.lower(i-1, end) == "for" {
		return false
	}
	for j, n := to, 0; n < 3 && j < end; j, n = j+1, n+1 {
		w := s.lower(j, end)
		if s.lang.acts.Get(w) {
			return true
		}
		if !s.lang.grammar.BeforeVerb.Has(w) && (len(w) < 4 || !strings.HasSuffix(w, "ly")) {
			return false
		}
	}
	return false
}

// dealt reports whether the place headed by token h is those who govern it by what
// is theirs or is had with them: "Oslo's denial", "talks with Oslo".
func (s *scan) dealt(h int) bool {
	ts := s.d.Tokens
	t := &ts[h]
	switch p := &ts[t.Head]; t.Label {
	case "poss":
		return s.lang.words.Stand.Has(p.Lower)
	case "pobj":
		if s.lang.grammar.WithLand.Has(p.Lower) {
			return p.Label == "prep" && s.lang.words.Dealing.Has(ts[p.Head].Lower)
		}
	}
	return false
}

// direction reads "the North" and "the South" where the report names one
// country so called.
func (s *scan) direction(i, end int) (cand, bool) {
	w := s.lower(i, end)
	if s.facts == nil || !s.lang.grammar.Half.Has(w) || s.lower(i-1, end) != "the" {
		return cand{}, false
	}
	k := s.facts.direction[w]
	if k == nil || i+1 < end && (s.cap(i+1) || s.lower(i+1, end) == "of" || s.lower(i+1, end) == "-") {
		return cand{}, false
	}
	return cand{first: i, last: i + 1, typ: Place, k: k, actor: s.acts(i, i+1, end), by: ByDirection}, true
}

// geo returns the end of a place's name that a word such as "River" ends or
// "Mount" opens.
func (s *scan) geo(i, end int, run []int) int {
	to := 0
	for n, e := range run {
		if n > 0 && s.is(&s.lang.words.Geo, e-1, end) {
			to = e
		}
	}
	if to == 0 && s.is(&s.lang.words.GeoFirst, i, end) {
		if len(run) > 1 {
			to = run[min(len(run), 3)-1]
		} else if s.lower(i+1, end) == "of" && i+2 < end && s.cap(i+2) {
			to = s.part(i+2, end, false)
		}
	}
	return to
}

// thing reports whether a word such as "Prize" ends the run.
func (s *scan) thing(i, end int, run []int) bool {
	for n, e := range run {
		if n > 0 && s.is(&s.lang.words.Thing, e-1, end) {
			return true
		}
	}
	return false
}
