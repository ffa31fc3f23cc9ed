// Command fit finds the weights of the evidence by which claims of different reports are
// taken to be of one fact (collate/weights.go), and how well they do on stories that they
// were not fitted on; with -lanes, the weights of what speaks for two figures measuring one
// thing (collate/kinship.go), found on the stories whose errors were read and on frames. It is run by
// hand, from eval/fact/fit:
//
//	go run .
//	go run . -lanes
package main

import (
	"cmp"
	"flag"
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
	e     []float64
	same  bool
	w     float64 // its weight in the fit
	story int
	extra bool // of a set that says little of precision
}

// A kind is the name of a kind of evidence, and the sign that its weight may have: 0 is
// either.
// Least is the least that its weight may be: what stories of many figures need and frames of
// few do not show.
type kind struct {
	name  string
	sign  float64
	least float64
}

// kinds are those of claims, kinships those of figures.
var kinds = []kind{
	collate.SharedWords:  {"SharedWords", 1, 0},
	collate.RareWords:    {"RareWords", 1, 0},
	collate.OneSense:     {"OneSense", 1, 0},
	collate.MostSense:    {"MostSense", 1, 0},
	collate.LikeWords:    {"LikeWords", 1, 0},
	collate.SharedActors: {"SharedActors", 1, 0},
	collate.OtherActors:  {"OtherActors", -1, 0},
	collate.OtherNames:   {"OtherNames", -1, 0},
	collate.OneVerb:      {"OneVerb", 1, 0},
	collate.OtherVerb:    {"OtherVerb", -1, 0},
	collate.OneSubject:   {"OneSubject", 1, 0},
	collate.OneObject:    {"OneObject", 1, 0},
	collate.OtherObject:  {"OtherObject", -1, 0},
	collate.OneMeasure:   {"OneMeasure", 1, 0},
	collate.OneThing:     {"OneThing", 1, 0},
	collate.OneAspect:    {"OneAspect", 1, 0},
	collate.OneDimension: {"OneDimension", 1, 0},
	collate.SureMeasure:  {"SureMeasure", 1, 0},
	collate.OtherMeasure: {"OtherMeasure", -1, 0},
	collate.LoneMeasures: {"LoneMeasures", -1, 0},
	collate.OneFigure:    {"OneFigure", 1, 0},
	collate.OneQuote:     {"OneQuote", 1, 0},
	collate.OneDay:       {"OneDay", 1, 0},
	collate.OtherDay:     {"OtherDay", -1, 0},
	collate.OtherEra:     {"OtherEra", -1, 0},
	collate.FewWords:     {"FewWords", -1, 0},
	collate.BothHeads:    {"BothHeads", 0, 0},
	collate.Apartness:    {"Apartness", -1, 0},
	collate.SharedRuns:   {"SharedRuns", 1, 0},
	collate.OneVoice:     {"OneVoice", 1, 0},
	collate.OtherVoices:  {"OtherVoices", -1, 0},
	collate.LonePast:     {"LonePast", -1, 0},
	collate.AroundWords:  {"AroundWords", 1, 0},
	collate.OtherSpeech:  {"OtherSpeech", -1, 0},
	collate.LoneQuestion: {"LoneQuestion", -1, 0},
}

