// Command story scores how reports are gathered into stories, on the public sets
// in ../shared/data and by the frozen weights: B-cubed of each set, and of all
// mixed. Reports that hold no word, of text or title, are left out: there is
// nothing to read in them.
//
//	go run ./eval/story [DIR]                  score
//	go run ./eval/story -fit [DIR]             find weights from nothing
//	go run ./eval/story -cross [DIR]           find them on three folds and score the fourth, for each
//	go run ./eval/story -growth 100000 [DIR]   time and memory of many
//
// -fit and -growth print; what they print is set into story/pair.go by
// hand. Two sets are scored and never fitted on: triples, three reports of every
// event of giveme5w1h at a time, and meantime, one event in four languages.
package main

import (
	"flag"
	"fmt"
	"log"
)

func main() {
	log.SetFlags(0)
	doFit := flag.Bool("fit", false, "print fitted weights")
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
	case *doFit:
		w := whole(items)
		printWeights(w)
		show(scores(&w, items))
	default:
		for _, r := range table(items) {
			fmt.Println(r)
		}
		more, err := open(dir, items)
		if err != nil {
			log.Fatal(err)
		}
		for _, r := range more {
			fmt.Println(r)
		}
	}
}

var sets = []string{"giveme5w1h", "ecbplus", "longtail-gva"}

// A row is the scores of one set: of stemma, of every report alone, and of tf-idf
// with average link at its best bar for this set, in hindsight, and at one for all.
type row struct {
	set                               string
	reports                           int
	stemma, alone, tfidf, tfidfCommon score
	bar                               float64
}

// commonBar is the one bar at which tf-idf does best over the sets, in hindsight.
const commonBar = 0.20

func (r row) String() string {
	return fmt.Sprintf("%-13s %4d reports  stemma P %.3f R %.3f F %.3f  tf-idf F %.3f at %.2f, %.3f at %.2f  alone %.3f",
		r.set, r.reports, r.stemma.P, r.stemma.R, r.stemma.F(), r.tfidf.F(), r.bar, r.tfidfCommon.F(), commonBar, r.alone.F())
}

// bars are those at which tf-idf is tried.
var bars = []float64{0.40, 0.35, 0.30, 0.25, 0.20, 0.15, 0.10}

// table scores every set, run by run, and all in one run.
func table(items []*item) []row {
	var out []row
	for _, set := range append(sets[:len(sets):len(sets)], "all") {
		out = append(out, rowOf(set, runsOf(items, set)))
	}
	return out
}
