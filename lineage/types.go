// Package lineage infers which report was made from which, and draws the
// stemma: the family tree of the witnesses, with the lost ones.
package lineage

import "stemma/report"

// Relation is the kind of an edge.
type Relation string

// The kinds of edge. A shared quote is a shared event, not descent. That two reports share
// passages, or are of one outlet, says less than that one was made from the other: most of
// either may be its own.
const (
	Copy           Relation = "copy"
	Rewrite        Relation = "rewrite"
	Summary        Relation = "summary"
	Cites          Relation = "cites"
	SharesQuote    Relation = "shares_quote"
	Sibling        Relation = "sibling"         // both from a text not held
	SharesPassages Relation = "shares_passages" // a few in the same words, as of an agency's background
	OneOutlet      Relation = "one_outlet"      // alike, and of one outlet, which writes its later report over its first
)

// A Node is a witness, or a text that is named or inferred and not held.
type Node struct {
	ID      string           // siglum of a witness; "*" and a number for a lost one
	Witness int              // index, or -1 for a lost one
	Named   []report.Passage // where reports name it ("According to Fox News")
	Label   string           // canonical outlet or agency name for a lost one named by a report: the words of Named[0]
}

// An Edge ties child to parent; of an undirected edge both are only ends.
type Edge struct {
	Child, Parent int // indexes in Stemma.Nodes
	Relation      Relation
	Direct        bool // the direction is decided
	Probability   float64
	Evidence      []Evidence
}

// Evidence is one ground of an edge.
type Evidence struct {
	Class    string // declared, textual, factual, temporal
	Kind     string // enum: verbatim_run, shared_rare_words, exclusive_figure, held_facts, shared_error, order, credit, cited_outlet, listed_source, named_outlet, link, published
	Weight   float64
	Passages [][2]report.Passage // child's and parent's; the parent's may be empty for a declared text not held
}

// Stemma is the tree of a story.
type Stemma struct {
	Nodes []Node
	Edges []Edge
	Lines []Line
	// Root is, for every witness, the index in Lines of its line.
	Root []int
	// Possible lists pairs of witnesses whose tie is too weak to be drawn, and collapses
	// lines in the lower count. Pairs that drawn ties join are not among them.
	Possible [][2]int
}

// A Line is a line of transmission: the witnesses that come down from one text.
type Line struct {
	Head      int   // node
	Witnesses []int // in order
}

// Independence counts who stands behind a claim, as an interval.
type Independence struct {
	Reports int
	Low     int // lines when every possible tie is taken to hold, drawn or not
	High    int // lines when only the certain ones are
	Origins int // people, bodies and documents named as sources, and Own
	Own     int // lines, by Low, in which no report names a source: each may have seen it itself
	Least   int // origins if all that name nobody have it from those that are named
	Most    int // origins if each of the lines by High that name nobody is one
}
