package people

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"stemma/claim"
	"stemma/collate/who"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A charge is what somebody has in hand in a body, in one report: to speak for it, one section
// of it, or all of it.
type charge struct {
	class  string // of groupCharge
	at     int
	member int
	span   report.Span
}

// charges tells of one person to whom two reports give charges of which nobody has two: "a
// police spokesman", "the chief of police", or who speaks for two bodies.
func charges(f *finding.Finder, titles *Titles) {
	for _, actor := range f.Cast {
		all := chargesOf(f, titles, actor)
		if i, j := otherCharge(f, all); i >= 0 {
			x, y := f.Passage(all[i].at, all[i].span), f.Passage(all[j].at, all[j].span)
			if !f.Told(finding.SpeakerRoleChanged, finding.Finding{Suspect: y, Against: x}) {
				between(f, finding.Finding{Kind: finding.SpeakerRoleChanged, By: finding.ByRole}, x, y)
			}
		}
	}
}

// otherCharge returns the first two charges of a list that are of two reports and cannot be of
// one person; -1 where there are none.
func otherCharge(f *finding.Finder, all []charge) (i, j int) {
	for j, b := range all {
		for i, a := range all[:j] {
			if a.at == b.at {
				continue
			}
			if strange(a.class, b.class) || strange(b.class, a.class) || a.class == classVoice && b.class == classVoice && forTwo(f, a, b) {
				return i, j
			}
		}
	}
	return -1, -1
}

// strange reports whether who has one of two charges has not the other. The chief of the police
// may well lead the security of a march.
func strange(x, y string) bool {
	return x == classVoice && (y == classWhole || y == classForce) || x == classSection && y == classWhole
}

// chargesOf lists the charge of an actor in each report that gives them one alone.
func chargesOf(f *finding.Finder, titles *Titles, actor who.Actor) []charge {
	var out []charge
	for _, m := range actor.Members {
		w := &f.Witnesses[m.Witness]
		if w.Reading == nil || w.Cast.Members[m.Member].Type != name.Person || len(out) >= finding.Crowd {
			continue
		}
		t := titles.of(m)
		found := charge{at: m.Witness, member: m.Member}
		sure := true
		for _, s := range t.told {
			c := chargeIn(w, s)
			if c == "" {
				continue
			}
			sure = sure && (found.class == "" || found.class == c) && len(ranksIn(w, s)) == 0
			if found.class == "" {
				found.class, found.span = c, s
			}
		}
		if c, s := leads(w, m.Member); c != "" {
			sure = sure && (found.class == "" || found.class == c)
			found.class, found.span = c, s
		}
		if sure && found.class != "" {
			out = append(out, found)
		}
	}
	return out
}

// chargeIn returns the class of the charge that a title tells: of a word or of up to three, or
// of what it is the head of; "" where it tells none.
func chargeIn(w *story.Witness, s report.Span) string {
	first, last := w.WordsIn(s)
	head, section := false, ""
	for i := first; i < last; i++ {
		switch c := phrase(w, i, last, groupCharge); c {
		case "":
		case classSection, classPress:
			section = c
		default:
			return c
		}
		head = head || class.Of(w.Lower(i), groupHead) != nil
	}
	switch {
	case !head:
		return ""
	case section == classPress:
		return classVoice
	}
	return section
}

// phrase returns the class of the longest phrase of up to three words from i on that has one.
func phrase(w *story.Witness, i, last int, group string) (found string) {
	words := w.Lower(i)
	for n := 1; ; n++ {
		if c := class.Of(words, group); c != nil {
			found = c.Name
		}
		if n == longPhrase || i+n >= last {
			return found
		}
		words += " " + w.Lower(i+n)
	}
}

// longPhrase is how many words "chief of police" has.
const longPhrase = 3

// leads returns the charge that a clause gives somebody, "who leads security at the bank", and
// the words that say so; "" where none does.
func leads(w *story.Witness, member int) (string, report.Span) {
	for i := range w.Claims {
		c := &w.Claims[i]
		if c.Headline || c.Negated || c.Object.Empty() || c.Predicate.Empty() || class.Of(w.Lower(w.WordAt(int(c.Predicate.Start))), groupLead) == nil || !c.Firmness.Flat() {
			continue
		}
		if !slices.ContainsFunc(namesAt(w, c.Subject.Span()), func(m name.Mention) bool { return m.Member == member && c.Subject.Span().Contains(m.Core) }) {
			continue
		}
		words := told.LettersIn(w, c.Object.Span())
		if len(words) > 0 && class.Is(w.Lower(words[0]), groupCharge, classSection) && (len(words) == 1 || class.Of(w.Lower(words[1]), class.GroupPart) != nil) {
			return classSection, c.Predicate.Span().Cover(c.Object.Span())
		}
	}
	return "", report.Span{}
}

// forTwo reports whether two speak for two bodies, each of which both reports name: one report
// that names one alone may call the other by it. A firm and the group that owns it may have one
// voice.
func forTwo(f *finding.Finder, a, b charge) bool {
	wa, wb := &f.Witnesses[a.at], &f.Witnesses[b.at]
	x, y := bodyIn(wa, a.span), bodyIn(wb, b.span)
	if len(x) == 0 || len(y) == 0 || claim.Share(x, y) || !namedIn(wa, y) || !namedIn(wb, x) {
		return false
	}
	return !owned(wa, x, y) && !owned(wb, x, y)
}

// bodyIn returns the words of the body for which somebody speaks; nil where a title names none, or
// a place or people.
func bodyIn(w *story.Witness, title report.Span) []string {
	title = beforeToo(w, title)
	for _, m := range namesAt(w, title) {
		if m.Type == name.Body && m.Core.End < title.Start {
			title = m.Core.Cover(title) // "Marl Foods spokesman"
		}
	}
	if slices.ContainsFunc(namesAt(w, title), func(m name.Mention) bool { return m.Type != name.Body && m.Core.Overlaps(title) }) {
		return nil
	}
	var body []string
	for i, last := w.WordsIn(title); i < last; i++ {
		if named(w, i) && class.Of(w.Lower(i), groupCharge) == nil && class.Of(w.Lower(i), class.GroupSource) == nil {
			body = append(body, w.Lower(i))
		}
	}
	return body
}

// namedIn reports whether a sentence of a report has all words of a name as names.
func namedIn(w *story.Witness, words []string) bool {
	return slices.ContainsFunc(w.Sents, func(s claim.Sent) bool { return hasNames(w, s, words) })
}

// named reports whether a word is a name: by its tag, or by a capital letter inside a sentence or
// in the name of a body.
func named(w *story.Witness, i int) bool {
	x := w.Words[i]
	if x.Is(claim.ProperNoun) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(x.Span().Of(w.Report.Text))
	return unicode.IsUpper(first) && (w.Sents[w.SentOf(i)].First != i || slices.ContainsFunc(namesAt(w, x.Span()), func(m name.Mention) bool { return m.Type == name.Body && m.Core.Overlaps(x.Span()) }))
}

func hasNames(w *story.Witness, s claim.Sent, words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool {
		for i := s.First; i < s.Last; i++ {
			if w.Lower(i) == word && named(w, i) {
				return false
			}
		}
		return true
	})
}

// owned reports whether a sentence of a report that names two bodies has a word by which one is a
// part of the other.
func owned(w *story.Witness, x, y []string) bool {
	return slices.ContainsFunc(w.Sents, func(s claim.Sent) bool {
		return hasNames(w, s, x) && hasNames(w, s, y) && len(class.In(w, s.Span, groupOwned)) > 0
	})
}
