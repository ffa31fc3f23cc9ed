package batch

import (
	"context"
	"runtime"
	"sync"

	"stemma/report"
)

// A job is a report or a fault on its way from the inputs to a shard.
type job struct {
	kind   byte
	at     position
	path   string // of the input
	to     *shard
	report *report.Report
	digest
	fault fault
	first bool // the first report with its ID
	out   chan made
}

// made is what became of a job: entries.
type made struct {
	data   []byte
	faults []fault // in the report
	err    error
}

// read reads the shards that are to be read, or what is missing of them. The inputs are
// unpacked in one goroutine, read in as many as there are processors, and kept in order.
func (b *batch) read(ctx context.Context) error {
	open := make([]*shard, b.Shards)
	n := 0
	for i := range open {
		if b.Shard != nil && i != *b.Shard {
			continue
		}
		s, err := b.resume(i)
		if err != nil {
			return err
		}
		if open[i] = s; s != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	defer func() {
		for _, s := range open {
			if s != nil {
				s.drop()
			}
		}
	}()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	order := make(chan *job, 4*runtime.GOMAXPROCS(0))
	var failed error
	var wg sync.WaitGroup
	wg.Go(func() {
		defer close(order)
		failed = b.unpack(ctx, open, order)
	})
	err := b.keepAll(order)
	cancel()
	for range order { // those that were on their way
	}
	wg.Wait()
	if err == nil {
		err = failed
	}
	if err != nil {
		return err
	}
	for _, s := range open {
		if s == nil {
			continue
		}
		s.next = position{len(b.plan.Inputs), 0}
		if err := s.close(true); err != nil {
			return err
		}
		if err := s.done(); err != nil {
			return err
		}
	}
	return nil
}

// unpack reads the inputs from where the shards are, and hands what they yield on.
func (b *batch) unpack(ctx context.Context, open []*shard, order chan<- *job) error {
	todo := make(chan *job)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for j := range todo {
				j.out <- b.make(j)
			}
		})
	}
	defer wg.Wait()
	defer close(todo)
	from := position{len(b.plan.Inputs), 0}
	for _, s := range open {
		if s != nil && s.next.before(from) {
			from = s.next
		}
	}
	for i := from.Input; i < len(b.plan.Inputs); i++ {
		in := b.plan.Inputs[i]
		if err := b.same(in); err != nil {
			return err
		}
		at := position{Input: i}
		for r, err := range in.source().Read(ctx, b.options()) {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			j := b.job(at, in.Path, open, r, err)
			if at.Item++; j == nil {
				continue
			}
			select {
			case order <- j:
			case <-ctx.Done():
				return ctx.Err()
			}
			select {
			case todo <- j:
			case <-ctx.Done():
				j.out <- made{err: ctx.Err()}
				return ctx.Err()
			}
		}
	}
	return nil
}

// job returns the job for what an input yields, nil if it is of no shard that is read here,
// or kept already.
func (b *batch) job(at position, path string, open []*shard, r *report.Report, err error) *job {
	j := &job{kind: 'f', at: at, path: path, out: make(chan made, 1)}
	if err != nil {
		j.fault = faultOf(err)
		j.to = open[b.shardOfFault(path, at)]
	} else {
		j.to = open[shardOf(r.ID, b.Shards)]
	}
	if j.to == nil || at.before(j.to.from) {
		return nil
	}
	if err != nil {
		return j
	}
	j.kind, j.report, j.digest = 'r', r, digestOf(r)
	j.first = !j.to.knows(r.ID)
	if j.to.seen[seen{r.ID, j.digest}] {
		j.kind = 's'
	}
	j.to.seen[seen{id: r.ID}], j.to.seen[seen{r.ID, j.digest}] = true, true
	return j
}

// make reads the report of a job and encodes what is kept of it.
func (b *batch) make(j *job) (m made) {
	switch j.kind {
	case 'f':
		m.data = appendString(appendEntry(nil, 'f', j.at), j.fault.line())
	case 's':
		m.data, m.err = appendAgain(nil, j.at, j.digest, j.report)
	default:
		reading := b.first(j.report)
		m.faults = faultsOf(j.path, reading)
		m.data, m.err = appendReport(nil, j.at, j.digest, reading)
	}
	for _, f := range m.faults {
		m.data = appendString(appendEntry(m.data, 'f', j.at), f.line())
	}
	return m
}

// keepAll keeps what comes, in order.
func (b *batch) keepAll(order <-chan *job) error {
	n := 0
	for j := range order {
		m := <-j.out
		if m.err != nil {
			return m.err
		}
		switch j.kind {
		case 'f':
			j.to.counts.add(j.fault.counts())
		default:
			j.to.counts.add(given(j.first))
			n++
		}
		for _, f := range m.faults {
			j.to.counts.add(f.counts())
		}
		if err := j.to.put(j.kind, m.data, position{j.at.Input, j.at.Item + 1}); err != nil {
			return err
		}
		b.Progress("read", n, 0)
	}
	return nil
}
