package attribution

import (
	"sort"
	"strings"

	"stemma/mention/name"
	"stemma/report"
)

// back is how many sources are looked at for the one a pronoun stands for.
const back = 6

// resolve turns a noun phrase into a source and joins it to the cast.
func (f *finder) resolve(u *unit, n np) Source {
	s := Source{Span: u.items[n.from].Cover(u.items[n.to-1].Span), Member: -1}
	s.Name = s.Span
	head := &u.items[n.head]
	m := f.named(s.Span, head.Span)
	if m >= 0 && roleWord(head.lower) && f.cast.Members[m].Type != name.Person && n.to-n.from == 1 {
		m = -1 // "Witnesses" is capitalised only for its place in the sentence
	}
	if m >= 0 {
		s.Member = m
		s.Name = f.cast.Members[m].Canonical
		s.Kind = kindOf(f.cast.Members[m].Type)
		f.speakers = append(f.speakers, s)
		return s
	}
	switch {
	case (head.class == pronoun || head.class == object || head.class == det) && !roleWord(head.lower):
		s.Kind = "pronoun"
		f.refer(&s, head.lower)
	case roleWord(head.lower):
		s.Kind = roles[head.lower]
		if s.Kind == "person" {
			s.Kind = "role"
		}
		if u.items[n.from].class == det && u.items[n.from].lower == "the" {
			f.office(&s, head.lower)
		}
	case head.class == proper:
		s.Kind = "person"
		if n.to-n.from == 1 || u.items[n.from].lower == "the" {
			s.Kind = "body"
		}
	default:
		s.Kind = "collective"
	}
	f.speakers = append(f.speakers, s)
	return s
}

func kindOf(t name.Type) string {
	switch t {
	case name.Person, name.Body, name.Outlet, name.Place, name.Role:
		return string(t)
	}
	return "collective"
}

// named returns the member of the cast that the phrase names, or -1: the
// mention that holds the head word.
func (f *finder) named(s, head report.Span) int {
	ms := f.cast.Mentions
	k := sort.Search(len(ms), func(i int) bool { return ms[i].End > head.Start })
	if k < len(ms) && ms[k].Overlaps(head) && ms[k].Type != name.People && ms[k].Member >= 0 && ms[k].Member < len(f.cast.Members) {
		return ms[k].Member
	}
	return -1
}

// refer resolves a pronoun to the last source it may stand for.
func (f *finder) refer(s *Source, w string) {
	switch w {
	case "he", "she", "him", "his", "her":
		if m, sure := f.near(s.Span); m >= 0 {
			s.Member, s.Name = m, f.cast.Members[m].Canonical
			return
		} else if !sure {
			return
		}
	}
	for i := len(f.speakers) - 1; i >= 0 && i >= len(f.speakers)-back; i-- {
		o := &f.speakers[i]
		switch w {
		case "he", "she", "him", "his", "her":
			if o.Kind == "person" || o.Kind == "role" && o.Member < 0 || o.Kind == "pronoun" && (o.Member >= 0 || o.Name != o.Span) {
				if o.Kind == "role" && o.Name == o.Span && o.Member < 0 {
					s.Name = o.Span
					return
				}
				s.Name, s.Member = o.Name, o.Member
				return
			}
		case "it", "its":
			if o.Kind == "body" || o.Kind == "outlet" || o.Kind == "place" {
				s.Name, s.Member = o.Name, o.Member
				return
			}
		case "they", "their", "them":
			if o.Kind == "collective" || o.Kind == "body" {
				s.Name, s.Member = o.Name, o.Member
				return
			}
		default:
			return
		}
	}
}

// near looks for the person a pronoun stands for in its own sentence. One
// person named before it there is taken; of several, the last source, else
// nobody, and sure is false. Where the sentence names none, the same holds of
// the sentence before.
func (f *finder) near(p report.Span) (member int, sure bool) {
	k := f.d.TokenAt(p.Start)
	if k >= len(f.d.Tokens) {
		return -1, false
	}
	last := -1
	for i := len(f.speakers) - 1; i >= 0 && i >= len(f.speakers)-back; i-- {
		if o := &f.speakers[i]; o.Member >= 0 && (o.Kind == "person" || o.Kind == "pronoun") {
			last = o.Member
			break
		}
	}
	sent := f.d.Tokens[k].Sent
	one, several, known := f.persons(sent, p.Start, last)
	switch {
	case known:
		return last, true
	case several:
		return -1, false
	case one >= 0:
		return one, true
	case sent == 0:
		return -1, true
	}
	one, several, known = f.persons(sent-1, p.Start, last)
	if one >= 0 && !several {
		return one, true
	}
	return -1, known || one < 0
}

// persons tells of the people named in a sentence before a place: the first,
// whether there are several, and whether one of them is the member given.
func (f *finder) persons(sent, before, member int) (first int, several, known bool) {
	first = -1
	if sent < 0 || sent >= len(f.d.Sents) {
		return
	}
	ms := f.cast.Mentions
	start := f.d.Sents[sent].Start
	end := min(before, f.d.Sents[sent].End)
	for i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= start }); i < len(ms) && ms[i].Start < end; i++ {
		if ms[i].Type != name.Person || ms[i].Member < 0 {
			continue
		}
		switch {
		case first < 0:
			first = ms[i].Member
		case ms[i].Member != first:
			several = true
		}
		known = known || ms[i].Member == member
	}
	return
}

// office resolves "the minister" to the last source whose title holds the word,
// and "the agency" to the last whose name does.
func (f *finder) office(s *Source, w string) {
	t := f.d.Text
	for i := len(f.speakers) - 1; i >= 0 && i >= len(f.speakers)-2*back; i-- {
		o := &f.speakers[i]
		if o.Member < 0 {
			continue
		}
		m := &f.cast.Members[o.Member]
		if !m.Title.Empty() && holdsWord(m.Title.Of(t), w) || m.Type != name.Person && holdsWord(m.Canonical.Of(t), w) {
			s.Name, s.Member = m.Canonical, o.Member
			return
		}
	}
}

func holdsWord(s, w string) bool {
	for f := range strings.FieldsSeq(strings.ToLower(s)) {
		if f == w {
			return true
		}
	}
	return false
}
