package desk_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/desk"
	"stemma/edition"
	"stemma/report"
	"stemma/store/sqlite"
	"stemma/store/storetest"
)

// told returns an invented report.
func told(n int, outlet, day, text string) *report.Report {
	at, err := time.Parse(time.RFC3339, day)
	if err != nil {
		panic(err)
	}
	r := &report.Report{URL: fmt.Sprintf("https://paper%d.example/", n), Ref: fmt.Sprint(n), Outlet: outlet, Text: text, Published: report.Stamp{Time: at}}
	r.Seal()
	return r
}

var ferry = []*report.Report{
	told(1, "Merrow Post", "2031-05-02T08:00:00Z", "Ferry capsizes off Norvane\n\nAt least nine people were killed when the ferry Silver Tern capsized off Norvane on Friday, the harbour master, Ada Moor, said."),
	told(2, "Ansel Herald", "2031-05-02T09:00:00Z", "Nine dead as Norvane ferry capsizes\n\nAt least nine people were killed off Norvane on Friday when the ferry Silver Tern capsized, Norvane police said."),
	told(3, "Lowe Wire", "2031-05-03T09:00:00Z", "Norvane ferry death toll rises to 14\n\nThe death toll of the ferry Silver Tern, which capsized off Norvane on Friday, rose to 14 on Saturday, Norvane police said."),
	told(4, "Copy Daily", "2031-05-03T10:00:00Z", "Norvane ferry death toll rises to 14\n\nThe death toll of the ferry Silver Tern, which capsized off Norvane on Friday, rose to 14 on Saturday, Norvane police said."),
}

// A recorder records what it is asked to send, and fails with fault.
type recorder struct {
	fault error
	keys  []string
	last  []byte
}

func (r *recorder) Send(_ context.Context, key string, body []byte) error {
	r.keys, r.last = append(r.keys, key), body
	return r.fault
}

func TestAlerts(t *testing.T) {
	clock := storetest.NewClock()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "store"), sqlite.Options{Now: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	tolls, elsewhere, late := &recorder{}, &recorder{}, &recorder{fault: errors.New("no line")}
	d := &desk.Desk{Store: s, Program: program(), Now: clock.Now,
		Alerts:  []desk.Rule{{Name: "tolls", Names: []string{"NORVANE"}}, {Name: "elsewhere", Names: []string{"Nor"}}, {Name: "late", Kinds: []edition.ChangeKind{edition.FigureMoved}, MinReports: 3, Story: ferry[0].ID.Short()}},
		Senders: map[string]desk.Sender{"tolls": tolls, "elsewhere": elsewhere, "late": late}}
	come := func(rs ...*report.Report) {
		arrive(t, s, rs...)
		settle(t, d)
	}
	come(ferry[:2]...)
	if len(tolls.keys) > 0 {
		t.Errorf("alerts of a new story: %s", tolls.last)
	}
	come(ferry[2])
	if len(tolls.keys) != 1 {
		t.Fatalf("%d alerts of the toll", len(tolls.keys))
	}
	var a desk.Alert
	if err := json.Unmarshal(tolls.last, &a); err != nil {
		t.Fatal(err)
	}
	if c := a.Change; c.Kind != edition.FigureMoved || c.Old.Exact != "At least nine" || c.New.Exact != "14" || a.Story.Reports != 3 || a.Rule != "tolls" || a.Type != "stemma.change" {
		t.Errorf("alert %s", tolls.last)
	}
	come(ferry[3])
	settle(t, &desk.Desk{Store: s, Program: func() desk.Program { p := program(); p.EditRules = "newer"; return p }(), Now: clock.Now, Alerts: d.Alerts, Senders: d.Senders})
	if len(tolls.keys) != 1 || len(elsewhere.keys) != 0 {
		t.Errorf("%d alerts after a copy, %d of elsewhere", len(tolls.keys), len(elsewhere.keys))
	}
	// What cannot be sent is tried again, ever later, and given up.
	if len(late.keys) != 1 {
		t.Fatalf("%d tries", len(late.keys))
	}
	for range 40 {
		clock.Move(3 * time.Hour)
		settle(t, d)
	}
	if n := len(late.keys); n != 8 || len(slices.Compact(slices.Clone(late.keys))) != 1 {
		t.Errorf("%d tries: %v", n, late.keys)
	}
	if x, err := s.Stats(ctx); err != nil || x.Open != 0 || x.GivenUp != 1 {
		t.Errorf("%+v: %v", x, err)
	}
	if !strings.HasPrefix(late.keys[0], "msg_") || late.keys[0] == tolls.keys[0] {
		t.Errorf("keys %s and %s", late.keys[0], tolls.keys[0])
	}
}

// Where another try would not help there is none.
func TestRefused(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	r := &recorder{fault: fmt.Errorf("%w: gone", desk.ErrRefused)}
	d := &desk.Desk{Store: s, Program: program(), Alerts: []desk.Rule{{Name: "a"}, {Name: "b"}}, Senders: map[string]desk.Sender{"a": r}}
	arrive(t, s, ferry[:2]...)
	settle(t, d)
	arrive(t, s, ferry[2])
	settle(t, d)
	if x, err := s.Stats(ctx); err != nil || x.Open != 0 || x.GivenUp != 2 || len(r.keys) != 1 {
		t.Errorf("%+v after %d tries: %v", x, len(r.keys), err)
	}
}

// A second desk is told who holds the store, and gets it when the first one ends.
func TestHold(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	first, second := &desk.Desk{Store: s, Program: program(), Holder: "the first"}, &desk.Desk{Store: s, Program: program(), Holder: "the second"}
	during, cancel := context.WithCancel(ctx)
	hints := make(chan struct{}, 1)
	ended, worked := make(chan error, 1), make(chan bool, 9)
	arrive(t, s, ferry[0])
	go func() { ended <- first.Run(during, hints, func() { worked <- true }) }()
	<-worked
	err := second.Hold(ctx, second.Settle)
	var taken *desk.TakenError
	if !errors.As(err, &taken) || taken.By.Holder != "the first" {
		t.Errorf("the second: %v", err)
	}
	arrive(t, s, ferry[1])
	hints <- struct{}{}
	<-worked
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the first ended with %v", err)
	}
	if err := second.Hold(ctx, second.Settle); err != nil {
		t.Errorf("the second, when the first had ended: %v", err)
	}
	compare(t, standing(t, s), atOnce(t, ferry[:2]))
}
