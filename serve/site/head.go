package site

import (
	"fmt"
	"slices"

	"stemma/report"
	"stemma/store"
)

// A head is what every page of a story says above the rest.
type head struct {
	Story    string
	Version  store.Seq
	Newest   version // the one that stands; zero if none does
	At       string
	Lead     *Words
	Reports  int
	Lines    [2]int
	Origins  int
	Versions []version // the newest first
	Tab      string
	Base     string // address of the board of this version
	Members  []member
	Rev      store.Seq // the revision after which the newest version is that
}

// A member is a report of a story, for the menus of its pages.
type member struct {
	Report string
	Siglum string
	Outlet string
	Line   int
	Title  string
}

// A version is an edition of a story, which may have had another name.
type version struct {
	Story   string    `json:"story"`
	Version store.Seq `json:"version"`
	No      int       `json:"no"` // from 1, the first that is known; 0 if it is not in the list
	At      string    `json:"at"`
	Reports int       `json:"reports"`
	Stands  bool      `json:"stands"`
}

// Old reports whether another version took the place of the one that is shown.
func (h *head) Old() bool { return h.Version != h.Newest.Version }

// To returns the address of a part of the story in this version.
func (h *head) To(part string) string {
	if part == "compare" {
		return "/story/" + h.Story + "/compare"
	}
	return h.Base + "/" + part
}

// Fixed returns the address of a part in this version for good.
func (h *head) Fixed(part string) string {
	at := fmt.Sprintf("/story/%s/v/%d", h.Story, h.Version)
	if part != "" {
		at += "/" + part
	}
	return at
}

// Tabs lists the parts of a story.
func (h *head) Tabs() []string {
	return []string{"figures", "quotes", "people", "places", "reports", "compare"}
}

// No returns the number of the version that is shown.
func (h *head) No() int { return h.versionAt(h.Version).No }

// versionAt returns a version.
func (h *head) versionAt(v store.Seq) version {
	if i := slices.IndexFunc(h.Versions, func(x version) bool { return x.Version == v }); i >= 0 {
		return h.Versions[i]
	}
	return version{Version: v}
}

// titleOf returns the beginning of the lead of a story.
func titleOf(h *head) string {
	if h.Lead == nil {
		return say("story")
	}
	return clip(folded(h.Lead.Exact), 60)
}

// follows returns the story that a page follows, if it shows the version that stands.
func follows(h *head) string {
	if h.Old() {
		return ""
	}
	return h.Story
}

// inBoth returns how many reports two lists share.
func inBoth(a, b []report.ID) (n int) {
	in := make(map[report.ID]bool, len(a))
	for _, id := range a {
		in[id] = true
	}
	for _, id := range b {
		if in[id] {
			n++
		}
	}
	return n
}
