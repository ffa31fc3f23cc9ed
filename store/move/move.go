package move

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"maps"
	"strings"

	"stemma/report"
	"stemma/store"
)

// A Source is a store that can be copied.
type Source interface {
	store.Store
	// Path returns where the store is, for people: it also names the move.
	Path() string
	// Rows returns up to max rows of a table in order of key, after a key if it is not nil.
	Rows(ctx context.Context, t Table, after []any, max int) ([][]any, error)
	// Counters returns how far each of Logs has come.
	Counters(ctx context.Context) (map[string]int64, error)
	// RulesOfReadings lists the rules under which something was read.
	RulesOfReadings(ctx context.Context) ([]string, error)
}

// A Target is a store that can become the copy of another.
type Target interface {
	Source
	// BeginMove marks an empty store as one that a move from a place fills: until EndMove it
	// does not open as a store. It fails with ErrNotEmpty if it holds something else than what
	// the same move has brought.
	BeginMove(ctx context.Context, from string) (resumed bool, err error)
	// LastKey returns the greatest key of a table; nil if it has no row.
	LastKey(ctx context.Context, t Table) ([]any, error)
	// PutRows adds rows to a table, all or none.
	PutRows(ctx context.Context, t Table, rows [][]any) error
	// LastWords returns the last report whose words are known to the search.
	LastWords(ctx context.Context) (store.Seq, error)
	// PutWords makes reports known to the search, in order.
	PutWords(ctx context.Context, ws []Words) error
	// EndMove sets how far the logs have come, and has the store be one.
	EndMove(ctx context.Context, counters map[string]int64) error
}

// Words are those of a report with a place in the log of reports.
type Words struct {
	Report store.Seq
	Words  store.Words
}

// Errors of a move.
var (
	ErrNotEmpty  = errors.New("something is kept there already")
	ErrDifferent = errors.New("what came is not what was sent")
)

// A Reader returns the words of a report by a reading of it. It fails if it cannot read the
// reading, as one of other rules.
type Reader func(r *report.Report, reading []byte) (store.Words, error)

// batch is how many rows are copied in one transaction. Ours.
const batch = 200

// A Result is what was moved.
type Result struct {
	Resumed bool
	Rows    map[string]int // of each table
	Sum     string         // SHA-256 of all rows, in both stores, in hexadecimal
}

// Move copies all that is in one store into another, which must be empty or half filled by
// the same move, and then compares all rows of both. rules are those whose readings tell the
// words best. Nobody may write to either meanwhile: if somebody did, it fails with
// ErrDifferent.
func Move(ctx context.Context, from Source, to Target, rules string, words Reader) (res Result, err error) {
	if res.Resumed, err = to.BeginMove(ctx, from.Path()); err != nil {
		return res, fmt.Errorf("move to %s: %w", to.Path(), err)
	}
	for _, t := range Tables {
		if err := copyTable(ctx, from, to, t); err != nil {
			return res, fmt.Errorf("move %s: %w", t.Name, err)
		}
	}
	if err := copyWords(ctx, from, to, rules, words); err != nil {
		return res, fmt.Errorf("move the words: %w", err)
	}
	sent, rows, err := Sum(ctx, from)
	if err != nil {
		return res, err
	}
	came, _, err := Sum(ctx, to)
	if err != nil {
		return res, err
	}
	if !maps.Equal(sent, came) {
		return res, fmt.Errorf("%w: %s; was something written meanwhile? Empty %s and move again", ErrDifferent, strings.Join(differ(sent, came), ", "), to.Path())
	}
	counters, err := from.Counters(ctx)
	if err != nil {
		return res, err
	}
	res.Rows, res.Sum = rows, total(sent)
	return res, to.EndMove(ctx, counters)
}

// copyTable copies the rows of a table that are not there yet. They come in order of key, so
// that those which are there are the first ones.
func copyTable(ctx context.Context, from Source, to Target, t Table) error {
	after, err := to.LastKey(ctx, t)
	if err != nil {
		return err
	}
	for {
		rows, err := from.Rows(ctx, t, after, batch)
		if err != nil || len(rows) == 0 {
			return err
		}
		after = rows[len(rows)-1][:t.Keys:t.Keys]
		if err := to.PutRows(ctx, t, rows); err != nil {
			return err
		}
	}
}

