package people

import (
	"slices"
	"sort"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A kinOf is what a report says that somebody is to somebody else: "her husband", "a brother
// of Ada Moor".
type kinOf struct {
	witness int
	class   string // of groupKin
	to      int    // index in the story's cast
	span    report.Span
}

// kins tells of one person whom one report makes the husband of somebody and another the
// brother.
func kins(f *finding.Finder, titles *Titles) {
	for a := range f.Cast {
		var all []kinOf
		for _, m := range f.Cast[a].Members {
			w := &f.Witnesses[m.Witness]
			if w.Reading == nil || w.Cast.Members[m.Member].Type != name.Person || len(all) > finding.Crowd {
				continue
			}
			for _, s := range titles.of(m).told {
				if k, ok := kinIn(w, s); ok {
					if to := f.Actor(m.Witness, k.to); to >= 0 && to != a {
						all = append(all, kinOf{m.Witness, k.class, to, k.span})
					}
				}
			}
		}
		otherKin(f, all)
	}
}

// otherKin tells of the first two reports that make somebody two things to one person, where
// neither has what the other says as well.
func otherKin(f *finding.Finder, all []kinOf) {
	has := func(k, like kinOf) bool {
		return slices.ContainsFunc(all, func(o kinOf) bool { return o.witness == k.witness && o.to == like.to && o.class == like.class })
	}
	for j, y := range all {
		for _, x := range all[:j] {
			if x.witness == y.witness || x.to != y.to || x.class == y.class || has(x, y) || has(y, x) {
				continue
			}
			between(f, finding.Finding{Kind: finding.Contradiction, By: finding.ByKin}, f.Passage(x.witness, x.span), f.Passage(y.witness, y.span))
			return
		}
	}
}

// kinIn returns what a title says that somebody is to somebody named, who is a member of the
// cast: "husband of Ada Moor", or "husband" behind "Ada Moor's" or "her".
func kinIn(w *story.Witness, s report.Span) (k kinOf, ok bool) {
	first, last := w.WordsIn(s)
	at := -1
	for i := first; i < last; i++ {
		if c := class.Of(w.Lower(i), groupKin); c != nil {
			if at >= 0 {
				return kinOf{}, false
			}
			at, k.class = i, c.Name
		}
	}
	if at < 0 {
		return kinOf{}, false
	}
	word := w.Words[at].Span()
	// "of Ada Moor": two words on.
	if at+2 < len(w.Words) && class.Of(w.Lower(at+1), class.GroupPart) != nil {
		for _, m := range namesAt(w, w.Words[at+2].Span()) {
			if m.Type == name.Person && m.Core.End > int(w.Words[at+2].Start) {
				k.to, k.span = m.Member, word.Cover(m.Core)
				return k, true
			}
		}
	}
	for i := at - 1; i >= max(0, at-ownerWords); i-- {
		x := w.Words[i]
		if x.Kind != claim.Letters && w.Lower(i) != genitive {
			break
		}
		m, named, ok := personAt(w, x.Span())
		if !ok {
			continue
		}
		if named && w.Lower(i+1) != genitive {
			break
		}
		k.to, k.span = m, x.Span().Cover(word)
		return k, true
	}
	return kinOf{}, false
}

// genitive is what makes a name an owner, with a straight apostrophe.
const genitive = "'s"

// ownerWords is how many words before a noun the one may stand whose it is: "Ada Moor's
// younger brother". Ours.
const ownerWords = 4

// personAt returns the person whom a name, or a pronoun or noun that stands for it, means at a
// word; named tells that it is a name.
func personAt(w *story.Witness, s report.Span) (member int, named, ok bool) {
	for _, m := range namesAt(w, s) {
		if m.Type == name.Person && m.Core.Overlaps(s) {
			return m.Member, true, true
		}
	}
	rs := w.Cast.References
	k := sort.Search(len(rs), func(k int) bool { return rs[k].End > s.Start })
	if k < len(rs) && rs[k].Overlaps(s) && w.Cast.Members[rs[k].Member].Type == name.Person {
		return rs[k].Member, false, true
	}
	return -1, false, false
}
