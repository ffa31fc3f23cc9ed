// Package name finds people, bodies, outlets and places, and joins the later
// forms of each to its first: the cast of a report.
package name

import (
	"slices"

	"stemma/report"
)

// Type says what a name names.
type Type string

// The types of name.
const (
	Person Type = "person"
	Body   Type = "body"   // ministries, armies, companies, parties
	Outlet Type = "outlet" // newspapers, agencies, broadcasters
	Place  Type = "place"
	People Type = "people" // nationalities and other adjectives of origin: "North Korean"
	Role   Type = "role"   // an office standing for its holder: "the Secretary of State"
)

// A Mention is one naming.
type Mention struct {
	report.Span
	Type   Type
	Member int         // index in Cast.Members
	Core   report.Span // the name without title: "Moor" of "Secretary Moor"
	Title  report.Span // "Secretary of State"; empty where there is none
	Sent   int
	// Actor tells of a Place that it stands for those who govern it, "Oslo said",
	// or play for it, "Norway lost to Malta".
	Actor bool
	// Unsure tells that more than one member bears this form, and that the
	// one last named was taken.
	Unsure bool
	By     report.By
}

// A Member is one person, body or place of the report's cast.
type Member struct {
	Type      Type
	Canonical report.Span // the fullest form in the report, without title
	Title     report.Span // its title as first written; empty where there is none
	Key       string      // lower-case form that compares across reports: "ada moor"
	Suffix    string      // what tells a son from his father of one Key: "jr", "sr", "iii"; mostly empty
	Gender    string      // "m", "f", or "" where neither name nor title tells
	Country   string      // of a Place or People: ISO 3166-1 alpha-2 code, where there is one
	Mentions  []int
}

// A Cast is everyone named in a report, in order of first naming.
type Cast struct {
	Members  []Member
	Mentions []Mention // in text order, not overlapping
	// References are the pronouns and definite nouns that stand for a member and
	// are no mentions, in text order; those that could be several's are left out.
	References []Reference
}

// A Reference is a pronoun or a definite noun that stands for a member.
type Reference struct {
	report.Span     // the pronoun; the noun with its article
	Token       int // the pronoun, or the noun's head, in Doc.Tokens
	Member      int // index in Cast.Members
	// Margin is by how much the member outweighs the next that could be meant: at
	// least 1, the weight of one sentence's distance; 4 where nobody else could.
	Margin float64
	By     report.By
}

// Refers returns whom token i of the Doc stands for: a pronoun ("he", "her",
// "himself") outside quotation marks, or the head of a definite noun ("the
// harbour master", "the ministry"). It is false where i is neither, and where
// the text leaves doubt.
func (c *Cast) Refers(i int) (Reference, bool) {
	k, ok := slices.BinarySearchFunc(c.References, i, func(r Reference, i int) int { return r.Token - i })
	if !ok {
		return Reference{}, false
	}
	return c.References[k], true
}