// copyWords makes the reports that were read known to the search.
func copyWords(ctx context.Context, from Source, to Target, rules string, words Reader) error {
	all, err := from.RulesOfReadings(ctx)
	if err != nil {
		return err
	}
	after, err := to.LastWords(ctx)
	if err != nil {
		return err
	}
	for reports := Tables[0]; ; {
		rows, err := from.Rows(ctx, reports, []any{int64(after)}, batch)
		if err != nil || len(rows) == 0 {
			return err
		}
		var ws []Words
		for _, row := range rows {
			after = store.Seq(row[0].(int64))
			w, read, err := wordsOf(ctx, from, report.ID(row[1].(string)), append([]string{rules}, all...), words)
			if err != nil {
				return err
			}
			if read {
				ws = append(ws, Words{after, w})
			}
		}
		if err := to.PutWords(ctx, ws); err != nil {
			return err
		}
	}
}

// wordsOf returns the words of a report by the first reading that can be read, else those of
// its title and text. It reports false if it was never read.
func wordsOf(ctx context.Context, from Source, id report.ID, rules []string, words Reader) (w store.Words, read bool, err error) {
	r, err := from.Report(ctx, id)
	if err != nil {
		return w, false, err
	}
	for _, rules := range rules {
		ms, err := from.Made(ctx, rules, id)
		if err != nil {
			return w, false, err
		}
		if len(ms) == 0 {
			continue
		}
		if w, err := words(r, ms[0].Reading); err == nil {
			return w, true, nil
		}
		read = true
	}
	return store.Words{Title: r.Title, Text: r.Text}, read, nil
}

// Sum returns the SHA-256 of the rows of each table, and how many there are.
func Sum(ctx context.Context, s Source) (sums map[string]string, rows map[string]int, err error) {
	sums, rows = map[string]string{}, map[string]int{}
	for _, t := range Tables {
		h := sha256.New()
		var after []any
		for {
			got, err := s.Rows(ctx, t, after, batch)
			if err != nil {
				return nil, nil, fmt.Errorf("sum %s of %s: %w", t.Name, s.Path(), err)
			}
			if len(got) == 0 {
				break
			}
			for _, row := range got {
				addRow(h, row)
			}
			rows[t.Name] += len(got)
			after = got[len(got)-1][:t.Keys:t.Keys]
		}
		sums[t.Name] = hex.EncodeToString(h.Sum(nil))
	}
	return sums, rows, nil
}

// addRow adds a row to a hash: of each value a letter, its length and its bytes.
func addRow(h hash.Hash, row []any) {
	var buf [9]byte
	write := func(kind byte, n int64) {
		buf[0] = kind
		binary.LittleEndian.PutUint64(buf[1:], uint64(n))
		h.Write(buf[:])
	}
	for _, v := range row {
		switch x := v.(type) {
		case nil:
			write('n', 0)
		case int64:
			write('i', x)
		case bool:
			n := int64(0)
			if x {
				n = 1
			}
			write('o', n)
		case string:
			x = Clean(x)
			write('t', int64(len(x)))
			h.Write([]byte(x))
		case []byte:
			write('b', int64(len(x)))
			h.Write(x)
		default:
			panic(fmt.Sprintf("a column of type %T, which no table has", v))
		}
	}
}

// Clean returns s as every adapter can hold it: valid UTF-8 without NUL. Texts of reports are
// bytes, and are not changed.
func Clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", "\ufffd")
}

func total(sums map[string]string) string {
	h := sha256.New()
	for _, t := range Tables {
		fmt.Fprintf(h, "%s %s\n", t.Name, sums[t.Name])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// differ lists the tables that differ.
func differ(a, b map[string]string) (names []string) {
	for _, t := range Tables {
		if a[t.Name] != b[t.Name] {
			names = append(names, t.Name)
		}
	}
	return names
}
