package gold

// Lines counts claims by whether the number of independent lines behind them is right.
type Lines struct{ Right, Within, All int }

// Add adds m to l.
func (l *Lines) Add(m Lines) {
	l.Right += m.Right
	l.Within += m.Within
	l.All += m.All
}

// Lines holds the number of lines of every claim that two reports or more have against the
// true one: the reports that hang together by descent, by whatever report, are one line.
func (c *Case) Lines() Lines {
	root := map[string]string{}
	find := func(f string) string {
		for root[f] != "" {
			f = root[f]
		}
		return f
	}
	for _, e := range c.Truth.Edges {
		other := e.Lost
		if e.Parent != nil {
			other = *e.Parent
		}
		if a, b := find(e.Child), find(other); other != "" && a != b && e.Relation != "shares_quote" {
			root[a] = b
		}
	}
	var out Lines
	for _, e := range c.Editions {
		for _, l := range e.Loci {
			if l.Independence.Reports < 2 {
				continue
			}
			groups := map[string]bool{}
			for _, v := range l.Variants {
				for _, s := range v.Sigla {
					groups[find(c.fileOf(e, s))] = true
				}
			}
			n := l.Independence.Lines
			out.All++
			if n[0] == len(groups) || n[1] == len(groups) {
				out.Right++
			}
			if n[0] <= len(groups) && len(groups) <= n[1] {
				out.Within++
			}
		}
	}
	return out
}
