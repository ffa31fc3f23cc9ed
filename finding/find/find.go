// Package find asks all who look for findings, in one order.
package find

import (
	"sort"

	"stemma/coherence"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/cause"
	"stemma/finding/correction"
	"stemma/finding/counter"
	"stemma/finding/headline"
	"stemma/finding/locus"
	"stemma/finding/moment"
	"stemma/finding/number"
	"stemma/finding/people"
	"stemma/finding/quote"
	"stemma/finding/source"
	"stemma/finding/twin"
	"stemma/lineage"
)

// All lists the findings of a story, most severe first, then by place. Of two who tell of the
// same passages the one who is asked first is heard.
func All(c *collate.Collation, st *lineage.Stemma, checks []coherence.Check) []finding.Finding {
	f := finding.New(c, st)
	likes, titles := alike.Of(f), people.TitlesIn(f)
	number.SumsOfTwo(f, likes)
	locus.Find(f)
	number.Series(f)
	people.Identified(f) // before clashes, which tell of it less well
	moment.Clashes(f)
	number.Find(f)
	headline.Figures(f)
	correction.Find(f) // before those who would say that both differ
	twin.Find(f)
	counter.Find(f, likes, titles)
	quote.Cited(titles)
	moment.Find(f)
	number.Counted(f)
	source.Figures(f)
	people.Find(f, titles)
	twin.Within(f)
	headline.Exaggerated(f)
	cause.Find(f, likes)
	headline.Bold(f, likes)
	source.Credits(f)
	quote.Find(f)
	number.Unsupported(f)
	number.Sums(f, checks)
	return ordered(c, f)
}

// ordered returns what was found, the most severe first, with IDs.
func ordered(c *collate.Collation, f *finding.Finder) []finding.Finding {
	out := f.Findings()
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i]) < rank(out[j]) })
	ids := c.NameAll("F", len(out), func(i int) (string, []collate.At) {
		x := &out[i]
		return x.Kind, []collate.At{{Witness: f.Holder(x.Suspect), Span: x.Suspect.Span}}
	})
	for i := range out {
		out[i].ID = ids[i]
	}
	return out
}

func rank(f finding.Finding) int {
	n := 0
	switch f.Severity {
	case finding.Serious:
	case finding.Differs:
		n = 10
	default:
		n = 20
	}
	switch f.Tie {
	case finding.MadeFrom:
	case finding.Tied:
		n++
	default:
		n += 2
	}
	return n
}
