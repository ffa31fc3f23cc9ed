package site

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"stemma/serve/safe"
)

// What a reader keeps stands in a cookie, as the settings do: so many searches, and so many
// bytes, as a browser keeps 4096 of one. Ours.
const (
	savedCookie = "searches"
	mostSaved   = 30
	savedBytes  = 3600
)

// queriesOf reads the cookie. What is in it and no list of searches is none.
func queriesOf(r *http.Request) (qs []string) {
	c, err := r.Cookie(savedCookie)
	if err != nil {
		return nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(c.Value)
	if err != nil || json.Unmarshal(raw, &qs) != nil {
		return nil
	}
	qs = slices.DeleteFunc(qs, func(q string) bool { return strings.TrimSpace(q) != q || q == "" || len(q) > longQuery })
	return qs[:min(len(qs), mostSaved)]
}

// save keeps a search, or keeps it no longer. If there is no more room the oldest go.
func (s *Site) save(w http.ResponseWriter, r *http.Request) (string, error) {
	q := strings.TrimSpace(r.PostFormValue("q"))
	if p, err := parseQuery(q); err != nil || p.empty() || len(q) > longQuery {
		return "", errAsk
	}
	qs := slices.DeleteFunc(queriesOf(r), func(old string) bool { return old == q })
	if r.PostFormValue("drop") == "" {
		qs = slices.Insert(qs, 0, q)
	}
	qs = qs[:min(len(qs), mostSaved)]
	c := &http.Cookie{Name: savedCookie, Path: "/", MaxAge: 400 * 24 * 3600, SameSite: http.SameSiteLaxMode, HttpOnly: true, Secure: safe.Encrypted(r)}
	for {
		raw, err := json.Marshal(qs)
		if err != nil {
			return "", err
		}
		if c.Value = base64.RawURLEncoding.EncodeToString(raw); len(c.Value) <= savedBytes {
			break
		}
		qs = qs[:len(qs)-1]
	}
	if len(qs) == 0 {
		c.MaxAge = -1
	}
	http.SetCookie(w, c)
	if back := r.PostFormValue("back"); back != "" {
		return back, nil
	}
	return savedAs(q).At, nil
}

// A savedSearch is a search that a reader keeps.
type savedSearch struct {
	Query string `json:"query"`
	At    string `json:"at"`   // its address
	Feed  string `json:"feed"` // and that of its feed
}

// savedOf lists the searches that a reader keeps, the last first.
func savedOf(r *http.Request) []savedSearch {
	out := []savedSearch{}
	for _, q := range queriesOf(r) {
		out = append(out, savedAs(q))
	}
	return out
}

// savedAs returns a search with its addresses.
func savedAs(q string) savedSearch {
	v := "?" + url.Values{"q": {q}}.Encode()
	return savedSearch{q, "/search" + v, "/search.atom" + v}
}
