package main

import (
	"fmt"
	"math"

	"stemma/story"
)

// signs says which way a feature may count: 1 for, -1 against, 0 either. What a
// reader would not believe is not fitted.
var signs = story.Features{1, 1, 1, -1, 1, 1, 1, 1, -1, -1, -1}

// start is where climb starts: by hand, after looking at pairs.
var start = story.Features{4, 10, 3, -4.5, 3, 1, 2.5, 1.5, -2.5, -4, -1.5}

const startBias = -3

// A field is one set with the features of all its pairs, the lower triangle.
type field struct {
	items []*item
	f     [][]story.Features
}

func fields(items []*item) []field {
	var out []field
	for _, set := range append(sets[:len(sets):len(sets)], "invented") {
		var x field
		for _, it := range items {
			if it.set == set {
				x.items = append(x.items, it)
			}
		}
		if len(x.items) == 0 {
			continue
		}
		x.f = make([][]story.Features, len(x.items))
		for i := range x.f {
			x.f[i] = make([]story.Features, i)
			for j := range i {
				x.f[i][j] = story.Compare(x.items[i].sketch, x.items[j].sketch)
			}
		}
		out = append(out, x)
	}
	return out
}

// at scores average link over scores at falling bars.
func (x field) at(bias float64, w story.Features, bars []float64) []score {
	sim := make([][]float64, len(x.items))
	for i := range sim {
		sim[i] = make([]float64, len(x.items))
	}
	for i := range sim {
		for j := range i {
			z := bias
			for k, v := range x.f[i][j] {
				z += w[k] * v
			}
			sim[i][j], sim[j][i] = z, z
		}
	}
	var out []score
	for _, g := range link(sim, bars) {
		out = append(out, bcubed(x.items, g))
	}
	return out
}

// worth is what climb makes as large as it can: B-cubed F with
// precision before recall, a mean over the sets
// and over bars around 0, so that the weights do not stand on an edge.
func worth(fs []field, bias float64, w story.Features) float64 {
	sum := 0.0
	for _, x := range fs {
		for _, s := range x.at(bias, w, []float64{0.5, 0, -0.5}) {
			sum += s.Fb(0.7)
		}
	}
	for k := range w {
		sum -= plain * math.Abs(w[k])
	}
	return sum / float64(3*len(fs))
}

// plain is what a unit of weight must be worth to be kept.
const plain = 0.0005

// climb betters weights for whole groups, which pairs alone do not show: one
// weight after another in fixed order, by steps that halve.
func climb(fs []field, bias float64, w story.Features) (float64, story.Features) {
	best := worth(fs, bias, w)
	for _, step := range []float64{2, 1, 0.5} {
		for range 3 {
			before := best
			for k := -1; k < len(w); k++ {
				for _, d := range []float64{step, -step} {
					nb, nw := bias, w
					if k < 0 {
						nb += d
					} else if nw[k] += d; nw[k]*signs[k] < 0 {
						nw[k] = 0
					}
					if v := worth(fs, nb, nw); v > best {
						best, bias, w = v, nb, nw
						break
					}
				}
			}
			if best == before {
				break
			}
		}
		fmt.Printf("step %.1f worth %.4f\n", step, best)
	}
	return bias, w
}

// show prints how groups score at several bars, from which splitAt is chosen.
func show(fs []field, bias float64, w story.Features) {
	bars := []float64{3, 2, 1.5, 1, 0.5, 0, -0.5, -1}
	for _, x := range fs {
		fmt.Printf("%-13s", x.items[0].set)
		for i, s := range x.at(bias, w, bars) {
			fmt.Printf("  %+.1f %.3f/%.3f %.3f", bars[i], s.P, s.R, s.F())
		}
		fmt.Println()
	}
}
