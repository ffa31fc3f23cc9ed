package site

import (
	"net/http"
	"slices"
	"strings"
	"time"
)

// A feedsModel is the feeds that are followed.
type feedsModel struct {
	Kept  bool   `json:"kept"` // whether feeds are followed at all
	Feeds []Feed `json:"feeds"`
}

// feedStates are the states of a feed, those first that want somebody.
var feedStates = []string{"failing", "retrying", "quiet", "new", "fresh"}

// Stamp returns a time as a page takes it.
func (f Feed) Stamp(t time.Time) string { return stamp(t) }

// Bad reports whether the feed wants somebody.
func (f Feed) Bad() bool { return f.State == "failing" }

// feeds serves the feeds.
func (s *Site) feeds(r *http.Request) (*page, error) {
	m := feedsModel{Kept: s.opt.Feeds != nil, Feeds: []Feed{}}
	if m.Kept {
		fs, err := s.opt.Feeds.Feeds(r.Context())
		if err != nil {
			return nil, err
		}
		m.Feeds = append(m.Feeds, fs...)
		slices.SortStableFunc(m.Feeds, func(a, b Feed) int { return slices.Index(feedStates, a.State) - slices.Index(feedStates, b.State) })
	}
	return &page{Name: "feeds", Title: say("feeds"), Nav: "feeds", Model: m}, nil
}

// A checkModel is a draft with what each part of it rests on.
type checkModel struct {
	Able    bool   `json:"able"`
	Draft   string `json:"draft"`
	Parts   []part `json:"parts"`
	Traced  int    `json:"traced"`
	Differs int    `json:"differs"`
	Unknown int    `json:"untraced"`
}

// A part is a part of a draft: what was looked up, or what stands between.
type part struct {
	Text string `json:"text"`
	No   int    `json:"no"` // 0 for what stands between
	Checked
}

// Sign returns the sign of a verdict.
func (p part) Sign() string {
	return map[string]string{"traced": "✓", "differs": "≠", "untraced": "?"}[p.Verdict]
}

// mostDraft is the most bytes of a draft. Ours.
const mostDraft = 64 << 10

// check serves the page that checks a draft.
func (s *Site) check(r *http.Request) (*page, error) {
	m := checkModel{Able: s.opt.Checker != nil, Parts: []part{}}
	if r.Method == http.MethodPost {
		if err := r.ParseForm(); err != nil {
			return nil, errForm
		}
		m.Draft = strings.ReplaceAll(r.PostFormValue("draft"), "\r\n", "\n")
		if len(m.Draft) > mostDraft {
			return nil, errLong
		}
	}
	if m.Able && strings.TrimSpace(m.Draft) != "" {
		found, err := s.opt.Checker.Check(r.Context(), m.Draft)
		if err != nil {
			return nil, err
		}
		m.split(found)
	}
	return &page{Name: "check", Title: say("check"), Nav: "check", Model: m}, nil
}

// split cuts the draft into what was checked and what stands between.
func (m *checkModel) split(found []Checked) {
	slices.SortStableFunc(found, func(a, b Checked) int { return a.Start - b.Start })
	at := 0
	for i, c := range found {
		if c.Start < at || c.End <= c.Start || c.End > len(m.Draft) {
			continue // overlaps with one before
		}
		if c.Start > at {
			m.Parts = append(m.Parts, part{Text: m.Draft[at:c.Start]})
		}
		m.Parts = append(m.Parts, part{Text: m.Draft[c.Start:c.End], No: i + 1, Checked: c})
		at = c.End
		switch c.Verdict {
		case "traced":
			m.Traced++
		case "differs":
			m.Differs++
		default:
			m.Unknown++
		}
	}
	if at < len(m.Draft) {
		m.Parts = append(m.Parts, part{Text: m.Draft[at:]})
	}
}

// A settingsModel is what a reader chose.
type settingsModel struct {
	Reader string `json:"reader"`
	Theme  string `json:"theme"` // auto, light or dark
	Known  bool   `json:"known"` // whether the name is that of a login, which cannot be changed here
}

// Themes lists the colour schemes.
func (settingsModel) Themes() []string { return []string{"auto", "light", "dark"} }

// settings serves the settings.
func (s *Site) settings(r *http.Request) (*page, error) {
	m := settingsModel{Reader: s.reader(r), Theme: themeOf(r)}
	m.Known = s.opt.Reader != nil && s.opt.Reader(r) != ""
	if m.Theme == "" {
		m.Theme = "auto"
	}
	return &page{Name: "settings", Title: say("settings"), Nav: "settings", Model: m}, nil
}

// themeOf returns the colour scheme that a reader chose: light or dark, or "" for that of the
// system.
func themeOf(r *http.Request) string {
	if c, err := r.Cookie("theme"); err == nil && (c.Value == "light" || c.Value == "dark") {
		return c.Value
	}
	return ""
}

// set keeps what a reader chose, in cookies.
func (s *Site) set(w http.ResponseWriter, r *http.Request) (string, error) {
	name, theme := strings.TrimSpace(r.PostFormValue("reader")), r.PostFormValue("theme")
	if name != "" && !named(name) || !slices.Contains(settingsModel{}.Themes(), theme) {
		return "", errForm
	}
	keep := func(name, value string, script bool) {
		c := &http.Cookie{Name: name, Value: value, Path: "/", MaxAge: 400 * 24 * 3600, SameSite: http.SameSiteLaxMode, HttpOnly: !script, Secure: r.TLS != nil}
		if value == "" {
			c.MaxAge = -1
		}
		http.SetCookie(w, c)
	}
	keep("reader", name, false)
	keep("theme", strings.TrimPrefix(theme, "auto"), true) // the script reads it, to change it
	return "/settings", nil
}
