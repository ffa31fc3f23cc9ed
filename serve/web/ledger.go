package web

import (
	"stemma/edition"
	"stemma/edition/label"
)

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

// Ledger returns the findings in pages.
func (s *story) Ledger() [][]ledgerRow { return shown(s, "changed", s.ledger(), 0) }

// Unchanged returns the readings that look different and are not.
func (s *story) Unchanged() []edition.Alike { return flat(s, "changed", s.Alike, len(s.ledger())) }

// ledger returns the findings. Those between a report and the one it was made from come first,
// then those between reports that are only compared.
func (s *story) ledger() (rows []ledgerRow) {
	if s.ledgered != nil {
		return s.ledgered
	}
	type key struct {
		kind, severity, sig string
		start, end          int
	}
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
	s.ledgered = rows
	return rows
}

// Times returns the timeline in pages.
func (s *story) Times() [][]edition.Event { return shown(s, "timeline", s.Timeline, 0) }

// Left returns the passages that were not used, in pages.
func (s *story) Left() [][]edition.Unused { return shown(s, "unused", s.Unused, 0) }

// Apart returns the reports that may belong to the story.
func (s *story) Apart() []edition.Possible { return flat(s, "possible", s.Possible, 0) }

// Lone returns the figures that one report alone has, and that should be checked.
func (s *story) Lone() []edition.Alone { return flat(s, "alone", s.Page.Alone, 0) }

// Tiles returns what several reports tell.
func (s *story) Tiles() []edition.Tile { return flat(s, "situation", s.Situation, 0) }

// Worked returns the sums that are shown at once.
func (s *story) Worked() []edition.Check { return flat(s, "checks", s.Page.Sums, 0) }

// Held returns the sums that hold within one report.
func (s *story) Held() []edition.Check { return flat(s, "checks", s.Page.Held, len(s.Page.Sums)) }
