package attribution

import (
	"strings"

	"stemma/mention/name"
)

// firm is the margin from which the cast's reading of a pronoun counts. Of 30 "he"
// and "she" of PolNeAR that only it resolves, with 3 and more, 27 were right by
// eye; below, two in three. Where it and the order of speakers name two, either
// was right in half of 18.
const firm = 3

// resolve turns a noun phrase into a source and joins it to the cast.
func (f *finder) resolve(u *unit, n np) Source {
	s := Source{Span: u.items[n.from].Cover(u.items[n.to-1].Span), Member: -1}
	s.Name = s.Span
	head := &u.items[n.head]
	m := f.memberAt(s.Span, head.Span)
	if m >= 0 && f.lang.isRole(head.lower) && f.cast.Members[m].Type != name.Person && n.to-n.from == 1 {
		m = -1 // "Witnesses" is capitalised only for its place in the sentence
	}
	if m >= 0 {
		s.Member = m
		s.Name = f.cast.Members[m].Canonical
		s.Kind = kindOf(f.cast.Members[m].Type)
		if s.Kind == Role {
			f.holds(u, n, &s)
		}
		f.spoke(s)
		return s
	}
	switch {
	case (head.class == pronoun || head.class == object || head.class == det) && !f.lang.isRole(head.lower):
		s.Kind = Pronoun
		f.refer(u, n.head, &s)
	case f.lang.isRole(head.lower):
		s.Kind = Kind(f.lang.roles.Get(head.lower))
		if s.Kind == Person {
			s.Kind = Role
		}
		f.holds(u, n, &s)
	case head.class == proper:
		s.Kind = Person
		if n.to-n.from == 1 || u.items[n.from].lower == "the" {
			s.Kind = Body
			f.surname(&s)
		}
		for k := n.from; k < n.to; k++ {
			if r := Kind(f.lang.roles.Get(u.items[k].lower)); r == Body || r == Outlet {
				s.Kind = r // "Harbour Radio"
			}
		}
	default:
		s.Kind = Collective
	}
	if r, ok := f.cast.Refers(int(head.tok)); ok && s.Member < 0 && s.Kind != Pronoun && r.Margin >= firm {
		s.Name, s.Member = f.cast.Members[r.Member].Canonical, r.Member // "the harbour master", "the ministry"
	}
	f.spoke(s)
	return s
}

// holds joins an office to the person who is named right after it, or who holds
// it.
func (f *finder) holds(u *unit, n np, s *Source) {
	if m, ok := f.namedAfter(u, n); ok {
		s.Member, s.Name, s.Kind = m.Member, f.cast.Members[m.Member].Canonical, Person
	} else if u.items[n.from].class == det && u.items[n.from].lower == "the" {
		f.office(u, n, s)
	}
}

func kindOf(t name.Type) Kind {
	switch t {
	case name.Person, name.Body, name.Outlet, name.Place, name.Role:
		return Kind(t)
	}
	return Collective
}

// surname resolves a single name that the cast does not know to the last source
// that is a person and ends with it.
func (f *finder) surname(s *Source) {
	w := s.Span.Of(f.d.Text)
	n := f.sourcesBefore(s.Span.Start)
	for i := n - 1; i >= 0 && i >= n-2*back; i-- {
		o := &f.speakers[i]
		if o.Kind == Person && strings.HasSuffix(o.Name.Of(f.d.Text), " "+w) {
			s.Name, s.Member, s.Kind = o.Name, o.Member, "person"
			return
		}
	}
}

// refer resolves the pronoun at item k to the last source it may stand for.
func (f *finder) refer(u *unit, k int, s *Source) {
	w := u.items[k].lower
	if g := f.lang.Gender.Get(w); g != "" {
		o, ok := f.whom(s.Span.Start, int(u.clock[k]), g)
		r, sure := f.cast.Refers(int(u.items[k].tok))
		switch sure = sure && r.Margin >= firm; {
		case ok && sure && o.Member >= 0 && o.Member != r.Member:
			// The two readings differ: neither is told.
		case ok:
			s.Name, s.Member = o.Name, o.Member
		case sure:
			s.Name, s.Member = f.cast.Members[r.Member].Canonical, r.Member
		}
		return
	}
	n := f.sourcesBefore(s.Span.Start)
	for i := n - 1; i >= 0 && i >= n-back; i-- {
		o := &f.speakers[i]
		switch f.lang.Party.Get(w) {
		case partyIt:
			if o.Kind == Body || o.Kind == Outlet || o.Kind == Place {
				s.Name, s.Member = o.Name, o.Member
				return
			}
		case partyThey:
			if o.Kind == Collective || o.Kind == Body {
				s.Name, s.Member = o.Name, o.Member
				return
			}
		default:
			return
		}
	}
}
