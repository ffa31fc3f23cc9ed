package site

import (
	"cmp"
	"context"
	"slices"
	"time"

	"stemma/desk"
	"stemma/report"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// threadsOf parts editions into threads. Of those that stand, which share no reports with each
// other, there may be very many, and of those that stood few.
func threadsOf(gone, come []store.Edition) (out []*thread) {
	stood := map[report.ID]bool{}
	for _, e := range gone {
		for _, id := range e.Reports {
			stood[id] = true
		}
	}
	var near []store.Edition
	for i, e := range come {
		if slices.ContainsFunc(e.Reports, func(id report.ID) bool { return stood[id] }) {
			near = append(near, e)
		} else {
			out = append(out, &thread{come: come[i : i+1 : i+1], newest: e.Seq})
		}
	}
	for _, x := range desk.Threads(gone, near) {
		t := &thread{gone: x[0], come: x[1]}
		for _, es := range x {
			if len(es) > 0 {
				t.newest = max(t.newest, es[len(es)-1].Seq)
			}
		}
		out = append(out, t)
	}
	return out
}

func (c changed) len() int { return len(c.threads) + len(c.all) }

// part returns the threads from first up to end.
func (c changed) part(first, end int) []*thread {
	if c.all == nil {
		return c.threads[first:end]
	}
	var out []*thread
	for _, e := range c.all[first:end] {
		out = append(out, &thread{come: []store.Edition{*e}, newest: e.Seq})
	}
	return out
}

// since lists what changed after a revision, and returns what stands after the last of the
// changes. Those who ask by the same key, of which the revision goes back only if the clock
// does, share the work.
func (s *shelf) since(ctx context.Context, key string, after store.Seq) (changed, *kept.Standing, error) {
	if after == 0 {
		now, err := s.current(ctx)
		if err != nil {
			return changed{}, nil, err
		}
		return changed{all: now.Order}, now, nil
	}
	f, err := s.followers.Load(key, func() (*follower, int, error) { return &follower{}, 1, nil })
	if err != nil {
		return changed{}, nil, err
	}
	if !f.mu.TryLock() {
		// Another makes the next answer. That of a moment ago is as right, unless something was
		// forgotten.
		now, err := s.current(ctx)
		if err != nil {
			return changed{}, nil, err
		}
		if x := f.last.Load(); x != nil && x.now.Epoch == now.Epoch && x.after <= after && kept.Lately(x.made) {
			return x.changed, x.now, nil
		}
		f.mu.Lock()
	}
	defer f.mu.Unlock()
	now, err := s.current(ctx) // only now, so that the follower is not ahead of it
	if err != nil {
		return changed{}, nil, err
	}
	if err := f.follow(ctx, s, now, after); err != nil {
		return changed{}, nil, err
	}
	s.followers.Weigh(key, f.held+1)
	f.last.Store(&answer{f.changed, now, time.Now()})
	return f.changed, now, nil
}

// follow moves a follower on, or lets it begin anew.
func (f *follower) follow(ctx context.Context, s *shelf, now *kept.Standing, after store.Seq) error {
	if f.of == nil || now.Epoch != f.epoch || after < f.after || after > f.at {
		f.begin(now.Epoch, after)
	}
	if f.after < after {
		gone, come, err := s.Since(ctx, f.after, after)
		if err != nil {
			return err
		}
		if !f.leave(gone, come, after) {
			f.begin(now.Epoch, after)
		}
	}
	for f.at < now.At {
		began := f.at == after
		gone, come, err := f.between(ctx, s, now, began)
		if err != nil {
			return err
		}
		if !f.reach(gone, come, now) && !began {
			f.begin(now.Epoch, after)
		}
	}
	return nil
}

// between lists what went and what came until others stand. A follower that begins has what
// came from what stands, and asks the store only for what went.
func (f *follower) between(ctx context.Context, s *shelf, now *kept.Standing, begins bool) (gone, come []store.Edition, err error) {
	if !begins {
		return s.Since(ctx, f.at, now.At)
	}
	if gone, err = s.Gone(ctx, f.at, now.At); err != nil {
		return nil, nil, err
	}
	came := now.Came(f.at)
	come = make([]store.Edition, 0, len(came))
	for _, e := range slices.Backward(came) {
		come = append(come, *e)
	}
	if len(f.of) == 0 {
		f.of = make(map[report.ID]*thread, 3*len(come))
	}
	return gone, come, nil
}

// begin lets a follower begin with nothing.
func (f *follower) begin(epoch int64, after store.Seq) {
	f.epoch, f.at, f.of, f.held, f.changed = epoch, after, map[report.ID]*thread{}, 0, changed{after: after, first: store.Newest}
}

// reach moves the later revision on to that after which others stand, when editions went and
// others came. It returns false if one that is said to stand no longer does, as where old
// editions were removed meanwhile and others count as standing until what replaced them; then
// the follower must begin anew.
func (f *follower) reach(gone, come []store.Edition, now *kept.Standing) bool {
	if len(come) > 0 {
		f.first = min(f.first, come[0].Seq)
	}
	f.at = now.At
	threads, _ := f.move(nil, come, gone)
	for _, t := range threads {
		for _, e := range t.come {
			if is := now.Story(e.Story); is == nil || is.Seq != e.Seq {
				return false
			}
		}
	}
	return true
}

// leave moves the earlier revision on to one between which and the former editions went and
// others came. It returns false if what went was not known to have stood; then, too, the
// follower must begin anew.
func (f *follower) leave(gone, come []store.Edition, after store.Seq) bool {
	f.after = after
	if n := len(come); n > 0 {
		f.first = max(f.first, come[n-1].Seq+1)
	}
	_, found := f.move(gone, nil, come)
	return found
}

// move makes those threads anew that have a report of an edition in out, which is no longer
// among those that stood; in in, which is now among those that stand; or in turn, which no
// longer is among these, or else is now among those that stood. The others stay as they are.
// It returns the new threads, and whether all of out was there.
func (f *follower) move(out, in, turn []store.Edition) (fresh []*thread, found bool) {
	touched := map[*thread]bool{}
	var was, is []store.Edition
	for _, es := range [][]store.Edition{out, in, turn} {
		for _, e := range es {
			for _, id := range e.Reports {
				if t := f.of[id]; t != nil && !touched[t] {
					touched[t] = true
					was, is = append(was, t.gone...), append(is, t.come...)
				}
			}
		}
	}
	found = true
	was = without(was, out, func(store.Edition) { found = false })
	is = without(is, turn, func(e store.Edition) { was = append(was, e) })
	is = append(is, in...)
	for _, es := range [][]store.Edition{was, is} {
		slices.SortFunc(es, bySeq)
	}
	for t := range touched {
		t.each(func(id report.ID) { delete(f.of, id) })
		f.held -= len(t.gone) + len(t.come)
	}
	fresh = threadsOf(was, is)
	for _, t := range fresh {
		t.each(func(id report.ID) { f.of[id] = t })
		f.held += len(t.gone) + len(t.come)
	}
	f.threads = replaced(f.threads, touched, fresh)
	return fresh, found
}

func bySeq(a, b store.Edition) int { return cmp.Compare(a.Seq, b.Seq) }

// without returns the editions of a list that are not among others, and calls absent for each
// of the others that was not in the list.
func without(es, others []store.Edition, absent func(store.Edition)) []store.Edition {
	others = slices.SortedFunc(slices.Values(others), bySeq)
	there := make([]bool, len(others))
	es = slices.DeleteFunc(es, func(e store.Edition) bool {
		i, found := slices.BinarySearchFunc(others, e, bySeq)
		if found {
			there[i] = true
		}
		return found
	})
	for i, o := range others {
		if !there[i] {
			absent(o)
		}
	}
	return es
}

// each calls do for each report of a thread, perhaps more than once.
func (t *thread) each(do func(report.ID)) {
	for _, es := range [][]store.Edition{t.gone, t.come} {
		for _, e := range es {
			for _, id := range e.Reports {
				do(id)
			}
		}
	}
}

// replaced returns a list of threads, the newest first, with others in place of some of them.
// The list itself stays as it is. What lies between those that are replaced, which may be
// very much, is taken as it is.
func replaced(list []*thread, gone map[*thread]bool, come []*thread) []*thread {
	moves := slices.Clone(come)
	for t := range gone {
		moves = append(moves, t)
	}
	slices.SortFunc(moves, func(a, b *thread) int { return cmp.Compare(b.newest, a.newest) })
	out := make([]*thread, 0, len(list)+len(come))
	for _, t := range moves {
		i, _ := slices.BinarySearchFunc(list, t.newest, func(x *thread, newest store.Seq) int { return cmp.Compare(newest, x.newest) })
		out, list = append(out, list[:i]...), list[i:]
		if gone[t] {
			list = list[1:]
		} else {
			out = append(out, t)
		}
	}
	return append(out, list...)
}
