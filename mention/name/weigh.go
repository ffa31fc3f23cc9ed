package name

import (
	"slices"

	"stemma/text"
)

// listen notes the pipeline's names of kinds that bear on ours, without what
// stands around them: articles, titles, the possessive.
func (s *scan) listen() {
	ts := s.d.Tokens
	for i := 0; i < len(ts); {
		n := ts[i].Name
		if len(n) < 3 || n[0] != 'B' {
			i++
			continue
		}
		end := s.d.Sents[ts[i].Sent].Last
		v := voice{first: i, last: i + 1, label: n[2:]}
		for v.last < end && len(ts[v.last].Name) > 2 && ts[v.last].Name[0] == 'I' {
			v.last++
		}
		i = v.last
		for v.last > v.first && (ts[v.last-1].Tag == "POS" || !s.word(v.last-1)) {
			v.last--
		}
		for v.first < v.last && !s.cap(v.first) && !s.article(v.first, end) || v.last-v.first > 1 && s.lower(v.first, end) == "the" {
			v.first++
		}
		if v.first >= v.last {
			continue
		}
		v.head = v.last - 1
		for n := 0; n < v.last-v.first && ts[v.head].Head >= v.first && ts[v.head].Head < v.last && ts[v.head].Head != v.head; n++ {
			v.head = ts[v.head].Head
		}
		s.voices = append(s.voices, v)
		if !s.quiet[ts[v.first].Sent] {
			t := s.tally[ts[v.last-1].Lower]
			t[0]++
			switch v.label {
			case "PERSON":
				t[1]++
			case "ORG":
				t[2]++
			case "GPE", "LOC":
				t[3]++
			}
			s.tally[ts[v.last-1].Lower] = t
		}
	}
}

// human reports whether the pipeline mostly reads names that end in w as a
// person's.
func (s *scan) human(w string) bool { t := s.tally[w]; return 2*t[1] > t[0] }

// always reports whether it does so every time, and more than once.
func (s *scan) always(w string) bool { t := s.tally[w]; return t[0] > 1 && t[1] == t[0] }

// land reports whether it mostly reads them as a place's.
func (s *scan) land(w string) bool { t := s.tally[w]; return 2*t[3] > t[0] }

// label returns what the pipeline reads at tokens [a, b): of their last name.
func (s *scan) label(a, b int) string {
	k, _ := slices.BinarySearchFunc(s.voices, a, func(v voice, a int) int { return v.last - a - 1 })
	l := ""
	for ; k < len(s.voices) && s.voices[k].first < b; k++ {
		l = s.voices[k].label
	}
	return l
}

// weigh holds our readings and the pipeline's against each other. A list, a
// title, a first name or a telling word decide alone; so do names met before.
// What only its shape speaks for stands where the pipeline agrees, and is left
// out where it reads something else: of 55 runs in wikigold and GUM that look
// like a person's name and that it reads as a body, 15 were persons, and of 151
// that it reads as persons, 109. What only the pipeline reads is taken where
// the arcs speak for it as well.
func (s *scan) weigh(cands []cand) []cand {
	out := make([]cand, 0, len(cands))
	k := 0
	for _, c := range cands {
		for ; k < len(s.voices) && s.voices[k].last <= c.first; k++ {
			if n, ok := s.heard(s.voices[k]); ok && (len(out) == 0 || out[len(out)-1].last <= n.first) {
				out = append(out, n)
			}
		}
		for k < len(s.voices) && s.voices[k].first < c.last {
			if n, ok := s.aimed(s.voices[k], c); ok && (len(out) == 0 || out[len(out)-1].last <= n.first) {
				c = n
			}
			k++
		}
		if c, ok := s.agreed(c); ok {
			out = append(out, c)
		}
	}
	for ; k < len(s.voices); k++ {
		if n, ok := s.heard(s.voices[k]); ok && (len(out) == 0 || out[len(out)-1].last <= n.first) {
			out = append(out, n)
		}
	}
	return out
}

