package edition

func (m *maker) stemma() Stemma {
	out := Stemma{Nodes: []Node{}, Edges: []Edge{}, Lines: []Line{}, Possible: [][2]string{}}
	for _, n := range m.st.Nodes {
		en := Node{ID: n.ID, Held: n.Witness >= 0, Named: []Passage{}}
		for _, p := range n.Named {
			if q := m.of(p); q != nil {
				en.Named = append(en.Named, *q)
			}
		}
		out.Nodes = append(out.Nodes, en)
	}
	for _, e := range m.st.Edges {
		ee := Edge{Child: m.st.Nodes[e.Child].ID, Parent: m.st.Nodes[e.Parent].ID,
			Relation: string(e.Relation), Direct: e.Direct, Certain: e.Certain(), Evidence: []Evidence{}}
		for _, v := range e.Evidence {
			ev := Evidence{Class: v.Class, Kind: v.Kind, Weight: v.Weight, Passages: [][]Passage{}}
			for _, pp := range v.Passages {
				var row []Passage
				for _, p := range pp {
					if q := m.of(p); q != nil {
						row = append(row, *q)
					}
				}
				if len(row) > 0 {
					ev.Passages = append(ev.Passages, row)
				}
			}
			ee.Evidence = append(ee.Evidence, ev)
		}
		out.Edges = append(out.Edges, ee)
	}
	for _, l := range m.st.Lines {
		el := Line{Sigla: []string{}}
		if l.Head >= 0 {
			el.Head = m.st.Nodes[l.Head].ID
		}
		for _, w := range l.Witnesses {
			el.Sigla = append(el.Sigla, m.siglum(w))
		}
		out.Lines = append(out.Lines, el)
	}
	for _, p := range m.st.Possible {
		out.Possible = append(out.Possible, [2]string{m.siglum(p[0]), m.siglum(p[1])})
	}
	return out
}
