package main

import (
	"fmt"
	"math"
	"slices"

	"stemma/story"
)

// signs says in which direction a feature may count: 1 for joining, -1 against, 0 either.
// Weights with an implausible sign are not fitted.
var signs = map[string]float64{
	"terms": 1, "lead": 1, "rare words": 1, "title in text": 1, "people": 1, "another in the lead": -1, "bodies and places": 1, "figures": 1,
	"toll": 1, "other toll": -1, "quotes": 1, "days": -1, "weeks": -1, "other scene": -1, "other day": -1, "other year": -1, "age": 1, "other age": -1, "region": 1, "other region": -1, "one word": -1, "recurs": -1,
	"road": 1, "other road": -1, "hour": 1, "other hour": -1, "same day": 1,
}

// An example is one pair of reports with its weight in the fit.
type example struct {
	f    story.Features
	same bool // whether they are of one story
	w    float64
	set  string
}

// examples returns the pairs to fit on: all pairs of one story, and those of different
// stories that are similar enough to be confused. They are weighted so that every report
// counts the same, however large its story, and so do the sets, and pairs of one story and
// of different stories.
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
		run := runs[k]
		for i, a := range run {
			for _, b := range run[:i] {
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

// side returns 1 for pairs of one story and 0 for others.
func side(same bool) int {
	if same {
		return 1
	}
	return 0
}

// fit returns weights fitted by logistic regression, with the signs in signs. Features are
// scaled, so that the ridge has the same effect on all.
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
	// ridge is the penalty that keeps weights small if there is little evidence for them.
	ridge = 0.01
)

// scores returns B-cubed of each set, and of all sets together, by fold.
func scores(w *story.Weights, items []*item) []score {
	var out []score
	for _, set := range append(slices.Clone(sets), "all") {
		out = append(out, ofSet(w, items, set))
	}
	return out
}

// runsOf returns the reports of one set, or of all sets, divided into the runs that are
// grouped separately: a run for each fold and window.
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
		i, ok := runs[k]
		if !ok {
			i = len(out)
			runs[k] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], it)
	}
	return out
}

// ofSet returns the score of one set, whose runs are grouped separately.
func ofSet(w *story.Weights, items []*item, set string) score {
	var s score
	n := 0.0
	for _, run := range runsOf(items, set) {
		x := bcubed(run, gather(w, run))
		l := float64(len(run))
		s.P += x.P * l
		s.R += x.R * l
		n += l
	}
	return score{s.P / n, s.R / n}
}

// crossed prints, for each fold, its score under weights fitted on the others.
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

// show prints the scores of all sets.
func show(s []score) {
	for i, set := range append(slices.Clone(sets), "all") {
		fmt.Printf("  %s %.3f/%.3f %.3f", set, s[i].P, s[i].R, s[i].F())
	}
	fmt.Println()
}

// printWeights prints weights in the form of story/pair.go.
func printWeights(w story.Weights) {
	fmt.Printf("%8.2f // bias\n%8.2f // company\n", w.Bias, w.Company)
	for k, x := range w.Of {
		fmt.Printf("%8.2f // %s\n", x, story.FeatureNames[k])
	}
	for k, x := range w.Groups {
		fmt.Printf("%8.2f // group: %s\n", x, story.TieNames[k])
	}
}

// whole fits all weights: those of pairs to the pairs, and then the few of groups by
// grouping. Fitting all of them by grouping gave better scores on the same reports, and
// worse ones on others.
func whole(items []*item) story.Weights {
	return climb(fields(items), fit(examples(items)), true)
}
