// Command fit learns the weights of package lineage: those of the evidence that two reports
// come from one text, those of the evidence that one has its facts from the other, and those of the
// votes on which was made from which. It prints them as Go, and how well they do on stories that it
// did not learn from.
//
//	go run ./eval/witness/fit -n 600
//
// The votes are learnt on generated stories. A generator cannot say how much strangers share
// who tell one event at length, so ties are learnt on three sets, each with a share of the
// whole: generated stories, the invented ones of testdata/stories, and the pairs of
// testdata/kin, if the texts that these name are at hand. In each set pairs of one text and
// strangers weigh the same. Whose facts are whose is learnt on the same sets and on the stories of
// testdata/stories/changes and ties that may be read; a tenth of the stories at a time is left out, and
// those left out are scored.
//
// Both are logistic regressions with a small penalty on the distance from what is expected,
// by gradient descent: the same seeds give the same weights.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"stemma"
	"stemma/claim"
	"stemma/collate"
	"stemma/eval/gold"
	"stemma/eval/kin"
	"stemma/eval/witness"
	"stemma/lineage"
)

// tiesPrior is what we expect of the evidence of ties, from reading reports.
var tiesPrior = lineage.Grounds{10, 20, 2.5, 0.6, 0.1, 0.8, 3.5, 1.5, 1.3, -0.8}

// The names of the evidence of a tie and of the votes, in the order of package lineage.
var (
	tieNames  = strings.Fields("cover excess told figure name credit twins order alike length")
	voteNames = strings.Fields("time credit bare agency hedge source bound round quote title held facts")
)

// An example is what was weighed of two reports, and whether it is so.
type example struct {
	x     []float64
	yes   bool
	part  float64 // of the whole
	story int     // of its set
}

// A set is examples of one kind, with their part of the whole.
type set struct {
	name          string
	part          float64
	learn, unseen []example
	held          []example // on the facts of one being the other's
}

// weighed adds the pair w of a story.
func (s *set) weighed(w lineage.Weighed, yes bool, story int) {
	if w.Held != nil {
		s.held = append(s.held, example{x: append([]float64{1}, w.Held[:]...), yes: yes, story: story})
	}
}

func main() {
	n := flag.Uint64("n", 400, "number of stories to learn from")
	seed := flag.Uint64("seed", 1000, "seed of the first")
	penalty := flag.Float64("penalty", 0.02, "on the distance of the weights of ties from what is expected of them")
	root := flag.String("root", ".", "directory of the module")
	flag.Parse()
	var ties, votes []example
	made := set{name: "generated", part: 0.25}
	for i := range *n {
		t, v := made.examples(*seed + i)
		ties, votes = append(ties, t...), append(votes, v...)
	}
	cut := func(e []example) ([]example, []example) { return e[:len(e)*4/5], e[len(e)*4/5:] }
	made.learn, made.unseen = cut(ties)
	sets := []set{made}
	for _, more := range []func(string) (set, error){invented, real} {
		s, err := more(*root)
		if err != nil {
			fmt.Fprintf(os.Stderr, "fit: %v\n", err)
			os.Exit(1)
		}
		sets = append(sets, s)
	}
	w := fit(together(sets), append([]float64{-3.9}, tiesPrior[:]...), signs(tiesPrior), *penalty)
	show("ties", append([]string{"bias"}, tieNames...), w)
	for _, s := range sets {
		score(s.name+", learnt from", w, s.learn)
		score(s.name+", not learnt from", w, s.unseen)
	}
	facts(sets, *penalty)
	var set set
	set.part = 1
	set.learn, set.unseen = cut(votes)
	w = fit(together(sets[:0:0], set), make([]float64, len(voteNames)), nil, 0.0005)
	show("votes", voteNames, w)
	score("generated, not learnt from", w, set.unseen)
}

// heldPrior is what we expect of the evidence that one report has its facts from another.
var heldPrior = lineage.Held{2, 1, 1.5, 1.5, 1, 2, 2, 3, 1.5, -0.7, -0.7, -0.5}

var heldNames = strings.Fields("heldNumbers sharedNumbers heldNames heldWords sharedWords heldLoci holdsLoci nearest likeness reworded childLong parentLong")

