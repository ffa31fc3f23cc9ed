package collate_test

import (
	"slices"
	"strings"
	"testing"

	"stemma/collate"
	"stemma/collate/series"
	"stemma/internal/storytest"
)

// meets reports whether a locus holds the passages of two reports that begin with given words.
func meets(c *collate.Collation, a, b string) bool {
	in := func(l *collate.Locus, witness int, words string) bool {
		return slices.ContainsFunc(l.Variants, func(v collate.Variant) bool {
			return slices.ContainsFunc(v.Claims, func(r collate.Ref) bool {
				w := &c.Witnesses[r.Witness]
				return r.Witness == witness && strings.Contains(c.Claim(r).Of(w.Report.Text), words)
			})
		})
	}
	for _, l := range slices.Concat(c.Loci, c.Further) {
		if in(&l, 0, a) && in(&l, 1, b) {
			return true
		}
	}
	return false
}

// What two people say of themselves and what is asked are other facts than those they sound
// like; what several tell of one event is one.
func TestManner(t *testing.T) {
	for _, c := range []struct {
		what, a, b, first, second string
		one                       bool
	}{
		{"condolences of two", "\"Our thoughts are with the families of those who lost their homes,\" said Ada Moor, the mayor.",
			"\"My heart goes out to every family whose homes were lost,\" Rolf Kern, the bishop of Tolva, told mourners.", "lost their homes", "were lost", false},
		{"thanks of two", "\"I want to thank the crews for their brave work tonight,\" Ada Moor said.",
			"Rolf Kern, a weaver, said: \"Their work was brave, and I thank all the crews.\"", "crews", "brave", false},
		{"what two heard", "\"I heard a loud bang from the tall chimney,\" said Jo Lund, a neighbour.",
			"\"We heard two loud bangs and then the tall chimney came down,\" said Rolf Kern, a weaver.", "heard a loud bang", "heard two loud bangs", false},
		{"appeals of two", "\"We urge the government to support the weavers of the valley,\" Ada Moor said.",
			"\"The valley needs support, and I urge the government to act for its farmers,\" said Rolf Kern, a landowner.", "urge the government", "valley needs support", false},
		{"one wording of two", "\"The roofs of the old sheds burned like dry straw,\" said Ada Moor, a neighbour.",
			"\"The roofs of the old sheds burned like straw,\" said Jo Lund, a neighbour.", "old sheds", "old sheds", true},
		{"one quotation in two lengths", "\"The old chimney should have been pulled down years ago,\" said Ada Moor, the mayor.",
			"Mayor Ada Moor said \"the old chimney should have been pulled down years ago\".", "chimney", "chimney", true},
		{"a quotation and what it says", "\"The sprinklers in the drying hall had been switched off,\" said Ada Moor, the fire chief.",
			"Fire chief Ada Moor said that the sprinklers in the drying hall had been switched off.", "sprinklers", "sprinklers", true},
		{"a report and a witness", "The tall chimney fell on the drying hall at noon.",
			"\"The tall chimney fell right on the drying hall at noon,\" said Rolf Kern, a weaver.", "chimney fell", "chimney fell", true},
		{"two sources of one event", "The drying hall of the mill collapsed at noon, the police said.",
			"The mill's drying hall collapsed at about noon, the fire service said.", "drying hall", "drying hall", true},
		{"who leads it", "Who is the leader of the weavers' union, Jo Lund?", "Jo Lund, the leader of the weavers' union, was in Tolva.",
			"leader of the weavers", "leader of the weavers", false},
		{"how old it is", "How old is the tall brick chimney of the mill?", "The tall brick chimney of the mill leaned to the east.", "brick chimney", "brick chimney", false},
		{"a question of both", "Why had the sprinklers in the drying hall been switched off?", "Why were the sprinklers of the drying hall switched off?",
			"sprinklers", "sprinklers", true},
		{"what one person did", "Governor Tilda Marran visited the burned mill at dawn.",
			"The burned mill was visited at dawn by the governor, Tilda Marran.", "visited", "visited", true},
	} {
		t.Run(c.what, func(t *testing.T) {
			x := storytest.Collate("Outlet: Gull\n\nThe pulp mill of Ludmor burned on Sunday. "+c.a+" The weather was mild.", "Outlet: Tern\n\nFire struck the Ludmor pulp mill on Sunday. Nobody slept that night in the valley. "+c.b+" A road was closed.")
			if got := meets(x, c.first, c.second); got != c.one {
				t.Errorf("in one locus: %v, want %v", got, c.one)
			}
		})
	}
}

// A word for an order of size, and a small number of which nothing is said, tie no two figures
// of claims that are of two facts.
func TestIdleFigures(t *testing.T) {
	for _, c := range []struct {
		what, a, b string
		one        bool
	}{
		{"dozens and a number", "The mill employs 340 weavers and 12 clerks. Nobody knows why the night watch left. A film that the company posted in March shows dozens of the weavers in the yard.", "Some 340 weavers work there. A choir in which fifteen of the weavers sing had gone to Tolva.", false},
		{"dozens hurt", "The fire injured dozens of weavers.", "Dozens of weavers were injured by the fire.", true},
		{"two of a kind", "Two guests from Ostrel lent the weavers their blankets.", "He had been insulted by two rude guests at dinner in March.", false},
		{"the two", "The two firms have quarrelled over a patent for years.", "A contract says that the bank keeps the deposit should the two firms miss a deadline.", false},
		{"two hurt", "The fire killed two weavers.", "Two weavers were killed by the fire.", true},
		{"a number told twice", "The mill employs 360 weavers.", "Some 360 weavers work at the mill.", true},
	} {
		t.Run(c.what, func(t *testing.T) {
			x := storytest.Collate("Outlet: Gull\n\nThe pulp mill of Ludmor burned on Sunday. "+c.a, "Outlet: Tern\n\nFire struck the Ludmor pulp mill on Sunday. "+c.b)
			got := slices.ContainsFunc(x.Series, func(s series.Series) bool {
				return s.Points[0].Value.String() != "340/1" && slices.ContainsFunc(s.Points, func(p series.Point) bool { return p.Witness != s.Points[0].Witness })
			})
			if got != c.one {
				t.Errorf("in one lane: %v, want %v", got, c.one)
			}
		})
	}
}
