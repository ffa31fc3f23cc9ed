package people

import (
	"slices"
	"sort"

	"stemma/claim"
	"stemma/collate/who"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A seat is an office of a town, a part of a country or all of it that a report gives
// somebody.
type seat struct {
	class  string // of groupSeat
	former bool
	of     []string // the content words beside the office
	span   report.Span
}

// seats tells of one person whom two reports, or one, give two offices that nobody holds at
// once, "mayor of Tolva", "president of the region", or of whom one says that the office of
// the other is held no more.
func seats(f *finding.Finder, titles *Titles) {
	for _, actor := range f.Cast {
		seatsOfActor(f, titles, actor)
	}
}

func seatsOfActor(f *finding.Finder, titles *Titles, actor who.Actor) {
	type sitter struct {
		at    int
		seats []seat
	}
	var all []sitter
	within := false
	for _, m := range actor.Members {
		w := &f.Witnesses[m.Witness]
		if w.Reading == nil || w.Cast.Members[m.Member].Type != name.Person || len(all) == finding.Crowd {
			continue
		}
		s := seatsOf(titles.of(m))
		if i, j := twoSeats(s, s); i >= 0 && !within {
			within = true
			between(f, finding.Finding{Kind: finding.SpeakerRoleChanged, By: finding.ByRole}, f.Passage(m.Witness, s[i].span), f.Passage(m.Witness, s[j].span))
			continue
		}
		if len(s) > 0 {
			all = append(all, sitter{m.Witness, s})
		}
	}
	var told [2]bool // of two offices, and of one that is held no more
	for j, b := range all {
		for _, a := range all[:j] {
			for n, find := range [...]func(a, b []seat) (int, int){twoSeats, leftSeat} {
				x, y := find(a.seats, b.seats)
				if x < 0 || told[n] {
					continue
				}
				told[n] = true
				between(f, finding.Finding{Kind: finding.SpeakerRoleChanged, By: finding.ByRole}, f.Passage(a.at, a.seats[x].span), f.Passage(b.at, b.seats[y].span))
			}
		}
	}
}

// twoSeats returns the first of two lists that are held and cannot both be, where neither list
// has the other's as well; -1 where there are none.
func twoSeats(a, b []seat) (int, int) {
	has := func(l []seat, class string) bool {
		return slices.ContainsFunc(l, func(s seat) bool { return s.class == class })
	}
	same := len(a) > 0 && len(b) > 0 && &a[0] == &b[0]
	for i, x := range a {
		for j, y := range b {
			if x.class != y.class && !x.former && !y.former && (same && i < j || !same && !has(a, y.class) && !has(b, x.class)) {
				return i, j
			}
		}
	}
	return -1, -1
}

// leftSeat returns the first of two lists that are one office, by what it is of, of which one
// is held no more; -1 where there are none or one list has it both ways.
func leftSeat(a, b []seat) (int, int) {
	both := func(l []seat, class string) bool {
		ways := map[bool]bool{}
		for _, s := range l {
			if s.class == class {
				ways[s.former] = true
			}
		}
		return len(ways) == 2
	}
	for i, x := range a {
		for j, y := range b {
			if x.class == y.class && x.former != y.former && claim.Share(x.of, y.of) && !both(a, x.class) && !both(b, x.class) {
				return i, j
			}
		}
	}
	return -1, -1
}

// seatsOf lists the offices of groupSeat among the titles of somebody. A president is one of
// a part of a country, or of all of it, only where words say so: there are others.
func seatsOf(t Titled) []seat {
	var out []seat
	for _, s := range t.told {
		words := s.Of(t.w.Report.Text)
		head := told.HeadOf(words)
		c := class.Of(told.LastWord(head), groupSeat)
		if c == nil {
			continue
		}
		x := seat{class: c.Name, span: s}
		whole, below := beforeToo(t.w, s), false
		for i, last := t.w.WordsIn(whole); i < last; i++ {
			switch lower := t.w.Lower(i); {
			case class.Of(lower, groupLeft) != nil:
				x.former = true
			case class.Of(lower, groupRank) != nil:
				below = true // "deputy mayor"
			case t.w.Words[i].Is(claim.ContentWord) && class.Of(lower, groupSeat) == nil:
				x.of = append(x.of, t.w.Stem(i))
			}
		}
		if below {
			continue
		}
		if area, body := ofArea(t.w, whole); body || c.Name == classPresident && !area {
			continue
		}
		out = append(out, x)
	}
	return out
}

// beforeToo returns a title with the name that owns it before it: "Tolva's mayor".
func beforeToo(w *story.Witness, s report.Span) report.Span {
	for _, m := range namesAt(w, report.Span{Start: s.Start - len("’s "), End: s.Start}) {
		if (m.Type == name.Place || m.Type == name.People) && m.Core.End <= s.Start {
			return m.Core.Cover(s)
		}
	}
	return s
}

// namesAt returns the names that reach into a span or to its start.
func namesAt(w *story.Witness, s report.Span) []name.Mention {
	ms := w.Cast.Mentions
	first := sort.Search(len(ms), func(k int) bool { return ms[k].Core.End >= s.Start })
	last := first
	for last < len(ms) && ms[last].Core.Start < s.End {
		last++
	}
	return ms[first:last]
}

// ofArea reports whether a span names a place or people of one, or a part of a country, and
// whether it names a body.
func ofArea(w *story.Witness, s report.Span) (area, body bool) {
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		area = area || class.Of(w.Lower(i), groupArea) != nil
	}
	for _, m := range namesAt(w, s) {
		switch m.Type {
		case name.Place, name.People:
			area = true
		case name.Body, name.Outlet:
			body = body || m.Core.Overlaps(s)
		}
	}
	return area, body
}
