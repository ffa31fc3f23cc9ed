// Package move copies a store into another, of whatever adapter: row by row, as the rows are,
// so that every place in a log and every digest stays.
package move

import (
	"fmt"
	"strings"
)

// A Table is a table that every adapter has, with the same columns.
type Table struct {
	Name    string
	Keys    int // the first so many columns are its key
	Columns []Column
}

// A Column is a column of a table.
type Column struct {
	Name string
	Kind Kind
}

// A Kind says what a column holds, and so of which type a value of it is in a row.
type Kind byte

// The kinds.
const (
	Int   Kind = 'i' // int64
	Maybe Kind = 'm' // int64, or nil
	Text  Kind = 't' // string
	Bytes Kind = 'b' // []byte, not nil
	Bool  Kind = 'o' // bool
)

// Tables are the tables in an order in which what a row points to comes before it. Who holds
// a lease is not moved. The words by which reports are found are made anew, because SQLite
// does not keep them in a form that can be read.
var Tables = []Table{
	table("report", 1, "i seq, t id, t address, t head, t digest, b text, i bytes, i arrived, t read_by"),
	table("sighting", 3, "i report, t via, t digest, t head, i first, i last, i times"),
	table("decision", 1, "i seq, t kind, i a, m b, o undo, t by, i at"),
	table("mark", 1, "t name, i revision"),
	table("delivery", 1, "t key, t rule, b body, t mentions, i due, i tries, t state, t fault"),
	table("feed", 1, "t address, t title, t outlet, t site, t folders, t by, i added, t polling, i told, i came"),
	table("page", 1, "t address, t host, i first, i next, i visits, i failures, t fault, t state, t own, t report"),
	table("told", 2, "t page, t feed, t head, b text"),
	table("forgotten", 1, "t address"),
	table("revision", 1, "i seq, i at, b changes"),
	table("edition", 1, "i seq, t story, t rules, t digest, b body, i revision, m gone, o orphan"),
	table("witness", 2, "i edition, i report, i rank"),
	table("mention", 2, "i revision, i report"),
	table("reading", 1, "i seq, i report, t rules, t head, t digest, b sketch"),
	table("reading_body", 1, "i seq, b body"),
	table("story", 1, "t name, t digest, t body, t edited_by"),
	table("member", 1, "i report, t story"),
	table("place", 1, "i one, i epoch, t rules, i made, i at, i overlay"),
}

// Logs are the tables whose places are counted. What was forgotten is not counted again.
var Logs = []string{"decision", "edition", "reading", "report", "revision"}

func table(name string, keys int, columns string) Table {
	t := Table{Name: name, Keys: keys}
	for c := range strings.SplitSeq(columns, ", ") {
		t.Columns = append(t.Columns, Column{Name: c[2:], Kind: Kind(c[0])})
	}
	return t
}

// Names returns the names of the first n columns, quoted for SQL.
func (t Table) Names(n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = `"` + t.Columns[i].Name + `"`
	}
	return strings.Join(names, ", ")
}

// Select returns the query for up to max rows in order of key, after a key if there is one.
// param names the n-th parameter of a query, from 1.
func (t Table) Select(after bool, max int, param func(n int) string) string {
	keys, where := t.Names(t.Keys), ""
	if after {
		ps := make([]string, t.Keys)
		for i := range ps {
			ps[i] = param(i + 1)
		}
		where = fmt.Sprintf(" WHERE (%s) > (%s)", keys, strings.Join(ps, ", "))
	}
	return fmt.Sprintf(`SELECT %s FROM "%s"%s ORDER BY %s LIMIT %d`, t.Names(len(t.Columns)), t.Name, where, keys, max)
}

// Last returns the query for the greatest key.
func (t Table) Last() string {
	down := strings.ReplaceAll(t.Names(t.Keys), ",", " DESC,") + " DESC"
	return fmt.Sprintf(`SELECT %s FROM "%s" ORDER BY %s LIMIT 1`, t.Names(t.Keys), t.Name, down)
}

// Row brings the values of a row, as a driver returns them, to the types of their kinds.
func (t Table) Row(values []any) ([]any, error) {
	for i, v := range values {
		ok := true
		switch x := v.(type) {
		case int64:
			if t.Columns[i].Kind == Bool {
				values[i] = x != 0
			} else {
				ok = t.Columns[i].Kind == Int || t.Columns[i].Kind == Maybe
			}
		case string:
			ok = t.Columns[i].Kind == Text
		case []byte:
			if ok = t.Columns[i].Kind == Bytes; x == nil {
				values[i] = []byte{}
			}
		case bool:
			ok = t.Columns[i].Kind == Bool
		case nil:
			if t.Columns[i].Kind == Bytes {
				values[i] = []byte{}
			} else {
				ok = t.Columns[i].Kind == Maybe
			}
		default:
			ok = false
		}
		if !ok {
			return nil, fmt.Errorf("table %s, column %s: a value of type %T", t.Name, t.Columns[i].Name, v)
		}
	}
	return values, nil
}
