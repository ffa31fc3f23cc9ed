// Package stemma reads every report of a developing news story and makes its
// critical edition, which shows what is reported, by whom and how firmly; how the
// figures differ and change; how each report words the same quote; which report
// was made from which; and what changed in copying. It is named after the stemma
// codicum, the family tree that textual critics draw of the copies of a text.
//
// The program consists of two functions: Read, for one report, and Edit, for one
// story. Both are pure: they use no network, clock, disk or random numbers, and
// the same reports give the same bytes.
package stemma

import (
	"iter"
	"sync"

	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/edition"
	"stemma/finding/find"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/mention/hedge"
	"stemma/mention/name"
	"stemma/mention/setting"
	"stemma/mention/toll"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// Version is the version of the program: the same reports under the same version give
// the same bytes.
const Version = "0.1.0"

// A Language holds what Read knows of one language: the words and rules of every
// station, from the page to the claim.
type Language struct {
	text         *text.Language
	names        *name.Language
	dates        *when.Language
	figures      *toll.Language
	settings     *setting.Language
	hedges       *hedge.Language
	attributions *attribution.Language
	places       *where.Language
	claims       *claim.Language
}

// English returns the only language there is so far. It is loaded once.
var English = sync.OnceValue(func() *Language {
	return &Language{
		text: text.English(), names: name.English(), dates: when.English(), figures: toll.English(), settings: setting.English(),
		hedges: hedge.English(), attributions: attribution.English(), places: where.English(), claims: claim.English(),
	}
})

// Read returns what the text of r, which is in language l, contains, and the claims
// that r makes. The result depends on l and r alone, and the work is bounded by the
// length of the text. Parts that were not read are listed in the reading's Partial;
// if the reader panics, that is the whole text.
func Read(l *Language, r *report.Report) *claim.Reading { return guarded(l, r, read) }

// ReadAll yields what Read returns for each report, in their order. Short reports are read
// together, which takes up to half the time of one by one.
func ReadAll(l *Language, reports []*report.Report) iter.Seq[*claim.Reading] {
	return readAll(l, reports, interpret)
}

// An interpreter makes the reading of a report whose text is parsed.
type interpreter func(*Language, *report.Report, *text.Doc) *claim.Reading

func readAll(l *Language, reports []*report.Report, in interpreter) iter.Seq[*claim.Reading] {
	return func(yield func(*claim.Reading) bool) {
		for left := reports; len(left) > 0; {
			n, stop := readTogether(l, left, in, yield)
			if stop {
				return
			}
			if left = left[n:]; len(left) > 0 { // the reader fails on this report, or on one that is read with it
				alone := guarded(l, left[0], func(l *Language, r *report.Report) *claim.Reading { return in(l, r, text.Parse(l.text, r)) })
				if !yield(alone) {
					return
				}
				left = left[1:]
			}
		}
	}
}

// readTogether yields readings until the reader panics, and returns how many; stop says that
// no more are wanted.
func readTogether(l *Language, reports []*report.Report, in interpreter, yield func(*claim.Reading) bool) (n int, stop bool) {
	reading := true // and not in yield, whose panics are not caught
	defer func() {
		if reading {
			_ = recover()
		}
	}()
	for i, doc := range text.ParseAll(l.text, reports) {
		rd := in(l, reports[i], doc)
		n++
		reading = false
		if !yield(rd) {
			return n, true
		}
		reading = true
	}
	return n, false
}

// guarded returns read(l, r) or, if read panics, an empty reading that says so. One
// report on which the reader fails must not stop the others from being read.
func guarded(l *Language, r *report.Report, read func(*Language, *report.Report) *claim.Reading) (reading *claim.Reading) {
	defer func() {
		if recover() != nil {
			reading = claim.Unread(r)
		}
	}()
	return read(l, r)
}

// read is Read without the guard against panics.
func read(l *Language, r *report.Report) *claim.Reading {
	return interpret(l, r, text.Parse(l.text, r))
}

// interpret returns the reading of r, whose parsed text is doc.
func interpret(l *Language, r *report.Report, doc *text.Doc) *claim.Reading {
	cast := name.Find(l.names, doc)
	anchor := when.AnchorOf(l.dates, r, doc)
	dates := when.Find(l.dates, doc, anchor)
	figures, tallies := toll.Read(l.figures, doc, calendar(dates))
	settings := setting.Find(l.settings, doc, figures)
	quotes, attributions := attribution.Read(l.attributions, doc, cast)
	hedges := hedge.Govern(l.hedges, doc)
	places := where.Find(l.places, doc, cast)
	reading := claim.Join(l.claims, r, doc, claim.Found{
		Anchor: anchor, Cast: cast, Dates: dates, Figures: figures, Settings: settings, Tallies: tallies, Quotes: quotes,
		Hedges: hedges, Attributions: attributions, Places: places,
	})
	reading.Partial = partial(r, doc)
	return reading
}

// partial lists the parts of r that were not read.
func partial(r *report.Report, doc *text.Doc) []claim.Partial {
	var out []claim.Partial
	if r.Partial {
		out = append(out, claim.Partial{Why: claim.Source})
	}
	if !doc.Unread.Empty() {
		out = append(out, claim.Partial{Why: claim.TooLong, Span: doc.Unread})
	}
	return out
}

// Gather groups readings into stories. The result does not depend on their order.
func Gather(readings []*claim.Reading) []*story.Story { return story.Gather(readings) }

// GatherAsOne is Gather where somebody says that all readings tell one story.
func GatherAsOne(readings []*claim.Reading) []*story.Story { return story.GatherAsOne(readings) }

// Edit returns the critical edition of story s. The readings must include those of
// all its reports. They may include others; those of reports that possibly belong
// to the story are then listed in the edition.
func Edit(s *story.Story, readings []*claim.Reading) *edition.Edition {
	collation := collate.Collate(s, readings)
	tree := lineage.Infer(collation)
	checks := coherence.Reckon(collation)
	findings := find.All(collation, tree, checks)
	return edition.Make(s, readings, collation, tree, checks, findings)
}

// calendar returns the spans of calendar dates and clock times. Numbers in them
// are not figures.
func calendar(dates []when.Mention) []report.Span {
	var out []report.Span
	for _, d := range dates {
		if d.Calendar() {
			out = append(out, d.Span)
		}
	}
	return out
}
