package story

// spans finds the reports of a component that span several stories: round-ups and
// live blogs. Without such a report the component falls into pieces, strangers to
// each other, with most of whose reports it passes. It belongs to none of them as
// a whole, and would tie them all together.
func (p *splitter) spans(c piece) []int {
	if len(c.members) < 2*digestOf+1 || len(c.members) > splitCap {
		return nil
	}
	degree := map[int]int{}
	var joined []edge
	for _, e := range c.edges {
		if e.score < join {
			continue
		}
		joined = append(joined, e)
		degree[e.a]++
		degree[e.b]++
	}
	var out []int
	for _, r := range c.members {
		if degree[r] < 2*digestOf || p.laid.joins(r) {
			continue
		}
		var rest []int
		for _, m := range c.members {
			if m != r {
				rest = append(rest, m)
			}
		}
		var edges []edge
		tied := map[int]bool{}
		for _, e := range joined {
			switch r {
			case e.a:
				tied[e.b] = true
			case e.b:
				tied[e.a] = true
			default:
				edges = append(edges, e)
			}
		}
		var told [][]int // the pieces of which r tells
		for _, q := range components(rest, edges, join) {
			n := 0
			for _, m := range q.members {
				if tied[m] {
					n++
				}
			}
			if len(q.members) >= digestOf && 2*n >= len(q.members) {
				told = append(told, q.members)
			}
		}
		if len(told) > 1 && p.strangers(told) {
			out = append(out, r)
		}
	}
	return out
}

// strangers tells whether no two of the pieces could be one story.
func (p *splitter) strangers(pieces [][]int) bool {
	for i, a := range pieces {
		for _, b := range pieces[:i] {
			if p.between(b, a) > strange {
				return false
			}
		}
	}
	return true
}

const (
	// digestOf is the number of reports that make a story which a digest can span. Ours.
	digestOf = 2
	// strange is the average score below which two groups are two stories beyond
	// doubt. Ours: at it no digest is found on the public sets that tells one story.
	strange = -3
)
