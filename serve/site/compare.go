package site

import (
	"fmt"
	"net/http"

	"stemma/edition"
)

// compareModel is what changed between two versions of a story.
type compareModel struct {
	A       version   `json:"a"`
	B       version   `json:"b"`
	Changes []Change  `json:"changes"`
	Added   []Words   `json:"added"` // headlines of the reports that came
	All     []version `json:"versions"`
}

// compare serves what changed between two versions of a story.
func (s *Site) compare(r *http.Request) (*page, error) {
	ctx := r.Context()
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	m := compareModel{All: h.Versions, B: h.versionAt(b.Version), Changes: []Change{}, Added: []Words{}}
	if m.All == nil {
		m.All = []version{}
	}
	if len(h.Versions) > 1 {
		m.A = h.Versions[1]
	}
	for name, to := range map[string]*version{"a": &m.A, "b": &m.B} {
		if v := r.FormValue(name); v != "" {
			seq, _ := seqOf(v)
			if *to = h.versionAt(seq); to.No > 0 {
				continue
			}
			old, err := s.shelf.book(ctx, seq)
			if err != nil || inBoth(old.Reports, b.Reports) == 0 {
				return nil, errNoStory
			}
			*to = version{Story: old.Story.ID, Version: seq, At: stamp(old.At), Reports: len(old.Reports)}
		}
	}
	if m.A.Version > 0 && m.A.Version != m.B.Version {
		was, err := s.shelf.book(ctx, m.A.Version)
		if err != nil {
			return nil, err
		}
		is, err := s.shelf.book(ctx, m.B.Version)
		if err != nil {
			return nil, err
		}
		for _, c := range changesOf([]*book{was}, []*book{is}) {
			if c.Kind != string(edition.ReportAdded) {
				m.Changes = append(m.Changes, c)
			}
		}
		for i := range is.Witnesses {
			if w := &is.Witnesses[i]; was.named[w.Report] == nil {
				added := Words{Passage: edition.Passage{Report: w.Report, Siglum: w.Siglum}, Outlet: outletOf(w), Line: is.rank[w.Siglum]}
				if w.Headline != nil {
					added = *is.words(w.Headline)
				}
				m.Added = append(m.Added, added)
			}
		}
	}
	h.Tab = "compare"
	p := &page{Name: "compare", Title: say("compare"), Nav: "stories", Model: m, Head: h, At: h.Rev}
	if m.A.Version > 0 {
		p.Lasting = fmt.Sprintf("/story/%s/compare?a=%d&b=%d", h.Story, m.A.Version, m.B.Version)
	}
	return p, nil
}
