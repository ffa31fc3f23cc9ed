package web

import "stemma/edition"

// pageRows is how many rows of a long list stand open; the others fold.
const pageRows = 100

// chunks cuts a list into pages.
func chunks[T any](rows []T) (out [][]T) {
	for len(rows) > pageRows {
		out = append(out, rows[:pageRows])
		rows = rows[pageRows:]
	}
	if len(rows) > 0 {
		out = append(out, rows)
	}
	return out
}

// chipOf groups the kinds of finding for the filter: f firmness, s speaker, n
// figure, c scope, w wording, o other.
var chipOf = map[string]string{
	"hedge_dropped": "f", "hedge_added": "f", "modality_strengthened": "f", "modality_weakened": "f", "headline_exaggeration": "f",
	"number_changed": "n", "unit_changed": "n", "denominator_changed": "n", "arithmetic": "n", "correction": "n", "bound_changed": "n",
	"attribution_changed": "s", "attribution_dropped": "s", "speaker_role_changed": "s", "speaker_fusion": "s", "speaker_swapped": "s", "false_credit": "s", "fusion": "s", "cue_loaded": "s",
	"category_changed": "c", "time_shift": "c",
	"quote_altered": "w", "quote_truncated": "w", "paraphrase_distorted": "w", "wording_changed": "w", "wording_error": "w", "detail_dropped": "w",
}

// Chip is the group of a kind of finding.
func (s *story) Chip(kind string) string {
	if c := chipOf[kind]; c != "" {
		return c
	}
	return "o"
}

// Chips are the groups present, in fixed order.
func (s *story) Chips() (out []string) {
	for _, c := range []string{"f", "s", "n", "c", "w", "o"} {
		for _, f := range s.Findings {
			if s.Chip(f.Kind) == c {
				out = append(out, c)
				break
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// A ledgerRow is the findings of one kind against one passage: what each report
// made of the same words.
type ledgerRow struct {
	edition.Finding
	To []edition.Passage
}

// Ledger is the findings in pages: those along an edge of the stemma first, then
// those compared only.
func (s *story) Ledger() [][]ledgerRow {
	type key struct {
		kind, severity, sig string
		start, end          int
	}
	var rows []ledgerRow
	for _, made := range []bool{true, false} {
		at := map[key]int{}
		for _, f := range s.Findings {
			if (f.Tie == "made_from") != made {
				continue
			}
			if f.Against != nil {
				k := key{f.Kind, f.Severity, f.Against.Siglum, f.Against.Start, f.Against.End}
				if i, ok := at[k]; ok {
					if !holds(rows[i].To, f.Suspect) {
						rows[i].To = append(rows[i].To, f.Suspect)
					}
					continue
				}
				at[k] = len(rows)
			}
			rows = append(rows, ledgerRow{f, []edition.Passage{f.Suspect}})
		}
	}
	return chunks(rows)
}

// Times is the timeline in pages.
func (s *story) Times() [][]edition.Event { return chunks(s.Timeline) }

// Left is what was not used, in pages.
func (s *story) Left() [][]edition.Unused { return chunks(s.Unused) }
