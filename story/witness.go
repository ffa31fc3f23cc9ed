package story

import (
	"stemma/claim"
	"stemma/report"
	"stemma/text"
)

// A form is what of a word is compared.
type form struct {
	lower string // as claim.Reading.Lower has it
	stem  string // of a content word its stem
}

// NewWitness returns a reading as a witness.
func NewWitness(siglum string, r *claim.Reading) Witness {
	return Witness{siglum, r, formsOf(r, map[string]string{})}
}

// formsOf returns the forms of the words of a reading. Stems holds those of words that were
// met before.
func formsOf(r *claim.Reading, stems map[string]string) []form {
	out := make([]form, len(r.Words))
	for i := range out {
		out[i].lower = r.Lower(i)
		if !r.Words[i].Is(claim.ContentWord) {
			continue
		}
		stem, ok := stems[out[i].lower]
		if !ok {
			stem = text.Stem(out[i].lower)
			stems[out[i].lower] = stem
		}
		out[i].stem = stem
	}
	return out
}

// Lower returns word i in lower case, with straight apostrophes.
func (w *Witness) Lower(i int) string {
	if w.forms == nil {
		return w.Reading.Lower(i)
	}
	return w.forms[i].lower
}

// Stem returns the stem of word i.
func (w *Witness) Stem(i int) string {
	if w.forms == nil || w.forms[i].stem == "" {
		return text.Stem(w.Lower(i))
	}
	return w.forms[i].stem
}

// Content returns the stems of the content words of a span, each once, in order.
func (w *Witness) Content(s report.Span) []string { return w.ContentBy(s, w.Stem) }

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
	var own []*claim.Reading
	for _, id := range s.Reports {
		if r := of[id]; r != nil {
			own = append(own, r)
		}
	}
	out, stems := make([]Witness, len(own)), map[string]string{}
	for i, siglum := range Sigla(len(own)) {
		out[i] = Witness{siglum, own[i], formsOf(own[i], stems)}
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

// A Witness is a report in a story. Its words, which every station asks for again and again,
// are made ready once: see NewWitness.
type Witness struct {
	Siglum string // A … Z, Aa, Ab …
	*claim.Reading
	forms []form // of every word; nil where they were not made
}
