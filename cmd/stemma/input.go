package main

import (
	"runtime"
	"sync"

	"stemma/claim"
	"stemma/intake/file"
	"stemma/report"
)

// input holds the flags and arguments that say what to read.
type input struct {
	Input string   `enum:"${inputs}" default:"auto" help:"How to read the paths: ${inputs_or}."`
	Paths []string `arg:"" name:"path" help:"Files and folders of reports; - is standard input."`
}

// target returns the target of a command with this input; see world.target.
func (in input) target(w *world, name string) (*target, error) {
	if err := offline(in.Paths); err != nil {
		return nil, err
	}
	return w.target(name, in.Paths...)
}

// each reads the reports in the paths and calls f with the reading of each, in input
// order. It reads on all processors. Faults are counted, and printed as they occur,
// each on a line.
func (in input) each(w *world, f func(*report.Report, *claim.Reading) error) error {
	p := newProgress(w)
	defer p.clear()
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
				j.out <- program.Read(j.r)
			}
		})
	}
	go func() {
		defer close(order)
		defer close(todo)
		for r, err := range file.Read(w.ctx, file.Options{Input: in.Input, Stdin: w.stdin, Except: w.writes}, in.Paths...) {
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
	t := tally{w: w}
	var failed error
	for j := range order {
		if failed != nil {
			continue
		}
		if j.err != nil {
			p.clear()
			t.fault(j.err)
			continue
		}
		rd := <-j.out
		t.read++
		for _, u := range rd.Partial {
			p.clear()
			t.unread(j.r, u)
		}
		p.show(t.read)
		if failed = f(j.r, rd); failed != nil {
			close(stop)
		}
	}
	wg.Wait()
	if failed != nil {
		return failed
	}
	return t.end(in.Paths)
}

// all returns the readings of all reports in the paths. Reports that occur twice are
// merged. If the error is a partialError, there are readings as well.
func (in input) all(w *world) ([]*claim.Reading, error) {
	var out []*claim.Reading
	index := map[report.ID]int{} // into out
	err := in.each(w, func(r *report.Report, rd *claim.Reading) error {
		if i, ok := index[r.ID]; ok {
			first := out[i].Report
			merged := file.Collapse([]*report.Report{first, r})
			*first = *merged[0]
			return nil
		}
		index[r.ID] = len(out)
		out = append(out, rd)
		return nil
	})
	if err != nil && !isPartial(err) {
		return nil, err
	}
	return out, err
}
