package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"stemma/claim"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
)

// Edit edits up to max stories that changed, and publishes them with what changed in them and
// with the alerts that are owed for it. It returns how many revisions it published. mem may
// be nil.
func Edit(ctx context.Context, s store.Store, p Program, alerts []Rule, mem *Memory, now time.Time, max int, log *slog.Logger) (int, error) {
	if at, err := s.Place(ctx); err != nil || at.Rules != p.Rules {
		return 0, err // not yet gathered under these rules
	}
	todo, err := s.Unedited(ctx, p.EditRules, max)
	if err != nil {
		return 0, err
	}
	n := 0
	var faults []error
	for _, id := range todo {
		done, err := editOne(ctx, s, p, alerts, mem, id, now, log)
		switch {
		case ctx.Err() != nil:
			return n, ctx.Err()
		case errors.Is(err, store.ErrNotFound): // a report was forgotten meanwhile
			faults = append(faults, fmt.Errorf("%w: %w", store.ErrConflict, err))
		case err != nil:
			faults = append(faults, err)
		case done:
			n++
		}
		if errors.Is(err, store.ErrFull) || errors.Is(err, store.ErrBusy) {
			break // so it would be for the others
		}
	}
	return n, errors.Join(faults...)
}

// editOne edits the stories in the thread of a report, and reports whether it was not yet
// done.
func editOne(ctx context.Context, s store.Store, p Program, alerts []Rule, mem *Memory, id report.ID, now time.Time, log *slog.Logger) (bool, error) {
	start := time.Now()
	t, err := threadOf(ctx, s, id)
	if err != nil || t.settled(p) {
		return false, err
	}
	r, news, err := t.revise(ctx, s, p, mem)
	if err != nil {
		return false, err
	}
	r.At = now
	owed, err := Owed(alerts, news, now)
	if err != nil {
		return false, err
	}
	if _, err := s.Publish(ctx, r, owed...); err != nil {
		return false, err
	}
	for i, e := range news.Is {
		mem.keep(e, r.Editions[i].Digest, r.Editions[i].Rules)
	}
	for _, e := range r.Editions {
		log.Info("published", "story", e.Story, "reports", len(e.Reports), "changes", len(news.Changes), "alerts", len(owed), "ms", time.Since(start).Milliseconds())
	}
	return true, nil
}

// A thread is the groups and the standing editions that share reports, directly or by
// others: what was one story, or several, and what it has become.
type thread struct {
	old []store.Edition
	new []store.Group
}

// threadOf returns the thread of a report. Of each report it asks once: no report is in two
// groups, nor in two standing editions.
func threadOf(ctx context.Context, s store.Store, id report.ID) (t thread, err error) {
	asked := map[report.ID]bool{}
	for ask := []report.ID{id}; len(ask) > 0; {
		had := len(t.old) + len(t.new)
		if t.old, err = t.standing(ctx, s, ask); err != nil {
			return t, err
		}
		if t.new, err = t.groups(ctx, s, ask); err != nil {
			return t, err
		}
		for _, id := range ask {
			asked[id] = true
		}
		if len(t.old)+len(t.new) == had {
			break
		}
		ask = slices.DeleteFunc(t.with(nil), func(id report.ID) bool { return asked[id] })
	}
	slices.SortFunc(t.old, func(a, b store.Edition) int { return strings.Compare(a.Story, b.Story) })
	slices.SortFunc(t.new, func(a, b store.Group) int { return strings.Compare(a.Story.ID, b.Story.ID) })
	return t, nil
}

// standing returns the old editions and those of some reports that are in none of them.
func (t thread) standing(ctx context.Context, s store.Store, ids []report.ID) ([]store.Edition, error) {
	known := map[report.ID]bool{}
	for _, e := range t.old {
		for _, id := range e.Reports {
			known[id] = true
		}
	}
	ids = slices.DeleteFunc(slices.Clone(ids), func(id report.ID) bool { return known[id] })
	if len(ids) == 0 {
		return t.old, nil
	}
	more, err := s.Standing(ctx, ids...)
	return append(t.old, more...), err
}

// groups returns the new groups and those of some reports that are in none of them.
func (t thread) groups(ctx context.Context, s store.Store, ids []report.ID) ([]store.Group, error) {
	known := map[report.ID]bool{}
	for _, g := range t.new {
		for _, id := range g.Story.Reports {
			known[id] = true
		}
	}
	ids = slices.DeleteFunc(slices.Clone(ids), func(id report.ID) bool { return known[id] })
	if len(ids) == 0 {
		return t.new, nil
	}
	more, err := s.GroupsOf(ctx, ids...)
	return append(t.new, more...), err
}

