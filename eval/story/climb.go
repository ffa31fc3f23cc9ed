package main

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"stemma/story"
)

// A field is a group of reports that are grouped together, with the features and scores of
// all its pairs, as a lower triangle row by row.
type field struct {
	set   string
	items []*item
	f     [][len(story.Features{})]float32 // the features of each pair
	z     []float64                        // the score of each pair under the current weights
}

// fields returns a field for each run of every set, and for every fold a field of all sets
// mixed, with two windows of longtail-gva.
func fields(items []*item) []*field {
	var out []*field
	for _, set := range sets {
		for _, run := range runsOf(items, set) {
			out = append(out, &field{set: set, items: run})
		}
	}
	for _, run := range runsOf(items, "all") {
		var windows []string
		var some []*item
		for _, it := range run {
			if it.window != "" && !slices.Contains(windows, it.window) {
				windows = append(windows, it.window)
			}
			if i := slices.Index(windows, it.window); it.window == "" || i == 1 || i == 2 {
				some = append(some, it)
			}
		}
		out = append(out, &field{set: "mixed", items: some})
	}
	var invented []*item
	for _, it := range items {
		if it.set == "invented" {
			invented = append(invented, it)
		}
	}
	if len(invented) > 0 {
		out = append(out, &field{set: "invented", items: invented})
	}
	each(out, func(x *field) {
		for i, a := range x.items {
			for _, b := range x.items[:i] {
				var g [len(story.Features{})]float32
				for k, v := range story.Compare(a.sketch, b.sketch) {
					g[k] = float32(v)
				}
				x.f = append(x.f, g)
			}
		}
		x.z = make([]float64, len(x.f))
	})
	return out
}

// each calls do for every field, for two at a time.
func each(fs []*field, do func(*field)) {
	var wg sync.WaitGroup
	next := make(chan *field)
	for range 2 {
		wg.Go(func() {
			for x := range next {
				do(x)
			}
		})
	}
	for _, x := range fs {
		next <- x
	}
	close(next)
	wg.Wait()
}

// score sets the scores of all pairs under w.
func (x *field) score(w *story.Weights) {
	for p := range x.f {
		z := w.Bias
		for k, v := range x.f[p] {
			z += w.Of[k] * float64(v)
		}
		x.z[p] = z
	}
}

// mean returns the mean of B-cubed F0.8, in which precision counts for more than recall,
// over the sets and over the scores that try returns for each field.
func mean(fs []*field, try func(*field) []score) float64 {
	type sum struct{ p, r, n float64 }
	var mu sync.Mutex
	got := map[*field][]score{}
	each(fs, func(x *field) {
		s := try(x)
		mu.Lock()
		got[x] = s
		mu.Unlock()
	})
	total, n := 0.0, 0.0
	for _, set := range append(slices.Clone(sets), "mixed", "invented") {
		by := make([]sum, len(got[fs[0]]))
		for _, x := range fs {
			if x.set != set {
				continue
			}
			l := float64(len(x.items))
			for i, s := range got[x] {
				by[i].p += s.P * l
				by[i].r += s.R * l
				by[i].n += l
			}
		}
		weight := 1.0
		if set == "invented" {
			weight = 0.5
		}
		for _, s := range by {
			if s.n > 0 {
				total += weight * score{s.p / s.n, s.r / s.n}.Fb(0.8)
				n += weight
			}
		}
	}
	return total / n
}

// weightCost is the gain of the mean that each unit of weight must give to be kept.
const weightCost = 0.0004

// linked returns, for each number in ds, the score of the program's grouping with that
// number added to the bias.
func (x *field) linked(w *story.Weights, ds []float64) []score {
	sk := make([]*story.Sketch, len(x.items))
	for i, it := range x.items {
		sk[i] = it.sketch
	}
	var out []score
	for _, d := range ds {
		group := make([]int, len(sk))
		for n, g := range w.Link(sk, func(i, j int) float64 {
			if i < j {
				i, j = j, i
			}
			return x.z[i*(i-1)/2+j] + d
		}) {
			for _, m := range g {
				group[m] = n
			}
		}
		out = append(out, bcubed(x.items, group))
	}
	return out
}

// climb returns w with a better bias and better weights of company and of groups, found by
// hill climbing. The other weights of pairs stay the same.
func climb(fs []*field, w story.Weights, verbose bool) story.Weights {
	for _, x := range fs {
		x.score(&w)
	}
	try := func(w *story.Weights) float64 {
		c := weightCost * w.Company
		for _, v := range w.Groups {
			c += weightCost * math.Abs(v)
		}
		return mean(fs, func(x *field) []score { return x.linked(w, tieAround) }) - c
	}
	w.Company = startCompany
	best, move := math.Inf(-1), 0.0
	for d := -5.0; d <= 2; d += 0.5 {
		nw := w
		nw.Bias += d
		for _, x := range fs {
			x.score(&nw)
		}
		if v := try(&nw); v > best {
			best, move = v, d
		}
	}
	w.Bias += move
	for _, x := range fs {
		x.score(&w)
	}
	if verbose {
		fmt.Printf("from worth %.4f\n", best)
	}
	for _, step := range []float64{1, 0.5, 0.25} {
		for range 2 {
			before := best
			for k := -1; k <= len(w.Groups); k++ {
				for _, sign := range []float64{1, -1} {
					nw := w
					switch {
					case k < 0:
						nw.Bias += sign * step / 2
						for _, x := range fs {
							x.score(&nw)
						}
					case k == len(w.Groups):
						nw.Company = max(0, nw.Company+2*sign*step)
					default:
						nw.Groups[k] = min(0, nw.Groups[k]+sign*step) // they may only count against joining
					}
					if v := try(&nw); v > best+1e-5 {
						best, w = v, nw
						break
					} else if k < 0 {
						for _, x := range fs {
							x.score(&w)
						}
					}
				}
			}
			if best-before < 0.0005 {
				break
			}
		}
		if verbose {
			fmt.Printf("step %.2f worth %.4f %.2f %.2f\n", step, best, w.Company, w.Groups)
		}
	}
	return w
}

// startCompany is the initial weight of company.
const startCompany = 4

// tieAround lists the changes of the bias over which the score is averaged, so that the
// weights found are not at the edge of a drop. The values are ours.
var tieAround = []float64{0.4, -0.1, -0.6}