var kinships = []kind{
	collate.KinClaim:        {"KinClaim", 1, 0},
	collate.KinThing:        {"KinThing", 1, 0},
	collate.KinPeople:       {"KinPeople", 0, 0},
	collate.KinOtherThing:   {"KinOtherThing", -1, 0},
	collate.KinMeasure:      {"KinMeasure", 1, 0.6},
	collate.KinOtherMeasure: {"KinOtherMeasure", -1, 0},
	collate.KinOtherSaid:    {"KinOtherSaid", -1, 0},
	collate.KinBare:         {"KinBare", 0, 0},
	collate.KinAspect:       {"KinAspect", 1, 0},
	collate.KinOtherAspect:  {"KinOtherAspect", -1, 0},
	collate.KinLonePeople:   {"KinLonePeople", 0, 0},
	collate.KinChange:       {"KinChange", -1, 0},
	collate.KinRate:         {"KinRate", -1, 0},
	collate.KinWords:        {"KinWords", 1, 0},
	collate.KinSense:        {"KinSense", 1, 0},
	collate.KinLike:         {"KinLike", 1, 0},
	collate.KinHead:         {"KinHead", 1, 0},
	collate.KinTelling:      {"KinTelling", 1, 0},
	collate.KinEqual:        {"KinEqual", 1, 0},
	collate.KinSure:         {"KinSure", 1, 0.8},
	collate.KinSmall:        {"KinSmall", -1, 0},
	collate.KinFar:          {"KinFar", -1, 0},
	collate.KinTaken:        {"KinTaken", -1, 0},
	collate.KinFirst:        {"KinFirst", 1, 0},
	collate.KinAlike:        {"KinAlike", 1, 0.4},
	collate.KinSole:         {"KinSole", 1, 0},
	collate.KinSlip:         {"KinSlip", 1, 0},
	collate.KinParted:       {"KinParted", -1, 0},
	collate.KinDated:        {"KinDated", -1, 0},
	collate.KinNamed:        {"KinNamed", 1, 0},
	collate.KinBearer:       {"KinBearer", 1, 0},
	collate.KinRivals:       {"KinRivals", -1, 0},
	collate.KinField:        {"KinField", -1, 0},
	collate.KinIdle:         {"KinIdle", -1, 0},
	collate.KinVague:        {"KinVague", -1, 0},
	collate.KinOfMoney:      {"KinOfMoney", 0, 0},
	collate.KinOfRatio:      {"KinOfRatio", 0, 0},
	collate.KinOfTime:       {"KinOfTime", 0, 0},
	collate.KinOfSize:       {"KinOfSize", 0, 0},
}

// folds is into how many parts the stories are cut; each is scored by the others' fit.
const folds = 4

// frameWeight is how much an example of a frame weighs, of which there are many more.
var frameWeight = flag.Float64("frames", .1, "with -lanes, the weight of an example of a frame")

// realWeight is how much an example of a real story weighs, which has many more figures.
var realWeight = flag.Float64("real", .5, "with -lanes, the weight of an example of a real story")

func main() {
	lanes := flag.Bool("lanes", false, "fit what speaks for two figures measuring one thing")
	flag.Parse()
	of, read := kinds, gather
	if *lanes {
		of, read = kinships, gatherLanes
	}
	examples, err := read()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var scored []scored1
	for k := range folds {
		w, b := fit(of, examples, func(x *example) bool { return x.story%folds != k })
		for i := range examples {
			if x := &examples[i]; x.story%folds == k && !x.extra {
				scored = append(scored, scored1{score(w, b, x.e), x.same})
			}
		}
	}
	ap, r := precision(scored, .93)
	good := 0
	for _, x := range scored {
		if x.same {
			good++
		}
	}
	fmt.Println(good, "good")
	fmt.Printf("out of story: %d pairs, average precision %.3f, recall %.3f at precision .93\n", len(scored), ap, r)
	w, b := fit(of, examples, func(*example) bool { return true })
	for i, k := range of {
		fmt.Printf("\t%s: %.2f,\n", k.name, w[i])
	}
	fmt.Printf("bias = %.2f\n", b)
}

