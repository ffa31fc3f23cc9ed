package site

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"stemma/desk"
	"stemma/report"
	"stemma/store"
)

// A decisionsModel is the log of what people decided about stories.
type decisionsModel struct {
	Decided []decided `json:"decided"` // the newest first
	Done    bool      `json:"-"`
}

// Decided is what somebody decided at once.
type decided struct {
	No     int64   `json:"no"` // number of the first decision in the store's log
	Kind   string  `json:"kind"`
	Undo   bool    `json:"undo"`   // it takes back an earlier one
	Stands bool    `json:"stands"` // it was not taken back
	A      *Words  `json:"a"`      // headlines
	B      []Words `json:"b"`
	More   int     `json:"more"` // reports that are left out of B
	By     string  `json:"by"`
	At     string  `json:"at"`
}

// mostDecided is how many entries of the log the page lists. Ours.
const mostDecided = 100

// decisions serves the log.
func (s *Site) decisions(r *http.Request) (*page, error) {
	ctx := r.Context()
	ds, err := s.store.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	m := decisionsModel{Decided: []decided{}, Done: r.FormValue("done") != ""}
	for _, v := range slices.Backward(desk.Verdicts(ds)) {
		if len(m.Decided) == mostDecided {
			break
		}
		d := v.Decisions[0]
		x := decided{No: int64(d.Seq), Kind: string(d.Kind), Undo: d.Undo, Stands: v.Stands(), By: d.By, At: stamp(d.At), A: s.headline(ctx, d.A), B: []Words{}}
		for _, d := range v.Decisions {
			if d.B == "" {
				continue
			}
			if len(x.B) == 3 {
				x.More++
				continue
			}
			x.B = append(x.B, *s.headline(ctx, d.B))
		}
		m.Decided = append(m.Decided, x)
	}
	return &page{Name: "decisions", Title: say("decisions"), Nav: "decisions", Model: m}, nil
}

// headline returns the title of a report as words, without a place.
func (s *Site) headline(ctx context.Context, id report.ID) *Words {
	w := &Words{}
	w.Report = string(id)
	if r, err := s.store.Report(ctx, id); err == nil {
		w.Exact, w.Outlet = r.Title, r.Outlet
	}
	if w.Exact == "" {
		w.Exact = id.Short()
	}
	return w
}

// decide keeps what somebody decided: kind is together, apart, pin, mute or undo.
//
//	together  the story story goes into the one that with names
//	apart     the report a is never in one story with the others of story
//	pin       the report a goes where the report or story of with is
//	mute      the report a is in no story
//	undo      takes back the entry no of the log
func (s *Site) decide(w http.ResponseWriter, r *http.Request) (string, error) {
	ctx := r.Context()
	var ds []store.Decision
	var err error
	a := report.ID(r.PostFormValue("a"))
	switch kind := store.DecisionKind(r.PostFormValue("kind")); kind {
	case "undo":
		ds, err = s.undo(ctx, r.PostFormValue("no"))
	case store.Mute:
		ds = []store.Decision{{Kind: kind, A: a}}
	case store.Apart:
		ds, err = s.apart(ctx, a)
	case store.Pin, store.Together:
		if kind == store.Together {
			if a, err = s.memberOf(ctx, r.PostFormValue("story")); err != nil {
				return "", err
			}
		}
		var b report.ID
		if b, err = s.memberOf(ctx, r.PostFormValue("with")); err == nil && a != b {
			ds = []store.Decision{{Kind: kind, A: a, B: b}}
		}
	}
	if err != nil {
		return "", err
	}
	if len(ds) == 0 {
		return "", errForm
	}
	now := s.opt.Now()
	for i := range ds {
		ds[i].By, ds[i].At = s.reader(r), now
	}
	if err := s.store.Decide(ctx, ds...); isGone(err) {
		return "", errNoReport
	} else if err != nil {
		return "", err
	}
	if s.opt.Decided != nil {
		s.opt.Decided()
	}
	return "/decisions?done=1", nil
}

// apart keeps a report from each other one of its story.
func (s *Site) apart(ctx context.Context, id report.ID) (ds []store.Decision, err error) {
	es, err := s.store.Standing(ctx, id)
	if err != nil || len(es) == 0 {
		return nil, err
	}
	for _, other := range es[0].Reports {
		if other != id {
			ds = append(ds, store.Decision{Kind: store.Apart, A: id, B: other})
		}
	}
	return ds, nil
}

// memberOf returns a report of the story, or the report, that a reader names by an ID, by
// the beginning of one, or by an address of this site.
func (s *Site) memberOf(ctx context.Context, name string) (report.ID, error) {
	name = strings.TrimSpace(name)
	if _, rest, ok := strings.Cut(name, "/story/"); ok {
		name, _, _ = strings.Cut(rest, "/")
	} else if _, rest, ok := strings.Cut(name, "/report/"); ok {
		name, _, _ = strings.Cut(rest, "/")
	}
	name, _, _ = strings.Cut(name, "?")
	now, err := s.shelf.current(ctx)
	if err != nil {
		return "", err
	}
	if e := now.Story(name); e != nil {
		return e.Reports[0], nil
	}
	rep, err := s.reportOf(ctx, name)
	if err != nil {
		return "", err
	}
	return rep.ID, nil
}

// undo takes back the entry of the log whose first decision has a number.
func (s *Site) undo(ctx context.Context, no string) (ds []store.Decision, err error) {
	all, err := s.store.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	seq, err := strconv.ParseInt(no, 10, 64)
	if err != nil {
		return nil, errForm
	}
	for _, v := range desk.Verdicts(all) {
		if v.Decisions[0].Seq == store.Seq(seq) {
			return v.Back(), nil
		}
	}
	return nil, errForm
}
