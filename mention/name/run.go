package name

import (
	"slices"

	"stemma/text"
)

// runFrom returns the ends of the name words of the run that begins at i.
// It ends where a title begins, unless the title is part of a body's name.
func (s *scan) runFrom(i, end int) []int {
	const most = 10
	if cap(s.ends)-len(s.ends) < most {
		s.ends = make([]int, 0, 16*most)
	}
	ends := s.ends[len(s.ends):]
	j := i
	for len(ends) < most && j < end {
		k := j
		if len(ends) > 0 {
			for n := 0; n < 2 && !s.article(k, end) && s.is(&s.lang.words.Particle, k, end) && s.d.Tokens[k].Kind == text.Word && !s.cap(k); n++ {
				k++
			}
			if s.lower(k, end) == "&" && s.lang.given.Get(s.lower(k+1, end)) == "" {
				k++
			}
		}
		if k > j && (k >= end || !s.cap(k) && !s.article(k, end)) || !s.opens(k, end) {
			break
		}
		if len(ends) > 0 {
			if t, to := s.titleAt(k, end); t != nil && s.cap(k) && s.opens(to, end) && !s.bodyWord(to, end) && !s.is(&s.lang.words.Suffix, k, end) && s.lang.given.Get(s.lower(k, end)) == "" && !s.lang.family.Get(s.lower(k, end)) {
				break
			}
			if s.glued(k) && s.d.Tokens[k-1].Kind == text.Punct {
				break
			}
		}
		j = s.wordEnd(k, end, len(ends) > 0)
		ends = append(ends, j)
	}
	s.ends = s.ends[:len(s.ends)+len(ends)]
	return slices.Clip(ends)
}
