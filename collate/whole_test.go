package collate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/collate"
	"stemma/collate/relation"
	"stemma/internal/storytest"
)

// passages writes the readings of the loci of sentences, a locus a line.
func passages(c *collate.Collation) []string {
	var out []string
	for _, x := range c.Extras {
		var rs []string
		for _, v := range x.Variants {
			for _, at := range v {
				rs = append(rs, fmt.Sprintf("%s %s", c.Witnesses[at.Witness].Siglum, at.Of(c.Witnesses[at.Witness].Report.Text)))
			}
		}
		out = append(out, string(x.Relation)+": "+strings.Join(rs, " / "))
	}
	return out
}

// What hangs on a noun has a locus: that of the sentences that tell it.
func TestWhatHangsOnANoun(t *testing.T) {
	for _, c := range []struct{ what, a, b, first, second string }{
		{"an office", "The rotten old pier would stay shut until spring, Ada Moor, the harbour master of Tolva, said on Sunday.",
			"Ada Moor, harbour master of Tolva, said on Sunday that the rotten old pier would stay shut until spring.", "harbour master", "harbour master"},
		{"an age and a home", "Rolf Kern, 43, from Ostrel, jumped off the burning ferry and swam to the lighthouse.",
			"A man of 43 from Ostrel, Rolf Kern, swam to the lighthouse after he had jumped off the burning ferry.", "43, from Ostrel", "43 from Ostrel"},
		{"kin", "The flooded mill had been searched until midnight, said Jo Lund, the brother of the missing weaver.",
			"Jo Lund, a brother of the missing weaver, said the flooded mill had been searched until midnight.", "the brother", "a brother"},
		{"a size", "The brick kilns had drowned, the keeper of the 12-metre sea wall of Ludmor told the radio.",
			"The keeper of Ludmor's sea wall, which is 12 metres high, told the radio that the brick kilns had drowned.", "12-metre", "12 metres"},
		{"what a body is", "Forty drivers had left over the night shifts, said Flix, a bus company based in Merrow.",
			"Flix, a Merrow bus company, said forty drivers had left over the night shifts.", "a bus company based in Merrow", "a Merrow bus company"},
		{"an age of a thing", "The cargo of copper wire was lost, said the owner of the 34-year-old vessel Osprey.",
			"The owner of the Osprey, a vessel 34 years old, said the cargo of copper wire was lost.", "34-year-old", "34 years old"},
		{"a year", "Forty drivers had left over the night shifts, said Flix, a bus company founded in 1998.",
			"Flix, a bus company that was founded in 1998, said forty drivers had left over the night shifts.", "founded in 1998", "founded in 1998"},
		{"some of a number", "The copper mill was bankrupt, Rolf Kern told the 340 weavers, 12 of them apprentices.",
			"Rolf Kern told 340 weavers, including 12 apprentices, that the copper mill was bankrupt.", "12 of them apprentices", "including 12 apprentices"},
		{"who announced it, and where", "The port will close in March, Jo Lund told a meeting of dockers in the Ludmor theatre.",
			"Jo Lund told dockers who met in the theatre of Ludmor: the port will close in March.", "meeting of dockers in the Ludmor theatre", "dockers who met in the theatre of Ludmor"},
	} {
		t.Run(c.what, func(t *testing.T) {
			x := storytest.Collate("Outlet: Gull\n\n"+c.a+" The weather was mild.", "Outlet: Tern\n\n"+c.b+" Nobody slept.")
			var in [2]bool
			for _, e := range held(x) {
				in[e.witness] = in[e.witness] || strings.Contains(e.words, []string{c.first, c.second}[e.witness])
			}
			if !in[0] || !in[1] {
				t.Errorf("no locus holds both %q and %q: %q", c.first, c.second, passages(x))
			}
		})
	}
}

// held lists the passages of the loci that both of two witnesses have.
func held(c *collate.Collation) (out []struct {
	witness int
	words   string
}) {
	add := func(w int, words string) {
		out = append(out, struct {
			witness int
			words   string
		}{w, words})
	}
	for _, x := range c.Extras {
		for _, v := range x.Variants {
			for _, at := range v {
				add(at.Witness, at.Of(c.Witnesses[at.Witness].Report.Text))
			}
		}
	}
	for _, l := range c.Loci {
		if len(l.Silent) > 0 {
			continue
		}
		for _, v := range l.Variants {
			for _, r := range v.Claims {
				add(r.Witness, c.Claim(r).Of(c.Witnesses[r.Witness].Report.Text))
			}
		}
	}
	return out
}

// Sentences are a locus where they are alike as a whole and no claims stand for them.
func TestSentences(t *testing.T) {
	const told = "Ada Moor, the harbour master of Tolva, told reporters on Friday that nine barges had struck the rotten old pier."
	for _, c := range []struct {
		what    string
		reports []string
		want    []string
	}{
		{"in other words", []string{told, "Nine barges struck the rotten old pier, the harbour master of Tolva, Ada Moor, told reporters on Friday."},
			[]string{"rewording: A " + told + " / B Nine barges struck the rotten old pier, the harbour master of Tolva, Ada Moor, told reporters on Friday."}},
		{"in the same words", []string{told, told + " The weather was mild."}, []string{"same: A " + told + " / B " + told}},
		{"of another thing", []string{told, "Rolf Kern, the mayor of Ostrel, told a meeting on Monday that the school would get a new roof."}, nil},
		{"one report twice", []string{told + "\n\n" + told, "It rained in Ostrel."}, nil},
		{"held by a locus of claims", []string{"Nine barges struck the rotten old pier of Tolva harbour on Friday.", "Nine barges struck the rotten old pier of Tolva harbour on Friday."}, nil},
	} {
		t.Run(c.what, func(t *testing.T) {
			for i := range c.reports {
				c.reports[i] = fmt.Sprintf("Outlet: Paper %d\n\n%s", i, c.reports[i])
			}
			if got := passages(storytest.Collate(c.reports...)); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// A locus of sentences has a name of its own, accuses nobody and lists who is silent.
func TestExtra(t *testing.T) {
	c := storytest.Collate(
		"Outlet: Gull\n\nAda Moor, the harbour master of Tolva, told reporters on Friday that nine barges had struck the rotten old pier.",
		"Outlet: Tern\n\nEleven barges had struck the rotten old pier, the harbour master of Tolva, Ada Moor, told reporters on Friday.",
		"Outlet: Knot\n\nThe school in Ostrel will get a new roof.",
	)
	if len(c.Extras) != 1 {
		t.Fatalf("%d loci of sentences, want 1", len(c.Extras))
	}
	x := c.Extras[0]
	if x.Relation != relation.Rewording || x.Of != collate.Sentences || !slices.Equal(x.Silent, []int{2}) || x.ID == "" {
		t.Errorf("got %+v", x)
	}
	for _, v := range x.Variants {
		if k := c.ClaimIn(v[0]); k < 0 || !v[0].Contains(c.Witnesses[v[0].Witness].Claims[k].Span) {
			t.Errorf("claim %d lies in no %v", k, v[0])
		}
	}
	for _, l := range c.Loci {
		if l.ID == x.ID {
			t.Errorf("two loci are named %s", x.ID)
		}
	}
}
