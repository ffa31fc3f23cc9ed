package attribution

import (
	"sort"
	"strings"

	"stemma/mention/name"
	"stemma/report"
)

// most offices remembered; a report that names more is a list of people.
const offices = 64

// install notes which people of a unit hold which office: by title, by an
// apposition after the name, or by the office before it.
func (f *finder) install(u *unit) {
	ms := f.cast.Mentions
	m := sort.Search(len(ms), func(i int) bool { return ms[i].End > u.start })
	for k := 0; k < len(u.items) && len(f.holders) < offices; k++ {
		it := &u.items[k]
		for m < len(ms) && ms[m].End <= it.Start {
			m++
		}
		if m >= len(ms) {
			return
		}
		if ms[m].Type != name.Person || ms[m].Member < 0 || it.Start != ms[m].Start || it.q >= 0 {
			continue
		}
		next := k
		for next < len(u.items) && u.items[next].Start < ms[m].End {
			next++
		}
		if t := ms[m].Title; !t.Empty() {
			to := k
			for to < next && u.items[to].End <= t.End {
				to++
			}
			f.hold(u, ms[m].Member, k, to)
		}
		if u.spot(next) == comma {
			if n := u.right(next + 1); !n.empty() && f.lang.isRole(u.items[n.head].lower) && f.memberAt(u.items[n.from].Span, u.items[n.head].Span) < 0 {
				switch u.spot(n.to) {
				case comma, end, quoted, rel, paren, dashMark:
					f.hold(u, ms[m].Member, n.from, n.to)
				}
			}
		}
		if u.spot(k-1) == comma {
			if n := u.left(k - 2); !n.empty() && f.lang.isRole(u.items[n.head].lower) {
				switch u.spot(next) {
				case comma, end, quoted, paren, dashMark:
					f.hold(u, ms[m].Member, n.from, n.to)
				}
			}
		}
	}
}

// hold gives the member the office that the items [from, to) name.
func (f *finder) hold(u *unit, member, from, to int) {
	if from >= to {
		return
	}
	h := holder{member: member, head: u.items[u.head(from, to)].lower}
	for k := from; k < to && len(h.words) < 16; k++ {
		switch u.items[k].class {
		case other, proper, verbal, adverb:
			h.words = append(h.words, u.items[k].lower)
		}
	}
	f.holders = append(f.holders, h)
}

// office resolves "the chief engineer" to the one member of the cast who is said
// to be an engineer and chief, and "the agency" to the last source whose name
// holds the word. Where two could be meant, or an office without a name has
// been named whose words fit too, nobody is.
func (f *finder) office(u *unit, n np, s *Source) {
	head := u.items[n.head].lower
	var words []string
	for k := n.from; k < n.to; k++ {
		switch u.items[k].class {
		case other, proper, verbal:
			if k != n.head {
				words = append(words, u.items[k].lower)
			}
		}
	}
	one, several := -1, false
	for i := range f.holders {
		h := &f.holders[i]
		if h.head != head || !holdsAll(h.words, words) {
			continue
		}
		several = several || one >= 0 && one != h.member
		one = h.member
	}
	if one >= 0 && !several && !f.vacant(s.Span, head, words, one) {
		s.Member, s.Name = one, f.cast.Members[one].Canonical
		return
	}
	if several || one >= 0 || f.lang.roles.Get(head) == string(Person) {
		return
	}
	t := f.d.Text
	to := f.sourcesBefore(s.Span.Start)
	for i := to - 1; i >= 0 && i >= to-2*back; i-- {
		o := &f.speakers[i]
		if o.Member < 0 {
			continue
		}
		m := &f.cast.Members[o.Member]
		if m.Type != name.Person && holdsWord(m.Canonical.Of(t), head) {
			s.Name, s.Member = m.Canonical, o.Member
			return
		}
	}
}

// vacant reports whether the cast holds, before the place, an office of the same
// head word without a holder that is not the member's own.
func (f *finder) vacant(at report.Span, head string, words []string, member int) bool {
	for i := range f.cast.Members {
		m := &f.cast.Members[i]
		if m.Type != name.Role || !holdsWord(m.Canonical.Of(f.d.Text), head) || m.Canonical.Start >= at.Start {
			continue
		}
		for j := range f.holders {
			if h := &f.holders[j]; h.member == member && h.head == head {
				own := true
				for _, w := range fields(m.Canonical.Of(f.d.Text)) {
					own = own && (holdsAll(h.words, []string{w}))
				}
				if !own {
					return true
				}
			}
		}
	}
	return false
}

func holdsAll(words, want []string) bool {
	for _, w := range want {
		ok := false
		for _, x := range words {
			ok = ok || x == w
		}
		if !ok {
			return false
		}
	}
	return true
}

// namedAfter returns the person named right after an office, set off by commas:
// "its chief engineer, Ama Rell, said".
func (f *finder) namedAfter(u *unit, n np) (name.Mention, bool) {
	if u.spot(n.to) != comma || n.to+1 >= len(u.items) {
		return name.Mention{}, false
	}
	start := u.items[n.to+1].Start
	ms := f.cast.Mentions
	k := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= start })
	if k >= len(ms) || ms[k].Start != start || ms[k].Type != name.Person || ms[k].Member < 0 {
		return name.Mention{}, false
	}
	next := n.to + 1
	for next < len(u.items) && u.items[next].Start < ms[k].End {
		next++
	}
	switch u.spot(next) {
	case comma, end, quoted, paren, dashMark:
		return ms[k], true
	}
	return name.Mention{}, false
}

func fields(s string) []string { return strings.Fields(strings.ToLower(s)) }

func holdsWord(s, w string) bool {
	for _, f := range fields(s) {
		if f == w {
			return true
		}
	}
	return false
}
