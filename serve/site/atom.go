package site

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"stemma/serve/export"
	"stemma/serve/safe"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// A feeder makes an Atom feed.
type feeder func(*http.Request) (export.Feed, error)

// feed serves what f makes.
func (s *Site) feed(f feeder) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out, err := f(r)
		var b bytes.Buffer
		if err == nil {
			out.Self = base(r) + r.URL.RequestURI()
			err = out.Write(&b)
		}
		var to *moved
		switch {
		case errors.As(err, &to): // a story that was joined to another
			http.Redirect(w, r, to.to+"/changes.atom", http.StatusSeeOther)
		case err != nil:
			f := s.faultOf(r, err)
			http.Error(w, words[f.words], f.status)
		default:
			deliver(w, r, http.StatusOK, "application/atom+xml; charset=utf-8", tagOf(b.Bytes()), b.Bytes())
		}
	})
}

// base returns the address of the site as the reader asked for it.
func base(r *http.Request) string {
	if safe.Encrypted(r) {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

// mostEntries is how many entries a feed has. Ours.
const mostEntries = 40

// searchFeed makes the feed of a search: what it finds in the stories that changed last. A
// find that is there again when its story has changed is the same entry.
func (s *Site) searchFeed(r *http.Request) (f export.Feed, err error) {
	ctx := r.Context()
	text := strings.TrimSpace(r.FormValue("q"))
	q, err := parseQuery(text)
	if err != nil || q.empty() || len(text) > longQuery {
		return f, errAsk
	}
	es, _, err := s.candidates(ctx, q, 0)
	if err != nil {
		return f, err
	}
	m := searchModel{Query: text}
	if err := s.look(ctx, &m, q, es); err != nil {
		return f, err
	}
	f = export.Feed{ID: "urn:stemma:search:" + store.Digest([]byte(text)), Title: say("name") + ": " + text, Link: base(r) + savedAs(text).At}
	for _, st := range m.Stories {
		at, err := time.Parse(time.RFC3339, st.At)
		if err != nil {
			at = time.Time{}
		}
		if at.After(f.Updated) {
			f.Updated = at
		}
		for _, x := range st.Finds {
			if len(f.Entries) == mostEntries {
				return f, nil
			}
			f.Entries = append(f.Entries, x.entry(base(r), st, at))
		}
	}
	return f, nil
}

// entry returns the entry of a find in a story.
func (x find) entry(site string, st foundStory, at time.Time) export.Entry {
	w := x.Words
	place := fmt.Sprintf("%s:%d-%d", w.Report, w.Start, w.End)
	e := export.Entry{ID: "urn:stemma:passage:" + x.Kind + ":" + place, Title: folded(w.Exact), Author: w.Outlet, Updated: at, Published: x.published,
		Link: fmt.Sprintf("%s/report/%s?s=%d-%d", site, w.Report, w.Start, w.End)}
	if x.Value != "" {
		e.Title = strings.TrimSuffix(x.Value+" · "+x.Slot, " · ")
	}
	if !x.published.IsZero() {
		e.Updated = x.published
	}
	lines := []string{"“" + folded(w.Exact) + "”"}
	for _, c := range x.Chain {
		lines = append(lines, "← "+folded(c.Exact))
	}
	if st.Lead != nil {
		lines = append(lines, folded(st.Lead.Exact))
	}
	e.Text = strings.Join(append(lines, site+"/story/"+st.Story), "\n")
	return e
}

// storyFeed makes the feed of a story: an entry a version, with what changed in it.
func (s *Site) storyFeed(r *http.Request) (f export.Feed, err error) {
	ctx := r.Context()
	h, b, err := s.storyOf(r)
	if err != nil {
		return f, err
	}
	past, err := s.store.Past(ctx, 0, mostEntries, b.Reports[0])
	if err != nil {
		return f, err
	}
	steps, err := kept.Steps(ctx, s.shelf.Shelf, "feed", past, export.Told, export.Version.Size)
	if err != nil {
		return f, err
	}
	var vs []export.Version
	for _, x := range steps {
		v := x.Made
		v.Name, v.At, v.Link = kept.ETag(x.Past), x.At, fmt.Sprintf("%s/story/%s/v/%d", base(r), x.Story, x.Seq)
		vs = append(vs, v)
	}
	f = export.StoryFeed(b.Edition, vs)
	f.Link = base(r) + "/story/" + h.Story
	return f, nil
}
