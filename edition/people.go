package edition

import (
	"sort"
	"strings"

	"stemma/collate/ref"
)

// people lists the cast, those first whom most reports name, and tells the id of
// each of the collation's actors.
func (m *maker) people() (out []Actor, ids []string) {
	type actor struct {
		Actor
		at, n int
	}
	says := make([]map[int]int, len(m.c.Witnesses))
	for w := range m.c.Witnesses {
		says[w] = map[int]int{}
		for _, a := range m.c.Witnesses[w].Attributions {
			for _, s := range a.Chain {
				says[w][s.Member]++
			}
		}
	}
	var list []*actor
	for at, who := range m.c.Cast {
		a := &actor{at: at, Actor: Actor{ID: who.ID, Titles: []Passage{}, Introduced: m.introduced(who.Introduced), Sigla: []string{}}}
		titles := map[string]bool{}
		for i, r := range who.Members {
			wit := &m.c.Witnesses[r.Witness]
			mem := &wit.Cast.Members[r.Member]
			if i == who.Best {
				a.Type, a.Name = string(mem.Type), m.passage(r.Witness, mem.Canonical)
			}
			a.n += len(mem.Mentions)
			a.Says += says[r.Witness][r.Member]
			if len(a.Sigla) == 0 || a.Sigla[len(a.Sigla)-1] != wit.Siglum {
				a.Sigla = append(a.Sigla, wit.Siglum)
			}
			if t := strings.ToLower(mem.Title.Of(wit.Report.Text)); t != "" && !titles[t] {
				titles[t] = true
				a.Titles = append(a.Titles, m.passage(r.Witness, mem.Title))
			}
		}
		list = append(list, a)
	}
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if len(a.Sigla) != len(b.Sigla) {
			return len(a.Sigla) > len(b.Sigla)
		}
		if a.Says != b.Says {
			return a.Says > b.Says
		}
		return a.n > b.n
	})
	out, ids = make([]Actor, 0, len(list)), make([]string, len(list))
	for _, a := range list {
		out, ids[a.at] = append(out, a.Actor), a.ID
	}
	return out, ids
}

// introduced returns the ways in which a person is introduced.
func (m *maker) introduced(ways [][]ref.IntroRef) [][]Passage {
	out := make([][]Passage, len(ways))
	for i, refs := range ways {
		for _, r := range refs {
			out[i] = append(out[i], m.passage(r.Witness, m.c.Introduction(r)))
		}
	}
	return out
}
