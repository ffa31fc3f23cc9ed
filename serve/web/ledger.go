package web

import (
	"stemma/edition"
	"stemma/edition/label"
)

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

// Chip is what a kind of finding is about, by which the ledger is filtered.
func (s *story) Chip(kind string) string { return label.Topic(kind) }

// Chips are what the findings present are about, in the order of the catalogue.
func (s *story) Chips() (out []string) {
	for _, topic := range label.Topics {
		for _, f := range s.Findings {
			if s.Chip(f.Kind) == topic.Value {
				out = append(out, topic.Value)
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
