package main

import (
	"fmt"
	"log"
	"math"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"stemma/mention/attribution"
)

const head = `# Weights of the linear model of %s, in hundredths of the logarithm of
# the odds. Made by eval/attribution/train from %d of %d reports of PolNeAR
# (networkdynamics/PolNeAR @c3eee833, no licence stated; reports.jsonl, sha256
# %s).
# A feature stands here if it was met in five reports or more; it holds
# no name and no sentence of theirs.
# weight  feature
`

// clean returns s as one line of valid UTF-8.
func clean(s string) string {
	for !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	return strings.Join(strings.Fields(s), " ")
}

// label chooses one word of each marked cue: the candidate that is a cue most often, over
// all texts. It begins with the word highest in the tree, and repeats the choice three
// times.
func label(ss []*sample) {
	for _, s := range ss {
		s.goldOf = make([]int32, len(s.token))
		s.y = make([]bool, len(s.token))
		for i, t := range s.token {
			s.goldOf[i] = int32(s.mark(int(t)))
		}
	}
	rate := map[string][2]float64{} // how often a word was chosen, and how often it occurs
	key := func(s *sample, i int) string {
		t := &s.doc.Tokens[s.token[i]]
		return t.POS + " " + t.Lemma
	}
	depth := func(s *sample, i int) int {
		t, n := int(s.token[i]), 0
		for s.doc.Tokens[t].Head != t && n < 50 {
			t = s.doc.Tokens[t].Head
			n++
		}
		return n
	}
	for round := range 4 {
		for _, s := range ss {
			best := map[int32]int{}
			val := map[int32]float64{}
			for i, g := range s.goldOf {
				s.y[i] = false
				if g < 0 {
					continue
				}
				v := -float64(depth(s, i))
				if s.doc.Tokens[s.token[i]].POS == "VERB" {
					v += 2
				}
				if round > 0 {
					r := rate[key(s, i)]
					v = math.Log((r[0]+.5)/(r[1]+1)) + .1*v
				}
				if b, ok := val[g]; !ok || v > b {
					val[g], best[g] = v, i
				}
			}
			for _, i := range best {
				s.y[i] = true
			}
		}
		clear(rate)
		for _, s := range ss {
			for i := range s.y {
				k := key(s, i)
				r := rate[k]
				r[1]++
				if s.y[i] {
					r[0]++
				}
				rate[k] = r
			}
		}
	}
}

// minDocs is the number of reports in which a feature must occur. Rarer features are names
// or accidents.
const minDocs = 5

// A linear is a linear model: the weights of features.
type linear struct{ w []float32 }

// score returns the sum of the weights of features.
func (l *linear) score(f []int32) float32 {
	var s float32
	for _, k := range f {
		s += l.w[k]
	}
	return s
}

var (
	epochs = 5
	// shuffles is the number of orders of the rows over which weights are averaged.
	shuffles = 4
	rate     = float32(.1)
	l2       = float32(0)
	// cueL1 is the best of 1, 1.5, 2, 4 and 8 over five folds; 1 to 2 are within .001.
	l1, cueL1 = float32(4), float32(2)
)

// A row is an example with its features and the right answer.
type row struct {
	f []int32
	y bool
}

// cueRows returns the rows of all candidates for cues in the samples for which use is true.
func cueRows(ss []*sample, use func(*sample) bool) (rows []row) {
	for _, s := range ss {
		if !use(s) {
			continue
		}
		for i, f := range s.feats {
			rows = append(rows, row{f, s.y[i]})
		}
	}
	return
}

// fit is logistic regression with few weights that are not zero: FTRL-Proximal,
// McMahan and others, "Ad Click Prediction: a View from the Trenches", KDD 2013,
// algorithm 1, over the rows in a fixed shuffled order.
func fit(rows []row, ns *names, l1 float32) *linear {
	docs := ns.docs
	ok := make([]bool, len(docs))
	for k := range docs {
		ok[k] = docs[k] >= minDocs && !ns.named(ns.name[k])
	}
	avg := make([]float32, len(docs))
	for seed := range shuffles {
		pass(rows, ok, l1, uint64(seed+1), avg)
	}
	for k := range avg {
		avg[k] /= float32((epochs - epochs/2) * shuffles)
	}
	return &linear{avg}
}

// pass goes over the rows epochs times, in an order determined by rng, and adds the weights
// after each of the later rounds to sum. Only features for which ok is true are used.
func pass(rows []row, ok []bool, l1 float32, rng uint64, sum []float32) {
	w := make([]float32, len(ok))
	z := make([]float32, len(ok))
	n := make([]float32, len(ok))
	order := make([]int32, len(rows))
	for i := range order {
		order[i] = int32(i)
	}
	for e := range epochs {
		for i := len(order) - 1; i > 0; i-- {
			rng = rng*6364136223846793005 + 1442695040888963407
			j := int(rng>>33) % (i + 1)
			order[i], order[j] = order[j], order[i]
		}
		for _, r := range order {
			row := &rows[r]
			var s float32
			for _, k := range row.f {
				if ok[k] {
					s += w[k]
				}
			}
			g := float32(1 / (1 + math.Exp(-float64(s))))
			if row.y {
				g -= 1
			}
			if g < .002 && g > -.002 {
				continue
			}
			for _, k := range row.f {
				if !ok[k] {
					continue
				}
				old := n[k]
				n[k] += g * g
				root := float32(math.Sqrt(float64(n[k])))
				z[k] += g - (root-float32(math.Sqrt(float64(old))))/rate*w[k]
				switch {
				case z[k] > l1:
					w[k] = -(z[k] - l1) / ((1+root)/rate + l2)
				case z[k] < -l1:
					w[k] = -(z[k] + l1) / ((1+root)/rate + l2)
				default:
					w[k] = 0
				}
			}
		}
		if e >= epochs/2 {
			for k := range w {
				sum[k] += w[k]
			}
		}
	}
}

// least is the smallest weight that is written. Smaller ones would be half of the file and
// change the scores by less than .001.
const least = 4

// write writes the weights, sorted by feature, after a comment with their origin.
func write(file, what, hash string, reports, of int, l *linear, ns *names) {
	var lines []string
	for k, w := range l.w {
		v := int(math.Round(float64(w) * attribution.Unit))
		if v < least && v > -least {
			continue
		}
		lines = append(lines, fmt.Sprintf("%d\t%s\n", v, ns.name[k]))
	}
	slices.SortFunc(lines, func(a, b string) int {
		_, x, _ := strings.Cut(a, "\t")
		_, y, _ := strings.Cut(b, "\t")
		return strings.Compare(x, y)
	})
	src := fmt.Sprintf(head, what, reports, of, hash) + strings.Join(lines, "")
	if _, err := attribution.ParseModel(src); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(src), 0o666); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d weights", len(lines))
}