// gatherLanes reads the stories whose errors were read, and the frames.
func gatherLanes() ([]example, error) {
	stories, err := load()
	if err != nil {
		return nil, err
	}
	frames, err := fact.Frames("../../../testdata/facts/frames/read.txt")
	measures, err1 := fact.Frames("../../../testdata/facts/frames/bearers.txt")
	err = cmp.Or(err, err1)
	frames = append(frames, measures...)
	var out []example
	for n, s := range frames {
		out = append(out, fact.FigureExamples(s, func(e collate.Kinship, same bool) example {
			if same { // the two values of a frame are nearer each other than those of the news are
				e[collate.KinFar] = min(3, e[collate.KinFar]*float64(1+2*(n%3)))
			}
			return example{e: e[:], same: same, w: *frameWeight, story: n / 24}
		})...)
	}
	for n, s := range stories {
		if !s.Unread() {
			out = append(out, fact.FigureExamples(s, func(e collate.Kinship, same bool) example {
				return example{e: e[:], same: same, w: 1, story: n}
			})...)
		}
	}
	others, err2 := real()
	if err2 != nil {
		fmt.Fprintln(os.Stderr, "left out:", err2)
	}
	for n, s := range others {
		for _, x := range fact.FigureExamples(s, func(e collate.Kinship, same bool) example {
			return example{e: e[:], same: same, w: *realWeight, story: n}
		}) {
			if x.same || x.e[collate.KinEqual] == 0 { // of equal figures, marks may have missed one
				out = append(out, x)
			}
		}
	}
	return out, err
}

// real reads the real stories whose errors were read.
func real() ([]*fact.Story, error) {
	reports, err := os.ReadFile("../../../../shared/data/giveme5w1h/reports.jsonl")
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob("../../../testdata/facts/real/*.txt")
	var out []*fact.Story
	for _, f := range files {
		s, err := fact.Real(f, reports)
		if err != nil {
			return nil, err
		}
		if !s.Unread() {
			out = append(out, s)
		}
	}
	return out, err
}

// load reads the stories of testdata/facts.
func load() ([]*fact.Story, error) {
	files, err := filepath.Glob("../../../testdata/facts/*.txtar")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no stories: run in eval/fact/fit (%v)", err)
	}
	var out []*fact.Story
	for _, f := range files {
		dir, err := os.MkdirTemp("", "facts")
		if err != nil {
			return nil, err
		}
		s, err := fact.Load(f, dir)
		os.RemoveAll(dir)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// gather reads the stories and the pairs.
func gather() ([]example, error) {
	mine, err := load()
	if err != nil {
		return nil, err
	}
	others, err := real()
	if err != nil {
		fmt.Fprintln(os.Stderr, "left out:", err)
	}
	var out []example
	for n, s := range append(mine, others...) {
		out = append(out, fact.Examples(s, func(e collate.Evidence, same bool) example {
			return example{e: e[:], same: same, w: 1, story: n}
		})...)
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
				return example{e: e[:], same: same, story: n, extra: true, w: set.w}
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
func fit(of []kind, examples []example, in func(*example) bool) (w []float64, b float64) {
	const steps, rate = 600, .05
	shrink := 2e-4
	if len(examples) < 1000 {
		shrink = 2e-2 // few are not to be learned by heart
	}
	n := len(of)
	w = make([]float64, n)
	m, v := make([]float64, n+1), make([]float64, n+1)
	for t := 1; t <= steps; t++ {
		g := make([]float64, n+1)
		sum := 0.0
		for i := range examples {
			x := &examples[i]
			if !in(x) {
				continue
			}
			d := 1 / (1 + math.Exp(-score(w, b, x.e)))
			if x.same {
				d--
			}
			sum += x.w
			for k, f := range x.e {
				g[k] += x.w * d * f
			}
			g[n] += x.w * d
		}
		for k := range g {
			g[k] /= sum
			if k < n {
				g[k] += shrink * w[k]
			}
			m[k] = .9*m[k] + .1*g[k]
			v[k] = .999*v[k] + .001*g[k]*g[k]
			step := rate * m[k] / (1 - math.Pow(.9, float64(t))) / (math.Sqrt(v[k]/(1-math.Pow(.999, float64(t)))) + 1e-9)
			if k == n {
				b -= step
				continue
			}
			w[k] -= step
			if w[k]*of[k].sign < 0 {
				w[k] = 0
			}
			if of[k].least > 0 {
				w[k] = max(w[k], of[k].least)
			}
		}
	}
	return w, b
}

func score(w []float64, b float64, e []float64) float64 {
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
