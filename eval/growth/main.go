// Command growth measures the CPU time of each station of editing on stories given as JSON
// Lines, so that files of n and 2n reports can be compared. All reports of a file are taken
// as one story.
//
//	go run ./eval/growth a-100.jsonl a-200.jsonl
//	go run ./eval/growth -cpuprofile edit.prof a-200.jsonl
//
// The profile is of grouping and editing.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/pprof"
	"syscall"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/edition"
	"stemma/finding/find"
	"stemma/intake/file"
	"stemma/lineage"
	"stemma/story"
)

func main() {
	profile := flag.String("cpuprofile", "", "write a CPU profile of editing the last story to `file`")
	flag.Parse()
	for _, path := range flag.Args() {
		if err := measure(path, *profile); err != nil {
			fmt.Fprintf(os.Stderr, "growth: %v\n", err)
			os.Exit(1)
		}
	}
}

// measure prints the CPU seconds of every station for the story in path.
func measure(path, profile string) error {
	s := &story.Story{ID: filepath.Base(path)}
	var readings []*claim.Reading
	took := lap()
	for r, err := range file.Read(context.Background(), file.Options{}, path) {
		if err != nil {
			return err
		}
		readings = append(readings, stemma.Read(stemma.English(), r))
		s.Reports = append(s.Reports, r.ID)
	}
	read := took()
	if profile != "" {
		f, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	gathered := stemma.Gather(readings)
	gather := took()
	c := collate.Collate(s, readings)
	collated := took()
	tree := lineage.Infer(c)
	inferred := took()
	checks := coherence.Reckon(c)
	reckoned := took()
	findings := find.All(c, tree, checks)
	found := took()
	e := edition.Make(s, readings, c, tree, checks, findings)
	made := took()
	fmt.Printf("%-34s %5d reports %5d stories  read %6.2f  gather %6.2f  collate %6.2f  lineage %6.2f  coherence %6.2f  finding %6.2f  edition %6.2f  edit %6.2f  (%d loci, %d series, %d findings)\n",
		s.ID, len(readings), len(gathered), read, gather, collated, inferred, reckoned, found, made, collated+inferred+reckoned+found+made, len(e.Loci), len(e.Series), len(e.Findings))
	return nil
}

// lap returns a function that returns the CPU seconds of the process since its last call.
func lap() func() float64 {
	last := cpu()
	return func() float64 {
		now := cpu()
		d := now - last
		last = now
		return d.Seconds()
	}
}

// cpu returns the CPU time of the process.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
