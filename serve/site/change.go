package site

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"stemma/edition"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// Grave reports whether a change is worth red: something moved, is denied or differs.
func (c Change) Grave() bool {
	switch edition.ChangeKind(c.Kind) {
	case edition.FigureMoved, edition.FigureBound, edition.DenialNew, edition.DisputeNew, edition.FirmnessChanged, edition.StoryMerged, edition.StorySplit, edition.StoryGone:
		return true
	case edition.FindingNew:
		return true
	}
	return false
}

// changesOf returns what changed between books, the weightiest first. Of a story that is new
// only that is said.
func changesOf(was, is []*book) []Change {
	var old, new []*edition.Edition
	for _, b := range was {
		old = append(old, b.Edition)
	}
	for _, b := range is {
		new = append(new, b.Edition)
	}
	words := func(first, second []*book, p *edition.Passage) *Words {
		for _, b := range slices.Concat(first, second) {
			if p != nil && b.named[p.Report] != nil {
				return b.words(p)
			}
		}
		return nil
	}
	things := thingsOf(slices.Concat(was, is))
	out := []Change{}
	for _, c := range edition.DiffAll(old, new) {
		if len(was) == 0 && c.Kind != edition.StoryNew {
			continue
		}
		x := Change{Kind: string(c.Kind), Finding: c.Finding, Story: c.Story, Old: words(was, is, c.Old), New: words(is, was, c.New), Against: words(is, was, c.Against)}
		for _, e := range c.Of {
			x.Of = append(x.Of, string(e))
		}
		names := slices.Concat(c.Now, c.Was)
		if c.New != nil { // a finding about a figure has an ID of its own
			names = append(names, placeOf(c.New))
		}
		for _, name := range names {
			if t, ok := things[name]; ok {
				x.Thing, x.Slot = t.words, t.slot
				break
			}
		}
		out = append(out, x)
	}
	slices.SortStableFunc(out, func(a, b Change) int {
		return cmp.Compare(edition.ChangeKind(a.Kind).Rank(), edition.ChangeKind(b.Kind).Rank())
	})
	return out
}

// A thing is what a figure counts.
type thing struct {
	words *Words
	slot  string
}

// thingsOf returns what the figures of books count, by the ID of the series and by the place of
// each figure.
func thingsOf(bs []*book) map[string]thing {
	out := map[string]thing{}
	for _, b := range bs {
		for i := range b.Series {
			s := &b.Series[i]
			words, slot := b.thing(s)
			out[s.ID] = thing{words, slot}
			for j := range s.Points {
				out[placeOf(&s.Points[j].Passage)] = thing{words, slot}
			}
		}
	}
	return out
}

// placeOf names where a passage stands.
func placeOf(p *edition.Passage) string { return fmt.Sprint(p.Report, " ", p.Start, " ", p.End) }

// slotOf returns the aspect and place of a series.
func slotOf(s *edition.Series) string {
	return strings.Join(slices.DeleteFunc([]string{strings.ReplaceAll(s.Key.Aspect, "_", " "), s.Key.Place}, func(v string) bool { return v == "" }), " · ")
}

// news returns what changed in up to max threads, with up to most changes of each. Threads in
// which nothing but a copy was added are left out, and so are those of which an edition is no
// longer kept; lost says whether there are any.
func (s *Site) news(ctx context.Context, threads []*thread, max, most int) (out []News, lost bool, err error) {
	out = []News{}
	for _, t := range threads {
		if len(out) == max {
			break
		}
		n, err := s.shelf.newsOf(ctx, t)
		if isGone(err) {
			lost = true
			continue
		}
		if err != nil {
			return nil, false, err
		}
		if len(n.Changes) == 0 {
			continue
		}
		if len(n.Changes) > most {
			n.More = len(n.Changes) - most
			n.Changes = n.Changes[:most]
		}
		out = append(out, n)
	}
	return out, lost, nil
}

// newsSince returns what changed after a revision, what stands, and the news of those threads
// that are picked. Where an edition is no longer kept, as it was forgotten or is one of many
// old ones, it asks once more.
func (s *Site) newsSince(ctx context.Context, key string, after store.Seq, max, most int, pick func(changed, *kept.Standing) []*thread) (c changed, now *kept.Standing, ns []News, err error) {
	for again := true; ; again = false {
		if c, now, err = s.shelf.since(ctx, key, after); err != nil {
			return c, nil, nil, err
		}
		var lost bool
		if ns, lost, err = s.news(ctx, pick(c, now), max, most); err != nil || !lost || !again {
			return c, now, ns, err
		}
		s.shelf.followers.Clear()
	}
}

