package attribution

import (
	"sort"
	"strings"

	"stemma/mention/name"
)

// recall is how many sentences before a pronoun's own are looked at for the one
// it stands for. In news hardly any lies further off than three; sentences that
// name nobody are what the rest is for.
const recall = 5

// crowded bounds the namings looked at for one pronoun.
const crowded = 48

// meet notes the people of a unit, in text order, and numbers its sentences:
// what lies inside marks does not count, as a speaker names others.
func (f *finder) meet(u *unit) {
	f.clock++
	u.clock = make([]int32, len(u.items))
	ms := f.cast.Mentions
	m := sort.Search(len(ms), func(i int) bool { return ms[i].End > u.start })
	verb := false // a verb has been seen in the sentence
	for k := range u.items {
		it := &u.items[k]
		u.clock[k] = int32(f.clock)
		switch it.class {
		case end:
			if k+1 < len(u.items) {
				f.clock++
			}
			verb = false
			continue
		case aux, modal, verbal:
			verb = true
			continue
		case quoted:
			continue
		}
		for m < len(ms) && ms[m].End <= it.Start {
			m++
		}
		if m < len(ms) && ms[m].Start <= it.Start && it.End <= ms[m].End {
			if ms[m].Type == name.Person && ms[m].Member >= 0 && (k == 0 || u.items[k-1].Start < ms[m].Start) {
				f.acquaint(u, k, ms[m], !verb)
			}
			continue
		}
		switch g := f.lang.Gender.Get(it.lower); {
		case g != "" && (it.class == pronoun || it.class == det || it.class == object):
			if s, ok := f.whom(it.Start, f.clock, g); ok {
				if m := s.Member; m >= 0 && it.class == pronoun && !verb && f.cast.Members[m].Gender == "" && f.genders[m] == "" {
					f.genders[m] = g
				}
				s.Span, s.Kind = it.Span, Pronoun
				f.people = append(f.people, person{Source: s, clock: f.clock, gen: g, topic: it.class == pronoun && !verb, again: true})
			}
		case it.class == det && (it.lower == "the" || f.lang.NewOne.Has(it.lower)):
			f.glimpse(u, k, !verb)
		case it.class == other && !verb:
			if fs := f.lang.forms.Get(it.lower); len(fs) > 0 && (fs[0].shape == past || fs[0].shape == third) {
				verb = true
			}
		}
	}
}

// glimpse notes the office that begins at item k, where it is the subject of its
// sentence or its word tells a gender: "the mayor came on foot", "met a woman".
func (f *finder) glimpse(u *unit, k int, first bool) {
	n := u.right(k)
	if n.empty() || n.to-n.from > 8 || f.lang.roles.Get(u.items[n.head].lower) != "person" {
		return
	}
	switch nm := f.d.Tokens[u.items[n.head].tok].Name; {
	case strings.HasSuffix(nm, "-WORK_OF_ART"), strings.HasSuffix(nm, "-EVENT"), strings.HasSuffix(nm, "-PRODUCT"):
		return // a play called after a woman
	}
	if _, ok := f.namedAfter(u, n); ok {
		return // the name that follows is noted itself
	}
	topic := first && u.items[k].lower == "the" && !u.governed(k)
	s := Source{Span: u.items[n.from].Cover(u.items[n.to-1].Span), Member: -1, Kind: Role}
	s.Name = s.Span
	g := f.genderOf(&s)
	if !topic && g == "" {
		return
	}
	if u.items[k].lower == "the" {
		f.office(u, n, &s)
		g = f.genderOf(&s)
	}
	f.people = append(f.people, person{Source: s, clock: f.clock, gen: g, topic: topic})
}

// acquaint notes the naming of a person that begins at item k.
func (f *finder) acquaint(u *unit, k int, m name.Mention, first bool) {
	mb := &f.cast.Members[m.Member]
	next := k
	for next < len(u.items) && u.items[next].Start < m.End {
		next++
	}
	s := Source{Span: m.Span, Name: mb.Canonical, Member: m.Member, Kind: Person}
	topic := first && !u.governed(k) && u.spot(next) != genitive
	if u.spot(next) == comma && next+1 < len(u.items) && u.items[next+1].lower == "who" {
		topic = true
	}
	asked := k > 1 && f.lang.Puts.Has(u.items[k-1].lower) && u.spot(k-2) != aux
	f.people = append(f.people, person{Source: s, clock: f.clock, gen: f.genderOf(&s), topic: topic, asked: asked})
}

