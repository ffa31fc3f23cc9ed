// Command throughput compares the speed of reading figures and dates with that of
// Microsoft's Recognizers-Text on the same machine, in sentences per CPU second.
//
//	npm install @microsoft/recognizers-text-suite@1.3.1
//	go run ./eval/peers/throughput -peer eval/peers/recognizers.js FILE
//
// FILE has one sentence on each line. The text pipeline runs before the measurement, just
// as Recognizers-Text has its models loaded before. Our time is that of one thread, and the
// median of five runs.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"

	"stemma/mention/figure"
	"stemma/mention/when"
	"stemma/report"
	"stemma/text"
)

func main() {
	log.SetFlags(0)
	peer := flag.String("peer", "", "the script recognizers.js; without it only our time is printed")
	flag.Parse()
	raw, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	var docs []*text.Doc
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" {
			docs = append(docs, text.ParseString(line))
		}
	}
	var runs []float64
	found := 0
	for range 5 {
		start := cpu()
		found = 0
		for _, d := range docs {
			found += read(d)
		}
		runs = append(runs, cpu()-start)
	}
	slices.Sort(runs)
	ours := float64(len(docs)) / runs[len(runs)/2]
	fmt.Printf("figures and dates after the text pipeline: %.0f sentences per CPU second (%d sentences, %d found)\n", ours, len(docs), found)
	if *peer == "" {
		return
	}
	cmd := exec.Command("node", *peer, flag.Arg(0))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		log.Fatalf("node %s: %v", *peer, err)
	}
	var theirs struct {
		Sentences, Found int
		CPU              float64
	}
	if err := json.Unmarshal(out, &theirs); err != nil {
		log.Fatal(err)
	}
	rate := float64(theirs.Sentences) / theirs.CPU
	fmt.Printf("@microsoft/recognizers-text-suite:         %.0f sentences per CPU second (%d sentences, %d found)\n", rate, theirs.Sentences, theirs.Found)
	fmt.Printf("ratio %.0f\n", ours/rate)
}

// read finds the dates and then the figures outside them, and returns their number.
func read(d *text.Doc) int {
	dates := when.Find(when.English(), d, when.Anchor{})
	var calendar []report.Span
	for _, m := range dates {
		if m.Calendar() {
			calendar = append(calendar, m.Span)
		}
	}
	return len(dates) + len(figure.Find(figure.English(), d, calendar))
}

// cpu returns the CPU time of the process in seconds.
func cpu() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		log.Fatal(err)
	}
	return float64(u.Utime.Sec+u.Stime.Sec) + float64(u.Utime.Usec+u.Stime.Usec)/1e6
}
