// Package who finds who is who: the actors of a story, across its reports.
package who

import (
	"slices"
	"strconv"
	"strings"

	"stemma/collate/ref"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/story"
)

// An Actor is one person, body or outlet of the story, whoever of the witnesses
// name it and in whatever form.
type Actor struct {
	ID      string
	Members []ref.MemberRef // in witness order
	Best    int             // index in Members of the one named most fully
	// Introduced are the ways in which a person is introduced: introductions of the same
	// words, the first of each witness.
	Introduced [][]ref.IntroRef
}

// cast merges the casts of the witnesses. What is named fully comes first; a
// member joins the one actor that it is sure to be (see name.Identity.Compare),
// and nobody where that is doubtful: where two could be meant, where the actor
// has somebody it cannot be, or where its own report holds the two apart.
func cast(ws []story.Witness, ids [][]name.Identity) []Actor {
	type member struct {
		ref.MemberRef
		words int
	}
	var all []member
	for w := range ids {
		for i := range ids[w] {
			m := &ws[w].Cast.Members[i]
			if m.Key == "" || m.Type != name.Person && m.Type != name.Body && m.Type != name.Outlet {
				continue
			}
			all = append(all, member{ref.MemberRef{Witness: w, Member: i}, 1 + strings.Count(m.Key, " ")})
		}
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return min(2, all[b].words) - min(2, all[a].words) })

	g := gathering{ids: make([]*name.Identity, len(all)), byMark: map[string][]int{}}
	for _, k := range order {
		g.ids[k] = &ids[all[k].Witness][all[k].Member]
		g.add(k, all[k].Witness, all[k].words < 2 && g.ids[k].Type == name.Person)
	}
	out := g.actors
	actors := make([]Actor, len(out))
	for a, ks := range out {
		slices.Sort(ks)
		best := 0
		for i, k := range ks {
			actors[a].Members = append(actors[a].Members, all[k].MemberRef)
			if all[k].words > all[ks[best]].words {
				best = i
			}
		}
		actors[a].Best = best
	}
	slices.SortStableFunc(actors, func(a, b Actor) int {
		x, y := a.Members[0], b.Members[0]
		if x.Witness != y.Witness {
			return x.Witness - y.Witness
		}
		return x.Member - y.Member
	})
	return actors
}

// A gathering is the actors met so far, as indexes of members, with the
// witnesses that name them.
type gathering struct {
	ids       []*name.Identity
	actors    [][]int
	unlike    [][]int           // of each actor the members that differ, each once
	prints    []map[string]bool // their fingerprints
	short     []bool            // nobody in it has two words
	witnesses []map[int]bool
	byMark    map[string][]int
}

// add puts member k of a witness to the one actor that it is, or makes a new one.
// Short tells that it is a person's last name alone.
func (g *gathering) add(k, witness int, short bool) {
	at := g.choose(k, witness, short)
	if at < 0 {
		at = len(g.actors)
		g.actors, g.short, g.witnesses = append(g.actors, nil), append(g.short, short), append(g.witnesses, map[int]bool{})
		g.unlike, g.prints = append(g.unlike, nil), append(g.prints, map[string]bool{})
	}
	g.actors[at] = append(g.actors[at], k)
	if p := g.ids[k].Fingerprint(); !g.prints[at][p] {
		g.prints[at][p] = true
		g.unlike[at] = append(g.unlike[at], k)
	}
	g.witnesses[at][witness] = true
	for _, mark := range g.ids[k].Marks() {
		if l := g.byMark[mark]; !slices.Contains(l, at) {
			g.byMark[mark] = append(l, at)
		}
	}
}

// crowdedName is the number of actors beyond which a first or last name that they
// share finds nobody: the work is bounded, and the whole name, or its other end, still
// finds who it is. Ours.
const crowdedName = 64

