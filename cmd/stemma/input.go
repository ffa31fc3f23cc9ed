package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"

	"golang.org/x/term"

	"stemma"
	"stemma/claim"
	"stemma/intake/file"
	"stemma/report"
)

// input is the flags and arguments that say what to read.
type input struct {
	Input string   `enum:"auto,jsonl,json,text,md,html,eml,pdf" default:"auto" help:"How to read the paths: auto, jsonl, json, text, md, html, eml or pdf."`
	Paths []string `arg:"" name:"path" help:"Files and folders of reports; - is standard input."`
}

// each reads the reports of the paths and calls f with the reading of each, in
// input order. Reading is spread over the processors. Faults are printed as they
// come, each on a line, and counted.
func (in input) each(w *world, f func(*report.Report, *claim.Reading) error) error {
	p := newProgress(w)
	defer p.done()
	type job struct {
		r   *report.Report
		err error
		out chan *claim.Reading
	}
	n := runtime.GOMAXPROCS(0)
	todo, order := make(chan *job), make(chan *job, 4*n)
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for j := range todo {
				j.out <- stemma.Read(j.r)
			}
		})
	}
	go func() {
		defer close(order)
		defer close(todo)
		for r, err := range file.Read(w.ctx, file.Options{Input: in.Input, Stdin: w.stdin}, in.Paths...) {
			j := &job{r, err, make(chan *claim.Reading, 1)}
			select {
			case order <- j:
			case <-stop:
				return
			}
			if err == nil {
				select {
				case todo <- j:
				case <-stop:
					return
				}
			}
		}
	}()
	read, bad := 0, 0
	var failed error
	for j := range order {
		if failed != nil {
			continue
		}
		if j.err != nil {
			p.clear()
			fmt.Fprintf(w.stderr, "stemma: %v\n", j.err)
			if !errors.Is(j.err, file.ErrSkipped) {
				bad++
			}
			continue
		}
		rd := <-j.out
		read++
		p.at(read)
		if failed = f(j.r, rd); failed != nil {
			close(stop)
		}
	}
	wg.Wait()
	switch {
	case failed != nil:
		return failed
	case w.ctx.Err() != nil:
		return w.ctx.Err()
	case read == 0 && bad == 0:
		return errors.New("no report found in the paths given")
	case read == 0:
		return errors.New("nothing could be read")
	case bad > 0:
		return partialError{bad}
	}
	return nil
}

// all reads every report of the paths; a report met twice is read once. The
// error may be a partialError beside readings.
func (in input) all(w *world) ([]*claim.Reading, error) {
	var out []*claim.Reading
	at := map[report.ID]int{}
	err := in.each(w, func(r *report.Report, rd *claim.Reading) error {
		if i, ok := at[r.ID]; ok {
			first := out[i].Report
			merged := file.Collapse([]*report.Report{first, r})
			*first = *merged[0]
			return nil
		}
		at[r.ID] = len(out)
		out = append(out, rd)
		return nil
	})
	var p partialError
	if err != nil && !errors.As(err, &p) {
		return nil, err
	}
	return out, err
}

// progress writes how far long work has come, on standard error and only if
// that is a terminal.
type progress struct {
	w     *world
	on    bool
	start time.Time
	shown time.Time
}

func newProgress(w *world) *progress {
	p := &progress{w: w, start: time.Now()}
	if f, ok := w.stderr.(*os.File); ok {
		p.on = term.IsTerminal(int(f.Fd()))
	}
	return p
}

func (p *progress) at(n int) {
	now := time.Now()
	if !p.on || now.Sub(p.start) < time.Second || now.Sub(p.shown) < 200*time.Millisecond {
		return
	}
	p.shown = now
	fmt.Fprintf(p.w.stderr, "\r%d reports read", n)
}

func (p *progress) clear() {
	if p.on && !p.shown.IsZero() {
		fmt.Fprint(p.w.stderr, "\r\x1b[K")
	}
}

func (p *progress) done() { p.clear() }