// with returns the reports of the thread and others, each once.
func (t thread) with(others []report.ID) []report.ID {
	all := slices.Clone(others)
	for _, e := range t.old {
		all = append(all, e.Reports...)
	}
	for _, g := range t.new {
		all = append(all, g.Story.Reports...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// settled reports whether the editions are those of the groups.
func (t thread) settled(p Program) bool {
	return len(t.old) == len(t.new) && !slices.ContainsFunc(t.new, func(g store.Group) bool {
		return !slices.ContainsFunc(t.old, func(e store.Edition) bool {
			return e.Story == g.Story.ID && e.Digest == g.Digest && e.Rules == p.EditRules
		})
	})
}

// revise edits the groups of a thread and compares the editions with those that stand.
func (t thread) revise(ctx context.Context, s store.Store, p Program, mem *Memory) (r store.Revision, n News, err error) {
	for _, e := range t.old {
		old, err := mem.edition(ctx, s, e)
		if err != nil {
			return r, n, err
		}
		n.Was = append(n.Was, old)
		r.Replaces = append(r.Replaces, e.Seq)
	}
	if err := mem.turn(ctx, s, p.Rules); err != nil {
		return r, n, err
	}
	for _, g := range t.new {
		readings, err := load(ctx, s, p, mem, reportsOf(g.Story))
		if err != nil {
			return r, n, fmt.Errorf("story %s: %w", g.Story.ID, err)
		}
		e := p.Edit(g.Story, readings)
		n.Is = append(n.Is, e)
		data, err := json.Marshal(e)
		if err != nil {
			return r, n, fmt.Errorf("story %s: %w", g.Story.ID, err)
		}
		r.Editions = append(r.Editions, store.Edition{Story: g.Story.ID, Rules: p.EditRules, Digest: g.Digest, Reports: g.Story.Reports, JSON: data})
	}
	if n.Changes = edition.DiffAll(n.Was, n.Is); n.Changes == nil {
		n.Changes = []edition.Change{}
	}
	r.Mentions = mentions(n.Changes, n.Is)
	r.Changes, err = json.Marshal(n.Changes)
	return r, n, err
}

// LoadEdition returns an edition that was published. The texts of its witnesses are not in
// it.
func LoadEdition(ctx context.Context, s store.Editions, seq store.Seq) (*edition.Edition, error) {
	e, err := s.Edition(ctx, seq)
	if err != nil {
		return nil, err
	}
	var out edition.Edition
	if err := json.Unmarshal(e.JSON, &out); err != nil {
		return nil, fmt.Errorf("edition %d: %w: %w", seq, store.ErrDamaged, err)
	}
	return &out, nil
}

// load returns the readings of some reports. Where one is not there, somebody came before.
func load(ctx context.Context, s store.Store, p Program, mem *Memory, ids []report.ID) ([]*claim.Reading, error) {
	out := make([]*claim.Reading, len(ids))
	var missing []report.ID
	for i, id := range ids {
		if out[i] = mem.get(id); out[i] == nil {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return out, nil
	}
	made, err := s.Made(ctx, p.Rules, missing...)
	if err != nil {
		return nil, err
	}
	rs, err := s.ReportsOf(ctx, missing...)
	if err != nil {
		return nil, err
	}
	if gone := len(missing) - min(len(made), len(rs)); gone > 0 {
		return nil, fmt.Errorf("%d of %d readings are gone: %w", gone, len(ids), store.ErrConflict)
	}
	for i := range out {
		if out[i] != nil {
			continue
		}
		m, r := made[0], rs[0]
		made, rs = made[1:], rs[1:]
		if out[i], err = claim.DecodeReading(r, m.Reading); err != nil {
			return nil, errors.Join(store.ErrDamaged, err)
		}
		mem.put(m.Report, out[i])
	}
	return out, nil
}

// mentions lists the reports that changes and editions hold a word of.
func mentions(cs []edition.Change, es []*edition.Edition) []report.ID {
	met := map[report.ID]bool{}
	for _, c := range cs {
		for _, p := range []*edition.Passage{c.Old, c.New, c.Against} {
			if p != nil {
				met[report.ID(p.Report)] = true
			}
		}
		if c.Kind == edition.ReportAdded || c.Kind == edition.ReportWithdrawn {
			for _, id := range slices.Concat(c.Was, c.Now) {
				met[report.ID(id)] = true
			}
		}
	}
	for _, e := range es {
		for _, x := range e.Possible {
			met[report.ID(x.Report)] = true
		}
	}
	out := make([]report.ID, 0, len(met))
	for id := range met {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}
