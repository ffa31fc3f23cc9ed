package file

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"stemma/intake/internal/address"
	"stemma/intake/internal/stamp"
	"stemma/report"
)

// fill sets the fields of r that are still empty from f, which has known names.
func fill(r *report.Report, f fields) {
	set := func(to *string, names []string) {
		if *to == "" {
			*to = first(f, names)
		}
	}
	set(&r.Title, titleNames)
	set(&r.Outlet, outletNames)
	set(&r.Byline, bylineNames)
	set(&r.Language, languageNames)
	if r.URL == "" {
		if s := first(f, urlNames); s != "" {
			if r.URL = address.Clean(s); r.URL == "" {
				r.Notes = append(r.Notes, fmt.Sprintf("The address %q was left out.", clip(s)))
			}
		}
	}
	if len(r.Credits) == 0 {
		for _, n := range creditNames {
			r.Credits = append(r.Credits, list(f[n])...)
		}
	}
	if !r.Published.Known() {
		if s := first(f, publishedNames); s != "" {
			var ok bool
			if r.Published, ok = stamp.Loose(s); !ok {
				r.Published, ok = stamp.Unix(s)
			}
			if !ok {
				r.Notes = append(r.Notes, fmt.Sprintf("The date of publication %q could not be read.", clip(s)))
			}
		}
	}
}

// first returns the first value in f under any of names, as one line, or "".
func first(f fields, names []string) string {
	for _, n := range names {
		if s := strings.Join(list(f[n]), ", "); s != "" {
			return s
		}
	}
	return ""
}

// list returns the strings in v. For fields it returns their "name".
func list(v any) []string {
	switch v := v.(type) {
	case string:
		if s := strings.Join(strings.Fields(v), " "); s != "" {
			return []string{s}
		}
	case json.Number:
		return []string{v.String()}
	case fields:
		return list(v["name"])
	case []any:
		var all []string
		for _, e := range v {
			if _, nested := e.([]any); !nested {
				all = append(all, list(e)...)
			}
		}
		return all
	}
	return nil
}

// clip shortens s, which comes from a file, for a message, and replaces control
// characters and direction marks in it.
func clip(s string) string {
	const most = 80
	end := ""
	if len(s) > most {
		s, end = s[:most], "…"
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, "")) + end
}

// dated sets the time of publication of r from s.
func dated(r *report.Report, s string) {
	if st, ok := stamp.Loose(s); ok && !r.Published.Known() {
		r.Published = st
	}
}
