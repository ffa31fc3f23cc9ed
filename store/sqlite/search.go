package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"stemma/report"
	"stemma/store"
)

// mostRanked bounds the reports that are put in order of rank: of a word that more have, the
// newest of them. Ours: of 2000, a phrase that all have took 120 ms.
const mostRanked = 1000

// Search implements store.Reports. In order of arrival it reads no more than it returns.
// Ranked, it looks at mostRanked reports: FTS5's own bm25 counts the reports that have each
// word, which takes a second of a common one at 100,000 reports.
func (s *Store) Search(ctx context.Context, q store.Query) (out []report.ID, err error) {
	if q.Max <= 0 {
		q.Max = 20
	}
	err = s.read(ctx, "search", func(tx *sql.Tx) (err error) {
		if !q.Ranked {
			out, err = found(ctx, tx, match(q), 0, `rowid DESC`, q.Max, q.Skip)
			return err
		}
		for _, t := range q.Terms {
			if t.Not {
				continue
			}
			if _, common, err := nth(ctx, tx, match(store.Query{Terms: []store.Term{t}}), mostRanked); err != nil {
				return err
			} else if common {
				out, err = tiers(ctx, tx, q)
				return err
			}
		}
		// A word of a title weighs as four of the text; ours.
		out, err = found(ctx, tx, match(q), 0, `bm25(words, 4, 1, 1, 2, 2), rowid DESC`, q.Max, q.Skip)
		return err
	})
	return out, err
}

// found lists the reports from a row on that an expression finds.
func found(ctx context.Context, tx *sql.Tx, expr string, from int64, order string, max, skip int) ([]report.ID, error) {
	return ids(ctx, tx, `SELECT (SELECT id FROM report WHERE seq = words.rowid) FROM words WHERE words MATCH ? AND rowid >= ? ORDER BY `+order+` LIMIT ? OFFSET ?`, expr, from, max, skip)
}

// nth returns the row of the n-th newest report that an expression finds; ok is false if
// there are fewer.
func nth(ctx context.Context, tx *sql.Tx, expr string, n int) (row int64, ok bool, err error) {
	err = tx.QueryRowContext(ctx, `SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?`, expr, n-1).Scan(&row)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return row, err == nil, err
}

// outsideText stands for all fields but the text.
const outsideText store.Field = "{title speaker figure quote}"

// tiers ranks the newest reports with common words: those that have all of them in the title
// come first, then in what a speaker is or a figure counts, then in quotes, then anywhere;
// among each the newest.
func tiers(ctx context.Context, tx *sql.Tx, q store.Query) (out []report.ID, err error) {
	from, _, err := nth(ctx, tx, match(q), mostRanked)
	if err != nil {
		return nil, err
	}
	fields := []store.Field{store.InTitle, store.InSpeaker, store.InFigure, store.InQuote, store.Anywhere}
	if some, err := found(ctx, tx, match(within(q, outsideText)), from, `rowid DESC`, 1, 0); err != nil {
		return nil, err
	} else if len(some) == 0 {
		fields = fields[4:] // each would be looked through in vain
	}
	met := map[report.ID]bool{}
	skip := q.Skip
	for _, in := range fields {
		ids, err := found(ctx, tx, match(within(q, in)), from, `rowid DESC`, q.Max+q.Skip, 0)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if met[id] {
				continue
			}
			if met[id] = true; skip > 0 {
				skip--
				continue
			}
			if out = append(out, id); len(out) == q.Max {
				return out, nil
			}
		}
	}
	return out, nil
}

// within returns a query for those that have all terms in a field. Terms that must stand in
// another one, or must not be there, stay as they are.
func within(q store.Query, in store.Field) store.Query {
	terms := make([]store.Term, len(q.Terms))
	for i, t := range q.Terms {
		if t.In == store.Anywhere && !t.Not {
			t.In = in
		}
		terms[i] = t
	}
	q.Terms = terms
	return q
}

// match writes a query in the language of FTS5. All words stand in quotation marks, so that
// none is an operator.
func match(q store.Query) string {
	var must, not []string
	for _, t := range q.Terms {
		s := `"` + strings.ReplaceAll(strings.Join(t.Words, " "), `"`, `""`) + `"`
		if t.Prefix {
			s += "*"
		}
		if t.In != store.Anywhere {
			s = string(t.In) + " : " + s
		}
		if t.Not {
			not = append(not, s)
		} else {
			must = append(must, s)
		}
	}
	s := "(" + strings.Join(must, ") AND (") + ")"
	for _, n := range not {
		s = "(" + s + ") NOT (" + n + ")"
	}
	return s
}
