package main

import (
	"errors"
	"fmt"
	"runtime"
	"sync"

	"stemma"
	"stemma/claim"
	"stemma/intake/file"
	"stemma/report"
)

// input is the flags and arguments that say what to read.
type input struct {
	Input string   `enum:"${inputs}" default:"auto" help:"How to read the paths: ${inputs_or}."`
	Paths []string `arg:"" name:"path" help:"Files and folders of reports; - is standard input."`
}

// target is where the output of a command with this input goes; see world.target.
func (in input) target(w *world, name string) (*target, error) {
	if err := offline(in.Paths); err != nil {
		return nil, err
	}
	return w.target(name, in.Paths...)
}

// each reads the reports of the paths and calls f with the reading of each, in
// input order. Reading is spread over the processors. Faults are printed as they
// come, each on a line, and counted.
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
				j.out <- stemma.Read(j.r)
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
		p.at(t.read)
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

// A tally counts what was read, and what could not be read.
type tally struct {
	w         *world
	read, bad int
}

// fault tells of one fault.
func (t *tally) fault(err error) {
	t.w.complain("%v", err)
	if !errors.Is(err, file.ErrSkipped) {
		t.bad++
	}
}

// unread tells that a report was not read whole. Of what intake could not get, intake
// itself tells.
func (t *tally) unread(r *report.Report, u claim.Partial) {
	switch u.Why {
	case claim.TooLong:
		t.w.complain("read %s: read in part: bytes %d to %d of its text were left out, as it is too long", r.Ref, u.Span.Start, u.Span.End)
	case claim.Fault:
		t.w.complain("read %s: not read: the reader broke down on it, which is a mistake in stemma", r.Ref)
	default:
		return
	}
	t.bad++
}

// end returns what has become of the whole.
func (t *tally) end(paths []string) error {
	switch {
	case t.w.ctx.Err() != nil:
		return t.w.ctx.Err()
	case t.read == 0 && t.bad == 0:
		return errors.New("no report found in the paths given")
	case t.read == 0:
		return fmt.Errorf("nothing could be read%s", meant(paths, t.w.subcommands))
	case t.bad > 0:
		return partialError{t.bad}
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
	if err != nil && !isPartial(err) {
		return nil, err
	}
	return out, err
}
