package quote

import (
	"strings"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/people"
	"stemma/finding/told"
	"stemma/mention/attribution"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/story"
)

// fewRequoted is how many words a quotation must have that stands whole in one of another
// report to be known for it. Ours.
const fewRequoted = 5

// Cited tells of quotations that stand whole in a report that another names as where it has
// something from, and are given to somebody else there.
func Cited(f *people.Titles) {
	for _, e := range f.Citing() {
		a, b := f.Ends(e)
		Requoted(f, a, b)
	}
}

// Requoted tells of a quotation of report b that stands whole in one of report a, of which it
// was perhaps made, and is given to somebody else there.
func Requoted(f *people.Titles, a, b int) {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	words := func(w *story.Witness, i int) string { return saidBy(w.QuoteWords(i)) }
	var all []string
	for i := range wa.Quotes {
		all = append(all, words(wa, i))
	}
	for j := range wb.Quotes {
		y, ok := wb.SpeakerOf(j)
		if wb.Quotes[j].Form != quote.Direct || !ok || len(wb.QuoteWords(j)) < fewRequoted {
			continue
		}
		who := speakerAs(f, b, y)
		if who < 0 {
			continue
		}
		part := words(wb, j)
		found, other := -1, false
		for i := range all {
			if !strings.Contains(all[i], part) {
				continue
			}
			x, ok := wa.SpeakerOf(i)
			if p := speakerAs(f, a, x); !ok || p < 0 || p == who || pronouns(x, y) == 2 || f.Same(a, x, b, y) || claim.Share(wa.Content(nameOf(wa, x)), wb.Content(nameOf(wb, y))) {
				other = true
				break
			}
			found = i
		}
		if found < 0 || other {
			continue
		}
		x, _ := wa.SpeakerOf(found)
		tie, _ := f.Tie(a, b)
		f.Add(finding.Finding{Kind: finding.SpeakerSwapped, Tie: tie, Locus: -1, By: finding.BySpeaker, Suspect: f.Passage(b, nameOf(wb, y)), Against: f.Passage(a, nameOf(wa, x))})
	}
}

// speakerAs returns the actor whom a source of a report is: a person whom it names, or the one
// person of the story who has the office by which it calls the source, "the president"; -1
// where that is not known.
func speakerAs(f *people.Titles, w int, s attribution.Source) int {
	wit := &f.Witnesses[w]
	if told.Person(wit, s) {
		return f.Actor(w, s.Member)
	}
	if m, _ := told.Whom(wit, s); m >= 0 {
		return f.Actor(w, m)
	}
	office := told.Bare(s.Span.Of(wit.Report.Text))
	if s.Kind == attribution.Pronoun || len(office) == len(s.Span.Of(wit.Report.Text)) || !class.Is(told.LastWord(office), class.GroupOffice, classHead) {
		return -1
	}
	return f.Holder(office)
}

// nameOf returns where a report names a source: of "she" the name that it stands for, where that
// is sure.
func nameOf(w *story.Witness, s attribution.Source) report.Span {
	if m, at := told.Whom(w, s); m >= 0 {
		return at
	}
	return s.Span
}
