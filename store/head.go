package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"stemma/report"
)

// head is the stored form of a report without its text, in JSON: it is a fact, and must
// be readable by later versions. Fields may be added.
type head struct {
	Ref       string        `json:"ref,omitempty"`
	GivenID   bool          `json:"given_id,omitempty"`
	Also      []string      `json:"also,omitempty"`
	Path      string        `json:"path,omitempty"`
	URL       string        `json:"url,omitempty"`
	Title     string        `json:"title,omitempty"`
	Outlet    string        `json:"outlet,omitempty"`
	Byline    string        `json:"byline,omitempty"`
	Language  string        `json:"language,omitempty"`
	Credits   []string      `json:"credits,omitempty"`
	Links     []string      `json:"links,omitempty"`
	Published string        `json:"published,omitempty"` // a date, or RFC 3339 with nanoseconds
	Skip      []report.Span `json:"skip,omitempty"`
	Notes     []string      `json:"notes,omitempty"`
	Partial   bool          `json:"partial,omitempty"`
}

// AppendHead appends the stored form of r without its text to b. Equal heads are equal
// bytes.
func AppendHead(b []byte, r *report.Report) []byte {
	h := head{Ref: r.Ref, GivenID: r.GivenID, Also: r.Also, Path: r.Path, URL: r.URL, Title: r.Title, Outlet: r.Outlet, Byline: r.Byline,
		Language: r.Language, Credits: r.Credits, Links: r.Links, Published: r.Published.String(), Skip: r.Skip, Notes: r.Notes, Partial: r.Partial}
	if r.Published.Known() && !r.Published.Day {
		h.Published = r.Published.Time.Format(time.RFC3339Nano)
	}
	data, err := json.Marshal(h)
	if err != nil {
		panic(err) // a struct of strings
	}
	return append(b, data...)
}

// DecodeHead returns the report that data holds, as AppendHead wrote it, with its ID and
// text.
func DecodeHead(data []byte, id report.ID, text string) (*report.Report, error) {
	var h head
	if err := json.Unmarshal(data, &h); err != nil {
		return nil, fmt.Errorf("head of %s: %w", id.Short(), err)
	}
	r := &report.Report{ID: id, Ref: h.Ref, GivenID: h.GivenID, Also: h.Also, Path: h.Path, URL: h.URL, Title: h.Title, Outlet: h.Outlet,
		Byline: h.Byline, Language: h.Language, Credits: h.Credits, Links: h.Links, Text: text, Skip: h.Skip, Notes: h.Notes, Partial: h.Partial}
	var err error
	switch {
	case len(h.Published) == len(time.DateOnly):
		r.Published.Day = true
		r.Published.Time, err = time.Parse(time.DateOnly, h.Published)
	case h.Published != "":
		r.Published.Time, err = time.Parse(time.RFC3339Nano, h.Published)
	}
	if err != nil {
		return nil, fmt.Errorf("head of %s: %w", id.Short(), err)
	}
	return r, nil
}

// HeadDigest returns a digest of everything in r but its text.
func HeadDigest(r *report.Report) string { return Digest(AppendHead(nil, r)) }

// Digest returns a digest of some bytes, in hexadecimal.
func Digest(parts ...[]byte) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d ", len(p))
		h.Write(p)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