// aimed reads "Pilots for Peace", "Water for Lowe": a body by the pipeline, with a
// place or a name of ours behind its "for".
func (s *scan) aimed(v voice, c cand) (cand, bool) {
	if v.label != "ORG" || c.typ != Place || c.first <= v.first+1 || c.last != v.last || c.first-v.first > 4 || s.lower(c.first-1, c.last) != "for" {
		return c, false
	}
	for i := v.first; i < c.first-1; i++ {
		if !s.cap(i) || s.lang.titles.Get(s.d.Tokens[i].Lower) != nil {
			return c, false
		}
	}
	n := cand{first: v.first, last: v.last, typ: Body, by: byOrgFor}
	return s.whole(n), true
}

// agreed decides on one of our readings.
func (s *scan) agreed(c cand) (cand, bool) {
	l := s.label(c.core0, c.core1)
	w := s.d.Tokens[c.core1-1].Lower
	human := l == "PERSON" || l != "PERSON" && s.human(w)
	switch {
	case c.typ == Person && c.by == ByShape:
		switch {
		case l == "PERSON":
			c.sure, c.by = c.sure || s.always(w), ByShape.Then(byPipeline.With(l))
		case human, c.sure, s.initial(c.core0):
		default:
			return c, false
		}
	case c.typ == Body && c.by == ByShape:
		switch {
		case s.land(w), l != "ORG" && s.governs(c.last):
			c.typ, c.by = Place, ByShape.Then(byPipeline.With(l))
			c.sure = s.land(w)
		case s.always(w), l == "PERSON" && human && !s.cap(min(c.last+1, len(s.d.Tokens)-1)):
			c.typ, c.by = Person, ByShape.Then(byPipeline.With(l))
		case l != "ORG" && l != "":
			return c, false
		}
	case c.typ == Body && c.by == byCapitals:
		switch {
		case s.glossed(c.first):
			c.sure, c.by = true, byBrackets
		case l == "ORG":
		case l != "":
			return c, false
		case s.tally[w][2] == 0 && s.lower(c.first-1, c.first) != "(" && !s.subject(c.last-1):
			return c, false
		}
	case c.typ == Place && c.k != nil && c.k.kind == kindCity && c.last == c.first+1 && l == "PERSON" && s.human(w) && s.tally[w][1] > 2:
		c.typ, c.k, c.actor, c.by = Person, nil, false, byPipeline.With(l)
	case c.typ == Person && c.by == byGiven && c.last == c.first+1 && s.d.Tokens[c.first].POS != "PROPN" && commonWord(w):
		return c, false
	}
	return c, true
}

// glossed reports whether brackets after token i spell out its capitals: "the
// NBS (National Bridge Service)".
func (s *scan) glossed(i int) bool {
	end := s.d.Sents[s.d.Tokens[i].Sent].Last
	if s.lower(i+1, end) != "(" {
		return false
	}
	// Twelve tokens: no body has a longer name in brackets.
	for j := i + 2; j < end && j < i+14; j++ {
		if s.lower(j, end) == ")" {
			return s.lang.initials(s.span(i+2, j).Of(s.d.Text)) == s.d.Tokens[i].Of(s.d.Text)
		}
	}
	return false
}

// initial reports whether token i is a letter for a first name: "P. Lisk".
func (s *scan) initial(i int) bool {
	w := s.d.Tokens[i].Lower
	return len(w) == 2 && w[1] == '.' || len(w) == 1 || len(w) == 4 && w[1] == '.' && w[3] == '.'
}

// governs reports whether "'s" at token i is that of a land: an office, its
// capital, its army follows.
func (s *scan) governs(i int) bool {
	end := s.d.Sents[s.d.Tokens[i-1].Sent].Last
	for j := i + 1; j < end && j < i+5; j++ {
		if t, _ := s.titleAt(j, end); t != nil && t.class == classOffice || s.lang.grammar.OfLand.Has(s.lower(j, end)) {
			return true
		}
	}
	return false
}

// subject reports whether token i is the subject of a verb whose subject is
// somebody.
func (s *scan) subject(i int) bool {
	t := &s.d.Tokens[i]
	return t.Label == "nsubj" && (s.lang.acts.Get(s.d.Tokens[t.Head].Lower) || s.lang.deeds.Get(s.d.Tokens[t.Head].Lemma))
}

