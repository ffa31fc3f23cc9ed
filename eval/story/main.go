// Command story scores how reports are gathered into stories, on the public sets
// in ../shared/data and by the frozen weights: B-cubed of each set, and of all
// mixed. Reports that hold no word, of text or title, are left out: there is
// nothing to read in them.
//
//	go run ./eval/story [DIR]                  score
//	go run ./eval/story -fit [DIR]             find weights from nothing
//	go run ./eval/story -polish [DIR]          better the frozen ones
//	go run ./eval/story -cross [DIR]           find them on three folds and score the fourth, for each
//	go run ./eval/story -growth 100000 [DIR]   time and memory of many
//
// -fit, -polish and -growth print; what they print is set into story/pair.go by
// hand. Of meantime the copy at hand holds texts in English only, so the floor
// across languages is open.
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
		for _, r := range table(items) {
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

// table scores every set, run by run, and all in one run.
func table(items []*item) []row {
	bars := []float64{0.40, 0.35, 0.30, 0.25, 0.20, 0.15, 0.10}
	var out []row
	for _, set := range append(sets[:len(sets):len(sets)], "all") {
		r := row{set: set, stemma: ofSet(&story.Frozen, items, set)}
		at := make([]score, len(bars))
		n := 0.0
		for _, of := range runsOf(items, set) {
			r.reports += len(of)
			n += float64(len(of))
			for i, g := range floor(of, bars) {
				at[i] = at[i].plus(bcubed(of, g), float64(len(of)))
			}
			r.alone = r.alone.plus(bcubed(of, alone(of)), float64(len(of)))
		}
		for i, s := range at {
			s = score{s.P / n, s.R / n}
			if s.F() > r.tfidf.F() {
				r.tfidf, r.bar = s, bars[i]
			}
			if bars[i] == commonBar {
				r.tfidfCommon = s
			}
		}
		r.alone = score{r.alone.P / n, r.alone.R / n}
		out = append(out, r)
	}
	return out
}
