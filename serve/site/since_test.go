package site

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/report"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// An annals is a store of editions that hold nothing but the names of their reports.
type annals struct {
	kept.Store
	past    []store.Past // in order of Seq
	at      store.Seq
	epoch   int64
	removed int                     // editions
	thinned map[store.Seq]store.Seq // by those that thin removed, the revision that replaced each
	told    int                     // editions that Since listed
}

func (a *annals) Epoch(context.Context) (int64, error) { return a.epoch, nil }

func (a *annals) Before(context.Context, time.Time) (store.Seq, error) { return a.at, nil }

func (a *annals) Since(_ context.Context, at, to store.Seq) (gone, come []store.Edition, err error) {
	stood := func(p store.Past, at store.Seq) bool { return p.Revision <= at && (p.Gone == 0 || p.Gone > at) }
	for _, p := range a.past {
		switch was, is := stood(p, at), stood(p, to); {
		case was && !is:
			gone = append(gone, p.Edition)
		case is && !was:
			come = append(come, p.Edition)
		}
	}
	a.told += len(gone) + len(come)
	return gone, come, nil
}

func (a *annals) Gone(ctx context.Context, at, to store.Seq) ([]store.Edition, error) {
	told := a.told
	gone, _, err := a.Since(ctx, at, to)
	a.told = told + len(gone)
	return gone, err
}

// publish puts stories of these reports in the place of all that have one of the reports.
func (a *annals) publish(stories ...[]report.ID) {
	a.at++
	for i := range a.past {
		if p := &a.past[i]; p.Gone == 0 && slices.ContainsFunc(stories, func(s []report.ID) bool { return inBoth(s, p.Reports) > 0 }) {
			p.Gone = a.at
		}
	}
	for _, s := range stories {
		a.past = append(a.past, store.Past{Edition: store.Edition{Seq: store.Seq(len(a.past) + a.removed + 1), Story: string(s[0]), Reports: s, Revision: a.at}})
	}
}

// thin removes an old edition that came in the place of one other, which then counts as
// standing until what took its place came.
func (a *annals) thin(random *rand.Rand) {
	for _, i := range random.Perm(len(a.past)) {
		p := a.past[i]
		var before, beside []int
		for k, o := range a.past {
			if o.Gone == p.Revision {
				before = append(before, k)
			}
			if k != i && o.Revision == p.Revision {
				beside = append(beside, k)
			}
		}
		if p.Gone > 0 && len(before) == 1 && beside == nil {
			a.past[before[0]].Gone, a.thinned[p.Seq] = p.Gone, p.Gone
			a.past = slices.Delete(a.past, i, i+1)
			a.removed++
			return
		}
	}
}

// forget removes an edition that stands.
func (a *annals) forget(random *rand.Rand) {
	for _, i := range random.Perm(len(a.past)) {
		if a.past[i].Gone == 0 {
			a.past = slices.Delete(a.past, i, i+1)
			a.removed++
			break
		}
	}
	a.epoch++
}

// change lets something happen to the stories: one begins, grows, is told anew, falls apart or
// is mended, takes in another, or is gone.
func (a *annals) change(random *rand.Rand) {
	var standing [][]report.ID
	for _, p := range a.past {
		if p.Gone == 0 {
			standing = append(standing, p.Reports)
		}
	}
	fresh := report.ID(fmt.Sprintf("%03d-%d", random.IntN(1000), a.at))
	if len(standing) < 25 {
		a.publish([]report.ID{fresh})
		return
	}
	one, other := standing[random.IntN(len(standing))], standing[random.IntN(len(standing))]
	switch both := slices.Concat(one, other); random.IntN(8) {
	case 0:
		a.publish([]report.ID{fresh})
	case 1:
		a.publish(append(slices.Clone(one), fresh))
	case 2:
		a.publish(one)
	case 3:
		if len(one) > 1 {
			a.publish(one[:len(one)/2], one[len(one)/2:])
		}
	case 4, 5:
		if len(both) < 12 && inBoth(one, other) == 0 {
			a.publish(both)
		}
	case 6: // a report goes from one to another
		if len(one) > 1 && inBoth(one, other) == 0 {
			a.publish(one[1:], append(slices.Clone(other), one[0]))
		}
	case 7:
		a.at++
		for i := range a.past {
			if p := &a.past[i]; p.Gone == 0 && p.Reports[0] == one[0] {
				p.Gone = a.at
			}
		}
	}
}

// told writes threads with all that is in them.
func (c changed) told() string {
	var b strings.Builder
	for _, t := range c.part(0, c.len()) {
		fmt.Fprintln(&b, t.newest, t.gone, t.come)
	}
	return b.String()
}

// has reports whether all editions of threads are still kept.
func (a *annals) has(c changed) bool {
	for _, t := range c.threads {
		for _, e := range slices.Concat(t.gone, t.come) {
			if !slices.ContainsFunc(a.past, func(p store.Past) bool { return p.Seq == e.Seq }) {
				return false
			}
		}
	}
	return true
}