// folds is the number of parts of the stories each of which is scored by weights learnt on the others.
const folds = 10

// facts learns on all sets the weights of what one report has from another, and scores each story by
// weights learnt without it.
func facts(sets []set, penalty float64) {
	learn := func(without int) []float64 {
		var some []set
		for _, s := range sets {
			part := set{part: s.part}
			for _, e := range s.held {
				if e.story%folds != without {
					part.learn = append(part.learn, e)
				}
			}
			some = append(some, part)
		}
		return fit(together(some), append([]float64{-4.5}, heldPrior[:]...), append([]float64{0}, signsOf(heldPrior[:])...), penalty)
	}
	show("facts", append([]string{"bias"}, heldNames...), learn(-1))
	left := make([][]example, len(sets)) // with their odds as the only evidence
	for without := range folds {
		w := learn(without)
		for i, s := range sets {
			for _, e := range s.held {
				if e.story%folds == without {
					left[i] = append(left[i], example{x: []float64{dot(w, e.x)}, yes: e.yes})
				}
			}
		}
	}
	for i, s := range sets {
		score(s.name+", facts, each story by the others", []float64{1}, left[i])
	}
}

// signsOf says of weights whether they may not be below zero (1) or above (-1).
func signsOf(prior []float64) (out []float64) {
	for _, p := range prior {
		out = append(out, math.Copysign(1, p))
	}
	return out
}

// signs says of the bias and every weight whether it may not be below zero (1) or above (-1).
func signs(prior lineage.Grounds) []float64 {
	return append([]float64{0}, signsOf(prior[:])...)
}

// together returns the examples of sets to learn from, each with its part: half of that of
// the set for those that are so, half for those that are not.
func together(sets []set, more ...set) []example {
	var out []example
	for _, s := range append(sets, more...) {
		n := map[bool]float64{}
		for _, e := range s.learn {
			n[e.yes]++
		}
		for _, e := range s.learn {
			e.part = s.part / 2 / n[e.yes]
			out = append(out, e)
		}
	}
	return out
}

// ofTie returns the example of a tie.
func ofTie(g lineage.Grounds, yes bool) example {
	return example{x: append([]float64{1}, g[:]...), yes: yes}
}

// invented returns the graded pairs of testdata/stories. Ties are learnt on the first of them, whose
// reports nobody has said to tell one story; what is held, on all that may be read.
func invented(root string) (set, error) {
	s := set{name: "invented", part: 0.3}
	n := 0
	for _, in := range []struct {
		glob string
		load func(path, dir string) (*gold.Case, error)
	}{{"*.txtar", gold.Load}, {"changes/read/*.txtar", gold.LoadAsOne}, {"ties/read/*.txtar", gold.LoadAsOne}} {
		files, err := filepath.Glob(filepath.Join(root, "testdata", "stories", in.glob))
		if err != nil || len(files) == 0 {
			return s, fmt.Errorf("no stories in %s: %w", root, err)
		}
		for _, f := range files {
			dir, err := os.MkdirTemp("", "fit")
			if err != nil {
				return s, err
			}
			defer os.RemoveAll(dir)
			c, err := in.load(f, dir)
			if err != nil {
				return s, err
			}
			n++
			for _, w := range c.Weighed() {
				s.weighed(w.Weighed, w.Tied, n)
				if in.glob == "*.txtar" {
					s.learn = append(s.learn, ofTie(w.Grounds, w.Tied))
				}
			}
		}
	}
	return s, nil
}

// real returns the pairs of testdata/kin; none if the texts are not at hand.
func real(root string) (set, error) {
	s := set{name: "real", part: 0.45}
	news, err := os.ReadFile(filepath.Join(root, "..", "shared", "data", "giveme5w1h", "reports.jsonl"))
	if err != nil {
		fmt.Fprintf(os.Stderr, "fit: without real pairs: %v\n", err)
		return s, nil
	}
	for _, in := range []struct {
		file string
		to   *[]example
	}{{"read.tsv", &s.learn}, {"unread.tsv", &s.unseen}} {
		pairs, err := kin.Load(filepath.Join(root, "testdata", "kin", in.file))
		if err != nil {
			return s, err
		}
		js, err := kin.Judge(pairs, news)
		if err != nil {
			return s, err
		}
		for _, j := range js {
			*in.to = append(*in.to, ofTie(j.Grounds, j.Label == kin.Same))
			if in.to == &s.learn {
				s.weighed(lineage.Weighed{Held: j.Held}, j.Label == kin.Same, j.Story)
			}
		}
	}
	return s, nil
}

