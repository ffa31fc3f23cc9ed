// Command story scores how reports are grouped into stories, on the public sets in
// ../shared/data and with the weights of the program: B-cubed of each set, and of all sets
// together. Reports without text and title are left out.
//
//	go run ./eval/story [DIR]                  score
//	go run ./eval/story -skim [DIR]            score sketches that are made without parsing
//	go run ./eval/story -fit [DIR]             fit weights
//	go run ./eval/story -cross [DIR]           fit weights on three folds and score the fourth, for each
//	go run ./eval/story -growth 100000 [DIR]   time and memory for many reports
//
// The weights that -fit prints are copied into story/pair.go by hand. Two sets are scored
// and never fitted on: triples, which has three reports at a time of every event of
// giveme5w1h, and meantime, which has events in four languages.
package main

import (
	"flag"
	"fmt"
	"log"

	"stemma"
)

func main() {
	log.SetFlags(0)
	doFit := flag.Bool("fit", false, "print fitted weights")
	cross := flag.Bool("cross", false, "fit on all folds but one and score that, for each")
	grow := flag.Int("growth", 0, "gather 1,000, 10,000 … this many reports, and print time and memory")
	skim := flag.Bool("skim", false, "do not parse the reports, as stemma batch --group tokens does")
	flag.Parse()
	read := reader(stemma.Read)
	if *skim {
		read = stemma.Skim
	}
	dir := "../shared/data"
	if flag.NArg() > 0 {
		dir = flag.Arg(0)
	}
	items, ok, err := load(dir, read)
	if err != nil {
		log.Fatal(err)
	}
	if !ok {
		log.Fatalf("%s: the sets are not there", dir)
	}
	invented, err := loadInvented("testdata/stories", read)
	if err != nil {
		log.Fatal(err)
	}
	items = append(items, invented...)
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
		for _, r := range table(items, rowOf) {
			fmt.Println(r)
		}
		more, err := open(dir, items, read)
		if err != nil {
			log.Fatal(err)
		}
		for _, r := range more {
			fmt.Println(r)
		}
	}
}

// sets lists the sets that are fitted on.
var sets = []string{"giveme5w1h", "ecbplus", "longtail-gva"}

// A row holds the scores of one set: of stemma, of a story for every report, and of tf-idf
// with average link, at the best threshold for this set and at commonBar.
type row struct {
	set                               string
	reports                           int
	stemma, alone, tfidf, tfidfCommon score
	bar                               float64 // the best threshold of tf-idf
}

// commonBar is the threshold at which tf-idf is best over all sets, found afterwards.
const commonBar = 0.20

func (r row) String() string {
	return fmt.Sprintf("%-13s %4d reports  stemma P %.3f R %.3f F %.3f  tf-idf F %.3f at %.2f, %.3f at %.2f  alone %.3f",
		r.set, r.reports, r.stemma.P, r.stemma.R, r.stemma.F(), r.tfidf.F(), r.bar, r.tfidfCommon.F(), commonBar, r.alone.F())
}

// bars lists the thresholds for tf-idf.
var bars = []float64{0.40, 0.35, 0.30, 0.25, 0.20, 0.15, 0.10}

// table returns the scores of every set, and of all sets together, by rowOf or ownRow.
func table(items []*item, of func(string, [][]*item) row) []row {
	var out []row
	for _, set := range append(sets[:len(sets):len(sets)], "all") {
		out = append(out, of(set, runsOf(items, set)))
	}
	return out
}
