package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"stemma/report"
	"stemma/store"
)

// Search implements store.Reports. In order of arrival it reads no more than it returns;
// ranked, it must read all that match.
func (s *Store) Search(ctx context.Context, q store.Query) (out []report.ID, err error) {
	if q.Max <= 0 {
		q.Max = 20
	}
	order := `rowid DESC`
	if q.Ranked {
		order = `bm25(words, 4, 1, 1, 2, 2), rowid DESC` // a word of a title weighs as four of the text; ours
	}
	err = s.read(ctx, "search", func(tx *sql.Tx) (err error) {
		out, err = ids(ctx, tx, `SELECT (SELECT id FROM report WHERE seq = words.rowid) FROM words WHERE words MATCH ? ORDER BY `+order+` LIMIT ? OFFSET ?`,
			match(q), q.Max, q.Skip)
		return err
	})
	return out, err
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
