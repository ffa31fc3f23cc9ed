package site

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"stemma/edition"
	"stemma/store"
)

// Compare returns the address of all that changed.
func (n News) Compare() string {
	if n.Was == 0 || n.Story == "" {
		return ""
	}
	return fmt.Sprintf("/story/%s/compare?a=%d&b=%d", n.Story, n.Was, n.Version)
}

// IsNew reports whether all there is to say is that the story is new.
func (n News) IsNew() bool {
	return len(n.Changes) == 1 && n.Changes[0].Kind == string(edition.StoryNew)
}

// newsOf returns what changed in a thread; without those reports that were only added.
func (s *shelf) newsOf(ctx context.Context, t *thread) (News, error) {
	return s.diffs.Load(fmt.Sprint(seqs(t.gone), seqs(t.come)), func() (n News, weight int, err error) {
		var was, is []*book
		for _, e := range t.gone {
			b, err := s.book(ctx, e.Seq)
			if err != nil {
				return n, 0, err
			}
			was = append(was, b)
		}
		for _, e := range t.come {
			b, err := s.book(ctx, e.Seq)
			if err != nil {
				return n, 0, err
			}
			is = append(is, b)
		}
		n.Changes = []Change{}
		for _, c := range changesOf(was, is) {
			if c.Kind == string(edition.ReportAdded) {
				n.Added++
				continue
			}
			n.Changes = append(n.Changes, c)
		}
		show := is
		if len(show) == 0 {
			show = was
		}
		if len(show) > 0 {
			b := slices.MaxFunc(show, func(a, b *book) int { return cmp.Compare(a.Version, b.Version) })
			n.Lead, n.Reports, n.At, n.Version = b.words(b.Story.Lead), b.Story.Reports, stamp(b.At), b.Version
			if len(is) > 0 {
				n.Story = b.Story.ID
				most := 0
				for _, old := range was {
					if k := inBoth(old.Reports, b.Reports); k > most {
						n.Was, most = old.Version, k
					}
				}
			}
		}
		return n, len(n.Changes) + 1, nil
	})
}

func seqs(es []store.Edition) (out []store.Seq) {
	for _, e := range es {
		out = append(out, e.Seq)
	}
	return out
}
