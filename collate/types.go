// Package collate lays a story's claims, figures and quotes side by side: loci
// and their variants.
package collate

import (
	"stemma/claim"
	"stemma/collate/amount"
	"stemma/collate/clash"
	"stemma/collate/date"
	"stemma/collate/fact"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/collate/series"
	"stemma/collate/side"
	"stemma/collate/stand"
	"stemma/collate/twins"
	"stemma/collate/utter"
	"stemma/collate/who"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A Collation is a story's apparatus. Indexes of witnesses are into Witnesses.
type Collation struct {
	Witnesses  []story.Witness
	Loci       []Locus
	Further    []Locus // what claims of Loci tell beside: see fact/further.go
	Extras     []Extra // loci of words that are no claims: see whole.go
	Series     []series.Series
	Utterances []utter.Utterance
	Clashes    []clash.Clash
	Sides      []side.Side  // pairs of figures that give one thing two numbers and stand in no series together
	Twins      []twins.Twin // claims that say something in mostly the same words, of copies the first
	Cast       []who.Actor  // by first naming

	sayings  map[Ref][]Ref // of the first claim of each saying all of them
	seriesAt map[FigRef]int
	people   *who.People
	laned    []lane.Lane    // of every figure that a claim holds
	laneAt   map[FigRef]int // index in laned
	base     *series.Base   // Series as they were made; nil for a text beside a story
	al       *fact.Alignment
	known    *Collation     // of all witnesses but the last, whose claims are aligned: see Beside
	relating *stand.Reports // of Stand; nil until it is asked
}

// A Locus is one place of the text of the story where witnesses can be
// compared: the same claim as each has it.
type Locus struct {
	ID       string    // see NameAll, as for the others
	Theme    string    // enum of theme.en.lex, or "other"
	Variants []Variant // by first siglum
	Silent   []int     // witnesses without it
	Relation relation.Relation
	Further  bool // its claims stand in other loci, too: see Collation.Further
	By       report.By
}

// A Variant is one reading of a locus and the witnesses that have it.
type Variant struct {
	Claims []Ref // one a witness or more, in witness order
	Figure int   // index in the first claim's reading, or -1
}

// Claim returns the claim that r names.
func (c *Collation) Claim(r Ref) *claim.Claim { return r.Of(c.Witnesses) }

// OtherThing reports whether two figures are known to count or measure two things, though they
// may stand in one series for a number that is hardly one by chance.
func (c *Collation) OtherThing(a, b FigRef) bool {
	i, ok := c.laneAt[a]
	j, ok2 := c.laneAt[b]
	return ok && ok2 && lane.Parting(&c.laned[i], &c.laned[j]) == lane.OtherThing
}

// Apart names what parts two figures, so that they may never be compared: other
// places, other kinds of thing, a change and a level. "" where nothing does, as
// far as is known.
func (c *Collation) Apart(a, b FigRef) string {
	i, ok := c.laneAt[a]
	j, ok2 := c.laneAt[b]
	if !ok || !ok2 {
		return ""
	}
	return lane.Veto(&c.laned[i], &c.laned[j])
}

// Introduction returns where an introduction stands in its witness.
func (c *Collation) Introduction(r ref.IntroRef) report.Span {
	return c.Witnesses[r.Witness].Introductions[r.Introduction].Span
}

// Who returns the index in Cast of a source of a witness, or -1 for one who is
// no person, body or outlet that a report names.
func (c *Collation) Who(witness int, s attribution.Source) int { return c.people.Who(witness, s) }

// Bond says whether sources of two witnesses are one. Of those that no cast holds
// the words are compared.
func (c *Collation) Bond(wa int, a attribution.Source, wb int, b attribution.Source) name.Bond {
	return c.people.Bond(wa, a, wb, b)
}

// OneSaying reports whether two quotations are readings of one saying beyond
// doubt.
func (c *Collation) OneSaying(a, b QuoteRef) bool { return utter.OneSaying(c.Witnesses, a, b) }

// OtherWords returns the sentences of two quotations, or the whole of them, that say one thing
// in other words; ok is false where none do.
func (c *Collation) OtherWords(a, b QuoteRef) (x, y report.Span, ok bool) {
	return utter.OtherWords(c.Witnesses, c.people, a, b)
}

// Voice is equal for sources that Bond cannot tell apart.
func (c *Collation) Voice(witness int, s attribution.Source) string {
	return c.people.Voice(witness, s)
}

// Sayings returns the claims, of any reports, that say word for word what r says, of the
// same sources, where r is the first of them; else nil.
func (c *Collation) Sayings(r Ref) []Ref { return c.sayings[r] }

// TwinOf returns two claims that say word for word what those of a twin say as a twin.
func (c *Collation) TwinOf(a, b Ref) twins.Twin { return twins.Of(c.Witnesses, a, b) }

// OtherTimes returns the spans of the only hours or, else, of the only days that two claims
// name, where those are two and neither report names the other's; ok is false where they are
// not known to be, or one claim is of more than the other.
func (c *Collation) OtherTimes(a, b Ref) (x, y report.Span, ok bool) {
	if clash.OneFurther(c.Witnesses, a, b) {
		return x, y, false
	}
	wa, wb := &c.Witnesses[a.Witness], &c.Witnesses[b.Witness]
	for _, what := range []date.Kind{date.Hour, date.Day} {
		i, ok := date.Only(wa, c.Claim(a).Dates, what)
		j, ok2 := date.Only(wb, c.Claim(b).Dates, what)
		if ok && ok2 && date.TwoDates(wa, i, wb, j, what) {
			return wa.Dates[i].Span, wb.Dates[j].Span, true
		}
	}
	return x, y, false
}

// OtherDays returns the spans of the only days that two claims name, where those are two;
// ok is false where they are not known to be.
func (c *Collation) OtherDays(a, b Ref) (x, y report.Span, ok bool) {
	wa, wb := &c.Witnesses[a.Witness], &c.Witnesses[b.Witness]
	i, ok := date.Only(wa, c.Claim(a).Dates, date.Day)
	j, ok2 := date.Only(wb, c.Claim(b).Dates, date.Day)
	if !ok || !ok2 || date.OneDate(&wa.Dates[i], &wb.Dates[j], date.Day) {
		return x, y, false
	}
	return wa.Dates[i].Span, wb.Dates[j].Span, true
}

// Differ reports whether none of one report's points of a series can be what one of
// another report's is.
func (c *Collation) Differ(a, b []series.Point) bool {
	for _, p := range a {
		for _, q := range b {
			if x, y := p.Of(c.Witnesses), q.Of(c.Witnesses); amount.Compare(x, y) != relation.Differs {
				return false
			}
		}
	}
	return len(a) > 0 && len(b) > 0
}

// Span returns the words of the figure a point stands for.
func (c *Collation) Span(p FigRef) report.Span {
	return p.Of(c.Witnesses).Span
}
