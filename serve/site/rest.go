package site

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"time"

	"stemma/report"
	"stemma/serve/safe"
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
		slices.SortStableFunc(m.Feeds, func(a, b Feed) int {
			return cmp.Or(slices.Index(feedStates, a.State)-slices.Index(feedStates, b.State), strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)))
		})
	}
	return &page{Name: "feeds", Title: say("feeds"), Nav: "feeds", Model: m}, nil
}

// A checkModel is a draft with what each part of it rests on.
type checkModel struct {
	Able    bool      `json:"able"`
	Draft   string    `json:"draft"`
	Asked   bool      `json:"asked"`
	Proof   *Proof    `json:"proof"` // nil if no story tells of it
	Story   string    `json:"story"`
	Lead    *Words    `json:"lead"`
	Paras   []*para   `json:"-"`
	Notes   []checked `json:"-"`
	Traced  int       `json:"traced"`
	Differs int       `json:"differs"`
	Unknown int       `json:"not_found"`
}

// A checked is a note on a draft.
type checked struct {
	No int
	Checked
}

// Sign returns the sign of a verdict, "" for what was not found.
func (c checked) Sign() string {
	return map[string]string{"traced": "✓", "differs": "≠"}[c.Verdict]
}

// Class returns the class of a verdict.
func (c checked) Class() string {
	return map[string]string{"traced": "y", "differs": "n"}[c.Verdict]
}

// mostDraft is the most bytes of a draft. Ours.
const mostDraft = 64 << 10

// check serves the page that checks a draft.
func (s *Site) check(r *http.Request) (*page, error) {
	m := checkModel{Able: s.opt.Checker != nil}
	if r.Method == http.MethodPost {
		if err := r.ParseForm(); err != nil {
			return nil, errForm
		}
		m.Draft = strings.ReplaceAll(r.PostFormValue("draft"), "\r\n", "\n")
		if len(m.Draft) > mostDraft {
			return nil, errLong
		}
	}
	if m.Asked = m.Able && strings.TrimSpace(m.Draft) != ""; m.Asked {
		var err error
		if m.Proof, err = s.opt.Checker.Check(r.Context(), m.Draft); err != nil {
			return nil, err
		}
	}
	if m.Proof != nil {
		if es, err := s.store.Standing(r.Context(), m.Proof.Of); err == nil && len(es) > 0 {
			if b, err := s.shelf.book(r.Context(), es[0].Seq); err == nil {
				m.Story, m.Lead = b.Story.ID, b.words(b.Story.Lead)
			}
		}
		m.lay()
	}
	return &page{Name: "check", Title: say("check"), Nav: "check", Model: m}, nil
}

// lay lays what was found over the draft. Names and dates that are traced have no note.
func (m *checkModel) lay() {
	l := newLayer(m.Draft, nil)
	for _, c := range m.Proof.Checked {
		s := report.Span{Start: c.Start, End: c.End}
		if s.Empty() || !s.In(m.Draft) {
			continue
		}
		switch c.Verdict {
		case "traced":
			m.Traced++
		case "differs":
			m.Differs++
		default:
			m.Unknown++
		}
		l.cover(s, "v-"+c.Verdict)
		if c.Verdict == "traced" && slices.Contains([]string{"name", "date", "firmness"}, c.Kind) {
			continue
		}
		no := len(m.Notes) + 1
		m.Notes = append(m.Notes, checked{no, c})
		l.after[s.End] = append(l.after[s.End], no)
	}
	m.Paras = l.paras()
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

// set keeps what a reader chose, in cookies.
func (s *Site) set(w http.ResponseWriter, r *http.Request) (string, error) {
	name, theme := strings.TrimSpace(r.PostFormValue("reader")), r.PostFormValue("theme")
	if name != "" && !named(name) || !slices.Contains(settingsModel{}.Themes(), theme) {
		return "", errForm
	}
	keep := func(name, value string, script bool) {
		c := &http.Cookie{Name: name, Value: value, Path: "/", MaxAge: 400 * 24 * 3600, SameSite: http.SameSiteLaxMode, HttpOnly: !script, Secure: safe.Encrypted(r)}
		if value == "" {
			c.MaxAge = -1
		}
		http.SetCookie(w, c)
	}
	keep("reader", name, false)
	keep("theme", strings.TrimPrefix(theme, "auto"), true) // the script reads it, to change it
	return "/settings", nil
}
