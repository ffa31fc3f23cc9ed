// Package stemma reads every report of a developing news story and makes its
// critical edition: what is reported, by whom, how firmly; how the figures
// differ and move; how one quote reads in each report; which report was made
// from which; what changed on the way. It is named after the stemma codicum, the
// family tree that textual critics draw of the witnesses of a text.
//
// The whole program is two functions: Read, for one report, and Edit, for one
// story. Both are pure: they need no network, clock, disk or chance, and the same
// reports give the same bytes.
package stemma

import (
	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/edition"
	"stemma/finding"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/hedge"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// Version is the version of the rules: the same reports under the same version
// give the same bytes.
const Version = "0.1.0"

// Read reads one report: what its text contains, and the claims it makes. It
// depends on that report alone. The work is bounded by the report's bytes; what was
// not read is said in Partial, and so is a report on which the reader breaks down.
func Read(r *report.Report) *claim.Reading { return guarded(r, read) }

// guarded is what read makes of r, or, where it breaks down, an empty reading that
// says so: one report does not take the others with it.
func guarded(r *report.Report, read func(*report.Report) *claim.Reading) (reading *claim.Reading) {
	defer func() {
		if recover() != nil {
			reading = claim.Unread(r)
		}
	}()
	return read(r)
}

func read(r *report.Report) *claim.Reading {
	doc := text.Parse(text.English(), r)
	cast := name.Find(name.English(), doc)
	dates := when.Find(doc, when.AnchorOf(r, doc))
	figures, tallies := figure.Read(doc, calendar(dates))
	quotes := quote.Find(doc)
	hedges := hedge.Govern(doc)
	quotes, attributions := attribution.Join(quotes, attribution.Find(doc, cast, quotes))
	places := where.Find(doc, cast)
	reading := claim.Join(r, doc, cast, dates, figures, quotes, hedges, attributions, places)
	reading.Tallies = tallies
	reading.Partial = partial(r, doc)
	return reading
}

// partial says what was not read of a report.
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

// Gather groups readings into stories, whatever their order.
func Gather(readings []*claim.Reading) []*story.Story { return story.Gather(readings) }

// Edit makes the critical edition of one story. The readings must hold those of its
// reports and may hold others: those of the reports that may belong to it are shown.
func Edit(s *story.Story, readings []*claim.Reading) *edition.Edition {
	collation := collate.Collate(s, readings)
	tree := lineage.Infer(collation)
	checks := coherence.Reckon(collation)
	findings := finding.Find(collation, tree, checks)
	return edition.Make(s, readings, collation, tree, checks, findings)
}

// calendar lists the spans of calendar dates and clock times, in which no
// figure is read.
func calendar(dates []when.Mention) []report.Span {
	var out []report.Span
	for _, d := range dates {
		if d.Calendar() {
			out = append(out, d.Span)
		}
	}
	return out
}
