package people

import (
	"slices"
	"strings"

	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A nameless is where a report says that somebody has not been named, or as whom somebody
// was: the sentence, the words that say it, and the classes of those of whom it is told.
type nameless struct {
	witness, sent int
	span          report.Span
	who           map[string]bool
}

// mostAmid is how many words apart those stand that say that a name was not given. Ours.
const mostAmid = 12

// Identified tells of somebody of whom one report says that who it is has not been told, and
// another who it is: mostly, what moved between them.
func Identified(f *finding.Finder) {
	var open, known []nameless
	for w := range f.Witnesses {
		if f.Witnesses[w].Reading != nil && hasWord(&f.Witnesses[w], groupNaming) {
			o, k := namesIn(&f.Witnesses[w], w)
			if len(o) > 0 && len(k) > 0 {
				continue // some are named and others are not
			}
			open, known = append(open, o...), append(known, k...)
		}
	}
	open, known = open[:min(len(open), finding.Crowd)], known[:min(len(known), finding.Crowd)]
	told := map[string]bool{}
	for _, k := range known {
		best, who, most := -1, "", -1
		for i, o := range open {
			if c := oneUnnamed(f, o, k); c != "" && !told[c] {
				if n := sharedWords(f, o.witness, o.sent, k.witness, k.sent); n > most {
					best, who, most = i, c, n
				}
			}
		}
		if best >= 0 {
			told[who] = true
			o := open[best]
			between(f, finding.Finding{Kind: finding.Contradiction, Severity: finding.Note, By: finding.ByNamed}, f.Passage(o.witness, o.span), f.Passage(k.witness, k.span))
		}
	}
}

// oneUnnamed returns the class of who has no name in one sentence and has one in another; ""
// where these may be two. Of people whoever they are the sentences must tell one thing.
func oneUnnamed(f *finding.Finder, o, k nameless) string {
	for _, c := range sortedKeys(o.who) {
		if c != classAnybody && k.who[c] {
			return c
		}
	}
	if len(k.who) == 0 || !o.who[classAnybody] && !k.who[classAnybody] || len(o.who) > 1 && len(k.who) > 1 {
		return ""
	}
	if sharedWords(f, o.witness, o.sent, k.witness, k.sent) < leastOfPerson {
		return ""
	}
	return classAnybody
}

func sortedKeys(m map[string]bool) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// namesIn lists the sentences of a report that say that somebody has not been named, and
// those that say who somebody is.
func namesIn(w *story.Witness, at int) (open, known []nameless) {
	for s, sent := range w.Sents {
		for i := sent.First; i < sent.Last; i++ {
			if !class.Is(w.Lower(i), groupNaming, classNaming) && !class.Is(w.Lower(i), groupNaming, classNames) {
				continue
			}
			if first, last := unnamedAt(w, i, sent.First, sent.Last); last > first {
				who := whoIn(w, s)
				if len(who) == 0 && s > 0 {
					who = whoIn(w, s-1) // "Their names were not made public."
				}
				if len(who) > 0 {
					open = append(open, nameless{at, s, w.Words[first].Span().Cover(w.Words[last].Span()), who})
				}
				break
			}
			if span := identifiedAt(w, i, sent.Last); !span.Empty() {
				if who := whoIn(w, s); len(who) > 0 {
					known = append(known, nameless{at, s, span, who})
				}
				break
			}
		}
	}
	return open, known
}

// unnamedAt returns the words that say, with word i, a verb of naming or the noun "name", that
// somebody has not been named; last is not above first where they do not.
func unnamedAt(w *story.Witness, i, from, to int) (first, last int) {
	if class.Is(w.Lower(i), groupNaming, classNaming) {
		for k := i - 1; k >= max(from, i-mostAmid); k-- {
			switch {
			case class.Of(w.Lower(k), class.GroupNegation) != nil || strings.HasSuffix(w.Lower(k), contracted):
				return k, i
			case !class.Is(w.Lower(k), groupNaming, classAmid):
				k = from
			}
		}
	}
	if !class.Is(w.Lower(i), groupNaming, classNames) {
		return 0, 0
	}
	not, given := -1, -1
	for k := max(from, i-mostAmid); k < min(to, i+mostAmid+1); k++ {
		switch {
		case class.Of(w.Lower(k), class.GroupNegation) != nil || strings.HasSuffix(w.Lower(k), contracted):
			not = k
		case not >= 0 && given < 0 && class.Is(w.Lower(k), groupNaming, classGiven):
			given = k
		}
	}
	if given < 0 {
		return 0, 0
	}
	return min(i, not), max(i, given)
}

// contracted ends a verb that is denied.
const contracted = "n't"

// identifiedAt returns the words from a verb of naming at word i to the person behind its "as":
// "identified by the police as Ada Moor"; empty where there are none.
func identifiedAt(w *story.Witness, i, to int) report.Span {
	for k := i + 1; k < min(to, i+mostAmid); k++ {
		if !class.Is(w.Lower(k), groupNaming, classAs) || k+1 >= to {
			continue
		}
		for _, m := range namesAt(w, w.Words[k+1].Span().Cover(w.Words[min(k+2, to-1)].Span())) {
			if m.Type == name.Person && strings.Contains(m.Core.Of(w.Report.Text), " ") {
				return w.Words[i].Span().Cover(m.Core)
			}
		}
		return report.Span{}
	}
	return report.Span{}
}

// whoIn returns the classes of the people, by nouns such as "driver", of whom a sentence
// tells.
func whoIn(w *story.Witness, s int) map[string]bool {
	out := map[string]bool{}
	for i := w.Sents[s].First; i < w.Sents[s].Last; i++ {
		if c := class.Of(w.Lower(i), groupUnnamed); c != nil {
			out[c.Name] = true
		}
	}
	return out
}

// hasWord reports whether a word of a group stands in a report.
func hasWord(w *story.Witness, group string) bool {
	for i := range w.Words {
		if class.Of(w.Lower(i), group) != nil {
			return true
		}
	}
	return false
}
