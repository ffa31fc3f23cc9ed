// Command story scores how reports are gathered into stories, on the public
// sets in ../shared/data, beside a tf-idf floor; with -fit it finds the weights
// of the pair function on the half of the stories that is not scored.
//
//	go run ./eval/story [-fit] [DIR]
package main

import (
	"flag"
	"fmt"
	"log"

	"stemma/story"
)

func main() {
	log.SetFlags(0)
	doFit := flag.Bool("fit", false, "print fitted weights")
	polished := flag.Bool("polish", false, "better the frozen weights, all together")
	cross := flag.Bool("cross", false, "fit on all folds but one and score that, for each")
	grow := flag.Int("growth", 0, "gather 1,000, 10,000 … this many reports, and print time and memory")
	flag.Parse()
	dir := "../shared/data"
	if flag.NArg() > 0 {
		dir = flag.Arg(0)
	}
	items, ok, err := load(dir, "testdata/stories")
	if err != nil {
		log.Fatal(err)
	}
	if !ok {
		log.Fatalf("%s: the sets are not there", dir)
	}
	switch {
	case *grow > 0:
		growth(items, *grow)
	case *cross:
		crossed(items)
	case *polished:
		w := polish(fields(items), story.Frozen, true)
		printWeights(w)
		show(scores(&w, items))
	case *doFit:
		w := whole(items)
		printWeights(w)
		show(scores(&w, items))
	default:
		show(scores(&story.Frozen, items))
	}
}

var sets = []string{"giveme5w1h", "ecbplus", "longtail-gva"}

// A row is the scores of one set.
type row struct {
	set                  string
	reports              int
	stemma, alone, tfidf score // tfidf at its best bar for this set, in hindsight
	bar                  float64
	tfidfCommon          score // at commonBar
}

const commonBar = 0.20

func (r row) String() string {
	return fmt.Sprintf("%-13s %4d reports  stemma P %.3f R %.3f F %.3f  tf-idf F %.3f at %.2f, %.3f at %.2f  alone %.3f",
		r.set, r.reports, r.stemma.P, r.stemma.R, r.stemma.F(), r.tfidf.F(), r.bar, r.tfidfCommon.F(), commonBar, r.alone.F())
}

// table scores each set alone, and all in one run.
func table(items []*item) []row {
	var out []row
	for _, set := range append(sets[:len(sets):len(sets)], "all") {
		var of []*item
		for _, it := range items {
			if set == "all" || it.set == set {
				of = append(of, it)
			}
		}
		r := row{set: set, reports: len(of), stemma: bcubed(of, gather(&story.Frozen, of)), alone: bcubed(of, alone(of))}
		bars := []float64{0.40, 0.35, 0.30, 0.25, 0.20, 0.15, 0.10}
		for i, g := range floor(of, bars) {
			s := bcubed(of, g)
			if s.F() > r.tfidf.F() {
				r.tfidf, r.bar = s, bars[i]
			}
			if bars[i] == commonBar {
				r.tfidfCommon = s
			}
		}
		out = append(out, r)
	}
	return out
}