// A changesModel is what changed since a time.
type changesModel struct {
	Since   string    `json:"since"` // as asked for: looked, 24h, 3d or 7d, or a revision
	After   store.Seq `json:"after"`
	At      string    `json:"at,omitempty"` // of the first that is listed
	Now     store.Seq `json:"now"`
	Seen    store.Seq `json:"seen"`
	Never   bool      `json:"never"` // the reader has not looked before
	Stories int       `json:"stories"`
	News    []News    `json:"news"`
	Page    int       `json:"page"`
	Next    string    `json:"next,omitempty"`
	Last    string    `json:"last,omitempty"`
	Undo    store.Seq `json:"-"`
}

// Spans are the times that one can ask for.
func (changesModel) Spans() []string { return []string{"looked", "24h", "3d", "7d"} }

const (
	newsRows    = 12 // stories on a page of what changed; ours
	changesRows = 8  // and changes of each
)

// changes serves what changed since the reader looked, or since a time.
func (s *Site) changes(r *http.Request) (*page, error) {
	ctx := r.Context()
	m := changesModel{Since: r.FormValue("since"), Page: 1}
	if m.Since == "" {
		m.Since = "looked"
	}
	var err error
	if m.Seen, err = s.store.Mark(ctx, s.reader(r)); err != nil {
		return nil, err
	}
	key, after, err := s.after(ctx, m.Since, m.Seen)
	if err != nil {
		return nil, err
	}
	m.Never = m.Since == "looked" && m.Seen == 0
	m.Undo, _ = seqOf(r.FormValue("undo"))
	asked, _ := strconv.Atoi(r.FormValue("page"))
	end := 0
	moved, now, news, err := s.newsSince(ctx, key, after, newsRows, changesRows, func(c changed, _ *kept.Standing) []*thread {
		m.Stories = c.len()
		m.Page = max(1, min(asked, 1+m.Stories/newsRows))
		first := min((m.Page-1)*newsRows, m.Stories)
		end = min(first+newsRows, m.Stories)
		return c.part(first, end)
	})
	if err != nil {
		return nil, err
	}
	m.After, m.Now, m.News = moved.after, now.At, news
	at := fmt.Sprintf("/changes?since=%s&page=", m.Since)
	if m.Page > 1 {
		m.Last = at + strconv.Itoa(m.Page-1)
	}
	if end < m.Stories {
		m.Next = at + strconv.Itoa(m.Page+1)
	}
	return &page{Name: "changes", Title: say("changes"), Nav: "changes", Model: m, Live: "all", At: now.At, Lasting: fmt.Sprintf("/changes?since=%d", m.After)}, nil
}

// after returns the revision after which a reader wants to know what changed, and a key for
// those who want to know the same.
func (s *Site) after(ctx context.Context, since string, seen store.Seq) (key string, after store.Seq, err error) {
	if since == "looked" {
		return revisionKey(seen), seen, nil
	}
	if n, ok := seqOf(since); ok || since == "0" {
		return revisionKey(n), n, nil
	}
	last := max(0, len(since)-1)
	d, ok := map[string]time.Duration{"m": time.Minute, "h": time.Hour, "d": 24 * time.Hour}[since[last:]]
	n, err := strconv.Atoi(since[:last])
	if !ok || err != nil || n < 0 || n > 10_000 {
		return "", 0, errAsk
	}
	span := time.Duration(n) * d
	after, err = s.store.Before(ctx, s.opt.Now().Add(-span))
	return span.String(), after, err
}

// revisionKey returns the key for those who ask what changed after a revision.
func revisionKey(seq store.Seq) string { return "after " + strconv.FormatInt(int64(seq), 10) }

// seen marks what a reader has seen.
func (s *Site) seen(w http.ResponseWriter, r *http.Request) (string, error) {
	at, ok := seqOf(r.PostFormValue("at"))
	if !ok && r.PostFormValue("at") != "0" {
		return "", errForm
	}
	was, err := s.store.Mark(r.Context(), s.reader(r))
	if err != nil {
		return "", err
	}
	back := "/changes?undo=" + strconv.FormatInt(int64(was), 10)
	if r.PostFormValue("undo") != "" {
		back = "/changes"
	}
	return back, s.store.SetMark(r.Context(), s.reader(r), at)
}

// reader returns the name under which the marks of whoever asks are kept.
func (s *Site) reader(r *http.Request) string {
	if s.opt.Reader != nil {
		if name := s.opt.Reader(r); name != "" {
			return name
		}
	}
	if c, err := r.Cookie("reader"); err == nil && named(c.Value) {
		return c.Value
	}
	return "me"
}

// named reports whether a reader may be called so.
func named(s string) bool {
	return s != "" && len(s) <= 40 && !strings.ContainsFunc(s, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.')
	})
}
