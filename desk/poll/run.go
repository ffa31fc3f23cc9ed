package poll

import (
	"context"
	"errors"
	"sync"
	"time"

	"stemma/store"
)

const (
	look    = 2 * time.Second  // how often pages are looked for that are due; ours
	reload  = 15 * time.Second // how often the list of feeds is read; ours
	mostDue = 256              // pages that are loaded at a time, beside those of busy hosts; ours
	ofOne   = 16               // of them of one host; ours
	rest    = time.Minute      // how long nothing is asked for that the store cannot keep; ours
)

// A runner is what Run knows of its work.
type runner struct {
	*Poller
	feeds []store.Feed
	read  time.Time // when feeds was read; zero means that it is to be read
	jobs  []*job    // that were due at the time asked, and are not begun
	asked time.Time
	busy  map[string]bool      // hosts
	rests map[string]time.Time // hosts, until when they are not asked; "" is all of them
	said  string               // the last fault of the store, so that it is not logged again and again
}

// Run follows the feeds until ctx is done. Faults of feeds and pages are kept in the store;
// those of the store are logged, and what they concern is tried again a minute later.
func (p *Poller) Run(ctx context.Context) error {
	r := &runner{Poller: p, busy: map[string]bool{}, rests: map[string]time.Time{}}
	var wg sync.WaitGroup
	defer wg.Wait()
	done := make(chan *job)
	for {
		for _, j := range r.next(ctx) {
			r.busy[j.host] = true
			wg.Go(func() {
				j.fault = p.do(ctx, j)
				select {
				case done <- j:
				case <-ctx.Done():
				}
			})
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case j := <-done:
			r.ended(j)
		case <-time.After(look):
		}
		for drained := false; !drained; {
			select {
			case j := <-done:
				r.ended(j)
			default:
				drained = true
			}
		}
	}
}

// next returns jobs to begin: one each of as many hosts as may still be asked. The store is
// asked what is due when nothing is left of what was, or that is old; and not at all while
// no more hosts may be asked.
func (r *runner) next(ctx context.Context) (out []*job) {
	now := time.Now()
	for host, until := range r.rests {
		if now.After(until) {
			delete(r.rests, host)
		}
	}
	free := r.hosts() - len(r.busy)
	if _, all := r.rests[""]; all || free <= 0 {
		return nil
	}
	if now.Sub(r.read) >= reload {
		feeds, err := r.Store.Feeds(ctx)
		if err == nil {
			r.feeds, r.read = feeds, now
		}
		r.say(ctx, "list feeds", err)
	}
	if len(r.jobs) == 0 || now.Sub(r.asked) >= look {
		var err error
		r.jobs, err = r.due(ctx, r.feeds, r.busy)
		r.asked = now
		r.say(ctx, "list pages", err)
	}
	var left []*job
	for _, j := range r.jobs {
		_, rests := r.rests[j.host]
		switch {
		case r.busy[j.host] || rests:
		case len(out) == free:
			left = append(left, j)
		default:
			out = append(out, j)
		}
	}
	r.jobs = left
	return out
}

// ended notes that a job has ended. What its feeds told of is looked for at once.
func (r *runner) ended(j *job) {
	delete(r.busy, j.host)
	if len(j.feeds) > 0 {
		r.read, r.jobs = time.Time{}, nil
	}
	if j.fault == nil {
		return
	}
	until := time.Now().Add(rest)
	r.rests[j.host] = until
	if !errors.Is(j.fault, store.ErrDamaged) { // which is of one row, and not of the disk
		r.rests[""] = until
	}
}

// say logs a fault of the store, unless it was the last one said.
func (r *runner) say(ctx context.Context, what string, err error) {
	if err != nil && ctx.Err() == nil && err.Error() != r.said {
		r.said = err.Error()
		r.log().Error(what, "err", err)
	}
}

// A job is what is due of one host: it is done one by one.
type job struct {
	host  string
	feeds []store.Feed
	pages []store.Page
	fault error // of the store, which ended it; set before it is done
}

// due lists what is due of hosts that are not busy, the hosts of feeds first. With an error it
// lists what there is in spite of it.
func (p *Poller) due(ctx context.Context, feeds []store.Feed, busy map[string]bool) ([]*job, error) {
	now := p.now()
	var out []*job
	by := map[string]*job{}
	of := func(host string) *job {
		if by[host] == nil {
			by[host] = &job{host: host}
			if !busy[host] {
				out = append(out, by[host])
			}
		}
		return by[host]
	}
	for _, f := range feeds {
		if !f.Polling.Next.After(now) {
			j := of(hostOf(f.Address))
			j.feeds = append(j.feeds, f)
		}
	}
	pages, err := p.Store.Due(ctx, now, mostDue+ofOne*len(busy), ofOne)
	for _, pg := range pages {
		j := of(pg.Host)
		j.pages = append(j.pages, pg)
	}
	return out, err
}

// do does a job until the store fails to keep something, which it logs.
func (p *Poller) do(ctx context.Context, j *job) error {
	for _, f := range j.feeds {
		if err := p.Feed(ctx, f); err != nil && !errors.Is(err, store.ErrNotFound) {
			return p.failed(ctx, "feed", f.Address, err)
		}
	}
	for _, pg := range j.pages {
		if err := p.Page(ctx, pg); err != nil {
			return p.failed(ctx, "page", pg.Address, err)
		}
	}
	return nil
}

// failed logs and returns an error of the store, or that ctx is done.
func (p *Poller) failed(ctx context.Context, what, address string, err error) error {
	if ctx.Err() == nil {
		p.log().Error(what, what, address, "err", err)
	}
	return err
}

// Round does all that is due, one by one, and returns how many feeds and pages that were.
func (p *Poller) Round(ctx context.Context) (n int, err error) {
	feeds, err := p.Store.Feeds(ctx)
	if err != nil {
		return 0, err
	}
	jobs, err := p.due(ctx, feeds, nil)
	for _, j := range jobs {
		err = errors.Join(err, p.do(ctx, j))
		n += len(j.feeds) + len(j.pages)
	}
	return n, errors.Join(err, ctx.Err())
}
