package site

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
	"net/http"
	"slices"

	"stemma/report"
	"stemma/store"
)

// mostVersions is how many versions of a story are listed. Ours.
const mostVersions = 60

// storyOf returns the story that an address names, in the version that it names, or else the
// one that stands.
func (s *Site) storyOf(r *http.Request) (*head, *book, error) {
	ctx := r.Context()
	name := r.PathValue("story")
	now, err := s.shelf.current(ctx)
	if err != nil {
		return nil, nil, err
	}
	h := &head{Story: name, Base: "/story/" + name, Rev: now.At}
	if e := now.Story(name); e != nil {
		h.Version = e.Seq
	}
	if v := r.PathValue("version"); v != "" {
		seq, ok := seqOf(v)
		if !ok {
			return nil, nil, errNoStory
		}
		h.Version, h.Base = seq, fmt.Sprintf("/story/%s/v/%d", name, seq)
	}
	if h.Version == 0 {
		return nil, nil, s.joined(ctx, name)
	}
	b, err := s.shelf.book(ctx, h.Version)
	if err != nil || b.Story.ID != name {
		return nil, nil, errNoStory
	}
	h.At, h.Lead, h.Reports, h.Lines, h.Origins = stamp(b.At), b.words(b.Story.Lead), b.Story.Reports, b.Story.Lines, b.Story.Origins
	for i := range b.Witnesses {
		w := &b.Witnesses[i]
		h.Members = append(h.Members, member{w.Report, w.Siglum, outletOf(w), b.rank[w.Siglum], w.Title})
	}
	if h.Versions, err = s.versions(ctx, h.Version, b.Reports); err != nil {
		return nil, nil, err
	}
	if len(h.Versions) > 0 && h.Versions[0].Stands {
		h.Newest = h.Versions[0]
	}
	return h, b, nil
}

// joined returns where a story went that no longer stands under its name, which is the
// beginning of the ID of one of its reports.
func (s *Site) joined(ctx context.Context, name string) error {
	ids, err := s.store.Find(ctx, name, 1)
	if err != nil || len(ids) == 0 || len(name) < 12 {
		return errNoStory
	}
	es, err := s.store.Standing(ctx, ids[0])
	if err != nil || len(es) == 0 || es[0].Story == name {
		return errNoStory
	}
	return &moved{"/story/" + es[0].Story}
}

// versions lists the editions that a story had before and after one of them, the newest
// first. Of several that were put in one's place, or that one was put in the place of, it is
// the one with which it shares the most reports.
func (s *Site) versions(ctx context.Context, of store.Seq, reports []report.ID) (out []version, err error) {
	past, err := s.store.Past(ctx, 0, mostVersions, reports[:min(len(reports), mostVersions)]...)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(past, func(p store.Past) bool { return p.Seq == of })
	if i < 0 {
		return nil, nil
	}
	line := []store.Past{past[i]}
	for at := past[i]; at.Gone != 0; { // forward
		next, ok := closest(past, at, func(p store.Past) bool { return p.Revision == at.Gone })
		if !ok {
			break
		}
		line, at = append([]store.Past{next}, line...), next
	}
	for at := past[i]; ; { // and back
		last, ok := closest(past, at, func(p store.Past) bool { return p.Gone == at.Revision })
		if !ok {
			break
		}
		line, at = append(line, last), last
	}
	for i, p := range line {
		out = append(out, version{Story: p.Story, Version: p.Seq, No: len(line) - i, At: stamp(p.At), Reports: len(p.Reports), Stands: p.Gone == 0})
	}
	return out, nil
}

// closest returns the edition that fits and shares the most reports with another, if one
// does; of equals the newest.
func closest(past []store.Past, to store.Past, fits func(store.Past) bool) (best store.Past, ok bool) {
	most := 0
	for _, p := range past {
		if !fits(p) {
			continue
		}
		if n := inBoth(p.Reports, to.Reports); n > most {
			best, most = p, n
		}
	}
	return best, most > 0
}

// write gives a page its model or, where the page depends on nothing but the version of a story
// and the address, its body, which is written once.
func (s *Site) write(r *http.Request, p *page, b *book, model func() (any, error)) (*page, error) {
	if wantsJSON(r) || r.URL.RawQuery != "" {
		var err error
		p.Model, err = model()
		return p, err
	}
	in, err := s.shelf.bodies.Load(fmt.Sprint(b.Version, r.URL.Path), func() (*written, int, error) {
		q := *p
		var err error
		if q.Model, err = model(); err != nil {
			return nil, 0, err
		}
		var w bytes.Buffer
		err = templates().ExecuteTemplate(&w, p.Name, &q)
		return &written{Body: template.HTML(w.String())}, w.Len(), err
	})
	if err != nil {
		return nil, err
	}
	p.Body = in.Body
	return p, nil
}