func (g *gathering) choose(k, witness int, short bool) int {
	id := g.ids[k]
	var full, office, last []int // that it is; short ones by office, and by nothing but the last name
	rivals := 0                  // fully named actors that it may be
	seen := map[int]bool{}
	for _, mark := range id.Marks() {
		at := g.byMark[mark]
		if len(at) > crowdedName && mark != id.Key {
			continue
		}
		for _, a := range at {
			if seen[a] {
				continue
			}
			seen[a] = true
			best, worst, exact, held := name.Apart, name.One, false, false
			for _, o := range g.unlike[a] {
				b := id.Compare(g.ids[o])
				best, worst = max(best, b), min(worst, b)
				exact = exact || g.ids[o].Key == id.Key
				held = held || id.Title != "" && g.ids[o].Title == id.Title
			}
			switch {
			case worst == name.Apart:
			case best == name.One && g.witnesses[a][witness] && !exact:
				// Its report holds the two apart.
			case best == name.One && !short && exact:
				return a
			case best == name.One && !g.short[a]:
				full = append(full, a)
			case best == name.One && held:
				office = append(office, a)
			case best == name.One:
				last = append(last, a)
			case !g.short[a]:
				rivals++
			}
		}
	}
	switch {
	case len(full) == 1:
		return full[0]
	case len(full) == 0 && len(office) == 1:
		return office[0]
	case len(full)+len(office) == 0 && len(last) == 1 && rivals < 2:
		return last[0]
	}
	return -1
}

// A People knows of every member of the casts of a story's witnesses who it is.
type People struct {
	ws  []story.Witness
	at  map[ref.MemberRef]int // of a member its actor
	ids [][]name.Identity     // of every witness's members
}

// Gather returns the actors of a story, by first naming, and who is which of them.
func Gather(ws []story.Witness) ([]Actor, *People) {
	p := &People{ws: ws, at: map[ref.MemberRef]int{}, ids: identities(ws)}
	actors := cast(ws, p.ids)
	for a := range actors {
		for _, m := range actors[a].Members {
			p.at[m] = a
		}
	}
	return actors, p
}

// Actor returns which of the actors a member is; ok is false where it is none.
func (p *People) Actor(m ref.MemberRef) (actor int, ok bool) {
	actor, ok = p.at[m]
	return actor, ok
}

// Who returns the index in the actors of a source of a witness, or -1 for one who is
// no person, body or outlet that a report names.
func (p *People) Who(witness int, s attribution.Source) int {
	if a, ok := p.at[ref.MemberRef{Witness: witness, Member: s.Member}]; ok {
		return a
	}
	return -1
}

// Bond says whether sources of two witnesses are one. Of those that no cast holds
// the words are compared.
func (p *People) Bond(wa int, a attribution.Source, wb int, b attribution.Source) name.Bond {
	if x := p.Who(wa, a); x >= 0 && x == p.Who(wb, b) {
		return name.One
	}
	x, y := p.identity(wa, a), p.identity(wb, b)
	// What the gathering has left apart is one for all that is known, but not for sure.
	return min(x.Compare(y), name.Perhaps)
}

// Voice is equal for sources that Bond cannot tell apart.
func (p *People) Voice(witness int, s attribution.Source) string {
	if a := p.Who(witness, s); a >= 0 {
		return strconv.Itoa(a) + "\x00" + p.identity(witness, s).Fingerprint()
	}
	return p.identity(witness, s).Fingerprint()
}

func (p *People) identity(w int, s attribution.Source) *name.Identity {
	if s.Member >= 0 && s.Member < len(p.ids[w]) {
		return &p.ids[w][s.Member]
	}
	return &name.Identity{Key: strings.ToLower(s.Span.Of(p.ws[w].Report.Text))}
}

// identities returns what each witness tells of the members of its cast.
func identities(ws []story.Witness) [][]name.Identity {
	out := make([][]name.Identity, len(ws))
	for w := range ws {
		if ws[w].Reading == nil || ws[w].Cast == nil {
			continue
		}
		for i := range ws[w].Cast.Members {
			out[w] = append(out[w], ws[w].Cast.Identity(name.English(), ws[w].Report.Text, i))
		}
	}
	return out
}
