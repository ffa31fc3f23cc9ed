package moment

import (
	"slices"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// A street is a name with what kind of street it is of.
type street struct {
	name, class string
	sent        int
	span        report.Span
}

// Bounds of what is taken for a street that has one name. Ours: every town has a Park Street and
// a Park Road, and some a Mulberry Road beside a Mulberry Street, of which other things are told.
const (
	mostStreets = 20 // of a report; it bounds the work
	fewAlike    = 2  // words that the sentences around two such streets share beside them
)

// streets tells of a street that two reports call by one name and give two kinds: "Dunlow
// Street", "Dunlow Avenue". Neither has the name otherwise.
func streets(f *finding.Finder) {
	all := make([][]street, min(len(f.Witnesses), mostHeld))
	done := map[string]bool{}
	for b := range all {
		if f.Witnesses[b].Reading == nil {
			continue
		}
		all[b] = streetsIn(&f.Witnesses[b])
		for a := range b {
			x, y := f.Ordered(a, b)
			if k, l, ok := otherStreet(f, x, all[x], y, all[y]); ok && !done[k.name] {
				done[k.name] = true
				n := finding.Finding{Kind: finding.Contradiction, Severity: finding.Note, Locus: -1, By: finding.ByStreet, Suspect: f.Passage(y, l.span), Against: f.Passage(x, k.span)}
				n.Tie, _ = f.Tie(x, y)
				f.Add(n)
			}
		}
	}
}

// streetsIn lists the streets of a report in text order.
func streetsIn(w *story.Witness) []street {
	var out []street
	for i := 1; i < len(w.Words) && len(out) < mostStreets; i++ {
		c := class.Of(w.Lower(i), groupStreet)
		x := w.Words[i-1]
		if c == nil || !capital(w, i) || !capital(w, i-1) || x.Kind != claim.Letters || !x.Is(claim.ProperNoun) || w.SentOf(i) != w.SentOf(i-1) {
			continue
		}
		s := street{w.Lower(i - 1), c.Name, w.SentOf(i), x.Span().Cover(w.Words[i].Span())}
		if !text.Known(text.Stem(s.name)) {
			out = append(out, s)
		}
	}
	return out
}

// capital reports whether a word begins with a capital and goes on in small letters.
func capital(w *story.Witness, i int) bool {
	s := w.Words[i].Span().Of(w.Report.Text)
	return len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z'
}

// otherStreet returns the first streets of the lists of two reports that have one name and two
// kinds; ok is false where there are none.
func otherStreet(f *finding.Finder, a int, as []street, b int, bs []street) (x, y street, ok bool) {
	for _, y := range bs {
		for _, x := range as {
			if x.name == y.name && x.class != y.class && oneKind(as, y.name) && oneKind(bs, y.name) && oneScene(f, a, x, b, y) {
				return x, y, true
			}
		}
	}
	return x, y, false
}

// oneScene reports whether the sentences around two streets share words beside those of the
// streets.
func oneScene(f *finding.Finder, a int, x street, b int, y street) bool {
	n := 0
	for _, stem := range f.Stems(a)[x.sent] {
		if stem != text.Stem(x.name) && slices.Contains(f.Stems(b)[y.sent], stem) {
			n++
		}
	}
	return n >= fewAlike
}

// oneKind reports whether the streets of a name are of one kind.
func oneKind(all []street, name string) bool {
	class := ""
	for _, s := range all {
		if s.name == name && class != "" && s.class != class {
			return false
		}
		if s.name == name {
			class = s.class
		}
	}
	return true
}
