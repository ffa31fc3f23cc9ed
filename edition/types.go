// Package edition is the document we publish: the critical edition of a story.
//
// An edition holds no free text. Every string in it is an ID, an enum, a number
// computed from spans, a formula of the catalogue, or the exact words of a
// passage whose place stands beside it.
package edition

import "stemma/report"

// Schema is the version of the JSON contract; it grows when a field changes
// its meaning or goes.
const Schema = 1

// An Edition is one story, edited.
type Edition struct {
	Schema    int         `json:"schema"`
	Story     Story       `json:"story"`
	Witnesses []Witness   `json:"witnesses"`
	Situation []Tile      `json:"situation"`
	Moved     []Move      `json:"moved"`
	Alone     []Alone     `json:"alone"`
	Series    []Series    `json:"series"`
	Loci      []Locus     `json:"loci"`
	Quotes    []Utterance `json:"quotes"`
	Stemma    Stemma      `json:"stemma"`
	Checks    []Check     `json:"checks"`
	Findings  []Finding   `json:"findings"`
	Alike     []Alike     `json:"alike"`
	Timeline  []Event     `json:"timeline"`
	Places    []Place     `json:"places"`
	People    []Actor     `json:"people"`
	Unused    []Unused    `json:"unused"`
	Possible  []Possible  `json:"possible"`
}

// A Passage is a span of a witness with its exact words. Start and End are
// bytes of the report's text in UTF-8, half-open. Segments, where present, leave out page
// furniture that stands inside; Exact then joins them with one space.
//
// The text itself does not stand in the edition. It is the field text of the line that
// stemma read --text writes for the report whose report.id is Report; of a text or
// Markdown file in UTF-8 it is that file, byte for byte.
type Passage struct {
	Siglum   string   `json:"siglum"`
	Report   string   `json:"report"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Segments [][2]int `json:"segments,omitempty"`
	Exact    string   `json:"exact"`
}

// None reports whether p is no passage.
func (p Passage) None() bool { return p.End <= p.Start }

// Story heads the edition.
type Story struct {
	ID       string    `json:"id"`
	From     string    `json:"from"` // first day told of or published, "" if none is known
	To       string    `json:"to"`
	Lead     *Passage  `json:"lead"`   // a headline or first sentence that tells the story and stands alone
	Status   *Passage  `json:"status"` // the last move of the leading claim
	Reports  int       `json:"reports"`
	Lines    [2]int    `json:"lines"`   // least and most lines of transmission
	Origins  int       `json:"origins"` // of the lead claim
	LeadBy   Count     `json:"lead_by"` // who stands behind the lead claim
	Episodes []Episode `json:"episodes"`
}

// An Episode is one happening within the story.
type Episode struct {
	ID    string   `json:"id"`
	Sigla []string `json:"sigla"`
}

// A Count says who stands behind a claim: reports that have it, lines of
// transmission they come down, origins they name.
type Count struct {
	Reports int       `json:"reports"`
	Lines   [2]int    `json:"lines"`
	Origins int       `json:"origins"` // people, bodies and documents named, and Own
	Sources []Passage `json:"sources"` // the innermost sources named, one passage an origin

	// Own is the number of lines in which no report names a source: each may have seen it itself.
	Own int `json:"own"`
	// OriginRange is the number of origins if those lines have it from the sources named,
	// and if each line that is not certain to be one with another is an origin.
	OriginRange [2]int `json:"origin_range"`
	// Weakest is the edge, child and parent, that would have to be false for the claim to
	// have more lines; absent if more than one would.
	Weakest []string `json:"weakest,omitempty"`
}

// A Witness is a report in the story.
type Witness struct {
	Siglum    string   `json:"siglum"`
	Report    string   `json:"report"` // ID
	Ref       string   `json:"ref"`
	Also      []string `json:"also,omitempty"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Outlet    string   `json:"outlet"`
	Byline    string   `json:"byline"`
	Published string   `json:"published"` // as stated by metadata; "" if not
	Dated     *Passage `json:"dated"`     // its dateline or timestamp, where no metadata dates it
	Made      string   `json:"made"`      // the day that the report calls today, by metadata, dateline or timestamp; "" if unknown
	Headline  *Passage `json:"headline"`
	Line      int      `json:"line"`              // index in Stemma.Lines
	SHA256    string   `json:"sha256"`            // of the text that offsets are bytes of
	Bytes     int      `json:"bytes"`             // of that text
	Marks     []Mark   `json:"marks"`             // what was read in it, for the report viewer
	Partial   []Unread `json:"partial,omitempty"` // what was not read of it; absent where all was
	Text      string   `json:"-"`
}

