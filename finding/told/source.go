package told

import (
	"slices"
	"strings"
	"unicode"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// NamesIn returns the content words of the names of people in a span.
func NamesIn(f *finding.Finder, w int, s report.Span) []string {
	wit := &f.Witnesses[w]
	var out []string
	for i := range wit.Cast.Mentions {
		if m := &wit.Cast.Mentions[i]; m.Type == name.Person && s.Overlaps(m.Core) {
			out = append(out, wit.Content(m.Core)...)
		}
	}
	return out
}

// Lacks reports whether a list has a word that another has not.
func Lacks(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// Known reports whether a source is one that a reader can look for: no pronoun
// and nobody unnamed.
func Known(s attribution.Source) bool {
	return s.Kind != attribution.Pronoun && s.Kind != attribution.Anonymous && s.Kind != attribution.Role
}

// Attributed reports whether any saying reaches into a sentence or, where nearby is set, the
// one before it in its block: there a claim without a source of its own may still be
// told as the speaker's.
func Attributed(w *story.Witness, sent int, nearby bool) bool {
	for _, a := range w.Attributions {
		if a.Unlisted {
			continue // a guess: "fired at students"
		}
		if a.Sent == sent || nearby && a.Sent == sent-1 && w.Sents[a.Sent].Block == w.Sents[sent].Block {
			return true
		}
	}
	return false
}

// Person reports whether a source is somebody whom its report names, there or by an office:
// "the president". Whom a pronoun means is a guess.
func Person(w *story.Witness, s attribution.Source) bool {
	if s.Member < 0 || s.Member >= len(w.Cast.Members) || s.Kind == attribution.Pronoun {
		return false
	}
	m := &w.Cast.Members[s.Member]
	return m.Type == name.Person && m.Key != ""
}

// Translated reports whether the sentence of a quotation of either of two reports, or one next to
// it, says that it was translated.
func Translated(f *finding.Finder, wa int, a report.Span, wb int, b report.Span) bool {
	return translatedIn(f, wa, a) || translatedIn(f, wb, b)
}

func translatedIn(f *finding.Finder, witness int, q report.Span) bool {
	w := &f.Witnesses[witness]
	first, last := w.SentOf(w.WordAt(q.Start)), w.SentOf(w.WordAt(q.End-1))
	if first < 0 || last < 0 {
		return false
	}
	for k := max(0, first-1); k < min(last+2, len(w.Sents)); k++ {
		for i := w.Sents[k].First; i < w.Sents[k].Last; i++ {
			if class.Of(w.Lower(i), groupForeign) != nil {
				return true
			}
		}
	}
	return false
}

// LastWord returns the last of some words in lower case, "" where there are none.
func LastWord(s string) string {
	f := strings.Fields(strings.ToLower(s))
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// HeadOf is a title, in lower case, without what it is of or for: "minister" of "minister of
// justice".
func HeadOf(title string) string {
	title = strings.ToLower(title)
	for at := 0; ; {
		n := strings.IndexByte(title[at:], ' ')
		if n < 0 {
			return title
		}
		word, _, _ := strings.Cut(title[at+n+1:], " ")
		if class.Of(word, class.GroupPart) != nil {
			return title[:at+n]
		}
		at += n + 1
	}
}

// Bare returns the words of a source without its article.
func Bare(s string) string { return strings.TrimPrefix(strings.ToLower(s), "the ") }

// TellsOf reports whether a passage of another report names a source by its last word: "the
// firm plans", "he was questioned by police".
func TellsOf(w *story.Witness, s attribution.Source, other *story.Witness, at report.Span) bool {
	words := w.Content(report.Span{Start: s.Span.Start, End: s.Span.Start + len(HeadOf(s.Span.Of(w.Report.Text)))})
	return len(words) > 0 && claim.Share(words[len(words)-1:], other.Content(at))
}

// BodyOf returns the class of who a source is: of the last word that has one before what it
// is of or for, else of the first behind; nil where none has.
func BodyOf(source string) (found *class.Class) {
	fields := strings.FieldsFunc(strings.ToLower(source), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	for _, word := range fields {
		if class.Of(word, class.GroupPart) != nil && found != nil {
			return found
		}
		if c := class.Of(word, class.GroupSource); c != nil && (found == nil || found.Name != class.Party) {
			found = c // "rebel officers" are rebels
		}
	}
	return found
}

// Says reports whether a sentence has a verb of saying, though nobody was found to say it.
func Says(w *story.Witness, sent int) bool {
	for i := w.Sents[sent].First; i < w.Sents[sent].Last; i++ {
		if class.Of(w.Lower(i), class.GroupCue) != nil {
			return true
		}
	}
	return false
}
