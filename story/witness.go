package story

import (
	"stemma/claim"
	"stemma/report"
)

// Sigla returns the sigla of n witnesses: A … Z, Aa, Ab … Az, Ba …
func Sigla(n int) []string {
	out := make([]string, n)
	for i := range out {
		if i < 26 {
			out[i] = string(rune('A' + i))
			continue
		}
		k := i - 26
		s := string(rune('a' + k%26))
		for k /= 26; ; k = k/26 - 1 {
			s = string(rune('A'+k%26)) + s
			if k < 26 {
				break
			}
		}
		out[i] = s
	}
	return out
}

// Witnesses gives every report of the story its siglum, in story order. The readings
// may be of more reports than the story's, in any order; a report of which there is
// no reading is no witness.
func (s *Story) Witnesses(readings []*claim.Reading) []Witness {
	of := ByReport(readings)
	var out []Witness
	for _, id := range s.Reports {
		if r := of[id]; r != nil {
			out = append(out, Witness{Reading: r})
		}
	}
	for i, siglum := range Sigla(len(out)) {
		out[i].Siglum = siglum
	}
	return out
}

// ByReport finds readings by their report's ID. Of two readings of one report, met
// under two refs, it holds the one with the smaller ref.
func ByReport(readings []*claim.Reading) map[report.ID]*claim.Reading {
	of := make(map[report.ID]*claim.Reading, len(readings))
	for _, r := range readings {
		if have, ok := of[r.Report.ID]; !ok || r.Report.Ref < have.Report.Ref {
			of[r.Report.ID] = r
		}
	}
	return of
}

// Readings picks out of many readings those that the edition of s needs: of its
// reports, and of those that may belong to it.
func (s *Story) Readings(of map[report.ID]*claim.Reading) []*claim.Reading {
	var out []*claim.Reading
	add := func(id report.ID) {
		if r := of[id]; r != nil {
			out = append(out, r)
		}
	}
	for _, id := range s.Reports {
		add(id)
	}
	for _, j := range s.Possible {
		id, _ := s.Outsider(j)
		add(id)
	}
	return out
}