// A Mark is one mention of a witness.
type Mark struct {
	Start int       `json:"start"`
	End   int       `json:"end"`
	Kind  string    `json:"kind" enum:"mark"`
	By    report.By `json:"by"`
}

// A Tile is one theme of the situation.
type Tile struct {
	Theme    string   `json:"theme" enum:"theme"`
	Lead     Passage  `json:"lead"`
	Sigla    []string `json:"sigla"`
	Locus    string   `json:"locus"`
	Count    Count    `json:"count"`
	Firmness string   `json:"firmness" enum:"firmness"`
	Relation string   `json:"relation" enum:"relation"`
}

// A Move is a claim or figure that changed with time.
type Move struct {
	Kind  string  `json:"kind" enum:"move"`
	From  Passage `json:"from"`
	To    Passage `json:"to"`
	Locus string  `json:"locus"`
}

// Alone is a figure that only one report tells, that matters to the story and for which
// it names no source: it should be checked.
type Alone struct {
	Passage Passage   `json:"passage"` // the claim that holds it
	Figure  Passage   `json:"figure"`
	Series  string    `json:"series"`
	By      report.By `json:"by"`
}

// A Locus is one claim as the witnesses have it.
type Locus struct {
	// ID is "L" and the hash of its earliest passage, in the witness's words: it stays
	// when later reports join, when sigla shift and when the list is sorted anew.
	ID string `json:"id"`
	// Of says what its passages are: claims, or whole sentences that are alike as a whole and
	// tell together what hangs on their nouns and stands between their claims.
	Of           string    `json:"of" enum:"unit"`
	Theme        string    `json:"theme" enum:"theme"`
	Variants     []Variant `json:"variants"`
	Silent       []string  `json:"silent"`
	Relation     string    `json:"relation" enum:"relation"`
	Independence Count     `json:"independence"`
	Origins      []Origin  `json:"origins"` // the sources named, in the order of Independence.Sources
	// Further says that what it holds stands in other loci, too: it is of what else that tells.
	// Its relation is "same" or "rewording". Loci of sentences are all further ones.
	Further bool      `json:"further"`
	By      report.By `json:"by"`
}

// An Origin is a source that stands behind a claim, in the words of every witness that
// names it for that claim.
type Origin struct {
	Passages []Passage `json:"passages"`
}

// A Variant is one reading of a locus.
type Variant struct {
	Sigla    []string  `json:"sigla"`
	Passage  Passage   `json:"passage"`  // the words of the first witness that has it
	Passages []Passage `json:"passages"` // of all of them
	Claim    int       `json:"claim"`    // index in the first witness's reading; of a sentence the first claim in it, whose firmness and chain follow, or -1
	Figure   *Number   `json:"figure"`
	Firmness string    `json:"firmness" enum:"firmness"`
	Chain    []Passage `json:"chain"`
	// Told are the words by which its witnesses tell who says it, to whom, when and where,
	// of those that do: "the harbour master told a news conference on Friday".
	Told []Passage `json:"told"`
}

// An Utterance is one quotation as the witnesses have it.
type Utterance struct {
	ID       string         `json:"id"` // "Q" and what its earliest reading says: see Locus
	Readings []QuoteReading `json:"readings"`
	Ops      []Op           `json:"ops"`
}

// A QuoteReading is one witness's reading of an utterance.
type QuoteReading struct {
	Siglum  string   `json:"siglum"`
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Passage Passage  `json:"passage"`
	Speaker *Passage `json:"speaker"`
	Actor   string   `json:"actor"` // id of the speaker in people, or ""
}

// An Op is one difference between two readings.
type Op struct {
	Kind string   `json:"kind" enum:"op"`
	From int      `json:"from"` // index in Readings
	To   int      `json:"to"`
	A    *Passage `json:"a"`
	B    *Passage `json:"b"`
}

// Stemma is the tree of the witnesses.
type Stemma struct {
	Nodes []Node `json:"nodes"`
	Edges []Edge `json:"edges"`
	Lines []Line `json:"lines"`
	// Possible lists pairs of witnesses that may be made from one text, which is too weak to be
	// said: such pairs lower the least number of lines, and nothing else.
	Possible [][2]string `json:"possible"`
}

