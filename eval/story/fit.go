package main

import (
	"fmt"
	"math"
	"slices"

	"stemma/story"
)

// signs says which way a feature may count: 1 for, -1 against, 0 either. What a
// reader would not believe is not fitted.
var signs = map[string]float64{
	"terms": 1, "lead": 1, "rare words": 1, "title in text": 1, "people": 1, "another in the lead": -1, "bodies and places": 1, "figures": 1,
	"toll": 1, "other toll": -1, "quotes": 1, "days": -1, "weeks": -1, "other scene": -1, "other day": -1, "other year": -1, "age": 1, "other age": -1, "region": 1, "other region": -1,
}

// An example is one pair of reports with its weight in the fit.
type example struct {
	f    story.Features
	same bool
	w    float64
	set  string
}

// examples lists the pairs to fit on: all that tell one story, and of the others
// those that are alike enough to be mistaken. Every report counts alike, however
// large its story, and so does every set, and pairs apart as much as pairs together.
func examples(items []*item) []example {
	var out []example
	runs := map[string][]*item{}
	size := map[string]float64{}
	var names []string
	for _, it := range items {
		k := fmt.Sprint(it.set, it.fold, it.window)
		if runs[k] == nil {
			names = append(names, k)
		}
		runs[k] = append(runs[k], it)
		size[it.story]++
	}
	for _, k := range names {
		of := runs[k]
		for i, a := range of {
			for _, b := range of[:i] {
				f := story.Compare(a.sketch, b.sketch)
				same := a.story == b.story
				if !same && f[0] < 0.06 && f[1] < 0.06 {
					continue
				}
				e := example{f: f, same: same, w: 1, set: a.set}
				if same {
					e.w = 2 / (size[a.story] - 1)
				}
				out = append(out, e)
			}
		}
	}
	sum := map[string][2]float64{}
	for _, e := range out {
		s := sum[e.set]
		s[side(e.same)] += e.w
		sum[e.set] = s
	}
	for i, e := range out {
		w := e.w / sum[e.set][side(e.same)]
		if e.set == "invented" {
			w /= 4
		}
		out[i].w = w
	}
	return out
}

func side(same bool) int {
	if same {
		return 1
	}
	return 0
}

// fit finds weights by logistic regression under the signs, features brought to
// one scale so that the ridge weighs on all alike.
func fit(ex []example) story.Weights {
	n := len(story.FeatureNames)
	total := 0.0
	scale := make([]float64, n)
	for _, e := range ex {
		total += e.w
		for k, f := range e.f {
			scale[k] += e.w * f * f
		}
	}
	for k := range scale {
		scale[k] = math.Sqrt(scale[k]/total) + 1e-9
	}
	x := make([]float64, n+1)
	m, v := make([]float64, n+1), make([]float64, n+1)
	for r := 1; r <= rounds; r++ {
		g := make([]float64, n+1)
		for i := range ex {
			e := &ex[i]
			z := x[n]
			for k, f := range e.f {
				z += x[k] * f / scale[k]
			}
			p := 1 / (1 + math.Exp(-z))
			d := p * e.w / total
			if e.same {
				d -= e.w / total
			}
			for k, f := range e.f {
				g[k] += d * f / scale[k]
			}
			g[n] += d
		}
		for k := range x {
			if k < n {
				g[k] += ridge * x[k]
			}
			m[k] = 0.9*m[k] + 0.1*g[k]
			v[k] = 0.99*v[k] + 0.01*g[k]*g[k]
			step := 0.2*(1-float64(r)/rounds) + 0.005
			x[k] -= step * m[k] / (1 - math.Pow(0.9, float64(r))) / (math.Sqrt(v[k]/(1-math.Pow(0.99, float64(r)))) + 1e-8)
			if k < n && x[k]*signs[story.FeatureNames[k]] < 0 {
				x[k] = 0
			}
		}
	}
	w := story.Weights{Bias: x[n]}
	for k := range w.Of {
		w.Of[k] = x[k] / scale[k]
	}
	return w
}

const (
	rounds = 400
	// ridge holds weights small that little speaks for.
	ridge = 0.01
)

// scores lists B-cubed of each set, and of all in one run, by fold.
func scores(w *story.Weights, items []*item) []score {
	var out []score
	for _, set := range append(slices.Clone(sets), "all") {
		out = append(out, ofSet(w, items, set))
	}
	return out
}

// runsOf lists the reports of one set, or of all, that are grouped in one run:
// every fold and window by itself.
func runsOf(items []*item, set string) [][]*item {
	runs := map[string]int{}
	var out [][]*item
	for _, it := range items {
		if it.set == "invented" || set != "all" && it.set != set {
			continue
		}
		k := fmt.Sprint(it.fold)
		if set != "all" {
			k += " " + it.window
		}
		at, ok := runs[k]
		if !ok {
			at = len(out)
			runs[k] = at
			out = append(out, nil)
		}
		out[at] = append(out[at], it)
	}
	return out
}

// ofSet scores the runs of one set: every fold and window is grouped by itself.
func ofSet(w *story.Weights, items []*item, set string) score {
	var s score
	n := 0.0
	for _, of := range runsOf(items, set) {
		x := bcubed(of, gather(w, of))
		l := float64(len(of))
		s.P += x.P * l
		s.R += x.R * l
		n += l
	}
	return score{s.P / n, s.R / n}
}

// crossed fits on all folds but one and scores that, for each.
func crossed(items []*item) {
	var all [][]score
	for f := range folds {
		var dev, test []*item
		for _, it := range items {
			if it.fold == f && it.set != "invented" {
				test = append(test, it)
			} else {
				dev = append(dev, it)
			}
		}
		w := whole(dev)
		s := scores(&w, test)
		all = append(all, s)
		fmt.Print("fold ", f, "  ")
		show(s)
	}
	avg := make([]score, len(all[0]))
	for _, s := range all {
		for i := range s {
			avg[i].P += s[i].P / folds
			avg[i].R += s[i].R / folds
		}
	}
	fmt.Print("mean    ")
	show(avg)
}

func show(s []score) {
	for i, set := range append(slices.Clone(sets), "all") {
		fmt.Printf("  %s %.3f/%.3f %.3f", set, s[i].P, s[i].R, s[i].F())
	}
	fmt.Println()
}

func printWeights(w story.Weights) {
	fmt.Printf("%8.2f // bias\n%8.2f // company\n", w.Bias, w.Company)
	for k, x := range w.Of {
		fmt.Printf("%8.2f // %s\n", x, story.FeatureNames[k])
	}
	for k, x := range w.Groups {
		fmt.Printf("%8.2f // group: %s\n", x, story.TieNames[k])
	}
}

// whole finds all weights: those of pairs from the pairs, then with these held the
// few of groups from the groups. All of them climbed from the groups fit the reports at
// hand better, and others worse.
func whole(items []*item) story.Weights {
	return climb(fields(items), fit(examples(items)), true)
}