// heard decides on a name that only the pipeline reads.
func (s *scan) heard(v voice) (cand, bool) {
	ordinary, ok := s.credible(v)
	if !ok {
		return cand{}, false
	}
	c := cand{first: v.first, last: v.last}
	switch {
	case s.quiet[s.d.Tokens[v.head].Sent]:
		ok = s.heardInQuiet(v, &c, ordinary)
	case v.label == "PERSON":
		ok = s.heardPerson(v, &c)
	case v.label == "GPE", v.label == "LOC":
		ok = s.heardPlace(v, &c)
	case v.label == "ORG":
		ok = s.heardBody(v, &c, ordinary)
	default:
		ok = false
	}
	return s.whole(c), ok
}

// credible reports whether the words of v can be a name, and how many of them are
// ordinary ones.
func (s *scan) credible(v voice) (ordinary int, ok bool) {
	ts := s.d.Tokens
	end := s.d.Sents[ts[v.first].Sent].Last
	if v.last-v.first > 5 {
		return 0, false
	}
	for i := v.first; i < v.last; i++ {
		w := ts[i].Lower
		switch {
		case ts[i].POS != "PROPN" && !s.is(&s.lang.words.Particle, i, end) && w != "-", ts[i].Kind == text.Mixed && v.label != "ORG",
			s.is(&s.lang.words.Time, i, end), s.lang.titles.Get(w) != nil && v.last == v.first+1:
			return 0, false
		case s.is(&s.lang.words.Thing, i, end) && v.label != "ORG":
			if v.label != "PERSON" || i != v.last-1 || v.last-v.first != 2 || s.lang.given.Get(ts[v.first].Lower) == "" {
				return 0, false // "Nathan Law" is a person's name
			}
		}
		if commonWord(w) {
			ordinary++
		}
	}
	return ordinary, !s.lang.words.No.Has(ts[v.first].Lower) && s.cap(v.last-1) && ordinary < v.last-v.first && !(s.glued(v.last) && s.lower(v.last, end) == "-")
}

// bare reports whether no article, adjective or number stands before the head of v.
func (s *scan) bare(v voice) bool { return s.d.Kid(v.head, "det", "amod", "nummod") < 0 }

// heardInQuiet is heard where every word has its capital: a first name that a list knows
// must speak for a person, too.
func (s *scan) heardInQuiet(v voice, c *cand, ordinary int) bool {
	w := s.d.Tokens[v.first].Lower
	c.typ, c.gender, c.by = Person, s.lang.given.Get(w), byGiven.Then(byPipeline.With(v.label))
	return v.label == "PERSON" && v.last-v.first == 2 && c.gender != "" && !commonWord(w) && ordinary == 0
}

func (s *scan) heardPerson(v voice, c *cand) bool {
	ts := s.d.Tokens
	for i := v.first; i < v.last; i++ {
		if s.lang.bodyLast.Get(ts[i].Lower) != "" || s.lang.words.Geo.Has(ts[i].Lower) {
			return false
		}
	}
	h := &ts[v.head]
	if !s.bare(v) || !s.human(ts[v.last-1].Lower) || v.last-v.first == 1 && !(h.Label == "nsubj" && s.lang.acts.Get(ts[h.Head].Lower)) {
		return false
	}
	c.typ, c.by, c.sure = Person, byPipeline.With(v.label), v.last-v.first > 1
	return h.Label == "nsubj" || h.Label == "nsubjpass" || h.Label == "poss"
}

func (s *scan) heardPlace(v voice, c *cand) bool {
	h := &s.d.Tokens[v.head]
	c.typ, c.by, c.sure = Place, byPipeline.With(v.label), s.land(s.d.Tokens[v.last-1].Lower)
	return h.Label == "pobj" && s.bare(v) && v.last-v.first <= 3 && s.lang.grammar.Locative.Has(s.d.Tokens[h.Head].Lower)
}

func (s *scan) heardBody(v voice, c *cand, ordinary int) bool {
	w := s.d.Tokens[v.last-1].Lower
	if ordinary > 0 && v.last-v.first == 1 || s.facts != nil && s.facts.surname[w] {
		return false
	}
	c.typ, c.by = Body, byPipeline.With(v.label)
	t := s.tally[w]
	return s.subject(v.head) && (v.last-v.first > 1 || s.upper(v.first) || !s.bare(v)) ||
		v.last-v.first > 1 && t[2] == t[0] && t[2] > 1
}

func (s *scan) whole(c cand) cand {
	c.core0, c.core1 = c.first, c.last
	return c
}
