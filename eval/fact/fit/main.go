// Command fit finds the weights of the evidence by which claims of different reports are
// taken to be of one fact (collate/fact/weights.go), and how well they do on stories that they
// were not fitted on; with -lanes, the weights of what speaks for two figures measuring one
// thing (collate/kin/kinship.go), found on the stories whose errors were read and on frames. It is run by
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

	evidence "stemma/collate/fact"
	"stemma/collate/kin"
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
	evidence.SharedWords:  {"SharedWords", 1, 0},
	evidence.RareWords:    {"RareWords", 1, 0},
	evidence.OneSense:     {"OneSense", 1, 0},
	evidence.MostSense:    {"MostSense", 1, 0},
	evidence.LikeWords:    {"LikeWords", 1, 0},
	evidence.SharedActors: {"SharedActors", 1, 0},
	evidence.OtherActors:  {"OtherActors", -1, 0},
	evidence.OtherNames:   {"OtherNames", -1, 0},
	evidence.OneVerb:      {"OneVerb", 1, 0},
	evidence.OtherVerb:    {"OtherVerb", -1, 0},
	evidence.OneSubject:   {"OneSubject", 1, 0},
	evidence.OneObject:    {"OneObject", 1, 0},
	evidence.OtherObject:  {"OtherObject", -1, 0},
	evidence.OneMeasure:   {"OneMeasure", 1, 0},
	evidence.OneThing:     {"OneThing", 1, 0},
	evidence.OneAspect:    {"OneAspect", 1, 0},
	evidence.OneDimension: {"OneDimension", 1, 0},
	evidence.SureMeasure:  {"SureMeasure", 1, 0},
	evidence.OtherMeasure: {"OtherMeasure", -1, 0},
	evidence.LoneMeasures: {"LoneMeasures", -1, 0},
	evidence.OneFigure:    {"OneFigure", 1, 0},
	evidence.OneQuote:     {"OneQuote", 1, 0},
	evidence.OneDay:       {"OneDay", 1, 0},
	evidence.OtherDay:     {"OtherDay", -1, 0},
	evidence.OtherEra:     {"OtherEra", -1, 0},
	evidence.FewWords:     {"FewWords", -1, 0},
	evidence.BothHeads:    {"BothHeads", 0, 0},
	evidence.Apartness:    {"Apartness", -1, 0},
	evidence.SharedRuns:   {"SharedRuns", 1, 0},
	evidence.OneVoice:     {"OneVoice", 1, 0},
	evidence.OtherVoices:  {"OtherVoices", -1, 0},
	evidence.LonePast:     {"LonePast", -1, 0},
	evidence.AroundWords:  {"AroundWords", 1, 0},
	evidence.OtherSpeech:  {"OtherSpeech", -1, 0},
	evidence.LoneQuestion: {"LoneQuestion", -1, 0},
}

var kinships = []kind{
	kin.Claim:        {"KinClaim", 1, 0},
	kin.Thing:        {"KinThing", 1, 0},
	kin.People:       {"KinPeople", 0, 0},
	kin.OtherThing:   {"KinOtherThing", -1, 0},
	kin.Measure:      {"KinMeasure", 1, 0.6},
	kin.OtherMeasure: {"KinOtherMeasure", -1, 0},
	kin.OtherSaid:    {"KinOtherSaid", -1, 0},
	kin.Bare:         {"KinBare", 0, 0},
	kin.Aspect:       {"KinAspect", 1, 0},
	kin.OtherAspect:  {"KinOtherAspect", -1, 0},
	kin.LonePeople:   {"KinLonePeople", 0, 0},
	kin.Change:       {"KinChange", -1, 0},
	kin.Rate:         {"KinRate", -1, 0},
	kin.Words:        {"KinWords", 1, 0},
	kin.Sense:        {"KinSense", 1, 0},
	kin.Like:         {"KinLike", 1, 0},
	kin.Head:         {"KinHead", 1, 0},
	kin.Telling:      {"KinTelling", 1, 0},
	kin.Equal:        {"KinEqual", 1, 0},
	kin.Sure:         {"KinSure", 1, 0.8},
	kin.Small:        {"KinSmall", -1, 0},
	kin.Far:          {"KinFar", -1, 0},
	kin.Taken:        {"KinTaken", -1, 0},
	kin.First:        {"KinFirst", 1, 0},
	kin.Alike:        {"KinAlike", 1, 0.4},
	kin.Sole:         {"KinSole", 1, 0},
	kin.Slip:         {"KinSlip", 1, 0},
	kin.Parted:       {"KinParted", -1, 0},
	kin.Dated:        {"KinDated", -1, 0},
	kin.Named:        {"KinNamed", 1, 0},
	kin.Bearer:       {"KinBearer", 1, 0},
	kin.Rivals:       {"KinRivals", -1, 0},
	kin.Field:        {"KinField", -1, 0},
	kin.Idle:         {"KinIdle", -1, 0},
	kin.Vague:        {"KinVague", -1, 0},
	kin.OfMoney:      {"KinOfMoney", 0, 0},
	kin.OfRatio:      {"KinOfRatio", 0, 0},
	kin.OfTime:       {"KinOfTime", 0, 0},
	kin.OfSize:       {"KinOfSize", 0, 0},
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
		out = append(out, fact.FigureExamples(s, func(e kin.Kinship, same bool) example {
			if same { // the two values of a frame are nearer each other than those of the news are
				e[kin.Far] = min(3, e[kin.Far]*float64(1+2*(n%3)))
			}
			return example{e: e[:], same: same, w: *frameWeight, story: n / 24}
		})...)
	}
	for n, s := range stories {
		if !s.Unread() {
			out = append(out, fact.FigureExamples(s, func(e kin.Kinship, same bool) example {
				return example{e: e[:], same: same, w: 1, story: n}
			})...)
		}
	}
	others, err2 := real()
	if err2 != nil {
		fmt.Fprintln(os.Stderr, "left out:", err2)
	}
	for n, s := range others {
		for _, x := range fact.FigureExamples(s, func(e kin.Kinship, same bool) example {
			return example{e: e[:], same: same, w: *realWeight, story: n}
		}) {
			if x.same || x.e[kin.Equal] == 0 { // of equal figures, marks may have missed one
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
		out = append(out, fact.Examples(s, func(e evidence.Evidence, same bool) example {
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
			for _, x := range fact.Examples(s, func(e evidence.Evidence, same bool) example {
				return example{e: e[:], same: same, story: n, extra: true, w: set.w}
			}) {
				if x.same || x.e[evidence.SharedWords] < set.unsure {
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
