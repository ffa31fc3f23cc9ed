// Package desktest runs a desk on a store in a folder of a test.
package desktest

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"stemma/desk"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
)

// A House is a store with a desk.
type House struct {
	*testing.T
	*sqlite.Store
	Desk *desk.Desk
	made func(string) *report.Report
	n    int // reports that came
}

// New returns a house with an empty store. Tests give storytest.Report, which makes reports.
func New(t *testing.T, made func(string) *report.Report) *House {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "stemma.sqlite"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &House{T: t, Store: s, Desk: &desk.Desk{Store: s, Program: desk.English, Holder: "test"}, made: made}
}

// Tells lets reports come, each as package storytest has it with an address and a title,
// and the desk do all its work.
func (h *House) Tells(reports ...string) {
	h.Helper()
	for _, s := range reports {
		r := h.made(s)
		h.n++
		r.URL = fmt.Sprintf("https://news.example/%d", h.n)
		r.Title = "On " + r.Text[:min(len(r.Text), 20)]
		h.Comes(r)
	}
	h.Settle()
}

// Comes lets a report come.
func (h *House) Comes(r *report.Report) {
	h.Helper()
	r.Seal()
	if _, err := h.Arrive(context.Background(), store.Arrival{Report: r, Via: "test", At: time.Date(2031, 5, 2, 10, 0, 0, 0, time.UTC)}); err != nil {
		h.Fatal(err)
	}
}

// Settle lets the desk do all its work.
func (h *House) Settle() {
	h.Helper()
	if err := h.Desk.Hold(context.Background(), h.Desk.Settle); err != nil {
		h.Fatal(err)
	}
}

// Reports of two stories, and a later one of the first.
var (
	Ferry = []string{
		"@Merrow Post, 2031-05-02T08:00:00Z\nAt least nine people were killed when the ferry Silver Tern capsized off Norvane on Friday morning, the harbour master, Ada Moor, said.\n\n“The sea was calm,” Moor said. The ferry had left Port Ansel with 120 passengers.",
		"@Ansel Herald, 2031-05-02T09:00:00Z\nAt least nine people were killed off Norvane on Friday when the ferry Silver Tern capsized, Norvane police said.\n\nThe ferry was on its way from Port Ansel with 120 passengers.",
		"@Tarn Daily, 2031-05-02T11:00:00Z\nNineteen people were killed when the ferry Silver Tern capsized off Norvane on Friday morning, the harbour master, Ada Moor, said.\n\n“The sea was calm and flat,” Moor said. The ferry had left Port Ansel with 120 passengers.",
	}
	Later = "@Lowe Wire, 2031-05-03T09:00:00Z\nThe death toll of the ferry Silver Tern, which capsized off Norvane on Friday, rose to 24 on Saturday, Norvane police said.\n\nFive people died in hospital in Port Ansel. The ferry carried 120 passengers."
	Mill  = []string{
		"@Merrow Post, 2031-06-10T08:00:00Z\nA fire destroyed the Halloran paper mill in Estwick on Tuesday, the fire chief, Bo Reed, said. About 300 workers fled the mill.",
		"@Estwick Echo, 2031-06-10T10:00:00Z\nFire destroyed the Halloran paper mill in Estwick on Tuesday. Some 300 workers fled the burning mill, fire chief Bo Reed said.",
	}
)
