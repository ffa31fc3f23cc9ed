// Package collate lays a story's claims, figures and quotes side by side: loci
// and their variants.
package collate

import (
	"math/big"
	"time"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A Collation is a story's apparatus. Indexes of witnesses are into Witnesses.
type Collation struct {
	Witnesses  []story.Witness
	Loci       []Locus
	Further    []Locus // what claims of Loci tell beside: see further.go
	Extras     []Extra // loci of words that are no claims: see whole.go
	Series     []Series
	Utterances []Utterance
	Clashes    []Clash
	Sides      []Side  // pairs of figures that give one thing two numbers and stand in no series together
	Twins      []Twin  // claims that say something in mostly the same words, of copies the first
	Cast       []Actor // by first naming

	sayings  map[Ref][]Ref      // of the first claim of each saying all of them, see sayings
	alike    map[[2]int]float64 // similarity of the readings of aligned claims, the lower first
	copyOf   map[Ref]int        // of every claim its reading: equal for copies
	seriesAt map[FigRef]int
	who      map[MemberRef]int // index in Cast
	ids      [][]name.Identity // of every witness's members
	laned    []lane            // of every figure that a claim holds
	rival    map[rivalKey]int  // see rivals
	lanes    map[FigRef]*lane  // what decides which figures may be compared
	laneAt   map[FigRef]int    // index in laned
	held     []held            // of what Series was made
	al       *alignment
	known    *Collation // of all witnesses but the last, whose claims are aligned: see Beside
	relating *relating  // of Stand; nil until it is asked
}

// Relation says how the variants of a locus, or two figures, stand to each
// other. Only Differs and Disputed are disagreement.
type Relation string

// The relations.
const (
	Same      Relation = "same"
	Rounding  Relation = "rounding"
	Rewording Relation = "rewording"
	Scope     Relation = "scope"
	Moved     Relation = "moved"
	Differs   Relation = "differs"
	Disputed  Relation = "disputed"
	Single    Relation = "single" // one witness only
)

// A Locus is one place of the text of the story where witnesses can be
// compared: the same claim as each has it.
type Locus struct {
	ID       string    // see NameAll, as for the others
	Theme    string    // enum of theme.en.lex, or "other"
	Variants []Variant // by first siglum
	Silent   []int     // witnesses without it
	Relation Relation
	Further  bool // its claims stand in other loci, too: see Collation.Further
	By       report.By
}

// A Variant is one reading of a locus and the witnesses that have it.
type Variant struct {
	Claims []Ref // one a witness or more, in witness order
	Figure int   // index in the first claim's reading, or -1
}

// A Ref names a claim of a witness.
type Ref struct{ Witness, Claim int }

// A FigRef names a figure of a witness.
type FigRef struct{ Witness, Figure int }

// A Slot is what a figure measures. Figures of different slots are never
// compared.
type Slot struct {
	Dimension string
	Counted   string // head noun
	Mods      string // modifiers that tell kinds apart: "north korean"
	Aspect    string
	Place     string
	Scope     string // total, part, rate, change
	Per       string
}

// The scopes of a slot.
const (
	total  = "total"
	rate   = "rate"
	change = "change"
	part   = "part"
)

// counts is the dimension of a bare count.
const counts = "count"

// A Series is one slot along time.
type Series struct {
	ID       string
	Key      Slot
	Unit     string
	Points   []Point     // by as-of time, then witness
	Label    report.Span // the thing counted or measured, in the words of witness LabelBy; may be empty
	LabelBy  int
	Relation Relation
	Against  [2]FigRef // the two figures that show Relation best, where it is Differs or Moved
	Derived  []Point   // levels reckoned from one of Points and a movement; no report has them
}

// A Point is one figure of a series, as one witness has it.
type Point struct {
	FigRef
	Claim            int       // of the witness; -1 if none holds it
	AsOf             time.Time // zero if unknown
	AsOfVal          string    // TIMEX3 value it came from, "" if unknown
	Derived          bool
	From             []FigRef // of a derived point: the level and the movement
	Value, Low, High *big.Rat // in Series.Unit
	Bound            figure.Bound
}

// An Utterance is one quotation as the witnesses have it.
type Utterance struct {
	ID       string
	Readings []QuoteRef // in witness order
	Ops      []Op       // from the first reading to each other one
}

// A QuoteRef names a quote of a witness.
type QuoteRef struct{ Witness, Quote int }

type claimOf = claim.Claim

// Claim returns the claim that r names.
func (c *Collation) Claim(r Ref) *claimOf { return &c.Witnesses[r.Witness].Claims[r.Claim] }

// OtherThing reports whether two figures are known to count or measure two things, though they
// may stand in one series for a number that is hardly one by chance.
func (c *Collation) OtherThing(a, b FigRef) bool {
	la, lb := c.lanes[a], c.lanes[b]
	return la != nil && lb != nil && parting(la, lb) == OtherThing
}

// Apart names what parts two figures, so that they may never be compared: other
// places, other kinds of thing, a change and a level. "" where nothing does, as
// far as is known.
func (c *Collation) Apart(a, b FigRef) string {
	la, lb := c.lanes[a], c.lanes[b]
	if la == nil || lb == nil {
		return ""
	}
	return veto(la, lb)
}