// possible fails where threads hold an edition that cannot be in them: one that does not stand,
// or that was replaced before.
func (a *annals) possible(t *testing.T, got changed, now *kept.Standing, after store.Seq) {
	t.Helper()
	for _, x := range got.threads {
		for _, e := range x.come {
			if is := now.Story(e.Story); is == nil || is.Seq != e.Seq {
				t.Fatalf("at %d after %d: edition %d is said to stand", a.at, after, e.Seq)
			}
		}
		for _, e := range x.gone {
			if by, ok := a.thinned[e.Seq]; ok && by <= after {
				t.Fatalf("at %d after %d: edition %d, replaced by revision %d, is said to have stood", a.at, after, e.Seq, by)
			}
		}
	}
}

// However stories grow, merge, fall apart and are mended, those who follow what changed know
// what is found when it is looked for anew; as well where the time after which they ask moves
// on, old editions are removed, or reports are forgotten.
func TestFollow(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 9))
	a := &annals{epoch: 1, thinned: map[store.Seq]store.Seq{}}
	s := newShelf(kept.New(a, ""))
	asked, merged, parted := 0, 0, 0
	steps := 3000
	if testing.Short() {
		steps = 600
	}
	for range steps {
		a.change(random)
		switch random.IntN(60) {
		case 0:
			a.thin(random)
		case 1:
			a.forget(random)
		}
		for _, ask := range []struct {
			key   string
			after store.Seq
			often int
		}{{"first", 1, 2}, {"mark", 60, 3}, {"seldom", 7, 40}, {"late", 900, 5}, {"hour", max(1, a.at-40), 2}, {"day", max(1, a.at-400), 9}, {"back", 1 + store.Seq(random.IntN(int(a.at))), 30}} {
			if random.IntN(ask.often) > 0 {
				continue
			}
			got, now, err := s.since(t.Context(), ask.key, ask.after)
			a.possible(t, got, now, ask.after)
			if err == nil && !a.has(got) { // then a page cannot be made of it
				s.followers.Clear()
				got, now, err = s.since(t.Context(), ask.key, ask.after)
			}
			if err != nil {
				t.Fatal(err)
			}
			gone, come, _ := a.Since(t.Context(), ask.after, a.at)
			want := changed{threads: threadsOf(gone, come)}
			slices.SortFunc(want.threads, func(a, b *thread) int { return int(b.newest - a.newest) })
			if got.told() != want.told() {
				t.Fatalf("at %d after %d:\ngot\n%swant\n%s", a.at, ask.after, got.told(), want.told())
			}
			for _, e := range now.Order {
				if is := slices.ContainsFunc(come, func(c store.Edition) bool { return c.Seq == e.Seq }); is != (e.Seq >= got.first) {
					t.Fatalf("at %d after %d: edition %d came since: %v", a.at, ask.after, e.Seq, is)
				}
			}
			asked++
			for _, x := range got.threads {
				if len(x.gone) > 1 {
					merged++
				}
				if len(x.come) > 1 {
					parted++
				}
			}
		}
	}
	if asked < 5*steps/3 || merged < steps/3 || parted < steps/3 {
		t.Errorf("asked %d times, %d merged, %d parted: too little happened", asked, merged, parted)
	}
}

// What changed is looked for once, however many ask, and then only what came.
func TestFollowLooksOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	a := &annals{epoch: 1, thinned: map[store.Seq]store.Seq{}}
	for range 400 {
		a.change(random)
	}
	s := newShelf(kept.New(a, ""))
	for _, key := range []string{"mark", "span"} {
		var first, most int
		for n := range 50 {
			a.change(random)
			if _, err := s.current(t.Context()); err != nil {
				t.Fatal(err)
			}
			after := store.Seq(10)
			if key == "span" {
				after += store.Seq(n)
			}
			a.told = 0
			if _, _, err := s.since(t.Context(), key, after); err != nil {
				t.Fatal(err)
			}
			if n == 0 {
				first = a.told
			} else {
				most = max(most, a.told)
			}
		}
		if first < 8 || most > 12 {
			t.Errorf("%s: %d editions at first, and up to %d when one story changed", key, first, most)
		}
	}
}

// While one reader has what changed brought up to date, another gets what was told a moment
// ago, with what stood then.
func TestFollowWithoutWaiting(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	a := &annals{epoch: 1}
	for range 100 {
		a.change(random)
	}
	s := newShelf(kept.New(a, ""))
	since := func() (string, store.Seq) {
		c, now, err := s.since(t.Context(), "mark", 10)
		if err != nil {
			t.Fatal(err)
		}
		return c.told(), now.At
	}
	since() // and drops what was kept of another epoch
	told, at := since()
	f, _ := s.followers.Load("mark", nil)
	f.mu.Lock()
	a.publish([]report.ID{"new"})
	if again, then := since(); again != told || then != at {
		t.Errorf("after %d what changed until %d is told", at, then)
	}
	f.mu.Unlock()
	if _, then := since(); then != a.at {
		t.Errorf("after %d what changed until %d is told", a.at, then)
	}
}
