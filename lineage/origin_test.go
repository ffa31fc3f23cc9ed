package lineage_test

import (
	"testing"

	"stemma/collate"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
	"stemma/lineage"
)

// originIn returns the kind of the first claim of a report that has a source, or of its
// first claim.
func originIn(s string) lineage.OriginKind {
	c := storytest.Collate(s)
	for i := range c.Witnesses[0].Claims {
		if k, _ := lineage.OriginOf(c, collate.Ref{Witness: 0, Claim: i}); k != lineage.OwnVoice {
			return k
		}
	}
	return lineage.OwnVoice
}

// TestOriginLexicon reads the example of every line.
func TestOriginLexicon(t *testing.T) {
	for _, l := range lextest.Read(t, "origin.en.lex", 2).Lines {
		if got := originIn(l.Example); string(got) != l.Want {
			t.Errorf("%s: %q is of %s, want %s", l.By, l.Example, got, l.Want)
		}
	}
}

// TestOriginOf: only people, bodies and documents are origins.
func TestOriginOf(t *testing.T) {
	for s, want := range map[string]lineage.OriginKind{
		"The pier fell in the night.":                                             lineage.OwnVoice,
		"Harbour Master Ada Roe said the pier fell in the night.":                 lineage.Actor,
		"The mayor said the road was closed.":                                     lineage.Actor,
		"The foreign ministry said the ship had left.":                            lineage.BodyOf,
		"Officials said the fire was put out by noon.":                            lineage.Unnamed,
		"Two officials familiar with the inquiry said the captain was asleep.":    lineage.Unnamed,
		"Police said that the road was shut.":                                     lineage.BodyOf,
		"The rebels said the bridge was theirs.":                                  lineage.BodyOf,
		"They said nobody was warned.":                                            lineage.Unnamed,
		"According to Reuters, the owner was held.":                               lineage.Relay,
		"@Reuters\nThe owner was held, according to Reuters.":                     lineage.OwnVoice,
		"@Merrow Post\nThe Merrow Post has learned that the owner left the city.": lineage.OwnVoice,
	} {
		if got := originIn(s); got != want {
			t.Errorf("%q is of %s, want %s", s, got, want)
		}
	}
}

// TestHolderOf: an office finds its only holder.
func TestHolderOf(t *testing.T) {
	c := storytest.Collate("Fire Chief Ada Roe said the pier fell in the night. Mayor Ben Cole and Mayor Tom Vale met.")
	offices := lineage.Offices(c)
	for words, want := range map[string]string{"the fire chief": "ada roe", "the chief": "ada roe", "the mayor": "", "the captain": ""} {
		got := ""
		if a := lineage.HolderOf(offices, words); a >= 0 {
			m := c.Cast[a].Members[0]
			got = c.Witnesses[m.Witness].Cast.Members[m.Member].Key
		}
		if got != want {
			t.Errorf("%q is held by %q, want %q", words, got, want)
		}
	}
}

// TestUnnamedWordsOfNames: a body whose name has a word for people who are not named is a body.
func TestUnnamedWordsOfNames(t *testing.T) {
	for s, want := range map[string]lineage.OriginKind{
		"The Joint Chiefs of Staff said that the captain was asleep.":       lineage.BodyOf,
		"The United Mill Workers union said that the captain was asleep.":   lineage.BodyOf,
		"Workers at the mill of Lowe said that the captain was asleep.":     lineage.Unnamed,
		"The staff of the ferry said on Monday that the captain was awake.": lineage.Unnamed,
	} {
		if got := originIn(s); got != want {
			t.Errorf("%q is of %s, want %s", s, got, want)
		}
	}
}