// A Node is a witness or a lost text.
type Node struct {
	ID    string    `json:"id"` // siglum, or "*1" for a text not held
	Held  bool      `json:"held"`
	Named []Passage `json:"named"` // the words that name a text not held
}

// An Edge ties a child to its parent, or two ends where Direct is false.
type Edge struct {
	Child    string     `json:"child"`
	Parent   string     `json:"parent"`
	Relation string     `json:"relation" enum:"edge"`
	Direct   bool       `json:"direct"`
	Certain  bool       `json:"certain"` // collapses lines even in the upper count
	Evidence []Evidence `json:"evidence"`
}

// Evidence is one ground of an edge; Passages pair the child's words with the
// parent's.
type Evidence struct {
	Class    string      `json:"class" enum:"class"`
	Kind     string      `json:"kind" enum:"evidence"`
	Weight   float64     `json:"weight"`
	Passages [][]Passage `json:"passages"`
}

// A Line is a line of transmission.
type Line struct {
	Head  string   `json:"head"` // node
	Sigla []string `json:"sigla"`
}

// A Check is a worked sum.
type Check struct {
	Kind    string    `json:"kind" enum:"check"`
	Formula string    `json:"formula"`
	Inputs  []Passage `json:"inputs"`
	Result  string    `json:"result"`
	Verdict string    `json:"verdict" enum:"verdict"`
	By      report.By `json:"by"`
}

// A Finding is one distortion or difference, with both spans.
type Finding struct {
	ID       string    `json:"id"` // "F" and the kind and what the suspect says: see Locus
	Kind     string    `json:"kind" enum:"finding"`
	Severity string    `json:"severity" enum:"severity"`
	Tie      string    `json:"tie" enum:"tie"`
	Suspect  Passage   `json:"suspect"`
	Against  *Passage  `json:"against"`
	Locus    string    `json:"locus"`
	By       report.By `json:"by"`
}

// Alike is two readings that look different and are not.
type Alike struct {
	Why string  `json:"why" enum:"alike"`
	A   Passage `json:"a"`
	B   Passage `json:"b"`
}

// An Event is an entry of the timeline.
type Event struct {
	From  string   `json:"from"`
	To    string   `json:"to"`
	Value string   `json:"value"`
	When  Passage  `json:"when"`
	What  Passage  `json:"what"`
	Sigla []string `json:"sigla"`
	Locus string   `json:"locus"`
}

// Possible is a report that may belong to the story: it is shown, and counted
// nowhere.
type Possible struct {
	Report    string   `json:"report"` // ID
	Ref       string   `json:"ref"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Outlet    string   `json:"outlet"`
	Published string   `json:"published"`
	Like      string   `json:"like"`  // siglum of the witness it is most like
	Score     float64  `json:"score"` // of the two
	JoinedBy  []Reason `json:"joined_by"`
	Against   []Reason `json:"against"`
}

// A Reason is what two reports were compared by, and what it weighed; the
// heaviest comes first.
type Reason struct {
	Feature string  `json:"feature" enum:"feature"`
	Weight  float64 `json:"weight"`
}

// A Place is where the story plays.
type Place struct {
	Name      string    `json:"name"`
	Country   string    `json:"country"`
	Precision string    `json:"precision" enum:"precision"`
	Lat       *float64  `json:"lat"`
	Lon       *float64  `json:"lon"`
	Passages  []Passage `json:"passages"`
}

// An Actor is a person or body of the story.
type Actor struct {
	ID     string    `json:"id"` // "p" and its earliest naming: see Locus; the same for all that a report calls it
	Type   string    `json:"type" enum:"name"`
	Name   Passage   `json:"name"`
	Titles []Passage `json:"titles"`
	// Introduced are the words by which a person is introduced, each way with the first such
	// passage of every witness: "Ada Moor, the harbour master".
	Introduced [][]Passage `json:"introduced"`
	Sigla      []string    `json:"sigla"`
	Says       int         `json:"says"` // attributions in which it speaks
}

// Unused is a passage that was not read, and why.
type Unused struct {
	Passage Passage   `json:"passage"`
	Why     string    `json:"why" enum:"unused"`
	By      report.By `json:"by"`
}