// examples weighs the pairs of a story. Pairs that share an account but no fact of it are
// no examples. A vote is an example in both directions.
func (made *set) examples(seed uint64) (ties, votes []example) {
	s := witness.Make(seed, false)
	var rs []*claim.Reading
	of := map[string]int{}
	for i := range s.Reports {
		r := s.Report(i)
		of[string(r.ID)] = i
		rs = append(rs, stemma.Read(stemma.English(), r))
	}
	c := collate.Collate(stemma.GatherAsOne(rs)[0], rs)
	for _, w := range lineage.Weigh(c) {
		a, b := of[string(c.Witnesses[w.A].Report.ID)], of[string(c.Witnesses[w.B].Report.ID)]
		switch {
		case s.Independent(a, b):
			ties = append(ties, ofTie(w.Grounds, false))
			made.weighed(w, false, int(seed))
		case s.Share(a, b) > 1:
			ties = append(ties, ofTie(w.Grounds, true))
			made.weighed(w, true, int(seed))
		}
		if !w.Drawn || !s.Made(a, b) && !s.Made(b, a) {
			continue
		}
		votes = append(votes, example{x: w.Votes[:], yes: s.Made(b, a)}, example{x: minus(w.Votes[:]), yes: s.Made(a, b)})
	}
	return ties, votes
}

func minus(x []float64) []float64 {
	out := make([]float64, len(x))
	for i := range x {
		out[i] = -x[i]
	}
	return out
}

func dot(w, x []float64) float64 {
	sum := 0.0
	for i := range w {
		sum += w[i] * x[i]
	}
	return sum
}

// fit returns the weights of a logistic regression, each of the sign that signs gives it.
func fit(es []example, prior, signs []float64, penalty float64) []float64 {
	const rounds, rate = 3000, 0.5
	n := len(es[0].x)
	scale := make([]float64, n) // so that one rate serves all
	for _, e := range es {
		for i, v := range e.x {
			scale[i] += v * v * e.part
		}
	}
	for i := range scale {
		scale[i] = math.Sqrt(scale[i] + 1e-12)
	}
	w := make([]float64, n)
	for i := range w {
		w[i] = prior[i] * scale[i]
	}
	for range rounds {
		g := make([]float64, n)
		for _, e := range es {
			p := 0.0
			for i, v := range e.x {
				p += w[i] * v / scale[i]
			}
			d := -1 / (1 + math.Exp(-p))
			if e.yes {
				d++
			}
			for i, v := range e.x {
				g[i] += d * v / scale[i] * e.part
			}
		}
		for i := range w {
			w[i] += rate * (g[i] - penalty*(w[i]-prior[i]*scale[i]))
			if signs != nil && w[i]*signs[i] < 0 {
				w[i] = 0 // evidence does not speak against what it is evidence of
			}
		}
	}
	for i := range w {
		w[i] /= scale[i]
	}
	return w
}

func show(what string, names []string, w []float64) {
	fmt.Println(what)
	for i, n := range names {
		fmt.Printf("\t%-8s %6.2f\n", n, w[i])
	}
}

// score prints how many examples that are not so are said to be, and how many of those that
// are, from several odds on.
func score(what string, w []float64, es []example) {
	if len(es) == 0 {
		return
	}
	fmt.Println(what)
	for at := -0.5; at <= 3; at += 0.5 {
		var said, all [2]int
		for _, e := range es {
			k := 0
			if e.yes {
				k = 1
			}
			all[k]++
			if dot(w, e.x) >= at {
				said[k]++
			}
		}
		fmt.Printf("\tfrom %4.1f: wrong %d of %d, found %d of %d\n", at, said[0], all[0], said[1], all[1])
	}
}
