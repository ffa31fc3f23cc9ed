// Command fit finds the weights of the evidence by which claims of different reports are
// taken to be of one fact (collate/weights.go), and how well they do on stories that they
// were not fitted on. It is run by hand, from eval/fact/fit:
//
//	go run .
package main

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"

	"stemma/collate"
	"stemma/eval/fact"
)

// An example is the evidence of two claims, and whether they tell one fact.
type example struct {
	e     collate.Evidence
	same  bool
	w     float64 // its weight in the fit
	story int
	extra bool // of a set that says little of precision
}

// kinds are the names of the kinds of evidence, and the sign that the weight of each may
// have: 0 is either.
var kinds = [...]struct {
	name string
	sign float64
}{
	collate.SharedWords:  {"SharedWords", 1},
	collate.MostWords:    {"MostWords", 1},
	collate.RareWords:    {"RareWords", 1},
	collate.WithinWords:  {"WithinWords", 1},
	collate.OneSense:     {"OneSense", 1},
	collate.MostSense:    {"MostSense", 1},
	collate.LikeWords:    {"LikeWords", 1},
	collate.SharedActors: {"SharedActors", 1},
	collate.OtherActors:  {"OtherActors", -1},
	collate.OtherNames:   {"OtherNames", -1},
	collate.OneVerb:      {"OneVerb", 1},
	collate.OtherVerb:    {"OtherVerb", -1},
	collate.OneSubject:   {"OneSubject", 1},
	collate.OtherSubject: {"OtherSubject", -1},
	collate.OneObject:    {"OneObject", 1},
	collate.OtherObject:  {"OtherObject", -1},
	collate.OneMeasure:   {"OneMeasure", 1},
	collate.OneThing:     {"OneThing", 1},
	collate.OneAspect:    {"OneAspect", 1},
	collate.OneDimension: {"OneDimension", 1},
	collate.SureMeasure:  {"SureMeasure", 1},
	collate.OtherMeasure: {"OtherMeasure", -1},
	collate.LoneMeasures: {"LoneMeasures", -1},
	collate.OneFigure:    {"OneFigure", 1},
	collate.OneQuote:     {"OneQuote", 1},
	collate.OneDay:       {"OneDay", 1},
	collate.OtherDay:     {"OtherDay", -1},
	collate.OtherEra:     {"OtherEra", -1},
	collate.FewWords:     {"FewWords", -1},
	collate.BothHeads:    {"BothHeads", 0},
	collate.Apartness:    {"Apartness", -1},
}

// folds is into how many parts the stories are cut; each is scored by the others' fit.
const folds = 4

func main() {
	examples, err := gather()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var scored []scored1
	for k := range folds {
		w, b := fit(examples, func(x *example) bool { return x.story%folds != k })
		for i := range examples {
			if x := &examples[i]; x.story%folds == k && !x.extra {
				scored = append(scored, scored1{score(w, b, &x.e), x.same})
			}
		}
	}
	ap, r := precision(scored, .93)
	fmt.Printf("out of story: %d pairs, average precision %.3f, recall %.3f at precision .93\n", len(scored), ap, r)
	w, b := fit(examples, func(*example) bool { return true })
	for i, k := range kinds {
		fmt.Printf("\t%s: %.2f,\n", k.name, w[i])
	}
	fmt.Printf("bias = %.2f\n", b)
}

// gather reads the stories and the pairs.
func gather() ([]example, error) {
	files, err := filepath.Glob("../../../testdata/facts/*.txtar")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no stories: run in eval/fact/fit (%v)", err)
	}
	var out []example
	for n, f := range files {
		dir, err := os.MkdirTemp("", "facts")
		if err != nil {
			return nil, err
		}
		s, err := fact.Load(f, dir)
		os.RemoveAll(dir)
		if err != nil {
			return nil, err
		}
		mine := fact.Examples(s, func(e collate.Evidence, same bool) example { return example{e: e, same: same, story: n} })
		for i := range mine {
			mine[i].w = 1
		}
		out = append(out, mine...)
	}
	// Two more sets say little of precision: of the pairs there are two sentences each, and
	// in ECB+ sentences that say the same are often marked with different events.
	for _, set := range []struct {
		path   string
		read   func(string) ([]*fact.Story, error)
		w      float64
		unsure float64 // share of words from which two claims of different events are left out
	}{
		{"pairs/pairs.jsonl", fact.Pairs, .1, 1},
		{"ecbplus/sentences.jsonl", fact.Chains, .1, .4},
	} {
		stories, err := set.read("../../../../shared/data/" + set.path)
		if err != nil {
			fmt.Fprintln(os.Stderr, "left out:", err)
			continue
		}
		for n, s := range stories {
			for _, x := range fact.Examples(s, func(e collate.Evidence, same bool) example {
				return example{e: e, same: same, story: n, extra: true, w: set.w}
			}) {
				if x.same || x.e[collate.SharedWords] < set.unsure {
					out = append(out, x)
				}
			}
		}
	}
	return out, nil
}

// fit finds weights that make the examples that are in likely, by gradient descent. A
// weight may not have the sign that its evidence cannot have.
func fit(examples []example, in func(*example) bool) (w collate.Evidence, b float64) {
	const steps, rate, shrink = 600, .05, 2e-4
	var m, v [len(w) + 1]float64
	for t := 1; t <= steps; t++ {
		var g [len(w) + 1]float64
		sum := 0.0
		for i := range examples {
			x := &examples[i]
			if !in(x) {
				continue
			}
			d := 1 / (1 + math.Exp(-score(w, b, &x.e)))
			if x.same {
				d--
			}
			sum += x.w
			for k, f := range x.e {
				g[k] += x.w * d * f
			}
			g[len(w)] += x.w * d
		}
		for k := range g {
			g[k] /= sum
			if k < len(w) {
				g[k] += shrink * w[k]
			}
			m[k] = .9*m[k] + .1*g[k]
			v[k] = .999*v[k] + .001*g[k]*g[k]
			step := rate * m[k] / (1 - math.Pow(.9, float64(t))) / (math.Sqrt(v[k]/(1-math.Pow(.999, float64(t)))) + 1e-9)
			if k == len(w) {
				b -= step
				continue
			}
			w[k] -= step
			if w[k]*kinds[k].sign < 0 {
				w[k] = 0
			}
		}
	}
	return w, b
}

func score(w collate.Evidence, b float64, e *collate.Evidence) float64 {
	for i, x := range e {
		b += w[i] * x
	}
	return b
}

type scored1 struct {
	score float64
	same  bool
}

// precision returns the average precision, and the greatest recall at which the precision
// is at least p.
func precision(s []scored1, p float64) (ap, recall float64) {
	slices.SortFunc(s, func(a, b scored1) int { return cmp.Compare(b.score, a.score) })
	all, hits := 0, 0
	for _, x := range s {
		if x.same {
			all++
		}
	}
	for i, x := range s {
		if !x.same {
			continue
		}
		hits++
		at := float64(hits) / float64(i+1)
		ap += at / float64(all)
		if at >= p {
			recall = float64(hits) / float64(all)
		}
	}
	return ap, recall
}
