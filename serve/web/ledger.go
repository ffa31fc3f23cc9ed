package web

import (
	"stemma/edition"
	"stemma/edition/label"
)

// pageRows is the number of rows on a page of a long list. All pages but the first are
// folded.
const pageRows = 100

// chunks divides rows into pages.
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

// Chip returns the topic of a kind of finding, by which the ledger can be filtered.
func (s *story) Chip(kind string) string { return label.Topic(kind) }

// Chips returns the topics of the story's findings, in the order of label.Topics, or
// nil if there are fewer than two.
func (s *story) Chips() (out []string) {
	for _, topic := range label.Topics {
		for _, f := range s.Page.Changed {
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

// A ledgerRow is a row for all findings of one kind against one passage. To holds their
// passages.
type ledgerRow struct {
	edition.Finding
	To []edition.Passage
}

// Ledger returns the findings in pages. Those between a report and the one it was made
// from come first, then those between reports that are only compared.
func (s *story) Ledger() [][]ledgerRow {
	type key struct {
		kind, severity, sig string
		start, end          int
	}
	var rows []ledgerRow
	for _, madeFrom := range []bool{true, false} {
		index := map[key]int{}
		for _, f := range s.Page.Changed {
			if (f.Tie == "made_from") != madeFrom {
				continue
			}
			if f.Against != nil {
				k := key{f.Kind, f.Severity, f.Against.Siglum, f.Against.Start, f.Against.End}
				if i, ok := index[k]; ok {
					if !holds(rows[i].To, f.Suspect) {
						rows[i].To = append(rows[i].To, f.Suspect)
					}
					continue
				}
				index[k] = len(rows)
			}
			rows = append(rows, ledgerRow{f, []edition.Passage{f.Suspect}})
		}
	}
	return chunks(rows)
}

// Times returns the timeline in pages.
func (s *story) Times() [][]edition.Event { return chunks(s.Timeline) }

// Left returns the passages that were not used, in pages.
func (s *story) Left() [][]edition.Unused { return chunks(s.Unused) }