// governed reports whether a preposition stands before the noun phrase that item
// k is of, so that it is no subject.
func (u *unit) governed(k int) bool {
	for j := k - 1; j >= 0 && k-j < 6; j-- {
		switch u.spot(j) {
		case prep:
			return true
		case det, other, proper, number, genitive, link:
		default:
			return false
		}
	}
	return false
}

// whom tells for whom a pronoun stands, by its place, its sentence and its
// gender. Sentence by sentence backwards, the namings of the right gender are
// weighed: one who has spoken, then the subject of the sentence and the pronoun
// that went before, then any other. Grosz, Joshi and Weinstein, "Centering: A
// Framework for Modeling the Local Coherence of Discourse", Computational
// Linguistics 21(2), 1995, rank subjects above other roles and let the pronoun go
// to the highest; we add that who spoke last is likelier to speak again, and
// name nobody where two weigh the same.
func (f *finder) whom(at, clock int, g string) (Source, bool) {
	last := f.lastPerson(at, g)
	end := len(f.people)
	if f.sorted {
		end = sort.Search(end, func(i int) bool { return f.people[i].Span.Start >= at })
	}
	for seen := 0; end > 0 && seen < crowded; {
		p := &f.people[end-1]
		if p.Span.Start >= at {
			end--
			seen++
			continue
		}
		if clock-p.clock > recall {
			break
		}
		if last != nil && last.Span.Start > p.Span.End && (last.Member >= 0 || !f.indefinite(last)) {
			break // the last to speak was named since
		}
		from := end
		for from > 0 && f.people[from-1].clock == p.clock && seen < crowded {
			from--
			seen++
		}
		if s, ok, sure := f.pickPerson(f.people[from:end], last, g, p.clock < clock); ok || !sure {
			return s, ok
		}
		end = from
	}
	if last != nil {
		return *last, true
	}
	return Source{}, false
}

// pickPerson picks from the namings of one sentence. ok tells that one was found;
// sure, where none was, that none fits, so that one may look further back.
func (f *finder) pickPerson(ps []person, last *Source, g string, before bool) (s Source, ok, sure bool) {
	best, top, tie := -1, 0, false
	for i := range ps {
		p := &ps[i]
		pg := p.gen
		if pg == "" && p.Member >= 0 {
			pg = f.genders[p.Member]
		}
		if pg != "" && pg != g {
			continue
		}
		w := 1
		if p.topic {
			w += 2
		}
		if p.again {
			w = max(w, 2)
		}
		if pg == g {
			w += 2
		}
		if last != nil && sameSource(&p.Source, last) {
			w += 3
		}
		if p.asked && before {
			w += 6 // outweighs the one who asked
		}
		switch {
		case best >= 0 && sameSource(&ps[best].Source, &p.Source):
			if w > top {
				best, top = i, w
			}
		case w > top:
			best, top, tie = i, w, false
		case w == top:
			tie = true
		}
	}
	switch {
	case best < 0:
		return Source{}, false, true
	case tie:
		return Source{}, false, false
	}
	p := &ps[best]
	if !p.topic && !p.again && !p.asked && last != nil && !sameSource(&p.Source, last) && (p.gen == "" || f.genderOf(last) != "") {
		return Source{}, false, false // named in passing, while another has spoken
	}
	return p.Source, true, true
}

// lastPerson returns the last source before a place that is a person of the
// gender, or nil.
func (f *finder) lastPerson(at int, g string) *Source {
	n := f.sourcesBefore(at)
	for i := n - 1; i >= 0 && i >= n-back; i-- {
		o := &f.speakers[i]
		switch {
		case o.Span.Start >= at:
			continue
		case o.Kind == Person || o.Kind == Role:
		case o.Kind == Pronoun && o.Name != o.Span && f.lang.Gender.Get(strings.ToLower(o.Span.Of(f.d.Text))) != "":
		default:
			continue
		}
		if og := f.genderOf(o); og == "" || og == g {
			return o
		}
	}
	return nil
}
