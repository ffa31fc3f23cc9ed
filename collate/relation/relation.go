// Package relation says how readings of one thing may stand to each other.
package relation

// Most is how many reports, or claims, that tell one thing otherwise are held against each
// other. Ours: far above what a story of news has; it bounds the work.
const Most = 120

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

// gravity orders relations: that of several reports is the gravest that two of them have.
var gravity = map[Relation]int{Single: 0, Same: 1, Rounding: 2, Scope: 3, Moved: 4, Differs: 5}

// Graver reports whether r is a graver relation of figures than o.
func (r Relation) Graver(o Relation) bool { return gravity[r] > gravity[o] }
