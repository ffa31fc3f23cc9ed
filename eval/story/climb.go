package main

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"stemma/story"
)

// A field is one run of reports with the features of all its pairs, the lower
// triangle row by row, and their scores under the weights tried last.
type field struct {
	set   string
	items []*item
	f     [][len(story.Features{})]float32
	z     []float64
}

// fields lists the runs of every set, and for every fold one of all sets mixed,
// with two windows of longtail-gva.
func fields(items []*item) []*field {
	var out []*field
	for _, set := range sets {
		for _, of := range runsOf(items, set) {
			out = append(out, &field{set: set, items: of})
		}
	}
	for _, of := range runsOf(items, "all") {
		var windows []string
		var some []*item
		for _, it := range of {
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

// each calls do for every field, two at a time.
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

// put scores all pairs by w.
func (x *field) put(w *story.Weights) {
	for p := range x.f {
		z := w.Bias
		for k, v := range x.f[p] {
			z += w.Of[k] * float64(v)
		}
		x.z[p] = z
	}
}

// mean is B-cubed F0.8, precision before recall, a mean over the sets and bars.
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

// plain is what a unit of weight must be worth to be kept.
const plain = 0.0004

// linked scores the product's own joining of groups, the bias moved by each d.
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

// climb finds the bias and the weights of company and of groups, those of
// pairs being found.
func climb(fs []*field, w story.Weights, verbose bool) story.Weights {
	for _, x := range fs {
		x.put(&w)
	}
	try := func(w *story.Weights) float64 {
		c := plain * w.Company
		for _, v := range w.Groups {
			c += plain * math.Abs(v)
		}
		return mean(fs, func(x *field) []score { return x.linked(w, tieAround) }) - c
	}
	w.Company = startCompany
	best, at := math.Inf(-1), 0.0
	for d := -5.0; d <= 2; d += 0.5 {
		nw := w
		nw.Bias += d
		for _, x := range fs {
			x.put(&nw)
		}
		if v := try(&nw); v > best {
			best, at = v, d
		}
	}
	w.Bias += at
	for _, x := range fs {
		x.put(&w)
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
							x.put(&nw)
						}
					case k == len(w.Groups):
						nw.Company = max(0, nw.Company+2*sign*step)
					default:
						nw.Groups[k] = min(0, nw.Groups[k]+sign*step) // all of them speak against
					}
					if v := try(&nw); v > best+1e-5 {
						best, w = v, nw
						break
					} else if k < 0 {
						for _, x := range fs {
							x.put(&w)
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

// startCompany is the weight of company to climb from.
const startCompany = 4

// tieAround are the moves of the bias over which worth is a mean, so that weights do
// not stand on an edge. Ours.
var tieAround = []float64{0.4, -0.1, -0.6}
