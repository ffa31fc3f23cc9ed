package postgres

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"stemma/store"
)

// IsAddress reports whether s is the address of a store in PostgreSQL.
func IsAddress(s string) bool {
	return strings.HasPrefix(s, "postgres://") || strings.HasPrefix(s, "postgresql://")
}

// errAddress does not say what is wrong: the error of a parser may hold a part of a password.
var errAddress = errors.New("the address of the database cannot be read; write postgres://USER@HOST:PORT/DATABASE, and a character such as @ : / # ? % of a password as %40 %3A %2F %23 %3F %25, or keep it in a file of passwords (PGPASSFILE)")

// Redact returns an address without what may be a password: without user, fragment and all
// parameters but those that say where the store is.
func Redact(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://…"
	}
	out := url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}
	q := url.Values{}
	for _, k := range []string{"host", "port", "dbname", "search_path"} {
		if v := u.Query().Get(k); v != "" {
			q.Set(k, v)
		}
	}
	out.RawQuery = q.Encode()
	return out.String()
}

// most is the number of connections of a process where the address says none by
// pool_max_conns: one for each of some workers and the pages. Ours.
const most = 8

// configure returns how to connect to an address, and the schema.
func configure(address string, o Options) (*pgxpool.Config, string, error) {
	if !IsAddress(address) {
		return nil, "", errAddress
	}
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	if _, err := url.Parse(address); err != nil || strings.Count(host, "@") > 1 { // what follows the first @ of a password would count as host
		return nil, "", errAddress
	}
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		return nil, "", errAddress
	}
	if !strings.Contains(address, "pool_max_conns=") {
		config.MaxConns = most
	}
	c := config.ConnConfig
	if c.ConnectTimeout == 0 {
		c.ConnectTimeout = 10 * time.Second
	}
	params := c.RuntimeParams
	schema := params["search_path"]
	if schema == "" {
		schema = DefaultSchema
	}
	if strings.ContainsAny(schema, ",\"\x00") {
		return nil, "", fmt.Errorf("open %s: search_path must name one schema", Redact(address))
	}
	params["search_path"] = pgx.Identifier{schema}.Sanitize()
	params["lock_timeout"] = strconv.FormatInt(o.Busy.Milliseconds(), 10)
	params["client_encoding"] = "UTF8"
	params["timezone"] = "UTC"
	if params["application_name"] == "" {
		params["application_name"] = "stemma"
	}
	return config, schema, nil
}

// wrap says what was being done when an error came.
func wrap(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, explain(err))
}

// explain wraps the errors of PostgreSQL that a person can do something about in those of
// package store.
func explain(err error) error {
	switch code := codeOf(err); {
	case code == "55P03" || code == "40001" || code == "40P01": // lock_not_available, serialization_failure, deadlock_detected
		return fmt.Errorf("%w (%w)", store.ErrBusy, err)
	case code == "53100": // disk_full
		return fmt.Errorf("%w (%w)", store.ErrFull, err)
	case strings.HasPrefix(code, "XX00"): // internal_error, data_corrupted, index_corrupted
		return fmt.Errorf("%w (%w)", store.ErrDamaged, err)
	}
	return err
}
