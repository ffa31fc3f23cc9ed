package check

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/relation"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// names holds those whom the draft names against those whom the witnesses name: once each,
// and once more where a name stands in the place of another.
func (k *checker) names() {
	actor := map[collate.MemberRef]int{}
	for a := range k.c.Cast {
		for _, m := range k.c.Cast[a].Members {
			actor[m] = a
		}
	}
	for i := range k.d.Cast.Members {
		m := &k.d.Cast.Members[i]
		if m.Key == "" || m.Type == name.Role || m.Type == name.People || len(m.Mentions) == 0 {
			continue
		}
		traced := k.named(i, m, actor)
		told := false
		for _, n := range m.Mentions {
			at := &k.d.Cast.Mentions[n]
			if k.sentOf(at.Core) < 0 {
				continue
			}
			ds := k.swapped(at)
			switch {
			case len(ds) > 0:
				k.add(Item{Kind: Name, By: byName, Differs: ds}, at.Core)
			case told:
			default:
				it := Item{Kind: Name, By: byName, Traced: slices.Clone(traced)}
				if len(traced) == 0 || !k.spelled(m) {
					it.Differs = k.misspelt(m)
				}
				k.add(it, at.Core)
				told = true
			}
		}
	}
}

// named lists where witnesses name member i of the draft's cast: as the cast of the story
// has it, under the same key, or by the same words.
func (k *checker) named(i int, m *name.Member, actor map[collate.MemberRef]int) []Trace {
	var out []Trace
	if a, ok := actor[collate.MemberRef{Witness: k.draft, Member: i}]; ok {
		for _, o := range k.c.Cast[a].Members {
			if o.Witness != k.draft {
				out = append(out, Trace{k.of(o.Witness, k.c.Witnesses[o.Witness].Cast.Members[o.Member].Canonical), string(relation.Same)})
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	words := strings.Fields(m.Key)
	for w := range k.witnesses {
		if j := k.alike(i, w); j >= 0 {
			out = append(out, Trace{k.of(w, k.witnesses[w].Cast.Members[j].Canonical), string(relation.Same)})
		}
	}
	for w := range k.witnesses {
		if s, ok := k.phrase(w, words); ok {
			out = append(out, Trace{k.of(w, s), string(relation.Same)})
		}
	}
	return out
}

// alike returns the first member of a witness's cast that may be member i of the draft's and
// shares a word with it, or -1.
func (k *checker) alike(i, w int) int {
	best := -1
	for _, m := range marksOf(&k.own.ids[i]) {
		for _, j := range k.shelves[w].byMark[m] {
			if (best < 0 || j < best) && k.perhaps(i, w, j) {
				best = j
			}
		}
	}
	return best
}

// spelled reports whether a witness has the last word of a name as the draft spells it.
func (k *checker) spelled(m *name.Member) bool {
	last := m.Key[strings.LastIndexByte(m.Key, ' ')+1:]
	for w := range k.witnesses {
		if len(k.capitals(w)[last]) > 0 {
			return true
		}
	}
	return false
}

// perhaps reports whether a member of the draft's cast may be one of a witness's, for all
// that is known: by last name, by initials, by office.
func (k *checker) perhaps(i, w, j int) bool {
	return k.own.ids[i].Compare(&k.shelves[w].ids[j]) != name.Apart
}

// phrase returns where a witness has some words of a name one after another, in whatever
// role.
func (k *checker) phrase(w int, words []string) (report.Span, bool) {
	at := k.capitals(w)[words[0]]
	wit := &k.witnesses[w]
	for _, i := range at {
		n := 1
		for n < len(words) && i+n < len(wit.Words) && bare(wit.Lower(i+n)) == words[n] {
			n++
		}
		if n == len(words) {
			return spanOf(wit, i, i+n), true
		}
	}
	return report.Span{}, false
}

// capitals returns where a witness has words that begin with a capital, by the word.
func (k *checker) capitals(w int) map[string][]int {
	if k.capital == nil {
		k.capital = make([]map[string][]int, len(k.witnesses))
	}
	if k.capital[w] == nil {
		m := map[string][]int{}
		wit := &k.witnesses[w]
		for i := range wit.Words {
			if lower := wit.Lower(i); lower != wit.Words[i].Span().Of(wit.Report.Text) {
				m[bare(lower)] = append(m[bare(lower)], i)
			}
		}
		k.capital[w] = m
	}
	return k.capital[w]
}

// bare is a word without the sign of possession.
func bare(s string) string {
	for _, e := range [...]string{genitive, curly, acute} {
		s = strings.TrimSuffix(s, e)
	}
	return s
}

const genitive, curly, acute = "'s", "’s", "´s"

// sameBare reports whether two spans read alike but for signs of possession.
func sameBare(a *story.Witness, s report.Span, b *story.Witness, t report.Span) bool {
	return bare(strings.ToLower(s.Of(a.Report.Text))) == bare(strings.ToLower(t.Of(b.Report.Text)))
}

// swapped says which names stand in witnesses in the place of a name of the draft, in
// sentences that are near and differ in little else; nothing where one has this name there
// or anywhere in such a sentence.
func (k *checker) swapped(at *name.Mention) []Difference {
	var out []Difference
	sent := k.sentOf(at.Core)
	for w, m := range k.parallels(sent) {
		wit := &k.witnesses[w]
		pl, ok := m.words.place(k.d, at.Core, wit)
		switch {
		case !ok:
			continue
		case pl.gap == nil:
			return nil
		case !pl.held || pl.span.Empty() || !k.sure(m, pl.gap):
			continue
		}
		mine, theirs := m.words.a[pl.gap.a0:pl.gap.a1], m.words.b[pl.gap.b0:pl.gap.b1]
		if !allNames(k.d, mine, at.Span) {
			continue
		}
		other, one := nameIn(wit, pl.span)
		if !one && !nameOver(wit, pl.span) && at.Type == name.Person && at.Member >= 0 && properOnly(wit, theirs) {
			out = append(out, Difference{How: OtherName, Draft: k.of(k.draft, at.Core), Against: k.of(w, pl.span)})
			continue // a name that was not read as one
		}
		if !one || !allNames(wit, theirs, wit.Cast.Mentions[other].Span) {
			continue
		}
		o := &wit.Cast.Mentions[other]
		if !exchanged(k.d, at, wit, o) || o.Member < 0 || at.Member < 0 || sameBare(k.d, at.Core, wit, o.Core) || k.perhaps(at.Member, w, o.Member) || k.sameActor(at.Member, w, o.Member) {
			continue
		}
		out = append(out, Difference{How: OtherName, Draft: k.of(k.draft, at.Core), Against: k.of(w, o.Core)})
	}
	return out
}

// exchanged reports whether two names in one place cannot be two names for one: of a
// person and a place, of two people, of two bodies, of two places of two countries.
func exchanged(d *story.Witness, a *name.Mention, w *story.Witness, b *name.Mention) bool {
	if a.Member < 0 || b.Member < 0 || a.Type == name.People || b.Type == name.People || a.Type == name.Role || b.Type == name.Role {
		return false
	}
	switch {
	case a.Type == name.Person || b.Type == name.Person:
		return true
	case bodily(a.Type) && bodily(b.Type):
		return true
	case a.Type == name.Place && b.Type == name.Place:
		x, y := d.Cast.Members[a.Member].Country, w.Cast.Members[b.Member].Country
		return x != y || x == ""
	}
	return a.Type == b.Type
}

// bodily reports whether names of a type are of bodies, be they papers.
func bodily(t name.Type) bool { return t == name.Body || t == name.Outlet }

func (k *checker) sameActor(i, w, j int) bool {
	for _, a := range k.c.Cast {
		if slices.Contains(a.Members, collate.MemberRef{Witness: k.draft, Member: i}) {
			return slices.Contains(a.Members, collate.MemberRef{Witness: w, Member: j})
		}
	}
	return false
}

// properOnly reports whether all of some words are of names by their tags and capitals.
func properOnly(w *story.Witness, words []int) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(i int) bool { return !properWord(w, i) })
}

// nameOver reports whether a mention of a witness's cast has a part of a span.
func nameOver(w *story.Witness, s report.Span) bool {
	return slices.ContainsFunc(w.Cast.Mentions, func(m name.Mention) bool { return m.Overlaps(s) })
}

// nameIn returns the one mention of a witness's cast in a span.
func nameIn(w *story.Witness, s report.Span) (at int, ok bool) {
	at = -1
	for i := range w.Cast.Mentions {
		m := &w.Cast.Mentions[i]
		if !m.Core.Overlaps(s) {
			continue
		}
		if at >= 0 {
			return -1, false
		}
		at = i
	}
	return at, at >= 0
}

// allNames reports whether words of a gap are of a name with its title, but for function
// words.
func allNames(w *story.Witness, words []int, s report.Span) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(i int) bool {
		return !s.Overlaps(w.Words[i].Span()) && w.Words[i].Is(claim.ContentWord)
	})
}

// misspelt lists the names of witnesses that read nearly as one that no witness has: the
// same words but for one, in which one or two letters differ. The draft must not name that
// one as well.
func (k *checker) misspelt(m *name.Member) []Difference {
	mine := strings.Fields(m.Key)
	var out []Difference
	for w := range k.witnesses {
		for j := range k.witnesses[w].Cast.Members {
			o := &k.witnesses[w].Cast.Members[j]
			if o.Type != m.Type || !name.Nearly(mine, strings.Fields(o.Key)) || slices.ContainsFunc(k.d.Cast.Members, func(x name.Member) bool { return x.Key == o.Key }) {
				continue
			}
			out = append(out, Difference{How: Misspelt, Draft: k.of(k.draft, m.Canonical), Against: k.of(w, o.Canonical)})
			break
		}
	}
	return out
}
